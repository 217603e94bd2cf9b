//! The whole of the records becomes another version of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{ChangeError, Draft};
use crate::unit::edit::Edit;
use crate::unit::{Event, HistoryEntry, PersonId, RecordId, SCHEMA, Unit};

impl Draft<'_> {
    /// One edit, so that it is one step to take back.
    pub(super) fn become_version(&mut self, version: &Unit, event: &Event) -> Result<Event, ChangeError> {
        if version.id != self.unit.id {
            return Err(ChangeError::OtherUnit);
        }
        let before = self.unit.clone();
        let history = match event {
            // It holds both histories already, without those whom one of the two took off the list.
            Event::Merged => version.history.clone(),
            _ => both(&before, version),
        };
        self.places = None;
        self.push(Edit::Whole(Box::new((before, Unit { schema: SCHEMA, history, ..version.clone() }))));
        Ok(event.clone())
    }
}

/// The history of two versions in the order of time: every entry of either, about whomever it is about in either, so
/// that somebody who comes back has their history again.
fn both(now: &Unit, version: &Unit) -> Vec<HistoryEntry> {
    let mut entries: BTreeMap<RecordId, HistoryEntry> = BTreeMap::new();
    for entry in now.history.iter().chain(&version.history) {
        let known = entries.entry(entry.id).or_insert_with(|| entry.clone());
        if known.people != entry.people {
            let already: BTreeSet<PersonId> = known.people.iter().copied().collect();
            known.people.extend(entry.people.iter().filter(|person| !already.contains(person)));
        }
    }
    let mut history: Vec<HistoryEntry> = entries.into_values().collect();
    history.sort_by_key(|entry| (entry.at, entry.id));
    history
}
