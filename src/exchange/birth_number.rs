//! Birth numbers: recognised so that they can be refused. The app never keeps one.
//!
//! A Norwegian birth number («fødselsnummer») is `DDMMYY` followed by five digits, of which the last two are control
//! digits. As the Norwegian Tax Administration (Skatteetaten, Folkeregisteret) describes them, the weighted sums
//!
//! - `3 7 6 1 8 9 4 5 2` over the first nine digits, with the first control digit added, and
//! - `5 4 3 2 7 6 5 4 3 2` over the first ten digits, with the second control digit added,
//!
//! are both divisible by 11. A D-number has 40 added to the day. An H-number, which hospitals give out, has 40 added to the
//! month. A made-up number for testing has 40 or 80 added to the month (80 in the Tax Administration's Tenor, 40 in NAV's
//! Dolly), and NAV's numbers for people without one have 20, or 60 where they are made up. All are refused like real
//! ones, for a list that looks real is treated as real.
//!
//! NOTE: from 2032 Folkeregisteret may hand out numbers whose control digits follow a wider rule. Those are not
//! recognised by their digits here; a column that is named as one of birth numbers is refused whatever it holds.

use std::ops::Range;

use super::clean::is_invisible;

/// How many characters may stand between two groups of digits of one number, as in `010190 - 12345`.
const MAX_GAP: usize = 3;

/// Whether a whole cell is a birth number, with or without spaces, hyphens or dots in it. A spreadsheet takes the
/// leading zero away from a number, so ten digits are read as eleven.
pub fn looks_like_birth_number(cell: &str) -> bool {
    let mut digits = Vec::with_capacity(11);
    for character in cell.chars() {
        if let Some(digit) = digit_of(character) {
            digits.push(digit);
        } else if !is_gap(character) {
            return false;
        }
        if digits.len() > 11 {
            return false;
        }
    }
    if digits.len() == 10 {
        digits.insert(0, 0);
    }
    is_birth_number(&digits)
}

/// Where the first birth number stands in a text, as a range of bytes. Its digits may be split, as in `010190 12345`
/// and `01.01.90-12345`; eleven digits inside a longer row of digits are something else.
pub fn find_birth_number(text: &str) -> Option<Range<usize>> {
    let groups = groups_of_digits(text);
    for (first, start) in groups.iter().enumerate() {
        let mut digits: Vec<u8> = Vec::with_capacity(11);
        for (place, group) in groups.iter().enumerate().skip(first) {
            if place > first && !group.near_the_one_before {
                break;
            }
            digits.extend_from_slice(&group.digits);
            if digits.len() >= 11 {
                if is_birth_number(&digits) {
                    return Some(start.bytes.start..group.bytes.end);
                }
                break;
            }
        }
    }
    None
}

/// Whether a text holds a birth number anywhere.
pub fn contains_birth_number(text: &str) -> bool {
    find_birth_number(text).is_some()
}

/// The text without the birth numbers in it, or `None` when there are none. What is left is joined by spaces.
pub(super) fn without_birth_numbers(text: &str) -> Option<String> {
    let mut found = find_birth_number(text)?;
    let mut rest = text.to_owned();
    loop {
        rest.replace_range(found, " ");
        match find_birth_number(&rest) {
            Some(next) => found = next,
            None => return Some(rest),
        }
    }
}

/// A row of digits in a text.
struct Group {
    digits: Vec<u8>,
    bytes: Range<usize>,
    near_the_one_before: bool,
}

fn groups_of_digits(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // The visible characters since the last digit; `None` when something else than a gap has stood there.
    let mut gap: Option<usize> = None;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        if let Some(digit) = digit_of(character) {
            match (gap, groups.last_mut()) {
                (Some(0), Some(group)) => {
                    // Eleven digits are enough to know; twelve are enough to know that it is something else.
                    if group.digits.len() < 12 {
                        group.digits.push(digit);
                    }
                    group.bytes.end = end;
                }
                (near, _) => {
                    groups.push(Group { digits: vec![digit], bytes: at..end, near_the_one_before: near.is_some() });
                }
            }
            gap = Some(0);
        } else if is_invisible(character) {
            // Does not part digits from each other.
        } else if is_gap(character) {
            gap = gap.filter(|&count| count < MAX_GAP).map(|count| count + 1);
        } else {
            gap = None;
        }
    }
    groups
}

/// What may stand inside a birth number without changing it.
fn is_gap(character: char) -> bool {
    character.is_whitespace()
        || is_invisible(character)
        || matches!(character, '-' | '.' | '/' | '_' | ',' | ':' | '\'' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{b7}' | '\u{2024}'
                | '\u{fe58}' | '\u{fe63}' | '\u{ff0c}'..='\u{ff0f}')
}

/// The value of a decimal digit, also the full-width and the Arabic ones.
fn digit_of(character: char) -> Option<u8> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    u8::try_from(u32::from(character) - u32::from(zero)).ok()
}

fn is_birth_number(digits: &[u8]) -> bool {
    let &[day_tens, day_ones, month_tens, month_ones, ..] = digits else { return false };
    let day = day_tens * 10 + day_ones;
    let month = month_tens * 10 + month_ones;
    digits.len() == 11
        && matches!(day, 1..=31 | 41..=71)
        && matches!(month, 1..=12 | 21..=32 | 41..=52 | 61..=72 | 81..=92)
        && weighs_right(digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
        && weighs_right(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
}

fn weighs_right(digits: &[u8], weights: &[u32]) -> bool {
    let sum: u32 = digits.iter().zip(weights).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    sum.is_multiple_of(11)
}
