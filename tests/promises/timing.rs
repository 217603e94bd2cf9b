//! The clock of a meeting can be trusted: whatever the leader presses, however the machine sleeps or dies.

mod anything;
mod clocks;
#[expect(clippy::expect_used, reason = "only tests use it")]
mod desk;
mod gaps;
mod reading;
mod steps;
