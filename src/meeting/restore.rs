//! Reading a saved meeting back, so that a file with parts that do not belong together is refused and not run.

use std::fmt;

use serde::Deserialize;

use super::clocks::Clocks;
use super::pace::Pace;
use super::plan::Plan;
use super::run::{Mode, Run, Undo};
use super::time::Moment;

/// A [`Run`] as it stands in a file, not yet looked through.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Run")]
pub(super) struct Saved {
    pub(super) plan: Plan,
    pub(super) mode: Mode,
    pub(super) pace: Pace,
    pub(super) clocks: Clocks,
    pub(super) undo: Option<Undo>,
    pub(super) seen: Option<Moment>,
}

/// What does not belong together in a saved meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unsound {
    /// The sections do not follow each other through the stops.
    Plan,
    /// There is not one clock a section.
    Clocks,
    /// The cursor is outside the script.
    Cursor,
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Plan => "the sections of the running meeting do not match its lines",
            Self::Clocks => "the clocks of the running meeting do not match its sections",
            Self::Cursor => "the running meeting stands at a line that is not there",
        })
    }
}

impl TryFrom<Saved> for Run {
    type Error = Unsound;

    fn try_from(saved: Saved) -> Result<Self, Unsound> {
        check_plan(&saved.plan)?;
        check_clocks(&saved.plan, &saved.clocks)?;
        if let Some(undo) = &saved.undo {
            check_clocks(&saved.plan, &undo.before)?;
        }
        Ok(Self::restored(saved))
    }
}

fn check_plan(plan: &Plan) -> Result<(), Unsound> {
    let mut first = 0;
    for (index, section) in plan.sections.iter().enumerate() {
        let stops = plan.stops.get(section.stops.clone()).unwrap_or_default();
        if section.stops.start != first || stops.is_empty() || stops.iter().any(|stop| stop.section != index) {
            return Err(Unsound::Plan);
        }
        first = section.stops.end;
    }
    if first == plan.stops.len() { Ok(()) } else { Err(Unsound::Plan) }
}

fn check_clocks(plan: &Plan, clocks: &Clocks) -> Result<(), Unsound> {
    if clocks.sections.len() != plan.sections.len() {
        return Err(Unsound::Clocks);
    }
    if clocks.cursor != 0 && clocks.cursor >= plan.stops.len() {
        return Err(Unsound::Cursor);
    }
    Ok(())
}
