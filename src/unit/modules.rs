//! Which modules one person takes, why, and how far they have come in each.

use std::collections::BTreeSet;

use super::readings::Readings;
use super::{Person, Status, Unit, required_modules};
use crate::programme::{ModuleId, Programme};

/// One module and one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleRow {
    /// Which module.
    pub module: ModuleId,
    /// Whether they are to take it.
    pub takes: bool,
    /// Whether their profiles say that they are to.
    pub by_profile: bool,
    /// Why: each reason once, in the order of the content pack. Empty where the profiles do not ask for it.
    pub because: Vec<String>,
    /// How far they have come; `None` is unknown.
    pub status: Option<Status>,
    /// The reading that says so: its place in [`Unit::observations`].
    pub reading: Option<usize>,
}

/// Every module of the programme as it is for one person, in the pack's order. Linear in the number of readings.
pub fn modules_of(unit: &Unit, programme: &Programme, person: &Person) -> Vec<ModuleRow> {
    let takes: BTreeSet<ModuleId> = required_modules(programme, person).into_iter().collect();
    let readings = Readings::of(unit);
    let sequence = readings.of_person(person.id, &takes);
    let latest = sequence.counting_modules();
    let whole = sequence.telling().filter(|_| sequence.status() == Some(Status::Completed));
    let rows = programme.modules.iter().map(|module| {
        let because = reasons(programme, person, &module.id);
        let own = latest.get(&module.id).copied();
        // Who has completed everything has completed each.
        let telling = if takes.contains(&module.id) {
            whole.filter(|_| own.is_none_or(|own| own.status != Status::Completed)).or(own)
        } else {
            own
        };
        ModuleRow {
            module: module.id.clone(),
            takes: takes.contains(&module.id),
            by_profile: !because.is_empty(),
            because,
            status: telling.map(|reading| reading.status),
            reading: telling.map(|reading| reading.place),
        }
    });
    rows.collect()
}

fn reasons(programme: &Programme, person: &Person, module: &ModuleId) -> Vec<String> {
    let profiles = programme.profiles.iter().filter(|profile| person.profiles.contains(&profile.id));
    let needs = programme.for_everyone.iter().chain(profiles.flat_map(|profile| &profile.modules));
    let mut reasons: Vec<String> = Vec::new();
    for need in needs.filter(|need| need.module == *module) {
        if !reasons.contains(&need.because) {
            reasons.push(need.because.clone());
        }
    }
    reasons
}
