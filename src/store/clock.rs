//! The time, handed in wherever it is needed so that tests decide what it is.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Instant, SystemTime};

use chrono::{DateTime, FixedOffset, Local, TimeDelta};

/// Tells the time in two ways.
pub trait Clock: Send + Sync {
    /// Milliseconds on a clock that only goes forwards, also while the machine sleeps, whatever happens to the time
    /// of day. Where it begins means nothing.
    fn moment_ms(&self) -> u64;

    /// Milliseconds on a clock that goes forwards only while the machine is awake; `None` where the system has none
    /// that can be read safely. Where it begins means nothing.
    fn awake_ms(&self) -> Option<u64>;

    /// The time of day in the leader's own time zone.
    fn now(&self) -> DateTime<FixedOffset>;
}

impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn moment_ms(&self) -> u64 {
        (**self).moment_ms()
    }

    fn awake_ms(&self) -> Option<u64> {
        (**self).awake_ms()
    }

    fn now(&self) -> DateTime<FixedOffset> {
        (**self).now()
    }
}

/// The machine's own clocks.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn moment_ms(&self) -> u64 {
        machine_ms()
    }

    fn awake_ms(&self) -> Option<u64> {
        // On Windows the clock behind `Instant` goes on in sleep.
        cfg!(unix).then(since_start_ms)
    }

    fn now(&self) -> DateTime<FixedOffset> {
        local(SystemTime::now())
    }
}

/// The time of day where the machine is. Unlike `Local::now`, also of a clock that stands before 1970.
fn local(at: SystemTime) -> DateTime<FixedOffset> {
    DateTime::<Local>::from(at).fixed_offset()
}

/// `CLOCK_MONOTONIC` stands still while Linux sleeps; on macOS it goes on.
#[cfg(unix)]
fn machine_ms() -> u64 {
    use rustix::time::{ClockId, clock_gettime};

    #[cfg(any(target_os = "linux", target_os = "android"))]
    const ID: ClockId = ClockId::Boottime;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    const ID: ClockId = ClockId::Monotonic;

    let time = clock_gettime(ID);
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    let millis = u64::try_from(time.tv_nsec / 1_000_000).unwrap_or(0);
    seconds.saturating_mul(1000).saturating_add(millis)
}

/// The performance counter behind `Instant` goes on while Windows sleeps.
#[cfg(not(unix))]
fn machine_ms() -> u64 {
    since_start_ms()
}

/// By `Instant`, which stands still while Linux (`CLOCK_MONOTONIC`) and macOS (`CLOCK_UPTIME_RAW`) sleep.
fn since_start_ms() -> u64 {
    static START: OnceLock<Instant> = OnceLock::new();
    let elapsed = START.get_or_init(Instant::now).elapsed();
    u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX)
}

/// A clock that stands still until it is moved, for tests and for drawing screens.
#[derive(Debug)]
pub struct FakeClock {
    moment_ms: AtomicU64,
    awake_ms: AtomicU64,
    now: Mutex<DateTime<FixedOffset>>,
}

impl FakeClock {
    /// A clock that shows this time of day, and an hour on the clock that only goes forwards.
    pub fn at(now: DateTime<FixedOffset>) -> Arc<Self> {
        Arc::new(Self { moment_ms: AtomicU64::new(3_600_000), awake_ms: AtomicU64::new(0), now: Mutex::new(now) })
    }

    /// Lets time pass, in milliseconds.
    pub fn advance(&self, ms: u64) {
        self.awake_ms.fetch_add(ms, Ordering::SeqCst);
        self.sleep(ms);
    }

    /// Lets time pass in which the machine sleeps, in milliseconds.
    pub fn sleep(&self, ms: u64) {
        self.moment_ms.fetch_add(ms, Ordering::SeqCst);
        self.step(i64::try_from(ms).unwrap_or(i64::MAX));
    }

    /// Sets the time of day forwards or back by this many milliseconds without any time passing, as somebody who
    /// corrects the machine's clock does.
    pub fn step(&self, ms: i64) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(later) = TimeDelta::try_milliseconds(ms).and_then(|delta| now.checked_add_signed(delta)) {
            *now = later;
        }
    }

    /// Sets the time of day without any time passing.
    pub fn set_now(&self, now: DateTime<FixedOffset>) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }
}

impl Clock for FakeClock {
    fn moment_ms(&self) -> u64 {
        self.moment_ms.load(Ordering::SeqCst)
    }

    fn awake_ms(&self) -> Option<u64> {
        Some(self.awake_ms.load(Ordering::SeqCst))
    }

    fn now(&self) -> DateTime<FixedOffset> {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_clock_that_stands_before_1970_tells_the_time_all_the_same() {
        let a_day = Duration::from_hours(24);
        assert_eq!(local(SystemTime::UNIX_EPOCH - a_day).timestamp(), -86_400);
        assert_eq!(local(SystemTime::UNIX_EPOCH + a_day).timestamp(), 86_400);
    }
}
