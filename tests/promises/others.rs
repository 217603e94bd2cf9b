//! Others who have the same file open: they are named, the second only reads, and takes over when the file is free.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Key;
use moteklar::exchange::import::TableKind;
use moteklar::programme::MeetingKind;
use moteklar::store::lock::{Lock, Owner, Taken, lock_file, take};
use moteklar::store::{Clock as _, Settings, SystemClock, read_unit, unit_to_ron};
use moteklar::ui::command::{self, Outcome, Terminal, Wanted};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, Person, PersonId, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::leader::{Leader, Start, patiently};
use super::midst::{ask, unit};

/// A folder that others reach too, with a unit's file in it.
pub struct Shared {
    pub home: Arc<TempDir>,
    pub file: PathBuf,
}

impl Shared {
    pub fn new() -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        let folder = home.path().join("felles");
        fs::create_dir(&folder).unwrap();
        let file = folder.join("Enhet.ron");
        let shared = Self { home, file };
        shared.write(&unit(2));
        shared
    }

    /// Writes the file as another program that knows the format does.
    pub fn write(&self, unit: &Unit) {
        write(&self.file, unit);
    }

    pub fn read(&self) -> Unit {
        read_unit(&self.file).unwrap()
    }

    pub fn open(&self) -> Leader {
        let start = Start { home: Some(Arc::clone(&self.home)), open: Some(self.file.clone()), ..Start::default() };
        Leader::start(Start { at: "2026-11-22T14:00:00+01:00", ..start })
    }
}

/// Puts a whole new file in the place of the old one.
pub fn write(path: &Path, unit: &Unit) {
    let new = path.with_extension("ny");
    fs::write(&new, unit_to_ron(unit).unwrap()).unwrap();
    fs::rename(&new, path).unwrap();
}

pub fn person(number: u128, name: &str) -> Person {
    Person::named(PersonId(Uuid::from_u128(5_000_000 + number)), name)
}

pub fn add(leader: &mut Leader, number: u128, name: &str) {
    ask(leader, Intent::Change(Change::AddPeople(vec![person(number, name)])));
}

pub fn names(unit: &Unit) -> Vec<String> {
    unit.people.iter().map(|person| person.name.clone()).collect()
}

/// Waits until something is so, coming back to the window again and again.
#[track_caller]
pub fn until(leader: &mut Leader, what: &str, done: impl Fn(&Leader) -> bool) {
    let mut round = 0;
    let found = patiently(|| {
        round += 1;
        leader.h.input_mut().focused = round % 8 != 0;
        done(leader.settle())
    });
    assert!(found, "never: {what}; there is:\n{}", leader.everything().join("\n"));
    leader.h.input_mut().focused = true;
    leader.settle();
}

fn kari() -> Owner {
    Owner::named("Kari Nordmann", "KOMMUNE-PC-12", 4711)
}

