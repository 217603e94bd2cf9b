//! The window never stands still: a file is opened, a change of somebody else merged, earlier versions are read, what was
//! kept in a crash is taken in and what is stored is deleted beside it. Here the work is held back and let go when the test
//! says so.

mod bringing;
mod cycle;
mod erasing;
mod kept;
mod merging;
mod settling;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::store::crypt::{Passphrase, Work};
use moteklar::store::lock::lock_file;
use moteklar::store::{Coding, FakeClock, Generations, Key as Lock, Vault, unit_to_ron};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{RecordId, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::leader::{Leader, Start, patiently};
use super::midst::{ask, unit};
use super::others::{add, names};

const GOOD: &str = "lampe tiger mosaikk sykkel";

fn locked() -> Coding {
    Coding::Encrypted(Lock::new(Passphrase::new(GOOD)).with_work(Work::new(1)))
}

/// A folder with units in it.
struct Folder {
    home: Arc<TempDir>,
}

impl Folder {
    fn new() -> Self {
        Self { home: Arc::new(TempDir::new().unwrap()) }
    }

    fn file(&self, name: &str, people: usize, coding: Coding) -> PathBuf {
        let file = self.home.path().join(name).with_extension("ron");
        let vault = Vault::new_file(&file);
        vault.set_coding(coding);
        let id = RecordId(Uuid::from_u128(people as u128));
        vault.save(&Arc::new(Unit { id, ..unit(people) })).unwrap();
        file
    }

    fn start(&self) -> Leader {
        Leader::start(Start { home: Some(Arc::clone(&self.home)), ..Start::default() })
    }
}

fn open(leader: &mut Leader, file: &Path) {
    ask(leader, Intent::OpenUnit(Some(file.to_owned())));
}

fn people(leader: &Leader) -> Option<usize> {
    leader.h.state().unit().map(|unit| unit.people.len())
}

fn type_passphrase(leader: &mut Leader, text: &str) {
    leader.h.get_by_role_and_label(Role::PasswordInput, "Passfrase").focus();
    leader.settle();
    leader.type_text(text);
}

#[test]
fn what_takes_long_to_open_is_told_calmly_and_can_be_cancelled() {
    let folder = Folder::new();
    let file = folder.file("Byggesak", 2, Coding::Plain);
    let mut leader = folder.start();
    leader.hands.hold();
    open(&mut leader, &file);
    assert!(!leader.reads("Åpner"), "nothing flickers by where it is quick");
    leader.clock.advance(149);
    leader.settle();
    assert!(!leader.reads("Åpner"));
    leader.clock.advance(1);
    leader.settle();
    leader.must_read("Åpner «Byggesak» …");
    leader.must_read("Byggesak.ron");
    leader.key(Key::Escape);
    assert!(!leader.reads("Åpner"));
    leader.hands.let_go();
    leader.settle();
    assert_eq!((people(&leader), leader.page()), (None, Page::Welcome));
    assert!(!lock_file(&file).exists(), "others can open it");
    open(&mut leader, &file);
    assert_eq!(people(&leader), Some(2));
    assert!(lock_file(&file).exists());
}

#[test]
fn a_file_that_is_asked_for_twice_is_read_once() {
    let folder = Folder::new();
    let file = folder.file("Byggesak", 2, Coding::Plain);
    let mut leader = folder.start();
    leader.hands.hold();
    open(&mut leader, &file);
    open(&mut leader, &file);
    assert_eq!(leader.hands.held(), ["opening"]);
    leader.hands.do_one();
    leader.settle();
    assert_eq!(people(&leader), Some(2));
}

#[test]
fn the_file_that_was_asked_for_last_is_the_one_that_opens_and_no_other_is_kept_locked() {
    let folder = Folder::new();
    let (first, second) = (folder.file("Byggesak", 2, Coding::Plain), folder.file("Skole", 3, Coding::Plain));
    let mut leader = folder.start();
    leader.hands.hold();
    open(&mut leader, &first);
    open(&mut leader, &second);
    leader.hands.do_one();
    leader.settle();
    assert_eq!(people(&leader), None);
    assert!(!lock_file(&first).exists());
    leader.hands.do_one();
    leader.settle();
    assert_eq!(people(&leader), Some(3));
    assert!(lock_file(&second).exists() && !lock_file(&first).exists());
    // Read to the end before the other was asked for, but not taken in.
    open(&mut leader, &first);
    leader.hands.do_one();
    assert!(lock_file(&first).exists());
    leader.h.state_mut().ask(Intent::OpenSample);
    leader.settle();
    leader.hands.let_go();
    leader.settle();
    assert!(!lock_file(&first).exists() && !lock_file(&second).exists());
    assert!(leader.unit().details.sample);
}

#[test]
fn what_is_done_in_a_unit_while_its_file_is_opened_anew_is_not_lost() {
    let folder = Folder::new();
    let file = folder.file("Byggesak", 2, Coding::Plain);
    let mut leader = folder.start();
    open(&mut leader, &file);
    leader.hands.hold();
    open(&mut leader, &file);
    leader.hands.do_one();
    // Read as it was before this.
    leader.h.state_mut().ask(Intent::Change(moteklar::unit::Change::AddPeople(vec![super::others::person(1, "Siri")])));
    leader.h.step();
    leader.settle();
    leader.hands.let_go();
    leader.settle();
    let saved = leader.saved_file();
    assert_eq!(names(&saved), ["Person Nummer0", "Person Nummer1", "Siri"]);
    assert_eq!(names(leader.unit()), names(&saved));
}

#[test]
fn enter_twice_tries_a_passphrase_once_and_the_dialogue_stays_and_can_be_left() {
    let folder = Folder::new();
    let file = folder.file("Byggesak", 2, locked());
    let mut leader = folder.start();
    open(&mut leader, &file);
    leader.hands.hold();
    type_passphrase(&mut leader, GOOD);
    leader.key(Key::Enter);
    leader.key(Key::Enter);
    assert_eq!(leader.hands.held(), ["opening"]);
    leader.must_read("Skriv passfrasen for å åpne filen.");
    let button = leader.h.get_by_role_and_label(Role::Button, "Åpner …");
    assert!(button.accesskit_node().is_disabled());
    leader.clock.advance(1_000);
    leader.settle();
    leader.must_read("Skriv passfrasen for å åpne filen.");
    leader.press("Avbryt");
    leader.hands.let_go();
    leader.settle();
    assert_eq!((people(&leader), leader.page()), (None, Page::Welcome));
    assert!(!leader.reads("Skriv passfrasen"));
    assert!(!lock_file(&file).exists());

    open(&mut leader, &file);
    leader.hands.hold();
    type_passphrase(&mut leader, GOOD);
    leader.key(Key::Enter);
    leader.hands.do_one();
    leader.settle();
    assert_eq!(people(&leader), Some(2));
    assert!(!leader.reads("Skriv passfrasen"));
}

#[test]
fn after_a_wrong_passphrase_the_field_has_the_keyboard_and_says_so() {
    let folder = Folder::new();
    let file = folder.file("Byggesak", 2, locked());
    let mut leader = folder.start();
    open(&mut leader, &file);
    assert_eq!(leader.focused().as_deref(), Some("Passfrase"));
    for _ in 0..2 {
        leader.type_text("lampe tiger");
        leader.hands.hold();
        leader.key(Key::Enter);
        assert!(!leader.reads("Passfrasen er feil."), "it is not known yet");
        leader.hands.let_go();
        leader.settle();
        leader.must_read("Passfrasen er feil.");
        assert_eq!(leader.focused().as_deref(), Some("Passfrase"));
    }
    leader.type_text(GOOD);
    leader.key(Key::Enter);
    assert_eq!(people(&leader), Some(2));
}

#[test]
fn the_app_that_begins_with_a_file_shows_no_page_that_goes_away_again() {
    let folder = Folder::new();
    let file = folder.file("Byggesak", 2, Coding::Plain);
    let hands = super::hands::TestHands::default();
    hands.hold();
    let start = Start { home: Some(Arc::clone(&folder.home)), open: Some(file), hands, ..Start::default() };
    let mut leader = Leader::start(start);
    assert!(!leader.reads("Prøv med eksempel"));
    leader.clock.advance(150);
    leader.settle();
    leader.must_read("Åpner «Byggesak» …");
    leader.hands.let_go();
    leader.settle();
    assert_eq!(people(&leader), Some(2));
}

/// Opens a unit with two earlier versions beside it, encrypted.
fn with_versions(folder: &Folder) -> Leader {
    let file = folder.file("Byggesak", 2, locked());
    // The day before the unit is opened, whatever day it is.
    let before = FakeClock::at("2026-11-20T09:00:00+01:00".parse().unwrap());
    let kept = Generations::new(&folder.start().places, before);
    let older = Unit { id: RecordId(Uuid::from_u128(2)), ..unit(1) };
    let text = unit_to_ron(&older).unwrap();
    kept.keep(&older, &text, &locked(), moteklar::store::Occasion::Always).unwrap();
    let mut leader = folder.start();
    open(&mut leader, &file);
    type_passphrase(&mut leader, GOOD);
    leader.key(Key::Enter);
    assert_eq!(people(&leader), Some(2));
    let folder = kept.folder(RecordId(Uuid::from_u128(2)));
    let is_version = |path: &Path| path.extension().is_some_and(|ending| ending == "age");
    let versions = || fs::read_dir(&folder).unwrap().filter(|file| is_version(&file.as_ref().unwrap().path())).count();
    assert!(patiently(|| versions() == 2), "what was found at opening was never kept");
    leader
}

#[test]
fn the_versions_are_listed_at_once_and_what_differs_comes_when_it_is_read() {
    let folder = Folder::new();
    let mut leader = with_versions(&folder);
    leader.hands.hold();
    ask(&mut leader, Intent::Go(Page::Versions));
    let items = leader.everything().into_iter().filter(|line| line.starts_with("ListItem")).count();
    assert_eq!(items, 2);
    assert_eq!(leader.h.query_all_by_label_contains("Leser …").count(), 2);
    assert!(leader.reads("byte · Leser …") || leader.reads("kB · Leser …"), "how large it is, is known");
    assert_eq!(leader.hands.held(), ["versions"], "one after the other, in one thread");
    leader.hands.do_one();
    leader.settle();
    assert!(!leader.reads("Leser …"));
    leader.must_read("Likt som nå");
    leader.must_read("Person Nummer1: lagt til");
    assert!(leader.focused().is_some_and(|name| name.starts_with("Se versjonen fra")));
    // What was read once is at hand.
    leader.key(Key::Enter);
    leader.must_read("Person Nummer0 – Ukjent");
    assert_eq!(leader.hands.held(), [] as [&str; 0]);
}

#[test]
fn a_page_that_was_left_is_not_read_for() {
    let folder = Folder::new();
    let mut leader = with_versions(&folder);
    leader.hands.hold();
    ask(&mut leader, Intent::Go(Page::Versions));
    ask(&mut leader, Intent::Go(Page::Overview));
    leader.hands.let_go();
    leader.settle();
    assert_eq!(leader.page(), Page::Overview);
    // Come back to, it begins anew, also where the unit has changed since.
    add(&mut leader, 1, "Siri Lunde");
    ask(&mut leader, Intent::Go(Page::Versions));
    leader.must_read("Endret siden – Siri Lunde: lagt til");
    assert!(!leader.reads("Leser …"));
}
