//! The version of a unit that two others came from.

use std::sync::Arc;

use super::Vault;
use crate::store::generations::Descent;
use crate::unit::Unit;

impl Vault {
    /// The newest version that both `ours` and `theirs` have come from, if one is kept: the one in the file as it is known,
    /// or an earlier one.
    pub fn common_base(&self, ours: &Unit, theirs: &Unit) -> Option<Arc<Unit>> {
        let descent = Descent::of(ours, theirs);
        let kept = || self.generations()?.common(ours, theirs, &self.coding());
        self.base().filter(|base| descent.is_from(base)).or_else(kept)
    }
}
