//! Going through a module or a film together: planned, attended and held. It does not count as a module done.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{Attendance, Attended, PersonId, RecordId};
use crate::programme::{FilmId, ModuleId};

/// One session where people go through something together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JointSession {
    /// The session's id.
    pub id: RecordId,
    /// What they go through.
    pub subject: Subject,
    /// What they talk about afterwards, as it is worded.
    pub dilemma: String,
    /// The planned day.
    pub date: Option<NaiveDate>,
    /// The planned time of day.
    pub time: Option<NaiveTime>,
    /// How long it is planned to take, in minutes.
    pub minutes: u16,
    /// Who was there; one entry a person.
    pub attendance: Vec<Attended>,
    /// How it went, once it is held.
    pub held: Option<JointHeld>,
}

impl JointSession {
    /// What is recorded about one person's attendance.
    pub fn attendance_of(&self, person: PersonId) -> Option<Attendance> {
        self.attendance.iter().find(|entry| entry.person == person).map(|entry| entry.attendance)
    }
}

/// What is gone through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// A module; everyone still takes it themselves afterwards.
    Module(ModuleId),
    /// A film.
    Film(FilmId),
}

/// How a session went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JointHeld {
    /// When it began, in the leader's own time zone.
    pub started: DateTime<FixedOffset>,
    /// How long it took, in seconds, without pauses.
    pub seconds: u32,
}
