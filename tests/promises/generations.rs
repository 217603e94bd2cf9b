//! Earlier versions are kept, thinned, and never in the way.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use moteklar::store::generations::{DAYS, LAST};
use moteklar::store::{
    Clock as _, Coding, FakeClock, Generation, Generations, Kept, Occasion, Places, Saver, Vault, unit_from_ron,
    unit_to_ron,
};
use moteklar::unit::{Person, PersonId, RecordId, Unit};
use tempfile::TempDir;
use uuid::Uuid;

const UNIT: RecordId = RecordId(Uuid::from_u128(1));
const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;

struct Desk {
    home: TempDir,
    clock: Arc<FakeClock>,
    kept: Arc<Generations>,
}

impl Desk {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let clock = FakeClock::at(at("2026-11-22T09:00:00+01:00"));
        let kept = Arc::new(Generations::new(&Places::under(home.path()), clock.clone()));
        Self { home, clock, kept }
    }

    fn keep(&self, name: &str, occasion: Occasion) -> Kept {
        let unit = named(name);
        self.kept.keep(&unit, &unit_to_ron(&unit).unwrap(), &Coding::Plain, occasion).unwrap()
    }

    fn list(&self) -> Vec<Generation> {
        self.kept.list(UNIT)
    }

    /// The names of the units that can be read, the newest first.
    fn names(&self) -> Vec<String> {
        let read = |generation: &Generation| self.kept.read(generation, &Coding::Plain);
        self.list().iter().filter_map(|generation| Some(read(generation).ok()?.details.name.clone())).collect()
    }

    fn vault(&self) -> Arc<Vault> {
        let vault = Vault::over(&self.home.path().join("Enhet.ron"));
        vault.keep_versions_in(Some(Arc::clone(&self.kept)));
        vault
    }
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn named(name: &str) -> Arc<Unit> {
    let mut unit = Unit::new(UNIT.0, name, "2026-11-02".parse().unwrap());
    unit.people.push(Person::named(PersonId(Uuid::from_u128(2)), "Åse Østby"));
    Arc::new(unit)
}

fn damage(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn after_sixty_days_of_work_the_last_ten_and_one_a_day_for_thirty_days_are_there() {
    let desk = Desk::new();
    // Every day six versions an hour apart.
    for day in 0..60 {
        for hour in 0..6 {
            desk.keep(&format!("dag {day} time {hour}"), Occasion::Save);
            desk.clock.advance(60 * MINUTE);
        }
        desk.clock.advance(DAY - 6 * 60 * MINUTE);
    }
    desk.clock.advance(0);
    // The clock stands at the morning after day 59, so that today is day 60.
    desk.keep("dag 60 time 0", Occasion::Save);
    let mut expected = vec!["dag 60 time 0".to_owned()];
    expected.extend((0..6).rev().map(|hour| format!("dag 59 time {hour}")));
    expected.extend((3..6).rev().map(|hour| format!("dag 58 time {hour}")));
    assert_eq!(expected.len(), LAST);
    // Day 31 is the thirtieth, today among them.
    expected.extend((31..58).rev().map(|day| format!("dag {day} time 5")));
    assert_eq!(desk.names(), expected);
    let days = desk.list().iter().map(|kept| kept.at.date_naive()).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(days.len(), usize::try_from(DAYS).unwrap());
}

#[test]
fn while_typing_there_is_at_most_one_a_minute() {
    let desk = Desk::new();
    assert!(matches!(desk.keep("0 s", Occasion::Save), Kept::Written(_)));
    desk.clock.advance(59_999);
    assert_eq!(desk.keep("59 s", Occasion::Save), Kept::TooSoon);
    assert!(matches!(desk.keep("before an import", Occasion::Always), Kept::Written(_)));
    desk.clock.advance(MINUTE);
    assert!(matches!(desk.keep("2 min", Occasion::Save), Kept::Written(_)));
    assert_eq!(desk.names(), ["2 min", "before an import", "0 s"]);
    // The same again takes no place.
    desk.clock.advance(MINUTE);
    assert_eq!(desk.keep("2 min", Occasion::Save), Kept::Same);
    assert_eq!(desk.list().len(), 3);
}

#[test]
fn one_that_is_damaged_is_told_apart_and_takes_nobodys_place() {
    let desk = Desk::new();
    for number in 0..10 {
        desk.keep(&number.to_string(), Occasion::Always);
        desk.clock.advance(MINUTE);
    }
    let newest = desk.list().remove(0);
    assert_eq!(newest.at, at("2026-11-22T09:09:00+01:00"));
    damage(&newest.path);
    let list = desk.list();
    assert_eq!(list.iter().filter(|kept| kept.good).count(), 9);
    assert!(!list[0].good && desk.kept.read(&list[0], &Coding::Plain).is_err());
    let (generation, unit) = desk.kept.newest(UNIT, &Coding::Plain).unwrap();
    assert_eq!((generation, unit.details.name.as_str()), (list[1].clone(), "8"));
    // The tenth good one comes beside it, and the oldest stays.
    desk.keep("10", Occasion::Save);
    assert_eq!(desk.names(), ["10", "8", "7", "6", "5", "4", "3", "2", "1", "0"]);

    // What was cut off is no version either.
    let oldest = desk.list().pop().unwrap();
    let bytes = fs::read(&oldest.path).unwrap();
    fs::write(&oldest.path, &bytes[..bytes.len() - 1]).unwrap();
    assert_eq!(desk.names().last().map(String::as_str), Some("1"));
}

#[test]
fn anybody_can_open_one_and_nobodys_name_is_in_what_it_is_called() {
    let desk = Desk::new();
    let unit = named("Hjemmetjenesten");
    let text = unit_to_ron(&unit).unwrap();
    let Kept::Written(kept) = desk.keep("Hjemmetjenesten", Occasion::Save) else { panic!("it is kept") };
    desk.kept.remember(&desk.home.path().join("Åse Østby.ron"), UNIT);
    let packed = fs::read(&kept.path).unwrap();
    let mut read = String::new();
    flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut read).unwrap();
    assert_eq!(read, text);
    if let Ok(out) = std::process::Command::new("gunzip").arg("-c").arg(&kept.path).output() {
        assert!(out.status.success());
        assert_eq!(String::from_utf8(out.stdout).unwrap(), text, "gunzip reads the same");
    }
    let folder = desk.home.path().join("data/versjoner/00000000-0000-0000-0000-000000000001");
    assert_eq!(kept.path.parent(), Some(folder.as_path()));
    let name = kept.path.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("20261122T080000000Z+0100-"), "{name}");
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        assert!(!path.display().to_string().contains("stby"));
        if path.extension().is_some_and(|ending| ending == "txt") {
            assert!(!fs::read_to_string(path).unwrap().contains("stby"), "where a file lies is not written down");
        }
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&kept.path), mode(&folder)), (0o600, 0o700));
    }
}

