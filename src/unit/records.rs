//! A unit as a flat list of records with keys, which two versions can be held against each other by.
//!
//! [`records_of`] takes a unit apart and [`unit_of`] puts it together. Both name every field, so that one that is added
//! to the file later cannot be left out of a merge or a comparison by mistake.

mod fields;
mod whole;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use fields::{Field, Value};
use fields::{Fields as _, Shown as _};
pub(super) use whole::{records_of, unit_of};

use super::{
    Attendance, CatchUp, Details, HistoryEntry, JointSession, Meeting, MeetingId, Observation, OwnFilm, OwnTopic,
    PastCycle, Person, PersonId, RecordId, Rehearsal, ReminderSent, Round, RoundAnswer,
};
use crate::programme::{FilmId, ModuleId, ProfileId};

/// Which record of a unit: its kind, and what it is known by in every version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKey {
    /// The unit's name and dates.
    Details,
    /// A module the leader has done.
    ModuleDone(ModuleId),
    /// A film the leader has seen.
    FilmSeen(FilmId),
    /// A rehearsal.
    Rehearsal(RecordId),
    /// A topic of the leader's own.
    Topic(RecordId),
    /// A film's title and link.
    OwnFilm(FilmId),
    /// A person.
    Person(PersonId),
    /// A profile of a person.
    Profile(PersonId, ProfileId),
    /// A module decided by hand for a person.
    ModuleByHand(PersonId, ModuleId),
    /// A meeting.
    Meeting(MeetingId),
    /// One person's attendance at a meeting.
    Attended(MeetingId, PersonId),
    /// A reading.
    Observation(RecordId),
    /// A catch-up.
    CatchUp(RecordId),
    /// A reminder.
    Reminder(RecordId),
    /// The order of the learning system's list.
    ReadingOrder,
    /// The round that was begun on this day.
    Round(NaiveDate),
    /// That a person is in that round.
    InRound(NaiveDate, PersonId),
    /// What was answered about a person in that round.
    Answer(NaiveDate, PersonId),
    /// A session together.
    Session(RecordId),
    /// One person's attendance at a session together.
    AttendedSession(RecordId, PersonId),
    /// What became of an earlier cycle.
    Past(RecordId),
    /// An entry in the history.
    History(RecordId),
    /// That an entry in the history is about a person.
    Involved(RecordId, PersonId),
}

/// A record with its own fields. Lists whose entries are records of their own are empty.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Record {
    /// That it is there says everything.
    Mark,
    Details(Box<Details>),
    Rehearsal(Rehearsal),
    Topic(OwnTopic),
    OwnFilm(OwnFilm),
    Person(Box<Person>),
    ByHand(bool),
    Meeting(Box<Meeting>),
    Attended(Attendance),
    Observation(Box<Observation>),
    CatchUp(CatchUp),
    Reminder(ReminderSent),
    Order(Vec<PersonId>),
    Round(Round),
    Answer(RoundAnswer),
    Session(Box<JointSession>),
    Past(PastCycle),
    History(Box<HistoryEntry>),
}

/// Every record of a unit.
pub(super) type Records = BTreeMap<RecordKey, Record>;

impl Record {
    /// Its fields and what stands in them.
    pub(super) fn values(&self) -> Vec<(Field, Value)> {
        match self {
            Self::Mark => Vec::new(),
            Self::Details(it) => it.values(),
            Self::Rehearsal(it) => it.values(),
            Self::Topic(it) => it.values(),
            Self::OwnFilm(it) => it.values(),
            Self::Person(it) => it.values(),
            Self::ByHand(takes) => vec![(Field::Takes, takes.value())],
            Self::Meeting(it) => it.values(),
            Self::Attended(it) => vec![(Field::Attendance, it.value())],
            Self::Observation(it) => it.values(),
            Self::CatchUp(it) => it.values(),
            Self::Reminder(it) => it.values(),
            Self::Order(people) => vec![(Field::Order, people.value())],
            Self::Round(it) => it.values(),
            Self::Answer(it) => it.values(),
            Self::Session(it) => it.values(),
            Self::Past(it) => it.values(),
            Self::History(it) => it.values(),
        }
    }

