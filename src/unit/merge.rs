//! Two versions of a unit made into one, record by record and field by field, against the version both came from.
//!
//! Every field is a join: unchanged stands under changed, and of two changes the greater stands, wherever it comes from.
//! A record that was taken away stands over one that nobody touched and under one that somebody changed, and whoever
//! changes a part of a record – an attendance, or a reading about a person – changes the record. So it makes no
//! difference which version is ours, in which order several are merged, or whether one is merged twice. What was
//! changed on both sides is a [`Clash`] for the leader to settle.
//!
//! The one thing the order of merging three versions can make a difference to is in what order people stand in a round
//! that was begun in several on the same day, and in the learning system's list or a round where somebody was taken off
//! the unit's list in one of them.

mod choose;
mod version;

use std::collections::{BTreeMap, BTreeSet};

use super::records::{Field, Record, RecordKey, Records, Value, records_of, unit_of};
use super::{PersonId, Unit};
use version::{State, Version};

/// The two versions belong to different units, or to different cycles of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the two versions are not of the same unit")]
pub struct NotTheSameUnit;

/// One of the two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The one at hand.
    Ours,
    /// The other one.
    Theirs,
}

/// Something that both versions changed, each in its own way.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// Which record.
    pub record: RecordKey,
    /// Whom it is about, with the name as it is now, if it is about one person.
    pub about: Option<(PersonId, String)>,
    /// What the two versions say.
    pub kind: ClashKind,
    /// The version that counts until the leader chooses.
    pub stands: Side,
}

/// What two versions say about a record.
#[derive(Clone, Debug, PartialEq)]
pub enum ClashKind {
    /// Different things in one field.
    Field {
        /// The field.
        field: Field,
        /// What stands there in ours.
        ours: Value,
        /// What stands there in theirs.
        theirs: Value,
    },
    /// One took the record away, the other changed it or something about it.
    Removed {
        /// Which version took it away.
        by: Side,
    },
}

/// Two versions made into one.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The unit with everything from both, and in each clash the version that stands.
    pub unit: Unit,
    /// What the leader is to settle, in the order of [`RecordKey`].
    pub clashes: Vec<Clash>,
    records: Records,
    ours: Records,
    theirs: Records,
    places: BTreeMap<RecordKey, usize>,
}

/// Makes one unit out of two versions of it. `base` is the version both came from, if it is known; without it nothing
/// counts as taken away, and every field that differs is a clash.
///
/// # Errors
/// [`NotTheSameUnit`] where the ids differ.
pub fn merge(base: Option<&Unit>, ours: &Unit, theirs: &Unit) -> Result<Merged, NotTheSameUnit> {
    if ours.id != theirs.id || base.is_some_and(|base| base.id != ours.id) {
        return Err(NotTheSameUnit);
    }
    let base_records = base.map(records_of).unwrap_or_default();
    let places: BTreeMap<_, _> = base_records.iter().enumerate().map(|(at, (key, _))| (key.clone(), at)).collect();
    let base_records: Records = base_records.into_iter().collect();
    let (our_records, their_records): (Records, Records) =
        (records_of(ours).into_iter().collect(), records_of(theirs).into_iter().collect());
    let (records, clashes) = {
        let (ours, theirs) = (Version::of(&base_records, &our_records), Version::of(&base_records, &their_records));
        join(&base_records, &ours, &theirs)
    };
    let unit = if ours == theirs || base == Some(theirs) {
        // As it is, to the order in its lists.
        ours.clone()
    } else if base == Some(ours) {
        theirs.clone()
    } else {
        let newer = if ours.schema < theirs.schema { theirs } else { ours };
        built(newer, &records, &places)
    };
    Ok(Merged { unit, clashes, records, ours: our_records, theirs: their_records, places })
}

/// A unit out of records: what the base has in its order, then what is new in the order of ids, which is the order it was
/// made in. History is in the order of time.
fn built(of: &Unit, records: &Records, places: &BTreeMap<RecordKey, usize>) -> Unit {
    let mut records: Vec<(RecordKey, Record)> = records.iter().map(|(key, it)| (key.clone(), it.clone())).collect();
    records.sort_by_key(|(key, _)| places.get(key).copied().unwrap_or(usize::MAX));
    let mut unit = unit_of(of, records);
    unit.history.sort_by_key(|entry| (entry.at, entry.id));
    unit
}

