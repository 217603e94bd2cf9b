//! The newest version of a unit whose file is gone is read beside the window.

use std::fs;
use std::path::PathBuf;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::store::Vault;
use moteklar::store::crypt::is_encrypted;
use moteklar::ui::intent::{Intent, Page};

use super::{Folder, GOOD, locked, open, people, type_passphrase, with_versions};
use crate::leader::Leader;
use crate::midst::ask;

const HERE: &str = "Lagre der filen lå";
/// How many people are in the version that was kept last.
const IN_NEWEST: usize = 2;

/// A unit whose file is gone is asked about. Its versions are encrypted.
fn asked(folder: &Folder) -> (Leader, PathBuf) {
    let mut leader = with_versions(folder);
    let file = leader.h.state().unit_file().unwrap().to_owned();
    ask(&mut leader, Intent::CloseUnit);
    fs::remove_file(&file).unwrap();
    open(&mut leader, &file);
    leader.must_read("Versjonen er kryptert.");
    (leader, file)
}

fn can(leader: &Leader, name: &str) -> bool {
    !leader.h.get_by_role_and_label(Role::Button, name).accesskit_node().is_disabled()
}

#[test]
fn a_wrong_passphrase_holds_nothing_up_is_tried_once_and_is_told() {
    let folder = Folder::new();
    let (mut leader, file) = asked(&folder);
    leader.hands.hold();
    type_passphrase(&mut leader, "feil frase");
    leader.press(HERE);
    leader.key(Key::Enter);
    leader.key(Key::Enter);
    assert_eq!(leader.hands.held(), ["lost"], "asked for once");
    assert!(!can(&leader, HERE) && !can(&leader, "Lagre et annet sted …"));
    leader.clock.advance(149);
    leader.settle();
    assert!(!leader.reads("Leser versjonen …"));
    leader.clock.advance(1);
    leader.settle();
    leader.must_read("Leser versjonen …");
    leader.hands.do_one();
    leader.settle();
    leader.must_read("Passfrasen er feil.");
    assert!(!leader.reads("Leser versjonen …"));
    assert_eq!(leader.focused().as_deref(), Some("Passfrase"));
    assert!(!file.exists());
}

#[test]
fn it_is_left_in_the_middle_or_brought_back_encrypted_as_it_was() {
    let folder = Folder::new();
    let (mut leader, file) = asked(&folder);
    leader.hands.hold();
    type_passphrase(&mut leader, GOOD);
    leader.press(HERE);
    leader.press("Avbryt");
    leader.hands.let_go();
    leader.settle();
    assert_eq!((people(&leader), leader.page()), (None, Page::Welcome));
    assert!(!file.exists());

    open(&mut leader, &file);
    type_passphrase(&mut leader, GOOD);
    leader.hands.hold();
    leader.press(HERE);
    assert_eq!(people(&leader), None);
    leader.hands.let_go();
    leader.settle();
    leader.must_read("er hentet fram og lagret");
    assert_eq!(people(&leader), Some(IN_NEWEST));
    leader.until("it is saved", |leader| leader.h.state().is_saved());
    assert!(is_encrypted(&fs::read(&file).unwrap()));
    assert_eq!(Vault::open_with(&file, locked()).unwrap().unit.people.len(), IN_NEWEST);
}

#[test]
fn where_nobody_can_do_it_beside_the_window_it_is_done_all_the_same() {
    let folder = Folder::new();
    let (mut leader, _) = asked(&folder);
    type_passphrase(&mut leader, GOOD);
    leader.hands.hold();
    leader.press(HERE);
    leader.hands.refuse();
    leader.settle();
    assert_eq!(people(&leader), Some(IN_NEWEST));
}

#[test]
fn what_was_read_for_one_unit_is_not_put_where_another_was_to_be() {
    let folder = Folder::new();
    let (mut leader, file) = asked(&folder);
    let elsewhere = file.with_file_name("Et annet sted.ron");
    leader.notes.lock().unwrap().answers.push(elsewhere.clone());
    leader.notes.lock().unwrap().holds = true;
    type_passphrase(&mut leader, GOOD);
    leader.press("Lagre et annet sted …");
    // The dialogue of the system is open still when the question is left.
    leader.press("Avbryt");
    leader.notes.lock().unwrap().holds = false;
    leader.settle();
    assert!(!elsewhere.exists());
    assert_eq!((people(&leader), leader.page()), (None, Page::Welcome));
}
