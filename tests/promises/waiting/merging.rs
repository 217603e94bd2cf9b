//! What somebody else wrote is merged beside the window, and loses nothing that is done in the window meanwhile.

use std::fs;
use std::sync::Arc;

use moteklar::store::{Vault, read_unit};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::Unit;

use crate::leader::Leader;
use crate::midst::ask;
use crate::others::{Shared, add, names, person, until, write};

fn with(unit: &Unit, number: u128, name: &str) -> Unit {
    let mut unit = unit.clone();
    unit.people.push(person(number, name));
    unit
}

fn sorted(unit: &Unit) -> Vec<String> {
    let mut names = names(unit);
    names.sort();
    names
}

/// Waits until everything is on the disk, however slow that is, and reads it there.
fn saved(leader: &mut Leader, shared: &Shared) -> Unit {
    leader.until("it is saved", |leader| leader.h.state().is_saved());
    shared.read()
}

/// Leaves the unit; where the disk is slow, the leader is told and tries again.
fn leave(leader: &mut Leader) {
    for _ in 0..20 {
        ask(leader, Intent::CloseUnit);
        if leader.page() == Page::Welcome {
            return;
        }
        leader.press("OK");
    }
    panic!("never left");
}

/// Somebody else has added one, and what merges that is held back.
fn held_back(shared: &Shared) -> Leader {
    let mut leader = shared.open();
    leader.hands.hold();
    shared.write(&with(&shared.read(), 1, "Ny Hos Kari"));
    until(&mut leader, "the merging", |leader| leader.hands.held() == ["merging"]);
    leader
}

#[test]
fn what_is_changed_while_it_is_merged_stands_beside_what_the_other_has_changed() {
    let shared = Shared::new();
    let mut leader = held_back(&shared);
    assert!(!leader.reads("blir tatt inn …"));
    leader.clock.advance(150);
    leader.settle();
    leader.must_read("Endringer fra en annen blir tatt inn …");
    // The window goes on.
    add(&mut leader, 2, "Ny Her");
    assert_eq!(names(leader.unit()), ["Person Nummer0", "Person Nummer1", "Ny Her"]);
    leader.hands.do_one();
    leader.settle();
    // The answer knew nothing of that: it is merged anew.
    assert_eq!(leader.hands.held(), ["merging"]);
    assert_eq!(names(leader.unit()), ["Person Nummer0", "Person Nummer1", "Ny Her"]);
    leader.hands.do_one();
    leader.settle();
    assert_eq!(sorted(leader.unit()), ["Ny Her", "Ny Hos Kari", "Person Nummer0", "Person Nummer1"]);
    leader.must_read("Endringer fra en annen er tatt inn: Ny Hos Kari");
    assert!(!leader.reads("blir tatt inn …"));
    assert_eq!(sorted(&saved(&mut leader, &shared)), ["Ny Her", "Ny Hos Kari", "Person Nummer0", "Person Nummer1"]);
    ask(&mut leader, Intent::Undo);
    assert_eq!(names(leader.unit()), ["Person Nummer0", "Person Nummer1", "Ny Her"]);
    ask(&mut leader, Intent::Undo);
    assert_eq!(names(leader.unit()), ["Person Nummer0", "Person Nummer1"]);
}

#[test]
fn an_undo_while_it_is_merged_is_not_made_undone() {
    let shared = Shared::new();
    let mut leader = shared.open();
    add(&mut leader, 2, "Angret");
    saved(&mut leader, &shared);
    leader.hands.hold();
    shared.write(&with(&shared.read(), 1, "Ny Hos Kari"));
    until(&mut leader, "the merging", |leader| leader.hands.held() == ["merging"]);
    ask(&mut leader, Intent::Undo);
    leader.hands.let_go();
    leader.settle();
    assert_eq!(names(&saved(&mut leader, &shared)), ["Person Nummer0", "Person Nummer1", "Ny Hos Kari"]);
}

#[test]
fn somebody_who_never_rests_does_not_keep_out_what_others_do() {
    let shared = Shared::new();
    let mut leader = held_back(&shared);
    for try_number in 0..5 {
        assert_eq!(leader.hands.held(), ["merging"], "{try_number}");
        add(&mut leader, 10 + try_number, "Ny Her");
        leader.hands.do_one();
        leader.settle();
    }
    assert_eq!(leader.hands.held(), [] as [&str; 0]);
    assert_eq!(
        sorted(&saved(&mut leader, &shared)),
        ["Ny Her", "Ny Her", "Ny Her", "Ny Her", "Ny Her", "Ny Hos Kari", "Person Nummer0", "Person Nummer1"]
    );
}

