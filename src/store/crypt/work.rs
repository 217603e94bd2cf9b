//! How much work one try at a passphrase is.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use super::Passphrase;

/// What one try may take on this machine when files are locked.
const AIM: Duration = Duration::from_millis(250);

/// The work that is measured: 16 MiB, some tens of milliseconds.
const MEASURED: u8 = 14;

/// The work of one try at a passphrase: scrypt's N as a power of 2, with r = 8 and p = 1 as `age` has them.
/// Each step doubles both the time and the memory, which is 1 KiB × N.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work(u8);

impl Work {
    /// What files are locked with at least, however slow the machine: 64 MiB.
    pub const LEAST: Self = Self(16);
    /// What files are locked with at most: 256 MiB, as the `age` tool does; more is hard on a small machine.
    pub const USUAL_MOST: Self = Self(18);
    /// What is accepted in a file that is opened: 1 GiB and some seconds. A hostile file could else ask for hours.
    pub const MOST: Self = Self(20);

    /// The work for files locked on this machine: the most that takes no more than a quarter of a second, from
    /// [`Self::LEAST`] to [`Self::USUAL_MOST`]. Measured the first time; call it on the thread that locks.
    pub fn of_this_machine() -> Self {
        static MEASURED_ONCE: OnceLock<Work> = OnceLock::new();
        *MEASURED_ONCE.get_or_init(|| Self::from_measure(measure()))
    }

    /// A work of one's own; `None` when it is nothing or more than [`Self::MOST`].
    pub const fn new(log_n: u8) -> Option<Self> {
        if log_n == 0 || log_n > Self::MOST.0 { None } else { Some(Self(log_n)) }
    }

    /// The work when 2^14 takes this long.
    fn from_measure(one: Duration) -> Self {
        let mut log_n = MEASURED;
        let mut takes = one;
        while log_n < Self::USUAL_MOST.0 && takes.saturating_mul(2) <= AIM {
            log_n += 1;
            takes = takes.saturating_mul(2);
        }
        Self(log_n.max(Self::LEAST.0))
    }

    /// The power of 2.
    pub const fn log_n(self) -> u8 {
        self.0
    }
}

/// How long 2^14 takes: the shorter of two, as anything else on the machine only makes it longer.
fn measure() -> Duration {
    let once = || {
        let begin = Instant::now();
        super::encrypt(&Passphrase::new(""), Work(MEASURED), b"").ok();
        begin.elapsed()
    };
    once().min(once())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_follows_the_machine_within_bounds() {
        let work = |ms| Work::from_measure(Duration::from_millis(ms)).log_n();
        assert_eq!(work(1), 18);
        assert_eq!(work(15), 18, "240 ms");
        assert_eq!(work(16), 17, "256 ms would be too long, 128 ms is what is left");
        assert_eq!(work(40), 16, "160 ms");
        assert_eq!(work(900), 16, "a slow machine waits rather than locking weakly");
    }
}
