//! Choosing a passphrase, changing it, giving it up, and opening with it; how the rewriting goes, and what it leaves.

use std::fs;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::ui::intent::{Intent, Page};
use moteklar::ui::locking::{LockTask, LockWish};

use super::super::leader::Leader;
use super::super::midst::ask;
use super::{WINDOWS, Wanted, enter, file, front, is_open, must_be, sample, there_and_back};

const GOOD: &str = "lampe tiger mosaikk sykkel";

/// Encrypts the open unit with the keyboard alone: Enter goes on, or to what is missing.
fn encrypt(leader: &mut Leader) {
    ask(leader, Intent::Lock(LockWish::Ask(LockTask::On)));
    leader.key(Key::Enter);
    assert_eq!(leader.focused().as_deref(), Some("Ny passfrase"), "nothing is written yet");
    leader.type_text(GOOD).key(Key::Enter);
    assert_eq!(leader.focused().as_deref(), Some("Gjenta passfrasen"));
    leader.type_text(GOOD).key(Key::Enter);
    assert_eq!(leader.focused().as_deref(), Some("Jeg har lagret passfrasen et trygt sted"));
    leader.key(Key::Space);
    while leader.focused().as_deref() != Some("Krypter") {
        leader.key(Key::Tab);
    }
    leader.key(Key::Enter);
    leader.until("it is encrypted", |leader| leader.reads("Filen er kryptert."));
}

#[test]
fn a_passphrase_is_chosen_changed_and_given_up_with_the_keyboard() {
    for size in WINDOWS {
        let mut leader = sample(size);
        let (path, text) = (file(&leader), fs::read_to_string(file(&leader)).unwrap());
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        fs::write(path.with_file_name(format!("{stem} (skadet 2026-11-20).ron")), &text[..text.len() / 2]).unwrap();
        ask(&mut leader, Intent::Go(Page::Settings));
        there_and_back(
            &mut leader,
            "Krypter filen …",
            &Wanted {
                role: Role::Dialog,
                title: "Krypter filen",
                about: "Filen og alt Møteklar har lagret om enheten",
                first: "Ny passfrase",
                stops: &[
                    "Ny passfrase",
                    "Gjenta passfrasen",
                    "Vis passfrasen",
                    "Jeg har lagret passfrasen et trygt sted",
                    "Hva skal skje med den?: Krypter",
                    "Hva skal skje med den?: Slett",
                    "Hva skal skje med den?: La ligge",
                    "Avbryt",
                ],
            },
        );
        encrypt(&mut leader);
        ask(&mut leader, Intent::Go(Page::Settings));
        there_and_back(
            &mut leader,
            "Bytt passfrase …",
            &Wanted {
                role: Role::Dialog,
                title: "Bytt passfrase",
                about: "Filen og alt Møteklar har lagret om enheten, får den nye passfrasen.",
                first: "Passfrasen filen har nå",
                stops: &[
                    "Passfrasen filen har nå",
                    "Ny passfrase",
                    "Gjenta passfrasen",
                    "Vis passfrasen",
                    "Jeg har lagret passfrasen et trygt sted",
                    "Avbryt",
                ],
            },
        );
        there_and_back(
            &mut leader,
            "Slå av kryptering …",
            &Wanted {
                role: Role::Dialog,
                title: "Slå av kryptering",
                about: "Filen og alt Møteklar har lagret om enheten, blir liggende ukryptert.",
                first: "Passfrasen filen har nå",
                stops: &["Passfrasen filen har nå", "Vis passfrasen", "Avbryt"],
            },
        );
    }
}

/// What is wrong with the field that has the keyboard, as a screen reader says it.
fn mistake(leader: &Leader) -> Option<String> {
    let node = leader.h.get_by(|node| node.is_focused() && node.label().is_some());
    node.accesskit_node().description()
}

#[test]
fn a_wrong_passphrase_is_told_at_its_field_which_has_the_keyboard_again() {
    let mut leader = sample(WINDOWS[0]);
    encrypt(&mut leader);
    ask(&mut leader, Intent::Lock(LockWish::Ask(LockTask::Off)));
    leader.type_text("lampe").key(Key::Enter);
    assert_eq!(leader.focused().as_deref(), Some("Passfrasen filen har nå"));
    let wrong = "Passfrasen er feil. Se etter store bokstaver og mellomrom, og prøv igjen.";
    assert_eq!(mistake(&leader).as_deref(), Some(wrong));
    leader.type_text(GOOD).key(Key::Enter);
    leader.until("it is not encrypted", |leader| leader.reads("Filen er ikke kryptert lenger."));
}

