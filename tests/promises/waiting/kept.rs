//! What was kept in a crash is read, held against the file and taken in beside the window, and stays on the disk until it
//! is in the unit's own file.

use std::fs;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::store::{Coding, FakeClock, Generations, Occasion, Places, recovery, unit_to_ron};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{RecordId, Unit};
use uuid::Uuid;

use super::{Folder, GOOD, locked, open, people, type_passphrase};
use crate::crash::{Desk, OFFERED, added, named, names};
use crate::leader::Leader;
use crate::midst::{ask, unit};

const OPEN: &str = "Åpne med endringene";
const WITH_SIRI: [&str; 4] = ["Person Nummer0", "Person Nummer1", "Person Nummer2", "Siri Sara"];

/// Does what is held back, the oldest first, up to and with the next that is called so.
#[track_caller]
fn do_up_to(leader: &mut Leader, wanted: &str) {
    loop {
        let next = leader.hands.held().first().copied();
        leader.hands.do_one();
        leader.settle();
        if next == Some(wanted) {
            return;
        }
    }
}

fn holds(leader: &Leader, wanted: &str) -> bool {
    leader.hands.held().contains(&wanted)
}

#[test]
fn the_app_starts_before_what_was_kept_is_read_and_offers_it_then() {
    let mut desk = Desk::stopped_unsaved().start_again_held_with_drive();
    let leader = &mut desk.leader;
    assert!(holds(leader, "recovery"));
    assert!(leader.reads("Prøv med eksempel") && !leader.reads(OFFERED), "the page is there");
    // The unit is opened and changed meanwhile.
    open(leader, &desk.drive.file());
    while people(leader).is_none() {
        leader.hands.let_go();
        leader.settle();
    }
    leader.must_read(OFFERED);
    leader.must_read("Siri Sara: lagt til");
    ask(leader, Intent::Change(added(92, "Lagt Til Imens")));
    leader.press(OPEN);
    let all = ["Person Nummer0", "Person Nummer1", "Person Nummer2", "Siri Sara", "Lagt Til Imens"];
    let mut saved: Vec<String> = desk.leader.saved_file().people.into_iter().map(|person| person.name).collect();
    saved.sort_by_key(|name| all.iter().position(|it| it == name));
    assert_eq!(saved, all);
}

#[test]
fn what_was_thrown_away_while_it_was_read_is_not_offered() {
    let desk = Desk::stopped_unsaved().start_again_held_with_drive();
    let mut leader = desk.leader;
    recovery::remove(&leader.places, unit(0).id).unwrap();
    leader.hands.let_go();
    leader.settle();
    assert!(!leader.reads(OFFERED));
}

#[test]
fn it_is_opened_and_merged_once_and_told_calmly_while_the_question_stays() {
    let mut desk = Desk::stopped_unsaved().start_again_with_drive();
    let leader = &mut desk.leader;
    leader.hands.hold();
    leader.key(Key::Enter);
    leader.key(Key::Enter);
    assert_eq!(leader.hands.held(), ["opening"]);
    let button = leader.h.get_by_role_and_label(Role::Button, OPEN);
    assert!(button.accesskit_node().is_disabled());
    leader.clock.advance(149);
    leader.settle();
    assert!(!leader.reads("Henter endringene tilbake …"));
    leader.clock.advance(1);
    leader.settle();
    leader.must_read("Henter endringene tilbake …");
    do_up_to(leader, "opening");
    assert_eq!(names(leader.unit()), &WITH_SIRI[..3]);
    leader.must_read(OFFERED);
    do_up_to(leader, "merging");
    assert!(!leader.reads(OFFERED) && !leader.reads("Henter endringene tilbake …"));
    assert_eq!(names(leader.unit()), WITH_SIRI);
    leader.must_read("Endringene er hentet tilbake");
    leader.hands.let_go();
    assert_eq!(names(&leader.saved_file()), WITH_SIRI);
    leader.until("the recovery file is done with", |leader| recovery::waiting(&leader.places).is_empty());
}

#[test]
fn what_is_changed_in_the_unit_while_it_is_merged_is_there_too() {
    let mut desk = Desk::stopped_unsaved().start_again_with_drive();
    let leader = &mut desk.leader;
    leader.hands.hold();
    leader.press(OPEN);
    do_up_to(leader, "opening");
    // As when somebody else's change is taken in.
    ask(leader, Intent::Change(named(1, "Endret Imens")));
    do_up_to(leader, "merging");
    assert!(holds(leader, "merging"), "it is merged anew");
    leader.hands.let_go();
    let both = ["Person Nummer0", "Endret Imens", "Person Nummer2", "Siri Sara"];
    assert_eq!(names(&leader.saved_file()), both);
}

