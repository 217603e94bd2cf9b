//! Whether the leader is ahead of the plan or behind it.

use super::clocks::Clocks;
use super::pace::Pace;
use super::plan::Plan;
use super::time::{full_seconds, millis};
use crate::programme::SectionKind;

/// Where the cursor stands against where the script clock says it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// So many seconds ahead of the plan.
    Ahead(u32),
    /// Within [`Standing::TOLERANCE_S`] of the plan.
    OnTrack,
    /// So many seconds behind the plan.
    Behind(u32),
}

impl Standing {
    /// A difference of fewer seconds than this is no difference: nobody reads by the second.
    pub const TOLERANCE_S: u32 = 3;

    fn from_millis(ahead: i64) -> Self {
        let seconds = full_seconds(ahead.unsigned_abs());
        if seconds < Self::TOLERANCE_S {
            Self::OnTrack
        } else if ahead > 0 {
            Self::Ahead(seconds)
        } else {
            Self::Behind(seconds)
        }
    }

    /// Compares the cursor with the clocks: what the sections behind the cursor took against their time, and, in the
    /// section that is read, the words before the cursor against the words that belong to the time that has gone.
    /// The words between are turned into seconds at the leader's own pace.
    ///
    /// The current section is taken by its full seconds, so that the answer changes with the second that is shown.
    pub(super) fn of(plan: &Plan, clocks: &Clocks, pace: Pace) -> Self {
        let current = plan.section_of(clocks.cursor);
        let behind_cursor: i64 = clocks
            .sections
            .iter()
            .take(current)
            .map(|section| signed(millis(section.allotted_s())).saturating_sub(signed(section.spent_ms)))
            .fold(0, i64::saturating_add);
        let (Some(section), Some(clock)) = (plan.sections.get(current), clocks.sections.get(current)) else {
            return Self::OnTrack;
        };
        let allotted = millis(clock.allotted_s()).max(1);
        let spent = millis(full_seconds(clock.spent_ms));
        let over = spent.saturating_sub(allotted);
        let read = match section.kind {
            SectionKind::Discussion => 0,
            SectionKind::Talk => {
                let words = |stops: std::ops::Range<usize>| -> u32 {
                    plan.stops.get(stops).unwrap_or_default().iter().fold(0, |sum, stop| sum.saturating_add(stop.words))
                };
                let start = signed(pace.millis_for(words(section.stops.start..clocks.cursor)));
                let end = signed(pace.millis_for(words(section.stops.start..clocks.cursor.saturating_add(1))));
                let whole = u128::from(pace.millis_for(section.words));
                let due = whole * u128::from(spent.min(allotted)) / u128::from(allotted);
                let due = i64::try_from(due).unwrap_or(i64::MAX);
                (start - due).max(0) - (due - end).max(0)
            }
        };
        Self::from_millis(behind_cursor.saturating_add(read).saturating_sub(signed(over)))
    }
}

fn signed(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}
