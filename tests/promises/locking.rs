//! The leader encrypts the unit's file, opens it with the passphrase, and finds it locked after a while.

use std::fs;
use std::path::{Path, PathBuf};

use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::store::crypt::Passphrase;
use moteklar::store::{Coding, Settings, Vault};
use moteklar::ui::command::{Outcome, Terminal, status};
use moteklar::ui::intent::{Intent, Page};

use crate::leader::{Leader, Start};

pub const GOOD: &str = "lampe tiger mosaikk sykkel";
const OTHER: &str = "tante Ågot selger grønne traktorer";
/// Somebody in the sample unit.
pub const NAME: &str = "Ingrid Dahl";

pub fn fill_secret(leader: &mut Leader, name: &str, text: &str) {
    leader.h.get_by_role_and_label(Role::PasswordInput, name).focus();
    leader.settle();
    leader.keys_with(Modifiers::COMMAND, Key::A);
    leader.type_text(text);
}

fn tick(leader: &mut Leader, name: &str) {
    press_role(leader, Role::CheckBox, name);
}

pub fn press(leader: &mut Leader, name: &str) {
    press_role(leader, Role::Button, name);
}

fn press_role(leader: &mut Leader, role: Role, name: &str) {
    leader.h.get_by_role_and_label(role, name).scroll_to_me();
    leader.settle();
    leader.h.get_by_role_and_label(role, name).click();
    leader.settle();
}

/// Waits until what goes on beside the window is done.
pub fn until(leader: &mut Leader, done: impl Fn(&Leader) -> bool) {
    leader.until("it is done", done);
}

pub fn settings_page(leader: &mut Leader) {
    leader.h.state_mut().ask(Intent::Go(Page::Settings));
    leader.settle();
    assert_eq!(leader.page(), Page::Settings);
}

pub fn encrypt(leader: &mut Leader) -> PathBuf {
    leader.saved_file();
    settings_page(leader);
    press(leader, "Krypter filen …");
    fill_secret(leader, "Ny passfrase", GOOD);
    fill_secret(leader, "Gjenta passfrasen", GOOD);
    tick(leader, "Jeg har lagret passfrasen et trygt sted");
    press(leader, "Krypter");
    until(leader, |leader| leader.reads("Filen er kryptert."));
    leader.h.state().unit_file().unwrap().to_path_buf()
}

pub fn key() -> Coding {
    Coding::Encrypted(moteklar::store::Key::new(Passphrase::new(GOOD)))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

/// The files in which somebody's name can be read, also where they are packed.
fn telling(leader: &Leader) -> Vec<PathBuf> {
    let home = leader.places.data.parent().unwrap();
    let tells =
        |bytes: &[u8]| ["Ingrid", "Dahl"].iter().any(|part| bytes.windows(part.len()).any(|it| it == part.as_bytes()));
    let unpacked = |bytes: &[u8]| {
        let mut text = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(bytes), &mut text).ok();
        text
    };
    files(home)
        .into_iter()
        .filter(|file| {
            let bytes = fs::read(file).unwrap();
            tells(&bytes) || tells(&unpacked(&bytes))
        })
        .collect()
}

#[test]
fn after_encrypting_nobodys_name_can_be_read_in_any_file_and_saving_goes_on() {
    let mut leader = Leader::with_sample();
    leader.saved_file();
    assert!(!telling(&leader).is_empty(), "before, the file can be read by anybody");
    let file = encrypt(&mut leader);
    assert_eq!(telling(&leader), [] as [PathBuf; 0]);
    assert!(leader.sees("Kryptert med passfrase"));
    // A change is saved encrypted too.
    leader.h.state_mut().ask(Intent::Go(Page::Overview));
    leader.settle();
    let id = leader.unit().people[0].id;
    leader.h.state_mut().ask(Intent::Change(moteklar::unit::Change::RemovePerson(id)));
    until(&mut leader, |leader| leader.h.state().is_saved());
    assert_eq!(telling(&leader), [] as [PathBuf; 0]);
    let opened = Vault::open_with(&file, key()).unwrap();
    assert_eq!(*opened.unit, *leader.unit());
}

