//! Taking tables in: from a file, the clipboard or a drop, through the preview, and back with one undo.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{DroppedFile, HoveredFile, Key};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::store::Settings;
use moteklar::ui::importing::ImportWish;
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::unit::{Attendance, Change, MeetingForm, Person, PersonId, Status, Survey, Unit};
use uuid::Uuid;

use super::leader::Leader;

const REPORT: &str = "\
,\"Email address\",\"Grunnleggende informasjonssikkerhet\",\"\",\"Grunnleggende personvern\",\"\"
Siri Lunde,siri.lunde@kommune.example,Completed (did not achieve pass grade),2026-11-20 09:00:00,Completed,2026-11-20 10:00:00
Ola Nordmann,ola.nordmann@kommune.example,Completed (achieved pass grade),2026-11-18 09:00:00,Not completed,
Rolf Lie,rolf.lie@kommune.example,Completed,2026-11-18 09:00:00,Not completed,
";

const TEAMS: &str = "\
1. Summary
Meeting title\tBriefing
Start time\t11/5/26, 9:00:00 AM

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Máret Ánne Sara\t11/5/26, 9:00:00 AM\t11/5/26, 9:21:00 AM\t20m 54s\tmaret.anne.sara@kommune.example\t\tPresenter
Nils Aas\t11/5/26, 9:04:00 AM\t11/5/26, 9:21:00 AM\t4m 54s\tnils.aas@kommune.example\t\tPresenter
Per Hansen\t11/5/26, 9:00:00 AM\t11/5/26, 9:41:00 AM\t40m 10s\tper.hansen@kommune.example\t\tOrganizer
";

/// Waits until this is on the screen: files are read beside the window.
#[track_caller]
pub fn wait_for(leader: &mut Leader, part: &str) {
    leader.until(part, |leader| leader.reads(part));
}

fn at_import() -> Leader {
    let mut leader = Leader::with_sample();
    leader.h.state_mut().ask(Intent::Go(Page::Import));
    leader.settle();
    leader
}

fn lay_out(leader: &Leader, name: &str, bytes: &[u8]) -> PathBuf {
    let path = leader.places.documents.join(name);
    fs::create_dir_all(&leader.places.documents).unwrap();
    fs::write(&path, bytes).unwrap();
    path
}

/// Chooses a file with this in it, from the import page.
fn choose(leader: &mut Leader, name: &str, bytes: &[u8]) {
    let path = lay_out(leader, name, bytes);
    leader.notes.lock().unwrap().answers.push(path);
    assert_eq!(leader.focused().as_deref(), Some("Velg fil …"));
    leader.key(Key::Enter);
}

fn named<'a>(unit: &'a Unit, name: &str) -> Option<&'a Person> {
    unit.people.iter().find(|person| person.name == name)
}

/// Presses the row that begins so.
fn press_row(leader: &mut Leader, name: &str) {
    let wanted = name.to_owned();
    leader
        .h
        .get_by(|node| node.role() == Role::Row && node.label().is_some_and(|label| label.starts_with(&wanted)))
        .click();
    leader.settle();
}

fn status(leader: &Leader, name: &str) -> Option<Status> {
    let unit = leader.unit();
    let programme = moteklar::programme::Programme::built_in(moteklar::programme::Language::Bokmal).unwrap();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let survey = Survey::of(unit, &programme, today);
    survey.row(named(unit, name).unwrap().id).unwrap().status
}

