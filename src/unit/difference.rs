//! What differs between two versions of a unit, record by record and field by field.

use std::collections::{BTreeMap, BTreeSet};

use super::records::{Field, Record, RecordKey, Records, Value, records_of};
use super::{PersonId, Unit};

/// One record that is not the same in two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Which record.
    pub record: RecordKey,
    /// Whom it is about, with the name in the later version or else the earlier, if it is about one person.
    pub about: Option<(PersonId, String)>,
    /// How it differs.
    pub how: HowDifferent,
}

/// How a record differs.
#[derive(Clone, Debug, PartialEq)]
pub enum HowDifferent {
    /// It is only in the later version.
    Added {
        /// What stands in it.
        fields: Vec<(Field, Value)>,
        /// How many records came with it, such as what is recorded about a person.
        along: usize,
    },
    /// It is only in the earlier version.
    Removed {
        /// What stood in it.
        fields: Vec<(Field, Value)>,
        /// How many records went with it.
        along: usize,
    },
    /// It is in both with something else in these fields.
    Changed(Vec<FieldChange>),
}

/// One field that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The field.
    pub field: Field,
    /// What stands there in the earlier version.
    pub before: Value,
    /// What stands there in the later version.
    pub after: Value,
}

impl Unit {
    /// What is different in `later`, in the order of [`RecordKey`]. What came or went with a record it hangs on is
    /// counted there and not listed: a person who is gone is one difference.
    pub fn differences(&self, later: &Self) -> Vec<Difference> {
        let before: Records = records_of(self).into_iter().collect();
        let after: Records = records_of(later).into_iter().collect();
        let added = only_in(&after, &before);
        let removed = only_in(&before, &after);
        let keys: BTreeSet<&RecordKey> = before.keys().chain(after.keys()).collect();
        let differ = |key: &RecordKey| {
            let (record, how) = match (before.get(key), after.get(key)) {
                (None, Some(now)) => (now, HowDifferent::Added { fields: now.values(), along: *added.get(key)? }),
                (Some(then), None) => {
                    (then, HowDifferent::Removed { fields: then.values(), along: *removed.get(key)? })
                }
                (Some(then), Some(now)) if then != now => (now, HowDifferent::Changed(changes(then, now))),
                _ => return None,
            };
            let about = key.person(record).map(|id| (id, name_of(id, &after, &before)));
            Some(Difference { record: key.clone(), about, how })
        };
        keys.into_iter().filter_map(differ).collect()
    }
}

fn changes(before: &Record, after: &Record) -> Vec<FieldChange> {
    let pairs = before.values().into_iter().zip(after.values());
    let changed = pairs.filter(|((_, before), (_, after))| before != after);
    changed.map(|((field, before), (_, after))| FieldChange { field, before, after }).collect()
}

fn name_of(id: PersonId, after: &Records, before: &Records) -> String {
    let key = RecordKey::Person(id);
    match after.get(&key).or(before.get(&key)) {
        Some(Record::Person(person)) => person.name.clone(),
        _ => String::new(),
    }
}

/// The records that are only in `here`, but for those that hang on another of them, with how many do.
fn only_in(here: &Records, there: &Records) -> BTreeMap<RecordKey, usize> {
    let mut found: BTreeMap<RecordKey, usize> = BTreeMap::new();
    for (key, record) in here.iter().filter(|(key, _)| !there.contains_key(key)) {
        let root = root_of(key, record, here, there);
        let along = found.entry(root.clone()).or_default();
        *along += usize::from(root != *key);
    }
    found
}

/// The record that this one came or went with, or itself.
fn root_of(key: &RecordKey, record: &Record, here: &Records, there: &Records) -> RecordKey {
    let owners = key.owners(record);
    let with = owners.iter().map(super::records::Owner::key).find(|owner| !there.contains_key(owner));
    match with.and_then(|owner| here.get(owner).map(|record| (owner, record))) {
        Some((owner, record)) => root_of(owner, record, here, there),
        None => key.clone(),
    }
}
