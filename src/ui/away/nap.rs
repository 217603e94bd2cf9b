//! Whether the machine has slept: a clock that goes on while it sleeps is compared with one that stands still.

use std::time::Duration;

use crate::store::Clock;

/// How long a sleep is noticed, in milliseconds.
const NAP: u64 = 5_000;
/// The same where no clock stands still, and what was waited is all there is to compare with: a busy machine is late too.
const LATE: u64 = 30_000;

/// The clocks as they were when last looked at.
pub(super) struct Nap {
    goes_on: u64,
    awake: Option<u64>,
}

impl Nap {
    pub(super) fn new(clock: &dyn Clock) -> Self {
        Self { goes_on: clock.moment_ms(), awake: clock.awake_ms() }
    }

    /// Whether the machine has slept since last asked, after a wait of this length that does not count sleep.
    pub(super) fn was_there(&mut self, clock: &dyn Clock, waited: Duration) -> bool {
        let before = std::mem::replace(self, Self::new(clock));
        let passed = self.goes_on.saturating_sub(before.goes_on);
        let waited = u64::try_from(waited.as_millis()).unwrap_or(u64::MAX);
        match (before.awake, self.awake) {
            (Some(then), Some(now)) => passed.saturating_sub(now.saturating_sub(then)) >= NAP,
            _ => passed.saturating_sub(waited) >= LATE,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, FixedOffset};

    use super::*;

    /// Milliseconds on the clock that goes on, and on the one that stands still.
    struct Two(u64, Option<u64>);

    impl Clock for Two {
        fn moment_ms(&self) -> u64 {
            self.0
        }

        fn awake_ms(&self) -> Option<u64> {
            self.1
        }

        fn now(&self) -> DateTime<FixedOffset> {
            DateTime::default()
        }
    }

    const BEAT: Duration = Duration::from_secs(3);

    #[test]
    fn a_machine_that_slept_is_found_out_by_the_clock_that_stood_still() {
        let mut nap = Nap::new(&Two(100_000, Some(40_000)));
        assert!(!nap.was_there(&Two(103_000, Some(43_000)), BEAT), "it was awake");
        assert!(nap.was_there(&Two(706_000, Some(46_000)), BEAT), "it slept for ten minutes");
        assert!(!nap.was_there(&Two(709_000, Some(49_000)), BEAT), "that was told already");
    }

    #[test]
    fn a_machine_that_is_merely_busy_has_not_slept() {
        let mut nap = Nap::new(&Two(100_000, Some(40_000)));
        assert!(!nap.was_there(&Two(220_000, Some(160_000)), BEAT), "two minutes late, and both clocks went on");
    }

    #[test]
    fn where_no_clock_stands_still_only_what_is_much_too_late_was_sleep() {
        let mut nap = Nap::new(&Two(100_000, None));
        assert!(!nap.was_there(&Two(123_000, None), BEAT), "twenty seconds late may be a busy machine");
        assert!(nap.was_there(&Two(160_000, None), BEAT), "34 s late");
    }
}
