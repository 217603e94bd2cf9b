//! «Slett nå», the day of deletion, one person for good, access to one's own records, and where everything lies.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use moteklar::programme::{Language, MeetingKind};
use moteklar::store::{Coding, Generations, Settings, unit_to_ron};
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::unit::{Change, Details, Meeting, MeetingId, Person, PersonId, Status, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::leader::{Leader, Start};
use super::midst::ask;
use super::progress::Paper;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Two people in a unit that is to be deleted on 18 March 2027.
fn unit() -> Unit {
    let mut paper = Paper::of(2);
    paper.read([0, 1], Status::NotStarted, date(2026, 11, 3));
    let mut unit = paper.unit;
    for (person, name) in unit.people.iter_mut().zip(["Kari Nordmann", "Per Aas"]) {
        name.clone_into(&mut person.name);
    }
    unit.people[0].email = Some("kari@kommune.example".to_owned());
    unit.people[1].employee_number = Some("0815".to_owned());
    unit.details = unit.details.with_deadline(Some(date(2026, 12, 18)));
    unit
}

struct Desk {
    leader: Leader,
    file: PathBuf,
    home: Arc<TempDir>,
}

impl Desk {
    fn open_at(unit: &Unit, at: &'static str, language: Language) -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        let folder = home.path().join("enheter");
        fs::create_dir(&folder).unwrap();
        let file = folder.join("Servicetorget.ron");
        fs::write(&file, unit_to_ron(unit).unwrap()).unwrap();
        Self::again(home, file, at, language)
    }

    fn again(home: Arc<TempDir>, file: PathBuf, at: &'static str, language: Language) -> Self {
        let mut settings = Settings::default();
        settings.language = language;
        let start = Start { home: Some(Arc::clone(&home)), open: Some(file.clone()), settings, at, ..Start::default() };
        Self { leader: Leader::start(start), file, home }
    }

    fn open(unit: &Unit) -> Self {
        Self::open_at(unit, "2026-11-21T09:00:00+01:00", Language::Bokmal)
    }

    fn settings(&mut self) -> &mut Leader {
        ask(&mut self.leader, Intent::Go(Page::Settings));
        &mut self.leader
    }

    /// Saves the follow-up list as this file.
    fn export(&mut self, name: &str) -> PathBuf {
        let path = self.home.path().join(name);
        self.leader.notes.lock().unwrap().answers.push(path.clone());
        ask(&mut self.leader, Intent::ExportList);
        path
    }

    fn details(&self) -> &Details {
        &self.leader.unit().details
    }
}

/// Reaches a button that may be further down its panel, as the keyboard does, and presses it.
fn reach<'a>(leader: &'a mut Leader, name: &str) -> &'a mut Leader {
    leader.h.get_by_role_and_label(Role::Button, name).focus();
    leader.settle().key(Key::Enter)
}

