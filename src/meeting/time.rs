//! Moments, and how seconds are shown.

use serde::{Deserialize, Serialize};

/// Milliseconds of a monotonic clock that goes on while the machine sleeps. Where it counts from means nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u64);

impl Moment {
    /// Milliseconds from `earlier` to this moment; none if `earlier` is the later one.
    pub fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// Whole seconds of something that counts up: a second is shown when it is full.
pub(super) fn full_seconds(ms: u64) -> u32 {
    u32::try_from(ms / 1000).unwrap_or(u32::MAX)
}

/// Whole seconds of something that counts down: a second is shown until it is used up.
pub(super) fn begun_seconds(ms: u64) -> u32 {
    u32::try_from(ms.div_ceil(1000)).unwrap_or(u32::MAX)
}

/// Milliseconds of whole seconds.
pub(super) fn millis(seconds: u32) -> u64 {
    u64::from(seconds) * 1000
}

/// Milliseconds until the full seconds of a running count change.
pub(super) fn until_next_second(ms: u64) -> u64 {
    1000 - ms % 1000
}