#[test]
fn all_versions_of_a_unit_have_a_limit_and_the_newest_stays_whatever_its_size() {
    let mut desk = Desk::new();
    for number in 0..6 {
        desk.keep(&number.to_string(), Occasion::Always);
        desk.clock.advance(MINUTE);
    }
    let one = desk.list()[0].bytes;
    let smaller = Generations::new(&Places::under(desk.home.path()), desk.clock.clone());
    desk.kept = Arc::new(smaller.with_most_bytes(one * 3 + 60));
    desk.keep("6", Occasion::Save);
    assert_eq!(desk.names(), ["6", "5", "4"]);
    desk.clock.advance(MINUTE);
    let smaller = Generations::new(&Places::under(desk.home.path()), desk.clock.clone());
    desk.kept = Arc::new(smaller.with_most_bytes(1));
    desk.keep("7", Occasion::Save);
    assert_eq!(desk.names(), ["7"]);
}

#[test]
fn a_clock_that_was_wrong_costs_no_version() {
    let desk = Desk::new();
    desk.keep("før", Occasion::Save);
    desk.clock.set_now(at("2031-01-01T09:00:00+01:00"));
    desk.keep("i framtiden", Occasion::Save);
    desk.clock.set_now(at("2026-11-22T10:00:00+01:00"));
    desk.keep("etter", Occasion::Save);
    desk.clock.advance(1000);
    assert_eq!(desk.keep("rett etter", Occasion::Save), Kept::TooSoon);
    assert_eq!(desk.names(), ["i framtiden", "etter", "før"]);
    for number in 0..10 {
        desk.clock.advance(MINUTE);
        desk.keep(&number.to_string(), Occasion::Save);
    }
    // What is from a time that has not come goes first.
    assert!(!desk.names().contains(&"i framtiden".to_owned()));
    assert_eq!(desk.names()[0], "9");
    // Another time zone, as on a journey, moves nothing.
    desk.clock.set_now(at("2026-11-22T05:30:00-05:00"));
    desk.keep("på reise", Occasion::Save);
    assert_eq!(desk.names()[0], "på reise");
    assert_eq!(desk.list()[0].at.to_rfc3339(), "2026-11-22T05:30:00-05:00");
}