fn everything_under(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(everything_under(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    found
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_later_day_of_deletion_needs_a_reason_which_is_kept_and_shown() {
    let mut desk = Desk::open(&unit());
    let leader = desk.settings();
    leader.fill("Filen skal slettes", "01.06.2027").key(Key::Enter);
    leader.must_read("Hvorfor en annen dato?");
    leader.press("Flytt til 1. juni 2027").must_read("Skriv en grunn først.");
    assert_eq!(leader.unit().details.delete_on, date(2027, 3, 18), "nothing is taken without a reason");
    leader.fill("Hvorfor en annen dato?", "Revisjonen varer til mai").press("Flytt til 1. juni 2027");
    leader.must_read("Grunn: Revisjonen varer til mai");
    let saved = leader.saved_file().details;
    assert_eq!(saved.delete_on, date(2027, 6, 1));
    assert_eq!(saved.delete_reason.as_deref(), Some("Revisjonen varer til mai"));
    leader.press("Bruk forslaget: 18. mars 2027");
    assert_eq!((desk.details().delete_on, &desk.details().delete_reason), (date(2027, 3, 18), &None));
}

#[test]
fn an_earlier_day_needs_no_reason_and_a_birth_number_is_no_reason() {
    let mut desk = Desk::open(&unit());
    let leader = desk.settings();
    leader.fill("Filen skal slettes", "01.02.2027").key(Key::Enter);
    leader.fill("Hvorfor en annen dato?", "Født 13097248022").press("Flytt til 1. februar 2027");
    assert_eq!(leader.unit().details.delete_on, date(2027, 3, 18), "a birth number is refused");
    leader.fill("Hvorfor en annen dato?", " ").press("Flytt til 1. februar 2027");
    assert_eq!(desk.details().delete_on, date(2027, 2, 1));
}

#[test]
fn no_change_keeps_the_file_longer_without_a_reason() {
    let mut desk = Desk::open(&unit());
    let longer = Details { delete_on: date(2028, 1, 1), ..desk.details().clone() };
    ask(&mut desk.leader, Intent::Change(Change::SetDetails(longer)));
    desk.leader.must_read("Skriv hvorfor filen skal beholdes lenger enn foreslått.");
    assert_eq!(desk.details().delete_on, date(2027, 3, 18));
}

#[test]
fn the_overview_reminds_from_fourteen_days_before_and_not_earlier() {
    let early = Desk::open_at(&unit(), "2027-03-03T09:00:00+01:00", Language::Bokmal);
    assert!(!early.leader.reads("skal slettes"));
    let mut desk = Desk::open_at(&unit(), "2027-03-04T09:00:00+01:00", Language::Bokmal);
    desk.leader.must_read("Filen med denne enheten skal slettes 18. mars.");
    desk.leader.press("Flytt datoen");
    assert_eq!(desk.leader.page(), Page::Settings);
    assert_eq!(desk.leader.focused().as_deref(), Some("Filen skal slettes"));
    let late = Desk::open_at(&unit(), "2027-03-19T09:00:00+01:00", Language::Nynorsk);
    late.leader.must_read("Fila med denne eininga skulle ha vore sletta 18. mars.");
}

#[test]
fn deleting_asks_twice_tells_what_is_gone_and_leaves_no_name_anywhere() {
    let mut desk = Desk::open(&unit());
    let list = desk.export("liste.csv");
    let changed = desk.export("endret.csv");
    fs::write(&changed, "Kari Nordmann og mer").unwrap();
    let place = desk.home.path().display();
    let asked = format!("Eksport som er endret etter at Møteklar laget den: endret.csv ({place})");
    let id = desk.leader.unit().id.0.hyphenated().to_string();
    let versions = desk.leader.places.data.join("versjoner").join(id);
    fs::create_dir_all(&versions).unwrap();
    fs::write(versions.join("1.ron.gz"), "Kari Nordmann").unwrap();
    let leader = desk.settings();
    leader.press("Slett Servicetorget nå").must_read("Dette blir slettet");
    leader.must_read("Tidligere versjon");
    leader.must_read("Eksport. ");
    assert_eq!(leader.focused().as_deref(), Some("Behold"), "Enter deletes nothing");
    assert!(!leader.reads("liste.csv"));
    // The page behind the dialogue has one too.
    leader.h.query_all_by_label_contains("Vis alle filer (").last().unwrap().click();
    leader.settle().must_read("liste.csv");
    leader.press_role(Role::CheckBox, &asked);
    leader.press("Gå videre").must_read("Er du sikker på at Servicetorget skal slettes?");
    assert_eq!(leader.focused().as_deref(), Some("Behold"));
    leader.press("Slett Servicetorget");
    assert_eq!(leader.page(), Page::Welcome);
    leader.must_read("Enheten er slettet");
    leader.must_read("Kopier som andre har");
    leader.must_read("Rester på disken");
    leader.press("Kopier teksten").must_read("Teksten er kopiert");
    leader.press("OK");
    assert!(!leader.reads("Enheten er slettet"));
    assert!(leader.settings().recent.is_empty(), "it is not among the files opened last");
    drop(desk.leader);
    assert!(!desk.file.exists() && !list.exists() && !changed.exists());
    for (path, bytes) in everything_under(desk.home.path()) {
        for name in ["Kari", "Nordmann", "Servicetorget", "0815"] {
            assert!(!holds(&bytes, name), "«{name}» stands in {}", path.display());
            assert!(!path.display().to_string().contains(name), "{}", path.display());
        }
    }
}

#[test]
fn whoever_keeps_the_unit_loses_nothing() {
    let mut desk = Desk::open(&unit());
    let leader = desk.settings();
    leader.press("Slett Servicetorget nå").key(Key::Enter);
    assert!(!leader.reads("Dette blir slettet"));
    leader.press("Slett Servicetorget nå").press("Gå videre").key(Key::Escape);
    assert_eq!(leader.unit().people.len(), 2);
    assert!(desk.file.exists());
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_deleted_is_told_with_the_reason() {
    use std::os::unix::fs::PermissionsExt as _;

    let mut desk = Desk::open(&unit());
    let folder = desk.file.parent().unwrap().to_owned();
    let leader = desk.settings();
    leader.saved_file();
    leader.press("Slett Servicetorget nå").press("Gå videre");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).unwrap();
    let all_powerful = fs::write(folder.join("x"), "").is_ok();
    leader.press("Slett Servicetorget");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    if !all_powerful {
        leader.must_read("Noe ble ikke slettet");
        leader.must_read("Ikke slettet");
        assert_eq!(leader.settings().recent.len(), 1, "it can be tried again");
        assert!(desk.file.exists());
    }
}

#[test]
fn the_welcome_page_reminds_of_files_that_should_have_been_deleted() {
    let first = Desk::open(&unit());
    let (home, file) = (Arc::clone(&first.home), first.file.clone());
    let settings = first.leader.settings();
    assert_eq!(settings.recent[0].delete_on, Some(date(2027, 3, 18)));
    drop(first);
    let at = "2027-03-19T09:00:00+01:00";
    let start = Start { home: Some(Arc::clone(&home)), settings: settings.clone(), at, ..Start::default() };
    let mut leader = Leader::start(start);
    leader.must_read("Servicetorget skulle vært slettet 18. mars.");
    leader.press("Flytt datoen for Servicetorget");
    assert_eq!(leader.page(), Page::Settings);
    drop(leader);
    let start = Start { home: Some(home), settings, at, ..Start::default() };
    let mut leader = Leader::start(start);
    leader.press("Slett Servicetorget nå").press("Gå videre").press("Slett Servicetorget").press("OK");
    assert!(!file.exists());
    assert!(!leader.reads("skulle vært slettet"));
}

#[test]
fn a_person_is_taken_off_the_list_and_can_be_brought_back() {
    let mut desk = Desk::open(&unit());
    let kari = desk.leader.unit().people[0].id;
    ask(&mut desk.leader, Intent::OpenPerson(kari));
    reach(&mut desk.leader, "Slett, Kari Nordmann").press("Fjern fra listen");
    assert_eq!(desk.leader.unit().people.len(), 1);
    ask(&mut desk.leader, Intent::Undo);
    assert_eq!(desk.leader.unit().people.len(), 2);
}

#[test]
fn everything_about_a_person_is_gone_from_every_file_and_cannot_be_undone() {
    let mut desk = Desk::open(&unit());
    let list = desk.export("liste.csv");
    let kept = desk.export("beholdes.csv");
    let kari = desk.leader.unit().people[0].id;
    let edited = Person { name: "Kari Nordmann-Lie".to_owned(), ..desk.leader.unit().people[0].clone() };
    ask(&mut desk.leader, Intent::Change(Change::EditPerson(edited)));
    let drafts = desk.leader.places.drafts();
    fs::create_dir_all(&drafts).unwrap();
    fs::write(drafts.join("utkast-1.eml"), "To: kari@kommune.example").unwrap();
    ask(&mut desk.leader, Intent::OpenPerson(kari));
    let leader = &mut desk.leader;
    reach(leader, "Slett, Kari Nordmann-Lie").press("Slett alt om Kari Nordmann-Lie …");
    leader.must_read("Slette alt om Kari Nordmann-Lie?");
    leader.must_read("Det kan ikke angres.");
    assert_eq!(leader.focused().as_deref(), Some("Behold"));
    leader.press_role(Role::CheckBox, &format!("Eksport: beholdes.csv ({})", desk.home.path().display()));
    leader.press("Slett alt om Kari Nordmann-Lie").must_read("Alt om medarbeideren er slettet");
    leader.must_read("Beholdt, fordi du ikke valgte å slette det");
    leader.press("OK");
    ask(leader, Intent::Undo);
    ask(leader, Intent::Undo);
    assert_eq!(leader.unit().people.len(), 1, "there is nothing to undo");
    leader.saved_file();
    assert!(!list.exists() && kept.exists());
    fs::remove_file(kept).unwrap();
    let id = kari.0.hyphenated().to_string();
    for (path, bytes) in everything_under(desk.home.path()) {
        for text in ["Kari", "kari@", &id] {
            assert!(!holds(&bytes, text), "«{text}» stands in {}", path.display());
        }
    }
    assert!(holds(&fs::read(&desk.file).unwrap(), "Per Aas"), "the other is there still");
    let generations = Generations::new(&desk.leader.places, desk.leader.clock.clone());
    let versions = generations.list(desk.leader.unit().id);
    assert!(!versions.is_empty(), "earlier versions are kept");
    for version in versions {
        let read = generations.read(&version, &Coding::default()).unwrap();
        let names: Vec<&str> = read.people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Per Aas"]);
        assert!(!unit_to_ron(&read).unwrap().contains(&id), "the id stands in an earlier version");
    }
}

#[test]
fn notes_that_hold_the_name_are_shown_and_not_changed() {
    let mut unit = unit();
    let mut meeting = Meeting::planned(MeetingId(Uuid::from_u128(77)), MeetingKind::First);
    meeting.note = "Karis spørsmål tas igjen".to_owned();
    unit.meetings.push(meeting);
    let mut desk = Desk::open(&unit);
    let kari = PersonId(desk.leader.unit().people[0].id.0);
    ask(&mut desk.leader, Intent::AskForget(kari));
    desk.leader.must_read("I notatet eller temaet: Første møte");
    desk.leader.press("Slett alt om Kari Nordmann").press("OK");
    assert_eq!(desk.leader.unit().meetings[0].note, "Karis spørsmål tas igjen");
}

/// Takes out everything about the first person and returns the text and the records.
fn taken_out(desk: &mut Desk) -> (String, String) {
    let path = desk.home.path().join("svar.txt");
    desk.leader.notes.lock().unwrap().answers.push(path.clone());
    let kari = desk.leader.unit().people[0].id;
    ask(&mut desk.leader, Intent::TakeOut(kari));
    (fs::read_to_string(&path).unwrap(), fs::read_to_string(path.with_extension("ron")).unwrap())
}

#[test]
fn what_is_stored_about_a_person_is_taken_out_in_the_language_of_the_app() {
    for (language, words) in [
        (Language::Bokmal, ["Alt som er lagret om Kari Nordmann", "Ikke påbegynt", "skal slettes 18.03.2027"]),
        (Language::Nynorsk, ["Alt som er lagra om Kari Nordmann", "Ikkje i gang", "skal slettast 18.03.2027"]),
        (Language::English, ["Everything stored about Kari Nordmann", "Not started", "to be deleted on 18/03/2027"]),
    ] {
        let mut desk = Desk::open_at(&unit(), "2026-11-21T09:00:00+01:00", language);
        let (text, records) = taken_out(&mut desk);
        for word in words {
            assert!(text.contains(word), "{word} is not in:\n{text}");
        }
        assert!(text.contains("kari@kommune.example") && records.contains("kari@kommune.example"));
        for (of_another, written) in [("Per Aas", &text), ("0815", &text), ("Per Aas", &records), ("0815", &records)] {
            assert!(!written.contains(of_another), "{of_another} is in:\n{written}");
        }
    }
}

#[test]
fn the_answer_is_for_its_owner_alone_and_goes_with_the_unit() {
    let mut desk = Desk::open(&unit());
    let kari = desk.leader.unit().people[0].id;
    ask(&mut desk.leader, Intent::OpenPerson(kari));
    let path = desk.home.path().join("svar.txt");
    desk.leader.notes.lock().unwrap().answers.push(path.clone());
    reach(&mut desk.leader, "Ta ut alt, Kari Nordmann").must_read("Sjekk at det er rett person som spør.");
    desk.leader.press("Velg sted …").must_read("Alt er skrevet til «svar.txt» og «svar.ron».");
    #[cfg(unix)]
    for path in [path.clone(), path.with_extension("ron")] {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let leader = desk.settings();
    leader.press("Slett Servicetorget nå").must_read("svar.ron");
    leader.press("Gå videre").press("Slett Servicetorget");
    assert!(!path.exists() && !path.with_extension("ron").exists());
}

#[test]
fn an_answer_never_writes_over_the_units_own_file() {
    let mut desk = Desk::open(&unit());
    let kari = desk.leader.unit().people[0].id;
    desk.leader.notes.lock().unwrap().answers.push(desk.file.with_extension("txt"));
    ask(&mut desk.leader, Intent::TakeOut(kari));
    desk.leader.must_read("Navnet er opptatt");
    assert!(holds(&fs::read(&desk.file).unwrap(), "Per Aas"));
    assert!(!desk.file.with_extension("txt").exists());
}

#[test]
fn the_settings_page_shows_every_file_with_size_readers_and_folder() {
    let mut desk = Desk::open(&unit());
    desk.export("liste.csv");
    let file = desk.file.clone();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    }
    let leader = desk.settings();
    for kind in ["Enhetens fil", "Eksport", "Innstillingene dine"] {
        assert!(leader.sees(kind), "«{kind}» is not on the page");
    }
    #[cfg(unix)]
    leader.must_read("kan leses av: bare du");
    // The folder in a word; the whole path for whoever points at it, and every file for whoever wants to see them.
    leader.must_read("· enheter");
    let whole = file.display().to_string();
    let described = |leader: &Leader| leader.h.query_all_by(|node| node.description() == Some(whole.clone())).count();
    assert!(described(leader) > 0, "{whole} is not told");
    assert!(!leader.reads(".~lock.Servicetorget.ron#"));
    let all = leader.h.get_by(|node| node.label().is_some_and(|label| label.starts_with("Vis alle filer (")));
    all.focus();
    leader.settle().key(Key::Enter);
    for name in ["Servicetorget.ron ·", ".~lock.Servicetorget.ron#", "liste.csv ·"] {
        assert!(leader.reads(name), "«{name}» is not among the files");
    }
    reach(leader, "Åpne mappen med: Enhetens fil");
    let opened = leader.notes.lock().unwrap().opened.clone();
    assert_eq!(opened, [file.parent().unwrap().display().to_string()]);
    ask(leader, Intent::Go(Page::People(PeopleFilter::All)));
}

#[test]
fn a_unit_that_somebody_else_has_open_is_not_deleted() {
    let first = Desk::open(&unit());
    let settings = first.leader.settings();
    let start =
        Start { home: Some(Arc::clone(&first.home)), settings, at: "2027-03-19T09:00:00+01:00", ..Start::default() };
    let mut other = Leader::start(start);
    other.press("Slett Servicetorget nå").must_read("Filen er i bruk");
    assert!(!other.reads("Dette blir slettet"));
    assert!(first.file.exists());
}
