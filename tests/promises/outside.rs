//! Changes from outside and copies beside the file: noticed, taken in record by record, and nothing is lost.

use std::fs;
use std::sync::Arc;

use eframe::egui::Key;
use eframe::egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::store::{Coding, Generations, SystemClock, read_unit, unit_to_ron};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, RecordId, Unit};
use uuid::Uuid;

use super::leader::Leader;
use super::midst::{ask, started, unit};
use super::others::{Shared, add, names, person, until, write};

fn with(unit: &Unit, number: u128, name: &str) -> Unit {
    let mut unit = unit.clone();
    unit.people.push(person(number, name));
    unit
}

fn renamed(unit: &Unit, name: &str) -> Unit {
    let mut unit = unit.clone();
    name.clone_into(&mut unit.people[0].name);
    unit
}

/// Gives the first person this name, here.
fn rename(leader: &mut Leader, name: &str) {
    let mut person = leader.unit().people[0].clone();
    name.clone_into(&mut person.name);
    ask(leader, Intent::Change(Change::EditPerson(person)));
}

#[test]
fn what_another_wrote_is_taken_in_while_nothing_is_done_here_and_can_be_taken_back() {
    let shared = Shared::new();
    let mut leader = shared.open();
    let theirs = with(&shared.read(), 1, "Ny Hos Kari");
    shared.write(&theirs);
    until(&mut leader, "her change", |leader| leader.unit().people.len() == 3);
    leader.must_read("Endringer fra en annen er tatt inn: Ny Hos Kari");
    assert!(leader.h.state().is_saved());
    assert_eq!(shared.read(), theirs, "a file that is as it should be is not written again");
    shared.write(&with(&theirs, 2, "Enda En"));
    until(&mut leader, "her second change", |leader| leader.unit().people.len() == 4);
    leader.press("Angre");
    assert_eq!(leader.unit().people.len(), 2);
    leader.saved_file();
    assert_eq!(shared.read().people.len(), 2);
    ask(&mut leader, Intent::Redo);
    assert_eq!(leader.saved_file().people.len(), 4);
}

#[test]
fn different_changes_of_two_people_both_survive() {
    let shared = Shared::new();
    let mut leader = shared.open();
    shared.write(&with(&renamed(&shared.read(), "Kari Omdøpt"), 1, "Ny Hos Kari"));
    add(&mut leader, 2, "Ny Her");
    until(&mut leader, "both on the disk", |leader| leader.h.state().is_saved() && leader.unit().people.len() == 4);
    let mut all = names(&shared.read());
    all.sort();
    assert_eq!(all, ["Kari Omdøpt", "Ny Her", "Ny Hos Kari", "Person Nummer1"]);
    assert!(!leader.reads("Begge har endret det samme"));
    // One step back, and the step before it.
    ask(&mut leader, Intent::Undo);
    assert_eq!(names(leader.unit()), ["Person Nummer0", "Person Nummer1", "Ny Her"]);
}

#[test]
fn the_same_field_changed_twice_is_shown_to_choose_and_ones_own_is_proposed() {
    for theirs_chosen in [false, true] {
        let shared = Shared::new();
        let mut leader = shared.open();
        shared.write(&with(&renamed(&shared.read(), "Kari Hos Dem"), 1, "Ny Hos Dem"));
        rename(&mut leader, "Kari Her");
        until(&mut leader, "the choice", |leader| leader.reads("Begge har endret det samme"));
        leader.must_read("Din: Kari Her");
        leader.must_read("Den andres: Kari Hos Dem");
        assert_eq!(names(&shared.read())[0], "Kari Hos Dem", "nothing is written over before it is chosen");
        assert!(!leader.h.state().is_saved());
        if theirs_chosen {
            leader.press_role(Role::RadioButton, "Den andres: Kari Hos Dem");
            leader.press("Bruk valgene");
        } else {
            leader.key(Key::Enter);
        }
        let saved = leader.saved_file();
        let wanted = if theirs_chosen { "Kari Hos Dem" } else { "Kari Her" };
        assert_eq!(names(&saved), [wanted, "Person Nummer1", "Ny Hos Dem"]);
        assert!(!leader.reads("Begge har endret det samme"));
    }
}

