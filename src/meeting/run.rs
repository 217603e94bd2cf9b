//! A meeting, a rehearsal or a talk with those who were not there, from ready to ended.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::clocks::Clocks;
use super::pace::Pace;
use super::plan::Plan;
use super::restore::Saved;
use super::time::{Moment, full_seconds, until_next_second};
use super::view::View;
use crate::programme::{SectionId, SectionKind};

/// What it counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    /// The meeting itself.
    Meeting,
    /// A rehearsal: measures the pace, is no meeting held.
    Rehearsal,
    /// A talk with those who were not at the meeting: is no meeting held, and says nothing of the pace.
    CatchUp,
}

/// Where a meeting is in its course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// Nothing runs yet.
    Ready,
    /// The meeting clock goes.
    Running,
    /// All clocks stand.
    Paused,
    /// It is over; the clocks stand for good.
    Ended,
}

/// What the leader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Starts the clocks. Only this and [`Act::ForgotToStart`] do.
    Start,
    /// Moves the cursor one stop on. Never starts and never ends anything.
    Next,
    /// Moves the cursor one stop back.
    Back,
    /// Stops all clocks, or lets them go again.
    TogglePause,
    /// Holds the script clock while questions are answered, or lets it go again. The meeting clock goes on.
    ToggleQuestion,
    /// Gives the current section so many seconds more or, if negative, fewer.
    Adjust(i32),
    /// Counts so many seconds that went by before the start, and starts if that is not done.
    ForgotToStart(u32),
    /// Puts the meeting back to ready. Can be undone for ten seconds.
    Reset,
    /// Ends the meeting. Can be undone for ten seconds.
    End,
    /// Takes back the reset or the end, as if it had never been.
    Undo,
    /// Answers what to do with the time the machine slept: true keeps it, false takes it out.
    CountSleep(bool),
}

/// What can be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undoable {
    /// Putting the meeting back to ready.
    Reset,
    /// Ending the meeting.
    End,
}

/// A reset or an end, with what it took away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Undo {
    /// What was done.
    pub(super) what: Undoable,
    /// Milliseconds since it was done.
    pub(super) age_ms: u64,
    /// The clocks before it.
    pub(super) before: Clocks,
}

/// How long a reset or an end can be undone, in milliseconds.
pub(super) const UNDO_MS: u64 = 10_000;

/// The app looks at the clock at least once a second; when it has not for longer than this, in milliseconds, the
/// machine has slept.
const GAP_MS: u64 = 10_000;

/// A meeting while it runs. Save it as it is; it comes back with [`Run::carry_over`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Saved")]
pub struct Run {
    plan: Plan,
    mode: Mode,
    pace: Pace,
    clocks: Clocks,
    undo: Option<Undo>,
    /// The latest moment that was handed in; it means nothing to another process.
    seen: Option<Moment>,
}

/// How a meeting, a rehearsal or a talk went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunRecord {
    /// What it counts as.
    pub mode: Mode,
    /// The length the script was planned for, in seconds, whatever was added or taken off on the way.
    pub planned_s: u32,
    /// The meeting clock, in full seconds, questions included and pauses not.
    pub actual_s: u32,
    /// How long questions held the script, in full seconds.
    pub question_s: u32,
    /// Each section in order.
    pub sections: Vec<SectionRecord>,
    /// The measured pace, if enough was read to say.
    pub pace: Option<Pace>,
}

/// How one section went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionRecord {
    /// The section's id.
    pub id: SectionId,
    /// Its title.
    pub title: String,
    /// Planned seconds.
    pub planned_s: u32,
    /// Full seconds used.
    pub actual_s: u32,
}

impl Run {
    /// A meeting made ready. Nothing runs.
    pub fn new(plan: Plan, mode: Mode, pace: Pace) -> Self {
        let clocks = Clocks::new(&plan);
        Self { plan, mode, pace, clocks, undo: None, seen: None }
    }

    /// A meeting read back from a file and looked through.
    pub(super) fn restored(saved: Saved) -> Self {
        let Saved { plan, mode, pace, clocks, undo, seen } = saved;
        Self { plan, mode, pace, clocks, undo, seen }
    }

    /// The script as it is stepped through.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What it counts as.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The pace the leader is measured against.
    pub fn pace(&self) -> Pace {
        self.pace
    }

    /// Where the meeting is in its course.
    pub fn phase(&self) -> Phase {
        self.clocks.phase
    }

    /// The index of the stop the cursor is at.
    pub fn cursor(&self) -> usize {
        self.clocks.cursor
    }

    /// Lets time go by until `now`. To be called at least once a second while the meeting runs, and before saving.
    pub fn tick(&mut self, now: Moment) {
        let passed = self.passed(now);
        self.seen = self.seen.max(Some(now));
        self.clocks.advance(&self.plan, passed);
        if passed > GAP_MS {
            self.clocks.note_sleep(&self.plan, passed);
        }
        self.age_undo(passed);
    }

    /// Does what the leader asks at `now`; what makes no sense at that time is left undone.
    pub fn act(&mut self, act: Act, now: Moment) {
        self.tick(now);
        let going = matches!(self.clocks.phase, Phase::Running | Phase::Paused);
        let over = self.clocks.phase == Phase::Ended;
        match act {
            Act::Start => self.start(),
            Act::Next if !over => self.clocks.next(&self.plan),
            Act::Back if !over => self.clocks.back(),
            Act::TogglePause => match self.clocks.phase {
                Phase::Running => self.clocks.phase = Phase::Paused,
                Phase::Paused => self.clocks.phase = Phase::Running,
                Phase::Ready | Phase::Ended => {}
            },
            Act::ToggleQuestion if going => self.clocks.holding = !self.clocks.holding,
            Act::Adjust(seconds) if going => self.clocks.adjust(&self.plan, seconds),
            Act::ForgotToStart(seconds) if !over => {
                self.start();
                self.clocks.set_start_back(&self.plan, seconds);
            }
            Act::Reset => self.reset(),
            Act::End if going => self.end(),
            Act::Undo => self.take_back(),
            Act::CountSleep(count) => self.clocks.settle_sleeps(count),
            Act::Next | Act::Back | Act::ToggleQuestion | Act::Adjust(_) | Act::ForgotToStart(_) | Act::End => {}
        }
    }

