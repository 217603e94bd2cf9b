//! Saving in the background: what is reported saved is on the disk, the newest wins, and a failure is tried again.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use moteklar::store::{Clock as _, FakeClock, SaveCause, SaveReport, Saver, Vault, read_unit};
use moteklar::unit::{RecordId, Unit};
use uuid::Uuid;

use super::{names_in, unit_of};

/// Longer than any machine needs; a test that waits so long has failed.
const LONG: Duration = Duration::from_mins(1);

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-01-14T14:02:00+01:00").unwrap()
}

/// A saver with these pauses in milliseconds, and what rings when it has something to tell.
fn saver(pauses_ms: &[u64]) -> (Saver, Receiver<()>) {
    let (ring, bell) = channel();
    let ring = std::sync::Mutex::new(ring);
    let pauses: Vec<Duration> = pauses_ms.iter().copied().map(Duration::from_millis).collect();
    let saver = Saver::with(FakeClock::at(now()), &pauses, move || {
        ring.lock().unwrap().send(()).ok();
    });
    (saver, bell)
}

/// Waits for reports until one is as wanted, and returns all of them.
fn reports_until(saver: &Saver, bell: &Receiver<()>, wanted: impl Fn(&SaveReport) -> bool) -> Vec<SaveReport> {
    let mut reports = Vec::new();
    while !reports.iter().any(&wanted) {
        bell.recv_timeout(LONG).expect("the saver to report");
        reports.extend(saver.poll());
    }
    reports
}

fn saved(report: &SaveReport) -> bool {
    matches!(report, SaveReport::Saved { .. })
}

fn failed(report: &SaveReport) -> bool {
    matches!(report, SaveReport::Failed { .. })
}

fn other_unit(name: &str) -> Unit {
    Unit { id: RecordId(Uuid::from_u128(2)), ..unit_of(&[name]) }
}

fn people_in(path: &Path) -> Vec<String> {
    read_unit(path).unwrap().people.into_iter().map(|person| person.name).collect()
}

#[test]
fn what_is_reported_saved_is_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    let (saver, bell) = saver(&[]);
    for revision in 1..=30 {
        let unit = unit_of(&["Åse Østby", &format!("Person {revision}")]);
        saver.save(&Vault::over(&path), Arc::new(unit.clone()), revision);
        let reports = reports_until(&saver, &bell, saved);
        assert_eq!(reports, [SaveReport::Saved { revision, path: path.clone(), at: now() }]);
        assert_eq!(read_unit(&path).unwrap(), unit);
    }
}

#[test]
fn the_newest_wins() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    let (saver, _bell) = saver(&[]);
    for revision in 1..=200 {
        saver.save(&Vault::over(&path), Arc::new(unit_of(&[&format!("Person {revision}")])), revision);
    }
    assert!(saver.flush(LONG));
    assert!(saver.settled());
    assert_eq!(people_in(&path), ["Person 200"]);
    let revisions: Vec<u64> = saver
        .poll()
        .into_iter()
        .map(|report| match report {
            SaveReport::Saved { revision, .. } => revision,
            SaveReport::Failed { error, .. } => panic!("{error}"),
        })
        .collect();
    assert!(revisions.is_sorted(), "{revisions:?}");
    assert_eq!(revisions.last(), Some(&200));
}

#[test]
fn a_save_that_failed_is_made_when_the_folder_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let drive = folder.path().join("minnepinne");
    let path = drive.join("Enhet.ron");
    let (saver, bell) = saver(&[1]);
    saver.save(&Vault::over(&path), Arc::new(unit_of(&["Åse Østby"])), 7);
    for report in reports_until(&saver, &bell, failed) {
        let SaveReport::Failed { revision, path: at, error } = report else { panic!("{report:?}") };
        assert_eq!((revision, at, error.cause), (7, path.clone(), SaveCause::FolderGone));
    }
    assert!(!saver.settled());
    std::fs::create_dir(&drive).unwrap();
    let reports = reports_until(&saver, &bell, saved);
    assert_eq!(reports.last(), Some(&SaveReport::Saved { revision: 7, path: path.clone(), at: now() }));
    assert_eq!(people_in(&path), ["Åse Østby"]);
}

#[test]
fn a_new_place_ends_the_tries_with_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let gone = folder.path().join("borte").join("Enhet.ron");
    let here = folder.path().join("Enhet.ron");
    let (saver, bell) = saver(&[]);
    let unit = Arc::new(unit_of(&["Åse Østby"]));
    saver.save(&Vault::over(&gone), Arc::clone(&unit), 1);
    reports_until(&saver, &bell, failed);
    saver.save(&Vault::over(&here), unit, 2);
    assert!(saver.flush(LONG));
    std::fs::create_dir(folder.path().join("borte")).unwrap();
    drop(saver);
    assert!(!gone.exists());
    assert_eq!(people_in(&here), ["Åse Østby"]);
}

