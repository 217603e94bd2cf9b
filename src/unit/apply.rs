//! Applying a change: the only way a unit changes, and what undo needs.

mod becoming;
mod following;
mod preparing;
mod removing;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::edit::{Edit, Slot};
use super::{
    Attended, CatchUp, Change, Details, Event, HistoryEntry, Meeting, MeetingForm, MeetingId, Observation, Person,
    PersonId, RecordId, ReminderSent, Source, Stamp, Status, Unit, Verdict,
};
use crate::programme::ModuleId;

/// Why a change could not be made. Nothing is changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// The person is not on the list.
    #[error("the person is not on the list")]
    NoSuchPerson,
    /// The reading is not in the unit.
    #[error("the reading is not in the unit")]
    NoSuchReading,
    /// No round has begun, or the person is not in it.
    #[error("the person is not in a round")]
    NotInRound,
    /// The session together is not in the unit.
    #[error("the session is not in the unit")]
    NoSuchSession,
    /// The meeting is not in the unit.
    #[error("the meeting is not in the unit")]
    NoSuchMeeting,
    /// The records are those of another unit.
    #[error("the records are those of another unit")]
    OtherUnit,
    /// A name with nothing in it.
    #[error("the name is empty")]
    EmptyName,
    /// The file would be kept longer than proposed, and nobody says why.
    #[error("keeping the file longer needs a reason")]
    NoReason,
    /// The cycle is closed: it can be read, and opened again.
    #[error("the cycle is closed")]
    Closed,
}

/// What one change did, so that it can be undone and done again exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What happened, in the words of the history.
    pub event: Event,
    edits: Vec<Edit>,
}

impl Step {
    /// The step from one version of a unit to another that lies on the disk already: nothing is written into the history.
    pub fn whole(before: &Unit, after: &Unit) -> Self {
        Self { event: Event::Merged, edits: vec![Edit::Whole(Box::new((before.clone(), after.clone())))] }
    }
}

impl Unit {
    /// Makes one change and writes it into the history.
    ///
    /// # Errors
    /// [`ChangeError`] where the change speaks of somebody or something that is not there, or the cycle is closed and the
    /// change does not open it again, move the day of deletion or make it another version; nothing is changed then.
    pub fn apply(&mut self, change: &Change, stamp: &mut Stamp<'_>) -> Result<Step, ChangeError> {
        let allowed = match change {
            Change::SetDetails(details) => details.closed.is_none() || details.only_moves_deletion(&self.details),
            Change::Become { .. } => true,
            _ => false,
        };
        if self.details.closed.is_some() && !allowed {
            return Err(ChangeError::Closed);
        }
        let mut draft = Draft { unit: self, edits: Vec::new(), people: Vec::new(), places: None };
        match draft.record(change, stamp) {
            Ok(event) => Ok(Step { event, edits: draft.edits }),
            Err(error) => {
                let edits = std::mem::take(&mut draft.edits);
                for edit in edits.iter().rev() {
                    self.backward(edit);
                }
                Err(error)
            }
        }
    }

    /// Takes one step back. Steps are undone in the opposite order of how they were made.
    pub fn undo(&mut self, step: &Step) {
        for edit in step.edits.iter().rev() {
            self.backward(edit);
        }
    }

    /// Makes a step again that was undone.
    pub fn redo(&mut self, step: &Step) {
        for edit in &step.edits {
            self.forward(edit);
        }
    }
}

/// A change on its way in: each edit is made at once and remembered.
struct Draft<'a> {
    unit: &'a mut Unit,
    edits: Vec<Edit>,
    people: Vec<PersonId>,
    /// Where everybody stands in the list, while many changes are made at once.
    places: Option<BTreeMap<PersonId, usize>>,
}

/// What was read, whomever it is about.
struct Read<'a> {
    status: Status,
    module: Option<&'a ModuleId>,
    on: NaiveDate,
    source: &'a Source,
    verdict: Verdict,
}

