//! Quotes round cells: where such a cell ends, and what to do with quotes that are only part of the text.

use std::borrow::Cow;

/// What a quote at the beginning of a cell is.
pub(super) enum Quote {
    /// It is closed by another; the cell ends here, after it.
    Closed(usize),
    /// It is only part of the text.
    Stray,
    /// Nothing closes it.
    Unclosed,
}

/// Looks for the quote that closes the one at `start`: it is followed by something that ends a cell, or by nothing.
pub(super) fn quote(bytes: &[u8], start: usize, ends_cell: impl Fn(u8) -> bool) -> Quote {
    let mut at = start + 1;
    while let Some(place) = bytes.get(at..).and_then(|rest| rest.iter().position(|&byte| byte == b'"')) {
        at += place + 1;
        match bytes.get(at) {
            Some(b'"') => at += 1,
            Some(&byte) if !ends_cell(byte) => return Quote::Stray,
            _ => return Quote::Closed(at),
        }
    }
    Quote::Unclosed
}

/// The text with every cell that only begins with a quote put in proper quotes, so that it is read as it stands:
/// `"Pat" O'Brien` keeps its quotes, and a quote that is never closed does not swallow the rest of the table.
pub(super) fn mended(text: &str, delimiter: u8) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut out = String::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(place) = text.get(at..).and_then(|rest| rest.find('"')) {
        let quote = at + place;
        let begins = quote.checked_sub(1).is_none_or(|before| is_break(bytes[before], delimiter));
        if !begins {
            // Within a cell without quotes: the parser reads it as it stands.
            at = quote + 1;
            continue;
        }
        if let Quote::Closed(end) = self::quote(bytes, quote, |byte| is_break(byte, delimiter)) {
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