#[test]
fn it_is_left_in_the_middle_and_comes_back_at_the_next_start() {
    for opened in [false, true] {
        let mut desk = Desk::stopped_unsaved().start_again_with_drive();
        let leader = &mut desk.leader;
        leader.hands.hold();
        leader.press(OPEN);
        if opened {
            do_up_to(leader, "opening");
        }
        leader.press("Ikke nå");
        leader.hands.let_go();
        leader.settle();
        assert_eq!(people(leader), opened.then_some(3));
        assert!(!leader.reads(OFFERED));
        assert_eq!(desk.waiting().len(), 1);
        let mut desk = desk.start_again();
        desk.leader.press(OPEN);
        assert_eq!(names(&desk.leader.saved_file()), WITH_SIRI);
    }
}

#[test]
fn a_window_that_is_closed_in_the_middle_loses_nothing() {
    for steps in 0..2 {
        let mut desk = Desk::stopped_unsaved().start_again_with_drive();
        desk.leader.hands.hold();
        desk.leader.press(OPEN);
        if steps == 1 {
            do_up_to(&mut desk.leader, "opening");
        }
        let mut desk = desk.start_again();
        desk.leader.must_read("Siri Sara: lagt til");
        desk.leader.press(OPEN);
        assert_eq!(names(&desk.leader.saved_file()), WITH_SIRI);
        desk.leader.until("the recovery file is done with", |leader| recovery::waiting(&leader.places).is_empty());
    }
}

#[test]
fn where_nobody_can_do_it_beside_the_window_it_is_taken_in_all_the_same() {
    let mut desk = Desk::stopped_unsaved().start_again_with_drive();
    let leader = &mut desk.leader;
    leader.hands.hold();
    leader.press(OPEN);
    for _ in 0..2 {
        leader.hands.refuse();
        leader.settle();
    }
    assert_eq!(names(leader.unit()), WITH_SIRI);
}

/// A unit with a passphrase, of which something was kept.
fn locked_and_kept(folder: &Folder) -> (Leader, std::path::PathBuf) {
    let file = folder.file("Byggesak", 2, locked());
    let places = Places::under(folder.home.path());
    places.make().unwrap();
    let at = "2026-11-20T09:00:00+01:00".parse().unwrap();
    let mut kept = Unit { id: RecordId(Uuid::from_u128(2)), ..unit(2) };
    // It has come from what lies in the file, which was kept as a version before.
    let versions = Generations::new(&places, FakeClock::at(at));
    versions.keep(&kept, &unit_to_ron(&kept).unwrap(), &locked(), Occasion::Always).unwrap();
    "Endret Av Meg".clone_into(&mut kept.people[1].name);
    recovery::keep(&places, &file, (&kept, &locked()), at).unwrap();
    recovery::remember_from(&places, kept.id, versions.names(kept.id)[0].at).unwrap();
    let mut leader = folder.start();
    open(&mut leader, &file);
    type_passphrase(&mut leader, GOOD);
    leader.hands.hold();
    leader.key(Key::Enter);
    do_up_to(&mut leader, "opening");
    assert_eq!(people(&leader), Some(2));
    (leader, file)
}

#[test]
fn what_is_locked_is_read_while_the_unit_is_used_already() {
    let folder = Folder::new();
    let (mut leader, _) = locked_and_kept(&folder);
    assert!(holds(&leader, "recovery") && !leader.reads(OFFERED));
    ask(&mut leader, Intent::Change(added(92, "Lagt Til Imens")));
    assert_eq!(people(&leader), Some(3));
    leader.hands.let_go();
    leader.settle();
    leader.must_read(OFFERED);
    leader.press(OPEN);
    assert_eq!(names(leader.unit()), ["Person Nummer0", "Endret Av Meg", "Lagt Til Imens"]);
}

#[test]
fn nothing_of_a_locked_unit_is_shown_once_it_is_left() {
    let folder = Folder::new();
    let (mut leader, file) = locked_and_kept(&folder);
    ask(&mut leader, Intent::CloseUnit);
    leader.hands.let_go();
    leader.settle();
    assert_eq!(leader.page(), Page::Welcome);
    assert!(!leader.reads(OFFERED));
    open(&mut leader, &file);
    type_passphrase(&mut leader, GOOD);
    leader.key(Key::Enter);
    leader.must_read(OFFERED);
    assert_eq!(recovery::waiting(&leader.places).len(), 1);
    assert!(recovery::waiting(&leader.places)[0].read(&Coding::Plain).is_err(), "it is locked as it was");
    assert!(fs::metadata(&file).is_ok());
}
