//! A virus scanner or a sync client that holds the file: waited for on Windows, and not for ever.

use std::fs::{self, File};
use std::io;
use std::os::windows::fs::OpenOptionsExt as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use moteklar::store::durable::{remove, write};
use moteklar::store::{FakeClock, SaveCause, SaveReport, SaveStep, Saver, Vault, read_unit};

use super::{names_in, put, text_of, unit_of};

/// What a program that opens a file lets others do meanwhile.
const NOTHING: u32 = 0;
const READ: u32 = 1;
const READ_AND_WRITE: u32 = 3;

/// Longer than any machine needs; a test that waits so long has failed.
const LONG: Duration = Duration::from_mins(1);

fn hold(path: &Path, sharing: u32) -> File {
    File::options().read(true).share_mode(sharing).open(path).unwrap()
}

/// Holds a file as a scanner does, and lets it go a second after it is told that somebody else wants it.
fn hold_for_a_second(path: &Path, sharing: u32) -> (Sender<()>, JoinHandle<()>) {
    let held = hold(path, sharing);
    let (tell, told) = channel();
    let scanner = thread::spawn(move || {
        told.recv().unwrap();
        thread::sleep(Duration::from_secs(1));
        drop(held);
    });
    (tell, scanner)
}

#[test]
fn a_file_that_is_held_for_a_second_is_saved_when_it_is_let_go() {
    for sharing in [READ_AND_WRITE, READ, NOTHING] {
        let folder = tempfile::tempdir().unwrap();
        let path = put(folder.path(), "Enhet.ron", "gammel");
        let (tell, scanner) = hold_for_a_second(&path, sharing);
        tell.send(()).unwrap();
        let begun = Instant::now();
        write(&path, b"ny").unwrap();
        assert!(begun.elapsed() > Duration::from_millis(500), "the file was not held");
        scanner.join().unwrap();
        assert_eq!(text_of(&path), "ny");
        assert_eq!(names_in(folder.path()), ["Enhet.ron"]);
    }
}

#[test]
fn a_file_that_is_held_on_fails_with_the_cause_and_stays_whole() {
    for sharing in [READ_AND_WRITE, READ, NOTHING] {
        let folder = tempfile::tempdir().unwrap();
        let path = put(folder.path(), "Enhet.ron", "gammel");
        let held = hold(&path, sharing);
        let error = write(&path, b"ny").unwrap_err();
        assert_eq!((error.step, error.cause), (SaveStep::Replace, SaveCause::InUse));
        let error = remove(&path).unwrap_err();
        assert_eq!((error.step, error.cause), (SaveStep::Remove, SaveCause::InUse));
        drop(held);
        assert_eq!(text_of(&path), "gammel");
        assert_eq!(names_in(folder.path()), ["Enhet.ron"]);
        write(&path, b"ny").unwrap();
        assert_eq!(text_of(&path), "ny");
        remove(&path).unwrap();
        assert!(names_in(folder.path()).is_empty());
    }
}

#[test]
fn a_change_that_could_not_be_saved_waits_in_memory_until_the_file_is_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    let vault = Vault::over(&path);
    let before = unit_of(&["Åse Østby"]);
    vault.save(&Arc::new(before.clone())).unwrap();
    let old = fs::read(&path).unwrap();

    for sharing in [READ_AND_WRITE, NOTHING] {
        let held = hold(&path, sharing);
        let error = vault.save(&Arc::new(unit_of(&["Åse Østby", "Ola Nordmann"]))).unwrap_err();
        assert_eq!(error.cause, SaveCause::InUse);
        drop(held);
        assert_eq!(fs::read(&path).unwrap(), old);
        assert_eq!(vault.base().as_deref(), Some(&before), "what is known of the disk is what lies there");
    }

    let (ring, bell) = channel();
    let ring = std::sync::Mutex::new(ring);
    let now = "2026-01-14T14:02:00+01:00".parse().unwrap();
    let saver = Saver::with(FakeClock::at(now), &[Duration::from_millis(1)], move || {
        ring.lock().unwrap().send(()).ok();
    });
    let held = hold(&path, READ_AND_WRITE);
    let changed = unit_of(&["Åse Østby", "Ola Nordmann"]);
    saver.save(&vault, Arc::new(changed.clone()), 7);
    bell.recv_timeout(LONG).unwrap();
    for report in saver.poll() {
        let SaveReport::Failed { revision: 7, error, .. } = report else { panic!("{report:?}") };
        assert_eq!(error.cause, SaveCause::InUse);
    }
    assert!(!saver.settled(), "the change waits");
    drop(held);
    assert!(saver.flush(LONG));
    assert_eq!(read_unit(&path).unwrap(), changed);
}

/// The errors as Windows gives them, by their numbers.
#[test]
fn each_error_of_the_disk_has_its_name() {
    let cause = |number| SaveCause::from(&io::Error::from_raw_os_error(number));
    for (number, expected) in [
        (112, SaveCause::DiskFull),
        (39, SaveCause::DiskFull),
        (19, SaveCause::ReadOnly),
        (5, SaveCause::NotPermitted),
        (32, SaveCause::InUse),
        (33, SaveCause::InUse),
        (1224, SaveCause::InUse),
        (3, SaveCause::FolderGone),
        (21, SaveCause::FolderGone),
        (53, SaveCause::FolderGone),
        (64, SaveCause::FolderGone),
        (1167, SaveCause::FolderGone),
        (123, SaveCause::BadName),
        (206, SaveCause::BadName),
    ] {
        assert_eq!(cause(number), expected, "error {number}");
    }
}

#[test]
fn a_name_that_windows_does_not_take_is_said_to_be_so_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let error = write(&folder.path().join("Enhet*1?.ron"), b"ny").unwrap_err();
    assert_eq!(error.cause, SaveCause::BadName);
    assert!(names_in(folder.path()).is_empty());
}
