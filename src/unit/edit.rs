//! What one change does, record by record, so that it can be undone and done again exactly.

use super::{
    CatchUp, Details, HistoryEntry, JointSession, Meeting, Observation, Person, PersonId, Preparation, ReminderSent,
    Round, Unit,
};

/// One place in a list of records: what stood there and what stands there after.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot<T> {
    index: usize,
    before: Option<T>,
    after: Option<T>,
}

impl<T: Clone> Slot<T> {
    /// Whether what comes after it in the list gets another place.
    pub(super) fn moves_others(&self) -> bool {
        self.before.is_none() || self.after.is_none()
    }

    pub(super) fn added(index: usize, record: T) -> Self {
        Self { index, before: None, after: Some(record) }
    }

    pub(super) fn replaced(index: usize, before: &T, after: T) -> Self {
        Self { index, before: Some(before.clone()), after: Some(after) }
    }

    pub(super) fn removed(index: usize, before: &T) -> Self {
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
    /// The order of the learning system's list: before and after.
    ReadingOrder(Box<(Vec<PersonId>, Vec<PersonId>)>),
    /// The round: before and after.
    Round(Box<(Option<Round>, Option<Round>)>),
    /// A session together.
    Session(Box<Slot<JointSession>>),
    /// An entry in the history.
    History(Box<Slot<HistoryEntry>>),
    /// Everything: before and after.
    Whole(Box<(Unit, Unit)>),
}

impl Unit {
    pub(super) fn forward(&mut self, edit: &Edit) {
        match edit {
            Edit::Details(pair) => self.details = pair.1.clone(),
            Edit::Preparation(pair) => self.preparation = pair.1.clone(),
            Edit::Person(slot) => slot.forward(&mut self.people),
            Edit::Meeting(slot) => slot.forward(&mut self.meetings),
            Edit::Observation(slot) => slot.forward(&mut self.observations),
            Edit::CatchUp(slot) => slot.forward(&mut self.catch_ups),
            Edit::Reminder(slot) => slot.forward(&mut self.reminders),
            Edit::ReadingOrder(pair) => self.reading_order.clone_from(&pair.1),
            Edit::Round(pair) => self.round.clone_from(&pair.1),
            Edit::Session(slot) => slot.forward(&mut self.sessions),
            Edit::History(slot) => slot.forward(&mut self.history),
            Edit::Whole(pair) => self.clone_from(&pair.1),
        }
    }

    pub(super) fn backward(&mut self, edit: &Edit) {
        match edit {
            Edit::Details(pair) => self.details = pair.0.clone(),
            Edit::Preparation(pair) => self.preparation = pair.0.clone(),
            Edit::Person(slot) => slot.backward(&mut self.people),
            Edit::Meeting(slot) => slot.backward(&mut self.meetings),
            Edit::Observation(slot) => slot.backward(&mut self.observations),
            Edit::CatchUp(slot) => slot.backward(&mut self.catch_ups),
            Edit::Reminder(slot) => slot.backward(&mut self.reminders),
            Edit::ReadingOrder(pair) => self.reading_order.clone_from(&pair.0),
            Edit::Round(pair) => self.round.clone_from(&pair.0),
            Edit::Session(slot) => slot.backward(&mut self.sessions),
            Edit::History(slot) => slot.backward(&mut self.history),
            Edit::Whole(pair) => self.clone_from(&pair.0),
        }
    }
}
