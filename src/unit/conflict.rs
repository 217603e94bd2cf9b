//! Readings that do not agree: shown to the leader, who decides. Nothing is settled by itself.

use std::collections::BTreeMap;

use super::readings::{Reading, Sequence};
use super::{RecordId, Status, Verdict};
use crate::programme::ModuleId;

/// Two readings of one person that do not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// How they disagree.
    pub kind: ConflictKind,
    /// The later reading, which the leader is asked about.
    pub reading: RecordId,
    /// The earlier one that speaks against it.
    pub earlier: RecordId,
    /// What the earlier one says, or what the modules add up to.
    pub was: Status,
    /// What the later one says.
    pub now: Status,
    /// The module it is about, if it is about one.
    pub module: Option<ModuleId>,
}

/// How two readings disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictKind {
    /// The later one says less than an earlier one of the same thing.
    SteppedBack,
    /// Two sources say different things about the same day.
    SourcesDisagree,
    /// The programme as a whole is read as less than the modules add up to.
    ModulesSayMore,
    /// A module is read as not done after everything was read as completed.
    ModuleNotDone,
}

/// Finds the first disagreement that the leader has not settled: `None` where all readings agree.
pub(super) fn find(sequence: &Sequence<'_>) -> Option<Conflict> {
    let settled = sequence.readings.iter().rposition(|reading| reading.verdict == Verdict::Stands).unwrap_or(0);
    let open = sequence.from(settled);
    stepped_back(&open, None)
        .or_else(|| open.modules().find_map(|module| stepped_back(&open, Some(module))))
        .or_else(|| modules_say_more(&open))
        .or_else(|| module_not_done(&open))
        .or_else(|| sources_disagree(&open))
}

fn stepped_back(open: &Sequence<'_>, module: Option<&ModuleId>) -> Option<Conflict> {
    let mut same = open.readings.iter().filter(|reading| reading.module.as_ref() == module);
    let latest = same.next_back()?;
    let earlier = same.max_by_key(|reading| reading.status).filter(|reading| reading.status > latest.status)?;
    Some(Conflict {
        kind: ConflictKind::SteppedBack,
        reading: latest.id,
        earlier: earlier.id,
        was: earlier.status,
        now: latest.status,
        module: module.cloned(),
    })
}

fn modules_say_more(open: &Sequence<'_>) -> Option<Conflict> {
    let at = open.latest_overall()?;
    let overall = open.readings[at];
    let before = open.until(at);
    let sum = before.sum_of_modules().filter(|sum| *sum > overall.status)?;
    let best = before.readings.iter().rev().filter(|reading| reading.module.is_some());
    let earlier = best.max_by_key(|reading| reading.status)?;
    Some(Conflict {
        kind: ConflictKind::ModulesSayMore,
        reading: overall.id,
        earlier: earlier.id,
        was: sum,
        now: overall.status,
        module: None,
    })
}

fn module_not_done(open: &Sequence<'_>) -> Option<Conflict> {
    let at = open.latest_overall()?;
    let overall = open.readings[at];
    if overall.status != Status::Completed {
        return None;
    }
    let after = open.from(at + 1);
    let latest = after.latest_of_modules();
    let not_done = latest
        .into_iter()
        .find(|(module, reading)| open.required.contains(module) && reading.status < Status::Completed);
    not_done.map(|(module, reading)| Conflict {
        kind: ConflictKind::ModuleNotDone,
        reading: reading.id,
        earlier: overall.id,
        was: overall.status,
        now: reading.status,
        module: Some(module.clone()),
    })
}

fn sources_disagree(open: &Sequence<'_>) -> Option<Conflict> {
    let mut latest: BTreeMap<Option<&ModuleId>, Reading<'_>> = BTreeMap::new();
    let mut found: Option<Conflict> = None;
    for reading in &open.readings {
        let module = reading.module.as_ref();
        let before = latest.insert(module, *reading);
        found = before
            .filter(|before| {
                before.on == reading.on && before.source != reading.source && before.status != reading.status
            })
            .map(|before| Conflict {
                kind: ConflictKind::SourcesDisagree,
                reading: reading.id,
                earlier: before.id,
                was: before.status,
                now: reading.status,
                module: module.cloned(),
            })
            .or_else(|| found.filter(|conflict| conflict.module.as_ref() != module));
    }
    found
}
