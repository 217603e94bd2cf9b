//! The short timer of a session together: one count down, with pauses and minutes more.

use super::run::Phase;
use super::time::{Moment, full_seconds, millis, until_next_second};
use super::view::Countdown;

/// When nobody has looked at the clock for longer than this, in milliseconds, the machine has slept.
const GAP_MS: u64 = 10_000;

/// The longest a session is planned for, in minutes: a whole day.
pub const MOST_MINUTES: u16 = 24 * 60;

/// A timer from ready to the end. It never asks for the time: each act and each look brings a [`Moment`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    planned_s: u32,
    phase: Phase,
    used_ms: u64,
    /// How much of that the machine slept, until the leader has said what to do with it.
    slept_ms: u64,
    /// The latest moment that was handed in.
    seen: Option<Moment>,
}

/// What to show of a timer. Seconds are whole: what counts down is rounded up, what counts up is rounded down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimerView {
    /// Ready, running or paused; never ended: whoever holds the timer lets go of it.
    pub phase: Phase,
    /// What is left; how much is over once the time is up.
    pub left: Countdown,
    /// The time that has gone without pauses, in seconds.
    pub used_s: u32,
    /// The planned length with what was added, in seconds.
    pub planned_s: u32,
    /// How much of the planned length is used, from 0 to 1.
    pub progress: f32,
    /// How long the machine slept, in seconds, if that was noticed and the leader has not been heard about it.
    pub slept_s: Option<u32>,
}

impl Timer {
    /// A timer made ready for so many minutes. Nothing runs.
    pub fn new(minutes: u16) -> Self {
        let planned_s = u32::from(minutes.min(MOST_MINUTES)) * 60;
        Self { planned_s, phase: Phase::Ready, used_ms: 0, slept_ms: 0, seen: None }
    }

    /// Where it is in its course.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Starts it, pauses it, or lets it go again.
    pub fn toggle(&mut self, now: Moment) {
        self.tick(now);
        self.phase = if self.phase == Phase::Running { Phase::Paused } else { Phase::Running };
    }

    /// Stops it where it is, if it runs.
    pub fn pause(&mut self, now: Moment) {
        self.tick(now);
        if self.phase == Phase::Running {
            self.phase = Phase::Paused;
        }
    }

    /// Gives a minute more.
    pub fn add_minute(&mut self) {
        self.planned_s = (self.planned_s + 60).min(u32::from(MOST_MINUTES) * 60);
    }

    /// Answers what to do with the time the machine slept: true keeps it, false takes it out.
    pub fn settle_sleep(&mut self, count: bool) {
        if !count {
            self.used_ms = self.used_ms.saturating_sub(self.slept_ms);
        }
        self.slept_ms = 0;
    }

    /// Lets time go by until `now`. To be called at least once a second while it runs.
    pub fn tick(&mut self, now: Moment) {
        let passed = self.passed(now);
        self.seen = self.seen.max(Some(now));
        if self.phase == Phase::Running {
            self.used_ms = self.used_ms.saturating_add(passed);
            if passed > GAP_MS {
                self.slept_ms = self.slept_ms.saturating_add(passed);
            }
        }
    }

    /// What to show at `now`.
    pub fn view(&self, now: Moment) -> TimerView {
        let mut at = self.clone();
        at.tick(now);
        let planned_ms = millis(at.planned_s);
        let progress = if at.used_ms < planned_ms { at.used_ms as f32 / planned_ms as f32 } else { 1.0 };
        TimerView {
            phase: at.phase,
            left: Countdown::new(at.planned_s, at.used_ms),
            used_s: full_seconds(at.used_ms),
            planned_s: at.planned_s,
            progress,
            slept_s: (at.slept_ms > 0).then(|| full_seconds(at.slept_ms)),
        }
    }

    /// Milliseconds until the second that is shown changes; `None` where nothing runs. Left and used change together,
    /// since the planned length is in whole seconds.
    pub fn next_beat_ms(&self, now: Moment) -> Option<u64> {
        let mut at = self.clone();
        at.tick(now);
        (at.phase == Phase::Running).then(|| until_next_second(at.used_ms))
    }

