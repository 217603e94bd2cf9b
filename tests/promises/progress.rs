//! How far the unit had come on each day, and when everyone will have completed at this pace.

use chrono::{NaiveDate, TimeDelta};
use moteklar::programme::{Language, ModuleId, Programme};
use moteklar::unit::{
    Departure, DepartureKind, Forecast, Leave, Observation, Person, PersonId, Progress, RecordId, Source, Status,
    Survey, Unit, Verdict,
};
use proptest::prelude::*;
use uuid::Uuid;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// A unit made on 1 November, on paper.
pub struct Paper {
    pub unit: Unit,
    programme: Programme,
}

impl Paper {
    pub fn of(people: usize) -> Self {
        let mut unit = Unit::new(Uuid::from_u128(1), "Servicetorget", day(11, 1));
        for number in 0..people {
            let id = PersonId(Uuid::from_u128(100 + number as u128));
            unit.people.push(Person::named(id, &format!("Person Nummer{number}")));
        }
        Self { unit, programme: Programme::built_in(Language::Bokmal).unwrap() }
    }

    fn person(&mut self, at: usize) -> &mut Person {
        &mut self.unit.people[at]
    }

    pub fn read(&mut self, who: impl IntoIterator<Item = usize>, status: Status, on: NaiveDate) -> &mut Self {
        self.record(who, status, on, None)
    }

    fn record(
        &mut self,
        who: impl IntoIterator<Item = usize>,
        status: Status,
        on: NaiveDate,
        module: Option<&str>,
    ) -> &mut Self {
        for at in who {
            let id = RecordId(Uuid::from_u128(1_000_000 + self.unit.observations.len() as u128));
            self.unit.observations.push(Observation {
                id,
                person: self.unit.people[at].id,
                on,
                status,
                module: module.map(ModuleId::from),
                source: Source::LearningSystem,
                verdict: Verdict::Open,
            });
        }
        self
    }

    fn on(&self, today: NaiveDate) -> Progress {
        Progress::of(&self.unit, &self.programme, today)
    }

    /// Month and day, counted, started, completed and whether something was read, a line a day.
    fn days(&self, today: NaiveDate) -> Vec<String> {
        let line = |day: &moteklar::unit::ProgressDay| {
            let read = if day.read { " read" } else { "" };
            format!("{} {}/{}/{}{read}", day.on.format("%m-%d"), day.counted, day.started, day.completed)
        };
        self.on(today).days.iter().map(line).collect()
    }

    fn forecast(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.on(today).forecast.map(|forecast| forecast.all_completed)
    }

    /// Ten people, of whom two complete every fourth day from 4 November, three times.
    fn steady() -> Self {
        let mut paper = Self::of(10);
        paper.read(0..2, Status::Completed, day(11, 4));
        paper.read(2..4, Status::Completed, day(11, 8));
        paper.read(4..6, Status::Completed, day(11, 12));
        paper
    }
}

#[test]
fn each_day_has_the_numbers_it_had() {
    let mut paper = Paper::of(4);
    paper.read(0..2, Status::Started, day(11, 3)).read(2..3, Status::NotStarted, day(11, 3));
    paper.read(0..1, Status::Completed, day(11, 9)).read(2..3, Status::Started, day(11, 9));
    assert_eq!(paper.days(day(11, 12)), ["11-01 4/0/0", "11-03 4/2/0 read", "11-09 4/3/1 read", "11-12 4/3/1"]);
    assert_eq!(paper.days(day(11, 9)), ["11-01 4/0/0", "11-03 4/2/0 read", "11-09 4/3/1 read"]);
}

#[test]
fn a_unit_where_nothing_is_read_has_its_people_and_no_line() {
    let paper = Paper::of(3);
    assert_eq!(paper.days(day(11, 5)), ["11-01 3/0/0", "11-05 3/0/0"]);
    assert!(!paper.on(day(11, 5)).is_line());
    assert_eq!(paper.on(day(11, 5)).last_read(), None);
    assert_eq!(Paper::of(0).days(day(11, 5)), ["11-05 0/0/0"]);
}

#[test]
fn the_line_is_there_from_the_second_day_of_reading() {
    let mut paper = Paper::of(3);
    paper.read([0, 1], Status::Started, day(11, 3));
    assert!(!paper.on(day(11, 9)).is_line(), "one day is a point");
    paper.read([0, 1, 2], Status::Started, day(11, 6));
    assert!(paper.on(day(11, 9)).is_line());
    assert_eq!(paper.on(day(11, 9)).last_read().unwrap().on, day(11, 6));
}

#[test]
fn who_is_on_leave_is_held_outside_from_the_first_day_to_the_last() {
    let mut paper = Paper::of(3);
    paper.read([0, 1, 2], Status::Started, day(11, 2)).read([2], Status::Completed, day(11, 6));
    paper.person(2).leave = Some(Leave { from: day(11, 10), until: Some(day(11, 20)) });
    assert_eq!(
        paper.days(day(11, 25)),
        ["11-01 3/0/0", "11-02 3/3/0 read", "11-06 3/3/1 read", "11-10 2/2/0", "11-20 3/3/1", "11-25 3/3/1"],
    );
    assert_eq!(paper.days(day(11, 12)).last().unwrap(), "11-12 2/2/0");
}

