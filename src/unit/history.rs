//! What happened when, as the leader can read it back.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Attendance, DepartureKind, MeetingId, PersonId, RecordId, ReminderTone, Source, Status, Verdict};
use crate::programme::{FilmId, MeetingKind, ModuleId};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryEntry {
    /// The entry's id.
    pub id: RecordId,
    /// When it was recorded.
    pub at: DateTime<FixedOffset>,
    /// What happened.
    pub event: Event,
    /// Whom it was about, if anybody.
    pub people: Vec<PersonId>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The unit's name or dates were changed.
    DetailsChanged,
    /// People were added, this many.
    PeopleAdded(usize),
    /// A person's name, address, number or profile was changed.
    PersonEdited,
    /// A person was removed from the list.
    PersonRemoved,
    /// A leave was recorded, until this day if known.
    LeaveSet(Option<NaiveDate>),
    /// A leave was ended.
    LeaveEnded,
    /// A person left the unit on this day.
    Departed(DepartureKind, NaiveDate),
    /// A person who had left is on the list again.
    Returned,
    /// A status was read.
    StatusRead(Status, Source),
    /// The leader did a module, or took the tick away.
    ModuleDone(ModuleId, bool),
    /// The leader saw a film, or took the tick away.
    FilmSeen(FilmId, bool),
    /// A film's title or link was filled in.
    FilmEdited(FilmId),
    /// A topic of the leader's own was written.
    TopicWritten,
    /// A topic of the leader's own was removed.
    TopicRemoved,
    /// A rehearsal was held.
    Rehearsed(MeetingKind),
    /// A meeting was planned or its choices changed.
    MeetingPlanned(MeetingId),
    /// Attendance was recorded; `None` takes it away.
    AttendanceSet(MeetingKind, Option<Attendance>),
    /// A meeting was held.
    MeetingHeld(MeetingKind),
    /// A person caught up on a meeting.
    CaughtUp(MeetingKind),
    /// A person was reminded.
    Reminded(ReminderTone),
    /// The leader made up their mind about a reading of this status.
    Decided(Status, Verdict),
    /// The order of the learning system's list was set.
    OrderSet,
    /// A round through this many people's status was begun.
    RoundBegun(usize),
    /// A person was skipped in a round.
    Skipped,
    /// A round was ended, after this many answers.
    RoundEnded(usize),
    /// A session together was planned or changed.
    SessionPlanned(RecordId),
    /// Attendance at a session together was recorded; `None` takes it away.
    SessionAttended(RecordId, Option<Attendance>),
    /// A session together was held.
    SessionHeld(RecordId),
    /// A session together was taken away.
    SessionRemoved,
    /// A table of this kind was taken in.
    Imported(String),
    /// The unit was made what it was at this moment.
    Restored(DateTime<FixedOffset>),
    /// Two versions of the unit were made into one.
    Merged,
}