#[test]
fn a_locked_unit_asks_for_its_passphrase_and_opens_with_enter() {
    for size in WINDOWS {
        let mut leader = sample(size);
        encrypt(&mut leader);
        let path = file(&leader);
        ask(&mut leader, Intent::Lock(LockWish::Now));
        leader.until("it is locked", |leader| is_open(leader, "Hjemmetjenesten nord"));
        must_be(
            &mut leader,
            &Wanted {
                role: Role::Dialog,
                title: "Hjemmetjenesten nord",
                about: "Enheten er låst. Alt er lagret.",
                first: "Passfrase",
                stops: &["Passfrase", "Vis passfrasen", "Gå til startsiden"],
            },
        );
        leader.key(Key::Escape);
        assert!(is_open(&leader, "Hjemmetjenesten nord"), "Esc is no way past a locked unit");
        enter(&mut leader, "Gå til startsiden");
        ask(&mut leader, Intent::OpenUnit(Some(path)));
        leader.until("it asks", |leader| leader.reads("Skriv passfrasen for å åpne filen."));
        let asked = Wanted {
            role: Role::Dialog,
            title: "Filen er kryptert",
            about: "Skriv passfrasen for å åpne filen.",
            first: "Passfrase",
            stops: &["Passfrase", "Vis passfrasen", "Avbryt"],
        };
        must_be(&mut leader, &asked);
        leader.h.get_by_role_and_label(Role::PasswordInput, "Passfrase").focus();
        leader.settle().type_text("lampe tiger").key(Key::Enter);
        leader.until("it is wrong", |leader| leader.reads("Passfrasen er feil."));
        assert_eq!(leader.focused().as_deref(), Some("Passfrase"));
        assert!(mistake(&leader).is_some_and(|told| told.starts_with("Passfrasen er feil.")));
        leader.type_text(GOOD).key(Key::Enter);
        leader.until("it is open", |leader| leader.h.state().unit().is_some());
    }
}

#[test]
fn the_rewriting_tells_how_far_it_is_and_cannot_be_left() {
    let mut leader = sample(WINDOWS[0]);
    ask(&mut leader, Intent::Lock(LockWish::Ask(LockTask::On)));
    leader.type_text(GOOD).key(Key::Enter).type_text(GOOD).key(Key::Enter).key(Key::Space);
    leader.hands.hold();
    leader.key(Key::Tab).key(Key::Enter);
    must_be(
        &mut leader,
        &Wanted {
            role: Role::Dialog,
            title: "Skriver filene på nytt",
            about: "0 av 0 filer er ferdige.",
            first: "Skriver filene på nytt",
            stops: &[],
        },
    );
    let bar = leader.h.get_by(|node| {
        node.role() == Role::ProgressIndicator && node.label().is_some_and(|name| name == "Skriver filene på nytt")
    });
    assert_eq!(bar.accesskit_node().value().as_deref(), Some("0 av 0 filer er ferdige."));
    assert_eq!(bar.accesskit_node().numeric_value(), Some(0.0));
    for key in [Key::Enter, Key::Tab, Key::Escape] {
        leader.key(key);
        assert!(is_open(&leader, "Skriver filene på nytt"), "{key:?}");
    }
    leader.hands.let_go();
    leader.until("it is done", |leader| leader.reads("Filen er kryptert."));
    assert!(leader.focused().is_some(), "the keyboard is lost when the rewriting is done");
}

#[test]
fn files_that_could_not_be_rewritten_are_deleted_only_when_that_is_said_twice() {
    for size in WINDOWS {
        let mut leader = sample(size);
        let name = format!("{}.ron", leader.unit().id.0.hyphenated());
        let in_the_way = leader.places.data.join("gjenoppretting").join(name);
        fs::create_dir_all(&in_the_way).unwrap();
        ask(&mut leader, Intent::Lock(LockWish::Ask(LockTask::On)));
        leader.type_text(GOOD).key(Key::Enter).type_text(GOOD).key(Key::Enter).key(Key::Space);
        leader.key(Key::Tab).key(Key::Enter);
        leader.until("it is told", |leader| is_open(leader, "Noen filer er fortsatt ukryptert"));
        let told = Wanted {
            role: Role::AlertDialog,
            title: "Noen filer er fortsatt ukryptert",
            about: "Enhetens fil er kryptert, men denne filen kan fortsatt leses uten passfrase.",
            first: "Prøv igjen",
            stops: &["Vis filen", "Prøv igjen", "Ikke nå", "Slett disse filene …"],
        };
        must_be(&mut leader, &told);
        enter(&mut leader, "Slett disse filene …");
        leader.must_read("Slette filen? Det som bare står der, blir borte. Det kan ikke angres.");
        assert_eq!(leader.focused().as_deref(), Some("Behold"));
        leader.key(Key::Enter);
        assert_eq!(leader.focused().as_deref(), Some("Prøv igjen"), "nothing is deleted, and it is asked as before");
        assert!(in_the_way.exists());
        leader.key(Key::Escape);
        assert!(front(&leader).is_none(), "Esc does not close it");
    }
}
