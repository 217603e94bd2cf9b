//! Who was at the meetings, and who was not and why.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Attendance, Meeting, Person, PersonId, Unit};
use crate::programme::MeetingKind;

/// That somebody was not at a meeting that was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The day the meeting was held.
    pub held: NaiveDate,
    /// Why they were not there.
    pub why: WhyMissed,
}

/// Why somebody was not at a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyMissed {
    /// Recorded as absent.
    Absent,
    /// On leave that day.
    OnLeave,
    /// Came to the unit later, on this day.
    New(NaiveDate),
}

impl Missed {
    /// Whether a person was not at the meeting of this kind, whatever they have caught up on since.
    pub fn of(unit: &Unit, person: &Person, kind: MeetingKind) -> Option<Self> {
        let meetings = unit.meetings.iter().filter(|meeting| meeting.kind == kind);
        let entries = meetings.flat_map(|meeting| &meeting.attendance).filter(|entry| entry.person == person.id);
        let best = entries.map(|entry| entry.attendance).reduce(better);
        Self::from(unit.held_meeting(kind), best, person)
    }

    /// The same from what is known: recorded as not there, or not in the unit or on leave that day.
    fn from(meeting: Option<&Meeting>, attendance: Option<Attendance>, person: &Person) -> Option<Self> {
        let held = meeting?.held.as_ref()?.started.date_naive();
        let why = match (attendance, person.joined) {
            (Some(attendance), _) if attendance.present() => return None,
            (_, Some(joined)) if joined > held => WhyMissed::New(joined),
            (Some(Attendance::OnLeave), _) => WhyMissed::OnLeave,
            _ if person.on_leave(held) => WhyMissed::OnLeave,
            (Some(_), _) => WhyMissed::Absent,
            (None, _) => return None,
        };
        Some(Self { held, why })
    }
}

/// Of two records of the same person, the one that counts: whoever was there once, was there.
fn better(known: Attendance, other: Attendance) -> Attendance {
    if known.present() { known } else { other }
}

/// Who was at the meetings of one kind.
pub(super) struct Attendances<'a> {
    /// The first that was held, if any.
    held: Option<&'a Meeting>,
    /// What was recorded, the best of all meetings of the kind.
    by_person: BTreeMap<PersonId, Attendance>,
}

impl<'a> Attendances<'a> {
    pub(super) fn of(unit: &'a Unit, kind: MeetingKind) -> Self {
        let mut by_person: BTreeMap<PersonId, Attendance> = BTreeMap::new();
        for meeting in unit.meetings.iter().filter(|meeting| meeting.kind == kind) {
            for entry in &meeting.attendance {
                let known = by_person.entry(entry.person).or_insert(entry.attendance);
                *known = better(*known, entry.attendance);
            }
        }
        Self { held: unit.held_meeting(kind), by_person }
    }

    pub(super) fn of_person(&self, person: PersonId) -> Option<Attendance> {
        self.by_person.get(&person).copied()
    }

    /// Whether the meeting was held without this person: recorded as not there, or new since.
    pub(super) fn missed_by(&self, person: &Person) -> bool {
        Missed::from(self.held, self.of_person(person.id), person).is_some()
    }
}