#[test]
fn an_employee_list_is_taken_in_and_taken_back() {
    let mut leader = at_import();
    let before = leader.unit().clone();
    let number = named(&before, "Siri Lunde").unwrap().employee_number.clone().unwrap();
    // Windows-1252, as the personnel system writes it.
    let mut list = b"sep=;\r\nAnsattnummer;Fornavn;Etternavn;E-post;F\xf8dselsnummer;Stilling\r\n".to_vec();
    let row = format!("{number};Siri;Lunde Dahl;siri.lunde@kommune.example;01019012480;Vernepleier\r\n");
    list.extend_from_slice(row.as_bytes());
    list.extend_from_slice(b"000017;Bj\xf8rn;\xc5s;bjorn.as@kommune.example;02029012480;Assistent\r\n");
    choose(&mut leader, "ansatte.csv", &list);
    wait_for(&mut leader, "gjenkjent som liste over ansatte");
    leader.must_read("ansatte.csv · gjenkjent som liste over ansatte · Windows-1252, semikolon · 2 rader");
    leader.must_read("Fødselsnummer i «Fødselsnummer» ble ikke lest.");
    leader.must_read("Ikke lest: «Stilling»");
    leader.must_read("Bjørn Ås. ");
    leader.must_read("Endringer 2");
    leader.must_read("Ikke i filen 23");
    assert_eq!(*leader.unit(), before, "a preview writes nothing");

    // Somebody who is not in the file has left.
    leader.press("Ikke i filen 23");
    press_row(&mut leader, "Amina Warsame");
    leader.must_read("Hva med Amina Warsame?");
    leader.press("Har sluttet");
    leader.press_starting("Ta inn ");

    assert_eq!(leader.page(), Page::People(PeopleFilter::All));
    leader.must_read("endringer er tatt inn");
    let unit = leader.unit();
    assert_eq!(unit.people.len(), before.people.len() + 1);
    assert!(named(unit, "Siri Lunde").is_none());
    assert_eq!(named(unit, "Siri Lunde Dahl").unwrap().employee_number.as_ref(), Some(&number));
    assert_eq!(named(unit, "Bjørn Ås").unwrap().employee_number.as_deref(), Some("000017"));
    assert!(named(unit, "Amina Warsame").unwrap().departure.is_some());
    leader.saved_file();
    let written = fs::read_to_string(leader.h.state().unit_file().unwrap()).unwrap();
    assert!(!written.contains("01019012480") && !written.contains("Vernepleier"));

    leader.press("Angre");
    assert_eq!(*leader.unit(), before, "one undo takes it all back");
}

#[test]
fn a_failed_grade_is_not_completed_and_a_step_down_is_asked_about() {
    let mut leader = at_import();
    assert_eq!(status(&leader, "Siri Lunde"), Some(Status::Completed));
    choose(&mut leader, "progress.kurs.csv", REPORT.as_bytes());
    wait_for(&mut leader, "gjenkjent som Moodle-rapport for fullførte aktiviteter");
    leader.must_read("Siri Lunde. Completed (did not achieve pass grade). Nå: Fullført. Blir: Ned til påbegynt? Velg");
    leader.must_read("Ukjent: Rolf Lie. rolf.lie@kommune.example. Blir: Legg til som ny?");
    leader.must_read("1 rad er ikke avgjort");
    // Without an answer it is not taken.
    let at_siri = |leader: &Leader| leader.focused().is_some_and(|name| name.starts_with("Siri Lunde. "));
    assert!(at_siri(&leader), "the keyboard begins where something must be decided");
    leader.key(Key::Enter);
    leader.must_read("Grunnleggende informasjonssikkerhet: Completed (did not achieve pass grade)");
    assert_eq!(leader.focused().as_deref(), Some("Ja, sett påbegynt"));
    leader.key(Key::Escape);
    leader.must_read("Må avgjøres 1");
    // By the keyboard alone: the question, then in it goes.
    assert!(at_siri(&leader));
    leader.key(Key::Enter).key(Key::Enter);
    assert!(!leader.reads("Må avgjøres"), "it is answered");
    leader.press_starting("Ta inn ");
    assert_eq!(status(&leader, "Siri Lunde"), Some(Status::Started));
    assert_eq!(status(&leader, "Ola Nordmann"), Some(Status::Started));
    assert!(named(leader.unit(), "Rolf Lie").is_none(), "nobody is added unasked");
    leader.press("Angre");
    assert_eq!(status(&leader, "Siri Lunde"), Some(Status::Completed));
    assert_eq!(status(&leader, "Ola Nordmann"), Some(Status::NotStarted));
}

