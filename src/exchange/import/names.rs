//! Names: the same but for order and capital letters, and alike.

use super::places::{hash, mix, same};
use super::plain::push_plain;
use crate::unit::sort_key_parts;

/// How many words of a name are looked at.
const MAX_WORDS: usize = 8;

/// A hash that is the same for «Nordmann, Kari» and «KARI NORDMANN».
pub(super) fn name_hash(name: &str) -> u64 {
    let (last, first) = sort_key_parts(name);
    mix(hash(last), hash(first))
}

/// Whether two names are the same but for their order and capital letters.
pub(super) fn same_name(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let ((last, first), (other_last, other_first)) = (sort_key_parts(one), sort_key_parts(other));
    same(last, other_last) && same(first, other_first)
}

/// «Per Hansen (Ekstern)» is Per Hansen.
pub(super) fn without_brackets(name: &str) -> &str {
    match name.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before.trim_end(),
        _ => name,
    }
}

/// The words of a name, first name first, in plain letters and with the old ways of writing å and ø.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    each_letter(name, |letter, begins| {
        if begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(letter);
        }
    });
    words.truncate(MAX_WORDS);
    words
}

/// Goes through the letters of a name, and says where a word begins.
fn each_letter(name: &str, mut letter: impl FnMut(char, bool)) {
    let (last, first) = sort_key_parts(without_brackets(name));
    for part in [first, last] {
        let mut before = None;
        for character in part.chars() {
            if character.is_alphanumeric() {
                push_plain(character, |plain| {
                    // «Aase» is Åse, and «Soeren» Søren.
                    if !matches!((before, plain), (Some('a'), 'a') | (Some('o'), 'e')) {
                        letter(plain, before.is_none());
                    }
                    before = Some(plain);
                });
            } else if !matches!(character, '\'' | '’' | '\u{300}'..='\u{36f}') {
                before = None;
            }
        }
    }
}

/// What names that are alike have in common: the first letter of the first word with each of the others, and the other
/// way round. «p hansen» for «Per Hansen».
pub(super) fn pairs(name: &str) -> impl Iterator<Item = u64> + use<> {
    let mut found = [(0_u64, 0_u64); MAX_WORDS];
    let mut count = 0;
    each_letter(name, |letter, begins| {
        count += usize::from(begins);
        if let Some((initial, word)) = count.checked_sub(1).and_then(|at| found.get_mut(at)) {
            if begins {
                *initial = u64::from(u32::from(letter));
            }
            *word = mix(*word, u64::from(u32::from(letter)));
        }
    });
    let count = count.min(MAX_WORDS);
    let pair = move |letter: usize, word: usize| mix(found[letter].0 + 1, found[word].1);
    let forward = (1..count).map(move |word| pair(0, word));
    forward.chain((count > 1).then(|| pair(count.saturating_sub(1), 0)))
}

/// Whether every word of the shorter name is one of the longer, or the first letter of one.
pub(super) fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if short.len() < 2 {
        return false;
    }
    let is_initial = |word: &str| word.chars().nth(1).is_none();
    let mut left: Vec<&String> = long.iter().collect();
    let mut whole = false;
    // Whole words first, so that an initial does not take the place of one.
    let (initials, words): (Vec<&String>, Vec<&String>) = short.iter().partition(|word| is_initial(word));
    for word in words.into_iter().chain(initials) {
        let same = left.iter().position(|other| *other == word);
        let begins = || {
            left.iter().position(|other| {
                (is_initial(word) || is_initial(other))
                    && (other.starts_with(word.as_str()) || word.starts_with(other.as_str()))
            })
        };
        let Some(at) = same.or_else(begins) else { return false };
        whole |= same.is_some() && !is_initial(word);
        left.remove(at);
    }
    whole
}
