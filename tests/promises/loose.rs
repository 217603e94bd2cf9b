//! What lies about: beside the unit's file when it is encrypted or a person is deleted, drafts, and versions whose file is
//! gone.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Modifiers;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use moteklar::programme::Language;
use moteklar::store::crypt::{Passphrase, is_encrypted};
use moteklar::store::{
    Coding, Generations, Key, Known, Occasion, Pending, Settings, Vault, orphans, read_unit, unit_to_ron,
};
use moteklar::ui::intent::{Intent, Page};
use moteklar::ui::locking::{LockTask, LockWish};
use moteklar::unit::Unit;
use tempfile::TempDir;

use super::leader::{Leader, Start};
use super::midst::ask;
use super::progress::Paper;

const GOOD: &str = "lampe tiger mosaikk sykkel";
const KEPT: &str = "2026-11-21T09:00:00+01:00";

/// Two people in a unit that is to be deleted on 18 March 2027.
fn unit() -> Unit {
    let mut unit = Paper::of(2).unit;
    for (person, name) in unit.people.iter_mut().zip(["Kari Nordmann", "Per Aas"]) {
        name.clone_into(&mut person.name);
    }
    "Servicetorget".clone_into(&mut unit.details.name);
    unit.details.delete_on = "2027-03-18".parse().unwrap();
    unit
}

struct Desk {
    leader: Leader,
    home: Arc<TempDir>,
    file: PathBuf,
}

impl Desk {
    fn open(unit: &Unit) -> Self {
        Self::with(unit, |_, _| ())
    }

    /// The same with files laid beside it first, in this folder.
    fn with(unit: &Unit, lay: impl FnOnce(&Path, &str)) -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        let folder = home.path().join("enheter");
        fs::create_dir(&folder).unwrap();
        let (file, text) = (folder.join("Servicetorget.ron"), unit_to_ron(unit).unwrap());
        fs::write(&file, &text).unwrap();
        lay(&folder, &text);
        let open = Some(file.clone());
        let leader = Leader::start(Start { home: Some(Arc::clone(&home)), open, at: KEPT, ..Start::default() });
        Self { leader, home, file }
    }

    /// The app is closed, the file is deleted, and the app is started without a list of files opened last.
    fn lose(self, at: &'static str) -> Self {
        let Self { mut leader, home, file } = self;
        leave(&mut leader);
        fs::remove_file(&file).unwrap();
        Self { leader, home, file }.start_again(at)
    }

    fn start_again(self, at: &'static str) -> Self {
        let Self { leader, home, file } = self;
        drop(leader);
        let leader = Leader::start(Start { home: Some(Arc::clone(&home)), at, ..Start::default() });
        Self { leader, home, file }
    }

    fn versions(&self) -> PathBuf {
        self.leader.places.data.join("versjoner").join(unit().id.0.hyphenated().to_string())
    }
}

fn leave(leader: &mut Leader) {
    ask(leader, Intent::CloseUnit);
    assert_eq!(leader.page(), Page::Welcome);
}

fn until(leader: &mut Leader, part: &str) {
    leader.until(part, |leader| leader.reads(part));
}

fn press(leader: &mut Leader, role: Role, name: &str) {
    leader.h.get_by_role_and_label(role, name).scroll_to_me();
    leader.settle();
    leader.press_role(role, name);
}

fn fill_secret(leader: &mut Leader, name: &str, text: &str) {
    leader.h.get_by_role_and_label(Role::PasswordInput, name).focus();
    leader.settle();
    leader.keys_with(Modifiers::COMMAND, eframe::egui::Key::A);
    leader.type_text(text);
}

fn encrypt(leader: &mut Leader) {
    fill_secret(leader, "Ny passfrase", GOOD);
    fill_secret(leader, "Gjenta passfrasen", GOOD);
    press(leader, Role::CheckBox, "Jeg har lagret passfrasen et trygt sted");
    press(leader, Role::Button, "Krypter");
    until(leader, "Filen er kryptert.");
}

fn key() -> Coding {
    Coding::Encrypted(Key::new(Passphrase::new(GOOD)))
}

fn lay_two(folder: &Path, text: &str) {
    fs::write(folder.join("Servicetorget (skadet 2026-11-20).ron"), &text[..text.len() / 2]).unwrap();
    fs::write(folder.join("Servicetorget (conflicted copy 2026-11-20 140201).ron"), text).unwrap();
}

