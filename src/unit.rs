//! What the leader records about the unit: people, meetings, attendance, readings of status, follow-up and history.
//!
//! Pure: dates, times and ids are handed in. [`Unit::apply`] is the only way a unit changes. Stages, gates, lists and
//! counts are computed by [`Survey`] and never stored.

mod apply;
mod change;
mod conflict;
mod cycle;
mod difference;
mod edit;
mod follow;
mod history;
mod joint;
mod meeting;
mod merge;
mod missed;
mod modules;
mod observation;
mod person;
mod preparation;
mod progress;
mod readings;
mod records;
mod retention;
mod round;
mod survey;
mod texts;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use apply::{ChangeError, Step};
pub use change::{Change, Stamp};
pub use conflict::{Conflict, ConflictKind};
pub use cycle::PastCycle;
pub use difference::{Difference, FieldChange, HowDifferent};
pub use edit::{Edit, Slot};
pub use follow::{CatchUp, ReminderSent, ReminderTone};
pub use history::{Event, HistoryEntry};
pub use joint::{JointHeld, JointSession, Subject};
pub use meeting::{Attendance, Attended, Held, Meeting, MeetingForm, SectionTime, TopicChoice};
pub use merge::{Clash, ClashKind, Merged, NotTheSameUnit, Side, merge};
pub use missed::{Missed, WhyMissed};
pub use modules::{ModuleRow, modules_of};
pub use observation::{Observation, Source, Status, Verdict};
pub use person::{Departure, DepartureKind, Leave, Person, sort_key_parts};
pub use preparation::{OwnFilm, OwnTopic, Preparation, Rehearsal};
pub use progress::{Forecast, Progress, ProgressDay};
pub use records::{Field, RecordKey, Value};
pub use retention::{DELETION_NOTICE_DAYS, Mention, deletion_is_near};
pub use round::{Round, RoundAnswer};
pub use survey::{
    Next, NextStep, OLD_AFTER_DAYS, PersonRow, Stage, StageState, Stages, Standing, Survey, required_modules,
    takes_module,
};

/// The schema of unit files that this version writes.
pub const SCHEMA: u32 = 3;

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
    /// The order of the learning system's list, as far as the leader has set it.
    #[serde(default)]
    pub reading_order: Vec<PersonId>,
    /// A round through everybody's status that is not ended.
    #[serde(default)]
    pub round: Option<Round>,
    /// Modules and films gone through together.
    #[serde(default)]
    pub sessions: Vec<JointSession>,
    /// What became of earlier cycles, without names.
    #[serde(default)]
    pub past: Vec<PastCycle>,
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
    /// Why that is another day than the proposed one, in the leader's words, without names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete_reason: Option<String>,
    /// Whether the people are made up, for trying the app.
    pub sample: bool,
    /// When the cycle was closed because a new one began. It can be read until it is deleted.
    #[serde(default)]
    pub closed: Option<NaiveDate>,
}

impl Unit {
    /// A new unit without people, created on `today`. It is to be deleted nine months later, until a deadline for
    /// completion moves that to three months after the deadline.
    pub fn new(id: Uuid, name: &str, today: NaiveDate) -> Self {
        let delete_on = today.checked_add_months(chrono::Months::new(9)).unwrap_or(today);
        let details = Details {
            name: name.to_owned(),
            started: today,
            deadline: None,
            delete_on,
            delete_reason: None,
            sample: false,
            closed: None,
        };
        Self::without_records(SCHEMA, RecordId(id), details)
    }

    /// A unit with nothing in it.
    fn without_records(schema: u32, id: RecordId, details: Details) -> Self {
        Self {
            schema,
            id,
            details,
            preparation: Preparation::default(),
            people: Vec::new(),
            meetings: Vec::new(),
            observations: Vec::new(),
            catch_ups: Vec::new(),
            reminders: Vec::new(),
            reading_order: Vec::new(),
            round: None,
            sessions: Vec::new(),
            past: Vec::new(),
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

    /// The reading with this id.
    pub fn observation(&self, id: RecordId) -> Option<&Observation> {
        self.observations.iter().find(|reading| reading.id == id)
    }

    /// The session together with this id.
    pub fn session(&self, id: RecordId) -> Option<&JointSession> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// The latest meeting of this kind, planned or held.
    pub fn latest_meeting(&self, kind: crate::programme::MeetingKind) -> Option<&Meeting> {
        self.meetings.iter().rev().find(|meeting| meeting.kind == kind)
    }

    /// The first meeting of this kind that has been held.
    pub fn held_meeting(&self, kind: crate::programme::MeetingKind) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.kind == kind && meeting.held.is_some())
    }

    /// The leader's own pace in words a minute, from the latest meeting or rehearsal that measured one.
    pub fn measured_pace(&self) -> Option<u32> {
        let held = self.meetings.iter().filter_map(|meeting| meeting.held.as_ref());
        let held = held.filter_map(|held| Some((held.ended, held.words_per_minute?)));
        let rehearsed = self.preparation.rehearsals.iter();
        let rehearsed = rehearsed.filter_map(|rehearsal| Some((rehearsal.at, rehearsal.words_per_minute?)));
        held.chain(rehearsed).max_by_key(|(at, _)| *at).map(|(_, pace)| pace)
    }
}
