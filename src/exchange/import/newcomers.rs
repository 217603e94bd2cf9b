//! People in a table who are not on the list.

use super::identify::Identified;
use super::known::RowKeys;
use super::names::{name_hash, same_name};
use super::places::{Places, hash, mix, same};

const NUMBER: u64 = 1;
const EMAIL: u64 = 2;
const NAME: u64 = 3;

/// People in the table who are not on the list, so that one who stands twice is found again. Holds places of rows.
pub(super) struct Newcomers {
    places: Places,
    /// Whether everybody has a number, and no two a number or an address in common.
    apart: bool,
}

/// What a row is found again by.
struct Hashes {
    number: Option<u64>,
    email: Option<u64>,
    name: u64,
}

impl Hashes {
    fn of(keys: &RowKeys<'_>) -> Self {
        Self {
            number: keys.number.as_deref().map(|number| mix(NUMBER, hash(number))),
            email: keys.email.as_deref().map(|email| mix(EMAIL, hash(email))),
            name: mix(NAME, name_hash(&keys.name)),
        }
    }
}

impl Newcomers {
    pub(super) fn with_room(count: usize) -> Self {
        Self { places: Places::with_room(count * 3), apart: true }
    }

    /// Whether nobody is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Whether everybody has a number, and no two a number or an address in common.
    pub(super) fn are_apart(&self) -> bool {
        self.apart
    }

    /// Takes in a row, and gives an earlier one about the same person: the same number, the same address where not both
    /// have a number, or the same name where not both have a number or both an address.
    pub(super) fn find_or_add(&mut self, at: usize, rows: &[Identified<'_>]) -> Option<usize> {
        let keys = &rows[at].keys;
        let hashes = Hashes::of(keys);
        let earlier = self.find(&hashes, keys, rows);
        self.take(&hashes, keys, at, earlier.is_none());
        earlier
    }

    /// Takes in a row that is about somebody new whatever the others say.
    pub(super) fn add(&mut self, at: usize, rows: &[Identified<'_>]) {
        self.take(&Hashes::of(&rows[at].keys), &rows[at].keys, at, true);
    }

    fn find(&self, hashes: &Hashes, keys: &RowKeys<'_>, rows: &[Identified<'_>]) -> Option<usize> {
        let known = |at: &usize| &rows[*at].keys;
        let by_number = hashes.number.and_then(|hash| {
            let same = |at: &usize| known(at).number.is_some() && known(at).number == keys.number;
            self.places.find(hash).find(same)
        });
        let by_email = || {
            let email = keys.email.as_deref().unwrap_or("");
            let is_same = |at: &usize| {
                known(at).email.as_deref().is_some_and(|known| same(known, email)) && !known(at).other_number(keys)
            };
            hashes.email.and_then(|hash| self.places.find(hash).find(is_same))
        };
        let by_name = || {
            let may_be = |at: &usize| {
                let known = known(at);
                let numbers = known.number.is_some() && keys.number.is_some();
                let other = numbers || known.email.is_some() && keys.email.is_some();
                !other && same_name(&known.name, &keys.name)
            };
            self.places.find(hashes.name).filter(may_be).last()
        };
        by_number.or_else(by_email).or_else(by_name)
    }

    fn take(&mut self, hashes: &Hashes, keys: &RowKeys<'_>, at: usize, first: bool) {
        let mut known = [hashes.number, hashes.email].into_iter().flatten();
        self.apart &= first
            && hashes.number.is_some()
            && keys.other_email.is_none()
            && !known.any(|hash| self.places.find(hash).next().is_some());
        for hash in [hashes.number, hashes.email].into_iter().flatten() {
            self.places.add(hash, at);
        }
        if first {
            self.places.add(hashes.name, at);
        }
    }
}
