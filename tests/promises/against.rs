//! What a leader may do where the records do not allow it, or where somebody may be taken for another.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use moteklar::meeting::Act;
use moteklar::programme::{FilmId, MeetingKind};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{
    Change, Details, JointSession, Meeting, MeetingId, Person, PersonId, RecordId, Round, Status, Subject, Unit,
};
use uuid::Uuid;

use super::importing::wait_for;
use super::journey::open;
use super::leader::Leader;
use super::midst::{ask, unit};

const SESSION: RecordId = RecordId(Uuid::from_u128(70));
const CLOSED: &str = "Omgangen er avsluttet. Gjenåpne den hvis du vil endre noe.";

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(1000 + number))
}

/// Three people, a round that is not over, a meeting and a session that are planned; and it is all closed.
fn closed() -> Unit {
    let mut unit = unit(3);
    let today = unit.details.started;
    unit.round = Some(Round { began: today, people: (0..3).map(person).collect(), answers: Vec::new() });
    unit.meetings.push(Meeting::planned(MeetingId(Uuid::from_u128(80)), MeetingKind::First));
    unit.sessions.push(JointSession {
        id: SESSION,
        subject: Subject::Film(FilmId::from("film-1")),
        dilemma: String::new(),
        date: None,
        time: None,
        minutes: 20,
        attendance: Vec::new(),
        held: None,
    });
    unit.details.closed = Some(today);
    unit
}

fn reopen(leader: &mut Leader) {
    let details = Details { closed: None, ..leader.unit().details.clone() };
    ask(leader, Intent::Change(Change::SetDetails(details)));
    assert_eq!(leader.unit().details.closed, None);
}

#[test]
fn a_round_in_a_closed_cycle_stays_at_whom_nothing_was_read_of() {
    let mut leader = open(&closed());
    ask(&mut leader, Intent::Go(Page::Round));
    leader.press_starting("Fortsett");
    assert_eq!(leader.focused().as_deref(), Some("Person Nummer0"));
    leader.key(Key::Num3);
    leader.must_read(CLOSED);
    assert_eq!(leader.focused().as_deref(), Some("Person Nummer0"), "nothing was read");
    assert!(!leader.reads("fullført · var"));
    leader.key(Key::S);
    assert_eq!(leader.focused().as_deref(), Some("Person Nummer0"));
    assert!(leader.unit().observations.is_empty());
}

#[test]
fn no_clock_starts_for_a_session_that_cannot_be_recorded() {
    let mut leader = open(&closed());
    ask(&mut leader, Intent::Go(Page::Session(SESSION)));
    leader.press("Start klokken");
    leader.must_read(CLOSED);
    assert!(leader.sees("Start klokken"));
    assert!(!leader.notes.lock().unwrap().awake);
}

#[test]
fn nobody_is_reminded_where_that_cannot_be_recorded() {
    let mut unit = closed();
    unit.details.closed = None;
    unit.people[0].email = Some("en@kommune.example".to_owned());
    let mut leader = open(&unit);
    let today = unit.details.started;
    let read = Change::ReadStatus {
        people: vec![person(0)],
        status: Status::NotStarted,
        module: None,
        on: today,
        source: moteklar::unit::Source::LearningSystem,
    };
    ask(&mut leader, Intent::Change(read));
    ask(&mut leader, Intent::Change(Change::SetDetails(Details { closed: Some(today), ..unit.details.clone() })));
    for way in ["Kopier teksten", "Åpne som e-post"] {
        ask(&mut leader, Intent::OpenPerson(person(0)));
        leader.press("Send påminnelse …, Person Nummer0").press(way);
        leader.must_read(CLOSED);
        assert!(!leader.reads("ført i dag"), "it was not");
    }
    assert!(leader.unit().reminders.is_empty());
    assert!(leader.notes.lock().unwrap().opened.is_empty());
}

#[test]
fn a_cycle_that_was_opened_again_is_not_closed_under_what_is_on() {
    let mut leader = open(&closed());
    reopen(&mut leader);
    ask(&mut leader, Intent::Joint(moteklar::ui::intent::JointAct::Toggle(SESSION)));
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(leader.unit().details.closed, None, "the session is still to be recorded");
    ask(&mut leader, Intent::Joint(moteklar::ui::intent::JointAct::PutAway));
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert!(leader.unit().details.closed.is_some(), "nothing is on");

    let mut leader = open(&closed());
    reopen(&mut leader);
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    ask(&mut leader, Intent::Act(Act::Start));
    leader.wait(4);
    ask(&mut leader, Intent::Undo);
    assert_eq!(leader.unit().details.closed, None, "the meeting is still to be recorded");
    ask(&mut leader, Intent::Act(Act::End));
    ask(&mut leader, Intent::Finish);
    assert!(leader.unit().held_meeting(MeetingKind::First).is_some());
}

fn twins() -> Unit {
    let mut unit = unit(0);
    for (number, email) in [(0, "kari.a@kommune.example"), (1, "kari.b@kommune.example")] {
        let mut kari = Person::named(person(number), "Kari Nordmann");
        kari.email = Some(email.to_owned());
        unit.people.push(kari);
    }
    unit.people.push(Person::named(person(2), "Ola Nordmann"));
    unit
}

#[test]
fn two_people_of_the_same_name_are_told_apart_in_a_round() {
    let mut leader = open(&twins());
    ask(&mut leader, Intent::Go(Page::Round));
    leader.key(Key::Enter);
    assert_eq!(leader.focused().as_deref(), Some("Kari Nordmann (kari.a@kommune.example)"));
    leader.key(Key::Num3);
    assert_eq!(leader.focused().as_deref(), Some("Kari Nordmann (kari.b@kommune.example)"));
    leader.key(Key::Num1);
    assert_eq!(leader.focused().as_deref(), Some("Ola Nordmann"), "there is only one");
    leader.key(Key::Num2);
    leader.must_read("Kari Nordmann (kari.a@kommune.example): ukjent → fullført");
}

#[test]
fn the_names_to_choose_among_follow_what_is_taken_back() {
    let mut leader = open(&twins());
    ask(&mut leader, Intent::Change(Change::AddPeople(vec![Person::named(person(9), "Anne Aas")])));
    ask(&mut leader, Intent::Go(Page::Import));
    leader.paste("Navn;E-post;Status\nRolf Lie;rolf.lie@annet.example;Fullført\n");
    wait_for(&mut leader, "Vis hva som blir endret");
    leader.press("Vis hva som blir endret");
    wait_for(&mut leader, "Ukjent: Rolf Lie");
    leader
        .h
        .get_by(|node| node.role() == Role::Row && node.label().is_some_and(|label| label.contains("Rolf Lie")))
        .click();
    leader.settle();
    ask(&mut leader, Intent::Undo);
    wait_for(&mut leader, "Er dette noen på listen?");
    leader.press_role(Role::ComboBox, "Er dette noen på listen?");
    assert!(!leader.sees("Anne Aas"), "who was taken off the list cannot be chosen");
    leader.press_role(Role::ListBoxOption, "Kari Nordmann (kari.b@kommune.example)");
    wait_for(&mut leader, "Ta inn 1 endring");
    leader.press_starting("Ta inn ");
    let read: Vec<PersonId> = leader.unit().observations.iter().map(|reading| reading.person).collect();
    assert_eq!(read, [person(1)]);
}
