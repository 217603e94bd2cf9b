//! How many had started and completed on each day, and when everyone will have completed at this pace.
//!
//! When there is enough to say anything: the numbers are a line as soon as something was read on two days. A pace takes
//! more, for a forecast that is wrong is worse than none. It is read from the last four weeks alone, so that a pace that
//! has ended is not carried on, and takes readings on three days with five days between the first and the last, and two
//! people who completed in that time. When nothing has been read for two weeks, or the day would be more than a year
//! away, nothing is said.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};

use super::readings::{Reading, Readings};
use super::survey::{OLD_AFTER_DAYS, required_modules};
use super::{Person, Status, Unit};
use crate::programme::Programme;

/// The fewest days with readings that make a line.
const FEWEST_IN_LINE: usize = 2;
/// How far back the pace is read, in days before the latest reading.
const PACE_OF: i64 = 28;
/// The fewest days with readings that say anything about the pace.
const FEWEST_DAYS: usize = 3;
/// The fewest days between the first and the last of them.
const SHORTEST: i64 = 5;
/// The fewest people who completed between the first and the last of them.
const FEWEST_COMPLETED: usize = 2;
/// How far ahead is still worth saying, in days.
const FARTHEST: i64 = 365;

/// How it went, day by day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The days on which anything changed or was read, the earliest first, and the last of them today.
    pub days: Vec<ProgressDay>,
    /// When everyone will have completed at this pace; `None` where there are too few readings to say, or no pace.
    pub forecast: Option<Forecast>,
}

/// The numbers at the end of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProgressDay {
    /// The day.
    pub on: NaiveDate,
    /// People who were counted.
    pub counted: usize,
    /// Of those, people who had started or completed.
    pub started: usize,
    /// Of those, people who had completed.
    pub completed: usize,
    /// Whether anything was read on the day of somebody who was counted.
    pub read: bool,
}

/// When everyone will have completed, if it goes on as it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The day.
    pub all_completed: NaiveDate,
}

/// What one person adds to the numbers of a day.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Share {
    counted: i64,
    started: i64,
    completed: i64,
}

/// What a day adds to the numbers of the day before it.
#[derive(Clone, Copy, Default)]
struct Turn {
    share: Share,
    read: bool,
}

impl Progress {
    /// Computes the numbers of every day from the day the cycle was made up to `today`; what was read before that counts
    /// from that day on. The last are those of [`super::Survey`] on `today`. Linear in people; for each of them every
    /// day on which something was read goes through what was read until then.
    pub fn of(unit: &Unit, programme: &Programme, today: NaiveDate) -> Self {
        let readings = Readings::of(unit);
        let first = unit.details.started.min(today);
        let mut turns: BTreeMap<NaiveDate, Turn> = BTreeMap::new();
        turns.entry(today).or_default();
        for person in &unit.people {
            let required: BTreeSet<_> = required_modules(programme, person).into_iter().collect();
            let sequence = readings.of_person(person.id, &required);
            // A reading of a day that has not come counts as of today, as it does in the lists.
            let day_of = |reading: &Reading<'_>| reading.on.clamp(first, today);
            let read_on: BTreeSet<NaiveDate> = sequence.readings.iter().map(day_of).collect();
            let days: BTreeSet<NaiveDate> = turning_days(person)
                .map(|on| on.max(first))
                .chain([first])
                .chain(read_on.iter().copied())
                .filter(|on| *on <= today)
                .collect();
            let mut before = Share::default();
            for on in days {
                let known = sequence.readings.partition_point(|reading| day_of(reading) <= on);
                let share = share_of(person, on, sequence.until(known).status());
                let read = share.counted > 0 && read_on.contains(&on);
                if share != before || read {
                    turns.entry(on).or_default().add(share, before, read);
                    before = share;
                }
            }
        }
        let days = sum_up(turns);
        let forecast = forecast(&days, today);
        Self { days, forecast }
    }