    /// Milliseconds since the latest moment handed in; none at the first, and none at one that is earlier.
    fn passed(&self, now: Moment) -> u64 {
        self.seen.map_or(0, |seen| now.since(seen))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A timer of so many minutes that was started at 5,000 ms.
    fn running(minutes: u16) -> Timer {
        let mut timer = Timer::new(minutes);
        timer.toggle(Moment(5_000));
        timer
    }

    /// Looks at it ten times a second, as a window would at the most.
    fn run_until(timer: &mut Timer, from: u64, to: u64) {
        for ms in (from..=to).step_by(100) {
            timer.tick(Moment(ms));
        }
    }

    #[test]
    fn nothing_runs_before_it_is_started() {
        let timer = Timer::new(30);
        let view = timer.view(Moment(900_000));
        assert_eq!((view.phase, view.left, view.used_s), (Phase::Ready, Countdown::Left(1800), 0));
        assert_eq!(timer.next_beat_ms(Moment(900_000)), None);
    }

    #[test]
    fn what_is_left_is_rounded_up_and_what_is_used_down() {
        let timer = running(1);
        let at = |ms: u64| {
            let view = timer.view(Moment(5_000 + ms));
            (view.left, view.used_s)
        };
        assert_eq!(at(0), (Countdown::Left(60), 0));
        assert_eq!(at(1), (Countdown::Left(60), 0));
        assert_eq!(at(999), (Countdown::Left(60), 0));
        assert_eq!(at(1_000), (Countdown::Left(59), 1));
        assert_eq!(at(1_001), (Countdown::Left(59), 1));
        assert_eq!(at(9_999), (Countdown::Left(51), 9));
    }

    #[test]
    fn it_counts_on_when_the_time_is_up() {
        let mut timer = running(1);
        run_until(&mut timer, 5_000, 64_900);
        assert_eq!(timer.view(Moment(64_999)).left, Countdown::Left(1));
        assert_eq!(timer.view(Moment(65_000)).left, Countdown::Over(0));
        assert_eq!(timer.view(Moment(65_999)).left, Countdown::Over(0));
        run_until(&mut timer, 65_000, 92_000);
        let view = timer.view(Moment(92_000));
        assert_eq!((view.left, view.used_s, view.progress), (Countdown::Over(27), 87, 1.0));
        assert_eq!(timer.next_beat_ms(Moment(92_300)), Some(700));
    }

    #[test]
    fn a_pause_stays_a_pause_and_nothing_drifts_over_many() {
        let mut timer = running(5);
        let mut now = 5_000;
        for _ in 0..100 {
            timer.toggle(Moment(now + 333));
            assert_eq!(timer.next_beat_ms(Moment(now + 500)), None);
            timer.toggle(Moment(now + 2_333));
            now += 2_333;
        }
        timer.toggle(Moment(now));
        let view = timer.view(Moment(now + 3_600_000));
        assert_eq!((view.phase, view.used_s, view.left), (Phase::Paused, 33, Countdown::Left(267)));
        assert_eq!(view.slept_s, None, "a long pause is no sleep");
    }

    #[test]
    fn a_minute_more_is_a_minute_more_in_overtime_too() {
        let mut timer = running(1);
        timer.add_minute();
        assert_eq!(timer.view(Moment(5_000)).left, Countdown::Left(120));
        run_until(&mut timer, 5_000, 130_000);
        assert_eq!(timer.view(Moment(130_000)).left, Countdown::Over(5));
        timer.add_minute();
        let view = timer.view(Moment(130_000));
        assert_eq!((view.left, view.planned_s, view.used_s), (Countdown::Left(55), 180, 125));
    }

    #[test]
    fn the_next_beat_is_when_the_shown_second_changes() {
        let timer = running(1);
        for (ms, beat) in [(5_000, 1_000), (5_400, 600), (5_999, 1), (6_000, 1_000)] {
            assert_eq!(timer.next_beat_ms(Moment(ms)), Some(beat));
            let (before, after) = (timer.view(Moment(ms + beat - 1)), timer.view(Moment(ms + beat)));
            assert_eq!(before.left, timer.view(Moment(ms)).left);
            assert_eq!(after.used_s, before.used_s + 1);
            assert_ne!(after.left, before.left);
        }
    }

    #[test]
    fn a_machine_that_slept_is_asked_about_and_counts_until_then() {
        let mut timer = running(30);
        timer.tick(Moment(6_000));
        timer.tick(Moment(7_206_000));
        let view = timer.view(Moment(7_206_000));
        assert_eq!((view.used_s, view.slept_s), (7_201, Some(7_200)));
        let mut without = timer.clone();
        without.settle_sleep(false);
        let view = without.view(Moment(7_206_000));
        assert_eq!((view.used_s, view.left, view.slept_s), (1, Countdown::Left(1_799), None));
        timer.settle_sleep(true);
        let view = timer.view(Moment(7_206_000));
        assert_eq!((view.used_s, view.slept_s), (7_201, None));
    }

    #[test]
    fn an_earlier_moment_takes_nothing_away() {
        let mut timer = running(1);
        timer.tick(Moment(9_000));
        timer.tick(Moment(6_000));
        assert_eq!(timer.view(Moment(10_000)).used_s, 5);
    }

    #[test]
    fn a_timer_of_no_minutes_and_of_very_many_stand() {
        let view = running(0).view(Moment(5_000));
        assert_eq!((view.left, view.progress), (Countdown::Over(0), 1.0));
        assert_eq!(Timer::new(u16::MAX).view(Moment(0)).planned_s, 86_400);
    }
}
