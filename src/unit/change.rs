//! What a leader can change, one intention at a time.

use chrono::{DateTime, FixedOffset, NaiveDate};
use uuid::Uuid;

use super::{
    Attendance, Departure, Details, Event, Held, JointHeld, JointSession, Leave, Meeting, MeetingId, OwnFilm, OwnTopic,
    Person, PersonId, RecordId, Rehearsal, ReminderTone, Source, Status, Unit, Verdict,
};
use crate::programme::{FilmId, MeetingKind, ModuleId};

/// When a change is made, and where new ids come from.
pub struct Stamp<'a> {
    /// The time of the change, in the leader's own time zone.
    pub at: DateTime<FixedOffset>,
    /// Gives a new id each time; UUID version 7 in the app, counted up in tests.
    pub new_id: &'a mut dyn FnMut() -> Uuid,
}

/// One change to a unit.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The unit's name and dates.
    SetDetails(Details),
    /// Adds people at the end of the list.
    AddPeople(Vec<Person>),
    /// Replaces a person's name, address, number, profile and first day. Leave and departure stay as they are.
    EditPerson(Person),
    /// Takes a person off the list with everything that is recorded about them.
    RemovePerson(PersonId),
    /// Records a leave, or ends it with `None`.
    SetLeave(PersonId, Option<Leave>),
    /// Records that a person has left or moved, or brings them back with `None`.
    SetDeparture(PersonId, Option<Departure>),
    /// A reading of status, the same for several people.
    ReadStatus {
        /// Whom it is about.
        people: Vec<PersonId>,
        /// What was read.
        status: Status,
        /// For one module, or for the programme as a whole.
        module: Option<ModuleId>,
        /// The day it was so.
        on: NaiveDate,
        /// Where it comes from.
        source: Source,
    },
    /// A reading that does not agree with others, and that the leader has found right already.
    ConfirmStatus {
        /// Whom it is about.
        people: Vec<PersonId>,
        /// What was read.
        status: Status,
        /// For one module, or for the programme as a whole.
        module: Option<ModuleId>,
        /// The day it was so.
        on: NaiveDate,
        /// Where it comes from.
        source: Source,
    },
    /// The leader has done a module, or has not.
    MarkModule(ModuleId, bool),
    /// The leader has seen a film, or has not.
    MarkFilm(FilmId, bool),
    /// A film's title, link and length.
    EditFilm(OwnFilm),
    /// Writes a topic of the leader's own, new or changed.
    WriteTopic(OwnTopic),
    /// Removes a topic of the leader's own. Meetings keep the words they used.
    RemoveTopic(RecordId),
    /// A rehearsal that was held.
    AddRehearsal(Rehearsal),
    /// Plans a meeting, or changes its date, form, film, topic or note. Attendance and what was held stay as they are.
    PlanMeeting(Meeting),
    /// Attendance, the same for several people; `None` takes it away.
    SetAttendance {
        /// The meeting.
        meeting: MeetingId,
        /// Whom it is about.
        people: Vec<PersonId>,
        /// How they took part.
        attendance: Option<Attendance>,
    },
    /// A meeting was held, and how it went.
    HoldMeeting(MeetingId, Held),
    /// People have caught up on a meeting.
    CatchUp {
        /// Who.
        people: Vec<PersonId>,
        /// Which meeting.
        kind: MeetingKind,
        /// When.
        on: NaiveDate,
        /// How long it took in seconds, where the script was run with its clock.
        seconds: Option<u32>,
    },
    /// The leader has made up their mind about a reading that did not agree with others.
    Decide {
        /// The reading.
        reading: RecordId,
        /// What it is worth.
        verdict: Verdict,
    },
    /// The order of the learning system's list; people who are not in it come after, alphabetically.
    SetReadingOrder(Vec<PersonId>),
    /// Begins a round through these people's status, in this order. A round that was not ended is left.
    BeginRound {
        /// Whom it goes through.
        people: Vec<PersonId>,
        /// When it begins.
        on: NaiveDate,
    },
    /// An answer about one person in the round. Whoever is answered for again gets the new answer instead.
    AnswerInRound {
        /// Who.
        person: PersonId,
        /// Their status before the round, as it was shown.
        before: Option<Status>,
        /// What was read; `None` skips the person.
        status: Option<Status>,
        /// The day it was so.
        on: NaiveDate,
    },
    /// Ends the round.
    EndRound,
    /// Plans a session together, or changes one. Attendance and what was held stay as they are.
    PlanSession(JointSession),
    /// Attendance at a session together, the same for several people; `None` takes it away.
    AttendSession {
        /// The session.
        session: RecordId,
        /// Whom it is about.
        people: Vec<PersonId>,
        /// How they took part.
        attendance: Option<Attendance>,
    },
    /// A session together was held.
    HoldSession(RecordId, JointHeld),
    /// Takes a session together away.
    RemoveSession(RecordId),
    /// What a table brought, as one step: all of it is taken back at once.
    Import {
        /// The kind of table, as it stands in [`Source::Import`].
        kind: String,
        /// What changes, in order.
        changes: Vec<Change>,
    },
    /// People have been reminded.
    Remind {
        /// Who.
        people: Vec<PersonId>,
        /// How firmly.
        tone: ReminderTone,
        /// When.
        on: NaiveDate,
    },
    /// All records become those of this unit: an earlier version that is brought back, or two versions made into one.
    /// What is in the history now stays there when an earlier version is brought back.
    Become {
        /// The records as they are to be. It has the same id.
        unit: Box<Unit>,
        /// Why, as it stands in the history: [`Event::Restored`] or [`Event::Merged`].
        event: Event,
    },
}
