//! What comes of the leader's choice between two versions is worked out beside the window.

use eframe::egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use eframe::egui::accesskit::Role;
use moteklar::ui::intent::Intent;

use crate::crash::{Desk, added, named, names};
use crate::midst::ask;

const ASKED: &str = "Begge har endret det samme";
const TAKE: &str = "Bruk valgene";

/// The leader is asked about one person whom both have changed.
fn asked() -> Desk {
    let desk = Desk::new().stopped_after(named(1, "Endret Av Meg"));
    let mut desk = desk.start_again_with_others(&[named(1, "Endret Av Kari"), added(91, "Ny Hos Kari")]);
    desk.leader.press("Åpne med endringene");
    desk.leader.must_read(ASKED);
    desk.leader.hands.hold();
    desk
}

#[test]
fn the_choice_is_taken_in_once_and_told_calmly() {
    let mut desk = asked();
    let leader = &mut desk.leader;
    leader.press(TAKE);
    leader.key(Key::Enter);
    assert_eq!(leader.hands.held(), ["settling"]);
    leader.must_read(ASKED);
    assert!(leader.h.get_by_role_and_label(Role::Button, TAKE).accesskit_node().is_disabled());
    // It is chosen: nothing else can be.
    leader.h.get_by_role_and_label(Role::RadioButton, "Den andres: Endret Av Kari").click();
    leader.clock.advance(149);
    leader.settle();
    assert!(!leader.reads("Valgene blir tatt i bruk …"));
    leader.clock.advance(1);
    leader.settle();
    leader.must_read("Valgene blir tatt i bruk …");
    leader.hands.do_one();
    leader.settle();
    assert!(!leader.reads(ASKED));
    let settled = ["Person Nummer0", "Endret Av Meg", "Person Nummer2", "Ny Hos Kari"];
    assert_eq!(names(&leader.saved_file()), settled);
}

#[test]
fn it_is_left_for_later_in_the_middle_and_what_was_chosen_stands() {
    let mut desk = asked();
    let leader = &mut desk.leader;
    leader.press_role(Role::RadioButton, "Den andres: Endret Av Kari");
    leader.press(TAKE);
    leader.press("Velg senere");
    leader.hands.let_go();
    leader.settle();
    assert_eq!(names(leader.unit()), ["Person Nummer0", "Endret Av Kari", "Person Nummer2", "Ny Hos Kari"]);
    assert_eq!(desk.waiting().len(), 1, "nothing is taken in");
    let leader = &mut desk.leader;
    leader.press("Velg nå");
    leader.press(TAKE);
    let settled = ["Person Nummer0", "Endret Av Kari", "Person Nummer2", "Ny Hos Kari"];
    assert_eq!(names(&leader.saved_file()), settled);
    leader.must_read("Endringene er hentet tilbake");
}

#[test]
fn what_is_changed_meanwhile_is_merged_anew_and_what_was_chosen_is_not_asked_again() {
    let mut desk = asked();
    let leader = &mut desk.leader;
    leader.press(TAKE);
    ask(leader, Intent::Change(added(92, "Lagt Til Imens")));
    leader.hands.do_one();
    leader.settle();
    assert_eq!(leader.hands.held(), ["merging"]);
    leader.hands.let_go();
    leader.settle();
    assert!(!leader.reads(ASKED));
    let mut saved: Vec<String> = leader.saved_file().people.into_iter().map(|person| person.name).collect();
    saved.sort();
    assert_eq!(saved, ["Endret Av Meg", "Lagt Til Imens", "Ny Hos Kari", "Person Nummer0", "Person Nummer2"]);
}

#[test]
fn a_window_that_is_closed_in_the_middle_asks_again() {
    let mut desk = asked();
    desk.leader.press(TAKE);
    let mut desk = desk.start_again();
    desk.leader.press("Åpne med endringene");
    desk.leader.must_read(ASKED);
}