/// Every record of both versions, and what they do not agree on.
fn join(base: &Records, ours: &Version<'_>, theirs: &Version<'_>) -> (Records, Vec<Clash>) {
    let keys: BTreeSet<&RecordKey> = base.keys().chain(ours.records.keys()).chain(theirs.records.keys()).collect();
    let mut joined = Records::new();
    let mut clashes = Vec::new();
    for key in keys {
        let clash = |about: &Record, kind, stands| {
            let about = key.person(about).map(|person| (person, String::new()));
            Clash { record: key.clone(), about, kind, stands }
        };
        let stirred = (ours.stirs(key), theirs.stirs(key));
        let removed = match (ours.state(key), theirs.state(key)) {
            (State::Removed, _) => Some((Side::Ours, stirred.1)),
            (_, State::Removed) => Some((Side::Theirs, stirred.0)),
            _ => None,
        };
        let (here, there) = (ours.records.get(key), theirs.records.get(key));
        let Some(any) = here.or(there).or(base.get(key)) else { continue };
        match removed {
            Some((_, false)) => continue,
            Some((by, true)) => {
                let stands = if by == Side::Ours { Side::Theirs } else { Side::Ours };
                clashes.push(clash(any, ClashKind::Removed { by }, stands));
            }
            None => {}
        }
        let mut record = base.get(key).unwrap_or(any).clone();
        for (field, ours, theirs) in changed(key, (ours, here), (theirs, there)) {
            let side = match (ours, theirs) {
                (Some(ours), Some(theirs)) if ours != theirs => {
                    let side = stronger(key, field, &ours, &theirs);
                    clashes.push(clash(any, ClashKind::Field { field, ours, theirs }, side));
                    side
                }
                (Some(ours), Some(theirs)) if is_moment(&ours) => stronger(key, field, &ours, &theirs),
                (Some(_), _) => Side::Ours,
                (None, _) => Side::Theirs,
            };
            let from = if side == Side::Ours { here } else { there };
            if let Some(from) = from {
                record.take(field, from);
            }
        }
        joined.insert(key.clone(), record);
    }
    prune(&mut joined, |key| [base, ours.records, theirs.records].iter().any(|it| it.contains_key(key)));
    // Of a round that another has taken the place of there is nothing to choose.
    clashes.retain(|clash| clash.record.round().is_none_or(|began| joined.contains_key(&RecordKey::Round(began))));
    name(&joined, ours, theirs, &mut clashes);
    (joined, clashes)
}

/// One field that at least one version changed, with what stands there in each that did.
type ChangedField = (Field, Option<Value>, Option<Value>);

fn changed(
    key: &RecordKey,
    ours: (&Version<'_>, Option<&Record>),
    theirs: (&Version<'_>, Option<&Record>),
) -> Vec<ChangedField> {
    let mut fields: BTreeMap<Field, (Option<Value>, Option<Value>)> = BTreeMap::new();
    for (field, value) in ours.0.changed_values(key, ours.1) {
        fields.entry(field).or_default().0 = Some(value);
    }
    for (field, value) in theirs.0.changed_values(key, theirs.1) {
        fields.entry(field).or_default().1 = Some(value);
    }
    fields.into_iter().map(|(field, (ours, theirs))| (field, ours, theirs)).collect()
}

/// Which of two values stands until the leader chooses, the same from both sides: the earlier day of deletion, since
/// personal data are not to be kept longer than somebody meant; else the greater.
fn stronger(key: &RecordKey, field: Field, ours: &Value, theirs: &Value) -> Side {
    let least = *key == RecordKey::Details && field == Field::DeleteOn;
    if (ours.rank() > theirs.rank()) == least { Side::Theirs } else { Side::Ours }
}

/// Whether two equal values can still be written in two ways: one moment in two time zones.
fn is_moment(value: &Value) -> bool {
    matches!(value, Value::Moment(_) | Value::Held(_) | Value::JointHeld(_))
}

/// The names of those the clashes are about, as far as any version knows them.
fn name(joined: &Records, ours: &Version<'_>, theirs: &Version<'_>, clashes: &mut [Clash]) {
    for (id, name) in clashes.iter_mut().filter_map(|clash| clash.about.as_mut()) {
        let key = RecordKey::Person(*id);
        let known = joined.get(&key).or(ours.records.get(&key)).or(theirs.records.get(&key));
        if let Some(Record::Person(person)) = known {
            name.clone_from(&person.name);
        }
    }
}

/// Takes away every round but the one begun last, what hangs on a record that is not there, and entries in the history
/// that were only about people who are gone. History may speak of somebody whom no version has known; that stays.
fn prune(records: &mut Records, known: impl Fn(&RecordKey) -> bool) {
    if let Some(last) = records.keys().rfind(|key| matches!(key, RecordKey::Round(_))).cloned() {
        records.retain(|key, _| !matches!(key, RecordKey::Round(_)) || *key == last);
    }
    let entries = |records: &Records| -> BTreeSet<RecordKey> {
        let involved = records.keys().filter_map(|key| match key {
            RecordKey::Involved(entry, _) => Some(RecordKey::History(*entry)),
            _ => None,
        });
        involved.collect()
    };
    let before = entries(records);
    loop {
        let lost = records.iter().filter(|(key, record)| {
            let history = matches!(key, RecordKey::Involved(..));
            let missing = |owner: &RecordKey| !records.contains_key(owner) && (!history || known(owner));
            key.owners(record).iter().any(|owner| missing(owner.key()))
        });
        let lost: Vec<RecordKey> = lost.map(|(key, _)| key.clone()).collect();
        if lost.is_empty() {
            break;
        }
        for key in &lost {
            records.remove(key);
        }
    }
    let after = entries(records);
    for entry in before.difference(&after) {
        records.remove(entry);
    }
}
