//! Whether the records of a unit make sense together.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use uuid::Uuid;

use crate::unit::{Attendance, PersonId, Unit};

/// The kinds of record in a unit's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// A person.
    Person,
    /// A meeting, with its attendance.
    Meeting,
    /// A reading of status.
    Observation,
    /// A catch-up.
    CatchUp,
    /// A reminder.
    Reminder,
    /// A rehearsal.
    Rehearsal,
    /// A topic of the leader's own.
    Topic,
    /// A session together, with its attendance.
    Session,
    /// The order of the learning system's list.
    Order,
    /// The round that is not ended.
    Round,
    /// An entry in the history.
    History,
}

/// Records that contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordProblem {
    /// Two records of a kind have the same id.
    #[error("two records {kind:?} have the id {id}")]
    RepeatedId {
        /// What they are.
        kind: RecordKind,
        /// The id.
        id: Uuid,
    },
    /// A record is about somebody who is not on the list.
    #[error("{kind:?} {id} is about {person:?}, who is not on the list")]
    UnknownPerson {
        /// What the record is.
        kind: RecordKind,
        /// The record's id.
        id: Uuid,
        /// The person it is about.
        person: PersonId,
    },
    /// The same person is both there and not there at one meeting.
    #[error("{person:?} has two attendances at meeting {meeting}")]
    TwoAttendances {
        /// The meeting's id.
        meeting: Uuid,
        /// The person.
        person: PersonId,
    },
}

/// Finds the first thing in a unit that cannot be.
pub(super) fn check(unit: &Unit) -> Result<(), RecordProblem> {
    let preparation = &unit.preparation;
    once(RecordKind::Person, unit.people.iter().map(|person| person.id.0))?;
    once(RecordKind::Meeting, unit.meetings.iter().map(|meeting| meeting.id.0))?;
    once(RecordKind::Observation, unit.observations.iter().map(|record| record.id.0))?;
    once(RecordKind::CatchUp, unit.catch_ups.iter().map(|record| record.id.0))?;
    once(RecordKind::Reminder, unit.reminders.iter().map(|record| record.id.0))?;
    once(RecordKind::Rehearsal, preparation.rehearsals.iter().map(|record| record.id.0))?;
    once(RecordKind::Topic, preparation.topics.iter().map(|topic| topic.id.0))?;
    once(RecordKind::Session, unit.sessions.iter().map(|session| session.id.0))?;
    once(RecordKind::History, unit.history.iter().map(|entry| entry.id.0))?;
    known_people(unit)?;
    unit.meetings.iter().try_for_each(|meeting| {
        let mut seen: BTreeMap<PersonId, Attendance> = BTreeMap::new();
        meeting.attendance.iter().try_for_each(|entry| match seen.insert(entry.person, entry.attendance) {
            Some(before) if before != entry.attendance => {
                Err(RecordProblem::TwoAttendances { meeting: meeting.id.0, person: entry.person })
            }
            _ => Ok(()),
        })
    })
}

fn once(kind: RecordKind, mut ids: impl Iterator<Item = Uuid>) -> Result<(), RecordProblem> {
    let mut seen = BTreeSet::new();
    ids.find(|id| !seen.insert(*id)).map_or(Ok(()), |id| Err(RecordProblem::RepeatedId { kind, id }))
}

/// History may speak of somebody who is no longer on the list; nothing else may.
fn known_people(unit: &Unit) -> Result<(), RecordProblem> {
    let people: BTreeSet<PersonId> = unit.people.iter().map(|person| person.id).collect();
    let meetings = unit
        .meetings
        .iter()
        .flat_map(|meeting| meeting.attendance.iter().map(|entry| (RecordKind::Meeting, meeting.id.0, entry.person)));
    let observations = unit.observations.iter().map(|record| (RecordKind::Observation, record.id.0, record.person));
    let catch_ups = unit.catch_ups.iter().map(|record| (RecordKind::CatchUp, record.id.0, record.person));
    let reminders = unit.reminders.iter().map(|record| (RecordKind::Reminder, record.id.0, record.person));
    let sessions = unit
        .sessions
        .iter()
        .flat_map(|session| session.attendance.iter().map(|entry| (RecordKind::Session, session.id.0, entry.person)));
    let order = unit.reading_order.iter().map(|person| (RecordKind::Order, unit.id.0, *person));
    let round = unit.round.iter().flat_map(|round| {
        let answered = round.answers.iter().map(|answer| answer.person);
        round.people.iter().copied().chain(answered).map(|person| (RecordKind::Round, unit.id.0, person))
    });
    let mut all =
        meetings.chain(observations).chain(catch_ups).chain(reminders).chain(sessions).chain(order).chain(round);
    all.find(|(_, _, person)| !people.contains(person))
        .map_or(Ok(()), |(kind, id, person)| Err(RecordProblem::UnknownPerson { kind, id, person }))
}