#[test]
fn what_is_not_answered_is_not_taken() {
    let mut leader = at_import();
    leader.paste(REPORT);
    wait_for(&mut leader, "Må avgjøres 1");
    // Down to Ola, out with him, and in with him again.
    leader.key(Key::ArrowDown).key(Key::Space);
    let ticked = |leader: &Leader, name: &str| {
        let node = leader.h.get_by_role_and_label(Role::CheckBox, name);
        node.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True)
    };
    assert!(!ticked(&leader, "Ta med Ola Nordmann"));
    leader.key(Key::Space);
    assert!(ticked(&leader, "Ta med Ola Nordmann"));
    leader.press_starting("Ta inn ");
    assert_eq!(status(&leader, "Ola Nordmann"), Some(Status::Started));
    assert_eq!(status(&leader, "Siri Lunde"), Some(Status::Completed), "the question was left open");
}

#[test]
fn an_unknown_table_is_mapped_once_and_remembered() {
    let table = "Deltaker;Kontakt;Hvor langt;Merknad\n\
        Kari Nordmann;kari.nordmann@kommune.example;Fullført;hemmelig\n\
        Nils Aas;nils.aas@kommune.example;Påbegynt;\n";
    let mut leader = at_import();
    leader.paste(table);
    wait_for(&mut leader, "Hva står i kolonnene?");
    leader.must_read("2 av 2 rader handler om noen på listen");
    leader.must_read("Deltaker: Kari Nordmann · Nils Aas");
    let contact = leader.h.get_by_role_and_label(Role::ComboBox, "Kontakt inneholder").accesskit_node();
    assert_eq!(contact.value().as_deref(), Some("E-post"), "addresses are known by what they look like");
    // The arrow keys change a choice: the note becomes something, and is left out again.
    leader.h.get_by_role_and_label(Role::ComboBox, "Merknad inneholder").focus();
    leader.settle();
    let value =
        |leader: &Leader| leader.h.get_by_role_and_label(Role::ComboBox, "Merknad inneholder").accesskit_node().value();
    assert_eq!(value(&leader).as_deref(), Some("Leses ikke"));
    leader.key(Key::ArrowDown);
    assert_eq!(value(&leader).as_deref(), Some("Navn"));
    leader.key(Key::ArrowUp);
    leader.press_role(Role::ComboBox, "Merknad inneholder");
    leader.key(Key::Escape);
    assert_eq!(leader.focused().as_deref(), Some("Merknad inneholder"), "the list is left as it was");
    // From the list: where neither names nor addresses are read, nobody is known.
    for column in ["Kontakt inneholder", "Deltaker inneholder"] {
        leader.press_role(Role::ComboBox, column);
        leader.press_role(Role::ListBoxOption, "Leses ikke");
    }
    leader.must_read("Ingen kolonne sier hvem radene handler om.");
    leader.press_role(Role::ComboBox, "Deltaker inneholder");
    leader.press_role(Role::ListBoxOption, "Navn");
    leader.press("Vis hva som blir endret");
    leader.must_read("lest slik du har sagt");
    leader.press_starting("Ta inn 2 endringer");
    assert_eq!(status(&leader, "Kari Nordmann"), Some(Status::Completed));

    let (settings, _) = Settings::load(&leader.places);
    let kept = settings.to_ron().unwrap();
    assert!(kept.contains("Hvor langt"), "the titles are kept");
    assert!(!kept.contains("ommune.example") && !kept.contains("Nils"), "and nothing of the rows");
    assert!(!kept.contains("hemmelig") && !kept.contains("Fullført"), "and nothing below");

    // The next one goes straight to the preview.
    leader.h.state_mut().ask(Intent::Go(Page::Import));
    leader.settle();
    leader.paste("Deltaker;Kontakt;Hvor langt;Merknad\nOla Nordmann;;Fullført;\n");
    wait_for(&mut leader, "lest slik du har sagt");
    leader.must_read("Endringer 1");
}

