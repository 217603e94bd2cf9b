//! Saving that fails and works again, and files that cannot be opened: nothing is lost, and the leader is told.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use moteklar::store::{read_unit, unit_to_ron};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, Person, PersonId, Unit};
use uuid::Uuid;

use super::drive::Drive;
use super::leader::{Leader, Start};
use super::midst::{ask, unit};

/// A unit open on a drive of its own, apart from the app's own folders.
struct Desk {
    leader: Leader,
    drive: Drive,
}

impl Desk {
    fn new() -> Self {
        let drive = Drive::with(2);
        let (home, open) = (Some(Arc::clone(&drive.home)), Some(drive.file()));
        Self { leader: Leader::start(Start { home, open, ..Start::default() }), drive }
    }

    fn add(&mut self, name: &str) {
        let id = PersonId(Uuid::from_u128(name.chars().map(u128::from).sum::<u128>() + 7_000_000));
        ask(&mut self.leader, Intent::Change(Change::AddPeople(vec![Person::named(id, name)])));
    }

    fn names_in(path: &Path) -> Vec<String> {
        read_unit(path).unwrap().people.into_iter().map(|person| person.name).collect()
    }

    /// A drive that is pulled out, and a change after.
    fn failing() -> Self {
        let mut desk = Self::new();
        desk.drive.pull_out();
        desk.add("Siri");
        desk.leader.until("the banner", |leader| leader.reads("Mappen finnes ikke lenger."));
        desk
    }
}

#[test]
fn a_failed_save_stays_on_the_screen_through_changes_and_tries_until_one_works() {
    let mut desk = Desk::failing();
    desk.leader.must_read("ikke lagret");
    for name in ["Per", "Linh", "Yusuf"] {
        desk.add(name);
        desk.leader.must_read("Mappen finnes ikke lenger.");
    }
    desk.leader.press("Prøv igjen nå");
    desk.leader.must_read("Mappen finnes ikke lenger.");
    desk.leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.leader.unit().people.len(), 5);
    desk.drive.put_back();
    desk.leader.press("Prøv igjen nå");
    desk.leader.until("saved", |leader| leader.h.state().is_saved());
    assert!(!desk.leader.reads("Mappen finnes ikke lenger."));
    assert_eq!(Desk::names_in(&desk.drive.file()).len(), 5);
}

#[test]
fn when_the_drive_is_back_the_save_works_by_itself() {
    let mut desk = Desk::failing();
    desk.drive.put_back();
    desk.leader.until("saved", |leader| leader.h.state().is_saved());
    assert!(!desk.leader.reads("Mappen finnes ikke lenger."));
    assert_eq!(Desk::names_in(&desk.drive.file()).len(), 3);
}

#[test]
fn save_as_to_another_place_ends_the_failure_and_the_old_place_is_left_alone() {
    let mut desk = Desk::failing();
    let new = desk.drive.away.parent().unwrap().join("et annet sted nr. 2");
    desk.leader.notes.lock().unwrap().answers.push(new.clone());
    desk.leader.press("Lagre som …");
    desk.leader.until("saved", |leader| leader.h.state().is_saved());
    assert!(!desk.leader.reads("Mappen finnes ikke lenger."));
    let whole = PathBuf::from(format!("{}.ron", new.display()));
    assert_eq!(Desk::names_in(&whole), ["Person Nummer0", "Person Nummer1", "Siri"]);
    desk.drive.put_back();
    desk.add("Per");
    assert_eq!(desk.leader.saved_file().people.len(), 4);
    assert_eq!(Desk::names_in(&desk.drive.file()).len(), 2);
    assert_eq!(Desk::names_in(&whole).len(), 4);
}

#[test]
fn save_as_never_writes_over_a_file_that_nobody_was_asked_about() {
    let mut desk = Desk::new();
    let taken = desk.drive.folder.join("annen.ron");
    std::fs::write(&taken, "viktig").unwrap();
    desk.leader.notes.lock().unwrap().answers.push(desk.drive.folder.join("annen"));
    ask(&mut desk.leader, Intent::SaveAs);
    desk.leader.must_read("Navnet er opptatt");
    desk.leader.press("OK");
    desk.add("Siri");
    assert_eq!(desk.leader.saved_file().people.len(), 3);
    assert_eq!(std::fs::read_to_string(&taken).unwrap(), "viktig");
}

