//! A meeting while it runs: clocks, cursor, pace and plan.
//!
//! A pure state machine. It never asks for the time: every [`Act`] and every tick brings a [`Moment`] of a monotonic
//! clock, and [`Run::view`] says what to show at a moment and when the next change of it comes. Time is kept in whole
//! milliseconds and only ever added up, so nothing drifts over pauses; plans are kept in whole seconds.
//!
//! A [`Run`] is what a crash must not lose: it is saved as it is, and [`Run::carry_over`] takes it into a new process.

mod clocks;
mod pace;
mod plan;
mod restore;
mod run;
mod standing;
mod time;
mod timer;
mod view;

pub use pace::Pace;
pub use plan::{Fit, Plan, PlannedSection, SectionFit, Stop, Verdict, Wording};
pub use run::{Act, Mode, Phase, Run, RunRecord, SectionRecord, Undoable};
pub use standing::Standing;
pub use time::Moment;
pub use timer::{MOST_MINUTES, Timer, TimerView};
pub use view::{Countdown, Row, RowState, UndoOffer, View, Warning};
