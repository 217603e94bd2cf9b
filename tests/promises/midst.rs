//! What may happen in the middle of a meeting, and what is left in the unit and beside it afterwards.

use eframe::egui::{Key, Modifiers};
use moteklar::meeting::{Act, Phase};
use moteklar::programme::{Language, MeetingKind};
use moteklar::store::LiveMeeting;
use moteklar::ui::app::Going;
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::ui::keys::KeyAction;
use moteklar::unit::{Change, Held, MeetingForm, Person, PersonId, TopicChoice, Unit};
use proptest::prelude::*;
use uuid::Uuid;

use super::journey::open;
use super::leader::{Leader, patiently};

pub fn unit(people: usize) -> Unit {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let mut unit = Unit::new(Uuid::from_u128(1), "Servicetorget", today);
    for number in 0..people {
        let id = PersonId(Uuid::from_u128(1000 + number as u128));
        unit.people.push(Person::named(id, &format!("Person Nummer{number}")));
    }
    unit
}

pub fn ask(leader: &mut Leader, intent: Intent) {
    leader.h.state_mut().ask(intent);
    leader.settle();
}

pub fn started(kind: MeetingKind) -> Leader {
    let mut leader = open(&unit(3));
    ask(&mut leader, Intent::Present { kind, rehearsal: false });
    ask(&mut leader, Intent::Act(Act::Start));
    leader.wait(4);
    leader
}

pub fn finish(leader: &mut Leader) -> Held {
    ask(leader, Intent::Act(Act::End));
    ask(leader, Intent::Finish);
    leader.unit().meetings.iter().find_map(|meeting| meeting.held.clone()).expect("the meeting is recorded")
}

/// What lies ready for a crash, once the keeper has written it.
pub fn kept(leader: &mut Leader, wanted: impl Fn(&Option<LiveMeeting<Going>>) -> bool) -> Option<LiveMeeting<Going>> {
    let mut live = None;
    let found = patiently(|| {
        leader.settle();
        live = LiveMeeting::<Going>::load(&leader.places).expect("what is kept can be read");
        wanted(&live)
    });
    assert!(found, "what is kept of the meeting never became what it should");
    live
}

