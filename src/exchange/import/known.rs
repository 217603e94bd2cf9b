//! Who on the list a row is about: by employee number, then e-mail, then exactly the same name. Nobody is guessed at.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::names::{Word, Words, alike, name_hash, same_name, without_brackets};
use super::places::{Places, hash, same};
use super::plan::{tidy, trimmed};
use super::{Doubt, MatchedBy};
use crate::unit::Person;

/// The most people that a question names.
pub(super) const MAX_ASKED: usize = 8;

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
    /// Whether there is no name, and this is the one that the address suggests.
    pub(super) proposed: bool,
}

impl RowKeys<'_> {
    /// Whether it has a number or an address.
    pub(super) fn has_keys(&self) -> bool {
        self.number.is_some() || self.email.is_some()
    }

    /// Whether both have a number, and not the same.
    pub(super) fn other_number(&self, other: &Self) -> bool {
        matches!((self.number.as_deref(), other.number.as_deref()), (Some(one), Some(other)) if significant(one) != significant(other))
    }

    /// Whether this is one of its addresses.
    pub(super) fn has_email(&self, email: &str) -> bool {
        self.emails().any(|known| same(known, email))
    }

    /// Its addresses.
    pub(super) fn emails(&self) -> impl Iterator<Item = &str> {
        [self.email.as_deref(), self.other_email.as_deref()].into_iter().flatten()
    }
}

/// Who a row was found to be about: places in [`Known::people`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Known(usize, MatchedBy),
    Ask(Vec<usize>, Doubt),
    Nobody,
    /// The leader has said that it is nobody on the list.
    New,
}

/// The people on the list by what they are known by. Names are looked at only when somebody asks for one.
pub(super) struct Known<'u> {
    people: &'u [Person],
    /// By the number without zeros in front.
    numbers: Places,
    emails: Places,
    names: OnceCell<Places>,
    alike: OnceCell<Alike>,
    /// Of those who have no number.
    alike_without_number: OnceCell<Alike>,
}

impl<'u> Known<'u> {
    pub(super) fn of(people: &'u [Person]) -> Self {
        let (mut numbers, mut emails) = (Places::with_room(people.len()), Places::with_room(people.len()));
        for (at, person) in people.iter().enumerate().rev() {
            if let Some(number) = number_of(person) {
                numbers.add(hash(significant(number)), at);
            }
            if let Some(email) = email_of(person) {
                emails.add(hash(email), at);
            }
        }
        Self {
            people,
            numbers,
            emails,
            names: OnceCell::new(),
            alike: OnceCell::new(),
            alike_without_number: OnceCell::new(),
        }
    }

    /// By number and address. `None` where neither is anybody's.
    pub(super) fn by_keys(&self, row: &RowKeys<'_>) -> Option<Found> {
        let mut with_number = self.with_number(row);
        let by_number = with_number.next();
        if by_number.is_some() && with_number.next().is_some() {
            return Some(Found::Ask(first_few(self.with_number(row)), Doubt::SeveralAlike));
        }
        let mut with_email = self.with_email(row);
        let by_email = with_email.next();
        let several = by_email.is_some_and(|first| with_email.any(|at| at != first));
        match (by_number, by_email) {
            (None, None) => None,
            // The number tells those with one address apart.
            (Some(number), _) if several && self.with_email(row).any(|at| at == number) => {
                Some(Found::Known(number, MatchedBy::Number))
            }
            _ if several => Some(Found::Ask(first_few(self.with_email(row)), Doubt::SeveralAlike)),
            (Some(number), Some(email)) if number != email => {
                Some(Found::Ask(vec![number, email], Doubt::NumberAndEmailDiffer))
            }
            (Some(number), _) => Some(Found::Known(number, MatchedBy::Number)),
            (None, Some(email)) => Some(Found::Known(email, MatchedBy::Email)),
        }
    }

    /// By exactly the same name, where neither number nor address was anybody's; `None` where nobody has the name.
    /// `claimed`: whether another row was found to be about the person by number or address.
    pub(super) fn by_name(&self, row: &RowKeys<'_>, claimed: impl Fn(usize) -> bool) -> Option<Found> {
        let names = self.names.get_or_init(|| by_names(self.people));
        let namesakes = |name: &str| -> Vec<usize> {
            names.find(name_hash(name)).filter(|at| same_name(name, &tidy(&self.people[*at].name))).collect()
        };
        let bare = without_brackets(&row.name);
        let mut same = namesakes(&row.name);
        if same.is_empty() && bare.len() < row.name.len() {
            same = namesakes(bare);
        }
        if same.is_empty() {
            return None;
        }
        // Somebody who stands in another row with the same number or address is not this one too.
        same.retain(|at| !(claimed(*at) && self.differs(row, *at)));
        Some(match same.as_slice() {
            [] => return None,
            [one] if self.differs(row, *one) => Found::Ask(same, Doubt::SameNameOtherwiseDifferent),
            [one] => match self.by_zeros(row) {
                // The name is one person's, and the number may be another's.
                Some(Found::Ask(mut others, doubt)) if !others.contains(one) => {
                    others.insert(0, *one);
                    Found::Ask(first_few(others), doubt)
                }
                _ => Found::Known(*one, MatchedBy::Name),
            },
            _ => Found::Ask(first_few(same), Doubt::SeveralAlike),
        })
    }

