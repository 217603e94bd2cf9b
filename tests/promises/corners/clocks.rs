//! A machine whose clock is wrong for a while: nothing good is thrown away for it, and nothing old is taken for new.

use std::fs;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use moteklar::store::{Clock as _, Coding, FakeClock, Generations, Known, Occasion, Places, orphans, unit_to_ron};
use moteklar::ui::intent::Intent;
use moteklar::unit::{Change, Event, HistoryEntry, RecordId, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::super::midst::ask;
use super::{Desk, person, two};

const DAY: u64 = 24 * 60 * 60 * 1000;
const MINUTE: u64 = 60_000;

struct Home {
    _folder: TempDir,
    places: Places,
    clock: Arc<FakeClock>,
    kept: Generations,
    unit: Unit,
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

impl Home {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let places = Places::under(folder.path());
        let clock = FakeClock::at(at("2026-11-01T09:00:00+01:00"));
        let kept = Generations::new(&places, clock.clone());
        Self { _folder: folder, places, clock, kept, unit: two() }
    }

    /// Something happens, and a version of it is kept.
    fn work(&mut self, name: &str) {
        name.clone_into(&mut self.unit.details.name);
        let id = RecordId(Uuid::from_u128(9000 + self.unit.history.len() as u128));
        let entry = HistoryEntry { id, at: self.clock.now(), event: Event::DetailsChanged, people: Vec::new() };
        self.unit.history.push(entry);
        self.kept.keep(&self.unit, &unit_to_ron(&self.unit).unwrap(), &Coding::Plain, Occasion::Always).unwrap();
    }

    fn names(&self) -> Vec<String> {
        let read = |one| self.kept.read(one, &Coding::Plain).unwrap().details.name.clone();
        self.kept.list(self.unit.id).iter().map(read).collect()
    }

    fn newest(&self) -> String {
        self.kept.newest(self.unit.id, &Coding::Plain).unwrap().1.details.name.clone()
    }
}

#[test]
fn a_day_with_the_clock_a_year_ahead_costs_none_of_the_days_before() {
    let mut home = Home::new();
    for day in 1..=30 {
        home.work(&format!("dag {day}"));
        home.clock.advance(DAY);
    }
    assert_eq!(home.names().len(), 30);
    home.clock.set_now(at("2027-12-01T09:00:00+01:00"));
    for number in 1..=12 {
        home.work(&format!("i framtiden {number}"));
        home.clock.advance(MINUTE);
    }
    let names = home.names();
    assert!((1..=30).all(|day| names.contains(&format!("dag {day}"))), "{names:?}");
    // The clock is right again, and the days that are really past go one by one.
    home.clock.set_now(at("2026-12-02T09:00:00+01:00"));
    home.work("rett klokke");
    let names = home.names();
    assert!((4..=30).all(|day| names.contains(&format!("dag {day}"))), "{names:?}");
    assert!(!names.contains(&"dag 1".to_owned()) && !names.contains(&"i framtiden 1".to_owned()), "{names:?}");
}

#[test]
fn after_a_long_pause_the_days_before_it_go_when_the_unit_is_used_again() {
    let mut home = Home::new();
    for day in 1..=30 {
        home.work(&format!("dag {day}"));
        home.clock.advance(DAY);
    }
    home.clock.advance(200 * DAY);
    for day in 1..=4 {
        for turn in 1..=4 {
            home.work(&format!("ny dag {day}.{turn}"));
            home.clock.advance(MINUTE);
        }
        home.clock.advance(DAY);
    }
    let names = home.names();
    assert!(names.iter().all(|name| name.starts_with("ny dag")), "{names:?}");
}

#[test]
fn a_version_from_a_time_that_has_not_come_is_not_the_newest_where_a_later_one_came_from_it() {
    let mut home = Home::new();
    home.work("før");
    home.clock.set_now(at("2031-01-01T09:00:00+01:00"));
    home.work("i framtiden");
    home.clock.set_now(at("2026-11-02T09:00:00+01:00"));
    // Nothing has come after it yet, so that it is the last that was done.
    assert_eq!(home.newest(), "i framtiden");
    home.work("etter");
    assert_eq!(home.newest(), "etter");
}

#[test]
fn versions_without_a_file_are_shown_for_a_week_however_late_it_seems_to_be() {
    let mut home = Home::new();
    home.unit.details.delete_on = "2027-03-18".parse().unwrap();
    home.work("en enhet");
    let until = |known: &[Known]| orphans(&home.places, &home.kept, known, None)[0].until.to_string();
    assert_eq!(until(&[]), "2027-03-18");
    home.clock.set_now(at("2028-06-01T09:00:00+02:00"));
    assert_eq!(until(&[]), "2028-06-08", "a week from when it was first seen");
    home.clock.set_now(at("2026-11-02T09:00:00+01:00"));
    assert_eq!(until(&[]), "2027-03-18", "the clock was wrong");
    home.clock.set_now(at("2027-03-20T09:00:00+01:00"));
    assert_eq!(until(&[]), "2027-03-27");
    home.clock.set_now(at("2027-03-28T09:00:00+02:00"));
    let [orphan] = &orphans(&home.places, &home.kept, &[], None)[..] else { panic!("one") };
    assert!(orphan.is_due("2027-03-28".parse().unwrap()));
    // A note from a day that has not come was written by a clock that was wrong.
    fs::write(home.kept.folder(home.unit.id).join("forfalt.txt"), "2030-01-01\n").unwrap();
    assert_eq!(until(&[]), "2027-04-04");
    fs::write(home.kept.folder(home.unit.id).join("forfalt.txt"), "../../tull").unwrap();
    assert_eq!(until(&[]), "2027-04-04");
}

#[test]
fn a_clock_that_is_set_back_while_a_unit_is_open_loses_no_change() {
    let mut desk = Desk::open(&two());
    let mut wanted = 2;
    for moment in ["2026-11-21T10:00:00+01:00", "2026-11-20T10:00:00+01:00", "2025-01-01T00:00:00+01:00"] {
        desk.leader.clock.set_now(at(moment));
        wanted += 1;
        let added = vec![person(wanted, &format!("Ny Nummer{wanted}"))];
        ask(&mut desk.leader, Intent::Change(Change::AddPeople(added)));
        assert_eq!(desk.leader.saved_file().people.len() as u128, wanted);
    }
    desk.leader.clock.set_now(at("2026-11-22T10:00:00+01:00"));
    ask(&mut desk.leader, Intent::Undo);
    assert_eq!(desk.leader.saved_file().people.len(), 4);
    ask(&mut desk.leader, Intent::CloseUnit);
    let generations = desk.generations();
    let newest = move || generations.newest(two().id, &Coding::Plain).unwrap().1.people.len();
    desk.leader.until("the newest version is what was done last", |_| newest() == 4);
}
