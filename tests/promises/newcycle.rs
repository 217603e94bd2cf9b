//! Going on to a new cycle at the screens, and the closed one after it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use moteklar::programme::MeetingKind;
use moteklar::store::{read_unit, unit_to_ron};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, Person, PersonId, Status, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::leader::{Leader, Start};
use super::midst::{ask, unit};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A unit with a deadline, open in a folder of its own on 4 January 2027.
struct Cycle {
    leader: Leader,
    folder: PathBuf,
    home: Arc<TempDir>,
}

impl Cycle {
    fn new() -> Self {
        let mut unit = unit(3);
        unit.details.deadline = Some(date(2026, 12, 18));
        unit.details.delete_on = date(2027, 3, 18);
        Self::of(&unit)
    }

    fn of(unit: &Unit) -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        let folder = home.path().join("enheter");
        std::fs::create_dir(&folder).unwrap();
        let file = folder.join("Servicetorget.ron");
        std::fs::write(&file, unit_to_ron(unit).unwrap()).unwrap();
        let start = Start { home: Some(Arc::clone(&home)), open: Some(file), at: JANUARY, ..Start::default() };
        Self { leader: Leader::start(start), folder, home }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Through the door in the settings.
    fn ask(&mut self) -> &mut Leader {
        ask(&mut self.leader, Intent::Go(Page::Settings));
        self.leader.press("Ny omgang …")
    }

    fn begin(&mut self) -> &mut Leader {
        self.ask();
        self.leader.press("Begynn ny omgang")
    }

    /// What is open, by its file's name.
    fn open(&self) -> String {
        self.leader.h.state().unit_file().unwrap().file_name().unwrap().to_string_lossy().into_owned()
    }
}

const JANUARY: &str = "2027-01-04T09:00:00+01:00";

/// But for the one that tells who has the open file.
fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with(".~lock."))
        .collect();
    names.sort();
    names
}

fn rename(name: &str) -> Intent {
    let id = PersonId(Uuid::from_u128(9_999));
    Intent::Change(Change::AddPeople(vec![Person::named(id, name)]))
}

#[test]
fn the_question_says_what_comes_along_and_where_it_is_saved() {
    let mut cycle = Cycle::new();
    let leader = cycle.ask();
    for said in [
        "Denne omgangen blir avsluttet, og en ny begynner.",
        "Medarbeiderne som er i enheten, med profiler og permisjoner",
        "Rekkefølgen i LØP",
        "Møter og oppmøte",
        "Den nye omgangen blir lagret som «Servicetorget 2027.ron», i samme mappe som denne.",
        "Den gamle filen blir liggende. Du kan lese den til 18. mars. Da skal den slettes.",
    ] {
        leader.must_read(said);
    }
    assert_eq!(leader.focused().as_deref(), Some("Ny frist for å fullføre (valgfritt)"));
    leader.key(Key::Escape);
    assert!(!leader.reads("Begynn ny omgang"));
    assert_eq!(leader.unit().details.closed, None, "nothing is done before it is said");
    assert_eq!(names_in(&cycle.folder), ["Servicetorget.ron"]);
}

#[test]
fn a_new_cycle_is_opened_beside_the_old_one_which_is_closed() {
    let mut cycle = Cycle::new();
    cycle.ask();
    cycle.leader.fill("Ny frist for å fullføre (valgfritt)", "31.5.2027").press("Begynn ny omgang");
    assert_eq!(cycle.open(), "Servicetorget 2027.ron");
    cycle.leader.must_read("Den nye omgangen har begynt. Den forrige er avsluttet.");
    let new = cycle.leader.saved_file();
    assert_eq!(new, *cycle.leader.unit());
    assert_eq!(new.people.len(), 3);
    assert_eq!((new.details.deadline, new.details.delete_on), (Some(date(2027, 5, 31)), date(2027, 8, 31)));
    let old = read_unit(&cycle.file("Servicetorget.ron")).unwrap();
    assert_eq!(old.details.closed, Some(date(2027, 1, 4)));
    assert_eq!(new.past[0].unit, old.id);
    assert_eq!(names_in(&cycle.folder), ["Servicetorget 2027.ron", "Servicetorget.ron"]);
}

#[test]
fn a_deadline_that_has_been_or_is_no_date_stops_nothing_but_itself() {
    let mut cycle = Cycle::new();
    cycle.ask();
    for wrong in ["snart", "3.1.2027", "4.1.2027"] {
        cycle.leader.fill("Ny frist for å fullføre (valgfritt)", wrong);
        cycle.leader.must_read("Skriv en dato fram i tid, for eksempel 18.12.");
        cycle.leader.press("Begynn ny omgang");
        assert_eq!(cycle.open(), "Servicetorget.ron", "{wrong}");
    }
}

#[test]
fn no_file_is_written_over() {
    let mut cycle = Cycle::new();
    std::fs::write(cycle.file("Servicetorget 2027.ron"), "viktig").unwrap();
    cycle.begin();
    assert_eq!(cycle.open(), "Servicetorget 2027 2.ron");
    assert_eq!(std::fs::read_to_string(cycle.file("Servicetorget 2027.ron")).unwrap(), "viktig");
}