#[test]
fn somebody_unknown_is_known_under_another_name_when_the_leader_says_so() {
    let mut leader = at_import();
    leader.paste(REPORT);
    wait_for(&mut leader, "Ukjent: Rolf Lie");
    press_row(&mut leader, "Ukjent: Rolf Lie");
    leader.press_role(Role::ComboBox, "Er dette noen på listen?");
    leader.press_role(Role::ListBoxOption, "Jonas Bakke");
    leader.must_read("Jonas Bakke. Completed, Not completed. Nå: Ikke påbegynt. Blir: Påbegynt · 1 av 7");
    leader.press_starting("Ta inn ");
    assert_eq!(status(&leader, "Jonas Bakke"), Some(Status::Started));
}

#[test]
fn who_may_be_two_people_is_asked_about_by_name() {
    let mut leader = at_import();
    let pia = Person::named(PersonId(Uuid::from_u128(78)), "Pia Hansen");
    leader.h.state_mut().ask(Intent::Change(Change::AddPeople(vec![pia])));
    leader.settle();
    leader.paste("Name,Email address,Grunnleggende personvern,Grunnleggende personvern - Completion date,Course complete\n\"Hansen, P.\",pha@kommune.example,Completed,2026-11-18,\n");
    wait_for(&mut leader, "Er dette Per Hansen eller Pia Hansen? Velg");
    leader.must_read("Ingenting å ta inn");
    leader.key(Key::Enter);
    leader.must_read("Er dette Per Hansen eller Pia Hansen?");
    // The first is proposed; one down is the second.
    leader.key(Key::Tab);
    assert_eq!(leader.focused().as_deref(), Some("Pia Hansen"));
    leader.key(Key::Enter);
    leader.press_starting("Ta inn ");
    assert_eq!(status(&leader, "Pia Hansen"), Some(Status::Started));
    assert_eq!(status(&leader, "Per Hansen"), Some(Status::NotStarted));
}

