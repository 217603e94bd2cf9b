//! What one row says about who another is about.

use super::identify::Identified;
use super::known::{Found, RowKeys, email_of, number_of, significant};
use super::names::{name_hash, same_name};
use super::places::{Places, hash, same};
use super::{Doubt, MatchedBy, TableKind};
use crate::unit::Person;

/// What somebody is known by that stays as it is, because another row stands on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hold {
    pub(super) name: bool,
    pub(super) email: bool,
    pub(super) number: bool,
}

impl Hold {
    const ALL: Self = Self { name: true, email: true, number: true };

    fn or(self, other: Self) -> Self {
        Self { name: self.name || other.name, email: self.email || other.email, number: self.number || other.number }
    }
}

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
            Some(Found::Nobody) => nobody.push(at),
            _ => {}
        }
    }
    // A row that has become a question may make others questions.
    while !asked.is_empty() && !nobody.is_empty() {
        let index = Shared::of(rows, &asked);
        let mut found = Vec::new();
        nobody.retain(|at| {
            let Some(other) = index.find(rows, *at, |at| matches!(founds[at], Some(Found::Ask(..)))) else {
                return true;
            };
            found.push((*at, other));
            false
        });
        asked.clear();
        for (at, other) in found {
            founds[at] = match &founds[other] {
                Some(Found::Known(person, _)) => Some(Found::Ask(vec![*person], Doubt::SeveralAlike)),
                other => other.clone(),
            };
            asked.push(at);
        }
    }
}

/// Finds out what everybody on the list is known by that other rows stand on.
pub(super) fn hold(rows: &mut [Identified<'_>], founds: &[Option<Found>], people: &[Person], kind: TableKind) {
    let mut holds: Vec<Hold> = Vec::new();
    let mut first = vec![true; people.len()];
    let mut add = |person: usize, hold: Hold| {
        if hold != Hold::default() {
            if holds.is_empty() {
                holds = vec![Hold::default(); people.len()];
            }
            holds[person] = holds[person].or(hold);
        }
    };
    let mut gaining = Vec::new();
    for (at, (row, found)) in rows.iter().zip(founds).enumerate() {
        match found {
            // What people are known by does not change while it is a question who is who.
            Some(Found::Ask(among, _)) => among.iter().for_each(|person| add(*person, Hold::ALL)),
            Some(Found::Known(at_person, by)) => {
                let person = &people[*at_person];
                if tells_more(&row.keys, person) {
                    gaining.push(at);
                }
                if std::mem::take(&mut first[*at_person]) {
                    continue;
                }
                let (number, email) = (number_of(person), email_of(person));
                let same_number =
                    |known| row.keys.number.as_deref().is_some_and(|n| significant(n) == significant(known));
                add(
                    *at_person,
                    Hold {
                        name: *by == MatchedBy::Name,
                        email: email.is_some_and(|known| row.keys.has_email(known)),
                        number: number.is_some_and(same_number),
                    },
                );
            }
            _ => {}
        }
    }
    // What another row has too, which is not about the same person, would find the wrong one for it the next time.
    if !gaining.is_empty() {
        let index = Shared::of(rows, &gaining);
        let mut newcomers = people.len();
        let mut first = vec![true; people.len()];
        for (row, found) in rows.iter().zip(founds) {
            let added = kind.lists_people() && row.subject == Some(newcomers);
            newcomers += usize::from(row.subject == Some(newcomers));
            let about = match found {
                // The first row about somebody is known by what they have then.
                Some(Found::Known(person, by)) => {
                    if std::mem::take(&mut first[*person]) && *by != MatchedBy::Name {
                        continue;
                    }
                    Some(*person)
                }
                // Whoever is added is known by what they have.
                _ if added => continue,
                _ => None,
            };
            let mut other = |at: usize, hold: Hold| match founds[at] {
                Some(Found::Known(person, _)) if about != Some(person) => add(person, hold),
                _ => {}
            };
            index.with_number(rows, &row.keys).for_each(|at| other(at, Hold { number: true, ..Hold::default() }));
            index.with_email(rows, &row.keys).for_each(|at| other(at, Hold { email: true, ..Hold::default() }));
        }
    }
    if holds.is_empty() {
        return;
    }
    for (row, found) in rows.iter_mut().zip(founds) {
        if let Some(Found::Known(person, _)) = found {
            row.hold = holds[*person];
        }
    }
}

/// Whether a row has a number or an address that is not the person's.
fn tells_more(keys: &RowKeys<'_>, person: &Person) -> bool {
    let number = keys.number.as_deref().is_some_and(|number| number_of(person) != Some(number));
    number || keys.emails().any(|email| email_of(person).is_none_or(|known| !same(known, email)))
}

/// Rows by what they may share with others.
struct Shared {
    numbers: Places,
    emails: Places,
    names: Places,
}

impl Shared {
    fn of(rows: &[Identified<'_>], among: &[usize]) -> Self {
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

    /// A row that has the same number, the same address and no other number unless it is asked about, or, where it is,
    /// the same name and no other number or address.
    fn find(&self, rows: &[Identified<'_>], at: usize, asked: impl Fn(usize) -> bool) -> Option<usize> {
        let keys = &rows[at].keys;
        let by_number = self.with_number(rows, keys).next();
        let by_email = || self.with_email(rows, keys).find(|at| asked(*at) || !keys.other_number(&rows[*at].keys));
        let by_name = || {
            self.names.find(name_hash(&keys.name)).find(|at| {
                let other = &rows[*at].keys;
                asked(*at)
                    && !keys.other_number(other)
                    && !keys.other_email(other)
                    && same_name(&keys.name, &other.name)
            })
        };
        by_number.or_else(by_email).or_else(by_name)
    }

    fn with_number<'s>(
        &'s self,
        rows: &'s [Identified<'_>],
        keys: &'s RowKeys<'_>,
    ) -> impl Iterator<Item = usize> + 's {
        keys.number.as_deref().into_iter().flat_map(move |number| {
            self.numbers.find(hash(number)).filter(move |at| rows[*at].keys.number.as_deref() == Some(number))
        })
    }

    fn with_email<'s>(&'s self, rows: &'s [Identified<'_>], keys: &'s RowKeys<'_>) -> impl Iterator<Item = usize> + 's {
        keys.emails()
            .flat_map(move |email| self.emails.find(hash(email)).filter(move |at| rows[*at].keys.has_email(email)))
    }
}
