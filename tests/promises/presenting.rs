//! Running a meeting from the keyboard or a clicker: what starts, steps, holds and ends it, and what is announced.

use eframe::egui::Key;
use eframe::egui::accesskit::{Live, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::programme::MeetingKind;
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Attendance, Change, MeetingForm};

use crate::leader::Leader;

const FIRST_LINE: &str = "Hver dag bruker vi opplysninger om mennesker som stoler på oss.";
const SECOND_LINE: &str =
    "Alle vi som jobber i kommunen, har ansvar for at personopplysninger blir behandlet forsvarlig.";

fn ask(leader: &mut Leader, intent: Intent) {
    leader.h.state_mut().ask(intent);
    leader.settle();
}

fn at_the_first_meeting(rehearsal: bool) -> Leader {
    let mut leader = Leader::with_sample();
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal });
    leader
}

/// What the timer shows, as a screen reader is told.
fn timer(leader: &Leader) -> (String, String) {
    let node = leader.h.get_by_role(Role::Timer);
    let node = node.accesskit_node();
    (node.label().unwrap_or_default(), node.value().unwrap_or_default())
}

/// The text that a screen reader says by itself when it changes.
fn announced(leader: &Leader) -> String {
    let polite = leader.h.query_all_by(|node| node.live() == Live::Polite);
    let words = |node: egui_kittest::Node<'_>| node.accesskit_node().label().or(node.value());
    polite.map(|node| words(node).unwrap_or_default()).collect::<Vec<_>>().join(" | ")
}

#[test]
fn nothing_starts_until_the_leader_starts_it() {
    let mut leader = at_the_first_meeting(false);
    assert_eq!(leader.page(), Page::Present);
    assert_eq!(leader.focused().as_deref(), Some("Start møtet"));
    leader.wait(30);
    assert_eq!(timer(&leader), ("Planlagt tid: 2 minutter".to_owned(), "2 minutter".to_owned()));
    leader.key(Key::PageDown).wait(5);
    assert_eq!(timer(&leader).0, "Planlagt tid: 2 minutter");
}

#[test]
fn space_starts_and_then_steps_and_the_button_keeps_the_keyboard() {
    let mut leader = at_the_first_meeting(false);
    leader.key(Key::Space);
    assert_eq!(timer(&leader), ("Igjen av 2:00: 2 minutter".to_owned(), "2 minutter".to_owned()));
    assert_eq!(leader.focused().as_deref(), Some("Neste setning"));
    leader.wait(5);
    assert_eq!(timer(&leader).1, "1 minutt og 55 sekunder");
    leader.must_read(FIRST_LINE);
    for key in [Key::Space, Key::ArrowRight, Key::PageDown] {
        leader.key(key);
        assert_eq!(leader.focused().as_deref(), Some("Neste setning"));
    }
    leader.must_read("Programmet er obligatorisk");
    leader.key(Key::ArrowLeft).key(Key::PageUp);
    leader.must_read(SECOND_LINE);
}

#[test]
fn pause_stays_and_a_question_holds_the_script_alone() {
    let mut leader = at_the_first_meeting(false);
    leader.key(Key::F5).wait(10).key(Key::P).wait(60);
    assert_eq!(timer(&leader).1, "1 minutt og 50 sekunder");
    leader.must_read("Alle klokkene står til du fortsetter.");
    leader.press("Fortsett").key(Key::S).wait(20);
    assert_eq!(timer(&leader).1, "1 minutt og 30 sekunder");
    leader.must_read("Spørsmål · 0:20");
    leader.press("Til manuset").wait(1);
    assert!(!leader.reads("Spørsmål · 0:2"));
}

#[test]
fn escape_closes_the_menu_before_it_ends_the_meeting_and_the_end_can_be_undone() {
    let mut leader = at_the_first_meeting(false);
    leader.key(Key::Space).wait(10);
    leader.press("Publikumsvindu");
    leader.must_read("Svart skjerm");
    leader.key(Key::Escape);
    assert!(!leader.reads("Svart skjerm"));
    assert_eq!(timer(&leader).0, "Igjen av 2:00: 1 minutt og 50 sekunder");
    leader.key(Key::Escape);
    leader.must_read("Møtet er ferdig");
    assert_eq!(leader.focused().as_deref(), Some("Ferdig"));
    leader.wait(4).press("Angre").wait(1);
    assert_eq!(timer(&leader).1, "1 minutt og 45 sekunder");
}

#[test]
fn the_forgotten_start_is_set_back() {
    let mut leader = at_the_first_meeting(false);
    leader.press("Jeg glemte å starte").press("Møtet startet for 30 sekunder siden");
    assert_eq!(timer(&leader).1, "1 minutt og 30 sekunder");
    leader.press("Mer …").press("Jeg glemte å starte").fill("Antall minutter", "0:45").press("Bruk");
    assert_eq!(timer(&leader).1, "45 sekunder");
}

