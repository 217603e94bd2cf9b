//! What to show of a running meeting.

use super::clocks::{Clocks, SectionClock};
use super::pace::Pace;
use super::plan::Plan;
use super::run::{Phase, Undoable};
use super::standing::Standing;
use super::time::{begun_seconds, full_seconds, millis, until_next_second};

/// Everything there is to show at a moment. Seconds are whole: what counts down is rounded up, what counts up is
/// rounded down.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Where the meeting is in its course.
    pub phase: Phase,
    /// Whether questions hold the script clock.
    pub question_held: bool,
    /// How long questions have held it, in seconds.
    pub question_s: u32,
    /// What is left of the meeting.
    pub left: Countdown,
    /// The meeting clock, in seconds.
    pub used_s: u32,
    /// The planned length with what the leader has added or taken off, in seconds.
    pub planned_s: u32,
    /// The index of the stop the cursor is at.
    pub stop: usize,
    /// The index of the section it belongs to, which is the one that runs.
    pub section: usize,
    /// What is left of the current section.
    pub section_left: Countdown,
    /// How much of the current section's time is used, from 0 to 1.
    pub section_progress: f32,
    /// How much of the meeting's time is used, from 0 to 1.
    pub progress: f32,
    /// Whether the current section nears its end or is past it.
    pub warning: Option<Warning>,
    /// Ahead of the plan or behind it.
    pub standing: Standing,
    /// Seconds until the meeting ends if the rest goes as planned: what is left of this section and those after it.
    pub expected_left_s: u32,
    /// Each section in order.
    pub rows: Vec<Row>,
    /// What can be undone, while it can.
    pub undo: Option<UndoOffer>,
    /// How long the machine slept, in seconds, if that was noticed and the leader has not been heard about it.
    pub slept_s: Option<u32>,
    /// Whether the cursor can go back.
    pub can_go_back: bool,
    /// Whether the cursor can go on.
    pub can_go_next: bool,
    /// Whether the cursor is at the last stop.
    pub at_last_stop: bool,
    /// Milliseconds until anything above changes by itself; `None` when nothing moves.
    pub next_change_ms: Option<u64>,
}

/// A count down that goes on past its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countdown {
    /// Seconds left, rounded up; at least 1.
    Left(u32),
    /// The time is up, and so many seconds over, rounded down.
    Over(u32),
}

impl Countdown {
    pub(super) fn new(planned_s: u32, used_ms: u64) -> Self {
        let planned = millis(planned_s);
        if used_ms < planned {
            Self::Left(begun_seconds(planned - used_ms))
        } else {
            Self::Over(full_seconds(used_ms - planned))
        }
    }

    /// Whether the time is up.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Over(_))
    }
}

/// That a section nears its end. Always a fraction of the section, never a fixed time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// A quarter of the time is left.
    Quarter,
    /// A tenth of the time is left.
    Tenth,
    /// The time is up.
    Over,
}

impl Warning {
    /// A warning with fewer seconds left than this comes too late to act on, and is skipped.
    pub const LEAST_S: u32 = 3;

    fn of(section: &SectionClock) -> Option<Self> {
        let left = match Countdown::new(section.allotted_s(), section.spent_ms) {
            Countdown::Over(_) => return Some(Self::Over),
            Countdown::Left(left) => left,
        };
        let reached = |part: u32| {
            let mark = section.allotted_s() / part;
            mark >= Self::LEAST_S && left <= mark
        };
        if reached(10) {
            Some(Self::Tenth)
        } else if reached(4) {
            Some(Self::Quarter)
        } else {
            None
        }
    }
}

/// One section in the list of sections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The section's title.
    pub title: String,
    /// Planned seconds, with what the leader has added or taken off.
    pub planned_s: u32,
    /// Seconds it has after what questions take off.
    pub replanned_s: u32,
    /// Seconds used.
    pub actual_s: u32,
    /// Where it is against the cursor.
    pub state: RowState,
}

