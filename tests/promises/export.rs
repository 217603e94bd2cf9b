//! The follow-up list as a file for a spreadsheet.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use moteklar::exchange::import::{Answers, Import, PreviewRow, Who, propose, recognise};
use moteklar::exchange::read_sheets;
use moteklar::programme::{Language, Programme};
use moteklar::store::{Settings, unit_to_ron};
use moteklar::ui::intent::Intent;
use moteklar::unit::{Departure, DepartureKind, Leave, Status, Unit};
use tempfile::TempDir;

use super::leader::{Leader, Start};
use super::midst::ask;
use super::progress::Paper;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// Five people: one who has completed, one who has begun, one never read, one on leave and one who is gone.
fn unit() -> Unit {
    let mut paper = Paper::of(5);
    paper.read([0], Status::Completed, day(11, 19)).read([1], Status::Started, day(11, 3));
    paper.read([3], Status::NotStarted, day(11, 3));
    let people = &mut paper.unit.people;
    for (person, name) in
        people.iter_mut().zip(["Kari Nordmann", "Máret Ánne Sara", "Ola Nordmann", "Per Aas", "Tor Vik"])
    {
        name.clone_into(&mut person.name);
    }
    people[0].email = Some("kari@kommune.example".to_owned());
    people[0].employee_number = Some("004711".to_owned());
    people[3].leave = Some(Leave { from: day(11, 10), until: Some(day(12, 1)) });
    people[4].departure = Some(Departure { on: day(11, 10), kind: DepartureKind::Left });
    paper.unit
}

struct Desk {
    leader: Leader,
    folder: PathBuf,
    _home: Arc<TempDir>,
}

impl Desk {
    fn of(unit: &Unit, language: Language) -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        let folder = home.path().join("lister");
        std::fs::create_dir(&folder).unwrap();
        let file = folder.join("enhet.ron");
        std::fs::write(&file, unit_to_ron(unit).unwrap()).unwrap();
        let mut settings = Settings::default();
        settings.language = language;
        let start = Start { home: Some(Arc::clone(&home)), open: Some(file), settings, ..Start::default() };
        Self { leader: Leader::start(start), folder, _home: home }
    }

    /// Saves the list as this file, through the question.
    fn save(&mut self, name: &str) -> &mut Leader {
        self.leader.notes.lock().unwrap().answers.push(self.folder.join(name));
        ask(&mut self.leader, Intent::AskExport);
        self.leader.press_starting(if self.leader.sees("Choose a place …") { "Choose" } else { "Vel" })
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.join(name)).unwrap()
    }
}

#[test]
fn the_list_is_a_table_that_norwegian_excel_opens() {
    let mut desk = Desk::of(&unit(), Language::Bokmal);
    ask(&mut desk.leader, Intent::AskExport);
    desk.leader.must_read("Dette er personopplysninger. Lagre filen der bare du kommer til den");
    assert_eq!(desk.leader.focused().as_deref(), Some("Velg sted …"));
    desk.leader.press("Avbryt");
    assert!(!desk.leader.reads("Dette er personopplysninger"));
    desk.save("liste.csv").must_read("Listen er lagret som «liste.csv».");
    assert_eq!(
        desk.text("liste.csv"),
        "\u{feff}Navn;E-post;Ansattnummer;Status;Dato;Kilde;Moduler fullført;Moduler i alt;Neste steg\r\n\
         Kari Nordmann;kari@kommune.example;004711;Fullført;19.11.2026;LØP;3;3;\r\n\
         Ola Nordmann;;;Ukjent;;;0;3;Sjekk status\r\n\
         Máret Ánne Sara;;;Påbegynt;03.11.2026;LØP;0;3;Sjekk status på nytt\r\n\
         Per Aas;;;Ikke påbegynt;03.11.2026;LØP;0;3;Tilbake 1. des\r\n"
    );
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_the_list() {
    use std::os::unix::fs::PermissionsExt as _;

    let mut desk = Desk::of(&unit(), Language::Bokmal);
    desk.save("liste.csv");
    let mode = std::fs::metadata(desk.folder.join("liste.csv")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn the_titles_are_in_the_language_of_the_app() {
    let mut desk = Desk::of(&unit(), Language::Nynorsk);
    desk.save("liste.csv");
    assert!(desk.text("liste.csv").starts_with("\u{feff}Namn;E-post;Tilsettnummer;Status;Dato;Kjelde;"));
    let mut desk = Desk::of(&unit(), Language::English);
    desk.save("list.csv");
    assert!(desk.text("list.csv").starts_with("\u{feff}Name;E-mail;Employee number;Status;Date;Source;"));
    assert!(desk.text("list.csv").contains("Kari Nordmann;kari@kommune.example;004711;Completed;19/11/2026;"));
}

#[test]
fn the_app_takes_its_own_list_in_again_and_nothing_changes() {
    for language in [Language::Bokmal, Language::Nynorsk, Language::English] {
        let mut desk = Desk::of(&unit(), language);
        desk.save("liste.csv");
        let bytes = std::fs::read(desk.folder.join("liste.csv")).unwrap();
        let sheets = read_sheets(&bytes, &()).unwrap();
        let (sheet, programme) = (&sheets[0], Programme::built_in(language).unwrap());
        let kind = recognise(sheet, &[]);
        let mapping = propose(sheet, kind, &programme, &[]);
        let unit = desk.leader.unit();
        let import = Import { sheet, kind, mapping: &mapping, unit, programme: &programme, read_on: day(11, 21) };
        let preview = import.preview(&Answers::default(), &()).unwrap();
        let known = |row: &PreviewRow| matches!(row.who, Who::Known(..));
        assert_eq!(preview.rows.iter().filter(|row| known(row)).count(), 4, "{preview:?}");
        assert_eq!((preview.counts.same, preview.counts.taken, preview.counts.confirmed), (4, 0, 0), "{preview:?}");
        assert_eq!(preview.unknown_words, Vec::<String>::new());
        assert!(preview.not_in_file.is_empty());
    }
}

#[test]
fn a_name_that_looks_like_a_formula_is_only_a_name() {
    let mut unit = unit();
    unit.people[0].name = "=HYPERLINK(\"http://x.example\";\"Klikk\")".to_owned();
    let mut desk = Desk::of(&unit, Language::Bokmal);
    desk.save("liste.csv");
    assert!(desk.text("liste.csv").contains("\"'=HYPERLINK(\"\"http://x.example\"\";\"\"Klikk\"\")\";kari@"));
}

#[test]
fn a_name_without_an_ending_gets_one_and_writes_over_nothing() {
    let mut desk = Desk::of(&unit(), Language::Bokmal);
    desk.save("liste");
    assert!(desk.text("liste.csv").contains("Per Aas"));
    std::fs::write(desk.folder.join("viktig.csv"), "viktig").unwrap();
    desk.save("viktig").must_read("Navnet er opptatt");
    assert_eq!(desk.text("viktig.csv"), "viktig");
}

#[test]
fn a_list_that_cannot_be_saved_says_why() {
    let mut desk = Desk::of(&unit(), Language::Bokmal);
    let gone = Path::new("finnes ikke").join("liste.csv");
    desk.save(&gone.display().to_string()).must_read("Listen ble ikke lagret");
    desk.leader.must_read("Mappen finnes ikke lenger.");
}

#[test]
fn the_list_of_a_closed_cycle_can_be_saved_too() {
    let mut unit = unit();
    unit.details.closed = Some(day(11, 20));
    let mut desk = Desk::of(&unit, Language::Bokmal);
    desk.save("liste.csv");
    assert!(desk.text("liste.csv").contains("Per Aas"));
}
