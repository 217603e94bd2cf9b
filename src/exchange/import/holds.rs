//! What people are known by that does not change, because another row stands on it.
//!
//! A table that is taken in again must find the same people. So nobody loses what another row knows them by, and nobody
//! is given a number or an address that would find them for a row about somebody else.

use super::doubts::Shared;
use super::identify::Identified;
use super::known::{Found, RowKeys, email_of, number_of, significant};
use super::names::{same_name, without_brackets};
use super::places::same;
use super::{MatchedBy, TableKind};
use crate::unit::Person;

/// What somebody is known by that stays as it is.
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

/// How often it is asked anew whether what stays as it is keeps something else as it is.
const ROUNDS: usize = 16;

/// Finds out what of everybody stays as it is, and says so in the rows about them.
pub(super) fn hold(rows: &mut [Identified<'_>], founds: &[Option<Found>], people: &[Person], kind: TableKind) {
    let most = rows.iter().filter_map(|row| row.subject).max().map_or(0, |most| most + 1).max(people.len());
    let mut table = Table { firsts: firsts(rows, most), rows, people, kind, holds: Vec::new() };
    for (at, (row, found)) in rows.iter().zip(founds).enumerate() {
        match found {
            // What people are known by does not change while it is a question who is who.
            Some(Found::Ask(among, _)) => {
                for person in among {
                    table.add(*person, Hold::ALL);
                }
            }
            Some(Found::Known(person, by)) if !table.is_first(at) => {
                table.add(*person, stands_on(&row.keys, &people[*person], *by));
            }
            _ => {}
        }
    }
    for _ in 0..ROUNDS {
        if !table.hold_what_others_have() {
            break;
        }
    }
    let Table { holds, .. } = table;
    if !holds.is_empty() {
        for row in rows {
            row.hold = row.subject.map(|subject| holds[subject]).unwrap_or_default();
        }
    }
}

/// What a later row about somebody knows them by.
fn stands_on(keys: &RowKeys<'_>, person: &Person, by: MatchedBy) -> Hold {
    let same_number = |known| keys.number.as_deref().is_some_and(|number| significant(number) == significant(known));
    Hold {
        name: by == MatchedBy::Name
            || same_name(&keys.name, &person.name)
            || same_name(without_brackets(&keys.name), &person.name),
        email: email_of(person).is_some_and(|known| keys.has_email(known)),
        number: number_of(person).is_some_and(same_number),
    }
}

/// The first row about each subject, counted from 1.
fn firsts(rows: &[Identified<'_>], most: usize) -> Vec<u32> {
    let mut firsts = vec![0; most];
    for (row, number) in rows.iter().zip(1..) {
        if let Some(first) = row.subject.map(|subject| &mut firsts[subject]).filter(|first| **first == 0) {
            *first = number;
        }
    }
    firsts
}

/// What people will have when the table is taken in.
struct Table<'t, 'a> {
    rows: &'t [Identified<'a>],
    firsts: Vec<u32>,
    people: &'t [Person],
    kind: TableKind,
    /// What stays as it is, by subject; empty as long as everything may change.
    holds: Vec<Hold>,
}

impl<'t, 'a> Table<'t, 'a> {
    /// Says that something stays as it is, and whether it was not said before.
    fn add(&mut self, subject: usize, hold: Hold) -> bool {
        if hold == Hold::default() {
            return false;
        }
        if self.holds.is_empty() {
            self.holds = vec![Hold::default(); self.firsts.len()];
        }
        let held = self.holds[subject].or(hold);
        std::mem::replace(&mut self.holds[subject], held) != held
    }

    /// Nobody is given a number or an address that stands in a row about somebody who will not have it. Gives whether
    /// something more stays as it is.
    fn hold_what_others_have(&mut self) -> bool {
        let lacks = |at: &usize| self.rows[*at].keys.has_keys() && !self.will_have_all(&self.rows[*at]);
        let unlike: Vec<usize> = (0..self.rows.len()).filter(lacks).collect();
        if unlike.is_empty() {
            return false;
        }
        let index = Shared::of(self.rows, &unlike);
        let mut more = false;
        for (at, row) in self.rows.iter().enumerate() {
            let Some(subject) = row.subject.filter(|_| self.is_first(at)) else { continue };
            let keys = &row.keys;
            let other = |at: &usize| self.rows[*at].subject != Some(subject) && !self.both_new(*at, subject);
            let number = keys.number.as_deref().is_some_and(|number| {
                let mut others = index.with_number(self.rows, keys).filter(other);
                others.any(|at| !self.will_have_number(number, self.rows[at].subject))
            });
            let email = keys.email.as_deref().is_some_and(|email| {
                let mut others = index.with_email(self.rows, keys).filter(other);
                others.any(|at| {
                    self.rows[at].keys.has_email(email) && !self.will_have_email(email, self.rows[at].subject)
                })
            });
            more |= self.add(subject, Hold { name: false, email, number });
        }
        more
    }

    /// Whether a row is the first about somebody new, and the other is new too: both are added or none.
    fn both_new(&self, at: usize, subject: usize) -> bool {
        let new = |subject: usize| subject >= self.people.len();
        new(subject) && self.rows[at].subject.is_some_and(new) && self.is_first(at)
    }

    fn held(&self, subject: usize) -> Hold {
        self.holds.get(subject).copied().unwrap_or_default()
    }

    fn is_first(&self, at: usize) -> bool {
        self.rows[at].subject.is_some_and(|subject| self.firsts[subject] as usize == at + 1)
    }

    /// The first row about somebody: what it says of them is taken in.
    fn first(&self, subject: usize) -> Option<&'t RowKeys<'a>> {
        let at = self.firsts.get(subject)?.checked_sub(1)?;
        self.rows.get(at as usize).map(|row| &row.keys)
    }

    /// Whether whoever a row is about will have all that it says.
    fn will_have_all(&self, row: &Identified<'_>) -> bool {
        row.keys.number.as_deref().is_none_or(|number| self.will_have_number(number, row.subject))
            && row.keys.emails().all(|email| self.will_have_email(email, row.subject))
    }

    fn will_have_number(&self, number: &str, subject: Option<usize>) -> bool {
        let Some(subject) = subject else { return false };
        let own = self.people.get(subject).and_then(number_of);
        own == Some(number)
            || self.takes_in(subject, own.is_some())
                && !self.held(subject).number
                && self.first(subject).is_some_and(|keys| keys.number.as_deref() == Some(number))
    }

    fn will_have_email(&self, email: &str, subject: Option<usize>) -> bool {
        let Some(subject) = subject else { return false };
        let own = self.people.get(subject).and_then(email_of);
        own.is_some_and(|own| same(own, email))
            || self.takes_in(subject, own.is_some())
                && !self.held(subject).email
                && self.first(subject).and_then(|keys| keys.email.as_deref()).is_some_and(|first| same(first, email))
    }

    /// Whether what the first row about somebody says is taken in: where they have nothing yet, if they are on the list
    /// or are added, or where the list is kept up to date.
    fn takes_in(&self, subject: usize, has: bool) -> bool {
        self.kind.lists_people() || subject < self.people.len() && !has
    }
}
