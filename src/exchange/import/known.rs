//! Who on the list a row is about: by employee number, then e-mail, then exactly the same name. Nobody is guessed at.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

use super::super::verdict::name_key;
use super::plain::plain_words;
use super::{Doubt, MatchedBy};
use crate::unit::{Person, sort_key_parts};

/// The most people that a question names.
const MAX_ASKED: usize = 8;

/// What a row says about who it is.
#[derive(Clone, Debug, Default)]
pub(super) struct RowKeys<'a> {
    /// The name, tidy and without birth numbers.
    pub(super) name: Cow<'a, str>,
    /// The address that is kept.
    pub(super) email: Option<Cow<'a, str>>,
    /// One more address that the person may be known by.
    pub(super) other_email: Option<Cow<'a, str>>,
    /// Employee number.
    pub(super) number: Option<Cow<'a, str>>,
    /// Whether the name is longer than a name can be.
    pub(super) too_long: bool,
}

/// Who a row was found to be about: places in [`Known::people`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Known(usize, MatchedBy),
    Ask(Vec<usize>, Doubt),
    Nobody,
}

/// The people with one key: most often one.
#[derive(Clone, Copy)]
struct Hit {
    first: u32,
    several: bool,
}

/// The people on the list by what they are known by. Names are looked at only when somebody asks for one.
pub(super) struct Known<'u> {
    people: &'u [Person],
    numbers: HashMap<&'u str, Hit>,
    emails: HashMap<Cow<'u, str>, Hit>,
    without_zeros: OnceCell<HashMap<&'u str, Hit>>,
    names: OnceCell<HashMap<String, Vec<u32>>>,
    alike: OnceCell<Alike>,
}

impl<'u> Known<'u> {
    pub(super) fn of(people: &'u [Person]) -> Self {
        let mut numbers = HashMap::with_capacity(people.len());
        let mut emails = HashMap::with_capacity(people.len());
        for (at, person) in people.iter().enumerate() {
            if let Some(number) = person.employee_number.as_deref().map(str::trim).filter(|number| !number.is_empty()) {
                add(&mut numbers, number, at);
            }
            if let Some(email) = person.email.as_deref().map(str::trim).filter(|email| !email.is_empty()) {
                add(&mut emails, lower(email), at);
            }
        }
        let (without_zeros, names, alike) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { people, numbers, emails, without_zeros, names, alike }
    }

    /// By number and address. `None` where neither is anybody's.
    pub(super) fn by_keys(&self, row: &RowKeys<'_>) -> Option<Found> {
        let by_number = row.number.as_deref().and_then(|number| self.numbers.get(number)).copied();
        let by_email = || {
            let mut emails = [&row.email, &row.other_email].into_iter().flatten();
            emails.find_map(|email| self.emails.get(&*lower(email))).copied()
        };
        let by_email = by_email();
        match (by_number, by_email) {
            (None, None) => None,
            (Some(hit), _) if hit.several => Some(Found::Ask(self.with_number(row), Doubt::SeveralAlike)),
            (_, Some(hit)) if hit.several => {
                let alike = self.with_email(row);
                // The number tells them apart.
                match by_number {
                    Some(number) if alike.contains(&(number.first as usize)) => {
                        Some(Found::Known(number.first as usize, MatchedBy::Number))
                    }
                    _ => Some(Found::Ask(alike, Doubt::SeveralAlike)),
                }
            }
            (Some(number), Some(email)) if number.first != email.first => {
                Some(Found::Ask(vec![number.first as usize, email.first as usize], Doubt::NumberAndEmailDiffer))
            }
            (Some(number), _) => Some(Found::Known(number.first as usize, MatchedBy::Number)),
            (None, Some(email)) => Some(Found::Known(email.first as usize, MatchedBy::Email)),
        }
    }

