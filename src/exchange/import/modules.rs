//! Which of the programme's modules a title speaks of.

use super::plain::{plain, plain_words};
use crate::programme::{ModuleId, Programme};

/// The programme's modules, made ready to be looked for in titles.
pub(super) struct ModuleTitles<'a> {
    modules: Vec<(&'a ModuleId, u32, String)>,
}

impl<'a> ModuleTitles<'a> {
    pub(super) fn of(programme: &'a Programme) -> Self {
        let modules = programme.modules.iter();
        Self { modules: modules.map(|module| (&module.id, u32::from(module.number), plain(&module.title))).collect() }
    }

    /// The module that a title speaks of: by its own title anywhere in it, or else by its number, as in «modul 1»,
    /// «Module 1» and «1. Passord».
    pub(super) fn find(&self, title: &str) -> Option<&'a ModuleId> {
        let whole = plain(title);
        if whole.is_empty() {
            return None;
        }
        let by_title = self
            .modules
            .iter()
            .filter(|(_, _, module)| !module.is_empty() && whole.contains(module.as_str()))
            .max_by_key(|(_, _, module)| module.len());
        if let Some((id, ..)) = by_title {
            return Some(id);
        }
        let number = number_of(title)?;
        self.modules.iter().find(|(_, other, _)| *other == number).map(|(id, ..)| *id)
    }
}

/// «Modul 3», «modul3», «Module 3: …», «3. …», «3) …» and «3 – …».
fn number_of(title: &str) -> Option<u32> {
    let words = plain_words(title);
    for (at, word) in words.iter().enumerate() {
        let Some(rest) = ["module", "modul"].iter().find_map(|name| word.strip_prefix(name)) else { continue };
        let number = if rest.is_empty() { words.get(at + 1).map(String::as_str) } else { Some(rest) };
        if let Some(number) = number.and_then(|number| number.parse().ok()) {
            return Some(number);
        }
    }
    let title = title.trim();
    let digits = title.bytes().take_while(u8::is_ascii_digit).count();
    let rest = title.get(digits..)?.trim_start();
    let begins = rest.starts_with(['.', ')', ':', '-', '–']);
    // A date or a number with decimals begins so too.
    let goes_on = rest.get(1..).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    if begins && (goes_on || rest.starts_with('–')) { title.get(..digits)?.parse().ok() } else { None }
}