#[test]
fn a_screen_reader_hears_minutes_and_not_seconds() {
    let mut leader = at_the_first_meeting(false);
    leader.key(Key::Space).wait(1);
    let before = announced(&leader);
    assert!(before.contains("Under 2 minutter igjen"), "{before}");
    leader.wait(2);
    assert_eq!(announced(&leader), before);
    leader.wait(60);
    let after = announced(&leader);
    assert!(after.contains("Under 1 minutt igjen"), "{after}");
}

#[test]
fn a_machine_that_slept_asks_whether_the_time_counts() {
    let mut leader = at_the_first_meeting(false);
    leader.key(Key::Space).wait(10);
    leader.clock.advance(240_000);
    leader.settle();
    leader.must_read("Maskinen sov i 4 min. Skal tiden telle med?");
    leader.press("Nei");
    assert_eq!(timer(&leader).1, "1 minutt og 50 sekunder");
}

#[test]
fn a_sensitive_meeting_says_why_nothing_is_shown() {
    let mut leader = Leader::with_sample();
    let mut plan = leader.unit().latest_meeting(MeetingKind::Second).unwrap().clone();
    plan.form = MeetingForm::SensitiveVideo;
    ask(&mut leader, Intent::Change(Change::PlanMeeting(plan)));
    ask(&mut leader, Intent::Present { kind: MeetingKind::Second, rehearsal: false });
    leader.must_read("Publikumsvinduet er av");
    leader.must_read("I et møte om sensitive opplysninger viser Møteklar ingenting til deltakerne.");
    assert!(!leader.sees("Publikumsvindu"));
}

#[test]
fn a_rehearsal_measures_the_pace_and_holds_no_meeting() {
    let mut leader = at_the_first_meeting(true);
    let held = leader.unit().meetings.iter().filter(|meeting| meeting.held.is_some()).count();
    let rehearsed = leader.unit().preparation.rehearsals.len();
    leader.key(Key::Enter);
    for _ in 0..20 {
        leader.wait(6).key(Key::PageDown);
    }
    leader.press("Avslutt øvingen");
    leader.must_read("Øvingen er ferdig");
    leader.must_read("Tempoet ditt var");
    leader.press("Ferdig");
    assert_eq!(leader.unit().meetings.iter().filter(|meeting| meeting.held.is_some()).count(), held);
    assert_eq!(leader.unit().preparation.rehearsals.len(), rehearsed + 1);
}

#[test]
fn attendance_takes_one_key_a_person_and_moves_on_by_itself() {
    let mut leader = Leader::with_sample();
    ask(&mut leader, Intent::Go(Page::Attendance(MeetingKind::Second)));
    leader.key(Key::Num1).key(Key::Num2).key(Key::Num3).key(Key::ArrowUp).key(Key::Num0);
    let recorded = |leader: &Leader| {
        let meeting = leader.unit().latest_meeting(MeetingKind::Second).unwrap();
        meeting.attendance.iter().map(|entry| entry.attendance).collect::<Vec<_>>()
    };
    assert_eq!(recorded(&leader), [Attendance::Room, Attendance::Video]);
    leader.must_read("1 til stede");
    leader.press("Alle til stede");
    let all = recorded(&leader);
    assert_eq!(all.iter().filter(|attendance| **attendance == Attendance::OnLeave).count(), 1);
    assert_eq!(all.iter().filter(|attendance| **attendance == Attendance::Room).count(), 22);
    leader.must_read("Årsak til fravær skrives aldri ned.");
}

#[test]
fn the_page_after_a_meeting_keeps_dates_and_refuses_birth_numbers() {
    let mut leader = at_the_first_meeting(false);
    leader.key(Key::Space).wait(20).key(Key::Escape).press("Ferdig");
    leader.must_read("Godt gjennomført");
    leader.fill("Dato", "3.12.2026").fill("Klokkeslett", "8.30");
    leader.h.get_by_role_and_label(Role::MultilineTextInput, "Fra møtet").focus();
    leader.settle().type_text("Ring 01010750160 om e-posten");
    leader.must_read("Notatet ser ut til å inneholde et fødselsnummer");
    leader.press("Ferdig");
    assert_eq!(leader.page(), Page::Overview);
    let second = leader.unit().latest_meeting(MeetingKind::Second).unwrap();
    assert_eq!(second.date.unwrap().to_string(), "2026-12-03");
    assert_eq!(second.time.unwrap().to_string(), "08:30:00");
    assert!(leader.unit().meetings.iter().all(|meeting| meeting.note.is_empty()));
}
