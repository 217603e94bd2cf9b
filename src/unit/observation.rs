//! Readings of status («avlesning»): who, what, on which date, from which source.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{PersonId, RecordId};
use crate::programme::ModuleId;

/// One reading. The latest counts; a reading is never overwritten.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// The reading's id.
    pub id: RecordId,
    /// Whom it is about.
    pub person: PersonId,
    /// The day the status was as read.
    pub on: NaiveDate,
    /// What was read.
    pub status: Status,
    /// For one module, or for the programme as a whole.
    pub module: Option<ModuleId>,
    /// Where it comes from.
    pub source: Source,
    /// What the leader has made of it, where it did not agree with others.
    #[serde(default)]
    pub verdict: Verdict,
}

/// What the leader has made of a reading that did not agree with others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// Nothing: it counts as it is, and what does not agree with it is shown.
    #[default]
    Open,
    /// It is right: what was read before it no longer speaks against it.
    Stands,
    /// It was a mistake: it is kept, and counts for nothing.
    SetAside,
}

/// How far somebody has come. Not knowing is having no reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Has not begun.
    NotStarted,
    /// Has begun.
    Started,
    /// Has completed everything.
    Completed,
}

impl Status {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::NotStarted, Self::Started, Self::Completed];
}

/// Where a reading comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// Read by the leader in the learning system.
    LearningSystem,
    /// Told by the person.
    Person,
    /// Imported from a file of this kind.
    Import(String),
}