#[test]
fn what_was_taken_back_from_the_file_while_it_was_merged_is_not_taken_in() {
    let shared = Shared::new();
    let before = fs::read(&shared.file).unwrap();
    let mut leader = held_back(&shared);
    // The sync service puts the old file back, and the leader goes on.
    let new = shared.file.with_extension("ny");
    fs::write(&new, &before).unwrap();
    fs::rename(&new, &shared.file).unwrap();
    add(&mut leader, 2, "Ny Her");
    assert_eq!(names(&saved(&mut leader, &shared)), ["Person Nummer0", "Person Nummer1", "Ny Her"]);
    leader.hands.let_go();
    leader.settle();
    leave(&mut leader);
    assert_eq!(names(&shared.read()), ["Person Nummer0", "Person Nummer1", "Ny Her"]);
}

#[test]
fn what_was_seen_in_the_file_before_ones_own_save_is_known_to_be_outdated() {
    let shared = Shared::new();
    let base = shared.read();
    let vault = Vault::open(&shared.file).unwrap().vault;
    let before = fs::read(&shared.file).unwrap();
    shared.write(&with(&base, 1, "Ny Hos Kari"));
    let seen = vault.theirs();
    assert_eq!(seen.version.unwrap().unit.people.len(), 3);
    assert_eq!(vault.writes(), seen.writes, "nothing was written since");
    fs::write(&shared.file, before).unwrap();
    vault.save(&Arc::new(with(&base, 2, "Ny Her"))).unwrap();
    assert_ne!(vault.writes(), seen.writes);
    // Also where it is exactly what it was before.
    vault.save(&Arc::new(base)).unwrap();
    assert_ne!(vault.writes(), seen.writes);
}

#[test]
fn a_unit_is_left_in_the_middle_of_it_with_both_changes_on_the_disk() {
    let shared = Shared::new();
    let mut leader = held_back(&shared);
    add(&mut leader, 2, "Ny Her");
    leave(&mut leader);
    assert_eq!(sorted(&shared.read()), ["Ny Her", "Ny Hos Kari", "Person Nummer0", "Person Nummer1"]);
    // What is over late has nobody to speak to.
    leader.hands.let_go();
    leader.settle();
    assert_eq!(leader.page(), Page::Welcome);
}

#[test]
fn what_another_writes_while_it_is_merged_is_taken_in_too() {
    let shared = Shared::new();
    let mut leader = held_back(&shared);
    shared.write(&with(&shared.read(), 3, "Enda En"));
    // Known to have been seen when it has taken the place of the other in the merging.
    until(&mut leader, "the second change", |leader| leader.hands.held() == ["merging", "merging"]);
    leader.hands.let_go();
    leader.settle();
    assert_eq!(names(leader.unit()), ["Person Nummer0", "Person Nummer1", "Ny Hos Kari", "Enda En"]);
    assert!(leader.h.state().is_saved());
}

#[test]
fn merging_a_copy_is_told_of_and_can_be_cancelled() {
    let shared = Shared::new();
    let copy = shared.file.with_file_name("Enhet-PC-7.ron");
    write(&copy, &with(&shared.read(), 1, "Ny I Kopien"));
    let mut leader = shared.open();
    until(&mut leader, "the offer", |leader| leader.reads("Det ligger en kopi av enheten"));
    leader.hands.hold();
    leader.press("Slå sammen");
    assert!(!leader.reads("Det ligger en kopi av enheten"));
    leader.clock.advance(150);
    leader.settle();
    leader.must_read("Kopien blir slått sammen med enheten …");
    leader.press("Avbryt");
    leader.must_read("Det ligger en kopi av enheten");
    leader.hands.let_go();
    leader.settle();
    assert_eq!(leader.unit().people.len(), 2);
    // And what is added here while it goes on is there too.
    leader.hands.hold();
    leader.press("Slå sammen");
    add(&mut leader, 2, "Ny Her");
    leader.hands.let_go();
    leader.settle();
    assert_eq!(sorted(leader.unit()), ["Ny Her", "Ny I Kopien", "Person Nummer0", "Person Nummer1"]);
    until(&mut leader, "on the disk", |leader| leader.reads("Kopien er slått sammen"));
    leader.hands.hold();
    leader.press("Flytt kopien bort");
    assert_eq!(leader.hands.held(), ["moving"], "each earlier version that is read takes its time");
    leader.hands.let_go();
    leader.settle();
    leader.must_read("Kopien er flyttet bort");
    assert!(!copy.exists());
    assert_eq!(read_unit(&shared.file).unwrap().people.len(), 4);
}
