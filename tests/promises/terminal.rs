//! The command line: counts without names, previews as text, and exit codes that mean something.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use moteklar::programme::{Language, Programme};
use moteklar::store::{read_unit, unit_to_ron};
use moteklar::unit::{Change, Person, PersonId, Source, Stamp, Status, Unit};
use tempfile::TempDir;
use uuid::Uuid;

/// A folder with a unit of three people, and the program.
struct Desk {
    folder: TempDir,
}

impl Desk {
    /// Kari, Ola and Siri, each with this status.
    fn with(statuses: [Option<Status>; 3]) -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        let day = "2026-11-02".parse().unwrap();
        let mut unit = Unit::new(Uuid::from_u128(1), "Servicetorget", day);
        let names = ["Kari Nordmann", "Ola Nordmann", "Siri Lunde"];
        let ids: Vec<PersonId> = (10..13).map(|id| PersonId(Uuid::from_u128(id))).collect();
        let people = names.iter().zip(&ids).enumerate().map(|(number, (name, id))| Person {
            email: Some(format!("{}@kommune.example", name.split(' ').next().unwrap_or_default().to_lowercase())),
            employee_number: Some(format!("00{number}")),
            ..Person::named(*id, name)
        });
        let people = people.collect();
        let mut next = 1000;
        let mut new_id = || {
            next += 1;
            Uuid::from_u128(next)
        };
        let at = chrono::DateTime::parse_from_rfc3339("2026-11-02T09:00:00+01:00").unwrap();
        let mut apply = |change: &Change| {
            unit.apply(change, &mut Stamp { at, new_id: &mut new_id }).unwrap();
        };
        apply(&Change::AddPeople(people));
        for (id, status) in ids.iter().zip(statuses) {
            if let Some(status) = status {
                let source = Source::LearningSystem;
                apply(&Change::ReadStatus { people: vec![*id], status, module: None, on: day, source });
            }
        }
        std::fs::write(desk.unit(), unit_to_ron(&unit).unwrap()).unwrap();
        desk
    }

    fn unit(&self) -> PathBuf {
        self.folder.path().join("enhet.ron")
    }

    fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let home = self.folder.path().join("home");
        let mut command = Command::new(env!("CARGO_BIN_EXE_moteklar"));
        command.args(arguments).arg("--home").arg(home);
        // Nothing of it needs a screen.
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command.output().unwrap()
    }

    fn import(&self, table: &Path, more: &[&str]) -> Output {
        let (unit, table) = (self.unit().display().to_string(), table.display().to_string());
        self.run(&[&["import", &unit, &table], more].concat())
    }

    fn status(&self, more: &[&str]) -> Output {
        let unit = self.unit().display().to_string();
        self.run(&[&["status", &unit], more].concat())
    }

    fn recorded(&self) -> Unit {
        read_unit(&self.unit()).unwrap()
    }
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const NEW: Option<Status> = Some(Status::NotStarted);
const BEGUN: Option<Status> = Some(Status::Started);
const DONE: Option<Status> = Some(Status::Completed);

#[test]
fn a_count_names_nobody_unless_names_are_asked_for() {
    let desk = Desk::with([NEW, BEGUN, DONE]);
    let counted = desk.status(&[]);
    let text = said(&counted);
    for line in ["     3  medarbeidere regnes med", "     1  Ikke påbegynt", "     1  Påbegynt", "     1  Fullført"]
    {
        assert!(text.lines().any(|other| other == line), "{line} in\n{text}");
    }
    assert!(text.contains("Sist lest 2. november"), "{text}");
    assert!(!text.contains("Nordmann") && !text.contains("Lunde") && !text.contains('@'), "{text}");
    let listed = said(&desk.status(&["--names"]));
    assert!(listed.contains("Ikke påbegynt (1)\n  Kari Nordmann\n"), "{listed}");
    assert!(listed.contains("Fullført (1)\n  Siri Lunde\n"), "{listed}");
}

#[test]
fn the_exit_code_says_how_far_everyone_has_come() {
    let code = |statuses| Desk::with(statuses).status(&[]).status.code();
    assert_eq!(code([DONE, DONE, DONE]), Some(0));
    assert_eq!(code([DONE, DONE, BEGUN]), Some(3));
    assert_eq!(code([DONE, DONE, NEW]), Some(4));
    assert_eq!(code([DONE, DONE, None]), Some(4), "unknown is not started");
    let nowhere = Desk::with([None; 3]).run(&["status", "finnes-ikke.ron"]);
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(said(&nowhere).is_empty());
    assert!(complained(&nowhere).contains("Filen finnes ikke."), "{}", complained(&nowhere));
    assert_eq!(Desk::with([None; 3]).run(&["status"]).status.code(), Some(2), "wrong usage");
}

