//! Taking somebody off the list with everything that is recorded about them.

use super::{ChangeError, Draft};
use crate::unit::edit::{Edit, Slot};
use crate::unit::{Event, PersonId};

impl Draft<'_> {
    /// Takes somebody away with all that is recorded about them, so that nothing of theirs stays in the file.
    pub(super) fn remove_person(&mut self, id: PersonId) -> Result<Event, ChangeError> {
        let index = self.index_of(id)?;
        for at in (0..self.unit.meetings.len()).rev() {
            let before = self.unit.meetings[at].clone();
            let mut after = before.clone();
            after.attendance.retain(|entry| entry.person != id);
            if after != before {
                self.push(Edit::Meeting(Box::new(Slot::replaced(at, &before, after))));
            }
        }
        for at in (0..self.unit.observations.len()).rev() {
            if self.unit.observations[at].person == id {
                let slot = Slot::removed(at, &self.unit.observations[at]);
                self.push(Edit::Observation(Box::new(slot)));
            }
        }
        for at in (0..self.unit.catch_ups.len()).rev() {
            if self.unit.catch_ups[at].person == id {
                let slot = Slot::removed(at, &self.unit.catch_ups[at]);
                self.push(Edit::CatchUp(slot));
            }
        }
        for at in (0..self.unit.reminders.len()).rev() {
            if self.unit.reminders[at].person == id {
                let slot = Slot::removed(at, &self.unit.reminders[at]);
                self.push(Edit::Reminder(slot));
            }
        }
        self.forget_in_following(id);
        self.forget_in_history(id);
        let slot = Slot::removed(index, &self.unit.people[index]);
        self.push(Edit::Person(Box::new(slot)));
        Ok(Event::PersonRemoved)
    }

    fn forget_in_history(&mut self, id: PersonId) {
        for at in (0..self.unit.history.len()).rev() {
            let before = self.unit.history[at].clone();
            if !before.people.contains(&id) {
                continue;
            }
            let mut after = before.clone();
            after.people.retain(|person| *person != id);
            let slot =
                if after.people.is_empty() { Slot::removed(at, &before) } else { Slot::replaced(at, &before, after) };
            self.push(Edit::History(Box::new(slot)));
        }
    }

    /// The round, the order of the list and sessions together.
    fn forget_in_following(&mut self, id: PersonId) {
        for at in (0..self.unit.sessions.len()).rev() {
            let before = self.unit.sessions[at].clone();
            let mut after = before.clone();
            after.attendance.retain(|entry| entry.person != id);
            if after != before {
                self.push(Edit::Session(Box::new(Slot::replaced(at, &before, after))));
            }
        }
        if self.unit.reading_order.contains(&id) {
            let before = self.unit.reading_order.clone();
            let after = before.iter().copied().filter(|person| *person != id).collect();
            self.push(Edit::ReadingOrder(Box::new((before, after))));
        }
        if self.unit.round.as_ref().is_some_and(|round| round.people.contains(&id)) {
            let before = self.unit.round.clone();
            let mut after = before.clone();
            if let Some(round) = &mut after {
                round.people.retain(|person| *person != id);
                round.answers.retain(|answer| answer.person != id);
            }
            self.push(Edit::Round(Box::new((before, after))));
        }
    }
}
