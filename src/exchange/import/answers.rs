//! What the leader has answered so far.

use std::collections::BTreeMap;

use crate::unit::{Departure, PersonId};

/// What the leader has answered about a table: the rows by their place ([`PreviewRow::place`](super::PreviewRow)),
/// and the people who are not in it. Where there is no answer, the preview says what is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// About rows.
    pub rows: BTreeMap<usize, RowAnswer>,
    /// People on the list who are not in the table, and have left or moved.
    pub gone: BTreeMap<PersonId, Departure>,
}

/// What the leader has answered about one row: who it is about, what is taken of it, or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowAnswer {
    /// Who it is about.
    pub who: Option<Identity>,
    /// What is taken of it.
    pub take: Option<Take>,
}

/// Who a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    /// This person on the list.
    Is(PersonId),
    /// Nobody on the list.
    New,
}

/// What is taken of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// Nothing.
    Nothing,
    /// What nobody need ask about, and a new person.
    Sure,
    /// All of it, also steps down and what contradicts what is known.
    All,
}

impl Answers {
    /// The row is about this person, or about somebody new.
    pub fn identify(&mut self, place: usize, who: Identity) {
        self.rows.entry(place).or_default().who = Some(who);
    }

    /// This is taken of the row.
    pub fn take(&mut self, place: usize, take: Take) {
        self.rows.entry(place).or_default().take = Some(take);
    }

    /// The answer about the row is taken back.
    pub fn forget(&mut self, place: usize) {
        self.rows.remove(&place);
    }

    /// What is answered about a row.
    pub(super) fn of(&self, place: usize) -> RowAnswer {
        if self.rows.is_empty() { RowAnswer::default() } else { self.rows.get(&place).copied().unwrap_or_default() }
    }
}