#[test]
fn the_strength_and_what_would_help_are_told_while_it_is_typed() {
    let mut leader = Leader::with_sample();
    settings_page(&mut leader);
    press(&mut leader, "Krypter filen …");
    fill_secret(&mut leader, "Ny passfrase", "passord");
    assert!(leader.sees("For svak"));
    leader.must_read("Den må ha 8 tegn til.");
    leader.must_read("Den har et ord som alle prøver først.");
    fill_secret(&mut leader, "Ny passfrase", GOOD);
    assert!(leader.sees("God"));
    fill_secret(&mut leader, "Ny passfrase", "lampe tiger mosaikk sykkel grevling");
    assert!(leader.sees("Sterk"));
    assert!(!leader.reads("Legg til flere ord"));
    fill_secret(&mut leader, "Ny passfrase", GOOD);
    let ready =
        |leader: &Leader| !leader.h.get_by_role_and_label(Role::Button, "Krypter").accesskit_node().is_disabled();
    fill_secret(&mut leader, "Gjenta passfrasen", "lampe tiger");
    leader.must_read("De to passfrasene er ikke like.");
    fill_secret(&mut leader, "Gjenta passfrasen", GOOD);
    assert!(!ready(&leader), "not before it is kept in a safe place");
    leader.must_read("Ingen kan hjelpe hvis du glemmer passfrasen");
    tick(&mut leader, "Jeg har lagret passfrasen et trygt sted");
    assert!(ready(&leader));
    press(&mut leader, "Avbryt");
    press(&mut leader, "Krypter filen …");
    assert!(!leader.sees("God"), "what was typed is forgotten");
}

#[test]
fn what_is_typed_is_read_out_as_dots_until_the_leader_wants_to_see_it() {
    let mut leader = Leader::with_sample();
    settings_page(&mut leader);
    press(&mut leader, "Krypter filen …");
    fill_secret(&mut leader, "Ny passfrase", GOOD);
    let field = leader.h.get_by_role_and_label(Role::PasswordInput, "Ny passfrase");
    assert!(!field.accesskit_node().value().unwrap_or_default().contains("tiger"));
    let show = leader.h.get_by_role_and_label(Role::CheckBox, "Vis passfrasen");
    assert_eq!(show.accesskit_node().toggled(), Some(Toggled::False));
    tick(&mut leader, "Vis passfrasen");
    let field = leader.h.get_by_role_and_label(Role::TextInput, "Ny passfrase");
    assert_eq!(field.accesskit_node().value().unwrap_or_default(), GOOD);
}

#[test]
fn an_encrypted_file_asks_for_its_passphrase_says_when_it_is_wrong_and_opens() {
    let mut leader = Leader::with_sample();
    let file = encrypt(&mut leader);
    let people = leader.unit().people.len();
    leader.h.state_mut().ask(Intent::CloseUnit);
    leader.settle();
    leader.h.state_mut().ask(Intent::OpenUnit(Some(file.clone())));
    leader.settle();
    leader.must_read("Skriv passfrasen for å åpne filen.");
    leader.must_read("Uten passfrasen kan ingen åpne filen");
    for _ in 0..3 {
        fill_secret(&mut leader, "Passfrase", "lampe tiger mosaikk");
        press(&mut leader, "Åpne");
        leader.must_read("Passfrasen er feil.");
    }
    fill_secret(&mut leader, "Passfrase", GOOD);
    leader.key(Key::Enter);
    assert_eq!(leader.unit().people.len(), people);
    assert!(!leader.reads("Skriv passfrasen"));
    // And left alone, it leaves the file alone.
    leader.h.state_mut().ask(Intent::CloseUnit);
    leader.settle();
    leader.h.state_mut().ask(Intent::OpenUnit(Some(file)));
    leader.settle();
    press(&mut leader, "Avbryt");
    assert_eq!(leader.page(), Page::Welcome);
}

