//! The leader settles what two versions do not agree on.

use super::{Clash, ClashKind, Merged, Side, built, prune};
use crate::unit::Unit;

impl Merged {
    /// The unit with the leader's choices: `choice` says which version counts for each clash. Where it chooses what
    /// stands already, the unit is [`Merged::unit`].
    #[must_use = "the merged unit stays as it is"]
    pub fn choose(&self, choice: impl Fn(usize, &Clash) -> Side) -> Unit {
        let mut records = self.records.clone();
        let chosen = self.clashes.iter().enumerate().map(|(at, clash)| (clash, choice(at, clash)));
        let chosen: Vec<(&Clash, Side)> = chosen.filter(|(clash, side)| *side != clash.stands).collect();
        if chosen.is_empty() {
            return self.unit.clone();
        }
        for (clash, side) in chosen {
            match &clash.kind {
                ClashKind::Removed { .. } => {
                    records.remove(&clash.record);
                }
                ClashKind::Field { field, .. } => {
                    let from = if side == Side::Ours { &self.ours } else { &self.theirs };
                    if let (Some(record), Some(from)) = (records.get_mut(&clash.record), from.get(&clash.record)) {
                        record.take(*field, from);
                    }
                }
            }
        }
        prune(&mut records, |key| self.ours.contains_key(key) || self.theirs.contains_key(key));
        built(&self.unit, &records, &self.places)
    }
}