    /// Whether there is anything to draw a line through.
    pub fn is_line(&self) -> bool {
        self.days.iter().filter(|day| day.read).count() >= FEWEST_IN_LINE
    }

    /// The latest day on which anything was read.
    pub fn last_read(&self) -> Option<&ProgressDay> {
        self.days.iter().rfind(|day| day.read)
    }
}

impl Turn {
    fn add(&mut self, share: Share, before: Share, read: bool) {
        self.share.counted += share.counted - before.counted;
        self.share.started += share.started - before.started;
        self.share.completed += share.completed - before.completed;
        self.read |= read;
    }
}

fn sum_up(turns: BTreeMap<NaiveDate, Turn>) -> Vec<ProgressDay> {
    let count = |number: i64| usize::try_from(number).unwrap_or(0);
    let mut sum = Turn::default();
    turns
        .into_iter()
        .map(|(on, turn)| {
            sum.add(turn.share, Share::default(), false);
            let Share { counted, started, completed } = sum.share;
            let read = turn.read;
            ProgressDay { on, counted: count(counted), started: count(started), completed: count(completed), read }
        })
        .collect()
}

/// The days on which somebody comes, goes, or is away. Who has no first day was there from the beginning.
fn turning_days(person: &Person) -> impl Iterator<Item = NaiveDate> {
    let leave = person.leave.as_ref();
    let days = [
        person.joined,
        leave.map(|leave| leave.from),
        leave.and_then(|leave| leave.until),
        person.departure.as_ref().map(|departure| departure.on),
    ];
    days.into_iter().flatten()
}

fn share_of(person: &Person, on: NaiveDate, status: Option<Status>) -> Share {
    if person.gone(on) || person.on_leave(on) || person.not_yet(on) {
        return Share::default();
    }
    Share {
        counted: 1,
        started: i64::from(status >= Some(Status::Started)),
        completed: i64::from(status == Some(Status::Completed)),
    }
}

/// The straight line through the numbers of completed on the days something was read, carried on until everyone has.
fn forecast(days: &[ProgressDay], today: NaiveDate) -> Option<Forecast> {
    let now = days.last().filter(|now| now.completed < now.counted)?;
    let latest = days.iter().rfind(|day| day.read)?;
    let lately = |day: &&ProgressDay| day.read && (latest.on - day.on).num_days() <= PACE_OF;
    let read: Vec<&ProgressDay> = days.iter().filter(lately).collect();
    let first = read.first()?;
    let long_enough = read.len() >= FEWEST_DAYS && (latest.on - first.on).num_days() >= SHORTEST;
    let fresh = (today - latest.on).num_days() <= OLD_AFTER_DAYS;
    if !long_enough || !fresh || latest.completed < first.completed + FEWEST_COMPLETED {
        return None;
    }
    // From the latest number that was read, so that the line begins where the chart ends.
    let left = (now.counted - now.completed) as f64;
    let days_left = (left / a_day(&read, first.on)?).ceil();
    if days_left > FARTHEST as f64 {
        return None;
    }
    let all_completed = latest.on.checked_add_signed(TimeDelta::days(days_left as i64))?.max(today);
    Some(Forecast { all_completed })
}

/// How many complete in a day, by least squares; `None` where it does not rise.
fn a_day(read: &[&ProgressDay], first: NaiveDate) -> Option<f64> {
    let count = read.len() as f64;
    let points = read.iter().map(|day| ((day.on - first).num_days() as f64, day.completed as f64));
    let (sum_x, sum_y) = points.clone().fold((0.0, 0.0), |(x, y), point| (x + point.0, y + point.1));
    let (mean_x, mean_y) = (sum_x / count, sum_y / count);
    let (over, under) = points.fold((0.0, 0.0), |(over, under), (x, y)| {
        (over + (x - mean_x) * (y - mean_y), under + (x - mean_x) * (x - mean_x))
    });
    let a_day = over / under;
    (a_day.is_finite() && a_day > 0.0).then_some(a_day)
}
