//! What the screens tell when something about a passphrase was cut off in the middle: the encrypting itself, and work
//! that was put away locked when the app stopped.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use moteklar::store::crypt::Passphrase;
use moteklar::store::{Coding, Vault, recovery, unit_to_ron};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, Person, PersonId, Source, Status};
use tempfile::TempDir;
use uuid::Uuid;

use super::leader::{Leader, Start};
use super::midst::{ask, unit};

const GOOD: &str = "lampe tiger mosaikk sykkel";
const WORK: &str = "Skriver filene på nytt";

/// The app with three people in a unit in a folder of its own.
struct Desk {
    leader: Leader,
    fuse: Arc<AtomicUsize>,
    home: Arc<TempDir>,
}

impl Desk {
    fn new() -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        fs::create_dir(home.path().join("minnepinne")).unwrap();
        fs::write(home.path().join("minnepinne/enhet.ron"), unit_to_ron(&unit(3)).unwrap()).unwrap();
        let open = Some(home.path().join("minnepinne/enhet.ron"));
        Self::open(home, open)
    }

    fn open(home: Arc<TempDir>, open: Option<PathBuf>) -> Self {
        let fuse = Arc::new(AtomicUsize::new(0));
        let falls_over_after = Some(Arc::clone(&fuse));
        let start = Start { home: Some(Arc::clone(&home)), open, falls_over_after, ..Start::default() };
        Self { leader: Leader::start(start), fuse, home }
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("minnepinne/enhet.ron")
    }

    /// The folder of the unit's earlier versions.
    fn versions(&self) -> PathBuf {
        self.leader.places.generations().join(unit(3).id.0.hyphenated().to_string())
    }

    fn until(&mut self, what: &str, done: impl Fn(&Leader) -> bool) {
        self.leader.until(what, done);
    }

    fn write(&mut self, field: &str, text: &str) {
        self.leader.h.get_by_role_and_label(Role::PasswordInput, field).focus();
        self.leader.settle().type_text(text);
    }

    fn press(&mut self, role: Role, name: &str) {
        self.leader.h.get_by_role_and_label(role, name).scroll_to_me();
        self.leader.settle();
        self.leader.press_role(role, name);
    }

    /// Encrypts the unit, as far as the last button.
    fn begin_encrypting(&mut self) {
        self.leader.saved_file();
        ask(&mut self.leader, Intent::Go(Page::Settings));
        self.press(Role::Button, "Krypter filen …");
        self.write("Ny passfrase", GOOD);
        self.write("Gjenta passfrasen", GOOD);
        self.press(Role::CheckBox, "Jeg har lagret passfrasen et trygt sted");
        self.press(Role::Button, "Krypter");
    }

    fn encrypt(&mut self) {
        self.begin_encrypting();
        self.until("encrypted", |leader| leader.reads("Filen er kryptert."));
    }

    /// Opens the file with a passphrase.
    fn open_with(&mut self, passphrase: &str) {
        if !self.leader.reads("Skriv passfrasen for å åpne filen.") && !self.leader.reads("Passfrasen er feil.") {
            let file = self.file();
            ask(&mut self.leader, Intent::OpenUnit(Some(file)));
            self.until("the question", |leader| leader.reads("Skriv passfrasen for å åpne filen."));
        }
        self.write("Passfrase", passphrase);
        self.leader.key(Key::Enter);
    }
}

fn key() -> Coding {
    Coding::Encrypted(moteklar::store::Key::new(Passphrase::new(GOOD)))
}

/// The earlier versions that can be read without a passphrase.
fn in_the_open(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    all.filter(|path| path.to_string_lossy().ends_with(".ron.gz")).collect()
}

#[test]
fn encrypting_that_was_cut_off_is_finished_before_anything_else_when_the_file_is_opened() {
    let mut desk = Desk::new();
    let versions = desk.versions();
    desk.until("an earlier version", |_| !in_the_open(&versions).is_empty());
    let open: Vec<(PathBuf, Vec<u8>)> =
        in_the_open(&versions).into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    desk.encrypt();
    assert_eq!(in_the_open(&versions), [] as [PathBuf; 0]);
    // As it lies where the machine was turned off in the middle: the file is locked, the versions are not yet.
    for (path, bytes) in &open {
        fs::write(path, bytes).unwrap();
    }
    let Desk { leader, home, .. } = desk;
    drop(leader);
    let mut desk = Desk::open(home, None);
    desk.open_with(GOOD);
    desk.until("finished", |leader| !leader.reads(WORK) && leader.reads("Filen er kryptert."));
    assert_eq!(in_the_open(&versions), [] as [PathBuf; 0]);
    assert_eq!(desk.leader.unit().people.len(), 3);
    assert!(Vault::open_with(&desk.file(), key()).is_ok());
}

