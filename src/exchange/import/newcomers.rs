//! People in a table who are not on the list.

use super::identify::Identified;
use super::known::RowKeys;
use super::names::{name_hash, same_name};
use super::places::{Places, hash, same};

/// People in the table who are not on the list, so that one who stands twice is found again. Holds places of rows.
pub(super) struct Newcomers {
    numbers: Places,
    emails: Places,
    names: Places,
}

impl Newcomers {
    pub(super) fn with_room(count: usize) -> Self {
        Self { numbers: Places::with_room(count), emails: Places::with_room(count), names: Places::with_room(count) }
    }

    /// Whether nobody is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// An earlier row about the same person: the same number, the same address where not both have a number, or the same
    /// name where not both have a number or both an address.
    pub(super) fn find(&self, keys: &RowKeys<'_>, rows: &[Identified<'_>]) -> Option<usize> {
        let (number, email) = (keys.number.as_deref(), keys.email.as_deref());
        let by_number = number.and_then(|number| {
            self.numbers.find(hash(number)).find(|at| rows[*at].keys.number.as_deref() == Some(number))
        });
        let by_email = || {
            let same = |at: &usize| {
                rows[*at].keys.email.as_deref().is_some_and(|known| same(known, email.unwrap_or("")))
                    && !rows[*at].keys.other_number(keys)
            };
            email.and_then(|email| self.emails.find(hash(email)).find(same))
        };
        let by_name = || {
            let may_be = |at: &usize| {
                let known = &rows[*at].keys;
                let other = known.number.is_some() && number.is_some() || known.email.is_some() && email.is_some();
                !other && same_name(&known.name, &keys.name)
            };
            self.names.find(name_hash(&keys.name)).filter(may_be).last()
        };
        by_number.or_else(by_email).or_else(by_name)
    }

    pub(super) fn add(&mut self, keys: &RowKeys<'_>, at: usize, first: bool) {
        if let Some(number) = keys.number.as_deref() {
            self.numbers.add(hash(number), at);
        }
        if let Some(email) = keys.email.as_deref() {
            self.emails.add(hash(email), at);
        }
        if first {
            self.names.add(name_hash(&keys.name), at);
        }
    }
}
