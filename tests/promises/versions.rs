//! «Tidligere versjoner», files that are not as the app wrote them, and files of a newer version, at the real screens.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use moteklar::store::seal::seal;
use moteklar::store::{Coding, Generations, Vault, read_unit, unit_from_ron, unit_to_ron};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, Person, PersonId, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::leader::{Leader, Start, patiently};
use super::midst::ask;

const SCHEMA_3: &str = include_str!("../schemas/3.ron");

fn unit() -> Unit {
    let mut unit = Unit::new(Uuid::from_u128(1), "Byggesak", "2026-11-02".parse().unwrap());
    unit.people = ["Åse Østby", "Ola Nordmann", "Kari Nordmann"]
        .into_iter()
        .zip(10..)
        .map(|(name, id)| Person::named(PersonId(Uuid::from_u128(id)), name))
        .collect();
    unit
}

/// A unit's file in a folder, and what the app keeps beside.
struct Desk {
    home: Arc<TempDir>,
    file: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        let file = home.path().join("Byggesak.ron");
        fs::write(&file, unit_to_ron(&unit()).unwrap()).unwrap();
        Self { home, file }
    }

    fn open(&self, at: &'static str) -> Leader {
        let start = Start { home: Some(Arc::clone(&self.home)), open: Some(self.file.clone()), at, ..Start::default() };
        Leader::start(start)
    }

    /// The file as it was when the leader last worked with it, with versions kept.
    fn worked_on(&self) -> String {
        let mut leader = self.open("2026-11-21T14:00:00+01:00");
        later(&mut leader, 1);
        leader.clock.advance(60_000);
        add(&mut leader, 20, "Siri Lunde");
        later(&mut leader, 2);
        ask(&mut leader, Intent::CloseUnit);
        drop(leader);
        fs::read_to_string(&self.file).unwrap()
    }

    fn put(&self, text: &str) {
        fs::write(&self.file, text).unwrap();
    }

    fn beside(&self) -> Vec<String> {
        let entries = fs::read_dir(self.home.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.retain(|name| name.starts_with("Byggesak ("));
        names
    }
}

fn add(leader: &mut Leader, id: u128, name: &str) {
    let person = Person::named(PersonId(Uuid::from_u128(id)), name);
    ask(leader, Intent::Change(Change::AddPeople(vec![person])));
}

fn names(unit: &Unit) -> Vec<&str> {
    unit.people.iter().map(|person| person.name.as_str()).collect()
}

/// Waits until everything is saved and so many versions are kept, and then a minute.
fn later(leader: &mut Leader, versions: usize) {
    leader.saved_file();
    let kept = Generations::new(&leader.places, leader.clock.clone());
    assert!(patiently(|| kept.list(unit().id).len() == versions), "there are {} versions", kept.list(unit().id).len());
    leader.clock.advance(60_000);
    leader.settle();
}

#[test]
fn a_version_is_brought_back_from_the_keyboard_and_that_is_undone_again() {
    let desk = Desk::new();
    let mut leader = desk.open("2026-11-21T14:02:00+01:00");
    later(&mut leader, 1);
    add(&mut leader, 20, "Siri Lunde");
    later(&mut leader, 2);
    ask(&mut leader, Intent::Change(Change::RemovePerson(PersonId(Uuid::from_u128(11)))));
    later(&mut leader, 3);
    let before = leader.saved_file();
    ask(&mut leader, Intent::Go(Page::Settings));
    leader.press("Tidligere versjoner");
    assert_eq!(leader.page(), Page::Versions);
    leader.must_read("i dag 14.02");
    leader.must_read("Endret siden – Ola Nordmann: fjernet · Siri Lunde: lagt til");
    leader.must_read("i dag 14.03");
    // The newest has the keyboard: it is looked into, and what it holds is told.
    assert_eq!(leader.focused().as_deref(), Some("Se versjonen fra i dag 14.04"));
    leader.key(Key::Enter);
    leader.must_read("Versjonen fra i dag 14.04");
    leader.key(Key::Escape);
    assert!(!leader.sees("Versjonen fra i dag 14.04"));

    leader.press("Se versjonen fra i dag 14.02");
    leader.must_read("3 medarbeidere");
    leader.must_read("Ola Nordmann – Ukjent");
    leader.press("Hent tilbake denne");
    leader.must_read("Versjonen fra i dag 14.02 er hentet tilbake");
    assert_eq!(names(leader.unit()), ["Åse Østby", "Ola Nordmann", "Kari Nordmann"]);
    let restored = leader.saved_file();
    assert_eq!(Unit { history: Vec::new(), ..restored.clone() }, Unit { history: Vec::new(), ..unit() });
    assert_eq!(restored.history.len(), before.history.len() + 1, "what happened is not forgotten");
    // What was there before is a version now, and undoing gives exactly that back.
    leader.must_read("Siri Lunde: fjernet");
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(leader.saved_file(), before);
    leader.keys_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(leader.saved_file(), restored);
}