impl Draft<'_> {
    fn push(&mut self, edit: Edit) {
        if matches!(&edit, Edit::Person(slot) if slot.moves_others()) {
            self.places = None;
        }
        self.unit.forward(&edit);
        self.edits.push(edit);
    }

    /// Makes a change and writes it into the history.
    fn record(&mut self, change: &Change, stamp: &mut Stamp<'_>) -> Result<Event, ChangeError> {
        let event = self.make(change, stamp)?;
        let people = std::mem::take(&mut self.people);
        let entry = HistoryEntry { id: RecordId((stamp.new_id)()), at: stamp.at, event: event.clone(), people };
        let end = self.unit.history.len();
        self.push(Edit::History(Box::new(Slot::added(end, entry))));
        Ok(event)
    }

    fn make(&mut self, change: &Change, stamp: &mut Stamp<'_>) -> Result<Event, ChangeError> {
        match change {
            Change::SetDetails(details) => self.set_details(details),
            Change::AddPeople(people) => self.add_people(people),
            Change::EditPerson(person) => self.edit_person(person),
            Change::RemovePerson(id) => self.remove_person(*id),
            Change::SetLeave(id, leave) => {
                self.change_person(*id, |person| person.leave.clone_from(leave))?;
                Ok(leave.as_ref().map_or(Event::LeaveEnded, |leave| Event::LeaveSet(leave.until)))
            }
            Change::SetDeparture(id, departure) => {
                self.change_person(*id, |person| person.departure.clone_from(departure))?;
                Ok(departure.as_ref().map_or(Event::Returned, |gone| Event::Departed(gone.kind, gone.on)))
            }
            Change::ReadStatus { people, status, module, on, source } => {
                let read = Read { status: *status, module: module.as_ref(), on: *on, source, verdict: Verdict::Open };
                self.read_status(people, &read, stamp)
            }
            Change::ConfirmStatus { people, status, module, on, source } => {
                let read = Read { status: *status, module: module.as_ref(), on: *on, source, verdict: Verdict::Stands };
                self.read_status(people, &read, stamp)
            }
            Change::PlanMeeting(plan) => Ok(self.plan_meeting(plan)),
            Change::SetAttendance { meeting, people, attendance } => {
                self.check_people(people)?;
                let mut kind = crate::programme::MeetingKind::First;
                self.change_meeting(*meeting, |record| {
                    kind = record.kind;
                    let about: BTreeSet<PersonId> = people.iter().copied().collect();
                    record.attendance.retain(|entry| !about.contains(&entry.person));
                    if let Some(attendance) = *attendance {
                        let entries = people.iter().map(|&person| Attended { person, attendance });
                        record.attendance.extend(entries);
                    }
                })?;
                Ok(Event::AttendanceSet(kind, *attendance))
            }
            Change::HoldMeeting(meeting, held) => {
                let mut kind = crate::programme::MeetingKind::First;
                self.change_meeting(*meeting, |record| {
                    kind = record.kind;
                    record.held = Some(held.clone());
                })?;
                Ok(Event::MeetingHeld(kind))
            }
            Change::CatchUp { people, kind, on, seconds } => self.catch_up(people, *kind, (*on, *seconds), stamp),
            Change::Decide { reading, verdict } => self.decide(*reading, *verdict),
            Change::SetReadingOrder(people) => self.set_reading_order(people),
            Change::BeginRound { people, on } => self.begin_round(people, *on),
            Change::AnswerInRound { person, before, status, on } => {
                self.answer_in_round(*person, (*before, *status), *on, stamp)
            }
            Change::EndRound => self.end_round(),
            Change::PlanSession(session) => Ok(self.plan_session(session)),
            Change::AttendSession { session, people, attendance } => self.attend_session(*session, people, *attendance),
            Change::HoldSession(session, held) => self.hold_session(*session, held),
            Change::RemoveSession(session) => self.remove_session(*session),
            Change::Import { kind, changes } => {
                for change in changes {
                    if self.places.is_none() {
                        let people = self.unit.people.iter().enumerate();
                        self.places = Some(people.map(|(at, person)| (person.id, at)).collect());
                    }
                    self.record(change, stamp)?;
                }
                Ok(Event::Imported(kind.clone()))
            }
            Change::Remind { people, tone, on } => {
                self.check_people(people)?;
                for person in people {
                    let record = ReminderSent { id: RecordId((stamp.new_id)()), person: *person, on: *on, tone: *tone };
                    let end = self.unit.reminders.len();
                    self.push(Edit::Reminder(Slot::added(end, record)));
                }
                Ok(Event::Reminded(*tone))
            }
            Change::Become { unit, event } => self.become_version(unit, event),
            Change::MarkModule(..)
            | Change::MarkFilm(..)
            | Change::EditFilm(_)
            | Change::WriteTopic(_)
            | Change::RemoveTopic(_)
            | Change::AddRehearsal(_) => Ok(self.prepare(change)),
        }
    }

    fn set_details(&mut self, details: &Details) -> Result<Event, ChangeError> {
        if details.name.trim().is_empty() {
            return Err(ChangeError::EmptyName);
        }
        let before = self.unit.details.clone();
        if details.keeps_longer_unexplained(&before) {
            return Err(ChangeError::NoReason);
        }
        self.push(Edit::Details(Box::new((before, details.clone()))));
        Ok(Event::DetailsChanged)
    }

    fn add_people(&mut self, people: &[Person]) -> Result<Event, ChangeError> {
        if people.iter().any(|person| person.name.trim().is_empty()) {
            return Err(ChangeError::EmptyName);
        }
        for person in people {
            let end = self.unit.people.len();
            self.people.push(person.id);
            self.push(Edit::Person(Box::new(Slot::added(end, person.clone()))));
        }
        Ok(Event::PeopleAdded(people.len()))
    }

    fn edit_person(&mut self, edited: &Person) -> Result<Event, ChangeError> {
        if edited.name.trim().is_empty() {
            return Err(ChangeError::EmptyName);
        }
        self.change_person(edited.id, |person| {
            let leave = person.leave.take();
            let departure = person.departure.take();
            *person = Person { leave, departure, ..edited.clone() };
        })?;
        Ok(Event::PersonEdited)
    }

    fn plan_meeting(&mut self, plan: &Meeting) -> Event {
        if let Some(index) = self.unit.meetings.iter().position(|meeting| meeting.id == plan.id) {
            let before = self.unit.meetings[index].clone();
            let after = Meeting { attendance: before.attendance.clone(), held: before.held.clone(), ..plan.clone() };
            let after = without_note_where_none_may_be(after);
            self.push(Edit::Meeting(Box::new(Slot::replaced(index, &before, after))));
        } else {
            let end = self.unit.meetings.len();
            let plan = without_note_where_none_may_be(plan.clone());
            self.push(Edit::Meeting(Box::new(Slot::added(end, plan))));
        }
        Event::MeetingPlanned(plan.id)
    }

    fn catch_up(
        &mut self,
        people: &[PersonId],
        kind: crate::programme::MeetingKind,
        (on, seconds): (NaiveDate, Option<u32>),
        stamp: &mut Stamp<'_>,
    ) -> Result<Event, ChangeError> {
        self.check_people(people)?;
        for person in people {
            let record = CatchUp { id: RecordId((stamp.new_id)()), person: *person, kind, on, seconds };
            let end = self.unit.catch_ups.len();
            self.push(Edit::CatchUp(Slot::added(end, record)));
        }
        Ok(Event::CaughtUp(kind))
    }

    /// The same reading about each of these people, with ids of their own.
    fn read_status(
        &mut self,
        people: &[PersonId],
        read: &Read<'_>,
        stamp: &mut Stamp<'_>,
    ) -> Result<Event, ChangeError> {
        self.check_people(people)?;
        for person in people {
            let record = Observation {
                id: RecordId((stamp.new_id)()),
                person: *person,
                on: read.on,
                status: read.status,
                module: read.module.cloned(),
                source: read.source.clone(),
                verdict: read.verdict,
            };
            let end = self.unit.observations.len();
            self.push(Edit::Observation(Box::new(Slot::added(end, record))));
        }
        Ok(Event::StatusRead(read.status, read.source.clone()))
    }

    fn index_of(&self, id: PersonId) -> Result<usize, ChangeError> {
        if let Some(places) = &self.places {
            return places.get(&id).copied().ok_or(ChangeError::NoSuchPerson);
        }
        self.unit.people.iter().position(|person| person.id == id).ok_or(ChangeError::NoSuchPerson)
    }

    /// Holds that everybody is on the list, and remembers them for the history.
    fn check_people(&mut self, people: &[PersonId]) -> Result<(), ChangeError> {
        let known = |id: &PersonId| self.places.as_ref().is_some_and(|places| places.contains_key(id));
        if self.places.is_some() {
            if !people.iter().all(known) {
                return Err(ChangeError::NoSuchPerson);
            }
            self.people.extend_from_slice(people);
            return Ok(());
        }
        let known: BTreeSet<PersonId> = self.unit.people.iter().map(|person| person.id).collect();
        if people.iter().any(|id| !known.contains(id)) {
            return Err(ChangeError::NoSuchPerson);
        }
        self.people.extend_from_slice(people);
        Ok(())
    }

    fn change_person(&mut self, id: PersonId, change: impl FnOnce(&mut Person)) -> Result<(), ChangeError> {
        let index = self.index_of(id)?;
        let before = self.unit.people[index].clone();
        let mut after = before.clone();
        change(&mut after);
        self.people.push(id);
        self.push(Edit::Person(Box::new(Slot::replaced(index, &before, after))));
        Ok(())
    }

    fn change_meeting(&mut self, id: MeetingId, change: impl FnOnce(&mut Meeting)) -> Result<(), ChangeError> {
        let index = self.unit.meetings.iter().position(|meeting| meeting.id == id).ok_or(ChangeError::NoSuchMeeting)?;
        let before = self.unit.meetings[index].clone();
        let mut after = before.clone();
        change(&mut after);
        self.push(Edit::Meeting(Box::new(Slot::replaced(index, &before, after))));
        Ok(())
    }
}

/// Nothing is written down from a meeting about sensitive data, whatever was written before it became one.
fn without_note_where_none_may_be(mut meeting: Meeting) -> Meeting {
    if meeting.form == MeetingForm::SensitiveVideo {
        meeting.note.clear();
    }
    meeting
}
