//! Which versions need not be kept any longer.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use super::Generation;

/// How many of the newest good versions are kept.
pub const LAST: usize = 10;
/// For how many days, today among them, the last good version of each is kept.
pub const DAYS: i64 = 30;
/// How much room all versions of one unit take at the most, in bytes; the newest is kept whatever its size.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// A time zone further east than any; what is later than now by more was kept when the machine's clock was wrong.
const AHEAD: TimeDelta = TimeDelta::hours(26);

/// On so many days it must have been used after a leap of the calendar before the days are counted from the new one: the
/// machine's clock may be wrong for a day, and the days before are the ones that are worth something then.
const CONFIRMED: usize = 3;

/// The day from which the days are counted backwards: today, unless the calendar has made a leap over more days than are
/// kept, and the unit was used on few days since.
fn counted_from(all: &[Generation], now: DateTime<FixedOffset>) -> NaiveDate {
    let today = now.date_naive();
    let past = all.iter().filter(|generation| generation.good && generation.at <= now + AHEAD);
    let days: BTreeSet<NaiveDate> = past.map(|generation| generation.at.date_naive()).chain([today]).collect();
    let days: Vec<NaiveDate> = days.into_iter().rev().take(CONFIRMED + 1).collect();
    let leap = days.windows(2).position(|pair| (pair[0] - pair[1]).num_days() >= DAYS);
    leap.map_or(today, |at| days[at + 1])
}

/// The places in `all` of those that can go. `written` is the one just kept, which is never among them.
pub(super) fn too_many(
    all: &[Generation],
    now: DateTime<FixedOffset>,
    written: Option<&Path>,
    most_bytes: u64,
) -> Vec<usize> {
    // The newest first; those from a time that has not come are as old as can be.
    let mut order: Vec<usize> = (0..all.len()).collect();
    let ahead = |at: usize| all[at].at > now + AHEAD;
    order.sort_by_key(|&at| {
        let just_written = written == Some(all[at].path.as_path());
        (!just_written, ahead(at), std::cmp::Reverse(all[at].at))
    });

    let from = counted_from(all, now);
    let mut days = BTreeSet::new();
    let (mut good, mut bytes) = (0, 0_u64);
    let mut full = false;
    let mut go = Vec::new();
    for at in order {
        let generation = &all[at];
        let day = generation.at.date_naive();
        let recent = !ahead(at) && (from - day).num_days() < DAYS;
        let wanted = if generation.good {
            let last_of_day = recent && days.insert(day);
            good += 1;
            good <= LAST || last_of_day
        } else {
            // What cannot be read takes nobody's place, and stays as long as there is little else.
            good < LAST
        };
        full = full || (wanted && good > 1 && bytes.saturating_add(generation.bytes) > most_bytes);
        if wanted && !full {
            bytes = bytes.saturating_add(generation.bytes);
        } else {
            go.push(at);
        }
    }
    go
}