fn export(desk: &mut Desk, name: &str) -> PathBuf {
    let path = desk.home.path().join(name);
    desk.leader.notes.lock().unwrap().answers.push(path.clone());
    ask(&mut desk.leader, Intent::ExportList);
    path
}

#[test]
fn encrypting_names_what_lies_about_encrypts_what_lies_beside_and_deletes_what_is_ticked() {
    let mut desk = Desk::with(&unit(), lay_two);
    fs::create_dir(desk.home.path().join("lister")).unwrap();
    let (kept, goes) = (export(&mut desk, "lister/beholdes.csv"), export(&mut desk, "lister/slettes.csv"));
    let folder = desk.file.parent().unwrap().to_owned();
    let leader = &mut desk.leader;
    ask(leader, Intent::Lock(LockWish::Ask(LockTask::On)));
    leader.must_read("2 filer ved siden av er ikke kryptert");
    leader.must_read("Fil som er lagt til side: Servicetorget (skadet 2026-11-20).ron (enheter)");
    leader.must_read("Konfliktkopi: Servicetorget (conflicted copy 2026-11-20 140201).ron (enheter)");
    let path = folder.join("Servicetorget (skadet 2026-11-20).ron").display().to_string();
    assert!(!leader.reads(&path), "the whole path is for whoever wants to see it");
    assert!(leader.h.query_by(|node| node.description() == Some(path.clone())).is_some());
    leader.must_read("Filer for andre programmer");
    leader.must_read("Slett «beholdes.csv» (lister)");
    press(leader, Role::CheckBox, "Slett «slettes.csv» (lister)");
    encrypt(leader);
    assert!(kept.exists() && !goes.exists());
    for entry in fs::read_dir(&folder).unwrap().flatten() {
        let (name, bytes) = (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap());
        if !name.starts_with(".~lock") {
            assert!(is_encrypted(&bytes), "{name}");
        }
    }
    assert!(folder.join("Servicetorget (skadet 2026-11-20).ron.age").exists());
}

#[test]
fn what_lies_beside_is_deleted_or_left_where_the_leader_wants() {
    for (wish, there) in [("Slett", false), ("La ligge", true)] {
        let mut desk = Desk::with(&unit(), lay_two);
        let damaged = desk.file.with_file_name("Servicetorget (skadet 2026-11-20).ron");
        ask(&mut desk.leader, Intent::Lock(LockWish::Ask(LockTask::On)));
        press(&mut desk.leader, Role::RadioButton, &format!("Hva skal skje med dem?: {wish}"));
        encrypt(&mut desk.leader);
        assert_eq!(damaged.exists(), there, "{wish}");
    }
}

#[test]
fn a_person_is_gone_from_a_conflict_copy_and_a_damaged_file_is_offered_and_told() {
    let mut desk = Desk::with(&unit(), lay_two);
    let damaged = desk.file.with_file_name("Servicetorget (skadet 2026-11-20).ron");
    let conflict = desk.file.with_file_name("Servicetorget (conflicted copy 2026-11-20 140201).ron");
    let kari = desk.leader.unit().people[0].id;
    let leader = &mut desk.leader;
    ask(leader, Intent::AskForget(kari));
    leader.must_read("Disse kan ikke leses, og navnet kan stå i dem. Skal de slettes?");
    press(leader, Role::Button, "Slett alt om Kari Nordmann");
    leader.must_read("Noe om medarbeideren ble ikke slettet");
    leader.must_read("Medarbeideren kan fortsatt stå her");
    leader.must_read("Fil som er lagt til side: Servicetorget (skadet 2026-11-20).ron.");
    leader.must_read("Medarbeideren i denne filen: Servicetorget (conflicted copy 2026-11-20 140201).ron");
    let names: Vec<String> = read_unit(&conflict).unwrap().people.into_iter().map(|person| person.name).collect();
    assert_eq!(names, ["Per Aas"]);
    assert!(damaged.exists());
}

#[test]
fn a_damaged_file_goes_with_the_person_where_the_leader_says_so() {
    let mut desk = Desk::with(&unit(), lay_two);
    let damaged = desk.file.with_file_name("Servicetorget (skadet 2026-11-20).ron");
    let kari = desk.leader.unit().people[0].id;
    let leader = &mut desk.leader;
    ask(leader, Intent::AskForget(kari));
    press(leader, Role::CheckBox, "Fil som er lagt til side: Servicetorget (skadet 2026-11-20).ron (enheter)");
    press(leader, Role::Button, "Slett alt om Kari Nordmann");
    leader.must_read("Alt om medarbeideren er slettet");
    assert!(!damaged.exists());
}