#[test]
fn the_plan_of_a_meeting_that_is_on_is_not_taken_back_under_it() {
    let mut leader = started(MeetingKind::First);
    for _ in 0..3 {
        leader.keys_with(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(leader.unit().meetings.len(), 1);
    let held = finish(&mut leader);
    assert_eq!((held.actual_seconds, held.sections.len()), (4, 4));
    assert_eq!(leader.unit().meetings.len(), 1);
}

#[test]
fn undo_of_a_plan_before_the_start_does_not_lose_the_meeting() {
    let mut leader = open(&unit(3));
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    ask(&mut leader, Intent::Act(Act::Start));
    leader.wait(5);
    assert_eq!(finish(&mut leader).actual_seconds, 5);
}

#[test]
fn looking_at_the_meeting_without_starting_it_leaves_no_meeting_behind() {
    let mut leader = open(&unit(3));
    leader.key(Key::F5).key(Key::Escape);
    assert_eq!(leader.page(), Page::Plan(MeetingKind::First));
    assert!(leader.unit().meetings.is_empty());
    leader.key(Key::F5).key(Key::O);
    leader.key(Key::Num1);
    assert_eq!(leader.unit().meetings[0].attendance.len(), 1);
    leader.key(Key::F5).key(Key::Escape);
    assert_eq!(leader.unit().meetings[0].attendance.len(), 1, "attendance makes it a meeting to keep");
}

#[test]
fn another_unit_is_not_opened_while_a_meeting_is_on() {
    let mut leader = started(MeetingKind::First);
    let file = leader.h.state().unit_file().unwrap().to_path_buf();
    for intent in
        [Intent::CloseUnit, Intent::OpenSample, Intent::NewUnit("Ny".to_owned()), Intent::OpenUnit(Some(file))]
    {
        ask(&mut leader, Intent::Go(Page::Settings));
        ask(&mut leader, intent);
        leader.must_read("Et møte er i gang");
        assert_eq!(leader.page(), Page::Present);
        leader.press("OK");
        assert_eq!(leader.unit().details.name, "Servicetorget");
    }
    leader.wait(3);
    assert_eq!(finish(&mut leader).actual_seconds, 7);
    ask(&mut leader, Intent::CloseUnit);
    assert_eq!(leader.page(), Page::Welcome);
}

#[test]
fn a_question_on_the_screen_has_the_keys_and_the_meeting_does_not() {
    let mut leader = started(MeetingKind::First);
    ask(&mut leader, Intent::CloseUnit);
    leader.key(Key::PageDown).key(Key::P).key(Key::F5);
    leader.press("OK");
    leader.must_read("Pause");
    let live = kept(&mut leader, Option::is_some).unwrap();
    assert_eq!((live.run.run.cursor(), live.run.run.phase()), (0, Phase::Running));
}

#[test]
fn a_reset_that_is_undone_keeps_the_time_of_day_the_meeting_began() {
    let mut leader = started(MeetingKind::First);
    ask(&mut leader, Intent::Act(Act::Reset));
    leader.wait(6);
    ask(&mut leader, Intent::Act(Act::Undo));
    let held = finish(&mut leader);
    assert_eq!(held.started.to_rfc3339(), "2026-11-21T09:00:00+01:00");
    assert_eq!(held.actual_seconds, 10);
}

#[test]
fn a_reset_cannot_be_undone_after_ten_seconds() {
    let mut leader = started(MeetingKind::First);
    ask(&mut leader, Intent::Act(Act::Reset));
    leader.wait(9);
    assert!(leader.sees("Angre"));
    leader.wait(1);
    assert!(!leader.sees("Angre"), "ten seconds have gone");
    ask(&mut leader, Intent::Act(Act::Undo));
    leader.must_read("Start møtet");
}

#[test]
fn each_offer_of_the_forgotten_start_sets_it_back() {
    for (offer, seconds) in [("15 sekunder", 15), ("30 sekunder", 30), ("1 minutt", 60), ("2 minutter", 120)] {
        let mut leader = started(MeetingKind::First);
        leader.press("Mer …").press("Jeg glemte å starte").press(&format!("Møtet startet for {offer} siden"));
        let held = finish(&mut leader);
        assert_eq!(held.actual_seconds, 4 + seconds);
        let began = chrono::DateTime::parse_from_rfc3339("2026-11-21T09:00:00+01:00").unwrap();
        assert_eq!((began - held.started).num_seconds(), i64::from(seconds));
    }
    let mut leader = open(&unit(1));
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    leader.press("Jeg glemte å starte").fill("Antall minutter", "2:30").press("Bruk");
    leader.must_read("Brukt 2:30");
    assert_eq!(finish(&mut leader).started.to_rfc3339(), "2026-11-21T08:57:30+01:00");
}

#[test]
fn the_machine_is_kept_awake_from_the_start_to_the_end_and_no_longer() {
    let mut leader = open(&unit(1));
    let awake = |leader: &Leader| leader.notes.lock().unwrap().awake;
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    assert!(!awake(&leader));
    for (act, expected) in [
        (Act::Start, true),
        (Act::TogglePause, true),
        (Act::TogglePause, true),
        (Act::Reset, false),
        (Act::Undo, true),
        (Act::End, false),
        (Act::Undo, true),
        (Act::End, false),
    ] {
        ask(&mut leader, Intent::Act(act));
        assert_eq!(awake(&leader), expected, "{act:?}");
    }
}

#[test]
fn a_topic_chosen_in_mid_meeting_is_read_shown_and_recorded() {
    let mut leader = started(MeetingKind::Second);
    let other = moteklar::programme::Programme::built_in(Language::Bokmal).unwrap().topics.pop().unwrap();
    let meeting = leader.unit().meetings[0].clone();
    let choice = TopicChoice::Pack(other.id.clone(), other.question.clone());
    ask(&mut leader, Intent::Change(Change::PlanMeeting(moteklar::unit::Meeting { topic: Some(choice), ..meeting })));
    let live = kept(&mut leader, |live| {
        live.as_ref().is_some_and(|live| {
            live.run
                .run
                .plan()
                .stops
                .iter()
                .any(|stop| stop.say.as_ref().is_some_and(|say| say.contains(&other.question)))
        })
    });
    let plan = live.unwrap().run.run.plan().clone();
    assert!(plan.sections.iter().any(|section| section.audience.contains(&other.question)));
    let first = &moteklar::programme::Programme::built_in(Language::Bokmal).unwrap().topics[0].question;
    assert!(!format!("{plan:?}").contains(first.as_str()), "the topic before is gone");
}

#[test]
fn a_meeting_that_becomes_sensitive_closes_the_audience_window_and_no_key_opens_it() {
    let mut leader = started(MeetingKind::First);
    ask(&mut leader, Intent::Audience(moteklar::ui::intent::AudienceWish::AsWindow));
    leader.must_read("Publikumsvindu til deling");
    let meeting = leader.unit().meetings[0].clone();
    let meeting = moteklar::unit::Meeting { form: MeetingForm::SensitiveVideo, ..meeting };
    ask(&mut leader, Intent::Change(Change::PlanMeeting(meeting)));
    leader.must_read("Publikumsvinduet er av");
    for key in [Key::B, Key::F, Key::Period] {
        leader.key(key);
    }
    ask(&mut leader, Intent::Audience(moteklar::ui::intent::AudienceWish::AsWindow));
    leader.must_read("Publikumsvinduet er av");
    assert!(!leader.reads("Publikumsvindu til deling"));
}

#[test]
fn people_language_and_page_may_change_in_mid_meeting() {
    let mut leader = started(MeetingKind::First);
    leader.key(Key::O);
    leader.key(Key::Num1).key(Key::Num3);
    let gone = leader.unit().people[1].id;
    ask(&mut leader, Intent::Change(Change::RemovePerson(gone)));
    assert!(leader.unit().meetings[0].attendance.iter().all(|entry| entry.person != gone));
    let mut settings = moteklar::store::Settings::default();
    settings.language = Language::English;
    ask(&mut leader, Intent::Set(Box::new(settings)));
    for page in [Page::Settings, Page::People(PeopleFilter::All), Page::Overview] {
        ask(&mut leader, Intent::Go(page));
    }
    leader.wait(3).press("Back to the meeting").wait(1);
    let held = finish(&mut leader);
    assert_eq!(held.actual_seconds, 8);
    assert_eq!(leader.saved_file(), *leader.unit());
}

#[test]
fn a_rehearsal_records_no_meeting_and_no_attendance() {
    let mut leader = open(&unit(3));
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: true });
    ask(&mut leader, Intent::Act(Act::Start));
    leader.wait(5).key(Key::O);
    leader.key(Key::Num1);
    ask(&mut leader, Intent::Go(Page::Present));
    ask(&mut leader, Intent::Act(Act::End));
    ask(&mut leader, Intent::Finish);
    assert!(leader.unit().meetings.iter().all(|meeting| meeting.held.is_none() && meeting.attendance.is_empty()));
    assert_eq!(leader.unit().preparation.rehearsals[0].seconds, 5);
}