#[test]
fn the_unit_is_not_left_for_another_while_something_is_not_saved() {
    let mut desk = Desk::failing();
    for intent in [Intent::CloseUnit, Intent::OpenSample, Intent::NewUnit("Ny".to_owned())] {
        ask(&mut desk.leader, intent);
        desk.leader.must_read("Endringene er ikke lagret");
        desk.leader.press("OK");
        assert_eq!(desk.leader.unit().people.len(), 3);
    }
    desk.drive.put_back();
    ask(&mut desk.leader, Intent::CloseUnit);
    assert_eq!(desk.leader.page(), Page::Welcome);
    assert_eq!(Desk::names_in(&desk.drive.file()).len(), 3);
}

#[test]
fn the_same_file_opened_again_has_the_last_change() {
    let mut desk = Desk::new();
    let file = desk.drive.file();
    for number in 0..10 {
        desk.add(&format!("Nummer {number}"));
        ask(&mut desk.leader, Intent::OpenUnit(Some(file.clone())));
        assert_eq!(desk.leader.unit().people.len(), 3 + number);
    }
}

/// Presses the window's cross; returns whether the app holds the door.
fn close_window(leader: &mut Leader) -> bool {
    let viewport = leader.h.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.events.push(ViewportEvent::Close);
    leader.h.step();
    let output = leader.h.output().viewport_output.get(&ViewportId::ROOT).unwrap();
    let held = output.commands.contains(&ViewportCommand::CancelClose);
    leader.settle();
    held
}

#[test]
fn the_window_closes_at_once_when_all_is_saved_and_asks_when_it_is_not() {
    let mut desk = Desk::new();
    desk.add("Siri");
    assert!(!close_window(&mut desk.leader));
    assert_eq!(Desk::names_in(&desk.drive.file()).len(), 3);
    let mut desk = Desk::failing();
    assert!(close_window(&mut desk.leader));
    desk.leader.must_read("Endringene er ikke lagret");
    desk.leader.press("Bli her");
    assert!(!desk.leader.reads("Endringene er ikke lagret"));
    desk.leader.must_read("Mappen finnes ikke lenger.");
}

#[test]
fn the_time_of_the_save_follows_the_clock() {
    let mut desk = Desk::new();
    desk.leader.wait(1);
    desk.leader.clock.advance(5 * 60 * 60 * 1000 + 2 * 60 * 1000);
    desk.add("Siri");
    desk.leader.saved_file();
    desk.leader.must_read("lagret 14.02");
}

#[test]
fn a_file_that_cannot_be_opened_says_why_is_not_touched_and_the_unit_stays() {
    let mut desk = Desk::new();
    let whole = unit_to_ron(&unit(1)).unwrap();
    let newer = whole.replacen("schema: 3", "schema: 9", 1);
    let broken = whole.replacen("people: [", "people: [ (", 1);
    // Of the open unit there is an earlier version, which is offered.
    let cases: [(&str, Vec<u8>, &str, &str); 5] = [
        ("tom.ron", Vec::new(), "Filen er tom.", "OK"),
        ("nyere.ron", newer.into_bytes(), "nyere utgave", "La filen ligge"),
        ("feil.ron", broken.into_bytes(), "er skadet", "La filen ligge"),
        ("tekst.ron", b"hei der".to_vec(), "inje", "OK"),
        ("bilde.ron", vec![0xff, 0xd8, 0xff, 0xe0, 0], "UTF-8", "OK"),
    ];
    for (name, bytes, words, leave) in cases {
        let path = desk.drive.folder.join(name);
        std::fs::write(&path, &bytes).unwrap();
        desk.leader.notes.lock().unwrap().answers.push(path.clone());
        ask(&mut desk.leader, Intent::OpenUnit(None));
        desk.leader.must_read("Filen kan ikke åpnes");
        desk.leader.must_read(words);
        desk.leader.must_read(name);
        desk.leader.press(leave);
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name}");
        assert_eq!(desk.leader.unit().people.len(), 2);
    }
    let folder = desk.drive.folder.join("mappe.ron");
    std::fs::create_dir(&folder).unwrap();
    let large = desk.drive.folder.join("stor.ron");
    std::fs::File::create(&large).unwrap().set_len(70 * 1024 * 1024).unwrap();
    for (path, words) in
        [(folder, "ikke en fil"), (large, "leser ikke mer enn"), (desk.drive.folder.join("borte.ron"), "finnes ikke")]
    {
        ask(&mut desk.leader, Intent::OpenUnit(Some(path)));
        desk.leader.must_read(words);
        desk.leader.press("OK");
    }
    desk.add("Siri");
    assert_eq!(desk.leader.saved_file().people.len(), 3);
}