#[test]
fn a_choice_can_wait_and_what_is_done_meanwhile_is_kept() {
    let shared = Shared::new();
    let mut leader = shared.open();
    shared.write(&renamed(&shared.read(), "Kari Hos Dem"));
    rename(&mut leader, "Kari Her");
    until(&mut leader, "the choice", |leader| leader.reads("Begge har endret det samme"));
    leader.press("Velg senere");
    leader.must_read("ett sted må du velge");
    add(&mut leader, 1, "Ny Her");
    assert_eq!(shared.read().people.len(), 2);
    leader.press("Velg nå");
    // Something was done here since: the two are held against each other anew, and what was chosen stands.
    leader.press_role(Role::RadioButton, "Den andres: Kari Hos Dem");
    leader.press("Bruk valgene");
    assert_eq!(names(&leader.saved_file()), ["Kari Hos Dem", "Person Nummer1", "Ny Her"]);
    assert!(!leader.reads("Begge har endret det samme"), "it was chosen already");
}

#[test]
fn what_was_chosen_stands_where_the_other_writes_something_else_meanwhile_and_only_the_new_is_asked_for() {
    let shared = Shared::new();
    let mut leader = shared.open();
    let theirs = renamed(&shared.read(), "Kari Hos Dem");
    shared.write(&theirs);
    rename(&mut leader, "Kari Her");
    until(&mut leader, "the choice", |leader| leader.reads("Begge har endret det samme"));
    leader.press_role(Role::RadioButton, "Den andres: Kari Hos Dem");
    let mut second = leader.unit().people[1].clone();
    "Per Her".clone_into(&mut second.name);
    ask(&mut leader, Intent::Change(Change::EditPerson(second)));
    let mut more = theirs.clone();
    "Per Hos Dem".clone_into(&mut more.people[1].name);
    shared.write(&more);
    until(&mut leader, "the second one", |leader| leader.reads("Den andres: Per Hos Dem"));
    assert!(is_chosen(&leader, "Den andres: Kari Hos Dem"), "{:?}", leader.everything());
    assert!(is_chosen(&leader, "Din: Per Her"), "{:?}", leader.everything());
    leader.press("Bruk valgene");
    assert_eq!(names(&leader.saved_file()), ["Kari Hos Dem", "Per Her"]);
}

#[test]
fn a_choice_that_is_half_made_or_waits_stays_while_the_leader_looks_something_up_elsewhere() {
    let shared = Shared::new();
    let mut leader = shared.open();
    shared.write(&renamed(&shared.read(), "Kari Hos Dem"));
    rename(&mut leader, "Kari Her");
    until(&mut leader, "the choice", |leader| leader.reads("Begge har endret det samme"));
    leader.press_role(Role::RadioButton, "Den andres: Kari Hos Dem");
    go_elsewhere_and_back(&mut leader);
    assert!(is_chosen(&leader, "Den andres: Kari Hos Dem"), "{:?}", leader.everything());
    leader.press("Velg senere");
    go_elsewhere_and_back(&mut leader);
    assert!(!leader.reads("Begge har endret det samme"), "nobody asked for it");
    leader.press("Velg nå");
    assert!(is_chosen(&leader, "Den andres: Kari Hos Dem"), "{:?}", leader.everything());
    leader.press("Bruk valgene");
    assert_eq!(names(&leader.saved_file())[0], "Kari Hos Dem");
}

/// Leaves the window for another and comes back, with the file looked at since.
fn go_elsewhere_and_back(leader: &mut Leader) {
    for focused in [false, true] {
        leader.h.input_mut().focused = focused;
        leader.settle();
    }
    until(leader, "the file is looked at", |leader| !leader.h.state().looks_at_file());
    leader.settle();
}

fn is_chosen(leader: &Leader, name: &str) -> bool {
    let node = leader.h.get_by_role_and_label(Role::RadioButton, name);
    node.accesskit_node().toggled() == Some(Toggled::True)
}

#[test]
fn the_unit_is_left_with_both_changes_on_the_disk() {
    let shared = Shared::new();
    let mut leader = shared.open();
    shared.write(&with(&shared.read(), 1, "Ny Hos Dem"));
    leader.h.state_mut().ask(Intent::Change(Change::AddPeople(vec![person(2, "Ny Her")])));
    leader.h.state_mut().ask(Intent::CloseUnit);
    leader.settle();
    assert_eq!(leader.page(), Page::Welcome);
    assert_eq!(shared.read().people.len(), 4);
}