    /// What to show at `now`.
    pub fn view(&self, now: Moment) -> View {
        let passed = self.passed(now);
        let mut clocks = self.clocks.clone();
        clocks.advance(&self.plan, passed);
        if passed > GAP_MS {
            clocks.note_sleep(&self.plan, passed);
        }
        let undo = self
            .undo
            .as_ref()
            .map(|undo| (undo.what, UNDO_MS.saturating_sub(undo.age_ms.saturating_add(passed))))
            .filter(|(_, left)| *left > 0);
        View::of(&self.plan, &clocks, self.pace, undo)
    }

    /// Milliseconds until the next second of the clock that is shown largest: the section's own in a discussion, the
    /// meeting's otherwise. A window that is drawn on this beat is drawn once a displayed second and no more; smaller
    /// clocks, which may turn between, follow it. Where no clock runs it is the undo's seconds, if any.
    pub fn next_beat_ms(&self, now: Moment) -> Option<u64> {
        let passed = self.passed(now);
        let mut clocks = self.clocks.clone();
        clocks.advance(&self.plan, passed);
        if clocks.phase != Phase::Running {
            return self.view(now).next_change_ms;
        }
        let section = self.plan.section_of(clocks.cursor);
        let discussion = self.plan.sections.get(section).is_some_and(|part| part.kind == SectionKind::Discussion);
        let own = clocks.sections.get(section).filter(|_| discussion && !clocks.holding);
        Some(until_next_second(own.map_or_else(|| clocks.used_ms(), |section| section.spent_ms)))
    }

    /// How it went, once it has ended.
    pub fn record(&self) -> Option<RunRecord> {
        if self.clocks.phase != Phase::Ended {
            return None;
        }
        let sections = self
            .plan
            .sections
            .iter()
            .zip(&self.clocks.sections)
            .map(|(section, clock)| SectionRecord {
                id: section.id.clone(),
                title: section.title.clone(),
                planned_s: section.target_s,
                actual_s: full_seconds(clock.spent_ms),
            })
            .collect();
        Some(RunRecord {
            mode: self.mode,
            planned_s: self.plan.target_s(),
            actual_s: full_seconds(self.clocks.used_ms()),
            question_s: full_seconds(self.clocks.questions_ms),
            sections,
            pace: self.clocks.reading.pace(),
        })
    }

    /// Takes the meeting into another process, whose clock shows `now`. `away` is the time since it was last ticked
    /// and saved, by whatever clock survived; it counts where the meeting was running, and is no sleep to ask about.
    pub fn carry_over(&mut self, away: Duration, now: Moment) {
        let away = u64::try_from(away.as_millis()).unwrap_or(u64::MAX);
        self.clocks.advance(&self.plan, away);
        self.clocks.reading.spoil();
        self.age_undo(away);
        self.seen = Some(now);
    }

    /// The same after so long that nobody can tell whether the meeting went on: the time counts until the leader says
    /// otherwise, as after a sleep.
    pub fn carry_over_asleep(&mut self, away: Duration, now: Moment) {
        let ms = u64::try_from(away.as_millis()).unwrap_or(u64::MAX);
        self.carry_over(away, now);
        self.clocks.note_sleep(&self.plan, ms);
    }

    /// The topic has become another: the words that are read and shown follow, and what has been measured stays.
    pub fn change_topic(&mut self, before: &str, after: &str) {
        self.plan.change_topic(before, after);
    }

    /// Milliseconds since the latest moment handed in; none at the first, and none at one that is earlier.
    fn passed(&self, now: Moment) -> u64 {
        self.seen.map_or(0, |seen| now.since(seen))
    }

    fn start(&mut self) {
        if self.clocks.phase == Phase::Ready && !self.plan.stops.is_empty() {
            self.clocks.phase = Phase::Running;
            self.clocks.reading.leave();
        }
    }

    fn reset(&mut self) {
        let fresh = Clocks::new(&self.plan);
        let before = std::mem::replace(&mut self.clocks, fresh);
        // Pressed twice, the second time must not take away the chance to undo the first.
        if before.phase != Phase::Ready {
            self.undo = Some(Undo { what: Undoable::Reset, age_ms: 0, before });
        }
    }

    fn end(&mut self) {
        self.undo = Some(Undo { what: Undoable::End, age_ms: 0, before: self.clocks.clone() });
        if let Some(last) = self.plan.stops.get(self.clocks.cursor)
            && self.clocks.cursor + 1 == self.plan.stops.len()
        {
            self.clocks.reading.finish(last.words);
        }
        self.clocks.phase = Phase::Ended;
        self.clocks.holding = false;
    }

    fn take_back(&mut self) {
        if let Some(undo) = self.undo.take() {
            self.clocks = undo.before;
            self.clocks.advance(&self.plan, undo.age_ms);
        }
    }

    fn age_undo(&mut self, ms: u64) {
        if let Some(undo) = &mut self.undo {
            undo.age_ms = undo.age_ms.saturating_add(ms);
        }
        self.undo.take_if(|undo| undo.age_ms >= UNDO_MS);
    }
}
