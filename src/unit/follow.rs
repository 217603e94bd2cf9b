//! Following up: who has caught up on a meeting, and who has been reminded.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{PersonId, RecordId};
use crate::programme::MeetingKind;

/// That somebody has caught up on a meeting they missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatchUp {
    /// The record's id.
    pub id: RecordId,
    /// Who.
    pub person: PersonId,
    /// Which meeting.
    pub kind: MeetingKind,
    /// When the leader went through it with them.
    pub on: NaiveDate,
    /// How long it took in seconds, where the script was run with its clock.
    #[serde(default)]
    pub seconds: Option<u32>,
}

/// That somebody has been reminded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReminderSent {
    /// The record's id.
    pub id: RecordId,
    /// Who.
    pub person: PersonId,
    /// When.
    pub on: NaiveDate,
    /// How firmly.
    pub tone: ReminderTone,
}

/// How firm a reminder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReminderTone {
    /// The first, friendly.
    First,
    /// The second, firmer.
    Second,
}
