//! What was kept when the app stopped, read and held against the unit's own file. Worked out beside the window.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crate::store::recovery::Kept;
use crate::store::{Coding, Generations, Version};
use crate::unit::{Difference, Unit, merge};

/// What was kept, and what it needs to be held against the file.
pub(super) struct Ask {
    pub(super) kept: Kept,
    /// How it lies on the disk.
    pub(super) coding: Coding,
    pub(super) generations: Arc<Generations>,
}

/// What was kept, held against the unit's own file.
#[derive(Default)]
pub(super) struct Looked {
    /// What was kept; `None` where the recovery file cannot be read.
    pub(super) version: Option<Version>,
    pub(super) against: Option<Against>,
}

/// The unit's own file, and what comes of it and what was kept.
pub(super) struct Against {
    pub(super) in_file: Arc<Unit>,
    pub(super) both: Box<Unit>,
    /// What is different in it from what is in the file.
    pub(super) differences: Vec<Difference>,
    /// How much both have changed, each in its own way.
    pub(super) clashes: usize,
    /// Whether the file was changed since.
    pub(super) moved_on: bool,
    /// Whether everything that was kept is in the file.
    pub(super) done: bool,
}

impl Ask {
    /// Reads both. A file that the app falls over must not keep it from starting: it is one that cannot be read.
    pub(super) fn look(&self) -> Looked {
        catch_unwind(AssertUnwindSafe(|| self.hold_against_file())).unwrap_or_default()
    }

    fn hold_against_file(&self) -> Looked {
        let Self { kept, coding, generations } = self;
        let Ok(version) = Version::read(&kept.file, coding) else { return Looked::default() };
        let in_file = kept.about.as_ref().and_then(|about| Version::read(&about.unit_file, coding).ok());
        let against = in_file.and_then(|in_file| {
            let (ours, in_file) = (&version.unit, in_file.unit);
            let base = came_from(generations, kept, (ours, &in_file), coding);
            let merged = merge(base.as_deref(), ours, &in_file).ok()?;
            let differences = in_file.differences(&merged.unit);
            let known = base.is_some() || *ours == in_file;
            let done = known && merged.clashes.is_empty() && differences.is_empty();
            let moved_on = base.as_ref() != Some(&in_file);
            let (both, clashes) = (Box::new(merged.unit), merged.clashes.len());
            Some(Against { in_file, both, differences, clashes, moved_on, done })
        });
        Looked { version: Some(version), against }
    }
}

/// The version that what was kept has come from, and what lies in the file too: what lay there then, or else the newest
/// that both know.
pub(in crate::ui::app) fn came_from(
    generations: &Generations,
    kept: &Kept,
    (ours, in_file): (&Unit, &Unit),
    coding: &Coding,
) -> Option<Arc<Unit>> {
    let exact = || {
        let from = kept.about.as_ref()?.from?;
        let all = generations.names(kept.unit);
        let generation = all.iter().find(|generation| generation.at == from)?;
        generations.read(generation, coding).ok()
    };
    exact().or_else(|| generations.common(ours, in_file, coding))
}
