//! How well a passphrase holds against somebody who has the file and guesses.
//!
//! The usual estimate, `zxcvbn`, knows English words and takes a Norwegian sentence for random letters, so it praises
//! what the leaders here would choose; it also brings a regular-expression engine. This one needs no dictionary: letters
//! in a row are counted as if they were language, by the measure NIST gave for text that people choose (SP 800-63-1,
//! appendix A), for each word anew. That is close to what it takes to guess words drawn from a list, and too strict to
//! random letters without digits, which few can remember anyway. What everybody tries first is in a short list.
//!
//! The least that is accepted is 15 signs, as NIST SP 800-63B-4 demands where nothing but the password protects, and no
//! rule about kinds of signs, as it advises; and [`Scale::Weak`], because 15 times the same sign is long too.

use super::Passphrase;
use zeroize::Zeroizing;

/// What people choose first, in bokmål, nynorsk and English, in small letters, one a line; about 2 to the seventh.
const COMMON: &str = include_str!("common.txt");
const COMMON_BITS: f32 = 7.0;

/// What a name that the guesser knows is worth.
const KNOWN_BITS: f32 = 3.0;

/// Runs that fingers know.
const ROWS: [&str; 6] =
    ["1234567890", "qwertyuiopå", "asdfghjkløæ", "zxcvbnm", "abcdefghijklmnopqrstuvwxyzæøå", "!\"#¤%&/()="];

/// How much is judged; what comes after only makes it stronger.
const JUDGED: usize = 128;

/// A passphrase's strength.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    /// How strong it is.
    pub scale: Scale,
    /// The guesses it takes, as a power of 2, by the estimate.
    pub bits: u32,
    /// What would make it stronger, the most important first; nothing for a strong one.
    pub advice: Vec<Advice>,
}

/// How strong a passphrase is. The years are for ten thousand guesses a second, which at the least work of a file takes a
/// rack of machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// Found within two years, or shorter than [`Strength::LEAST_SIGNS`]. Not accepted.
    TooWeak,
    /// Found within two thousand years: enough against one who is curious, not against one who means it.
    Weak,
    /// Nobody finds it with the machines of today.
    Fair,
    /// Nobody finds it with a million times as much.
    Strong,
}

/// What would make a passphrase stronger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// It has fewer signs than what is accepted.
    TooShort {
        /// How many more it needs.
        missing: usize,
    },
    /// It has a name that has to do with the unit or the leader.
    KnownName,
    /// It has a word that is tried first.
    CommonWord,
    /// It has a run such as «1234» or «qwerty».
    Sequence,
    /// It has the same sign, word or part again.
    Repetition,
    /// It has a year or a date.
    Date,
    /// More words, that have nothing to do with each other.
    MoreWords,
}

impl Strength {
    /// How many signs are accepted at least.
    pub const LEAST_SIGNS: usize = 15;

    /// Judges a passphrase. `known` are names that a guesser would try: of the unit, the municipality, the leader.
    pub fn of(passphrase: &Passphrase, known: &[&str]) -> Self {
        let (bits, mut advice) = Judge::new(passphrase, known).judge();
        let mut scale = match bits {
            0..40 => Scale::TooWeak,
            40..50 => Scale::Weak,
            50..64 => Scale::Fair,
            _ => Scale::Strong,
        };
        let missing = Self::LEAST_SIGNS.saturating_sub(passphrase.signs());
        if missing > 0 {
            scale = Scale::TooWeak;
            advice.push(Advice::TooShort { missing });
        }
        if scale == Scale::Strong {
            advice.clear();
        } else {
            advice.push(Advice::MoreWords);
        }
        advice.sort_unstable();
        advice.dedup();
        Self { scale, bits, advice }
    }

    /// Whether it is accepted.
    pub fn is_enough(&self) -> bool {
        self.scale > Scale::TooWeak
    }
}

/// The cheapest way to put a passphrase together from what guessers try.
struct Judge {
    /// As it is.
    signs: Zeroizing<Vec<char>>,
    /// In small letters.
    small: Zeroizing<Vec<char>>,
    /// With digits and signs that stand for letters turned back.
    plain: Zeroizing<Vec<char>>,
    words: Vec<(Vec<char>, f32, Advice)>,
    /// [`ROWS`], in both directions.
    rows: Vec<Vec<char>>,
}

/// One part of the passphrase: what it costs to guess, and what may be said about it.
type Part = (f32, Option<Advice>);

impl Judge {
    fn new(passphrase: &Passphrase, known: &[&str]) -> Self {
        let signs: Zeroizing<Vec<char>> = Zeroizing::new(passphrase.composed().chars().take(JUDGED).collect());
        let small: Zeroizing<Vec<char>> = Zeroizing::new(signs.iter().copied().map(small).collect());
        let plain = Zeroizing::new(small.iter().copied().map(plain).collect());
        let mut words: Vec<_> =
            COMMON.lines().map(|word| (word.chars().collect(), COMMON_BITS, Advice::CommonWord)).collect();
        let names = known.iter().flat_map(|name| name.split(|sign: char| !sign.is_alphanumeric()));
        let names = names.map(|name| name.chars().map(small_plain).collect::<Vec<_>>()).filter(|name| name.len() > 2);
        words.extend(names.map(|name| (name, KNOWN_BITS, Advice::KnownName)));
        let rows = ROWS.iter().flat_map(|row| [row.chars().collect(), row.chars().rev().collect()]).collect();
        Self { signs, small, plain, words, rows }
    }

