//! Following up: rounds, readings that do not agree, and sessions together.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{ChangeError, Draft};
use crate::unit::edit::{Edit, Slot};
use crate::unit::{
    Attendance, Attended, Event, JointHeld, JointSession, Observation, PersonId, RecordId, Round, RoundAnswer, Source,
    Stamp, Status, Verdict,
};

impl Draft<'_> {
    pub(super) fn decide(&mut self, reading: RecordId, verdict: Verdict) -> Result<Event, ChangeError> {
        let known = self.unit.observations.iter().position(|record| record.id == reading);
        let at = known.ok_or(ChangeError::NoSuchReading)?;
        let before = self.unit.observations[at].clone();
        let (person, status) = (before.person, before.status);
        let after = Observation { verdict, ..before.clone() };
        self.push(Edit::Observation(Box::new(Slot::replaced(at, &before, after))));
        self.people.push(person);
        Ok(Event::Decided(status, verdict))
    }

    pub(super) fn set_reading_order(&mut self, people: &[PersonId]) -> Result<Event, ChangeError> {
        self.check_people(people)?;
        // It is about the list, not about anybody on it.
        self.people.clear();
        let mut seen = BTreeSet::new();
        let after: Vec<PersonId> = people.iter().copied().filter(|person| seen.insert(*person)).collect();
        let before = self.unit.reading_order.clone();
        self.push(Edit::ReadingOrder(Box::new((before, after))));
        Ok(Event::OrderSet)
    }

    pub(super) fn begin_round(&mut self, people: &[PersonId], on: NaiveDate) -> Result<Event, ChangeError> {
        self.check_people(people)?;
        self.people.clear();
        let round = Round { began: on, people: people.to_vec(), answers: Vec::new() };
        self.set_round(Some(round));
        Ok(Event::RoundBegun(people.len()))
    }

    /// An answer takes the place of an earlier one in the same round, with the reading that one made: a wrong key is no
    /// reading.
    pub(super) fn answer_in_round(
        &mut self,
        person: PersonId,
        (before, status): (Option<Status>, Option<Status>),
        on: NaiveDate,
        stamp: &mut Stamp<'_>,
    ) -> Result<Event, ChangeError> {
        self.check_people(&[person])?;
        let known = self.unit.round.clone().filter(|round| round.people.contains(&person));
        let mut round = known.ok_or(ChangeError::NotInRound)?;
        let earlier = round.answers.iter().find(|answer| answer.person == person).cloned();
        if let Some(reading) = earlier.as_ref().and_then(|answer| answer.reading)
            && let Some(at) = self.unit.observations.iter().position(|record| record.id == reading)
        {
            let slot = Slot::removed(at, &self.unit.observations[at]);
            self.push(Edit::Observation(Box::new(slot)));
        }
        let reading = status.map(|status| {
            let id = RecordId((stamp.new_id)());
            let source = Source::LearningSystem;
            let record = Observation { id, person, on, status, module: None, source, verdict: Verdict::Open };
            let end = self.unit.observations.len();
            self.push(Edit::Observation(Box::new(Slot::added(end, record))));
            id
        });
        let answer = RoundAnswer { person, before: earlier.map_or(before, |answer| answer.before), reading, status };
        match round.answers.iter_mut().find(|answer| answer.person == person) {
            Some(place) => *place = answer,
            None => round.answers.push(answer),
        }
        self.set_round(Some(round));
        Ok(status.map_or(Event::Skipped, |status| Event::StatusRead(status, Source::LearningSystem)))
    }

    pub(super) fn end_round(&mut self) -> Result<Event, ChangeError> {
        let answers = self.unit.round.as_ref().ok_or(ChangeError::NotInRound)?.answers.len();
        self.set_round(None);
        Ok(Event::RoundEnded(answers))
    }

    fn set_round(&mut self, after: Option<Round>) {
        let before = self.unit.round.clone();
        self.push(Edit::Round(Box::new((before, after))));
    }

    pub(super) fn plan_session(&mut self, plan: &JointSession) -> Event {
        if let Some(at) = self.unit.sessions.iter().position(|session| session.id == plan.id) {
            let before = self.unit.sessions[at].clone();
            let after =
                JointSession { attendance: before.attendance.clone(), held: before.held.clone(), ..plan.clone() };
            self.push(Edit::Session(Box::new(Slot::replaced(at, &before, after))));
        } else {
            let end = self.unit.sessions.len();
            self.push(Edit::Session(Box::new(Slot::added(end, plan.clone()))));
        }
        Event::SessionPlanned(plan.id)
    }

    pub(super) fn attend_session(
        &mut self,
        session: RecordId,
        people: &[PersonId],
        attendance: Option<Attendance>,
    ) -> Result<Event, ChangeError> {
        self.check_people(people)?;
        self.change_session(session, |record| {
            record.attendance.retain(|entry| !people.contains(&entry.person));
            if let Some(attendance) = attendance {
                record.attendance.extend(people.iter().map(|&person| Attended { person, attendance }));
            }
        })?;
        Ok(Event::SessionAttended(session, attendance))
    }

    pub(super) fn hold_session(&mut self, session: RecordId, held: &JointHeld) -> Result<Event, ChangeError> {
        self.change_session(session, |record| record.held = Some(held.clone()))?;
        Ok(Event::SessionHeld(session))
    }

    pub(super) fn remove_session(&mut self, session: RecordId) -> Result<Event, ChangeError> {
        let known = self.unit.sessions.iter().position(|record| record.id == session);
        let at = known.ok_or(ChangeError::NoSuchSession)?;
        let slot = Slot::removed(at, &self.unit.sessions[at]);
        self.push(Edit::Session(Box::new(slot)));
        Ok(Event::SessionRemoved)
    }

    fn change_session(&mut self, id: RecordId, change: impl FnOnce(&mut JointSession)) -> Result<(), ChangeError> {
        let known = self.unit.sessions.iter().position(|session| session.id == id);
        let at = known.ok_or(ChangeError::NoSuchSession)?;
        let before = self.unit.sessions[at].clone();
        let mut after = before.clone();
        change(&mut after);
        self.push(Edit::Session(Box::new(Slot::replaced(at, &before, after))));
        Ok(())
    }
}