#[test]
fn what_cannot_be_read_is_not_taken_in_and_not_written_over() {
    let shared = Shared::new();
    let mut leader = shared.open();
    fs::write(&shared.file, b"\xff\xfe ikke en enhet").unwrap();
    add(&mut leader, 1, "Ny Her");
    until(&mut leader, "the bar", |leader| leader.reads("det som ligger der nå, kan ikke leses"));
    assert_eq!(leader.unit().people.len(), 3);
    let own = shared.file.with_file_name("Min.ron");
    leader.notes.lock().unwrap().answers.push(own.clone());
    leader.press("Lagre som …");
    assert_eq!(leader.saved_file().people.len(), 3);
    assert_eq!(fs::read(&shared.file).unwrap(), b"\xff\xfe ikke en enhet");
    assert!(!leader.reads("kan ikke leses"));
}

#[test]
fn what_cannot_be_read_is_put_aside_when_the_leader_says_so_and_the_file_is_whole_again() {
    let shared = Shared::new();
    let mut leader = shared.open();
    fs::write(&shared.file, b"ikke en enhet").unwrap();
    until(&mut leader, "the bar", |leader| leader.reads("det som ligger der nå, kan ikke leses"));
    add(&mut leader, 1, "Ny Her");
    leader.press("Legg filen til side og lagre");
    assert_eq!(leader.saved_file().people.len(), 3);
    assert!(!leader.reads("kan ikke leses"));
    let kept = shared.file.with_file_name("Enhet (skadet 2026-11-22).ron");
    assert_eq!(fs::read(kept).unwrap(), b"ikke en enhet");
}

#[test]
fn what_was_changed_by_hand_is_taken_in_when_the_leader_says_so() {
    let shared = Shared::new();
    let mut leader = shared.open();
    let text = fs::read_to_string(&shared.file).unwrap().replace("Person Nummer0", "Rettet For Hånd");
    fs::write(&shared.file, &text).unwrap();
    until(&mut leader, "the bar", |leader| leader.reads("Filen er endret utenfor Møteklar"));
    assert_eq!(names(leader.unit())[0], "Person Nummer0");
    add(&mut leader, 1, "Ny Her");
    leader.press("Ta inn endringene");
    assert_eq!(names(&leader.saved_file()), ["Rettet For Hånd", "Person Nummer1", "Ny Her"]);
    assert!(!leader.reads("utenfor Møteklar"));
}

#[test]
fn another_unit_in_the_file_is_left_alone() {
    let shared = Shared::new();
    let mut leader = shared.open();
    let mut other = unit(5);
    other.id = RecordId(Uuid::from_u128(77));
    shared.write(&other);
    until(&mut leader, "the bar", |leader| leader.reads("En annen enhet ligger i filen nå."));
    add(&mut leader, 1, "Ny Her");
    leader.settle();
    assert_eq!((shared.read().people.len(), leader.unit().people.len()), (5, 3));
}

#[test]
fn a_file_that_is_deleted_under_us_is_told_and_saved_anew() {
    let shared = Shared::new();
    let mut leader = shared.open();
    fs::remove_file(&shared.file).unwrap();
    until(&mut leader, "the bar", |leader| leader.reads("Filen er flyttet eller slettet."));
    assert!(!shared.file.exists(), "it is not made anew before the leader says so");
    leader.press("Lagre på nytt");
    until(&mut leader, "saved", |leader| leader.h.state().is_saved() && !leader.reads("flyttet eller slettet"));
    assert_eq!(shared.read().people.len(), 2);
}

#[test]
fn what_would_take_away_the_meeting_that_is_on_waits_until_it_is_over() {
    let mut leader = started(moteklar::programme::MeetingKind::First);
    let file = leader.h.state().unit_file().unwrap().to_path_buf();
    until(&mut leader, "saved", |leader| leader.h.state().is_saved());
    let mut theirs = with(&read_unit(&file).unwrap(), 1, "Ny Hos Dem");
    theirs.meetings.clear();
    write(&file, &theirs);
    go_elsewhere_and_back(&mut leader);
    assert_eq!(leader.unit().meetings.len(), 1);
    super::midst::finish(&mut leader);
    // They took it away, and it was held here: that is for the leader to say, and what was done is proposed.
    until(&mut leader, "the choice", |leader| leader.reads("Den andres: slettet"));
    leader.press("Bruk valgene");
    until(&mut leader, "both", |leader| leader.unit().people.len() == 4 && leader.h.state().is_saved());
    let saved = read_unit(&file).unwrap();
    assert_eq!((saved.people.len(), saved.meetings.iter().filter(|meeting| meeting.held.is_some()).count()), (4, 1));
}

