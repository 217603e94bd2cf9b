//! The leader's journey from an empty machine to both gates, through the real screens, by role and name.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use moteklar::programme::MeetingKind;
use moteklar::store::unit_to_ron;
use moteklar::ui::intent::Page;
use moteklar::unit::{Attendance, Person, PersonId, Status, Unit};
use uuid::Uuid;

use super::leader::{Leader, Start};

/// Twenty-four names, as they come from a spreadsheet's column.
pub fn names() -> Vec<String> {
    let first = ["Kari", "Ola", "Máret Ánne", "Åse-Marie", "Yusuf", "Linh", "Per", "Siri"];
    let last = ["Nordmann", "Sara", "Ødegård"];
    last.iter().flat_map(|last| first.iter().map(move |first| format!("{first} {last}"))).collect()
}

/// A unit where the leader has prepared and nothing is held.
fn prepared_unit(people: usize) -> Unit {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let mut unit = Unit::new(Uuid::from_u128(1), "Servicetorget", today);
    for number in 0..people {
        let id = PersonId(Uuid::from_u128(1000 + number as u128));
        unit.people.push(Person::named(id, &format!("Person Nummer{number}")));
    }
    let programme = moteklar::programme::Programme::built_in(moteklar::programme::Language::Bokmal).unwrap();
    unit.preparation.modules = programme.modules.iter().map(|module| module.id.clone()).collect();
    unit
}

/// The app with a unit open that lies in a file of its own.
pub fn open(unit: &Unit) -> Leader {
    let home = std::sync::Arc::new(tempfile::TempDir::new().unwrap());
    let file = home.path().join("enhet.ron");
    std::fs::write(&file, unit_to_ron(unit).unwrap()).unwrap();
    Leader::start(Start { home: Some(home), open: Some(file), ..Start::default() })
}

/// Steps through the meeting that is running, a few seconds a sentence, and ends it.
fn step_to_the_end(leader: &mut Leader, seconds: u64) {
    for _ in 0..200 {
        leader.wait(seconds);
        if leader.sees("Avslutt møtet") {
            leader.press("Avslutt møtet");
            return;
        }
        leader.key(Key::PageDown);
    }
    panic!("the last sentence never came");
}

#[test]
fn a_fresh_leader_with_names_on_the_clipboard_runs_the_first_meeting_in_under_a_minute() {
    let mut leader = Leader::fresh();
    // Enter on «Ny enhet», which has the keyboard; then the name.
    leader.key(Key::Enter).type_text("Servicetorget").key(Key::Enter);
    assert_eq!(leader.unit().details.name, "Servicetorget");
    // Enter on «Lim inn liste», paste, and add.
    leader.key(Key::Enter).paste(&names().join("\n")).keys_with(Modifiers::COMMAND, Key::Enter);
    assert_eq!(leader.unit().people.len(), 24);
    // F5 is the start key of every clicker: the next meeting. Enter on «Start møtet».
    leader.key(Key::F5);
    assert_eq!(leader.page(), Page::Present);
    leader.key(Key::Enter).wait(3);
    leader.must_read("Brukt 0:03");
    // A slow typist takes half a second a key, and thinks a second before each of the eight steps.
    let seconds = leader.keys as f64 * 0.5 + 8.0;
    assert!(seconds < 60.0, "{} key presses are {seconds} s", leader.keys);
    assert!(leader.keys <= 25, "{} key presses", leader.keys);
}

#[test]
fn from_the_overview_a_meeting_runs_after_two_key_presses() {
    let mut leader = open(&prepared_unit(3));
    assert_eq!(leader.page(), Page::Overview);
    leader.key(Key::Enter);
    assert_eq!(leader.page(), Page::Present);
    leader.key(Key::Enter).wait(1);
    leader.must_read("Brukt 0:01");
    assert_eq!(leader.keys, 2);
}

#[test]
fn from_the_overview_a_meeting_runs_after_two_key_presses_also_when_something_else_is_next() {
    let mut leader = Leader::with_sample();
    leader.key(Key::F5).key(Key::Enter).wait(1);
    leader.must_read("Brukt 0:01");
    assert!(leader.keys <= 3);
}