fn held_by(owner: &Owner, file: &Path) -> Lock {
    let since = "2026-11-22T13:40:00+01:00".parse().unwrap();
    match take(file, owner, since) {
        Taken::Ours(lock) => lock,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_second_is_told_who_has_the_file_and_may_read_it() {
    let shared = Shared::new();
    let before = fs::read(&shared.file).unwrap();
    let lock = held_by(&kari(), &shared.file);
    let mut leader = shared.open();
    leader.must_read("Filen er i bruk");
    leader.must_read("Kari Nordmann på KOMMUNE-PC-12 har hatt filen åpen siden i dag kl.\u{a0}13.40.");
    assert!(leader.h.state().unit().is_none());
    leader.press("Prøv igjen");
    leader.must_read("Kari Nordmann på KOMMUNE-PC-12");
    leader.press("Avbryt");
    assert!(!leader.reads("Kari Nordmann"));
    ask(&mut leader, Intent::OpenUnit(Some(shared.file.clone())));
    // Enter does the safest next step.
    leader.key(Key::Enter);
    leader.must_read("Åpnet bare for lesing. Kari Nordmann på KOMMUNE-PC-12");
    assert_eq!(leader.unit().people.len(), 2);

    add(&mut leader, 1, "Siri");
    leader.must_read("Enheten er åpnet bare for lesing. Ingenting er endret.");
    for intent in [
        Intent::Present { kind: MeetingKind::First, rehearsal: false },
        Intent::AskNewCycle,
        Intent::Undo,
        Intent::SaveAgain,
    ] {
        ask(&mut leader, intent);
    }
    assert_ne!(leader.page(), Page::Present);
    assert_eq!(leader.unit().people.len(), 2);
    ask(&mut leader, Intent::CloseUnit);
    assert_eq!(leader.page(), Page::Welcome);
    assert_eq!(fs::read(&shared.file).unwrap(), before, "nothing was written");
    assert!(lock_file(&shared.file).exists(), "the lock is hers still");
    drop(lock);
    assert!(!lock_file(&shared.file).exists());
}

#[test]
fn what_the_other_saves_is_shown_and_the_file_is_taken_over_when_it_is_free() {
    let shared = Shared::new();
    let lock = held_by(&kari(), &shared.file);
    let mut leader = shared.open();
    leader.press("Åpne bare for lesing");
    leader.press("Prøv å ta over");
    leader.must_read("Åpnet bare for lesing");
    let mut theirs = shared.read();
    theirs.people.push(person(1, "Ny Hos Kari"));
    shared.write(&theirs);
    until(&mut leader, "what she saved", |leader| leader.unit().people.len() == 3);
    drop(lock);
    until(&mut leader, "free", |leader| leader.reads("Filen er ledig nå."));
    leader.press("Ta over");
    assert!(!leader.reads("Åpnet bare for lesing"));
    add(&mut leader, 2, "Siri");
    assert_eq!(leader.saved_file().people.len(), 4);
    assert_eq!(names(&shared.read())[2..], ["Ny Hos Kari", "Siri"]);
}

#[test]
fn the_lock_lies_beside_the_file_while_it_is_open_and_goes_with_it() {
    let shared = Shared::new();
    let mut leader = shared.open();
    let lock = lock_file(&shared.file);
    assert!(lock.exists());
    // The same file opened anew keeps it, and another unit does not.
    ask(&mut leader, Intent::OpenUnit(Some(shared.file.clone())));
    assert!(lock.exists() && !leader.reads("Filen er i bruk"));
    ask(&mut leader, Intent::OpenSample);
    assert!(!lock.exists());
    ask(&mut leader, Intent::OpenUnit(Some(shared.file.clone())));
    assert!(lock.exists());
    drop(leader);
    assert!(!lock.exists(), "the app has quit");
}

#[test]
fn whoever_lost_the_file_while_the_machine_slept_is_told_who_has_it_and_only_reads_from_then_on() {
    let shared = Shared::new();
    let mut leader = shared.open();
    // Nothing was heard of us for so long that Kari's machine took us for gone.
    fs::remove_file(lock_file(&shared.file)).unwrap();
    let lock = held_by(&kari(), &shared.file);
    let mut theirs = shared.read();
    theirs.people.push(person(1, "Ny Hos Kari"));
    shared.write(&theirs);

    // What was done before the machine knew of it is saved beside what Kari did.
    add(&mut leader, 2, "Siri");
    until(&mut leader, "the loss is told", |leader| {
        leader.reads("Åpnet bare for lesing. Kari Nordmann på KOMMUNE-PC-12")
    });
    assert_eq!(names(&shared.read())[2..], ["Ny Hos Kari", "Siri"]);
    let before = fs::read(&shared.file).unwrap();
    add(&mut leader, 3, "Per");
    leader.must_read("Enheten er åpnet bare for lesing. Ingenting er endret.");
    assert_eq!(names(leader.unit())[2..], ["Ny Hos Kari", "Siri"]);
    assert_eq!(fs::read(&shared.file).unwrap(), before);
    drop(leader);
    assert!(lock_file(&shared.file).exists(), "the lock is hers");
    drop(lock);
}

#[test]
fn two_windows_of_ones_own_are_told_apart_from_other_people() {
    let shared = Shared::new();
    let first = shared.open();
    let mut second = shared.open();
    second.must_read("Du har filen åpen i et annet Møteklar-vindu på denne maskinen");
    drop(first);
    second.press("Prøv igjen");
    assert_eq!(second.unit().people.len(), 2);
    assert!(!second.reads("Åpnet bare for lesing"));
}

#[test]
fn what_a_dead_program_left_is_taken_over_without_a_question() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let shared = Shared::new();
    let dead = Owner { started: Owner::this().started + 1, ..Owner::this().clone() };
    std::mem::forget(held_by(&dead, &shared.file));
    let mut leader = shared.open();
    assert!(!leader.reads("Filen er i bruk"));
    add(&mut leader, 1, "Siri");
    assert_eq!(leader.saved_file().people.len(), 3);
}

#[test]
fn a_drive_that_was_pulled_out_when_the_unit_was_closed_is_not_locked_when_it_comes_back() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let shared = Shared::new();
    let leader = shared.open();
    let (folder, away) = (shared.file.parent().unwrap(), shared.home.path().join("tatt ut"));
    fs::rename(folder, &away).unwrap();
    drop(leader);
    fs::rename(&away, folder).unwrap();
    assert!(lock_file(&shared.file).exists(), "nobody could take it away");
    let mut leader = shared.open();
    assert!(!leader.reads("Filen er i bruk"));
    add(&mut leader, 1, "Siri");
    assert_eq!(leader.saved_file().people.len(), 3);
}

