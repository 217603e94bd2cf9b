//! Where each value of a content pack stands in its text.

use std::collections::HashMap;

use super::tokens::{Kind, Place, Token, tokens};

/// The place of every value, by its path, such as `modules[2].title`.
pub(super) struct Places(HashMap<String, Place>);

/// A bracket that is open: what stands in it, and where in it we are.
struct Group {
    path: String,
    index: usize,
    field: Option<String>,
}

impl Group {
    /// The path of the value that stands next.
    fn child(&self) -> String {
        match &self.field {
            Some(field) if self.path.is_empty() => field.clone(),
            Some(field) => format!("{}.{field}", self.path),
            None => format!("{}[{}]", self.path, self.index),
        }
    }
}

impl Places {
    /// Finds the values of a text that is known to be a content pack.
    pub(super) fn of(text: &str) -> Self {
        let tokens = tokens(text);
        let mut places = HashMap::new();
        let mut open: Vec<Group> = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let next_is_colon = tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Colon);
            match (&token.kind, open.last_mut()) {
                (Kind::Word(name), Some(group)) if next_is_colon && group.field.is_none() => {
                    group.field = Some(name.clone());
                }
                (Kind::Word(_) | Kind::Text, Some(group)) => note(&mut places, group.child(), token),
                (Kind::Open(_), group) => {
                    let path = group.map_or_else(String::new, |group| group.child());
                    note(&mut places, path.clone(), token);
                    open.push(Group { path, index: 0, field: None });
                }
                (Kind::Close(_), _) => {
                    open.pop();
                }
                (Kind::Comma, Some(group)) => {
                    group.field = None;
                    group.index += 1;
                }
                _ => {}
            }
        }
        Self(places)
    }

    /// Where the value with this path begins; the start of the text if it has none.
    pub(super) fn at(&self, path: &str) -> Place {
        self.0.get(path).copied().unwrap_or(Place { line: 1, column: 1 })
    }
}

/// Keeps the first place of a value: of `Say("…")` the word, not the bracket.
fn note(places: &mut HashMap<String, Place>, path: String, token: &Token) {
    places.entry(path).or_insert(token.start);
}
