//! One version held against the version it came from.

use std::collections::BTreeSet;

use crate::unit::PersonId;
use crate::unit::records::{Field, Owner, Record, RecordKey, Records, Value};

/// What one version has done to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing: it is as it was, or went with what it hangs on.
    Same,
    /// Took it away.
    Removed,
    /// Added it, or changed at least one field.
    Changed,
}

/// One version of a unit and what it has done.
pub(super) struct Version<'a> {
    /// Its records.
    pub(super) records: &'a Records,
    base: &'a Records,
    /// Records that are changed by what hangs on them.
    stirred: BTreeSet<RecordKey>,
}

impl<'a> Version<'a> {
    pub(super) fn of(base: &'a Records, records: &'a Records) -> Self {
        let mut version = Self { records, base, stirred: BTreeSet::new() };
        let mut stirred = BTreeSet::new();
        for (key, record) in base.iter().chain(records) {
            if version.state(key) != State::Same {
                stir(key, record, &mut stirred);
            }
        }
        version.stirred = stirred;
        version
    }

    /// Whether this version changed the record or something that is a part of it.
    pub(super) fn stirs(&self, key: &RecordKey) -> bool {
        self.stirred.contains(key) || self.state(key) == State::Changed
    }

    pub(super) fn state(&self, key: &RecordKey) -> State {
        match (self.base.get(key), self.records.get(key)) {
            (None, None) => State::Same,
            (Some(before), None) if self.went_along(key, before) => State::Same,
            (Some(_), None) => State::Removed,
            (Some(before), Some(now)) if before == now || self.changes(before, now).is_empty() => State::Same,
            (_, Some(_)) => State::Changed,
        }
    }

    /// Whether a record that is not here went with another that was taken away.
    fn went_along(&self, key: &RecordKey, record: &Record) -> bool {
        let gone = |owner: &RecordKey| self.base.contains_key(owner) && !self.records.contains_key(owner);
        let RecordKey::History(entry) = key else {
            return key.owners(record).iter().any(|owner| gone(owner.key()));
        };
        let mut people = self.base.range(RecordKey::Involved(*entry, PersonId(uuid::Uuid::nil()))..);
        let mut involved = false;
        let all_gone = people
            .by_ref()
            .map_while(|(key, _)| match key {
                RecordKey::Involved(other, person) if other == entry => Some(*person),
                _ => None,
            })
            .inspect(|_| involved = true)
            .all(|person| gone(&RecordKey::Person(person)));
        involved && all_gone
    }

    /// The fields this version has changed, with what stands there now. Of a new record that is every field.
    pub(super) fn changed_values(&self, key: &RecordKey, record: Option<&Record>) -> Vec<(Field, Value)> {
        match (self.base.get(key), record) {
            (_, None) => Vec::new(),
            (None, Some(now)) => now.values(),
            (Some(before), Some(now)) if before == now => Vec::new(),
            (Some(before), Some(now)) => self.changes(before, now),
        }
    }

    fn changes(&self, before: &Record, now: &Record) -> Vec<(Field, Value)> {
        let pairs = before.values().into_iter().zip(now.values());
        let changed = pairs.filter(|((_, before), (_, now))| before != now && !self.only_without(before, now));
        changed.map(|(_, now)| now).collect()
    }

    /// Whether a list of people is as it was but for those who are no longer in the unit.
    fn only_without(&self, before: &Value, now: &Value) -> bool {
        let (Value::People(before), Value::People(now)) = (before, now) else { return false };
        let still = |person: &&PersonId| self.records.contains_key(&RecordKey::Person(**person));
        before.iter().filter(still).eq(now.iter())
    }
}

fn stir(key: &RecordKey, record: &Record, stirred: &mut BTreeSet<RecordKey>) {
    for owner in key.owners(record) {
        if let Owner::Part(owner) = owner
            && stirred.insert(owner.clone())
        {
            // What hangs on two levels has keys that say on whom; no record is needed to know.
            stir(&owner, &Record::Mark, stirred);
        }
    }
}