    /// Takes one field over from another version of the same record.
    pub(super) fn take(&mut self, field: Field, from: &Self) {
        match (self, from) {
            (Self::Details(it), Self::Details(from)) => it.take(field, from),
            (Self::Rehearsal(it), Self::Rehearsal(from)) => it.take(field, from),
            (Self::Topic(it), Self::Topic(from)) => it.take(field, from),
            (Self::OwnFilm(it), Self::OwnFilm(from)) => it.take(field, from),
            (Self::Person(it), Self::Person(from)) => it.take(field, from),
            (Self::ByHand(it), Self::ByHand(from)) => *it = *from,
            (Self::Meeting(it), Self::Meeting(from)) => it.take(field, from),
            (Self::Attended(it), Self::Attended(from)) => *it = *from,
            (Self::Observation(it), Self::Observation(from)) => it.take(field, from),
            (Self::CatchUp(it), Self::CatchUp(from)) => it.take(field, from),
            (Self::Reminder(it), Self::Reminder(from)) => it.take(field, from),
            (Self::Order(it), Self::Order(from)) => it.clone_from(from),
            (Self::Round(it), Self::Round(from)) => it.take(field, from),
            (Self::Answer(it), Self::Answer(from)) => it.take(field, from),
            (Self::Session(it), Self::Session(from)) => it.take(field, from),
            (Self::Past(it), Self::Past(from)) => it.take(field, from),
            (Self::History(it), Self::History(from)) => it.take(field, from),
            // A key always has one kind of record.
            _ => {}
        }
    }

    /// Whom the record says it is about, where its key does not.
    fn about(&self) -> Option<PersonId> {
        match self {
            Self::Observation(it) => Some(it.person),
            Self::CatchUp(it) => Some(it.person),
            Self::Reminder(it) => Some(it.person),
            _ => None,
        }
    }
}

/// How a record hangs on another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// It is a part of that record: whoever changes it changes that too.
    Part(RecordKey),
    /// It only names that record, and goes with it.
    Names(RecordKey),
}

impl Owner {
    pub(super) fn key(&self) -> &RecordKey {
        match self {
            Self::Part(key) | Self::Names(key) => key,
        }
    }
}

impl RecordKey {
    /// What the record hangs on: without them it is not there.
    pub(super) fn owners(&self, record: &Record) -> Vec<Owner> {
        use Owner::{Names, Part};
        match self {
            Self::Profile(person, _) | Self::ModuleByHand(person, _) => vec![Part(Self::Person(*person))],
            Self::Attended(meeting, person) => {
                vec![Part(Self::Meeting(*meeting)), Part(Self::Person(*person))]
            }
            Self::AttendedSession(session, person) => {
                vec![Part(Self::Session(*session)), Part(Self::Person(*person))]
            }
            Self::InRound(began, person) => vec![Part(Self::Round(*began)), Names(Self::Person(*person))],
            Self::Answer(began, person) => vec![Part(Self::InRound(*began, *person))],
            Self::Involved(entry, person) => vec![Part(Self::History(*entry)), Part(Self::Person(*person))],
            Self::Observation(_) | Self::CatchUp(_) | Self::Reminder(_) => {
                record.about().map(|person| Part(Self::Person(person))).into_iter().collect()
            }
            Self::Details
            | Self::ModuleDone(_)
            | Self::FilmSeen(_)
            | Self::Rehearsal(_)
            | Self::Topic(_)
            | Self::OwnFilm(_)
            | Self::Person(_)
            | Self::Meeting(_)
            | Self::ReadingOrder
            | Self::Round(_)
            | Self::Session(_)
            | Self::Past(_)
            | Self::History(_) => Vec::new(),
        }
    }

    /// The round the record is part of, by the day that was begun.
    pub(super) fn round(&self) -> Option<NaiveDate> {
        match self {
            Self::Round(began) | Self::InRound(began, _) | Self::Answer(began, _) => Some(*began),
            _ => None,
        }
    }

    /// Whom the record is about, if it is about one person.
    pub(super) fn person(&self, record: &Record) -> Option<PersonId> {
        match self {
            Self::Person(person)
            | Self::Profile(person, _)
            | Self::ModuleByHand(person, _)
            | Self::Attended(_, person)
            | Self::AttendedSession(_, person)
            | Self::InRound(_, person)
            | Self::Answer(_, person)
            | Self::Involved(_, person) => Some(*person),
            _ => record.about(),
        }
    }
}