#[test]
fn a_file_opened_before_that_is_gone_can_be_taken_off_the_list() {
    let mut desk = Desk::new();
    let file = desk.drive.file();
    ask(&mut desk.leader, Intent::CloseUnit);
    std::fs::remove_file(&file).unwrap();
    desk.leader.press_starting("Åpne Servicetorget");
    desk.leader.must_read("Filen finnes ikke.");
    desk.leader.press("Ta filen bort fra listen");
    let opens = |leader: &Leader| leader.everything().iter().any(|line| line.starts_with("Button Åpne Servicetorget"));
    assert!(!opens(&desk.leader), "{:?}", desk.leader.everything());
    // Its versions are kept until their day, and can still be brought back.
    assert!(desk.leader.sees("Hent fram siste versjon av Servicetorget"), "{:?}", desk.leader.everything());
    assert_eq!(desk.leader.page(), Page::Welcome);
}

#[test]
fn what_is_being_written_in_a_field_is_recorded_when_the_page_changes() {
    let mut desk = Desk::new();
    ask(&mut desk.leader, Intent::Go(Page::Settings));
    desk.leader.fill("Enhetens navn", "Biblioteket");
    desk.leader.press("Oversikt");
    assert_eq!(desk.leader.unit().details.name, "Biblioteket");
}

#[test]
fn a_removed_person_leaves_nothing_in_the_file_and_undo_brings_all_of_it_back() {
    let mut desk = Desk::new();
    let mut leader = {
        let mut before: Unit = desk.leader.unit().clone();
        before.people[0].name = "Synnøve Unik".to_owned();
        std::fs::write(desk.drive.folder.join("andre.ron"), unit_to_ron(&before).unwrap()).unwrap();
        ask(&mut desk.leader, Intent::OpenUnit(Some(desk.drive.folder.join("andre.ron"))));
        desk.leader
    };
    let who = leader.unit().people[0].id;
    let today = leader.unit().details.started;
    let all = vec![who, leader.unit().people[1].id];
    let status = moteklar::unit::Status::Started;
    let source = moteklar::unit::Source::Person;
    for change in [
        Change::ReadStatus { people: all.clone(), status, module: None, on: today, source },
        Change::CatchUp {
            people: all.clone(),
            kind: moteklar::programme::MeetingKind::First,
            on: today,
            seconds: None,
        },
        Change::Remind { people: vec![who], tone: moteklar::unit::ReminderTone::First, on: today },
        Change::SetLeave(who, Some(moteklar::unit::Leave { from: today, until: None })),
    ] {
        ask(&mut leader, Intent::Change(change));
    }
    ask(&mut leader, Intent::Present { kind: moteklar::programme::MeetingKind::First, rehearsal: false });
    let meeting = leader.unit().meetings[0].id;
    let attendance = Some(moteklar::unit::Attendance::Room);
    ask(&mut leader, Intent::Change(Change::SetAttendance { meeting, people: all, attendance }));
    let before = leader.unit().clone();
    ask(&mut leader, Intent::Change(Change::RemovePerson(who)));
    leader.saved_file();
    let text = std::fs::read_to_string(leader.h.state().unit_file().unwrap()).unwrap();
    assert!(!text.contains("Synnøve") && !text.contains(&who.0.to_string()), "{text}");
    ask(&mut leader, Intent::Undo);
    assert_eq!(*leader.unit(), before);
    assert_eq!(leader.saved_file(), before);
}

#[test]
fn what_is_being_written_when_the_window_is_closed_is_saved_first() {
    let mut desk = Desk::new();
    ask(&mut desk.leader, Intent::Go(Page::Settings));
    desk.leader.fill("Enhetens navn", "Biblioteket");
    assert!(close_window(&mut desk.leader), "the door is held while the name is recorded");
    assert_eq!(read_unit(&desk.drive.file()).unwrap().details.name, "Biblioteket");
    assert!(!desk.leader.reads("Endringene er ikke lagret"));
}
