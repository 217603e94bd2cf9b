//! How many had started and completed on each day, and when everyone will have completed at this pace.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};

use super::readings::Readings;
use super::survey::required_modules;
use super::{Person, Status, Unit};
use crate::programme::Programme;

/// The fewest days with readings that say anything about the pace.
const FEWEST_DAYS: usize = 3;
/// The fewest days between the first and the last of them.
const SHORTEST: i64 = 5;
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
    /// Whether anything was read on the day.
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

impl Progress {
    /// Computes the numbers of every day up to `today`. Linear in people, and in the readings of each but for the few
    /// that one person has.
    pub fn of(unit: &Unit, programme: &Programme, today: NaiveDate) -> Self {
        let readings = Readings::of(unit);
        let mut changes: BTreeMap<NaiveDate, Share> = BTreeMap::new();
        let read_on: BTreeSet<NaiveDate> =
            unit.observations.iter().map(|reading| reading.on).filter(|on| *on <= today).collect();
        for on in read_on.iter().copied().chain([today]) {
            changes.entry(on).or_default();
        }
        for person in &unit.people {
            let required: BTreeSet<_> = required_modules(programme, person).into_iter().collect();
            let sequence = readings.of_person(person.id, &required);
            let on_days = sequence.readings.iter().map(|reading| reading.on);
            let turns: BTreeSet<NaiveDate> =
                on_days.chain(turning_days(person, unit)).filter(|on| *on <= today).collect();
            let mut before = Share::default();
            for on in turns {
                let known = sequence.readings.partition_point(|reading| reading.on <= on);
                let share = share_of(person, on, sequence.until(known).status());
                let day = changes.entry(on).or_default();
                day.counted += share.counted - before.counted;
                day.started += share.started - before.started;
                day.completed += share.completed - before.completed;
                before = share;
            }
        }
        let mut sum = Share::default();
        let days: Vec<ProgressDay> = changes
            .into_iter()
            .map(|(on, share)| {
                sum.counted += share.counted;
                sum.started += share.started;
                sum.completed += share.completed;
                let count = |number: i64| usize::try_from(number).unwrap_or(0);
                let (counted, started, completed) = (count(sum.counted), count(sum.started), count(sum.completed));
                ProgressDay { on, counted, started, completed, read: read_on.contains(&on) }
            })
            .collect();
        let forecast = forecast(&days, today);
        Self { days, forecast }
    }
}

/// The days on which somebody comes, goes, or is away.
fn turning_days(person: &Person, unit: &Unit) -> impl Iterator<Item = NaiveDate> {
    let leave = person.leave.as_ref();
    let days = [
        Some(person.joined.unwrap_or(unit.details.started)),
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
    let last = days.last().filter(|last| last.counted > 0 && last.completed < last.counted)?;
    let read: Vec<&ProgressDay> = days.iter().filter(|day| day.read).collect();
    let (first, latest) = (read.first()?, read.last()?);
    if read.len() < FEWEST_DAYS || (latest.on - first.on).num_days() < SHORTEST || latest.completed <= first.completed {
        return None;
    }
    let count = read.len() as f64;
    let points = read.iter().map(|day| ((day.on - first.on).num_days() as f64, day.completed as f64));
    let (sum_x, sum_y) = points.clone().fold((0.0, 0.0), |(x, y), point| (x + point.0, y + point.1));
    let (mean_x, mean_y) = (sum_x / count, sum_y / count);
    let (over, under) = points.fold((0.0, 0.0), |(over, under), (x, y)| {
        (over + (x - mean_x) * (y - mean_y), under + (x - mean_x) * (x - mean_x))
    });
    let a_day = over / under;
    if !a_day.is_finite() || a_day <= 0.0 {
        return None;
    }
    // From the latest number that was read, so that the line begins where the chart ends.
    let left = (last.counted - last.completed) as f64;
    let days_left = (left / a_day).ceil();
    if days_left > FARTHEST as f64 {
        return None;
    }
    let all_completed = latest.on.checked_add_signed(TimeDelta::days(days_left as i64))?.max(today);
    Some(Forecast { all_completed })
}