#[test]
fn the_first_meeting_from_a_fresh_machine() {
    let mut leader = Leader::fresh();
    leader.press_starting("Ny enhet");
    leader.fill("Hva heter enheten?", "Hjemmetjenesten sør").press("Lag enheten");
    leader.press("Lim inn liste").paste("Kari Nordmann\nOla Nordmann\nMáret Ánne Sara").press("Legg til 3");
    assert_eq!(leader.unit().people.len(), 3);
    leader.press("Oversikt");
    leader.must_read("Du har 8 moduler igjen selv");
    leader.press("Gå til første møte");
    leader.must_read("Ikke startet");
    leader.wait(5);
    leader.press("Start møtet").wait(2);
    leader.must_read("Brukt 0:02");
    step_to_the_end(&mut leader, 6);
    leader.must_read("Møtet er ferdig");
    leader.press("Ferdig");
    let held = leader.unit().held_meeting(MeetingKind::First).unwrap().held.clone().unwrap();
    assert_eq!(held.planned_seconds, 120);
    assert_eq!(held.sections.len(), 4);
    let sum: u32 = held.sections.iter().map(|section| section.actual_seconds).sum();
    assert!(held.actual_seconds.abs_diff(sum) <= 4, "{} and {sum}", held.actual_seconds);
    leader.must_read("Godt gjennomført");
}

#[test]
fn all_the_way_to_both_gates() {
    let mut leader = open(&prepared_unit(3));
    leader.press("Gå til første møte").press("Start møtet");
    step_to_the_end(&mut leader, 5);
    leader.press("Ferdig");
    // Attendance with one key a person: two in the room, one absent.
    leader.press_starting("Før oppmøte");
    assert_eq!(leader.page(), Page::Attendance(MeetingKind::First));
    leader.key(Key::ArrowDown).key(Key::ArrowUp);
    leader.key(Key::Num1).key(Key::Num1).key(Key::Num3);
    let meeting = leader.unit().held_meeting(MeetingKind::First).unwrap().clone();
    let attendance: Vec<Attendance> = meeting.attendance.iter().map(|entry| entry.attendance).collect();
    assert_eq!(attendance, [Attendance::Room, Attendance::Room, Attendance::Absent]);
    leader.press("Ferdig");
    leader.must_read("Må ta igjen møtet (1)");
    leader.fill("Dato", "26.11").key(Key::Enter);
    leader.fill("Klokkeslett", "9").key(Key::Enter);
    let second = leader.unit().latest_meeting(MeetingKind::Second).unwrap().clone();
    assert_eq!(second.date, chrono::NaiveDate::from_ymd_opt(2026, 11, 26));
    assert_eq!(second.time, chrono::NaiveTime::from_hms_opt(9, 0, 0));
    // Gate one: everyone has begun.
    leader.press("Oversikt");
    set_everybody(&mut leader, "Påbegynt", Status::Started);
    leader.press("Oversikt");
    leader.must_read("Alle har begynt");
    // The second meeting, with a topic.
    leader.press_starting("Andre møte");
    leader.press_role(Role::RadioButton, &topic_called("Hva kan vi gjøre hos oss", &leader));
    leader.press("Til møtet").press("Start møtet");
    step_to_the_end(&mut leader, 12);
    leader.press("Ferdig");
    let meeting = leader.unit().held_meeting(MeetingKind::Second).unwrap().clone();
    let topic = meeting.topic.unwrap();
    assert!(topic.question().starts_with("Hva kan vi gjøre hos oss"), "{}", topic.question());
    // Gate two: everyone has completed.
    leader.press("Oversikt");
    set_everybody(&mut leader, "Fullført", Status::Completed);
    leader.press("Oversikt");
    leader.must_read("Oppmøte i andre møte mangler for 3");
    leader.press("Før oppmøte").press("Alle til stede").press("Oversikt");
    leader.must_read("1 medarbeider må ta igjen et møte");
    let file = leader.saved_file();
    assert_eq!(file, *leader.unit());
    assert_eq!(file.observations.len(), 6);
}

/// Chooses everybody in the list and sets one status for all.
fn set_everybody(leader: &mut Leader, word: &str, status: Status) {
    leader.press("Medarbeidere");
    leader.keys_with(Modifiers::COMMAND, Key::A);
    leader.press_starting(&format!("Sett {word} for 3"));
    let latest = leader.unit().observations.iter().rev().take(3);
    assert!(latest.clone().count() == 3 && latest.into_iter().all(|reading| reading.status == status));
}

/// The whole name of the topic that begins so.
fn topic_called(beginning: &str, leader: &Leader) -> String {
    let all = leader.everything();
    let found =
        all.iter().find_map(|line| line.strip_prefix("RadioButton ").filter(|name| name.starts_with(beginning)));
    found.unwrap_or_else(|| panic!("no topic begins with {beginning}:\n{}", all.join("\n"))).to_owned()
}