#[test]
fn what_could_not_be_rewritten_without_a_person_is_when_the_unit_is_opened_next() {
    let whole = unit();
    let kari = whole.people[0].id;
    let mut without = whole.clone();
    without.forget(kari);
    let first = Desk::open(&without);
    let generations = Generations::new(&first.leader.places, first.leader.clock.clone());
    let (home, file) = (Arc::clone(&first.home), first.file.clone());
    drop(first);
    generations.keep(&whole, &unit_to_ron(&whole).unwrap(), &Coding::Plain, Occasion::Always).unwrap();
    generations.set_pending(whole.id, &Pending { forget: vec![kari], ..Pending::default() });
    let start = Start { home: Some(home), open: Some(file), at: "2026-11-21T09:05:00+01:00", ..Start::default() };
    let mut leader = Leader::start(start);
    until(&mut leader, "Det som sto igjen om en medarbeider du har slettet, er nå også borte");
    for version in generations.list(whole.id) {
        assert!(!generations.read(&version, &Coding::Plain).unwrap().people.iter().any(|person| person.id == kari));
    }
    assert!(generations.pending(whole.id).is_nothing());
}

#[test]
fn a_file_that_is_gone_is_brought_back_where_it_was() {
    let mut desk = Desk::open(&unit());
    leave(&mut desk.leader);
    fs::remove_file(&desk.file).unwrap();
    let leader = &mut desk.leader;
    ask(leader, Intent::OpenUnit(Some(desk.file.clone())));
    leader.must_read("Den siste er fra i dag 09.00.");
    press(leader, Role::Button, "Lagre der filen lå");
    leader.must_read("er hentet fram og lagret");
    assert_eq!(leader.saved_file().people.len(), 2);
    assert_eq!(leader.h.state().unit_file(), Some(desk.file.as_path()));
}

#[test]
fn an_encrypted_one_asks_for_its_passphrase_and_stays_encrypted_wherever_it_is_saved() {
    let mut desk = Desk::open(&unit());
    ask(&mut desk.leader, Intent::Lock(LockWish::Ask(LockTask::On)));
    encrypt(&mut desk.leader);
    leave(&mut desk.leader);
    fs::remove_file(&desk.file).unwrap();
    let elsewhere = desk.home.path().join("Et annet sted.ron");
    desk.leader.notes.lock().unwrap().answers.push(elsewhere.clone());
    let leader = &mut desk.leader;
    ask(leader, Intent::OpenUnit(Some(desk.file.clone())));
    leader.must_read("Versjonen er kryptert.");
    fill_secret(leader, "Passfrase", "feil frase");
    press(leader, Role::Button, "Lagre et annet sted …");
    leader.must_read("Passfrasen er feil.");
    assert!(!elsewhere.exists());
    fill_secret(leader, "Passfrase", GOOD);
    press(leader, Role::Button, "Lagre et annet sted …");
    leader.must_read("er hentet fram og lagret");
    leader.until("it is saved", |leader| leader.h.state().is_saved());
    assert_eq!(Vault::open_with(&elsewhere, key()).unwrap().unit.people.len(), 2);
    assert!(is_encrypted(&fs::read(&elsewhere).unwrap()));
    let recent: Vec<PathBuf> = leader.settings().recent.into_iter().map(|file| file.path).collect();
    assert_eq!(recent, [elsewhere], "the file that is gone is not offered any more");
}

#[test]
fn versions_without_a_file_are_shown_with_their_day_and_can_be_deleted() {
    let mut desk = Desk::open(&unit()).lose("2027-03-18T09:00:00+01:00");
    let versions = desk.versions();
    let leader = &mut desk.leader;
    until(leader, "Versjoner uten fil");
    leader.must_read("Servicetorget");
    leader.must_read("Versjonene blir slettet etter 18. mars");
    let place = versions.display().to_string();
    assert!(leader.h.query_by(|node| node.description() == Some(place.clone())).is_some(), "where they lie");
    press(leader, Role::Button, "Slett versjonene av Servicetorget");
    leader.must_read("Slette versjonene av Servicetorget?");
    assert!(versions.exists());
    press(leader, Role::Button, "Slett versjonene");
    leader.must_read("Versjonene er slettet");
    assert!(!versions.exists() && !leader.reads("Versjoner uten fil"));
}