#[test]
fn opening_another_unit_does_not_lose_the_last_change_of_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let drive = folder.path().join("minnepinne");
    let (first, second) = (drive.join("Enhet.ron"), folder.path().join("Annen.ron"));
    let (saver, bell) = saver(&[]);
    saver.save(&Vault::over(&first), Arc::new(unit_of(&["Åse Østby"])), 1);
    reports_until(&saver, &bell, failed);
    saver.save(&Vault::over(&second), Arc::new(other_unit("Ola Nordmann")), 1);
    assert!(!saver.flush(LONG), "the first is not on the disk yet");
    assert_eq!(people_in(&second), ["Ola Nordmann"]);
    std::fs::create_dir(&drive).unwrap();
    assert!(saver.flush(LONG));
    assert_eq!(people_in(&first), ["Åse Østby"]);
}

#[test]
fn flush_says_that_it_failed_without_waiting_out_its_time() {
    let folder = tempfile::tempdir().unwrap();
    let (saver, _bell) = saver(&[]);
    assert!(saver.flush(LONG), "nothing waits");
    saver.save(&Vault::over(&folder.path().join("borte").join("Enhet.ron")), Arc::new(unit_of(&[])), 1);
    // Without pauses it is not tried again by itself, so only a flush that sees the failure comes back before the hour.
    assert!(!saver.flush(Duration::from_hours(1)));
}

#[test]
fn the_last_change_is_saved_when_the_saver_goes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    let (saver, _bell) = saver(&[]);
    for revision in 1..=20 {
        saver.save(&Vault::over(&path), Arc::new(unit_of(&[&format!("Person {revision}")])), revision);
    }
    drop(saver);
    assert_eq!(people_in(&path), ["Person 20"]);
    assert_eq!(names_in(folder.path()), ["Enhet.ron"]);
}

#[test]
fn what_is_given_up_is_never_written() {
    let folder = tempfile::tempdir().unwrap();
    let drive = folder.path().join("minnepinne");
    let path = drive.join("Enhet.ron");
    let (saver, bell) = saver(&[]);
    saver.save(&Vault::over(&path), Arc::new(unit_of(&["Åse Østby"])), 1);
    reports_until(&saver, &bell, failed);
    saver.forget(&path);
    std::fs::create_dir(&drive).unwrap();
    assert!(saver.flush(LONG));
    assert!(names_in(&drive).is_empty());
}

#[test]
fn a_fake_clock_keeps_its_two_times_apart() {
    let clock = FakeClock::at(now());
    let start = clock.moment_ms();
    clock.advance(1_500);
    assert_eq!(clock.moment_ms() - start, 1_500);
    assert_eq!(clock.now().to_rfc3339(), "2026-01-14T14:02:01.500+01:00");
    clock.step(-3_600_000);
    assert_eq!(clock.moment_ms() - start, 1_500);
    assert_eq!(clock.now().to_rfc3339(), "2026-01-14T13:02:01.500+01:00");
}

#[test]
fn the_machines_clock_goes_forwards() {
    let clock = moteklar::store::SystemClock;
    let before = clock.moment_ms();
    std::thread::sleep(Duration::from_millis(20));
    assert!(clock.moment_ms() >= before + 20);
}

#[test]
fn a_file_that_something_else_has_changed_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    let vault = Vault::new_file(&path);
    vault.save(&Arc::new(unit_of(&["Åse Østby"]))).unwrap();
    vault.save(&Arc::new(unit_of(&["Åse Østby", "Ola Nordmann"]))).unwrap();
    let mut theirs = std::fs::read(&path).unwrap();
    // One byte at the very end of a long file is enough to be noticed.
    let last = theirs.len() - 2;
    theirs[last] ^= 1;
    std::fs::write(&path, &theirs).unwrap();
    let refused = vault.save(&Arc::new(unit_of(&["Kari Nordmann"]))).unwrap_err();
    assert_eq!(refused.cause, SaveCause::ChangedOutside);
    assert_eq!(std::fs::read(&path).unwrap(), theirs);
    let new = Vault::new_file(&path).save(&Arc::new(unit_of(&["Kari Nordmann"]))).unwrap_err();
    assert_eq!(new.cause, SaveCause::ChangedOutside, "a new file never takes the place of another");
}