#[test]
fn the_list_has_names_for_a_screen_reader_and_tells_of_one_that_is_damaged() {
    let desk = Desk::new();
    desk.worked_on();
    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    leader.saved_file();
    let kept = Generations::new(&leader.places, leader.clock.clone());
    let list = kept.list(unit().id);
    assert_eq!(list.len(), 2, "as it was found first, and as it was left");
    fs::write(&list[1].path, "x").unwrap();
    ask(&mut leader, Intent::Go(Page::Versions));
    leader.must_read("i går 14.02");
    leader.must_read("Likt som nå");
    leader.must_read("Versjonen kan ikke leses");
    assert!(leader.h.query_by_role_and_label(Role::List, "Tidligere versjoner").is_some());
    let items: Vec<String> = leader.everything().into_iter().filter(|line| line.starts_with("ListItem")).collect();
    assert_eq!(items, ["ListItem i går 14.02", "ListItem i går 14.00"]);
    assert!(leader.sees("Se versjonen fra i går 14.02"));
    assert!(!leader.sees("Hent tilbake versjonen fra i går 14.02"), "nothing is to be had by that");
    assert!(kept.read(&list[0], &Coding::Plain).is_ok());
}

#[test]
fn that_versions_cannot_be_kept_is_told_where_they_are_shown() {
    let desk = Desk::new();
    fs::create_dir_all(desk.home.path().join("data")).unwrap();
    fs::write(desk.home.path().join("data/versjoner"), "in the way").unwrap();
    let mut leader = desk.open("2026-11-21T14:02:00+01:00");
    add(&mut leader, 20, "Siri Lunde");
    leader.saved_file();
    ask(&mut leader, Intent::Go(Page::Versions));
    leader.must_read("Den siste versjonen ble ikke tatt vare på");
    leader.must_read("Det finnes ingen tidligere versjoner ennå");
}

#[test]
fn an_edit_by_hand_is_asked_about_with_what_differs_and_used_as_it_is() {
    let desk = Desk::new();
    let text = desk.worked_on();
    let edited = text.replace("name: \"Ola Nordmann\"", "name: \"Ola Nordmann-Berg\"");
    desk.put(&edited);
    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    leader.must_read("Filen er endret utenfor Møteklar");
    leader.must_read("Dette er annerledes enn i den siste gode versjonen, fra i går 14.02");
    leader.must_read("Ola Nordmann-Berg: navn");
    assert!(leader.h.state().unit().is_none(), "it is not opened before it is answered for");
    assert_eq!(fs::read_to_string(&desk.file).unwrap(), edited);
    // Enter does no harm.
    assert_eq!(leader.focused().as_deref(), Some("La filen ligge"));
    leader.key(Key::Enter);
    assert_eq!(leader.page(), Page::Welcome);
    assert_eq!(fs::read_to_string(&desk.file).unwrap(), edited);

    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    leader.press("Bruk filen som den er");
    assert_eq!(names(&leader.saved_file()), ["Åse Østby", "Ola Nordmann-Berg", "Kari Nordmann", "Siri Lunde"]);
    assert!(Vault::open(&desk.file).unwrap().is_as_written());
    assert!(desk.beside().is_empty());
}

#[test]
fn instead_of_an_edit_the_good_version_is_used_and_the_edit_is_there_to_go_back_to() {
    let desk = Desk::new();
    let text = desk.worked_on();
    let edited = text.replace("name: \"Ola Nordmann\"", "name: \"Ola Nordmann-Berg\"");
    desk.put(&edited);
    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    leader.press("Bruk versjonen fra i går 14.02");
    assert_eq!(names(&leader.saved_file())[1], "Ola Nordmann");
    assert_eq!(desk.beside(), ["Byggesak (endret 2026-11-22).ron"]);
    let beside = desk.file.with_file_name("Byggesak (endret 2026-11-22).ron");
    assert_eq!(fs::read_to_string(beside).unwrap(), edited, "byte for byte");
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&leader.saved_file())[1], "Ola Nordmann-Berg");
}

