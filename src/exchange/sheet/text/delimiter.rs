//! Which character stands between the cells.

use super::super::Delimiter;
use super::quotes::{Quote, quote};

/// How many rows are looked at: more than any preamble.
const ROWS: usize = 100;
/// How many bytes are looked at, if rows are long: more than the longest cell has.
const BYTES: usize = 512 << 10;

/// The delimiter of a text, and the text without the line that names it.
pub(super) fn find(text: &str) -> (Delimiter, &str) {
    declared(text).unwrap_or_else(|| (most_consistent(text), text))
}

/// The first line `sep=;` that Excel writes and reads.
fn declared(text: &str) -> Option<(Delimiter, &str)> {
    let rest = text.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| text.get(4..))?;
    let delimiter = Delimiter::ALL.into_iter().find(|delimiter| rest.as_bytes().first() == Some(&delimiter.byte()))?;
    let rest = rest.get(1..)?;
    if rest.is_empty() {
        return Some((delimiter, rest));
    }
    let line = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n']))?;
    Some((delimiter, line))
}

/// The delimiter that splits the most rows into the same number of cells. A tab is hardly ever part of a text, so it
/// wins where it splits most rows at all: the sections of a report have different numbers of cells.
fn most_consistent(text: &str) -> Delimiter {
    let mut end = text.len().min(BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let cut = end < text.len();
    let bytes = &text.as_bytes()[..end];
    let tabs = counts(bytes, Delimiter::Tab, cut);
    if tabs.iter().filter(|&&count| count > 0).count() * 2 >= tabs.len().max(1) {
        return Delimiter::Tab;
    }
    let mut best = (0.0, Delimiter::Semicolon);
    for delimiter in [Delimiter::Semicolon, Delimiter::Comma, Delimiter::Tab, Delimiter::Pipe] {
        let share = consistency(&counts(bytes, delimiter, cut));
        if share > best.0 {
            best = (share, delimiter);
        }
    }
    best.1
}

/// The share of rows that have the most usual number of delimiters, if that is any.
fn consistency(counts: &[usize]) -> f64 {
    let agreeing = |wanted: usize| counts.iter().filter(|&&count| count == wanted).count();
    let most = counts.iter().filter(|&&count| count > 0).map(|&count| agreeing(count)).max().unwrap_or(0);
    if most * 4 < counts.len() { 0.0 } else { most as f64 / counts.len().max(1) as f64 }
}

/// How many delimiters there are in each row that is not empty, outside quotes. A quote may follow any delimiter: what is
/// quoted is text, whichever it is.
fn counts(bytes: &[u8], delimiter: Delimiter, cut: bool) -> Vec<usize> {
    let wanted = delimiter.byte();
    let mut counts = Vec::new();
    let (mut at, mut count, mut row, mut cell) = (0, 0, 0, true);
    while let Some(&byte) = bytes.get(at) {
        if byte == b'"' && cell {
            match quote(bytes, at, ends_cell) {
                Quote::Closed(end) => {
                    (at, cell) = (end, false);
                    continue;
                }
                // It is closed further on than is looked at.
                Quote::Unclosed if cut => break,
                Quote::Unclosed | Quote::Stray => {}
            }
        }
        if byte == b'\r' || byte == b'\n' {
            if at > row {
                counts.push(count);
                if counts.len() == ROWS {
                    return counts;
                }
            }
            (count, row) = (0, at + 1);
        }
        count += usize::from(byte == wanted);
        cell = ends_cell(byte);
        at += 1;
    }
    if at > row && (!cut || counts.is_empty()) {
        counts.push(count);
    }
    counts
}

fn ends_cell(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n') || Delimiter::ALL.iter().any(|delimiter| delimiter.byte() == byte)
}