#[test]
fn where_nothing_can_be_saved_the_old_cycle_stays_open_and_whole() {
    let mut cycle = Cycle::new();
    cycle.ask();
    let away = cycle.home.path().join("tatt ut");
    std::fs::rename(&cycle.folder, &away).unwrap();
    cycle.leader.press("Begynn ny omgang");
    cycle.leader.must_read("Den nye omgangen ble ikke laget");
    cycle.leader.must_read("Omgangen du er i, er fortsatt åpen, og ingenting er gått tapt.");
    cycle.leader.press("OK");
    assert_eq!(cycle.open(), "Servicetorget.ron");
    assert_eq!(cycle.leader.unit().details.closed, None);
    std::fs::rename(&away, &cycle.folder).unwrap();
    ask(&mut cycle.leader, rename("Siri"));
    let saved = cycle.leader.saved_file();
    assert_eq!((saved.details.closed, saved.people.len()), (None, 4));
    assert_eq!(names_in(&cycle.folder), ["Servicetorget.ron"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_closed_cycle_can_be_read_and_opened_again_and_takes_no_change() {
    let mut cycle = Cycle::new();
    cycle.begin();
    let old = cycle.file("Servicetorget.ron");
    ask(&mut cycle.leader, Intent::OpenUnit(Some(old.clone())));
    let leader = &mut cycle.leader;
    leader.must_read("Denne omgangen ble avsluttet 4. januar. Du kan lese den til 18. mars.");
    leader.must_read("Omgangen er avsluttet");
    assert_eq!(leader.focused().as_deref(), Some("Se rapporter"));
    ask(leader, rename("Siri"));
    leader.must_read("Omgangen er avsluttet. Gjenåpne den hvis du vil endre noe.");
    assert_eq!(leader.unit().people.len(), 3);
    leader.wait(7);
    assert!(!leader.reads("Gjenåpne den"));
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    leader.must_read("Gjenåpne den hvis du vil endre noe.");
    ask(leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    assert_ne!(leader.page(), Page::Present);
    ask(leader, Intent::Go(Page::Settings));
    assert!(!leader.sees("Ny omgang …"), "a closed cycle has had its next one");
    leader.press("Gjenåpne");
    assert!(!leader.reads("Denne omgangen ble avsluttet"));
    ask(leader, rename("Siri"));
    let saved = leader.saved_file();
    assert_eq!((saved.details.closed, saved.people.len()), (None, 4));
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(leader.unit().people.len(), 3, "what is done after can be undone");
}

#[test]
fn a_file_that_should_be_gone_says_so() {
    let mut unit = unit(1);
    unit.details.closed = Some(date(2026, 8, 1));
    unit.details.delete_on = date(2026, 12, 1);
    let cycle = Cycle::of(&unit);
    cycle.leader.must_read("Denne omgangen ble avsluttet 1. august 2026. Filen skulle vært slettet 1. desember 2026.");
}

#[test]
fn the_last_cycle_is_told_of_in_numbers_and_its_file_can_be_opened() {
    let mut cycle = Cycle::new();
    let people: Vec<PersonId> = cycle.leader.unit().people.iter().take(2).map(|person| person.id).collect();
    let read = Change::ReadStatus {
        people,
        status: Status::Completed,
        module: None,
        on: date(2026, 12, 10),
        source: moteklar::unit::Source::LearningSystem,
    };
    ask(&mut cycle.leader, Intent::Change(read));
    cycle.begin();
    ask(&mut cycle.leader, Intent::Go(Page::Reports));
    let leader = &mut cycle.leader;
    assert!(leader.everything().contains(&"Heading Forrige omgang".to_owned()));
    leader.must_read("2 av 3 begynte, 2 fullførte. Frist: 18. desember 2026.");
    leader.must_read("Uten navn. Tallene vises til 18. mars, da den gamle filen skal slettes.");
    // Renamed and forgotten, it is still found beside the new one.
    std::fs::rename(cycle.file("Servicetorget.ron"), cycle.file("gammel.ron")).unwrap();
    cycle.leader.press("Åpne filen for omgangen som ble avsluttet 4. januar");
    assert_eq!(cycle.open(), "gammel.ron");
    cycle.leader.must_read("Denne omgangen ble avsluttet 4. januar.");
}

#[test]
fn an_old_file_that_is_gone_is_told_of() {
    let mut cycle = Cycle::new();
    cycle.begin();
    std::fs::remove_file(cycle.file("Servicetorget.ron")).unwrap();
    std::fs::write(cycle.file("annet.ron"), "ikke en enhet").unwrap();
    ask(&mut cycle.leader, Intent::Go(Page::Reports));
    cycle.leader.press("Åpne filen for omgangen som ble avsluttet 4. januar");
    cycle.leader.must_read("Møteklar fant ikke filen");
    cycle.leader.press("OK");
    assert_eq!(cycle.open(), "Servicetorget 2027.ron");
}

#[test]
fn a_meeting_that_is_on_is_not_left_for_a_new_cycle() {
    let mut cycle = Cycle::new();
    ask(&mut cycle.leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    ask(&mut cycle.leader, Intent::Act(moteklar::meeting::Act::Start));
    ask(&mut cycle.leader, Intent::NewCycle(None));
    cycle.leader.must_read("Et møte er i gang");
    cycle.leader.press_role(Role::Button, "OK");
    assert_eq!(cycle.leader.unit().details.closed, None);
    assert_eq!(cycle.open(), "Servicetorget.ron");
}
