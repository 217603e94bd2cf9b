//! Taking another state of the same unit over as one step, and how far two states are from each other.

use std::collections::BTreeMap;

use super::edit::Edit;
use super::{Event, Step, Unit};

/// How many records are in one of two states only, or not the same in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// People.
    pub people: usize,
    /// Readings of status.
    pub readings: usize,
    /// Meetings and sessions together, with their attendance and notes.
    pub meetings: usize,
    /// Everything else: dates, preparation, catch-ups, reminders, a round.
    pub rest: usize,
}

impl Apart {
    /// Whether the two are the same.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl Unit {
    /// Becomes another state of the same unit, as one step that can be undone. What happened in between stands in the
    /// history that comes with it, so nothing is added to that.
    pub fn take_over(&mut self, with: Self) -> Step {
        let edit = Edit::Whole(Box::new((self.clone(), with)));
        self.forward(&edit);
        Step::of(Event::DetailsChanged, vec![edit])
    }

    /// How far this state is from another one.
    pub fn apart_from(&self, other: &Self) -> Apart {
        let meetings = differing(&self.meetings, &other.meetings, |meeting| meeting.id);
        let sessions = differing(&self.sessions, &other.sessions, |session| session.id);
        let caught_up = differing(&self.catch_ups, &other.catch_ups, |catch_up| catch_up.id);
        let reminders = differing(&self.reminders, &other.reminders, |reminder| reminder.id);
        let single = [
            self.details != other.details,
            self.preparation != other.preparation,
            self.reading_order != other.reading_order,
            self.round != other.round,
            self.past != other.past,
        ];
        Apart {
            people: differing(&self.people, &other.people, |person| person.id),
            readings: differing(&self.observations, &other.observations, |reading| reading.id),
            meetings: meetings + sessions,
            rest: caught_up + reminders + single.into_iter().filter(|differs| *differs).count(),
        }
    }
}

/// How many records stand in one list only, or not the same in both.
fn differing<T: PartialEq, I: Ord>(ours: &[T], theirs: &[T], id: impl Fn(&T) -> I) -> usize {
    let mut left: BTreeMap<I, &T> = theirs.iter().map(|record| (id(record), record)).collect();
    let changed = ours.iter().filter(|record| left.remove(&id(record)) != Some(*record)).count();
    changed + left.len()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::programme::MeetingKind;
    use crate::unit::{Meeting, MeetingId, Person, PersonId};

    #[test]
    fn another_state_is_taken_over_and_taken_back_exactly() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let mut unit = Unit::new(Uuid::from_u128(1), "Nord", today);
        unit.people.push(Person::named(PersonId(Uuid::from_u128(2)), "Kari"));
        let before = unit.clone();
        let mut after = unit.clone();
        after.people[0].name = "Kari Nordmann".to_owned();
        after.people.push(Person::named(PersonId(Uuid::from_u128(3)), "Ola"));
        after.meetings.push(Meeting::planned(MeetingId(Uuid::from_u128(4)), MeetingKind::First));
        after.details.name = "Sør".to_owned();
        let apart = Apart { people: 2, readings: 0, meetings: 1, rest: 1 };
        assert_eq!(after.apart_from(&before), apart);
        assert_eq!(before.apart_from(&after), apart);
        let step = unit.take_over(after.clone());
        assert_eq!(unit, after);
        unit.undo(&step);
        assert_eq!(unit, before);
        unit.redo(&step);
        assert_eq!(unit, after);
        assert!(unit.apart_from(&after).is_nothing());
    }
}