#[test]
fn a_preview_writes_nothing_and_taking_in_writes_it() {
    let desk = Desk::with([NEW, BEGUN, DONE]);
    let before = std::fs::read(desk.unit()).unwrap();
    let table = desk.put(
        "ansatte.csv",
        "Ansattnummer;Fornavn;Etternavn;E-post;Fødselsnummer\r\n000;Kari;Nordmann;kari@kommune.example;01019012367\r\n0417;Åse;Østby;ase@kommune.example;\r\n",
    );
    let preview = desk.import(&table, &[]);
    let text = said(&preview);
    assert_eq!(preview.status.code(), Some(0), "{text}");
    assert!(text.starts_with("ansatte.csv · gjenkjent som liste over ansatte · UTF-8, semikolon · 2 rader"), "{text}");
    assert!(text.contains("Endringer 1\n      3  Åse Østby."), "{text}");
    assert!(text.contains("Fødselsnummer i «Fødselsnummer» ble ikke lest."), "{text}");
    assert!(!text.contains("01019012367"), "{text}");
    assert!(text.contains("Ingenting er skrevet."), "{text}");
    assert_eq!(std::fs::read(desk.unit()).unwrap(), before);

    let taken = desk.import(&table, &["--write"]);
    assert_eq!(taken.status.code(), Some(0));
    assert!(said(&taken).ends_with("1 endring er tatt inn\n"), "{}", said(&taken));
    let people: Vec<String> = desk.recorded().people.into_iter().map(|person| person.name).collect();
    assert_eq!(people, ["Kari Nordmann", "Ola Nordmann", "Siri Lunde", "Åse Østby"]);
    assert!(said(&desk.import(&table, &["--write"])).ends_with("Ingenting å ta inn\n"), "again changes nothing");
}

#[test]
fn what_must_be_decided_is_left_out_and_said() {
    let desk = Desk::with([NEW, BEGUN, DONE]);
    let table = desk.put(
        "rapport.csv",
        "Navn;E-post;Status\nSiri Lunde;siri@kommune.example;Påbegynt\nKari Nordmann;kari@kommune.example;Fullført\n",
    );
    let taken = desk.import(&table, &["--write"]);
    let text = said(&taken);
    assert_eq!(taken.status.code(), Some(5), "{text}");
    assert!(text.contains("Må avgjøres 1\n      2  Siri Lunde"), "{text}");
    assert!(text.contains("1 rad må avgjøres av deg"), "{text}");
    let readings = desk.recorded().observations;
    let of = |id| readings.iter().rfind(|reading| reading.person == PersonId(Uuid::from_u128(id))).unwrap().status;
    assert_eq!((of(10), of(12)), (Status::Completed, Status::Completed), "Siri stays as she was");
}

#[test]
fn the_kind_can_be_said_and_a_wrong_one_is_refused_with_those_there_are() {
    let desk = Desk::with([NEW, BEGUN, DONE]);
    let table = desk.put("liste.csv", "Navn;E-post\nOla Nordmann;ola.nordmann@kommune.example\n");
    let forced = said(&desk.import(&table, &["--as", "employees"]));
    assert!(forced.contains("gjenkjent som liste over ansatte"), "{forced}");
    let wrong = desk.import(&table, &["--as", "regneark"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(complained(&wrong).contains("employees, moodle-progress"), "{}", complained(&wrong));
}

#[test]
fn what_is_no_table_is_refused_and_nothing_is_written() {
    let desk = Desk::with([NEW, BEGUN, DONE]);
    let before = std::fs::read(desk.unit()).unwrap();
    let binary = desk.put("bilde.csv", "\u{0}\u{1}\u{2}PNG");
    let refused = desk.import(&binary, &["--write"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(complained(&refused).contains("ingen tabell"), "{}", complained(&refused));
    let nobody = desk.put("tall.csv", "Dato;Antall\n01.11.2026;4\n02.11.2026;5\n");
    let refused = desk.import(&nobody, &["--write"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(complained(&refused).contains("Ingen kolonne sier hvem"), "{}", complained(&refused));
    assert_eq!(std::fs::read(desk.unit()).unwrap(), before);
}

#[test]
fn a_report_of_modules_counts_towards_what_each_is_to_take() {
    let desk = Desk::with([None; 3]);
    let programme = Programme::built_in(Language::Bokmal).unwrap();
    let module = &programme.modules[0].title;
    let table = desk.put(
        "progress.csv",
        &format!(
            ",\"Email address\",\"{module}\",\"\"\nKari Nordmann,kari@kommune.example,Completed,2026-11-02 09:14:03\n"
        ),
    );
    let taken = desk.import(&table, &["--write"]);
    assert!(said(&taken).contains("Moodle"), "{}", said(&taken));
    let unit = desk.recorded();
    assert_eq!(unit.observations[0].module.as_ref(), Some(&programme.modules[0].id));
    assert_eq!(unit.observations[0].source, Source::Import("moodle-progress".to_owned()));
}

#[test]
fn a_file_that_was_changed_outside_is_counted_with_a_word_and_not_written() {
    let desk = Desk::with([NEW, BEGUN, DONE]);
    let edited = std::fs::read_to_string(desk.unit()).unwrap().replace("Siri Lunde", "Siri Lunde Dahl");
    std::fs::write(desk.unit(), &edited).unwrap();
    let counted = said(&desk.status(&[]));
    assert!(counted.starts_with("Filen er endret utenfor Møteklar, eller skadet."), "{counted}");
    assert!(counted.contains("     3  medarbeidere regnes med"), "{counted}");
    let table = desk.put("lop.csv", "Navn;Status\nKari Nordmann;Fullført\n");
    let refused = desk.import(&table, &["--write"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(complained(&refused).contains("Ingenting er skrevet"), "{}", complained(&refused));
    assert_eq!(std::fs::read_to_string(desk.unit()).unwrap(), edited);
    assert_eq!(desk.import(&table, &[]).status.code().map(|code| code != 1), Some(true), "it can be looked at");
}
