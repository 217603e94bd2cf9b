//! The version of a unit that two others came from.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Vault;
use crate::store::generations::Generations;
use crate::unit::{RecordId, Unit};

impl Vault {
    /// The newest version that both `ours` and `theirs` have come from, if one is kept: the one in the file as it is known,
    /// or an earlier one.
    pub fn common_base(&self, ours: &Unit, theirs: &Unit) -> Option<Arc<Unit>> {
        let coding = self.coding();
        let (our_entries, their_entries) = (entries(ours), entries(theirs));
        let common =
            |unit: &Unit| unit.history.iter().all(|it| our_entries.contains(&it.id) && their_entries.contains(&it.id));
        let kept = |generations: &Generations| {
            let all = generations.list(ours.id);
            let mut read = all.iter().filter_map(|one| generations.read(one, &coding).ok());
            read.find(|unit| common(unit))
        };
        self.base().filter(|base| common(base)).or_else(|| self.generations().as_deref().and_then(kept))
    }
}

fn entries(unit: &Unit) -> BTreeSet<RecordId> {
    unit.history.iter().map(|entry| entry.id).collect()
}