#[test]
fn a_save_keeps_a_version_and_what_was_there_before_something_large() {
    let desk = Desk::new();
    let vault = desk.vault();
    let saver = Saver::with(desk.clock.clone(), &[], || {});
    let save = |unit: Arc<Unit>, revision| {
        saver.save(&vault, unit, revision);
        assert!(saver.flush(crate::leader::PATIENCE));
    };
    save(named("1"), 1);
    save(named("2"), 2);
    assert_eq!(desk.names(), ["1"], "a moment later none is kept");
    desk.clock.advance(1000);
    // A table is taken in.
    vault.keep_before_next(named("2"));
    save(named("3"), 3);
    assert_eq!(desk.names(), ["2", "1"]);
    // The unit is left.
    desk.clock.advance(1000);
    vault.keep_now();
    assert_eq!(desk.names(), ["3", "2", "1"]);
    vault.keep_now();
    assert_eq!(desk.list().len(), 3);

    // Opened again, and nothing changed: nothing new. The file is known again by its place.
    let opened = Vault::open(vault.path()).unwrap();
    opened.vault.keep_versions_in(Some(Arc::clone(&desk.kept)));
    saver.keep_version(&opened.vault);
    assert!(saver.flush(crate::leader::PATIENCE));
    assert_eq!(desk.list().len(), 3);
    assert_eq!(desk.kept.unit_at(vault.path()), Some(UNIT));
    assert_eq!(desk.kept.unit_at(&vault.path().with_file_name("Annen.ron")), None);
}

#[test]
fn the_version_found_at_opening_is_kept_at_once() {
    let desk = Desk::new();
    let path = desk.home.path().join("Enhet.ron");
    fs::write(&path, unit_to_ron(&named("som funnet")).unwrap()).unwrap();
    let opened = Vault::open(&path).unwrap();
    opened.vault.keep_versions_in(Some(Arc::clone(&desk.kept)));
    let saver = Saver::with(desk.clock.clone(), &[], || {});
    saver.keep_version(&opened.vault);
    assert!(saver.flush(crate::leader::PATIENCE));
    assert!(saver.poll().is_empty(), "nobody is told that something was saved");
    assert_eq!(desk.names(), ["som funnet"]);
}

#[test]
fn a_version_that_cannot_be_kept_never_makes_a_save_fail() {
    let desk = Desk::new();
    // There is a file where the folder should be.
    fs::create_dir_all(desk.home.path().join("data")).unwrap();
    fs::write(desk.home.path().join("data/versjoner"), "x").unwrap();
    let vault = desk.vault();
    vault.save(&named("lagret")).unwrap();
    let text = fs::read_to_string(vault.path()).unwrap();
    assert_eq!(unit_from_ron(&text).unwrap().details.name, "lagret");
    let trouble = vault.not_kept().expect("it is told");
    assert!(!trouble.to_string().contains("versjoner"), "no path in the log: {trouble}");
    fs::remove_file(desk.home.path().join("data/versjoner")).unwrap();
    vault.save(&named("lagret igjen")).unwrap();
    assert_eq!((vault.not_kept(), desk.names()), (None, vec!["lagret igjen".to_owned()]));
}

#[test]
fn all_versions_are_rewritten_or_taken_away_when_the_leader_says_so() {
    let desk = Desk::new();
    for number in 0..3 {
        desk.keep(&number.to_string(), Occasion::Always);
        desk.clock.advance(MINUTE);
    }
    damage(&desk.list()[1].path);
    let times: Vec<_> = [0, 2].map(|at| desk.list()[at].at).to_vec();
    let text = |unit: &Unit| Ok(unit_to_ron(unit).unwrap());
    let done = desk.kept.rewrite(UNIT, (&Coding::Plain, &Coding::Plain), text, |unit| unit.people.clear());
    assert_eq!((done.done, done.removed, done.left.len()), (2, 1, 0));
    assert_eq!(desk.names(), ["2", "0"]);
    assert_eq!(desk.list().iter().map(|kept| kept.at).collect::<Vec<_>>(), times);
    for kept in desk.list() {
        let mut text = String::new();
        flate2::read::GzDecoder::new(&fs::read(&kept.path).unwrap()[..]).read_to_string(&mut text).unwrap();
        assert!(!text.contains("Østby"), "the person is gone from every version");
    }
    assert_eq!(desk.kept.units(), [UNIT]);
    desk.kept.forget(UNIT).unwrap();
    assert!(desk.list().is_empty() && desk.kept.units().is_empty());
    desk.kept.forget(UNIT).unwrap();
    assert_eq!(desk.clock.now().date_naive(), "2026-11-22".parse().unwrap());
}