#[test]
fn what_is_kept_for_a_crash_goes_when_the_record_is_on_the_disk() {
    let mut leader = started(MeetingKind::First);
    assert!(kept(&mut leader, Option::is_some).is_some());
    finish(&mut leader);
    leader.saved_file();
    assert_eq!(kept(&mut leader, Option::is_none), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_in_any_order_break_a_meeting(
        kind in prop_oneof![Just(MeetingKind::First), Just(MeetingKind::Second)],
        keys in prop::collection::vec((0..KeyAction::ALL.len() + 3, 0_u64..4), 1..40),
    ) {
        let mut leader = open(&unit(3));
        ask(&mut leader, Intent::Present { kind, rehearsal: false });
        for (which, seconds) in keys {
            match KeyAction::ALL.get(which) {
                Some(action) => drop(leader.key(action.usual()[0])),
                None if which == KeyAction::ALL.len() => ask(&mut leader, Intent::Go(Page::Present)),
                None if which == KeyAction::ALL.len() + 1 => drop(leader.key(Key::Enter)),
                None => drop(leader.keys_with(Modifiers::COMMAND, Key::Z)),
            }
            leader.wait(seconds);
        }
        // Twice: the keys may have led to a rehearsal, and that is recorded as one.
        for _ in 0..2 {
            ask(&mut leader, Intent::Present { kind, rehearsal: false });
            ask(&mut leader, Intent::Act(Act::Start));
            ask(&mut leader, Intent::Act(Act::End));
            ask(&mut leader, Intent::Finish);
        }
        let unit = leader.saved_file();
        let held = unit.meetings.iter().rev().find_map(|meeting| meeting.held.clone()).expect("recorded");
        let sum: u32 = held.sections.iter().map(|section| section.actual_seconds).sum();
        prop_assert!(held.actual_seconds.abs_diff(sum + held.question_seconds) <= 5, "{held:?}");
        prop_assert!(held.started <= held.ended);
        prop_assert_eq!(&unit, leader.unit());
    }
}