#[test]
fn versions_without_a_file_go_by_themselves_after_the_day_of_deletion_and_that_is_told() {
    let mut desk = Desk::open(&unit()).lose("2027-03-19T09:00:00+01:00");
    until(&mut desk.leader, "Versjonene blir slettet etter 26. mars");
    assert!(desk.versions().exists(), "a week from when it was first seen");
    let mut desk = desk.start_again("2027-03-27T09:00:00+01:00");
    until(&mut desk.leader, "Versjonene av Servicetorget er slettet.");
    assert!(!desk.versions().exists());
    press(&mut desk.leader, Role::Button, "Skjul");
    assert!(!desk.leader.reads("Versjonene av Servicetorget er slettet."));
}

#[test]
fn versions_whose_file_is_there_are_never_shown_and_never_go_by_themselves() {
    let mut desk = Desk::open(&unit());
    leave(&mut desk.leader);
    let settings: Settings = desk.leader.settings();
    let versions = desk.versions();
    let home = Arc::clone(&desk.home);
    drop(desk.leader);
    let at = "2028-01-01T09:00:00+01:00";
    let mut leader = Leader::start(Start { home: Some(home), settings, at, ..Start::default() });
    ask(&mut leader, Intent::OpenUnit(Some(desk.file.clone())));
    assert!(versions.exists() && !leader.reads("Versjonene av Servicetorget er slettet."));
    assert_eq!(leader.unit().people.len(), 2);
}

#[test]
fn versions_of_a_file_that_is_damaged_are_not_without_a_file() {
    let mut desk = Desk::open(&unit());
    leave(&mut desk.leader);
    let (places, settings) = (desk.leader.places.clone(), desk.leader.settings());
    let generations = Generations::new(&places, desk.leader.clock.clone());
    let known: Vec<Known> = settings
        .recent
        .into_iter()
        .map(|file| Known { path: file.path, name: file.unit, unit: file.id, delete_on: None })
        .collect();
    let lost =
        || orphans(&places, &generations, &known, None).into_iter().map(|orphan| orphan.unit).collect::<Vec<_>>();
    fs::write(&desk.file, "Unit(").unwrap();
    assert_eq!(lost(), []);
    fs::remove_file(&desk.file).unwrap();
    assert_eq!(lost(), [unit().id]);
}

/// Drafts to everybody who has not begun in the sample.
fn drafts() -> (Leader, Vec<PathBuf>) {
    let mut leader = Leader::with_sample();
    leader.press("Send påminnelse til 6 …");
    leader.press_role(Role::RadioButton, "Som e-post: Én til hver, med navn");
    leader.press("Åpne 6 utkast (.eml)");
    let files: Vec<PathBuf> = leader.notes.lock().unwrap().opened.iter().map(PathBuf::from).collect();
    assert_eq!(files.len(), 6);
    (leader, files)
}

#[test]
fn drafts_go_after_an_hour_and_not_before() {
    let (mut leader, files) = drafts();
    leader.clock.advance(59 * 60_000);
    leader.settle();
    assert!(files.iter().all(|file| file.exists()));
    leader.clock.advance(60_000);
    leader.settle();
    assert!(!files.iter().any(|file| file.exists()));
}

#[test]
fn drafts_go_with_the_unit_unless_the_mail_program_may_not_have_read_them() {
    let (mut leader, files) = drafts();
    leader.clock.advance(9 * 60_000);
    leave(&mut leader);
    assert!(files.iter().all(|file| file.exists()), "a reminder that is recorded is not taken from the mail program");
    let (mut leader, files) = drafts();
    leader.clock.advance(10 * 60_000);
    leave(&mut leader);
    assert!(!files.iter().any(|file| file.exists()));
}

#[test]
fn the_words_are_there_in_every_language() {
    for (language, words) in [
        (Language::Nynorsk, "2 filer ved sida av er ikkje krypterte"),
        (Language::English, "2 files beside it are not encrypted"),
    ] {
        let mut desk = Desk::with(&unit(), lay_two);
        let mut settings = desk.leader.settings();
        settings.language = language;
        ask(&mut desk.leader, Intent::Set(Box::new(settings)));
        ask(&mut desk.leader, Intent::Lock(LockWish::Ask(LockTask::On)));
        desk.leader.must_read(words);
    }
}
