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

/// One word of a name, in plain letters and with the old ways of writing å and ø.
#[derive(Clone, Copy, Default)]
pub(super) struct Word {
    /// The letters; words with the same hash are taken to be the same.
    hash: u64,
    /// The first letter.
    initial: char,
    /// Whether the first letter is all there is.
    alone: bool,
}

/// The words of a name, first name first.
#[derive(Clone, Copy, Default)]
pub(super) struct Words {
    words: [Word; MAX_WORDS],
    count: usize,
}

impl Words {
    pub(super) fn of(name: &str) -> Self {
        let mut words = Self::default();
        let mut begun = 0;
        each_letter(name, |letter, begins| {
            begun += usize::from(begins);
            if let Some(word) = begun.checked_sub(1).and_then(|at| words.words.get_mut(at)) {
                words.count = begun;
                (word.initial, word.alone) = if begins { (letter, true) } else { (word.initial, false) };
                word.hash = mix(word.hash, u64::from(u32::from(letter)));
            }
        });
        words
    }

    pub(super) fn as_slice(&self) -> &[Word] {
        &self.words[..self.count]
    }

    /// What names that are alike have in common: the first letter of the first word with each of the others, and the
    /// other way round. «p hansen» for «Per Hansen».
    pub(super) fn pairs(self) -> impl Iterator<Item = u64> {
        let pair = move |letter: usize, word: usize| {
            mix(u64::from(u32::from(self.words[letter].initial)) + 1, self.words[word].hash)
        };
        let forward = (1..self.count).map(move |word| pair(0, word));
        forward.chain((self.count > 1).then(|| pair(self.count - 1, 0)))
    }
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

/// Whether every word of the shorter name is one of the longer, or the first letter of one.
pub(super) fn alike(one: &[Word], other: &[Word]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < 2 {
        return false;
    }
    let mut taken = [false; MAX_WORDS];
    let mut whole = false;
    // Whole words first, so that an initial does not take the place of one.
    for word in short.iter().filter(|word| !word.alone).chain(short.iter().filter(|word| word.alone)) {
        let left = || {
            long.iter().zip(&taken).enumerate().filter(|(_, (_, taken))| !**taken).map(|(at, (other, _))| (at, other))
        };
        let same = left().find(|(_, other)| other.hash == word.hash);
        let begins = || left().find(|(_, other)| (word.alone || other.alone) && word.initial == other.initial);
        let Some((at, _)) = same.or_else(begins) else { return false };
        whole |= same.is_some() && !word.alone;
        taken[at] = true;
    }
    whole
}