    /// By a number or a name that is nearly the same, where nobody has the name.
    pub(super) fn nearly(&self, row: &RowKeys<'_>, claimed: impl Fn(usize) -> bool) -> Found {
        let bare = without_brackets(&row.name);
        let numbered = row.number.as_deref().is_some_and(|number| !significant(number).is_empty());
        // Who has another number is somebody else, and who has the same is found by it.
        let mut alike = if numbered {
            let without_number = |person: &Person| person.employee_number.is_none();
            self.alike_without_number.get_or_init(|| Alike::of(self.people, without_number)).to(bare)
        } else {
            self.alike.get_or_init(|| Alike::of(self.people, |_| true)).to(bare)
        };
        alike.retain(|at| !(self.number_differs(row, *at) || claimed(*at) && self.differs(row, *at)));
        match self.by_zeros(row) {
            Some(Found::Ask(mut people, doubt)) => {
                alike.retain(|at| !people.contains(at));
                people.append(&mut alike);
                Found::Ask(first_few(people), doubt)
            }
            _ if alike.is_empty() => Found::Nobody,
            _ => Found::Ask(first_few(alike), Doubt::NamesAlike),
        }
    }

    /// By a number that is the same but for zeros in front.
    fn by_zeros(&self, row: &RowKeys<'_>) -> Option<Found> {
        let number = row.number.as_deref().map(significant).filter(|number| !number.is_empty())?;
        let same = |at: &usize| number_of(&self.people[*at]).map(significant) == Some(number);
        let found = first_few(self.numbers.find(hash(number)).filter(same));
        (!found.is_empty()).then_some(Found::Ask(found, Doubt::ZerosInFront))
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
        known.is_some_and(|known| emails().next().is_some() && emails().all(|email| !same(email, known.trim())))
    }

    fn with_number(&self, row: &RowKeys<'_>) -> impl Iterator<Item = usize> {
        let number = row.number.as_deref();
        let hits = number.into_iter().flat_map(|number| self.numbers.find(hash(significant(number))));
        hits.filter(move |at| number_of(&self.people[*at]) == number)
    }

    fn with_email(&self, row: &RowKeys<'_>) -> impl Iterator<Item = usize> {
        let emails = [row.email.as_deref(), row.other_email.as_deref()].into_iter().flatten();
        emails.flat_map(move |email| {
            let hits = self.emails.find(hash(email));
            hits.filter(move |at| email_of(&self.people[*at]).is_some_and(|known| same(known, email)))
        })
    }
}

/// The people by what names that are alike have in common.
struct Alike {
    pairs: Places,
    /// The words of all names after one another, and where those of each end.
    words: Vec<Word>,
    ends: Vec<usize>,
}

impl Alike {
    fn of(people: &[Person], among: impl Fn(&Person) -> bool) -> Self {
        let mut index = Self { pairs: Places::default(), words: Vec::new(), ends: Vec::with_capacity(people.len()) };
        for (at, person) in people.iter().enumerate() {
            if among(person) {
                if index.pairs.is_empty() {
                    index.pairs = Places::with_room(people.len() * 3);
                }
                let words = Words::of(&person.name);
                words.pairs().for_each(|pair| index.pairs.add(pair, at));
                index.words.extend_from_slice(words.as_slice());
            }
            index.ends.push(index.words.len());
        }
        index
    }

    /// Those whose names are like this one, in the list's order.
    fn to(&self, name: &str) -> Vec<usize> {
        if self.pairs.is_empty() {
            return Vec::new();
        }
        let words = Words::of(name);
        let hits = words.pairs().flat_map(|pair| self.pairs.find(pair));
        let mut alike: Vec<usize> = hits.filter(|at| alike(words.as_slice(), self.words_of(*at))).collect();
        alike.sort_unstable();
        alike.dedup();
        alike
    }

    fn words_of(&self, at: usize) -> &[Word] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.words[start..self.ends[at]]
    }
}

/// The people by hashes of their names, the first on the list found first.
fn by_names(people: &[Person]) -> Places {
    let mut places = Places::with_room(people.len());
    for (at, person) in people.iter().enumerate().rev() {
        places.add(name_hash(&tidy(&person.name)), at);
    }
    places
}

pub(super) fn number_of(person: &Person) -> Option<&str> {
    person.employee_number.as_deref().map(trimmed).filter(|number| !number.is_empty())
}

pub(super) fn email_of(person: &Person) -> Option<&str> {
    person.email.as_deref().map(trimmed).filter(|email| !email.is_empty())
}

fn first_few(places: impl IntoIterator<Item = usize>) -> Vec<usize> {
    places.into_iter().take(MAX_ASKED).collect()
}

/// A number without zeros in front.
pub(super) fn significant(number: &str) -> &str {
    trimmed(number).trim_start_matches('0')
}