#[test]
fn a_leave_from_before_the_cycle_does_not_stretch_the_chart() {
    let mut paper = Paper::of(2);
    paper.person(1).leave = Some(Leave { from: day(3, 1), until: Some(day(11, 15)) });
    paper.person(0).departure = Some(Departure { on: day(5, 1), kind: DepartureKind::Left });
    assert_eq!(paper.days(day(11, 10)), ["11-10 0/0/0"]);
    assert_eq!(paper.days(day(11, 20)), ["11-15 1/0/0", "11-20 1/0/0"]);
}

#[test]
fn who_is_new_counts_from_their_first_day_with_what_was_read_before_it() {
    let mut paper = Paper::of(2);
    paper.person(1).joined = Some(day(11, 10));
    paper.read([0, 1], Status::Completed, day(11, 5));
    assert_eq!(paper.days(day(11, 12)), ["11-01 1/0/0", "11-05 1/1/1 read", "11-10 2/2/2", "11-12 2/2/2"]);
}

#[test]
fn who_has_left_counted_until_then() {
    let mut paper = Paper::of(3);
    paper.read([0, 1], Status::Completed, day(11, 5));
    paper.person(0).departure = Some(Departure { on: day(11, 9), kind: DepartureKind::Moved });
    assert_eq!(paper.days(day(11, 12)), ["11-01 3/0/0", "11-05 3/2/2 read", "11-09 2/1/1", "11-12 2/1/1"]);
    paper.read([0], Status::Completed, day(11, 11));
    assert_eq!(paper.days(day(11, 12)).len(), 4, "a reading of somebody who is gone is no reading of the unit");
}

#[test]
fn a_reading_that_is_set_aside_never_was() {
    let mut paper = Paper::of(2);
    paper.read([0], Status::Started, day(11, 3)).read([1], Status::Completed, day(11, 6));
    paper.unit.observations[1].verdict = Verdict::SetAside;
    assert_eq!(paper.days(day(11, 8)), ["11-01 2/0/0", "11-03 2/1/0 read", "11-08 2/1/0"]);
    assert!(!paper.on(day(11, 8)).is_line());
}

#[test]
fn a_step_back_is_a_step_back_in_the_line_too() {
    let mut paper = Paper::of(2);
    paper.read([0, 1], Status::Completed, day(11, 3)).read([1], Status::NotStarted, day(11, 7));
    assert_eq!(paper.days(day(11, 7)), ["11-01 2/0/0", "11-03 2/2/2 read", "11-07 2/1/1 read"]);
}

#[test]
fn all_modules_done_is_completed_on_the_day_of_the_last() {
    let mut paper = Paper::of(1);
    let modules: Vec<ModuleId> = paper.programme.modules.iter().map(|module| module.id.clone()).collect();
    paper.person(0).modules_by_hand = modules.iter().enumerate().map(|(at, id)| (id.clone(), at < 2)).collect();
    paper.record([0], Status::Completed, day(11, 4), Some(modules[0].as_str()));
    paper.record([0], Status::Completed, day(11, 8), Some(modules[1].as_str()));
    assert_eq!(paper.days(day(11, 8)), ["11-01 1/0/0", "11-04 1/1/0 read", "11-08 1/1/1 read"]);
}

#[test]
fn what_was_read_before_the_cycle_counts_from_its_first_day() {
    let mut paper = Paper::of(2);
    paper.read([0], Status::Started, day(6, 1)).read([1], Status::Started, day(11, 4));
    assert_eq!(paper.days(day(11, 5)), ["11-01 2/1/0 read", "11-04 2/2/0 read", "11-05 2/2/0"]);
}

#[test]
fn a_steady_pace_is_carried_on() {
    // Half a person a day, four left on 12 November: eight days.
    assert_eq!(Paper::steady().on(day(11, 13)).forecast, Some(Forecast { all_completed: day(11, 20) }));
    // Somebody who leaves is one less to wait for: six days.
    let mut smaller = Paper::steady();
    smaller.person(9).departure = Some(Departure { on: day(11, 13), kind: DepartureKind::Left });
    assert_eq!(smaller.forecast(day(11, 13)), Some(day(11, 18)));
    // The day cannot have been.
    assert_eq!(Paper::steady().forecast(day(11, 22)), Some(day(11, 22)));
}

#[test]
fn a_pace_may_reach_beyond_the_deadline_but_not_beyond_a_year() {
    let mut paper = Paper::steady();
    paper.unit.details.deadline = Some(day(11, 15));
    assert_eq!(paper.forecast(day(11, 13)), Some(day(11, 20)));
    let mut slow = Paper::of(400);
    slow.read([0], Status::Completed, day(11, 4)).read([1], Status::Completed, day(11, 8));
    slow.read([2], Status::Completed, day(11, 12));
    assert_eq!(slow.forecast(day(11, 13)), None);
}

