//! A round through everybody's status («statusrunde»), one person at a time, that can be left and taken up again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{PersonId, RecordId, Status};

/// A round that has begun and is not ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// The day it began.
    pub began: NaiveDate,
    /// Whom it goes through, in order.
    pub people: Vec<PersonId>,
    /// What has been answered; at most one answer a person.
    pub answers: Vec<RoundAnswer>,
}

impl Round {
    /// What was answered about somebody.
    pub fn answer(&self, person: PersonId) -> Option<&RoundAnswer> {
        self.answers.iter().find(|answer| answer.person == person)
    }

    /// The place of the first person without an answer.
    pub fn first_open(&self) -> Option<usize> {
        self.people.iter().position(|person| self.answer(*person).is_none())
    }
}

/// What was answered about one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundAnswer {
    /// Who.
    pub person: PersonId,
    /// Their status before the round, as it was shown.
    pub before: Option<Status>,
    /// The reading that was recorded; `None` where the person was skipped.
    pub reading: Option<RecordId>,
    /// What was read; `None` where the person was skipped.
    pub status: Option<Status>,
}