    /// By name, where neither number nor address was anybody's. `claimed`: whether another row was found to be about
    /// the person by number or address.
    pub(super) fn by_name(&self, row: &RowKeys<'_>, claimed: impl Fn(usize) -> bool) -> Found {
        let names = self.names.get_or_init(|| self.index_names());
        let name = if names.contains_key(&name_key(&row.name)) { &row.name } else { without_brackets(&row.name) };
        let same = names.get(&name_key(name)).map_or(&[][..], Vec::as_slice);
        if !same.is_empty() {
            // Somebody who stands in another row with the same number or address is not this one too.
            let free = same.iter().map(|at| *at as usize);
            let free: Vec<usize> = free.filter(|at| !(claimed(*at) && self.differs(row, *at))).collect();
            match free.as_slice() {
                [] => return self.by_zeros(row).unwrap_or(Found::Nobody),
                [one] if self.differs(row, *one) => return Found::Ask(free, Doubt::SameNameOtherwiseDifferent),
                [one] => return Found::Known(*one, MatchedBy::Name),
                _ => return Found::Ask(first_few(free), Doubt::SeveralAlike),
            }
        }
        if let Some(found) = self.by_zeros(row) {
            return found;
        }
        let alike = self.alike.get_or_init(|| Alike::of(self.people)).find(name);
        let alike = alike.into_iter().filter(|at| !self.number_differs(row, *at));
        let alike: Vec<usize> = alike.filter(|at| !(claimed(*at) && self.differs(row, *at))).collect();
        if alike.is_empty() { Found::Nobody } else { Found::Ask(first_few(alike), Doubt::NamesAlike) }
    }

    /// By a number that is the same but for zeros in front.
    fn by_zeros(&self, row: &RowKeys<'_>) -> Option<Found> {
        let number = row.number.as_deref().map(significant).filter(|number| !number.is_empty())?;
        let known = self.without_zeros.get_or_init(|| {
            let mut known = HashMap::with_capacity(self.people.len());
            for (at, person) in self.people.iter().enumerate() {
                if let Some(number) = person.employee_number.as_deref().map(significant) {
                    add(&mut known, number, at);
                }
            }
            known
        });
        known.get(number)?;
        let same = |person: &Person| person.employee_number.as_deref().map(significant) == Some(number);
        Some(Found::Ask(self.places(same), Doubt::ZerosInFront))
    }

    /// Whether the row has another number or address than the person: two people may share a name.
    fn differs(&self, row: &RowKeys<'_>, at: usize) -> bool {
        self.number_differs(row, at) || self.email_differs(row, at)
    }

    fn number_differs(&self, row: &RowKeys<'_>, at: usize) -> bool {
        let known = self.people.get(at).and_then(|person| person.employee_number.as_deref());
        match (row.number.as_deref(), known) {
            (Some(number), Some(known)) => significant(number) != significant(known),
            _ => false,
        }
    }

    fn email_differs(&self, row: &RowKeys<'_>, at: usize) -> bool {
        let known = self.people.get(at).and_then(|person| person.email.as_deref());
        let emails = || [&row.email, &row.other_email].into_iter().flatten();
        known
            .is_some_and(|known| emails().next().is_some() && emails().all(|email| lower(email) != lower(known.trim())))
    }

    fn with_number(&self, row: &RowKeys<'_>) -> Vec<usize> {
        self.places(|person| person.employee_number.as_deref().map(str::trim) == row.number.as_deref())
    }

    fn with_email(&self, row: &RowKeys<'_>) -> Vec<usize> {
        self.places(|person| {
            let known = person.email.as_deref().map(|email| lower(email.trim()));
            [&row.email, &row.other_email].into_iter().flatten().any(|email| Some(lower(email)) == known)
        })
    }

    fn places(&self, is_one: impl Fn(&Person) -> bool) -> Vec<usize> {
        first_few(self.people.iter().enumerate().filter(|(_, person)| is_one(person)).map(|(at, _)| at))
    }

