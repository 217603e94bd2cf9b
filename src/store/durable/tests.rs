//! What is told, and what comes of it, when a disk takes all it is given and does not say that it has it.

use std::fs;
use std::path::Path;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use uuid::Uuid;

use super::place::broken::Broken;
use super::{SaveCause, SaveError, SaveStep, remove, write};
use crate::store::{FakeClock, SaveReport, Saver, Vault, read_unit};
use crate::unit::{Person, PersonId, Unit};

/// Longer than any machine needs; a test that waits so long has failed.
const LONG: Duration = Duration::from_mins(1);

fn unit_of(names: &[&str]) -> Arc<Unit> {
    let mut unit = Unit::new(Uuid::from_u128(1), "Byggesak", "2026-01-12".parse().unwrap());
    unit.people =
        names.iter().zip(100..).map(|(name, id)| Person::named(PersonId(Uuid::from_u128(id)), name)).collect();
    Arc::new(unit)
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn unconfirmed(path: &Path, step: SaveStep) -> SaveError {
    SaveError { path: path.to_owned(), step, cause: SaveCause::DiskFails }
}

#[test]
fn a_new_file_that_the_disk_does_not_confirm_is_in_place_and_told_to_be() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    let broken = Broken::under(folder.path());
    for content in ["første", "andre"] {
        let error = write(&path, content.as_bytes()).unwrap_err();
        assert_eq!(error, unconfirmed(&path, SaveStep::SyncFolder));
        assert!(error.is_done());
        assert_eq!(fs::read_to_string(&path).unwrap(), content);
        assert_eq!(names_in(folder.path()), ["Enhet.ron"]);
    }
    drop(broken);
    write(&path, "tredje".as_bytes()).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "tredje");
}

#[test]
fn a_file_that_is_gone_is_not_said_to_be_gone_for_good_before_the_disk_has_confirmed_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    write(&path, b"x").unwrap();
    let broken = Broken::under(folder.path());
    for _ in 0..2 {
        let error = remove(&path).unwrap_err();
        assert_eq!(error, unconfirmed(&path, SaveStep::SyncRemoval));
        assert!(error.is_done() && !path.exists());
    }
    drop(broken);
    remove(&path).unwrap();
    remove(&folder.path().join("borte").join("Enhet.ron")).unwrap();
}

#[test]
fn saving_again_does_not_take_the_file_that_was_not_confirmed_for_somebody_elses() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    let vault = Vault::new_file(&path);
    let broken = Broken::under(folder.path());
    for people in [&["Åse Østby"][..], &["Åse Østby"], &["Åse Østby", "Ola Nordmann"]] {
        let unit = unit_of(people);
        assert_eq!(vault.save(&unit).unwrap_err(), unconfirmed(&path, SaveStep::SyncFolder));
        assert_eq!(read_unit(&path).unwrap(), *unit, "the new file is in place");
        assert!(vault.is_as_known().unwrap(), "it is our own");
        assert_eq!(vault.base(), Some(unit));
    }
    drop(broken);
    let unit = unit_of(&["Kari Nordmann"]);
    vault.save(&unit).unwrap();
    assert_eq!(read_unit(&path).unwrap(), *unit);
}

#[test]
fn a_next_try_that_fails_sooner_does_not_make_what_is_in_place_unsaved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    let vault = Vault::new_file(&path);
    let unit = unit_of(&["Åse Østby"]);
    let broken = Broken::under(folder.path());
    vault.save(&unit).unwrap_err();
    drop(broken);
    let read_only = |is: bool| {
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(is);
        fs::set_permissions(&path, permissions).unwrap();
    };
    read_only(true);
    let again = vault.save(&unit).unwrap_err();
    assert_eq!((again.step, again.cause), (SaveStep::SyncFolder, SaveCause::ReadOnly), "it is in place still");
    let other = vault.save(&unit_of(&["Åse Østby", "Ola Nordmann"])).unwrap_err();
    assert!(!other.is_done(), "what is changed since is not");
    read_only(false);
    vault.save(&unit).unwrap();
    read_only(true);
    assert!(!vault.save(&unit).unwrap_err().is_done(), "the disk has that, so this is a save that failed");
    read_only(false);
}

/// A power cut, or a drive that was pulled out, may undo what the disk has not confirmed: what lies there then was written
/// by the app too.
#[test]
fn an_older_file_of_our_own_that_is_back_is_written_over_and_a_file_of_somebody_elses_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    let vault = Vault::new_file(&path);
    let mut contents = Vec::new();
    let mut save = |people: &[&str]| {
        let saved = vault.save(&unit_of(people));
        contents.push(fs::read(&path).unwrap());
        saved
    };
    save(&["Åse"]).unwrap();
    save(&["Åse", "Ola"]).unwrap();
    let broken = Broken::under(folder.path());
    save(&["Åse", "Ola", "Kari"]).unwrap_err();
    save(&["Åse", "Ola", "Kari", "Per"]).unwrap_err();
    drop(broken);

    let newest = unit_of(&["Åse", "Ola", "Kari", "Per"]);
    // Long confirmed to be written over: whoever has put it there was not the disk.
    fs::write(&path, &contents[0]).unwrap();
    assert_eq!(vault.save(&newest).unwrap_err().cause, SaveCause::ChangedOutside);
    assert_eq!(fs::read(&path).unwrap(), contents[0]);
    for (older, breaks_again) in [(&contents[1], true), (&contents[2], false)] {
        fs::write(&path, older).unwrap();
        assert!(vault.is_as_known().unwrap(), "nobody else has written it");
        let broken = breaks_again.then(|| Broken::under(folder.path()));
        assert_eq!(vault.save(&newest).is_err(), breaks_again);
        assert_eq!(read_unit(&path).unwrap(), *newest);
        drop(broken);
    }
    // Now that it is confirmed, what lay there before cannot come back by itself.
    fs::write(&path, &contents[2]).unwrap();
    assert_eq!(vault.save(&newest).unwrap_err().cause, SaveCause::ChangedOutside);
}

#[test]
fn what_the_disk_does_not_confirm_is_tried_again_until_it_does_like_any_save_that_failed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Enhet.ron");
    let now = "2026-01-14T14:02:00+01:00".parse().unwrap();
    let (ring, bell) = channel();
    let ring = Mutex::new(ring);
    let saver = Saver::with(FakeClock::at(now), &[Duration::from_millis(1)], move || {
        ring.lock().unwrap().send(()).ok();
    });
    let unit = unit_of(&["Åse Østby"]);
    let broken = Broken::under(folder.path());
    saver.save(&Vault::new_file(&path), Arc::clone(&unit), 7);
    let mut reports = Vec::new();
    let mut until = |count: usize| {
        while reports.len() < count {
            bell.recv_timeout(LONG).unwrap();
            reports.extend(saver.poll());
        }
        reports.clone()
    };
    let failed =
        SaveReport::Failed { revision: 7, path: path.clone(), error: unconfirmed(&path, SaveStep::SyncFolder) };
    assert_eq!(until(3)[..3], [failed.clone(), failed.clone(), failed], "it is tried by itself");
    assert!(!saver.settled(), "it is not done with");
    assert_eq!(read_unit(&path).unwrap(), *unit);
    drop(broken);
    assert!(saver.flush(LONG));
    assert_eq!(saver.poll().pop(), Some(SaveReport::Saved { revision: 7, path: path.clone(), at: now }));
    assert_eq!(read_unit(&path).unwrap(), *unit);
    assert_eq!(names_in(folder.path()), ["Enhet.ron"]);
}