    fn judge(&self) -> (u32, Vec<Advice>) {
        let all = self.signs.len();
        // The cheapest way to each place: what it costs, where its last part begins, what is said about that part.
        let mut best: Vec<(f32, usize, Option<Advice>)> = vec![(0.0, 0, None)];
        for end in 1..=all {
            let ways = (0..end).filter_map(|start| {
                let (cost, advice) = self.part(start, end)?;
                Some((best.get(start)?.0 + cost, start, advice))
            });
            best.extend(ways.min_by(|a, b| a.0.total_cmp(&b.0)));
        }
        let mut advice = Vec::new();
        let mut place = all;
        while let Some((_, start, said)) = best.get(place).filter(|_| place > 0) {
            advice.extend(*said);
            place = *start;
        }
        let bits = best.last().map_or(0.0, |way| way.0);
        (bits as u32, advice)
    }

    /// The cheapest way to guess one part as a whole, if there is one.
    fn part(&self, start: usize, end: usize) -> Option<Part> {
        let small = self.small.get(start..end)?;
        let plain = self.plain.get(start..end)?;
        let signs = self.signs.get(start..end)?;
        let ways = [
            self.word(plain, signs),
            self.sequence(small),
            same(small),
            date(small),
            self.again(start, end),
            other(signs, start),
        ];
        ways.into_iter().flatten().min_by(|a, b| a.0.total_cmp(&b.0))
    }

    fn word(&self, plain: &[char], signs: &[char]) -> Option<Part> {
        let (_, bits, advice) = self.words.iter().rev().find(|(word, ..)| word == plain)?;
        Some((bits + capitals(signs), Some(*advice)))
    }

    fn sequence(&self, small: &[char]) -> Option<Part> {
        let is_in = |row: &Vec<char>| row.windows(small.len()).any(|run| run == small);
        (small.len() > 2 && self.rows.iter().any(is_in)).then_some((6.0, Some(Advice::Sequence)))
    }

    /// A part that has been there before.
    fn again(&self, start: usize, end: usize) -> Option<Part> {
        let length = end - start;
        let part = self.small.get(start..end)?;
        let before = self.small.get(..start)?;
        let is_again = length > 2 && before.windows(length).any(|earlier| earlier == part);
        is_again.then_some((3.0, Some(Advice::Repetition)))
    }
}

/// Letters as language, digits as digits, one other sign; a space is nearly free, since most put one between words.
fn other(signs: &[char], start: usize) -> Option<Part> {
    if signs.iter().all(|sign| sign.is_alphabetic()) {
        let letters = (1..=signs.len()).map(|place| match place {
            1 => 4.7,
            2..=8 => 2.0,
            _ => 1.5,
        });
        return Some((letters.sum::<f32>() + capitals(signs), None));
    }
    match signs {
        [digit] if digit.is_ascii_digit() => Some((3.3, None)),
        [' ' | '-' | '_' | '.' | ','] => Some((if start == 0 { 2.0 } else { 0.5 }, None)),
        ['!' | '?'] => Some((2.0, None)),
        [_] => Some((5.0, None)),
        _ => None,
    }
}

/// What capitals add: nothing where everybody puts them, at the beginning or all the way.
fn capitals(signs: &[char]) -> f32 {
    let inside = signs.iter().skip(1).filter(|sign| sign.is_uppercase()).count();
    if inside + 1 >= signs.len() { 0.0 } else { inside.min(4) as f32 }
}

fn same(small: &[char]) -> Option<Part> {
    let [first, .., last] = small else { return None };
    let is_same = small.len() > 2 && first == last && small.iter().all(|sign| sign == first);
    is_same.then_some((7.0, Some(Advice::Repetition)))
}

/// A year, or a day with its month and year, in digits with or without signs between.
fn date(small: &[char]) -> Option<Part> {
    if !(4..=10).contains(&small.len()) || !small.first()?.is_ascii_digit() || !small.last()?.is_ascii_digit() {
        return None;
    }
    let digits = small.iter().filter(|sign| !matches!(sign, '.' | '-' | '/'));
    let digits: Zeroizing<Vec<u32>> = Zeroizing::new(digits.map(|sign| sign.to_digit(10)).collect::<Option<_>>()?);
    let number = |from, to| digits.get(from..to).map_or(0, |some| some.iter().fold(0, |sum, digit| sum * 10 + digit));
    let is_year = |from: usize| (1900..2100).contains(&number(from, from + 4));
    let is_day = (1..=31).contains(&number(0, 2)) && (1..=12).contains(&number(2, 4));
    match digits.len() {
        4 if is_year(0) => Some((7.0, Some(Advice::Date))),
        6 if is_day => Some((15.0, Some(Advice::Date))),
        8 if is_day && is_year(4) => Some((15.0, Some(Advice::Date))),
        _ => None,
    }
}

fn small(sign: char) -> char {
    sign.to_lowercase().next().unwrap_or(sign)
}

/// The letter that a sign stands for in «p4ssw0rd».
fn plain(sign: char) -> char {
    match sign {
        '4' | '@' => 'a',
        '3' => 'e',
        '1' | '!' => 'i',
        '0' => 'o',
        '5' | '$' => 's',
        '7' => 't',
        _ => sign,
    }
}

fn small_plain(sign: char) -> char {
    plain(small(sign))
}
