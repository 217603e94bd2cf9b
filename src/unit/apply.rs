//! Applying a change: the only way a unit changes, and what undo needs.

use chrono::NaiveDate;

use super::{
    Attended, CatchUp, Change, Details, Event, HistoryEntry, Meeting, MeetingId, Observation, Person, PersonId,
    Preparation, RecordId, ReminderSent, Stamp, Unit,
};

/// Why a change could not be made. Nothing is changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// The person is not on the list.
    #[error("the person is not on the list")]
    NoSuchPerson,
    /// The meeting is not in the unit.
    #[error("the meeting is not in the unit")]
    NoSuchMeeting,
    /// A name with nothing in it.
    #[error("the name is empty")]
    EmptyName,
}

/// One place in a list of records: what stood there and what stands there after.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot<T> {
    index: usize,
    before: Option<T>,
    after: Option<T>,
}

impl<T: Clone> Slot<T> {
    fn added(index: usize, record: T) -> Self {
        Self { index, before: None, after: Some(record) }
    }

    fn replaced(index: usize, before: &T, after: T) -> Self {
        Self { index, before: Some(before.clone()), after: Some(after) }
    }

    fn removed(index: usize, before: &T) -> Self {
        Self { index, before: Some(before.clone()), after: None }
    }

    fn put(index: usize, from: Option<&T>, to: Option<&T>, list: &mut Vec<T>) {
        match (from, to) {
            (None, Some(record)) => list.insert(index.min(list.len()), record.clone()),
            (Some(_), Some(record)) => {
                if let Some(place) = list.get_mut(index) {
                    *place = record.clone();
                }
            }
            (Some(_), None) => {
                if index < list.len() {
                    list.remove(index);
                }
            }
            (None, None) => {}
        }
    }

    fn forward(&self, list: &mut Vec<T>) {
        Self::put(self.index, self.before.as_ref(), self.after.as_ref(), list);
    }

    fn backward(&self, list: &mut Vec<T>) {
        Self::put(self.index, self.after.as_ref(), self.before.as_ref(), list);
    }
}

/// One record changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Name and dates: before and after.
    Details(Box<(Details, Details)>),
    /// The leader's preparation: before and after.
    Preparation(Box<(Preparation, Preparation)>),
    /// A person.
    Person(Box<Slot<Person>>),
    /// A meeting.
    Meeting(Box<Slot<Meeting>>),
    /// A reading.
    Observation(Box<Slot<Observation>>),
    /// Somebody's catch-up.
    CatchUp(Slot<CatchUp>),
    /// A reminder.
    Reminder(Slot<ReminderSent>),
    /// An entry in the history.
    History(Box<Slot<HistoryEntry>>),
}

/// What one change did, so that it can be undone and done again exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What happened, in the words of the history.
    pub event: Event,
    edits: Vec<Edit>,
}

impl Unit {
    /// Makes one change and writes it into the history.
    ///
    /// # Errors
    /// [`ChangeError`] where the change speaks of somebody or something that is not there; nothing is changed then.
    pub fn apply(&mut self, change: &Change, stamp: &mut Stamp<'_>) -> Result<Step, ChangeError> {
        let mut draft = Draft { unit: self, edits: Vec::new(), people: Vec::new() };
        let event = draft.make(change, stamp)?;
        let entry = HistoryEntry {
            id: RecordId((stamp.new_id)()),
            at: stamp.at,
            event: event.clone(),
            people: std::mem::take(&mut draft.people),
        };
        let end = draft.unit.history.len();
        draft.push(Edit::History(Box::new(Slot::added(end, entry))));
        let edits = draft.edits;
        Ok(Step { event, edits })
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

    fn forward(&mut self, edit: &Edit) {
        match edit {
            Edit::Details(pair) => self.details = pair.1.clone(),
            Edit::Preparation(pair) => self.preparation = pair.1.clone(),
            Edit::Person(slot) => slot.forward(&mut self.people),
            Edit::Meeting(slot) => slot.forward(&mut self.meetings),
            Edit::Observation(slot) => slot.forward(&mut self.observations),
            Edit::CatchUp(slot) => slot.forward(&mut self.catch_ups),
            Edit::Reminder(slot) => slot.forward(&mut self.reminders),
            Edit::History(slot) => slot.forward(&mut self.history),
        }
    }

    fn backward(&mut self, edit: &Edit) {
        match edit {
            Edit::Details(pair) => self.details = pair.0.clone(),
            Edit::Preparation(pair) => self.preparation = pair.0.clone(),
            Edit::Person(slot) => slot.backward(&mut self.people),
            Edit::Meeting(slot) => slot.backward(&mut self.meetings),
            Edit::Observation(slot) => slot.backward(&mut self.observations),
            Edit::CatchUp(slot) => slot.backward(&mut self.catch_ups),
            Edit::Reminder(slot) => slot.backward(&mut self.reminders),
            Edit::History(slot) => slot.backward(&mut self.history),
        }
    }
}

/// A change on its way in: each edit is made at once and remembered.
struct Draft<'a> {
    unit: &'a mut Unit,
    edits: Vec<Edit>,
    people: Vec<PersonId>,
}

