//! How fast the leader reads.

use serde::{Deserialize, Serialize};

/// A pace of reading aloud, in words a minute, from 60 to 260.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u32", into = "u32")]
pub struct Pace(u32);

impl Pace {
    /// A calm pace of reading, used until the leader's own is measured.
    pub const DEFAULT: Self = Self(130);
    /// The slowest pace that is believed.
    pub const SLOWEST: Self = Self(60);
    /// The fastest pace that is believed.
    pub const FASTEST: Self = Self(260);

    /// The pace of so many words a minute, or the nearest that is believed.
    pub fn new(words_per_minute: u32) -> Self {
        Self(words_per_minute.clamp(Self::SLOWEST.0, Self::FASTEST.0))
    }

    /// Words a minute.
    pub fn words_per_minute(self) -> u32 {
        self.0
    }

    /// How many milliseconds so many words take, rounded up.
    pub fn millis_for(self, words: u32) -> u64 {
        (u64::from(words) * 60_000).div_ceil(u64::from(self.0))
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl From<u32> for Pace {
    fn from(words_per_minute: u32) -> Self {
        Self::new(words_per_minute)
    }
}

impl From<Pace> for u32 {
    fn from(pace: Pace) -> Self {
        pace.0
    }
}

/// What has been read so far, to measure the pace by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reading {
    words: u32,
    ms: u64,
    /// Milliseconds on the stop the cursor is at, if they are all known to be reading.
    on_stop: Option<u64>,
}

impl Reading {
    /// A pace measured from fewer words than this is chance.
    const ENOUGH_WORDS: u32 = 40;
    /// Words a minute over one stop outside these are not reading: leafing through, or talking of something else.
    const PLAUSIBLE: std::ops::RangeInclusive<u64> = 40..=400;

    /// Nothing read yet.
    pub(super) fn new() -> Self {
        Self { words: 0, ms: 0, on_stop: Some(0) }
    }

    /// Counts time on the current stop.
    pub(super) fn go_on(&mut self, ms: u64) {
        self.on_stop = self.on_stop.map(|sum| sum.saturating_add(ms));
    }

    /// Says that the time on the current stop cannot be trusted.
    pub(super) fn spoil(&mut self) {
        self.on_stop = None;
    }

    /// Counts the current stop's words as read, if it took as long as reading does, and begins a new stop.
    pub(super) fn finish(&mut self, words: u32) {
        if let Some(ms) = self.on_stop.filter(|ms| *ms > 0 && words > 0)
            && Self::PLAUSIBLE.contains(&(u64::from(words) * 60_000 / ms))
        {
            self.words = self.words.saturating_add(words);
            self.ms = self.ms.saturating_add(ms);
        }
        self.on_stop = Some(0);
    }

    /// Begins a new stop without counting the current one.
    pub(super) fn leave(&mut self) {
        self.on_stop = Some(0);
    }

    /// The pace, if enough was read to say, in words a minute.
    pub(super) fn pace(&self) -> Option<Pace> {
        if self.words < Self::ENOUGH_WORDS || self.ms == 0 {
            return None;
        }
        let words_per_minute = (u64::from(self.words) * 60_000 + self.ms / 2) / self.ms;
        Some(Pace::new(u32::try_from(words_per_minute).unwrap_or(u32::MAX)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Pace, Reading};

    #[test]
    fn a_pace_nobody_reads_at_is_brought_to_the_nearest_one() {
        assert_eq!(Pace::new(10).words_per_minute(), 60);
        assert_eq!(Pace::new(1000).words_per_minute(), 260);
        assert_eq!(Pace::default().words_per_minute(), 130);
    }

    #[test]
    fn a_hundred_and_thirty_words_take_a_minute_at_the_default_pace() {
        assert_eq!(Pace::DEFAULT.millis_for(130), 60_000);
        assert_eq!(Pace::DEFAULT.millis_for(1), 462);
        assert_eq!(Pace::DEFAULT.millis_for(0), 0);
    }

    #[test]
    fn pace_is_measured_from_forty_words_on() {
        let mut reading = Reading::new();
        reading.go_on(15_000);
        reading.finish(30);
        assert_eq!(reading.pace(), None);
        reading.go_on(5_000);
        reading.finish(10);
        assert_eq!(reading.pace(), Some(Pace::new(120)));
    }

    #[test]
    fn leafing_through_and_long_silences_are_not_reading() {
        let mut reading = Reading::new();
        reading.go_on(200);
        reading.finish(50);
        reading.go_on(600_000);
        reading.finish(50);
        assert_eq!(reading.pace(), None);
        reading.go_on(20_000);
        reading.spoil();
        reading.finish(50);
        assert_eq!(reading.pace(), None);
        reading.go_on(20_000);
        reading.finish(50);
        assert_eq!(reading.pace(), Some(Pace::new(150)));
    }
}
