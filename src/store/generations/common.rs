//! The earlier version that two others have come from.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Generations;
use crate::store::coding::Coding;
use crate::unit::{RecordId, Unit};

/// Whether two versions of a unit have come from a third one: everything that has happened in it has happened in both.
pub struct Descent {
    ours: BTreeSet<RecordId>,
    theirs: BTreeSet<RecordId>,
}

impl Descent {
    /// Of these two.
    pub fn of(ours: &Unit, theirs: &Unit) -> Self {
        let entries = |unit: &Unit| unit.history.iter().map(|entry| entry.id).collect();
        Self { ours: entries(ours), theirs: entries(theirs) }
    }

    /// Whether both have come from this one.
    pub fn is_from(&self, unit: &Unit) -> bool {
        unit.history.iter().all(|entry| self.ours.contains(&entry.id) && self.theirs.contains(&entry.id))
    }
}

impl Generations {
    /// The newest earlier version that both have come from, if one is kept.
    pub fn common(&self, ours: &Unit, theirs: &Unit, coding: &Coding) -> Option<Arc<Unit>> {
        let descent = Descent::of(ours, theirs);
        let all = self.list(ours.id);
        let mut read = all.iter().filter_map(|generation| self.read(generation, coding).ok());
        read.find(|unit| descent.is_from(unit))
    }
}
