//! A new cycle is saved, and what cannot be read is put aside, beside the window.

use std::fs;

use eframe::egui::Key;
use moteklar::store::Vault;
use moteklar::ui::intent::{Intent, Page};

use super::{Folder, locked, with_versions};
use crate::crash::close_window;
use crate::leader::Leader;
use crate::midst::ask;
use crate::others::{Shared, add, names, until};

/// A new cycle of an encrypted unit is asked for and not saved yet.
fn beginning(folder: &Folder) -> Leader {
    let mut leader = with_versions(folder);
    ask(&mut leader, Intent::AskNewCycle);
    leader.hands.hold();
    leader.press("Begynn ny omgang");
    assert_eq!(leader.hands.held(), ["cycle"]);
    leader
}

#[test]
fn a_new_cycle_is_saved_while_the_window_goes_on_and_stays() {
    let folder = Folder::new();
    let mut leader = beginning(&folder);
    let old = leader.h.state().unit_file().unwrap().to_owned();
    leader.must_read("Den nye omgangen blir laget …");
    leader.key(Key::Escape);
    ask(&mut leader, Intent::NewCycle(None));
    assert_eq!(leader.hands.held(), ["cycle"], "once");
    assert!(close_window(&mut leader), "the old one is closed by now");
    leader.hands.do_one();
    leader.hands.let_go();
    leader.settle();
    leader.must_read("Den nye omgangen har begynt.");
    let new = leader.h.state().unit_file().unwrap().to_owned();
    assert_ne!(new, old);
    assert_eq!(Vault::open_with(&new, locked()).unwrap().unit.people.len(), 2);
    assert!(Vault::open_with(&old, locked()).unwrap().unit.details.closed.is_some());
}

#[test]
fn where_it_cannot_be_saved_the_old_one_is_open_again() {
    for changed in [false, true] {
        let folder = Folder::new();
        let mut leader = beginning(&folder);
        let before = leader.unit().people.len();
        if changed {
            // As when somebody else has opened the closed cycle again.
            let open = moteklar::unit::Details { closed: None, ..leader.unit().details.clone() };
            ask(&mut leader, Intent::Change(moteklar::unit::Change::SetDetails(open)));
            add(&mut leader, 1, "Ny Imens");
        }
        // Something lies there by now.
        let new = folder.home.path().join("Byggesak 2026.ron");
        fs::write(&new, "noe annet").unwrap();
        leader.hands.let_go();
        leader.settle();
        leader.must_read("Den nye omgangen ble ikke laget");
        leader.press("OK");
        assert_eq!(leader.unit().details.closed, None);
        assert_eq!(leader.unit().people.len(), before + usize::from(changed), "nothing is taken back but the closing");
        assert_eq!(fs::read_to_string(&new).unwrap(), "noe annet");
        assert_eq!(leader.page(), Page::Overview);
    }
}

#[test]
fn what_cannot_be_read_is_put_aside_once() {
    let shared = Shared::new();
    let mut leader = shared.open();
    fs::write(&shared.file, b"ikke en enhet").unwrap();
    until(&mut leader, "the bar", |leader| leader.reads("det som ligger der nå, kan ikke leses"));
    leader.hands.hold();
    leader.press("Legg filen til side og lagre");
    ask(&mut leader, Intent::Others(Box::new(moteklar::ui::others::OthersWish::WriteOver)));
    assert_eq!(leader.hands.held(), ["aside"]);
    add(&mut leader, 1, "Ny Imens");
    leader.hands.let_go();
    leader.settle();
    leader.must_read("Det som lå der, heter nå");
    assert_eq!(names(&leader.saved_file()), ["Person Nummer0", "Person Nummer1", "Ny Imens"]);
    let aside = fs::read_dir(shared.file.parent().unwrap()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().contains("(skadet")
    });
    assert_eq!(aside.count(), 1);
}
