//! Finds any bytes where the lock of a unit's file lies: somebody has the file, whoever it is, and nothing is taken from
//! them; once they have left it, it is taken over and leaves nothing behind.
#![no_main]

use std::fs::{self, File};
use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, FixedOffset};
use libfuzzer_sys::fuzz_target;
use rooms::store::lock::{Beat, Owner, STALE, Taken, holder, lock_file, take};
use tempfile::TempDir;

#[path = "../rooms.rs"]
mod rooms;
use rooms::{programme, store, unit};

/// Somebody on a system that does not tell which processes live, so that only the lock's age counts.
fn per() -> Owner {
    let none = String::new;
    let (user, machine) = ("Per Hansen".to_owned(), "KOMMUNE-PC-13".to_owned());
    Owner { user, machine, id: none(), boot: none(), space: none(), process: 1, started: 0 }
}

fn files_in(folder: &Path) -> usize {
    fs::read_dir(folder).expect("the folder is there").count()
}

fn noon() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T12:00:00+01:00").expect("a time")
}

fuzz_target!(|bytes: &[u8]| {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    // A lock that this very process let go is nobody's, and whoever fuzzes may find its marks.
    let boot = Owner::this().boot.as_bytes();
    if bytes.is_empty() || (!boot.is_empty() && bytes.windows(boot.len()).any(|part| part == boot)) {
        return;
    }
    let folder = FOLDER.get_or_init(|| tempfile::tempdir().expect("a folder")).path();
    let unit = folder.join("Enhet.ron");
    let (lock, per, now) = (lock_file(&unit), per(), noon());

    fs::write(&lock, bytes).expect("the lock is written");
    let who = holder(&unit, &per).expect("somebody has it");
    assert!([&who.user, &who.machine].iter().all(|name| name.chars().count() <= 80 && !name.contains('\n')));
    match take(&unit, &per, now) {
        Taken::Held(again) => assert_eq!(again, who),
        other => panic!("it is taken from whoever has it: {other:?}"),
    }
    assert_eq!(fs::read(&lock).expect("it lies there"), bytes);
    assert_eq!(files_in(folder), 1);

    let left = SystemTime::now() - STALE - Duration::from_secs(60);
    File::options().write(true).open(&lock).and_then(|lock| lock.set_modified(left)).expect("it is old");
    assert_eq!(holder(&unit, &per), None);
    match take(&unit, &per, now) {
        Taken::Ours(ours) => {
            assert!(holder(&unit, &per).is_some_and(|holder| holder.own && holder.user == "Per Hansen"));
            // Somebody puts this in its place: it is not written over.
            fs::write(&lock, bytes).expect("the lock is written");
            assert!(matches!(ours.beat(now), Beat::Unreachable | Beat::Lost(_)));
            assert_eq!(fs::read(&lock).expect("it lies there"), bytes);
        }
        other => panic!("nobody has it, and it cannot be taken: {other:?}"),
    }
    fs::remove_file(&lock).ok();
    assert_eq!(files_in(folder), 0);
});