#[test]
fn what_could_not_be_encrypted_is_told_without_a_wall_of_paths_and_one_key_tries_again() {
    let mut desk = Desk::new();
    // Something in the way of a file that may hold the unit.
    let recovery = desk.leader.places.data.join("gjenoppretting").join(format!("{}.ron", unit(3).id.0.hyphenated()));
    fs::create_dir_all(&recovery).unwrap();
    desk.begin_encrypting();
    desk.until("told", |leader| leader.reads("Noen filer er fortsatt ukryptert"));
    desk.leader.must_read("Enhetens fil er kryptert, men denne filen kan fortsatt leses uten passfrase.");
    desk.leader.must_read("1 fil: ");
    let path = recovery.display().to_string();
    assert!(!desk.leader.reads(&path), "the path is for whoever wants to see it");
    desk.leader.press_role(Role::DisclosureTriangle, "Vis filen");
    desk.leader.must_read(&format!("{}.ron", unit(3).id.0.hyphenated()));
    assert!(desk.leader.h.query_by(|node| node.description() == Some(path.clone())).is_some(), "where it lies");
    assert!(Vault::open_with(&desk.file(), key()).is_ok(), "the unit's own file is locked all the same");
    assert_eq!(desk.leader.focused().as_deref(), Some("Prøv igjen"));
    desk.leader.key(Key::Enter);
    desk.until("told again", |leader| leader.reads("Noen filer er fortsatt ukryptert"));
    fs::remove_dir(&recovery).unwrap();
    desk.press(Role::Button, "Prøv igjen");
    desk.until("done", |leader| leader.reads("Filen er kryptert.") && !leader.reads("fortsatt ukryptert"));
}

#[test]
fn what_was_put_away_locked_when_the_app_stopped_is_offered_once_the_passphrase_is_given_and_not_before() {
    let mut desk = Desk::new();
    desk.encrypt();
    let (there, away) = (desk.home.path().join("minnepinne"), desk.home.path().join("tatt ut"));
    fs::rename(&there, &away).unwrap();
    let siri = Person::named(PersonId(Uuid::from_u128(90)), "Siri Sara");
    ask(&mut desk.leader, Intent::Change(Change::AddPeople(vec![siri])));
    desk.until("the banner", |leader| leader.reads("Mappen finnes ikke lenger."));
    let everybody = desk.leader.unit().people.iter().map(|person| person.id).collect();
    let on = "2026-11-21".parse().unwrap();
    let read = Change::ReadStatus {
        people: everybody,
        status: Status::Started,
        module: None,
        on,
        source: Source::LearningSystem,
    };
    desk.fuse.store(2, Ordering::Relaxed);
    ask(&mut desk.leader, Intent::Change(read));
    desk.leader.must_read("Møteklar stoppet uventet");
    let Desk { leader, home, .. } = desk;
    drop(leader);
    fs::rename(&away, &there).unwrap();

    let mut desk = Desk::open(home, None);
    let kept = recovery::waiting(&desk.leader.places);
    assert_eq!(kept.len(), 1);
    assert!(!String::from_utf8_lossy(&fs::read(&kept[0].file).unwrap()).contains("Siri"), "it lies locked");
    assert!(!desk.leader.reads("Åpne med endringene"), "without the passphrase there is nothing to offer");
    desk.open_with("feil passfrase her");
    desk.until("it is wrong", |leader| leader.reads("Passfrasen er feil."));
    assert!(!desk.leader.everything().iter().any(|words| words.contains("Siri")));
    desk.open_with(GOOD);
    desk.until("the offer", |leader| leader.reads("Åpne med endringene"));
    desk.leader.must_read("Endringene dine i «Servicetorget» er tatt vare på.");
    assert_eq!(desk.leader.focused().as_deref(), Some("Åpne med endringene"));
    desk.leader.key(Key::Enter);
    desk.until("brought back", |leader| {
        leader.h.state().unit().is_some_and(|unit| unit.people.iter().any(|person| person.name == "Siri Sara"))
    });
    desk.until("saved", |leader| leader.h.state().is_saved());
    let opened = Vault::open_with(&desk.file(), key()).unwrap();
    assert!(opened.unit.people.iter().any(|person| person.name == "Siri Sara"), "and still locked with it");
    desk.until("done with", |leader| recovery::waiting(&leader.places).is_empty());
}