#[test]
fn a_lock_that_cannot_be_read_is_somebody_unknown() {
    let shared = Shared::new();
    fs::write(lock_file(&shared.file), "\u{0}\u{0}").unwrap();
    let mut leader = shared.open();
    leader.must_read("Noen har filen åpen, men det går ikke å se hvem.");
    leader.press("Åpne bare for lesing");
    assert_eq!(leader.unit().people.len(), 2);
}

#[test]
fn a_file_that_somebody_has_is_not_saved_over() {
    let shared = Shared::new();
    let other = shared.file.with_file_name("Annen.ron");
    write(&other, &unit(7));
    let _lock = held_by(&kari(), &other);
    let mut leader = shared.open();
    leader.notes.lock().unwrap().answers.push(other.clone());
    ask(&mut leader, Intent::SaveAs);
    leader.must_read("Kari Nordmann på KOMMUNE-PC-12");
    leader.press("OK");
    assert_eq!(read_unit(&other).unwrap().people.len(), 7);
    assert_eq!(leader.h.state().unit_file(), Some(shared.file.as_path()));
}

#[test]
fn the_second_may_save_a_copy_of_their_own_and_go_on_there() {
    let shared = Shared::new();
    let _lock = held_by(&kari(), &shared.file);
    let mut leader = shared.open();
    leader.press("Åpne bare for lesing");
    let own = shared.file.with_file_name("Min.ron");
    leader.notes.lock().unwrap().answers.push(own.clone());
    ask(&mut leader, Intent::SaveAs);
    add(&mut leader, 1, "Siri");
    assert_eq!(leader.saved_file().people.len(), 3);
    assert_eq!((shared.read().people.len(), read_unit(&own).unwrap().people.len()), (2, 3));
}

#[test]
fn a_save_dialogue_left_open_does_not_save_another_unit() {
    let shared = Shared::new();
    let other = shared.file.with_file_name("Annen.ron");
    let mut another = unit(5);
    another.id = moteklar::unit::RecordId(Uuid::from_u128(77));
    write(&other, &another);
    let mut leader = shared.open();
    for intent in [Intent::SaveAs, Intent::ExportList] {
        ask(&mut leader, Intent::OpenUnit(Some(shared.file.clone())));
        let chosen = shared.file.with_file_name("Valgt.ron");
        {
            let mut notes = leader.notes.lock().unwrap();
            notes.answers.push(chosen.clone());
            notes.holds = true;
        }
        ask(&mut leader, intent);
        ask(&mut leader, Intent::OpenUnit(Some(other.clone())));
        leader.notes.lock().unwrap().holds = false;
        leader.settle();
        leader.must_read("En annen enhet er åpnet imens. Ingenting er lagret.");
        assert!(!chosen.exists());
        assert!(!chosen.with_extension("ron.csv").exists());
        assert_eq!(leader.h.state().unit_file(), Some(other.as_path()));
    }
}

#[test]
fn the_command_line_writes_nothing_into_a_file_that_somebody_has_and_reads_it_all_the_same() {
    let shared = Shared::new();
    let table = shared.home.path().join("liste.csv");
    fs::write(&table, "Navn;E-post\nSiri Ny;siri@kommune.no\n").unwrap();
    let settings = Settings::default();
    let now = SystemClock.now();
    let terminal = Terminal::new(&settings, now.date_naive()).unwrap();
    let wanted = Wanted { unit: &shared.file, table: &table, kind: Some(TableKind::Employees), write: true };
    let before = fs::read(&shared.file).unwrap();

    let lock = held_by(&kari(), &shared.file);
    let answer = command::import(&terminal, &settings, &wanted, now, &mut Uuid::now_v7);
    assert_eq!(answer.outcome, Outcome::Failed);
    assert!(answer.text.contains("Kari Nordmann på KOMMUNE-PC-12"), "{}", answer.text);
    assert!(answer.text.contains("Ingenting er skrevet."), "{}", answer.text);
    assert_eq!(fs::read(&shared.file).unwrap(), before);
    assert_ne!(command::status(&terminal, &shared.file, false).outcome, Outcome::Failed);
    let shown = Wanted { write: false, ..wanted };
    assert_ne!(command::import(&terminal, &settings, &shown, now, &mut Uuid::now_v7).outcome, Outcome::Failed);

    drop(lock);
    let wanted = Wanted { write: true, ..shown };
    command::import(&terminal, &settings, &wanted, now, &mut Uuid::now_v7);
    assert_eq!(shared.read().people.len(), 3);
    assert!(!lock_file(&shared.file).exists());
}