    fn index_names(&self) -> HashMap<String, Vec<u32>> {
        let mut names: HashMap<String, Vec<u32>> = HashMap::with_capacity(self.people.len());
        for (at, person) in (0..).zip(self.people) {
            names.entry(name_key(&person.name)).or_default().push(at);
        }
        names
    }
}

/// People by their names taken apart, for those that are alike and not the same.
struct Alike {
    words: Vec<Vec<String>>,
    /// By the first letter of one word and the whole of another.
    pairs: HashMap<String, Vec<u32>>,
}

impl Alike {
    fn of(people: &[Person]) -> Self {
        let words: Vec<Vec<String>> = people.iter().map(|person| name_words(&person.name)).collect();
        let mut pairs: HashMap<String, Vec<u32>> = HashMap::new();
        for (at, words) in (0..).zip(&words) {
            for pair in pairs_of(words) {
                pairs.entry(pair).or_default().push(at);
            }
        }
        Self { words, pairs }
    }

    fn find(&self, name: &str) -> Vec<usize> {
        let words = name_words(name);
        let pairs = pairs_of(&words);
        let hits = pairs.iter().filter_map(|pair| self.pairs.get(pair)).flatten().map(|at| *at as usize);
        let mut found: Vec<usize> =
            hits.filter(|at| self.words.get(*at).is_some_and(|other| alike(&words, other))).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The first letter of the first word with each of the others, and the other way round: «p hansen» for «Per Hansen».
fn pairs_of(words: &[String]) -> Vec<String> {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Vec::new() };
    let pair = |letter: &String, word: &String| {
        format!("{} {word}", letter.chars().next().map(String::from).unwrap_or_default())
    };
    let mut pairs: Vec<String> = words.iter().skip(1).take(6).map(|word| pair(first, word)).collect();
    if words.len() > 1 {
        pairs.push(pair(last, first));
    }
    pairs
}

/// Whether every word of the shorter name is one of the longer, or the first letter of one.
fn alike(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < 2 {
        return false;
    }
    let mut left: Vec<&String> = long.iter().collect();
    let mut whole = false;
    // Whole words first, so that an initial does not take the place of one.
    let (words, initials): (Vec<&String>, Vec<&String>) = short.iter().partition(|word| word.chars().nth(1).is_some());
    for word in words.into_iter().chain(initials) {
        let same = left.iter().position(|other| *other == word);
        let begins = || {
            left.iter().position(|other| {
                let initial = word.chars().nth(1).is_none() || other.chars().nth(1).is_none();
                initial && (other.starts_with(word.as_str()) || word.starts_with(other.as_str()))
            })
        };
        let Some(at) = same.or_else(begins) else { return false };
        whole |= same.is_some() && word.chars().nth(1).is_some();
        left.remove(at);
    }
    whole
}

/// The words of a name, first name first, with the old ways of writing å and ø.
fn name_words(name: &str) -> Vec<String> {
    let (last, first) = sort_key_parts(without_brackets(name));
    let mut words = plain_words(first);
    words.extend(plain_words(last));
    words.iter().map(|word| word.replace("aa", "a").replace("oe", "o")).collect()
}

/// «Per Hansen (Ekstern)» is Per Hansen.
pub(super) fn without_brackets(name: &str) -> &str {
    match name.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before.trim_end(),
        _ => name,
    }
}

fn add<'k, Key: std::hash::Hash + Eq + 'k>(map: &mut HashMap<Key, Hit>, key: Key, at: usize) {
    let first = u32::try_from(at).unwrap_or(u32::MAX);
    map.entry(key).and_modify(|hit| hit.several = true).or_insert(Hit { first, several: false });
}

fn first_few(places: impl IntoIterator<Item = usize>) -> Vec<usize> {
    places.into_iter().take(MAX_ASKED).collect()
}

/// An address in lower case, as it is compared.
pub(super) fn lower(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// A number without zeros in front.
pub(super) fn significant(number: &str) -> &str {
    number.trim().trim_start_matches('0')
}
