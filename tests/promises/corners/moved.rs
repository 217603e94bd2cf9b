//! Files and units that are moved about under the app, and changes that cross each other.

use std::ffi::OsStr;
use std::fs;
use std::sync::Arc;

use moteklar::store::lock::{Owner, Taken, lock_file, take};
use moteklar::store::{read_unit, unit_to_ron};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, Unit};

use super::super::leader::{Leader, Start};
use super::super::midst::ask;
use super::super::others::{Shared, add, names, until};
use super::{person, two};

#[test]
fn what_could_be_taken_back_before_the_file_was_lost_is_not_taken_back_from_what_others_wrote() {
    let shared = Shared::new();
    let mut leader = shared.open();
    let mut edited = leader.unit().people[0].clone();
    "Endret Her".clone_into(&mut edited.name);
    ask(&mut leader, Intent::Change(Change::EditPerson(edited)));
    leader.saved_file();
    // Somebody else takes the file over while the machine sleeps, and takes the first person off the list.
    fs::remove_file(lock_file(&shared.file)).unwrap();
    let kari = Owner::named("Kari Nordmann", "KOMMUNE-PC-12", 4711);
    let Taken::Ours(_lock) = take(&shared.file, &kari, "2026-11-22T13:40:00+01:00".parse().unwrap()) else {
        panic!("the lock is free")
    };
    until(&mut leader, "only for reading", |leader| leader.reads("Åpnet bare for lesing."));
    let mut theirs = shared.read();
    let gone = theirs.people.remove(0).id;
    theirs.history.retain(|entry| !entry.people.contains(&gone));
    shared.write(&theirs);
    until(&mut leader, "what they wrote", |leader| leader.unit().people.len() == 1);
    // A copy of one's own can be changed again.
    let copy = shared.home.path().join("felles/Min kopi.ron");
    leader.notes.lock().unwrap().answers.push(copy.clone());
    ask(&mut leader, Intent::SaveAs);
    ask(&mut leader, Intent::Undo);
    leader.must_read("Det er ingenting å angre");
    assert_eq!(names(&leader.saved_file()), ["Person Nummer1"]);
    assert_eq!(leader.h.state().unit_file(), Some(copy.as_path()));
}

#[test]
fn a_file_that_is_renamed_outside_is_written_again_and_neither_loses_anything() {
    let shared = Shared::new();
    let mut leader = shared.open();
    leader.saved_file();
    let moved = shared.file.with_file_name("Nytt navn.ron");
    fs::rename(&shared.file, &moved).unwrap();
    until(&mut leader, "it is told", |leader| leader.reads("Filen er flyttet eller slettet"));
    add(&mut leader, 1, "Ny Etter Flytting");
    until(&mut leader, "saved", |leader| leader.h.state().is_saved());
    assert_eq!(names(&shared.read()).len(), 3);
    assert_eq!(names(&read_unit(&moved).unwrap()).len(), 2, "what was renamed is as it was");
}

#[test]
fn two_files_with_the_same_unit_that_were_changed_apart_keep_what_is_theirs() {
    let shared = Shared::new();
    let folder = shared.home.path().join("kopi");
    fs::create_dir(&folder).unwrap();
    let copy = folder.join("Enhet.ron");
    fs::copy(&shared.file, &copy).unwrap();
    let mut one = shared.open();
    add(&mut one, 1, "Bare Her");
    one.saved_file();
    ask(&mut one, Intent::OpenUnit(Some(copy.clone())));
    assert_eq!(one.unit().people.len(), 2);
    add(&mut one, 2, "Bare Der");
    one.saved_file();
    ask(&mut one, Intent::OpenUnit(Some(shared.file.clone())));
    assert_eq!(names(one.unit())[2..], ["Bare Her"]);
    ask(&mut one, Intent::Undo);
    ask(&mut one, Intent::Go(Page::Versions));
    one.settle();
    assert_eq!(names(&shared.read())[2..], ["Bare Her"]);
    assert_eq!(names(&read_unit(&copy).unwrap())[2..], ["Bare Der"]);
}

#[test]
fn the_folder_of_versions_may_go_under_the_app_and_saving_goes_on() {
    let shared = Shared::new();
    let mut leader = shared.open();
    add(&mut leader, 1, "Før");
    leader.saved_file();
    fs::remove_dir_all(leader.places.data.join("versjoner")).unwrap();
    leader.clock.advance(120_000);
    add(&mut leader, 2, "Etter");
    leader.saved_file();
    assert_eq!(names(&shared.read())[2..], ["Før", "Etter"]);
    leader.until("a version again", |leader| leader.places.data.join("versjoner").is_dir());
    // Something else lies where the folder should be.
    fs::remove_dir_all(leader.places.data.join("versjoner")).unwrap();
    fs::write(leader.places.data.join("versjoner"), "ikke en mappe").unwrap();
    leader.clock.advance(120_000);
    add(&mut leader, 3, "Likevel");
    leader.saved_file();
    assert_eq!(names(&shared.read())[2..], ["Før", "Etter", "Likevel"]);
    assert_eq!(fs::read_to_string(leader.places.data.join("versjoner")).unwrap(), "ikke en mappe");
}

#[cfg(target_os = "linux")]
#[test]
fn a_path_that_is_not_text_and_one_that_is_as_long_as_can_be_are_opened_saved_and_remembered() {
    use std::os::unix::ffi::OsStrExt as _;

    let shared = Shared::new();
    let odd = shared.home.path().join(OsStr::from_bytes(b"gammel \xe5r"));
    let long = format!("{}.ron", "å".repeat(120));
    for (folder, name) in [(odd, "Enhet.ron".to_owned()), (shared.home.path().join("l".repeat(200)), long)] {
        fs::create_dir(&folder).unwrap();
        let file = folder.join(name);
        fs::write(&file, unit_to_ron(&two()).unwrap()).unwrap();
        let start = || Start { home: Some(Arc::clone(&shared.home)), open: Some(file.clone()), ..Start::default() };
        let mut leader = Leader::start(start());
        let change = Change::AddPeople(vec![person(3, "Ny Her")]);
        ask(&mut leader, Intent::Change(change));
        leader.saved_file();
        let found: Unit = read_unit(&file).unwrap();
        assert_eq!(found.people.len(), 3);
        assert_eq!(leader.settings().recent[0].path, file);
    }
}