#[test]
fn one_sheet_of_a_workbook_is_chosen() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, person) in [("Enhet nord", "Kari Ny"), ("Enhet sør", "Ola Ny")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (column, (title, text)) in
            [("Navn", person), ("Ansattnummer", "000042"), ("E-post", "ny@kommune.example")].iter().enumerate()
        {
            let column = u16::try_from(column).unwrap();
            sheet.write_string(0, column, *title).unwrap();
            sheet.write_string(1, column, *text).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let mut leader = at_import();
    choose(&mut leader, "ansatte.xlsx", &bytes);
    wait_for(&mut leader, "«ansatte.xlsx» har flere ark. Hvilket vil du ta inn?");
    leader.key(Key::Tab).key(Key::Enter);
    wait_for(&mut leader, "gjenkjent som liste over ansatte · Excel, arket «Enhet sør» · 1 rad");
    leader.press_starting("Ta inn 1 endring");
    assert_eq!(named(leader.unit(), "Ola Ny").unwrap().employee_number.as_deref(), Some("000042"));
}

#[test]
fn attendance_comes_from_a_teams_report() {
    let mut leader = at_import();
    let bytes: Vec<u8> = std::iter::once(0xFEFF).chain(TEAMS.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    choose(&mut leader, "oppmøte.csv", &bytes);
    wait_for(&mut leader, "gjenkjent som oppmøterapport fra Teams · UTF-16, tabulator");
    leader.must_read("Máret Ánne Sara. 20m 54s. Nå: Ikke ført. Blir: På video · 20 min");
    // Half of the longest, who is known to have been there: who was there for five minutes was not there.
    leader.must_read("Per Hansen. 40m 10s. Blir: Uendret");
    let field = leader.h.get_by_role_and_label(Role::TextInput, "Minutter for å regnes som til stede");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("20"));
    leader.must_read("Endringer 1");
    let first = |leader: &Leader, name: &str| {
        let unit = leader.unit();
        let meeting = unit.held_meeting(moteklar::programme::MeetingKind::First).unwrap();
        meeting.attendance_of(named(unit, name).unwrap().id)
    };
    assert_eq!(first(&leader, "Máret Ánne Sara"), None);
    leader.fill("Minutter for å regnes som til stede", "4");
    leader.key(Key::Enter);
    // He is recorded as absent already, so it is asked about.
    leader.must_read("Ført som fravær. Endre til på video? Velg");
    leader.press_starting("Ta inn 1 endring");
    assert_eq!(first(&leader, "Máret Ánne Sara"), Some(Attendance::Video));
    assert_eq!(first(&leader, "Nils Aas"), Some(Attendance::Absent));
    leader.press("Angre");
    assert_eq!(first(&leader, "Máret Ánne Sara"), None);
}

#[test]
fn the_others_are_absent_only_when_the_leader_says_so() {
    let mut leader = at_import();
    leader.paste(TEAMS);
    wait_for(&mut leader, "Hvilket møte gjelder oppmøtet?");
    leader.press_role(Role::RadioButton, "Hvilket møte gjelder oppmøtet?: Andre møte");
    // Everybody is unrecorded there: three are in the report, and one is on leave.
    leader.press_role(Role::CheckBox, "Før 20 som ikke står i rapporten, som fraværende");
    leader.press_starting("Ta inn 22 endringer");
    let unit = leader.unit();
    let meeting = unit.latest_meeting(moteklar::programme::MeetingKind::Second).unwrap();
    let of = |name: &str| meeting.attendance_of(named(unit, name).unwrap().id);
    assert_eq!(of("Máret Ánne Sara"), Some(Attendance::Video));
    assert_eq!(of("Ola Nordmann"), Some(Attendance::Absent));
    assert_eq!(of("Nils Aas"), None, "who was there for a while is not absent");
    assert_eq!(of("Mona Haugen"), None, "nor is who is on leave");
}

#[test]
fn the_attendance_page_has_a_door_where_people_take_part_on_video() {
    let mut leader = Leader::with_sample();
    let kind = moteklar::programme::MeetingKind::Second;
    let mut meeting = leader.unit().latest_meeting(kind).unwrap().clone();
    for (form, door) in [(MeetingForm::Room, false), (MeetingForm::Video, true)] {
        meeting.form = form;
        leader.h.state_mut().ask(Intent::Change(Change::PlanMeeting(meeting.clone())));
        leader.h.state_mut().ask(Intent::Go(Page::Attendance(kind)));
        leader.settle();
        assert_eq!(leader.sees("Hent fra Teams-rapport …"), door);
    }
    let path = lay_out(&leader, "møte.csv", TEAMS.as_bytes());
    leader.notes.lock().unwrap().answers.push(path);
    leader.press("Hent fra Teams-rapport …");
    wait_for(&mut leader, "Hvilket møte gjelder oppmøtet?");
    leader.press_starting("Ta inn 2 endringer");
    assert_eq!(leader.page(), Page::Attendance(kind), "back to where the leader came from");
}

#[test]
fn nothing_is_changed_by_a_preview_that_is_left() {
    let mut leader = at_import();
    let before = leader.unit().clone();
    leader.paste(REPORT);
    wait_for(&mut leader, "Må avgjøres 1");
    leader.press("Avbryt");
    assert_eq!(leader.focused().as_deref(), Some("Velg fil …"));
    assert_eq!(*leader.unit(), before);
}

#[test]
fn a_file_that_is_being_read_can_be_left_at_once() {
    let mut leader = at_import();
    let path = lay_out(&leader, "progress.csv", REPORT.as_bytes());
    // Both before the window is drawn again, so that there is no time for an answer.
    leader.h.state_mut().ask(Intent::Import(ImportWish::Read(path)));
    leader.h.state_mut().ask(Intent::Import(ImportWish::Cancel));
    leader.settle();
    leader.must_read("Hva vil du ta inn?");
    assert_eq!(leader.focused().as_deref(), Some("Velg fil …"));
    assert!(!leader.reads("Siri Lunde"));
}

#[test]
fn the_preview_follows_the_unit_and_never_goes_into_another() {
    let mut leader = at_import();
    leader.paste(REPORT);
    wait_for(&mut leader, "Ukjent: Rolf Lie");
    let mut rolf = Person::named(PersonId(Uuid::from_u128(77)), "Rolf Lie");
    rolf.email = Some("rolf.lie@kommune.example".to_owned());
    leader.h.state_mut().ask(Intent::Change(Change::AddPeople(vec![rolf])));
    leader.settle();
    assert!(!leader.reads("Ukjent: Rolf Lie"));
    leader.must_read("Rolf Lie. ");
    leader.h.state_mut().ask(Intent::OpenSample);
    leader.settle();
    leader.h.state_mut().ask(Intent::Go(Page::Import));
    leader.settle();
    leader.must_read("Hva vil du ta inn?");
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_files(leader: &mut Leader, files: &[&Path]) {
    for file in files {
        leader.h.input_mut().dropped_files.push(Arc::new(Dropped(file.to_path_buf())));
    }
    leader.settle();
    leader.h.input_mut().dropped_files.clear();
}

#[test]
fn a_file_can_be_dropped_on_any_page() {
    let mut leader = Leader::with_sample();
    let path = lay_out(&leader, "progress.csv", REPORT.as_bytes());
    leader.h.input_mut().hovered_files.push(HoveredFile { path: Some(path.clone()), mime: String::new() });
    // A window that something is held over is drawn again and again.
    leader.h.run_steps(3);
    leader.must_read("Slipp filen for å se hva som blir endret");
    leader.h.input_mut().hovered_files.clear();
    drop_files(&mut leader, &[&path, &path]);
    leader.must_read("Møteklar tar inn én fil om gangen.");
    leader.press("OK");
    assert_eq!(leader.page(), Page::Overview);
    drop_files(&mut leader, &[&path]);
    wait_for(&mut leader, "progress.csv · gjenkjent som Moodle-rapport");

    let unit = leader.places.documents.join("Andre.ron");
    leader.saved_file();
    fs::copy(leader.h.state().unit_file().unwrap(), &unit).unwrap();
    drop_files(&mut leader, &[&unit]);
    assert_eq!(leader.h.state().unit_file(), Some(unit.as_path()), "a unit is opened");
    assert_eq!(leader.page(), Page::Overview);
}

#[test]
fn a_file_that_is_too_large_or_no_table_says_what_to_do() {
    let mut leader = at_import();
    let path = lay_out(&leader, "enorm.csv", b"");
    File::options().write(true).open(&path).unwrap().set_len(200 << 20).unwrap();
    leader.notes.lock().unwrap().answers.push(path);
    leader.press("Velg fil …");
    wait_for(&mut leader, "Filen er større enn 32 MB, og er ikke lest.");
    assert_eq!(leader.focused().as_deref(), Some("Velg fil …"));
    choose(&mut leader, "bilde.csv", &[0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
    wait_for(&mut leader, "Møteklar finner ingen tabell i filen.");
    choose(&mut leader, "tom.csv", b"\r\n\r\n");
    wait_for(&mut leader, "Det står ingenting i tabellen.");
    leader.paste("   ");
    leader.must_read("Det er ingen tekst på utklippstavlen.");
}

#[test]
fn ten_thousand_rows_are_previewed_and_only_those_seen_are_drawn() {
    let mut leader = at_import();
    let mut table = "Ansattnummer;Navn;E-post\n".to_owned();
    for number in 0..10_000 {
        writeln!(table, "9{number:05};Person {number} Etternavn{number};p{number}@kommune.example").unwrap();
    }
    choose(&mut leader, "alle.csv", table.as_bytes());
    wait_for(&mut leader, "gjenkjent som liste over ansatte");
    wait_for(&mut leader, "Forhåndsvisning, 10024 rader");
    let drawn = leader.h.query_all_by(|node| node.role() == Role::Row).count();
    assert!((5..60).contains(&drawn), "{drawn} rows are drawn");
    leader.key(Key::Escape);
    leader.h.get_by_role_and_label(Role::Table, "Forhåndsvisning, 10024 rader").focus();
    leader.settle();
    leader.key(Key::End);
    leader.must_read("Åse-Marie Sæther");
}
