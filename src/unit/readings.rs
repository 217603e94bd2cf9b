//! What a person's readings add up to: the latest counts, and a module read later than the whole adds to it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use super::{Observation, PersonId, Status, Unit, Verdict};
use crate::programme::ModuleId;

/// One reading, and its place in [`Unit::observations`].
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) place: usize,
    record: &'a Observation,
}

impl Deref for Reading<'_> {
    type Target = Observation;

    fn deref(&self) -> &Observation {
        self.record
    }
}

impl<'a> Reading<'a> {
    fn module(self) -> Option<&'a ModuleId> {
        self.record.module.as_ref()
    }
}

/// The readings of everybody, found in one pass.
pub(super) struct Readings<'a> {
    by_person: BTreeMap<PersonId, Vec<Reading<'a>>>,
}

impl<'a> Readings<'a> {
    /// Those that count: what the leader has set aside does not.
    pub(super) fn of(unit: &'a Unit) -> Self {
        let mut by_person: BTreeMap<PersonId, Vec<Reading<'_>>> = BTreeMap::new();
        for (place, record) in unit.observations.iter().enumerate() {
            if record.verdict != Verdict::SetAside {
                by_person.entry(record.person).or_default().push(Reading { place, record });
            }
        }
        // Stable: of two readings on one day, the one recorded last counts.
        for readings in by_person.values_mut() {
            readings.sort_by_key(|reading| reading.on);
        }
        Self { by_person }
    }

    /// One person's readings by day, with the modules they are to take.
    pub(super) fn of_person<'r>(&self, person: PersonId, required: &'r BTreeSet<ModuleId>) -> Sequence<'r>
    where
        'a: 'r,
    {
        Sequence { readings: self.by_person.get(&person).cloned().unwrap_or_default(), required }
    }
}

/// One person's readings by day, or a part of them.
#[derive(Clone)]
pub(super) struct Sequence<'a> {
    /// The earliest first.
    pub(super) readings: Vec<Reading<'a>>,
    /// The modules the person is to take.
    pub(super) required: &'a BTreeSet<ModuleId>,
}

impl<'a> Sequence<'a> {
    /// Those from this place on.
    pub(super) fn from(&self, at: usize) -> Self {
        Self { readings: self.readings.get(at..).unwrap_or_default().to_vec(), required: self.required }
    }

    /// Those before this place.
    pub(super) fn until(&self, at: usize) -> Self {
        Self { readings: self.readings.get(..at).unwrap_or_default().to_vec(), required: self.required }
    }

    /// The place of the latest reading of the programme as a whole.
    pub(super) fn latest_overall(&self) -> Option<usize> {
        self.readings.iter().rposition(|reading| reading.module.is_none())
    }

    /// The modules that are spoken of, each once.
    pub(super) fn modules(&self) -> impl Iterator<Item = &'a ModuleId> + use<'a> {
        self.readings.iter().filter_map(|reading| reading.module()).collect::<BTreeSet<_>>().into_iter()
    }

    /// The latest reading of each module.
    pub(super) fn latest_of_modules(&self) -> BTreeMap<&'a ModuleId, Reading<'a>> {
        self.readings.iter().filter_map(|reading| Some((reading.module()?, *reading))).collect()
    }

    /// What the modules alone add up to.
    pub(super) fn sum_of_modules(&self) -> Option<Status> {
        let latest = self.latest_of_modules();
        let best = latest.values().map(|reading| reading.status).max()?;
        Some(match best {
            Status::NotStarted => Status::NotStarted,
            Status::Started | Status::Completed if self.all_required(&latest) => Status::Completed,
            Status::Started | Status::Completed => Status::Started,
        })
    }

    fn all_required(&self, latest: &BTreeMap<&ModuleId, Reading<'_>>) -> bool {
        !self.required.is_empty()
            && self.required.iter().all(|id| latest.get(id).is_some_and(|r| r.status == Status::Completed))
    }

    /// What everything adds up to: `None` is unknown. The latest reading of the whole counts; modules read after it
    /// add to it, or take from a completion.
    pub(super) fn status(&self) -> Option<Status> {
        let Some(at) = self.latest_overall() else { return self.sum_of_modules() };
        let overall = self.readings[at].status;
        let after = self.from(at + 1).latest_of_modules();
        let counting = || after.iter().filter(|(module, _)| self.required.contains(**module));
        if overall == Status::Completed {
            let undone = counting().any(|(_, reading)| reading.status < Status::Completed);
            return Some(if undone { Status::Started } else { Status::Completed });
        }
        if counting().next().is_some() && self.all_required(&self.counting_modules()) {
            return Some(Status::Completed);
        }
        let begun = after.values().any(|reading| reading.status >= Status::Started);
        Some(if begun { Status::Started } else { overall })
    }

    /// The latest reading of each module that still counts: where the leader has said that nothing was begun, what was
    /// read of modules before it does not.
    pub(super) fn counting_modules(&self) -> BTreeMap<&'a ModuleId, Reading<'a>> {
        let wiped = self.readings.iter().rposition(|reading| {
            reading.module.is_none() && reading.status == Status::NotStarted && reading.verdict == Verdict::Stands
        });
        wiped.map_or_else(|| self.latest_of_modules(), |at| self.from(at + 1).latest_of_modules())
    }

    /// How many of the modules to take are known to be completed.
    pub(super) fn modules_completed(&self) -> usize {
        let latest = self.counting_modules();
        let done = |id: &&ModuleId| latest.get(*id).is_some_and(|reading| reading.status == Status::Completed);
        self.required.iter().filter(done).count()
    }

    /// The reading that gave the status: a module read after the whole, or else the whole.
    pub(super) fn telling(&self) -> Option<Reading<'a>> {
        let last = self.readings.last().copied();
        match self.latest_overall() {
            Some(at) if self.status() == Some(self.readings[at].status) => Some(self.readings[at]),
            Some(_) | None => last,
        }
    }
}
