//! What one row says about who another is about.

use super::identify::Identified;
use super::known::{Found, RowKeys, email_of, number_of};
use super::names::{name_hash, same_name};
use super::places::{Places, hash, same};
use super::{Doubt, MatchedBy};
use crate::unit::Person;

/// Rows that have somebody's name, but different numbers or addresses, are not about one person: which of them is on
/// the list is a question. One that agrees with a row known by number or address is not asked about.
pub(super) fn ask_about_namesakes(rows: &[Identified<'_>], founds: &mut [Option<Found>], people: usize) {
    let by_name = |at: usize, founds: &[Option<Found>]| match founds[at] {
        Some(Found::Known(person, MatchedBy::Name)) if rows[at].keys.has_keys() => Some(person),
        _ => None,
    };
    if !(0..rows.len()).any(|at| by_name(at, founds).is_some()) {
        return;
    }
    // The first rows about everybody that have a number, and an address.
    let mut numbers = vec![None; people];
    let mut emails = vec![None; people];
    let mut differ = Vec::new();
    for (row, found) in rows.iter().zip(founds.iter()) {
        let Some(Found::Known(person, _)) = found else { continue };
        let number: &mut Option<&RowKeys<'_>> = &mut numbers[*person];
        let email: &mut Option<&RowKeys<'_>> = &mut emails[*person];
        if number.is_some_and(|known| row.keys.other_number(known))
            || email.is_some_and(|known| row.keys.other_email(known))
        {
            differ.push(*person);
        }
        if row.keys.number.is_some() {
            *number = number.or(Some(&row.keys));
        }
        if row.keys.email.is_some() {
            *email = email.or(Some(&row.keys));
        }
    }
    differ.sort_unstable();
    for at in 0..rows.len() {
        if let Some(person) = by_name(at, founds).filter(|person| differ.binary_search(person).is_ok()) {
            founds[at] = Some(Found::Ask(vec![person], Doubt::SameNameOtherwiseDifferent));
        }
    }
}

/// A row about nobody on the list that shares number, address or name with one that is asked about may be the same
/// person, and so may one that shares a number or an address with a row about somebody who has another.
pub(super) fn ask_about_shared(rows: &[Identified<'_>], founds: &mut [Option<Found>], people: &[Person]) {
    let (mut asked, mut nobody) = (Vec::new(), Vec::new());
    for (at, (row, found)) in rows.iter().zip(founds.iter()).enumerate() {
        match found {
            Some(Found::Ask(..)) => asked.push(at),
            Some(Found::Known(person, _)) if tells_more(&row.keys, &people[*person]) => asked.push(at),
            // Somebody else may be the one with exactly this name.
            Some(Found::Known(_, MatchedBy::Name)) if row.keys.name.contains('(') => asked.push(at),
            Some(Found::Nobody) => nobody.push(at),
            _ => {}
        }
    }
    ask_about_more(rows, founds, &asked);
    // A row that has become a question may make others questions.
    while !asked.is_empty() && !nobody.is_empty() {
        let index = Shared::of(rows, &asked);
        let mut found = Vec::new();
        nobody.retain(|at| {
            let question = index.question(rows, founds, *at);
            let none = question.is_none();
            found.extend(question.map(|question| (*at, question)));
            none
        });
        asked.clear();
        for (at, question) in found {
            founds[at] = Some(question);
            asked.push(at);
        }
    }
}

/// A row that is asked about anyway, or is known by name only, and shares a number or an address with a row about
/// somebody else, may be about them as well.
fn ask_about_more(rows: &[Identified<'_>], founds: &mut [Option<Found>], among: &[usize]) {
    let index = Shared::of(rows, among);
    let mut more = Vec::new();
    for &at in among {
        let (before, doubt) = match &founds[at] {
            Some(Found::Ask(people, doubt)) => (people.as_slice(), *doubt),
            Some(Found::Known(person, MatchedBy::Name)) => (std::slice::from_ref(person), Doubt::SeveralAlike),
            _ => continue,
        };
        let mut people = before.to_vec();
        let keys = &rows[at].keys;
        let asked = |at: &usize| matches!(founds[*at], Some(Found::Ask(..)));
        let with_email = index.with_email(rows, keys).filter(|at| asked(at) || !keys.other_number(&rows[*at].keys));
        for other in index.with_number(rows, keys).chain(with_email).take(MAX_LOOKED_AT) {
            let others = match &founds[other] {
                Some(Found::Ask(others, _)) => others.as_slice(),
                Some(Found::Known(other, _)) => std::slice::from_ref(other),
                _ => continue,
            };
            for other in others {
                if !people.contains(other) {
                    people.push(*other);
                }
            }
        }
        if people.len() > before.len() {
            more.push((at, Found::Ask(people, doubt)));
        }
    }
    for (at, found) in more {
        founds[at] = Some(found);
    }
}

/// How many rows with the same number or address are looked at.
const MAX_LOOKED_AT: usize = 16;

/// Whether a row has a number or an address that is not the person's.
fn tells_more(keys: &RowKeys<'_>, person: &Person) -> bool {
    let number = keys.number.as_deref().is_some_and(|number| number_of(person) != Some(number));
    number || keys.emails().any(|email| email_of(person).is_none_or(|known| !same(known, email)))
}

/// Rows by what they may share with others.
pub(super) struct Shared {
    numbers: Places,
    emails: Places,
    names: Places,
}

impl Shared {
    pub(super) fn of(rows: &[Identified<'_>], among: &[usize]) -> Self {
        let room = || Places::with_room(among.len());
        let mut index = Self { numbers: room(), emails: room(), names: room() };
        for &at in among.iter().rev() {
            let keys = &rows[at].keys;
            keys.number.iter().for_each(|number| index.numbers.add(hash(number), at));
            keys.emails().for_each(|email| index.emails.add(hash(email), at));
            index.names.add(name_hash(&keys.name), at);
        }
        index
    }

    /// What a row asks because of those that have the same number, the same address and no other number unless they are
    /// asked about, or, where they are or are known by name, the same name and no other number or address.
    fn question(&self, rows: &[Identified<'_>], founds: &[Option<Found>], at: usize) -> Option<Found> {
        let keys = &rows[at].keys;
        let asked = |at: &usize| matches!(founds[*at], Some(Found::Ask(..)));
        let by_number = self.with_number(rows, keys);
        let by_email = self.with_email(rows, keys).filter(|at| asked(at) || !keys.other_number(&rows[*at].keys));
        let by_name = self.names.find(name_hash(&keys.name)).filter(|at| {
            let other = &rows[*at].keys;
            let by_name = asked(at) || matches!(founds[*at], Some(Found::Known(_, MatchedBy::Name)));
            by_name && !keys.other_number(other) && !keys.other_email(other) && same_name(&keys.name, &other.name)
        });
        let mut people: Vec<usize> = Vec::new();
        let mut why = None;
        for at in by_number.chain(by_email).chain(by_name).take(MAX_LOOKED_AT) {
            let (others, doubt) = match &founds[at] {
                Some(Found::Ask(others, doubt)) => (others.as_slice(), *doubt),
                Some(Found::Known(other, _)) => (std::slice::from_ref(other), Doubt::SeveralAlike),
                _ => continue,
            };
            why = why.or(Some(doubt));
            for other in others {
                if !people.contains(other) {
                    people.push(*other);
                }
            }
        }
        why.map(|doubt| Found::Ask(people, doubt))
    }

    pub(super) fn with_number<'s>(
        &'s self,
        rows: &'s [Identified<'_>],
        keys: &'s RowKeys<'_>,
    ) -> impl Iterator<Item = usize> + 's {
        keys.number.as_deref().into_iter().flat_map(move |number| {
            self.numbers.find(hash(number)).filter(move |at| rows[*at].keys.number.as_deref() == Some(number))
        })
    }

    pub(super) fn with_email<'s>(
        &'s self,
        rows: &'s [Identified<'_>],
        keys: &'s RowKeys<'_>,
    ) -> impl Iterator<Item = usize> + 's {
        keys.emails()
            .flat_map(move |email| self.emails.find(hash(email)).filter(move |at| rows[*at].keys.has_email(email)))
    }
}
