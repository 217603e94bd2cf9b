//! The clocks and the cursor: everything that a reset or an end takes away and an undo brings back.

use serde::{Deserialize, Serialize};

use super::pace::Reading;
use super::plan::Plan;
use super::run::Phase;
use super::time::{begun_seconds, full_seconds, millis};

/// The clocks of one meeting.
///
/// The meeting clock is not kept: it is the sum of the sections' clocks and the question clock, so that they cannot
/// come to disagree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clocks {
    /// Whether the clocks go.
    pub(super) phase: Phase,
    /// The stop the cursor is at.
    pub(super) cursor: usize,
    /// Whether questions hold the script.
    pub(super) holding: bool,
    /// One clock a section.
    pub(super) sections: Vec<SectionClock>,
    /// Milliseconds that questions have taken.
    pub(super) questions_ms: u64,
    /// Gaps that the leader has not been heard about.
    pub(super) sleeps: Vec<Sleep>,
    /// What the pace is measured by.
    pub(super) reading: Reading,
}

/// One section's plan and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SectionClock {
    /// Planned seconds, with what the leader has added or taken off.
    pub(super) target_s: u32,
    /// Seconds taken off for questions; final once the cursor has come here.
    pub(super) taken_s: u32,
    /// Milliseconds used.
    pub(super) spent_ms: u64,
}

impl SectionClock {
    /// Seconds the section has, after what questions took off.
    pub(super) fn allotted_s(&self) -> u32 {
        self.target_s.saturating_sub(self.taken_s)
    }

    /// Seconds left of what the section has, rounded up.
    pub(super) fn left_s(&self) -> u32 {
        begun_seconds(millis(self.allotted_s()).saturating_sub(self.spent_ms))
    }

    /// Seconds that questions may take off: never more than half of the plan, never what is used.
    fn room_s(&self) -> u32 {
        let kept = self.target_s.div_ceil(2).max(begun_seconds(self.spent_ms));
        self.target_s.saturating_sub(kept)
    }
}

/// A stretch of time in which nothing was heard of the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sleep {
    /// How long, in milliseconds.
    pub(super) ms: u64,
    /// The section that was given the time; the question clock if none.
    pub(super) section: Option<usize>,
}

impl Clocks {
    /// Nothing used, cursor at the first stop.
    pub(super) fn new(plan: &Plan) -> Self {
        let sections = plan
            .sections
            .iter()
            .map(|section| SectionClock { target_s: section.target_s, taken_s: 0, spent_ms: 0 })
            .collect();
        Self {
            phase: Phase::Ready,
            cursor: 0,
            holding: false,
            sections,
            questions_ms: 0,
            sleeps: Vec::new(),
            reading: Reading::new(),
        }
    }

    /// The meeting clock, in milliseconds.
    pub(super) fn used_ms(&self) -> u64 {
        self.sections.iter().fold(self.questions_ms, |sum, section| sum.saturating_add(section.spent_ms))
    }

    /// The planned length of the meeting with what the leader has added or taken off, in seconds.
    pub(super) fn target_s(&self) -> u32 {
        self.sections.iter().fold(0, |sum, section| sum.saturating_add(section.target_s))
    }

    /// Lets time go by; clocks that stand are not moved.
    pub(super) fn advance(&mut self, plan: &Plan, ms: u64) {
        if self.phase != Phase::Running {
            return;
        }
        if self.holding {
            self.questions_ms = self.questions_ms.saturating_add(ms);
        } else if let Some(section) = self.sections.get_mut(plan.section_of(self.cursor)) {
            section.spent_ms = section.spent_ms.saturating_add(ms);
            self.reading.go_on(ms);
        }
    }

    /// Notes that the time just counted was a gap, if the clocks were going.
    pub(super) fn note_sleep(&mut self, plan: &Plan, ms: u64) {
        if self.phase == Phase::Running {
            let section = (!self.holding).then(|| plan.section_of(self.cursor));
            self.sleeps.push(Sleep { ms, section });
            self.reading.spoil();
        }
    }

    /// Settles the gaps: their time stays, or is taken out where it was counted.
    pub(super) fn settle_sleeps(&mut self, count: bool) {
        for sleep in std::mem::take(&mut self.sleeps).into_iter().filter(|_| !count) {
            let clock = match sleep.section {
                None => Some(&mut self.questions_ms),
                Some(index) => self.sections.get_mut(index).map(|section| &mut section.spent_ms),
            };
            if let Some(clock) = clock {
                *clock = clock.saturating_sub(sleep.ms);
            }
        }
    }

    /// Moves the cursor one stop on.
    pub(super) fn next(&mut self, plan: &Plan) {
        let Some(stop) = plan.stops.get(self.cursor) else { return };
        if self.cursor + 1 >= plan.stops.len() {
            return;
        }
        let from = plan.section_of(self.cursor);
        let to = plan.section_of(self.cursor + 1);
        if to != from {
            let taken = self.replanned(from).get(to).map_or(0, |section| section.taken_s);
            if let Some(section) = self.sections.get_mut(to) {
                section.taken_s = taken;
            }
        }
        self.reading.finish(stop.words);
        self.cursor += 1;
    }

    /// Moves the cursor one stop back.
    pub(super) fn back(&mut self) {
        if self.cursor > 0 {
            self.cursor -= 1;
            self.reading.leave();
        }
    }

    /// Gives the current section more or fewer seconds, though never fewer than it has used.
    pub(super) fn adjust(&mut self, plan: &Plan, seconds: i32) {
        if let Some(section) = self.sections.get_mut(plan.section_of(self.cursor)) {
            let before = section.allotted_s();
            let least = before.min(begun_seconds(section.spent_ms).max(1));
            let after = before.saturating_add_signed(seconds).max(least);
            section.target_s = after.saturating_add(section.taken_s);
        }
    }

    /// Counts time that went by before the clocks were started: first on the sections behind the cursor, up to the
    /// time they have, then on the current one.
    pub(super) fn set_start_back(&mut self, plan: &Plan, seconds: u32) {
        let mut rest = millis(seconds);
        let current = plan.section_of(self.cursor);
        for (index, section) in self.sections.iter_mut().enumerate().take(current + 1) {
            let free = millis(section.allotted_s()).saturating_sub(section.spent_ms);
            let share = if index == current { rest } else { rest.min(free) };
            section.spent_ms = section.spent_ms.saturating_add(share);
            rest -= share;
        }
        self.reading.spoil();
    }

    /// The sections with what questions take off the ones after `current`, shared in proportion to their plans, so
    /// that the meeting ends on plan as far as they have room for it. Whole seconds, so the parts add up.
    pub(super) fn replanned(&self, current: usize) -> Vec<SectionClock> {
        let settled =
            self.sections.iter().take(current + 1).fold(0, |sum: u32, section| sum.saturating_add(section.taken_s));
        let owed = u64::from(full_seconds(self.questions_ms).saturating_sub(settled));
        let ahead = self.sections.get(current + 1..).unwrap_or_default();
        let room: u64 = ahead.iter().map(|section| u64::from(section.room_s())).sum();
        let owed = owed.min(room);
        let share = |room_so_far: u64| (u128::from(owed) * u128::from(room_so_far) / u128::from(room.max(1))) as u32;
        let mut so_far = 0;
        let shrunk = ahead.iter().map(|section| {
            let before = share(so_far);
            so_far += u64::from(section.room_s());
            SectionClock { taken_s: share(so_far) - before, ..*section }
        });
        self.sections.iter().take(current + 1).copied().chain(shrunk).collect()
    }
}