impl Draft<'_> {
    fn push(&mut self, edit: Edit) {
        self.unit.forward(&edit);
        self.edits.push(edit);
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
                self.check_people(people)?;
                for person in people {
                    let record = Observation {
                        id: RecordId((stamp.new_id)()),
                        person: *person,
                        on: *on,
                        status: *status,
                        module: module.clone(),
                        source: source.clone(),
                    };
                    let end = self.unit.observations.len();
                    self.push(Edit::Observation(Box::new(Slot::added(end, record))));
                }
                Ok(Event::StatusRead(*status, source.clone()))
            }
            Change::PlanMeeting(plan) => Ok(self.plan_meeting(plan)),
            Change::SetAttendance { meeting, people, attendance } => {
                self.check_people(people)?;
                let mut kind = crate::programme::MeetingKind::First;
                self.change_meeting(*meeting, |record| {
                    kind = record.kind;
                    record.attendance.retain(|entry| !people.contains(&entry.person));
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
            Change::CatchUp { people, kind, on } => self.catch_up(people, *kind, *on, stamp),
            Change::Remind { people, tone, on } => {
                self.check_people(people)?;
                for person in people {
                    let record = ReminderSent { id: RecordId((stamp.new_id)()), person: *person, on: *on, tone: *tone };
                    let end = self.unit.reminders.len();
                    self.push(Edit::Reminder(Slot::added(end, record)));
                }
                Ok(Event::Reminded(*tone))
            }
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

    /// Takes somebody away with all that is recorded about them, so that nothing of theirs stays in the file.
    fn remove_person(&mut self, id: PersonId) -> Result<Event, ChangeError> {
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

    fn plan_meeting(&mut self, plan: &Meeting) -> Event {
        if let Some(index) = self.unit.meetings.iter().position(|meeting| meeting.id == plan.id) {
            let before = self.unit.meetings[index].clone();
            let after = Meeting { attendance: before.attendance.clone(), held: before.held.clone(), ..plan.clone() };
            self.push(Edit::Meeting(Box::new(Slot::replaced(index, &before, after))));
        } else {
            let end = self.unit.meetings.len();
            self.push(Edit::Meeting(Box::new(Slot::added(end, plan.clone()))));
        }
        Event::MeetingPlanned(plan.id)
    }

    fn catch_up(
        &mut self,
        people: &[PersonId],
        kind: crate::programme::MeetingKind,
        on: NaiveDate,
        stamp: &mut Stamp<'_>,
    ) -> Result<Event, ChangeError> {
        self.check_people(people)?;
        for person in people {
            let record = CatchUp { id: RecordId((stamp.new_id)()), person: *person, kind, on };
            let end = self.unit.catch_ups.len();
            self.push(Edit::CatchUp(Slot::added(end, record)));
        }
        Ok(Event::CaughtUp(kind))
    }

    fn prepare(&mut self, change: &Change) -> Event {
        let before = self.unit.preparation.clone();
        let mut after = before.clone();
        let event = match change {
            Change::MarkModule(module, true) => {
                after.modules.insert(module.clone());
                Event::ModuleDone(module.clone(), true)
            }
            Change::MarkModule(module, false) => {
                after.modules.remove(module);
                Event::ModuleDone(module.clone(), false)
            }
            Change::MarkFilm(film, true) => {
                after.films.insert(film.clone());
                Event::FilmSeen(film.clone(), true)
            }
            Change::MarkFilm(film, false) => {
                after.films.remove(film);
                Event::FilmSeen(film.clone(), false)
            }
            Change::EditFilm(own) => {
                after.own_films.retain(|film| film.film != own.film);
                after.own_films.push(own.clone());
                Event::FilmEdited(own.film.clone())
            }
            Change::WriteTopic(own) => {
                match after.topics.iter_mut().find(|topic| topic.id == own.id) {
                    Some(topic) => topic.clone_from(own),
                    None => after.topics.push(own.clone()),
                }
                Event::TopicWritten
            }
            Change::RemoveTopic(id) => {
                after.topics.retain(|topic| topic.id != *id);
                Event::TopicRemoved
            }
            Change::AddRehearsal(rehearsal) => {
                after.rehearsals.push(rehearsal.clone());
                Event::Rehearsed(rehearsal.kind)
            }
            _ => Event::DetailsChanged,
        };
        self.push(Edit::Preparation(Box::new((before, after))));
        event
    }

    fn index_of(&self, id: PersonId) -> Result<usize, ChangeError> {
        self.unit.people.iter().position(|person| person.id == id).ok_or(ChangeError::NoSuchPerson)
    }

    /// Holds that everybody is on the list, and remembers them for the history.
    fn check_people(&mut self, people: &[PersonId]) -> Result<(), ChangeError> {
        let known: std::collections::BTreeSet<PersonId> = self.unit.people.iter().map(|person| person.id).collect();
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