#[test]
fn a_copy_that_a_service_left_is_offered_merged_and_moved_away_when_it_is_on_the_disk() {
    let patterns = [
        "Enhet-KOMMUNE-PC-12.ron",
        "Enhet (conflicted copy 2026-11-22 140201).ron",
        "Enhet (Kari Nordmanns motstridende kopi 2026-11-22).ron",
        "Enhet.sync-conflict-20261122-140201-ABCDEFG.ron",
        "Enhet (1).ron",
    ];
    for pattern in patterns {
        let shared = Shared::new();
        let copy = shared.file.with_file_name(pattern);
        let in_copy = with(&shared.read(), 1, "Ny I Kopien");
        write(&copy, &in_copy);
        let mut leader = shared.open();
        until(&mut leader, "the offer", |leader| leader.reads("Det ligger en kopi av enheten"));
        leader.must_read(pattern);
        add(&mut leader, 2, "Ny Her");
        assert!(copy.exists());
        leader.press("Slå sammen");
        until(&mut leader, "on the disk", |leader| leader.reads("Kopien er slått sammen"));
        assert!(copy.exists(), "it lies there until the leader says so");
        assert_eq!(shared.read().people.len(), 4);
        leader.press("Flytt kopien bort");
        assert!(!copy.exists());
        until(&mut leader, "no offer", |leader| !leader.reads("Det ligger en kopi"));
        // What it held lies among the earlier versions, and is not the newest of them.
        let kept = Generations::new(&leader.places, Arc::new(SystemClock));
        let coding = Coding::default();
        let all = kept.list(RecordId(Uuid::from_u128(1)));
        let all: Vec<_> = all.iter().map(|one| names(&kept.read(one, &coding).unwrap())).collect();
        assert!(all.contains(&names(&in_copy)), "{all:?}");
        assert_ne!(all[0], names(&in_copy));
    }
}

#[test]
fn a_copy_that_is_no_copy_of_this_unit_is_not_offered_and_one_may_be_left_be() {
    let shared = Shared::new();
    let mut other = unit(5);
    other.id = RecordId(Uuid::from_u128(77));
    write(&shared.file.with_file_name("Enhet (1).ron"), &other);
    write(&shared.file.with_file_name("Enhet 2027.ron"), &shared.read());
    fs::write(shared.file.with_file_name("Enhet-PC2.ron"), "ikke en enhet").unwrap();
    let mut leader = shared.open();
    let copy = shared.file.with_file_name("Enhet [Conflict].ron");
    go_elsewhere_and_back(&mut leader);
    assert!(!leader.reads("Det ligger en kopi av enheten"));
    write(&copy, &shared.read());
    until(&mut leader, "the offer", |leader| leader.reads("Enhet [Conflict].ron"));
    leader.press("Ikke nå");
    assert!(!leader.reads("Det ligger en kopi av enheten"));
    assert!(copy.exists());
}

#[test]
fn a_copy_changed_in_another_way_is_shown_to_choose() {
    let shared = Shared::new();
    let copy = shared.file.with_file_name("Enhet-PC-7.ron");
    write(&copy, &renamed(&shared.read(), "Kari I Kopien"));
    let mut leader = shared.open();
    rename(&mut leader, "Kari Her");
    leader.saved_file();
    until(&mut leader, "the offer", |leader| leader.reads("Det ligger en kopi av enheten"));
    leader.press("Slå sammen");
    leader.must_read("Den andres: Kari I Kopien");
    leader.press_role(Role::RadioButton, "Den andres: Kari I Kopien");
    leader.press("Bruk valgene");
    until(&mut leader, "on the disk", |leader| leader.reads("Kopien er slått sammen"));
    leader.press("La den ligge");
    assert_eq!(names(&shared.read())[0], "Kari I Kopien");
    assert!(copy.exists());
}

#[test]
fn a_damaged_copy_is_not_taken_in() {
    let shared = Shared::new();
    let copy = shared.file.with_file_name("Enhet-PC-7.ron");
    fs::write(&copy, unit_to_ron(&renamed(&shared.read(), "Hel")).unwrap().replace("\"Hel\"", "\"Hal\"")).unwrap();
    let mut leader = shared.open();
    until(&mut leader, "the offer", |leader| leader.reads("Det ligger en kopi av enheten"));
    leader.press("Slå sammen");
    leader.must_read("Kopien kan ikke slås sammen");
    leader.press("OK");
    assert_eq!(names(leader.unit())[0], "Person Nummer0");
}
