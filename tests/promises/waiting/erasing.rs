//! Which files there are is looked up, and what is stored is deleted, beside the window; the window stays until it is done.

use std::fs;
use std::sync::Arc;

use eframe::egui::Key;
use moteklar::store::{Generations, SystemClock};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{PersonId, RecordId, Unit};
use uuid::Uuid;

use super::{Folder, GOOD, locked, open, people, type_passphrase, with_versions};
use crate::crash::close_window;
use crate::leader::Leader;
use crate::midst::ask;

const NUMBER_0: PersonId = PersonId(Uuid::from_u128(1000));
const UNIT: RecordId = RecordId(Uuid::from_u128(2));

fn kept(leader: &Leader) -> Vec<Arc<Unit>> {
    let kept = Generations::new(&leader.places, Arc::new(SystemClock));
    kept.names(UNIT).iter().map(|version| kept.read(version, &locked()).unwrap()).collect()
}

/// How many earlier versions a person is in.
fn versions_with(leader: &Leader, person: PersonId) -> usize {
    kept(leader).iter().filter(|unit| unit.person(person).is_some()).count()
}

/// The leader is asked whether everything about somebody is to go, who is in two earlier versions.
fn asked() -> Leader {
    let folder = Folder::new();
    let mut leader = with_versions(&folder);
    assert_eq!(versions_with(&leader, NUMBER_0), 2);
    leader.hands.hold();
    ask(&mut leader, Intent::AskForget(NUMBER_0));
    leader
}

#[test]
fn the_files_are_looked_up_while_the_window_goes_on_and_that_can_be_left() {
    let mut leader = asked();
    assert_eq!(leader.hands.held(), ["files"]);
    leader.clock.advance(149);
    leader.settle();
    assert!(!leader.reads("Ser etter filene …"));
    leader.clock.advance(1);
    leader.settle();
    leader.must_read("Ser etter filene …");
    leader.press("Avbryt");
    leader.hands.let_go();
    leader.settle();
    assert!(!leader.reads("Slette alt om"));
    assert_eq!(people(&leader), Some(2));
    // Where the unit is left meanwhile, nothing is asked.
    leader.hands.hold();
    ask(&mut leader, Intent::AskForget(NUMBER_0));
    ask(&mut leader, Intent::CloseUnit);
    leader.hands.let_go();
    leader.settle();
    assert_eq!(leader.page(), Page::Welcome);
    assert!(!leader.reads("Slette alt om"));
}

#[test]
fn somebody_is_taken_out_of_every_version_beside_the_window_which_stays_until_it_is_done() {
    let mut leader = asked();
    leader.hands.do_one();
    leader.settle();
    leader.press("Slett alt om Person Nummer0");
    leader.until("the file is saved", |leader| leader.hands.held() == ["erase"] || leader.reads("OK"));
    leader.must_read("Sletter …");
    leader.key(Key::Escape);
    leader.key(Key::Enter);
    leader.must_read("Sletter …");
    assert!(close_window(&mut leader), "what is half done would be there still");
    assert_eq!(people(&leader), Some(1));
    assert_eq!(versions_with(&leader, NUMBER_0), 2);
    leader.hands.do_one();
    leader.settle();
    leader.must_read("Alt om medarbeideren er slettet");
    leader.must_read("Medarbeideren i 2 tidligere versjoner");
    assert_eq!(versions_with(&leader, NUMBER_0), 0);
    leader.press("OK");
    assert!(!close_window(&mut leader));
}

#[test]
fn what_was_cut_off_before_it_was_done_is_done_when_the_unit_is_opened_next() {
    let folder = Folder::new();
    let mut leader = with_versions(&folder);
    let file = leader.h.state().unit_file().unwrap().to_owned();
    ask(&mut leader, Intent::AskForget(NUMBER_0));
    leader.hands.hold();
    leader.press("Slett alt om Person Nummer0");
    assert_eq!(leader.hands.held(), ["erase"]);
    drop(leader);
    let mut leader = folder.start();
    open(&mut leader, &file);
    type_passphrase(&mut leader, GOOD);
    leader.key(Key::Enter);
    assert_eq!(people(&leader), Some(1));
    leader.must_read("Det som sto igjen om en medarbeider du har slettet, er nå også borte");
    assert_eq!(versions_with(&leader, NUMBER_0), 0);
}

#[test]
fn a_unit_is_deleted_beside_the_window() {
    let folder = Folder::new();
    let mut leader = with_versions(&folder);
    let file = leader.h.state().unit_file().unwrap().to_owned();
    ask(&mut leader, Intent::AskErase(None));
    leader.press("Gå videre");
    leader.hands.hold();
    leader.press_starting("Slett Servicetorget");
    assert!(leader.hands.held().contains(&"erase"));
    leader.must_read("Sletter …");
    assert!(file.exists());
    assert!(close_window(&mut leader));
    leader.hands.let_go();
    leader.settle();
    leader.must_read("Enheten er slettet");
    assert!(!file.exists());
    assert_eq!(kept(&leader).len(), 0);
    assert!(!leader.reads("Versjoner uten fil"));
    assert!(fs::read_dir(leader.places.data.join("versjoner")).map_or(0, Iterator::count) == 0);
}

#[test]
fn the_settings_are_shown_before_it_is_known_which_files_there_are() {
    let folder = Folder::new();
    let mut leader = with_versions(&folder);
    leader.hands.hold();
    ask(&mut leader, Intent::Go(Page::Settings));
    assert!(leader.hands.held().contains(&"stock"));
    leader.must_read("Filene på denne maskinen");
    assert!(!leader.reads("Tidligere versjoner – 2") && !leader.reads("Vis alle filer"));
    leader.hands.let_go();
    leader.settle();
    leader.must_read("Tidligere versjoner – 2");
    leader.must_read("Vis alle filer");
}

#[test]
fn an_export_is_written_beside_the_window_which_closes_when_it_is_on_the_disk() {
    let folder = Folder::new();
    let mut leader = with_versions(&folder);
    let list = folder.home.path().join("liste.csv");
    leader.notes.lock().unwrap().answers.push(list.clone());
    leader.hands.hold();
    ask(&mut leader, Intent::ExportList);
    assert_eq!(leader.hands.held(), ["writing"]);
    assert!(!leader.reads("Lagrer filen …") && !list.exists());
    leader.clock.advance(150);
    leader.settle();
    leader.must_read("Lagrer filen …");
    assert!(close_window(&mut leader), "not before it is there");
    leader.hands.do_one();
    leader.settle();
    leader.must_read("Listen er lagret som «liste.csv».");
    assert!(fs::read_to_string(&list).unwrap().contains("Person Nummer1"));
    // It is among the files that are looked up, whether or not it was written by then.
    let other = folder.home.path().join("enda en.csv");
    leader.notes.lock().unwrap().answers.push(other.clone());
    ask(&mut leader, Intent::ExportList);
    ask(&mut leader, Intent::AskForget(NUMBER_0));
    leader.hands.let_go();
    leader.settle();
    assert!(other.exists());
    leader.must_read("enda en.csv");
    leader.must_read("liste.csv");
}