/// Where a section is against the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowState {
    /// Behind the cursor.
    Done,
    /// The cursor is in it.
    Now,
    /// Yet to come.
    Ahead,
}

/// Something that can be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UndoOffer {
    /// What.
    pub what: Undoable,
    /// For how many seconds more, rounded up.
    pub left_s: u32,
}

impl View {
    /// What to show of clocks that have been brought up to the moment. `undo` has the milliseconds left.
    pub(super) fn of(plan: &Plan, clocks: &Clocks, pace: Pace, undo: Option<(Undoable, u64)>) -> Self {
        let section = plan.section_of(clocks.cursor);
        let replanned = clocks.replanned(section);
        let none = SectionClock { target_s: 0, taken_s: 0, spent_ms: 0 };
        let current = replanned.get(section).copied().unwrap_or(none);
        let used_ms = clocks.used_ms();
        let planned_s = clocks.target_s();
        let in_course = matches!(clocks.phase, Phase::Running | Phase::Paused);
        Self {
            phase: clocks.phase,
            question_held: clocks.holding,
            question_s: full_seconds(clocks.questions_ms),
            left: Countdown::new(planned_s, used_ms),
            used_s: full_seconds(used_ms),
            planned_s,
            stop: clocks.cursor,
            section,
            section_left: Countdown::new(current.allotted_s(), current.spent_ms),
            section_progress: fraction(current.spent_ms, current.allotted_s()),
            progress: fraction(used_ms, planned_s),
            warning: if in_course { Warning::of(&current) } else { None },
            standing: if in_course { Standing::of(plan, clocks, pace) } else { Standing::OnTrack },
            expected_left_s: replanned.iter().skip(section).fold(0, |sum, clock| sum.saturating_add(clock.left_s())),
            rows: rows(plan, &replanned, section),
            undo: undo.map(|(what, left)| UndoOffer { what, left_s: begun_seconds(left) }),
            slept_s: (!clocks.sleeps.is_empty())
                .then(|| full_seconds(clocks.sleeps.iter().fold(0, |sum, sleep| sum.saturating_add(sleep.ms)))),
            can_go_back: clocks.phase != Phase::Ended && clocks.cursor > 0,
            can_go_next: clocks.phase != Phase::Ended && clocks.cursor + 1 < plan.stops.len(),
            at_last_stop: clocks.cursor + 1 >= plan.stops.len(),
            next_change_ms: next_change(clocks, current.spent_ms, undo.map(|(_, left)| left)),
        }
    }
}

/// How much of a time is used, from 0 to 1.
fn fraction(used_ms: u64, planned_s: u32) -> f32 {
    (used_ms as f64 / millis(planned_s.max(1)) as f64).min(1.0) as f32
}

fn rows(plan: &Plan, clocks: &[SectionClock], current: usize) -> Vec<Row> {
    plan.sections
        .iter()
        .zip(clocks)
        .enumerate()
        .map(|(index, (section, clock))| Row {
            title: section.title.clone(),
            planned_s: clock.target_s,
            replanned_s: clock.allotted_s(),
            actual_s: full_seconds(clock.spent_ms),
            state: match index.cmp(&current) {
                std::cmp::Ordering::Less => RowState::Done,
                std::cmp::Ordering::Equal => RowState::Now,
                std::cmp::Ordering::Greater => RowState::Ahead,
            },
        })
        .collect()
}

/// Milliseconds until what is shown changes by itself. Plans are whole seconds, and marks of warnings and the standing
/// follow the seconds shown, so the clocks' own seconds are all there is to wait for.
fn next_change(clocks: &Clocks, section_ms: u64, undo_left_ms: Option<u64>) -> Option<u64> {
    let running = clocks.phase == Phase::Running;
    let script = if clocks.holding { clocks.questions_ms } else { section_ms };
    let undo = undo_left_ms.map(|left| (left - 1) % 1000 + 1);
    [running.then(|| until_next_second(clocks.used_ms())), running.then(|| until_next_second(script)), undo]
        .into_iter()
        .flatten()
        .min()
}
