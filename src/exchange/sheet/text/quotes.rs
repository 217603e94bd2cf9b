//! Quotes round cells: where such a cell ends, and what to do with quotes that are only part of the text.

use std::borrow::Cow;

/// Where a cell ends that begins with a quote at `start`: after its closing quote, if that is followed by a delimiter, a
/// line break or the end. `None` if the quote is only part of the text.
pub(super) fn quoted_end(bytes: &[u8], start: usize, delimiter: u8) -> Option<usize> {
    let mut at = start + 1;
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| byte == b'"')? + 1;
        match bytes.get(at) {
            Some(b'"') => at += 1,
            Some(&byte) if byte == delimiter || byte == b'\r' || byte == b'\n' => return Some(at),
            None => return Some(at),
            Some(_) => return None,
        }
    }
}

/// The text with every cell that only begins with a quote put in proper quotes, so that it is read as it stands:
/// `"Pat" O'Brien` keeps its quotes, and a quote that is never closed does not swallow the rest of the table.
pub(super) fn mended(text: &str, delimiter: u8) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut out = String::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(place) = bytes.get(at..).and_then(|rest| rest.iter().position(|&byte| byte == b'"')) {
        let quote = at + place;
        let begins = quote.checked_sub(1).is_none_or(|before| is_break(bytes[before], delimiter));
        if !begins {
            // Within a cell without quotes: the parser reads it as it stands.
            at = quote + 1;
            continue;
        }
        if let Some(end) = quoted_end(bytes, quote, delimiter) {
            at = end;
            continue;
        }
        let rest = &bytes[quote..];
        let end = rest.iter().position(|&byte| is_break(byte, delimiter)).map_or(bytes.len(), |place| quote + place);
        out.push_str(&text[copied..quote]);
        out.push('"');
        out.push_str(&text[quote..end].replace('"', "\"\""));
        out.push('"');
        copied = end;
        at = end;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

fn is_break(byte: u8, delimiter: u8) -> bool {
    byte == delimiter || byte == b'\r' || byte == b'\n'
}
