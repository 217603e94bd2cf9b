//! What is written down beside the unit's own file tells nobody's name: the log, the settings, names of files.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use moteklar::programme::MeetingKind;
use moteklar::store::{Places, unit_to_ron};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, Person, PersonId, Source, Status};
use tempfile::TempDir;
use tracing::field::{Field, Visit};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use uuid::Uuid;

use super::leader::{Leader, Start, patiently};
use super::midst::{ask, unit};

/// Names that no other test has, so that what other tests write down does not matter.
const NAMES: [&str; 3] = ["Zakarias Øvrelid", "Quirina Zwicky", "Xerxes Wøhni"];
const SECRETS: [&str; 9] =
    ["Zakarias", "Øvrelid", "Quirina", "Zwicky", "Xerxes", "Wøhni", "zø.q@kommune.example", "zq4711x", "Zåmappe"];

/// Writes down everything the app would write, down to the smallest.
#[derive(Clone, Default)]
struct Everything(Arc<Mutex<String>>);

struct Line<'a>(&'a mut String);

impl Visit for Line<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }
}

impl<S: tracing::Subscriber> Layer<S> for Everything {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        if event.metadata().target().starts_with("moteklar") {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            event.record(&mut Line(&mut all));
            all.push('\n');
        }
    }
}

/// A home where everything that is kept beside a unit is damaged, with a name in it.
fn damaged_home() -> (Arc<TempDir>, Places) {
    let home = Arc::new(TempDir::new().unwrap());
    let places = Places::under(home.path());
    places.make().unwrap();
    let name = NAMES[0];
    std::fs::write(places.data.join("live.ron"), format!("(unit_file: {name}, meeting: \"{name}\")")).unwrap();
    (home, places)
}

#[test]
fn the_log_tells_nobodys_name_whatever_happens() {
    let everything = Everything::default();
    let subscriber = tracing_subscriber::registry().with(everything.clone());
    tracing::subscriber::set_global_default(subscriber).expect("no other test listens");

    let (home, places) = damaged_home();
    let folder = home.path().join("Zåmappe");
    std::fs::create_dir(&folder).unwrap();
    let mut people = unit(0);
    people.details.name = NAMES[1].to_owned();
    for (number, name) in NAMES.into_iter().enumerate() {
        let mut person = Person::named(PersonId(Uuid::from_u128(1000 + number as u128)), name);
        person.email = Some("zø.q@kommune.example".to_owned());
        person.employee_number = Some("zq4711x".to_owned());
        people.people.push(person);
    }
    let file = folder.join(format!("{}.ron", NAMES[2]));
    std::fs::write(&file, unit_to_ron(&people).unwrap()).unwrap();
    let fuse = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let start = Start {
        home: Some(Arc::clone(&home)),
        open: Some(file.clone()),
        falls_over_after: Some(Arc::clone(&fuse)),
        ..Start::default()
    };
    let mut leader = Leader::start(start);
    leader.press("OK");
    // Reminders, which make files with addresses in them; a status for everybody; a meeting.
    let read = Change::ReadStatus {
        people: people.people.iter().map(|person| person.id).collect(),
        status: Status::NotStarted,
        module: None,
        on: people.details.started,
        source: Source::LearningSystem,
    };
    ask(&mut leader, Intent::Change(read));
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    leader.press("Start møtet");
    leader.wait(5);
    let live = places.data.join("live.ron");
    assert!(patiently(|| live.exists()));
    let live = std::fs::read_to_string(live).unwrap();
    assert!(!live.contains(NAMES[0]), "the running meeting knows people by their ids");
    leader.key(Key::Escape);
    // What the system refuses, a file that is damaged, a table, a folder that goes away, and a mistake in the middle.
    leader.notes.lock().unwrap().refuses = Some(format!("no program for {}", NAMES[0]));
    ask(&mut leader, Intent::OpenOutside(folder.join(NAMES[0]).display().to_string()));
    ask(&mut leader, Intent::OpenPerson(people.people[0].id));
    ask(&mut leader, Intent::Go(Page::Import));
    leader.paste(&format!("Navn;Status\n{};Fullført\n{};Fullført\n", NAMES[0], NAMES[1]));
    super::importing::wait_for(&mut leader, "Vis hva som blir endret");
    leader.press("Vis hva som blir endret");
    super::importing::wait_for(&mut leader, "Ta inn");
    leader.press_starting("Ta inn ");
    leader.saved_file();
    std::fs::rename(&folder, home.path().join("borte")).unwrap();
    ask(&mut leader, Intent::Undo);
    leader.until("the banner", |leader| leader.reads("Mappen finnes ikke lenger."));
    fuse.store(2, std::sync::atomic::Ordering::Relaxed);
    ask(&mut leader, Intent::Redo);
    ask(&mut leader, Intent::Present { kind: MeetingKind::Second, rehearsal: false });
    assert!(leader.h.query_all_by(|_| true).next().is_some());
    drop(leader);
    Leader::start(Start { home: Some(Arc::clone(&home)), open: Some(file), ..Start::default() });

    let written = everything.0.lock().unwrap().clone();
    assert!(written.contains("what was saved of a running meeting cannot be read"), "something was listened to");
    for secret in SECRETS {
        assert!(!written.contains(secret), "«{secret}» is in the log:\n{written}");
    }
    no_file_beside_is_called_after_anybody(home.path());
    let settings = std::fs::read_to_string(places.settings.join("settings.ron")).unwrap();
    assert!(settings.contains("recent"), "the file is among those opened last");
    for private in ["Zakarias", "zø.q@kommune.example", "zq4711x"] {
        assert!(!settings.contains(private), "«{private}» is in the settings");
    }
}

/// Names of files and folders, but for what the leader has called their own.
fn no_file_beside_is_called_after_anybody(folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let own = ["Zåmappe", "borte"].contains(&name.as_str());
        for secret in SECRETS.into_iter().filter(|_| !own) {
            assert!(!name.contains(secret), "a file is called {name}");
        }
        if entry.path().is_dir() && !own {
            no_file_beside_is_called_after_anybody(&entry.path());
        }
    }
}
