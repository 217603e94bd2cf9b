//! What the leader records about the unit: people, meetings, attendance, readings of status, follow-up and history.
//!
//! Pure: dates, times and ids are handed in. [`Unit::apply`] is the only way a unit changes. Stages, gates, lists and
//! counts are computed by [`Survey`] and never stored.

mod apply;
mod change;
mod follow;
mod history;
mod meeting;
mod observation;
mod person;
mod preparation;
mod survey;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use apply::{ChangeError, Edit, Slot, Step};
pub use change::{Change, Stamp};
pub use follow::{CatchUp, ReminderSent, ReminderTone};
pub use history::{Event, HistoryEntry};
pub use meeting::{Attendance, Attended, Held, Meeting, MeetingForm, SectionTime, TopicChoice};
pub use observation::{Observation, Source, Status};
pub use person::{Departure, DepartureKind, Leave, Person, sort_key_parts};
pub use preparation::{OwnFilm, OwnTopic, Preparation, Rehearsal};
pub use survey::{
    Next, NextStep, OLD_AFTER_DAYS, PersonRow, Stage, StageState, Stages, Standing, Survey, required_modules,
};

/// The schema of unit files that this version writes.
pub const SCHEMA: u32 = 1;

/// Makes a named record id, so that a meeting cannot be mistaken for a person.
macro_rules! record_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);
    };
}

record_id! {
    /// Which person.
    PersonId
}
record_id! {
    /// Which meeting.
    MeetingId
}
record_id! {
    /// Which record of any other kind.
    RecordId
}

/// One unit in one cycle of the programme: everything one file holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The file's schema; see [`SCHEMA`].
    pub schema: u32,
    /// The unit's own id, kept when the file is copied.
    pub id: RecordId,
    /// What the unit and the cycle are called, and their dates.
    pub details: Details,
    /// What the leader has done to prepare.
    pub preparation: Preparation,
    /// The people, in the order they were added.
    pub people: Vec<Person>,
    /// Meetings planned and held.
    pub meetings: Vec<Meeting>,
    /// Readings of status, in the order they were recorded.
    pub observations: Vec<Observation>,
    /// Who has caught up on which meeting.
    pub catch_ups: Vec<CatchUp>,
    /// Reminders sent.
    pub reminders: Vec<ReminderSent>,
    /// What happened when.
    pub history: Vec<HistoryEntry>,
}

/// The unit's name and the cycle's dates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Details {
    /// The unit's name.
    pub name: String,
    /// When this cycle was made.
    pub started: NaiveDate,
    /// When everyone is to have completed, if set.
    pub deadline: Option<NaiveDate>,
    /// When the file is to be deleted.
    pub delete_on: NaiveDate,
    /// Whether the people are made up, for trying the app.
    pub sample: bool,
}

impl Unit {
    /// A new unit without people, created on `today`. It is to be deleted nine months later, until a deadline for
    /// completion moves that to three months after the deadline.
    pub fn new(id: Uuid, name: &str, today: NaiveDate) -> Self {
        let delete_on = today.checked_add_months(chrono::Months::new(9)).unwrap_or(today);
        Self {
            schema: SCHEMA,
            id: RecordId(id),
            details: Details { name: name.to_owned(), started: today, deadline: None, delete_on, sample: false },
            preparation: Preparation::default(),
            people: Vec::new(),
            meetings: Vec::new(),
            observations: Vec::new(),
            catch_ups: Vec::new(),
            reminders: Vec::new(),
            history: Vec::new(),
        }
    }

    /// The person with this id.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The meeting with this id.
    pub fn meeting(&self, id: MeetingId) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == id)
    }

    /// The latest meeting of this kind, planned or held.
    pub fn latest_meeting(&self, kind: crate::programme::MeetingKind) -> Option<&Meeting> {
        self.meetings.iter().rev().find(|meeting| meeting.kind == kind)
    }

    /// The first meeting of this kind that has been held.
    pub fn held_meeting(&self, kind: crate::programme::MeetingKind) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.kind == kind && meeting.held.is_some())
    }
}