#[test]
fn another_passphrase_is_taken_only_with_the_old_one_and_encryption_is_given_up_only_with_it() {
    let mut leader = Leader::with_sample();
    let file = encrypt(&mut leader);
    press(&mut leader, "Bytt passfrase …");
    fill_secret(&mut leader, "Passfrasen filen har nå", "ikke denne her heller");
    fill_secret(&mut leader, "Ny passfrase", OTHER);
    fill_secret(&mut leader, "Gjenta passfrasen", OTHER);
    tick(&mut leader, "Jeg har lagret passfrasen et trygt sted");
    press(&mut leader, "Bytt");
    leader.must_read("Passfrasen er feil.");
    assert!(Vault::open_with(&file, key()).is_ok(), "nothing is changed");
    fill_secret(&mut leader, "Passfrasen filen har nå", GOOD);
    press(&mut leader, "Bytt");
    until(&mut leader, |leader| leader.reads("Filen har fått ny passfrase."));
    assert!(Vault::open_with(&file, key()).is_err());
    assert_eq!(telling(&leader), [] as [PathBuf; 0]);

    press(&mut leader, "Slå av kryptering …");
    fill_secret(&mut leader, "Passfrasen filen har nå", OTHER);
    press(&mut leader, "Slå av");
    until(&mut leader, |leader| leader.reads("Filen er ikke kryptert lenger."));
    assert_eq!(*Vault::open(&file).unwrap().unit, *leader.unit());
}

#[test]
fn after_a_quarter_of_an_hour_unused_the_unit_is_locked_and_comes_back_where_it_was() {
    let mut leader = Leader::with_sample();
    encrypt(&mut leader);
    leader.clock.advance(14 * 60_000);
    leader.settle();
    assert!(leader.h.state().unit().is_some(), "not yet");
    leader.clock.advance(60_000);
    leader.settle();
    assert!(leader.h.state().unit().is_none(), "the unit is not in memory");
    leader.must_read("Enheten er låst. Alt er lagret.");
    assert!(!leader.everything().iter().any(|words| words.contains(NAME)));
    leader.key(Key::Escape);
    leader.must_read("Enheten er låst.");
    fill_secret(&mut leader, "Passfrase", GOOD);
    press(&mut leader, "Åpne");
    assert_eq!(leader.page(), Page::Settings, "where the leader was");
    assert!(leader.h.state().unit().is_some());
}

#[test]
fn whoever_uses_the_app_or_wants_it_never_is_not_locked_out() {
    let mut leader = Leader::with_sample();
    encrypt(&mut leader);
    leader.clock.advance(14 * 60_000);
    leader.key(Key::F9);
    leader.clock.advance(14 * 60_000);
    leader.settle();
    assert!(leader.h.state().unit().is_some(), "a key was pressed a while ago");
    press_role(&mut leader, Role::RadioButton, "Lås enheten når den ikke er i bruk: Aldri");
    assert_eq!(leader.settings().lock_after, 0);
    leader.clock.advance(24 * 3_600_000);
    leader.settle();
    assert!(leader.h.state().unit().is_some());
}

#[test]
fn a_unit_without_a_passphrase_is_never_locked() {
    let mut settings = Settings::default();
    settings.lock_after = 5;
    let mut leader = Leader::start(Start { settings, ..Start::default() });
    leader.press_starting("Prøv med eksempel");
    leader.clock.advance(3_600_000);
    leader.settle();
    assert!(leader.h.state().unit().is_some());
}

#[test]
fn a_meeting_that_is_on_is_never_locked() {
    let mut leader = Leader::with_sample();
    encrypt(&mut leader);
    let kind = moteklar::programme::MeetingKind::First;
    leader.h.state_mut().ask(Intent::Present { kind, rehearsal: true });
    leader.settle();
    leader.h.state_mut().ask(Intent::Act(moteklar::meeting::Act::Start));
    leader.settle();
    leader.clock.advance(3_600_000);
    leader.settle();
    assert!(leader.h.state().unit().is_some());
    assert_eq!(leader.page(), Page::Present);
}

#[test]
fn a_command_says_that_it_needs_the_passphrase_and_takes_it() {
    let mut leader = Leader::with_sample();
    let file = encrypt(&mut leader);
    let terminal = || Terminal::new(&Settings::default(), "2026-11-21".parse().unwrap()).unwrap();
    let answer = status(&terminal(), &file, false);
    assert_eq!(answer.outcome, Outcome::Failed);
    assert!(answer.text.contains("er kryptert") && answer.text.contains("--passphrase-file"), "{}", answer.text);
    let wrong = terminal().with_passphrase(|_| Some(Passphrase::new("feil")));
    assert!(status(&wrong, &file, false).text.contains("Passfrasen er feil."));
    let right = terminal().with_passphrase(|ask| ask.contains("Passfrase for").then(|| Passphrase::new(GOOD)));
    assert_eq!(status(&right, &file, false).outcome, Outcome::NotStarted);
}
