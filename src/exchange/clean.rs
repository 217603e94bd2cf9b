//! Making a pasted cell into something to keep: invisible characters off the ends, whitespace collapsed.

/// Characters that show nothing: zero-width, direction marks, soft hyphen, byte order mark.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}'
    )
}

/// A cell as it is kept: control characters and every kind of space become one ordinary space, and nothing invisible
/// is left at the ends. Inside, joiners stay: emoji and several scripts need them.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|character: char| character.is_whitespace() || character.is_control()) {
        // A word of nothing but invisible characters would leave two spaces.
        if word.chars().all(is_invisible) {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.trim_matches(|character: char| character == ' ' || is_invisible(character)).to_owned()
}

/// A title or name made comparable: lower case, letters and digits only.
pub(super) fn fold(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A name without the quotes that mail programs put around it.
pub(super) fn unquoted(text: &str) -> &str {
    let mut text = text.trim();
    for (open, close) in [('"', '"'), ('\'', '\''), ('“', '”'), ('”', '”'), ('‘', '’'), ('’', '’'), ('«', '»')]
    {
        if let Some(inner) = text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) {
            text = inner.trim();
        }
    }
    text
}

/// The first e-mail address in a text, with the text around it. Brackets round the address go with it.
pub(super) fn split_address(text: &str) -> Option<(String, String)> {
    let at = text.find('@')?;
    let outside = |character: char| {
        character.is_whitespace()
            || character.is_control()
            || matches!(character, '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\'' | ',' | ';' | '“' | '”' | '«' | '»')
    };
    let start =
        text[..at].rfind(outside).map_or(0, |place| place + text[place..].chars().next().map_or(1, char::len_utf8));
    let end = text[at..].find(outside).map_or(text.len(), |place| at + place);
    let address = text[start..end].trim_matches(|character| is_invisible(character) || character == '.');
    let address = match address.get(..7) {
        Some(prefix) if prefix.eq_ignore_ascii_case("mailto:") => &address[7..],
        _ => address,
    };
    let (local, domain) = address.split_once('@')?;
    if local.is_empty() || domain.is_empty() || domain.contains('@') {
        return None;
    }
    let mut before = text[..start].trim_end();
    let mut after = text[end..].trim_start();
    for (open, close) in [('<', '>'), ('(', ')'), ('[', ']')] {
        if let (Some(left), Some(right)) = (before.strip_suffix(open), after.strip_prefix(close)) {
            before = left;
            after = right;
            break;
        }
    }
    Some((address.to_owned(), format!("{before} {after}")))
}

/// The first so many characters of a text.
pub(super) fn first_characters(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}