#[test]
fn too_little_is_read_to_say_anything() {
    let mut two_days = Paper::of(10);
    two_days.read(0..3, Status::Completed, day(11, 4)).read(3..6, Status::Completed, day(11, 12));
    assert_eq!(two_days.forecast(day(11, 13)), None, "two days make a line and no pace");

    let mut short = Paper::of(10);
    for (at, on) in [4, 6, 8].into_iter().enumerate() {
        short.read([2 * at, 2 * at + 1], Status::Completed, day(11, on));
    }
    assert_eq!(short.forecast(day(11, 8)), None, "four days are too short");
    short.read([6], Status::Completed, day(11, 9));
    assert!(short.forecast(day(11, 9)).is_some(), "five are not");

    let mut one = Paper::of(10);
    one.read([0], Status::NotStarted, day(11, 4)).read([0], Status::Started, day(11, 8));
    one.read([0], Status::Completed, day(11, 12));
    assert_eq!(one.forecast(day(11, 13)), None, "one person is no pace");
}

#[test]
fn no_pace_no_day() {
    let mut flat = Paper::of(10);
    for on in [4, 8, 12] {
        flat.read(0..3, Status::Completed, day(11, on));
    }
    assert_eq!(flat.forecast(day(11, 13)), None);

    let mut falling = Paper::steady();
    falling.read(0..6, Status::Started, day(11, 14));
    assert_eq!(falling.forecast(day(11, 14)), None);

    let mut done = Paper::steady();
    done.read(0..10, Status::Completed, day(11, 13));
    assert_eq!(done.forecast(day(11, 13)), None, "there is nothing left to wait for");
}

#[test]
fn a_pace_that_has_ended_is_not_carried_on() {
    assert!(Paper::steady().forecast(day(11, 26)).is_some());
    assert_eq!(Paper::steady().forecast(day(11, 27)), None, "nothing is read for more than two weeks");

    let mut stopped = Paper::steady();
    for on in [(11, 16), (11, 28), (12, 10)] {
        stopped.read(0..6, Status::Completed, day(on.0, on.1));
    }
    assert_eq!(stopped.forecast(day(12, 11)), None, "nobody has completed in the last four weeks");
}

#[test]
fn five_thousand_people_are_one_line() {
    let mut paper = Paper::of(5_000);
    for week in 0..8_i64 {
        let on = day(11, 1) + TimeDelta::days(7 * week);
        let share = 625 * usize::try_from(week).unwrap();
        paper.read(0..share, Status::Started, on).read(0..share / 2, Status::Completed, on);
    }
    let days = paper.days(day(12, 24));
    assert_eq!(days.len(), 9);
    assert_eq!((days[1].as_str(), days[8].as_str()), ("11-08 5000/625/312 read", "12-24 5000/4375/2187"));
}

/// The day somebody came, their leave, the day they went, and their readings: a day and a status each.
type Anybody = (Option<i64>, Option<(i64, Option<i64>)>, Option<i64>, Vec<(i64, u8)>);

/// Somebody with a first day, a leave, a departure and readings, each on any day of November and December.
fn anybody() -> impl Strategy<Value = Anybody> {
    let days = -20..60_i64;
    (
        prop::option::of(days.clone()),
        prop::option::of((days.clone(), prop::option::of(1..40_i64))),
        prop::option::of(days.clone()),
        prop::collection::vec((days, 0..3_u8), 0..6),
    )
}

proptest! {
    #[test]
    fn the_last_day_is_what_the_overview_counts(people in prop::collection::vec(anybody(), 0..12), today in 0..50_i64) {
        let date = |days: i64| day(11, 1) + TimeDelta::days(days);
        let mut paper = Paper::of(people.len());
        for (at, (joined, leave, left, readings)) in people.into_iter().enumerate() {
            let person = paper.person(at);
            person.joined = joined.map(date);
            person.leave = leave.map(|(from, long)| Leave { from: date(from), until: long.map(|long| date(from + long)) });
            person.departure = left.map(|on| Departure { on: date(on), kind: DepartureKind::Left });
            for (on, status) in readings {
                paper.read([at], Status::ALL[usize::from(status)], date(on));
            }
        }
        let survey = Survey::of(&paper.unit, &paper.programme, date(today));
        let progress = paper.on(date(today));
        let last = progress.days.last().unwrap();
        prop_assert_eq!(last.on, date(today));
        prop_assert_eq!(
            (last.counted, last.started, last.completed),
            (survey.counted, survey.started, survey.completed)
        );
        for pair in progress.days.windows(2) {
            prop_assert!(pair[0].on < pair[1].on);
        }
        for day in &progress.days {
            prop_assert!(day.completed <= day.started && day.started <= day.counted);
            prop_assert!(day.on >= date(0));
        }
    }
}
