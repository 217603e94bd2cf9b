//! Lists without columns: one name a line, or the recipients of an e-mail.

use super::birth_number::contains_birth_number;
use super::clean::{clean, fold, split_address, unquoted};
use super::columns::{Column, Holds, by_title};
use super::paste::{BirthNumbers, Found, MAX_ROWS, PasteRefused, RawRow};

/// What a mail program writes before its recipients.
const LABELS: &[&str] =
    &["til", "kopi", "blindkopi", "to", "cc", "bcc", "mottakere", "mottakarar", "deltakere", "deltakarar"];

/// The people of a list. Numbers in it are not read as employee numbers.
pub(super) fn people(text: &str) -> Result<Found, PasteRefused> {
    let mut rows: Vec<RawRow> = Vec::new();
    let mut cells = 0;
    let mut last_first = false;
    let lines: Vec<&str> = text.split(['\n', '\r']).filter(|line| !clean(line).is_empty()).collect();
    for (index, line) in lines.iter().enumerate() {
        if index == 0 && lines.len() > 1 {
            match by_title(line) {
                Holds::LastFirst => {
                    last_first = true;
                    continue;
                }
                Holds::Name | Holds::Email => continue,
                _ => {}
            }
        }
        for part in split_outside(without_label(line), ';') {
            for entry in entries(part, lines.len() == 1) {
                let place = rows.len() + 1;
                let Some(row) = person(place, &entry, last_first) else { continue };
                if place > MAX_ROWS {
                    return Err(PasteRefused::TooManyRows { limit: MAX_ROWS });
                }
                cells += usize::from(contains_birth_number(&entry));
                rows.push(row);
            }
        }
    }
    let column = Column::new(0, None);
    let birth_numbers = if cells > 0 { vec![BirthNumbers { column, cells }] } else { Vec::new() };
    Ok(Found { rows, dropped_columns: Vec::new(), birth_numbers })
}

fn without_label(line: &str) -> &str {
    match line.split_once(':') {
        Some((label, rest)) if LABELS.contains(&fold(label).as_str()) => rest,
        _ => line,
    }
}

/// The parts between separators that stand outside quotes and brackets. A quote or bracket that is never closed does
/// not count.
fn split_outside(text: &str, separator: char) -> Vec<&str> {
    let quotes = text.matches('"').count().is_multiple_of(2);
    let angles = text.matches('<').count() == text.matches('>').count();
    let (mut quoted, mut inside, mut start) = (false, false, 0);
    let mut parts = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '"' if quotes => quoted = !quoted,
            '<' if angles => inside = true,
            '>' => inside = false,
            _ if character == separator && !quoted && !inside => {
                parts.push(&text[start..at]);
                start = at + character.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// The people in a text without `;` and line breaks: one, or several with commas between. «Nordmann, Kari» is one.
fn entries(text: &str, only_line: bool) -> Vec<String> {
    let pieces: Vec<&str> = split_outside(text, ',').into_iter().filter(|piece| !clean(piece).is_empty()).collect();
    if pieces.len() < 2 {
        return pieces.into_iter().map(str::to_owned).collect();
    }
    if !text.contains('@') {
        let whole_names = pieces.iter().all(|piece| clean(piece).contains(' '));
        return if whole_names && (pieces.len() > 2 || only_line) {
            pieces.into_iter().map(str::to_owned).collect()
        } else {
            vec![text.to_owned()]
        };
    }
    let mut found: Vec<String> = Vec::new();
    let mut waiting: Option<&str> = None;
    for piece in pieces {
        let Some(last) = waiting.take() else {
            if piece.contains('@') {
                found.push(piece.to_owned());
            } else {
                waiting = Some(piece);
            }
            continue;
        };
        if piece.contains('@') && belong_together(last, piece) {
            found.push(format!("{last},{piece}"));
        } else {
            found.push(last.to_owned());
            if piece.contains('@') {
                found.push(piece.to_owned());
            } else {
                waiting = Some(piece);
            }
        }
    }
    found.extend(waiting.map(str::to_owned));
    found
}

/// Whether «Nordmann» and «Kari <kari@…>» are one person. A single word on either side says so; where both sides could
/// be whole names, the address does.
fn belong_together(last: &str, rest: &str) -> bool {
    let Some((address, first)) = split_address(rest) else { return false };
    let first = clean(&first);
    if first.is_empty() {
        return false;
    }
    let last = clean(last);
    if !last.contains(' ') || !first.contains(' ') {
        return true;
    }
    let local = fold(address.split('@').next().unwrap_or_default());
    let in_address = |word: &str| !fold(word).is_empty() && local.contains(&fold(word));
    last.split(' ').any(in_address) && !first.rsplit(' ').next().is_some_and(in_address)
}

/// One person, or `None` where nothing was written.
fn person(place: usize, entry: &str, last_first: bool) -> Option<RawRow> {
    let Some((email, around)) = split_address(entry) else {
        let name = without_bullet(unquoted(entry));
        let name = if last_first { first_last(name) } else { name.to_owned() };
        return (!clean(&name).is_empty()).then_some(RawRow { place, name, email: None, employee_number: None });
    };
    let name = clean(without_bullet(&around));
    let name = without_unit(unquoted(&name));
    let name = if clean(name) == email { String::new() } else { first_last(unquoted(name)) };
    let email = Some(email).filter(|email| !contains_birth_number(email));
    Some(RawRow { place, name, email, employee_number: None })
}

/// «Nordmann, Kari» as «Kari Nordmann».
fn first_last(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.trim().is_empty() && !first.contains(',') => format!("{first} {last}"),
        _ => name.to_owned(),
    }
}

/// The name without the unit that a mail program adds in brackets at the end.
fn without_unit(name: &str) -> &str {
    match name.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((before, _)) if !before.trim().is_empty() => before.trim_end(),
        _ => name,
    }
}

/// A line without what a list puts in front of it: `1.`, `2)`, `-`, `•`.
fn without_bullet(line: &str) -> &str {
    let line = line.trim_start();
    let after_digits = line.trim_start_matches(|character: char| character.is_ascii_digit());
    let bullet = match after_digits.strip_prefix(['.', ')']) {
        Some(rest) if after_digits.len() < line.len() => Some(rest),
        _ => line.strip_prefix(['-', '–', '•', '*', '·', '‣', '▪']),
    };
    match bullet {
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => line,
    }
}