#[test]
fn of_a_file_that_was_cut_off_the_good_version_or_what_can_be_read_is_offered() {
    let desk = Desk::new();
    let text = desk.worked_on();
    let cut = &text[..text.find("name: \"Kari").unwrap()];
    desk.put(cut);
    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    leader.must_read("Filen kan ikke åpnes");
    leader.must_read("Den siste gode versjonen er fra i går 14.02: 4 medarbeidere.");
    leader.must_read("Det som er gjort etter det, er ikke med.");
    leader.must_read("I filen kan dette leses: 2 medarbeidere");
    leader.must_read("Det som kan leses, er annerledes enn den versjonen: Kari Nordmann, Siri Lunde: fjernet");
    assert!(!leader.reads("Linje "), "where the damage is, is for whoever wants to know");
    leader.press_role(Role::DisclosureTriangle, "Vis hva som er galt").must_read("Linje ");
    leader.press("La filen ligge");
    assert_eq!(fs::read_to_string(&desk.file).unwrap(), cut, "leaving it changes nothing");

    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    assert_eq!(leader.focused().as_deref(), Some("Bruk versjonen fra i går 14.02"));
    leader.key(Key::Enter);
    leader.must_read("Filen ligger nå ved siden av som «Byggesak (skadet 2026-11-22).ron»");
    assert_eq!(leader.saved_file(), unit_from_ron(&text).unwrap());
    let beside = desk.file.with_file_name("Byggesak (skadet 2026-11-22).ron");
    assert_eq!(fs::read_to_string(&beside).unwrap(), cut, "byte for byte");
    drop(leader);

    desk.put(cut);
    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    leader.press("Åpne det som kan leses");
    assert_eq!(names(&leader.saved_file()), ["Åse Østby", "Ola Nordmann"]);
    assert_eq!(desk.beside().len(), 2);
    assert_eq!(fs::read_to_string(beside).unwrap(), cut, "and it is still there");
}

#[test]
fn an_empty_file_leads_to_the_good_version_and_one_that_nothing_is_known_of_to_words_alone() {
    let desk = Desk::new();
    desk.worked_on();
    desk.put("");
    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    leader.must_read("Den siste gode versjonen er fra i går 14.02");
    leader.press("Bruk versjonen fra i går 14.02");
    assert_eq!(leader.saved_file().people.len(), 4);
    drop(leader);

    let desk = Desk::new();
    desk.put("Kjære leder, dette er et brev.");
    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    leader.must_read("Filen kan ikke åpnes");
    assert!(!leader.sees("La filen ligge"));
    leader.press("OK");
    assert_eq!(fs::read_to_string(&desk.file).unwrap(), "Kjære leder, dette er et brev.");
}

#[test]
fn a_file_of_a_newer_version_is_shown_and_cannot_be_changed() {
    let desk = Desk::new();
    let newer = SCHEMA_3.split("// sha256").next().unwrap().replacen("schema: 3", "schema: 4", 1);
    let newer = seal(newer.replacen("    people: [", "    teams: {\"nord\": [(navn: \"x\")]},\n    people: [", 1));
    desk.put(&newer);
    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    leader.must_read("Filen er lagret med en nyere utgave av Møteklar (skjema 4)");
    assert_eq!(leader.unit().people, unit_from_ron(SCHEMA_3).unwrap().people);
    let before = leader.unit().clone();
    add(&mut leader, 20, "Siri Lunde");
    assert_eq!(leader.unit(), &before);
    leader.keys_with(Modifiers::COMMAND, Key::S);
    leader.wait(2);
    ask(&mut leader, Intent::CloseUnit);
    assert_eq!(fs::read_to_string(&desk.file).unwrap(), newer, "byte for byte");
    let kept = Generations::new(&leader.places, leader.clock.clone());
    assert!(kept.units().is_empty(), "no version is made of what was only half understood");
}

#[test]
fn a_file_of_a_newer_version_that_was_changed_since_is_asked_about_and_only_looked_at() {
    let desk = Desk::new();
    let newer = SCHEMA_3.replacen("schema: 3", "schema: 4", 1);
    desk.put(&newer);
    let mut leader = desk.open("2026-11-22T09:00:00+01:00");
    leader.must_read("Filen er også endret eller skadet etter at den ble lagret.");
    assert!(leader.h.state().unit().is_none());
    leader.press("Bare se på filen");
    leader.must_read("Du ser det denne utgaven forstår");
    add(&mut leader, 20, "Siri Lunde");
    ask(&mut leader, Intent::CloseUnit);
    assert_eq!(fs::read_to_string(&desk.file).unwrap(), newer, "byte for byte");
}

#[test]
fn the_page_is_whole_at_double_size() {
    let desk = Desk::new();
    desk.worked_on();
    let mut settings = moteklar::store::Settings::default();
    settings.text_scale = 200;
    let size = eframe::egui::vec2(1280.0, 720.0);
    let start = Start {
        home: Some(Arc::clone(&desk.home)),
        open: Some(desk.file.clone()),
        at: "2026-11-22T09:00:00+01:00",
        size,
        settings,
        ..Start::default()
    };
    let mut leader = Leader::start(start);
    ask(&mut leader, Intent::Go(Page::Versions));
    leader.press("Se versjonen fra i går 14.02");
    leader.must_read("Åse Østby – Ukjent");
    leader.press("Lukk");
    assert!(read_unit(Path::new(&desk.file)).is_ok());
}
