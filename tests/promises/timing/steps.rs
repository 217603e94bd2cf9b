//! Anything a leader may press and a machine may do, and what ought to come of it.

use std::time::Duration;

use moteklar::meeting::{Act, Mode, Moment, Pace, Phase, Run};
use proptest::prelude::*;

use super::desk::{Desk, plan, section, through_a_file, words};

pub const SECONDS: [u32; 4] = [1, 20, 45, 54];

/// Two stops in each section, so the section of a stop is half its index.
pub fn any_meeting() -> Desk {
    let sections =
        SECONDS.iter().enumerate().map(|(n, s)| section(&n.to_string(), *s, &[words(20), words(7)])).collect();
    Desk::ready(Run::new(plan(sections), Mode::Meeting, Pace::DEFAULT))
}

#[derive(Clone, Copy, Debug)]
pub enum Step {
    Press(Act),
    Wait(u64),
    /// The clock shows an earlier moment, once.
    Earlier(u64),
    /// The app is killed, and back after so many milliseconds.
    Killed(u64),
}

pub fn press() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => Just(Act::Next),
        4 => Just(Act::Back),
        8 => Just(Act::TogglePause),
        8 => Just(Act::ToggleQuestion),
        4 => (-40_i32..=40).prop_map(Act::Adjust),
        1 => any::<i32>().prop_map(Act::Adjust),
        2 => Just(Act::Start),
        1 => Just(Act::Reset),
        1 => Just(Act::End),
        2 => Just(Act::Undo),
        1 => any::<bool>().prop_map(Act::CountSleep),
    ]
}

pub fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        10 => press().prop_map(Step::Press),
        10 => (0_u64..=4_000).prop_map(Step::Wait),
        1 => any::<u64>().prop_map(Step::Earlier),
        1 => (0_u64..=9_000).prop_map(Step::Killed),
    ]
}

impl Desk {
    pub fn step(&mut self, step: Step) {
        match step {
            Step::Press(act) => drop(self.act(act)),
            // Not looked at in between: the window wakes when it likes.
            Step::Wait(ms) => self.now += ms,
            Step::Earlier(ms) => self.run.tick(Moment(self.now.saturating_sub(ms))),
            Step::Killed(ms) => {
                self.run.tick(Moment(self.now));
                self.run = through_a_file(&self.run);
                self.now = 1 + ms % 100_000;
                self.run.carry_over(Duration::from_millis(ms), Moment(self.now));
            }
        }
        self.run.tick(Moment(self.now));
    }
}

/// What ought to be on the clocks, worked out afresh from the list of what was pressed when. An undo strikes out of the
/// list what it undoes and everything after it.
#[derive(Default)]
pub struct Ledger {
    at: u64,
    pressed: Vec<(u64, Act)>,
    undoable: Option<usize>,
}

#[derive(Debug, PartialEq)]
pub struct Ought {
    pub phase: Phase,
    pub held: bool,
    pub stop: usize,
    pub sections: [u64; 4],
    pub questions: u64,
}

impl Ledger {
    pub fn step(&mut self, step: Step) {
        match step {
            Step::Wait(ms) | Step::Killed(ms) => self.at += ms,
            Step::Earlier(_) => {}
            Step::Press(Act::Undo) => {
                let young = |index: &usize| self.at - self.pressed[*index].0 < 10_000;
                if let Some(index) = self.undoable.take().filter(young) {
                    self.pressed.truncate(index);
                }
            }
            Step::Press(act) => {
                let phase = self.ought().phase;
                let going = matches!(phase, Phase::Running | Phase::Paused);
                if (act == Act::Reset && phase != Phase::Ready) || (act == Act::End && going) {
                    self.undoable = Some(self.pressed.len());
                }
                self.pressed.push((self.at, act));
            }
        }
    }

    pub fn ought(&self) -> Ought {
        let fresh = Ought { phase: Phase::Ready, held: false, stop: 0, sections: [0; 4], questions: 0 };
        let (mut sum, mut last) = (fresh, 0);
        for (at, act) in self.pressed.iter().copied().chain([(self.at, Act::CountSleep(true))]) {
            match (sum.phase, sum.held) {
                (Phase::Running, true) => sum.questions += at - last,
                (Phase::Running, false) => sum.sections[sum.stop / 2] += at - last,
                _ => {}
            }
            last = at;
            sum = match (act, sum.phase) {
                (Act::Start, Phase::Ready) | (Act::TogglePause, Phase::Paused) => {
                    Ought { phase: Phase::Running, ..sum }
                }
                (Act::Next, Phase::Ready | Phase::Running | Phase::Paused) => {
                    Ought { stop: (sum.stop + 1).min(7), ..sum }
                }
                (Act::Back, Phase::Ready | Phase::Running | Phase::Paused) => {
                    Ought { stop: sum.stop.saturating_sub(1), ..sum }
                }
                (Act::TogglePause, Phase::Running) => Ought { phase: Phase::Paused, ..sum },
                (Act::ToggleQuestion, Phase::Running | Phase::Paused) => Ought { held: !sum.held, ..sum },
                (Act::End, Phase::Running | Phase::Paused) => Ought { phase: Phase::Ended, held: false, ..sum },
                (Act::Reset, _) => Ought { phase: Phase::Ready, held: false, stop: 0, sections: [0; 4], questions: 0 },
                _ => sum,
            };
        }
        sum
    }
}
