//! Whoever was not at a meeting catches up on it: alone or with others, in a talk with the script or by word of it.

use chrono::{DateTime, NaiveDate};
use eframe::egui::{Key, Modifiers};
use moteklar::meeting::Phase;
use moteklar::programme::{Language, MeetingKind, Programme};
use moteklar::store::{Places, Settings, unit_to_ron};
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::unit::{
    Attendance, Attended, CatchUp, Change, Held, Leave, Meeting, MeetingId, Missed, Observation, RecordId, Source,
    Status, TopicChoice, Unit, Verdict, WhyMissed,
};
use uuid::Uuid;

use super::journey::open;
use super::leader::{Leader, Start};
use super::midst::{ask, kept, unit};

const FIRST: MeetingKind = MeetingKind::First;
const SECOND: MeetingKind = MeetingKind::Second;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// Kari, Ola, Per and Åse; of these Kari and Per were absent from the first meeting on 3 November.
fn after_the_first() -> Unit {
    let mut unit = unit(4);
    for (person, name) in unit.people.iter_mut().zip(["Kari Nordmann", "Ola Berg", "Per Dahl", "Åse Moe"]) {
        name.clone_into(&mut person.name);
    }
    hold(&mut unit, FIRST, 3, &[0, 2]);
    unit
}

/// Holds a meeting on a day in November, from which these people were absent.
fn hold(unit: &mut Unit, kind: MeetingKind, on: u32, absent: &[usize]) {
    let started = DateTime::parse_from_rfc3339(&format!("2026-11-{on:02}T09:00:00+01:00")).unwrap();
    let mut meeting = Meeting::planned(MeetingId(Uuid::from_u128(50 + u128::from(on))), kind);
    meeting.attendance = (unit.people.iter().enumerate())
        .map(|(at, person)| {
            let attendance = if absent.contains(&at) { Attendance::Absent } else { Attendance::Room };
            Attended { person: person.id, attendance }
        })
        .collect();
    meeting.held = Some(Held {
        started,
        ended: started,
        planned_seconds: 120,
        actual_seconds: 120,
        question_seconds: 0,
        sections: Vec::new(),
        words_per_minute: None,
    });
    unit.meetings.push(meeting);
}

fn people(unit: &Unit) -> Leader {
    let mut leader = open(unit);
    ask(&mut leader, Intent::Go(Page::People(PeopleFilter::All)));
    leader
}

/// Opens the panel about the person in this place of the alphabetical list: Berg, Dahl, Moe, Nordmann.
fn panel(leader: &mut Leader, place: usize) {
    ask(leader, Intent::Go(Page::People(PeopleFilter::All)));
    leader.key(Key::Home);
    for _ in 0..place {
        leader.key(Key::ArrowDown);
    }
    leader.key(Key::Enter);
}

/// Steps through the talk that is on the screen to its end, so many seconds a sentence. Returns all that could be read
/// on the way.
fn step_through(leader: &mut Leader, seconds: u64) -> String {
    let mut read = Vec::new();
    for _ in 0..100 {
        read.extend(leader.everything());
        leader.wait(seconds);
        if leader.sees("Avslutt samtalen") && !leader.sees("Neste setning") && !leader.sees("Gå videre") {
            leader.press("Avslutt samtalen");
            return read.join("\n");
        }
        leader.key(Key::PageDown);
    }
    panic!("the last sentence never came");
}

#[test]
fn the_first_meeting_is_caught_up_on_in_a_talk_and_undo_opens_it_again() {
    let mut leader = people(&after_the_first());
    panel(&mut leader, 3);
    leader.must_read("Var ikke med da første møte ble holdt 3. november.");
    leader.press("Ta igjen første møte (2 min), Kari Nordmann");
    assert_eq!(leader.page(), Page::Present);
    leader.must_read("Ta igjen første møte: Kari Nordmann · 2 min");
    assert_eq!(leader.focused().as_deref(), Some("Start samtalen"));
    assert!(leader.unit().catch_ups.is_empty(), "nothing has happened yet");
    leader.key(Key::Enter);
    leader.must_read("Si til medarbeideren");
    let read = step_through(&mut leader, 3);
    assert!(read.contains("Hva lurer du på?") && read.contains("Alt du trenger å vite, står i e-posten."), "{read}");
    leader.must_read("Samtalen er ferdig");
    leader.press("Ferdig");
    let caught = leader.unit().catch_ups.clone();
    assert_eq!(caught.len(), 1);
    assert_eq!((caught[0].kind, caught[0].on, caught[0].person), (FIRST, day(21), leader.unit().people[0].id));
    let seconds = caught[0].seconds.unwrap();
    assert!((45..90).contains(&seconds), "{seconds}");
    // Back at the table, with the keyboard in it.
    assert_eq!(leader.page(), Page::People(PeopleFilter::All));
    assert!(leader.focused().unwrap().starts_with("Kari Nordmann, "), "{:?}", leader.focused());
    assert_eq!((leader.unit().meetings.len(), leader.unit().preparation.rehearsals.len()), (1, 0));
    assert_eq!(leader.unit().measured_pace(), None);
    panel(&mut leader, 3);
    leader.must_read(&format!("Første møte er tatt igjen i en samtale på {}:{:02}", seconds / 60, seconds % 60));
    assert!(!leader.reads("Ta igjen første møte (2 min)"));
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert!(leader.unit().catch_ups.is_empty());
    leader.must_read("Ta igjen første møte (2 min)");
}

#[test]
fn nothing_is_said_to_several_in_a_talk_with_one() {
    for (language, wrong) in [(Language::Bokmal, &["dere", "deres", "Diskusjon"][..]), (Language::Nynorsk, &["dykk"])] {
        for kind in MeetingKind::ALL {
            let mut unit = after_the_first();
            hold(&mut unit, SECOND, 10, &[0]);
            let mut leader = people(&unit);
            let mut settings = Settings::default();
            settings.language = language;
            ask(&mut leader, Intent::Set(Box::new(settings)));
            let people = vec![leader.unit().people[0].id];
            ask(&mut leader, Intent::CatchUpTalk { kind, people });
            leader.key(Key::Enter);
            let mut read = Vec::new();
            for _ in 0..60 {
                read.extend(leader.everything());
                leader.key(Key::PageDown);
            }
            let read = read.join("\n");
            for wrong in wrong {
                let found = read.split(|c: char| !c.is_alphanumeric()).any(|word| word == *wrong);
                assert!(!found, "«{wrong}» in {language:?} {kind:?}:\n{read}");
            }
        }
    }
}

#[test]
fn several_catch_up_together_in_the_words_for_several() {
    let mut leader = people(&after_the_first());
    ask(&mut leader, Intent::Go(Page::People(PeopleFilter::CatchUp)));
    leader.press("Ta igjen første møte med alle 2");
    leader.must_read("Ta igjen første møte for 2 medarbeidere · 2 min");
    leader.must_read("Gruppesamtale");
    leader.key(Key::Enter);
    let read = step_through(&mut leader, 2);
    assert!(read.contains("Hva lurer dere på?"), "{read}");
    leader.press("Ferdig");
    let unit = leader.unit().clone();
    let caught: Vec<_> = unit.catch_ups.iter().map(|record| record.person).collect();
    assert_eq!(caught, [unit.people[2].id, unit.people[0].id]);
    assert_eq!(leader.page(), Page::People(PeopleFilter::All), "nobody is left to catch up");
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert!(leader.unit().catch_ups.is_empty(), "it is one step");
}

#[test]
fn those_who_are_chosen_catch_up_together() {
    let mut leader = people(&after_the_first());
    leader.keys_with(Modifiers::COMMAND, Key::A);
    leader.must_read("4 er valgt");
    leader.press("Ta igjen første møte med 2");
    leader.must_read("Ta igjen første møte for 2 medarbeidere");
    leader.key(Key::Escape);
    assert_eq!(leader.page(), Page::People(PeopleFilter::All));
    leader.keys_with(Modifiers::COMMAND, Key::A);
    leader.press("Allerede gått gjennom første møte med 2");
    leader.fill("Når gikk dere gjennom det?", "18.11.2026").press("Vi har gått gjennom det");
    let caught: Vec<_> = leader.unit().catch_ups.iter().map(|record| (record.on, record.seconds)).collect();
    assert_eq!(caught, [(day(18), None), (day(18), None)]);
}

#[test]
fn what_was_gone_through_already_is_recorded_with_its_date() {
    let mut leader = people(&after_the_first());
    panel(&mut leader, 1);
    leader.press("Allerede gått gjennom første møte med Per Dahl");
    leader.must_read("Ta igjen første møte: Per Dahl");
    leader.fill("Når gikk dere gjennom det?", "17.11.2026").press("Vi har gått gjennom det");
    let caught = leader.unit().catch_ups.clone();
    assert_eq!((caught.len(), caught[0].on, caught[0].seconds), (1, day(17), None));
    leader.must_read("Første møte er tatt igjen");
}

#[test]
fn a_talk_that_is_left_records_nothing() {
    let mut leader = people(&after_the_first());
    let id = leader.unit().people[0].id;
    let before = leader.unit().clone();
    let talk = Intent::CatchUpTalk { kind: FIRST, people: vec![id] };
    ask(&mut leader, talk.clone());
    leader.key(Key::Escape);
    assert_eq!(leader.page(), Page::People(PeopleFilter::All));
    ask(&mut leader, talk);
    leader.key(Key::Enter).wait(5).key(Key::Escape);
    leader.must_read("Samtalen er ferdig");
    leader.press("Ble ikke ferdig");
    assert_eq!(leader.page(), Page::People(PeopleFilter::All));
    assert_eq!(*leader.unit(), before);
    assert!(!leader.notes.lock().unwrap().awake);
    assert!(kept(&mut leader, Option::is_none).is_none());
}

#[test]
fn the_audience_window_is_off_and_nobody_s_attendance_is_taken() {
    let mut leader = people(&after_the_first());
    let id = leader.unit().people[0].id;
    ask(&mut leader, Intent::CatchUpTalk { kind: FIRST, people: vec![id] });
    leader.must_read("Publikumsvinduet er av");
    assert!(!leader.sees("Publikumsvindu"), "there is no menu for it");
    assert!(!leader.reads("Oppmøte"));
    leader.key(Key::Enter).wait(1).key(Key::O);
    assert_eq!(leader.page(), Page::Present);
}

#[test]
fn both_meetings_are_caught_up_on_one_after_the_other() {
    let mut unit = after_the_first();
    hold(&mut unit, SECOND, 10, &[0, 1]);
    let question = "Hvor ligger papirene når vi går hjem?";
    unit.meetings[1].topic = Some(TopicChoice::Pack("papers".into(), question.to_owned()));
    let mut leader = people(&unit);
    ask(&mut leader, Intent::Go(Page::People(PeopleFilter::CatchUp)));
    assert!(leader.sees("Ta igjen første møte med alle 2"));
    // Kari missed both, so for now the second is Ola's alone.
    assert!(leader.sees("Ta igjen andre møte med Ola Berg"));
    panel(&mut leader, 3);
    leader.must_read("Var ikke med da andre møte ble holdt 10. november.");
    assert!(!leader.reads("Ta igjen andre møte (5 min)"));
    leader.press("Ta igjen første møte (2 min), Kari Nordmann").key(Key::Enter);
    step_through(&mut leader, 1);
    leader.press("Ferdig");
    panel(&mut leader, 3);
    leader.press("Ta igjen andre møte (5 min), Kari Nordmann").key(Key::Enter);
    let read = step_through(&mut leader, 1);
    assert!(read.contains(question), "they talk about what the others talked about: {read}");
    assert!(read.contains("La medarbeideren tenke seg om og svare først."), "{read}");
    assert!(read.contains("Hva ligger på skriveren akkurat nå?"), "{read}");
    leader.press("Ferdig");
    let kinds: Vec<_> = leader.unit().catch_ups.iter().map(|record| record.kind).collect();
    assert_eq!(kinds, [FIRST, SECOND]);
}

#[test]
fn why_somebody_must_catch_up_is_told() {
    let mut unit = after_the_first();
    unit.meetings[0].attendance.retain(|entry| entry.attendance != Attendance::Absent);
    unit.people[0].joined = Some(day(9));
    unit.people[2].leave = Some(Leave { from: day(1), until: Some(day(20)) });
    unit.people[3].leave = Some(Leave { from: day(2), until: None });
    unit.meetings[0].attendance.retain(|entry| entry.person != unit.people[3].id);
    let why = |at: usize| Missed::of(&unit, &unit.people[at], FIRST).map(|missed| (missed.held, missed.why));
    assert_eq!(why(0), Some((day(3), WhyMissed::New(day(9)))));
    assert_eq!(why(1), None);
    assert_eq!(why(2), Some((day(3), WhyMissed::OnLeave)));
    assert_eq!(why(3), Some((day(3), WhyMissed::OnLeave)));
    let mut leader = people(&unit);
    panel(&mut leader, 3);
    leader.must_read("Begynte 9. november, etter at første møte ble holdt 3. november.");
    panel(&mut leader, 1);
    leader.must_read("Var i permisjon da første møte ble holdt 3. november.");
    panel(&mut leader, 2);
    leader.must_read("Møtet skal tas igjen når permisjonen er over.");
    assert!(!leader.reads("Ta igjen første møte (2 min)"), "Åse is still on leave");
}

#[test]
fn somebody_who_is_removed_meanwhile_is_left_out() {
    let mut leader = people(&after_the_first());
    let ids: Vec<_> = [0, 2].map(|at| leader.unit().people[at].id).to_vec();
    ask(&mut leader, Intent::CatchUpTalk { kind: FIRST, people: ids.clone() });
    leader.key(Key::Enter).wait(2);
    ask(&mut leader, Intent::Change(Change::RemovePerson(ids[1])));
    leader.must_read("Ta igjen første møte: Kari Nordmann");
    leader.key(Key::Escape).press("Ferdig");
    let caught: Vec<_> = leader.unit().catch_ups.iter().map(|record| (record.person, record.seconds)).collect();
    assert_eq!(caught, [(ids[0], Some(2))]);
    ask(&mut leader, Intent::CatchUpTalk { kind: FIRST, people: vec![ids[0]] });
    leader.key(Key::Enter).wait(2);
    ask(&mut leader, Intent::Change(Change::RemovePerson(ids[0])));
    leader.key(Key::Escape).press("Ferdig");
    leader.must_read("Ingenting ble ført.");
    assert!(leader.unit().catch_ups.is_empty());
    assert_eq!(leader.saved_file(), *leader.unit());
}

#[test]
fn undo_while_the_talk_is_on_breaks_nothing() {
    let mut leader = people(&after_the_first());
    let id = leader.unit().people[0].id;
    ask(&mut leader, Intent::Change(Change::MarkModule("basic-security".into(), true)));
    ask(&mut leader, Intent::CatchUpTalk { kind: FIRST, people: vec![id] });
    leader.key(Key::Enter).wait(2);
    for _ in 0..3 {
        leader.keys_with(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!((leader.page(), leader.unit().meetings.len()), (Page::Present, 1));
    leader.key(Key::Escape).press("Ferdig");
    assert_eq!(leader.unit().catch_ups.len(), 1);
}

#[test]
fn a_talk_comes_back_after_a_crash_and_is_recorded_once() {
    let home = std::sync::Arc::new(tempfile::TempDir::new().unwrap());
    let file = home.path().join("enhet.ron");
    std::fs::write(&file, unit_to_ron(&after_the_first()).unwrap()).unwrap();
    let start =
        |at, open| Leader::start(Start { home: Some(std::sync::Arc::clone(&home)), at, open, ..Start::default() });
    let mut leader = start("2026-11-21T09:00:00+01:00", Some(file));
    let id = leader.unit().people[0].id;
    ask(&mut leader, Intent::CatchUpTalk { kind: FIRST, people: vec![id] });
    leader.key(Key::Enter).wait(10).key(Key::PageDown);
    let live = kept(&mut leader, |live| live.as_ref().is_some_and(|live| live.run.run.cursor() == 1)).unwrap();
    assert_eq!((live.run.people.clone(), live.run.run.phase()), (vec![id], Phase::Running));
    drop(leader);
    let mut leader = start("2026-11-21T09:00:30+01:00", None);
    leader.must_read("En samtale var i gang");
    leader.must_read("«Ta igjen første møte: Kari Nordmann» var i gang da Møteklar ble lukket.");
    leader.press("Fortsett samtalen");
    leader.must_read("Ta igjen første møte: Kari Nordmann");
    leader.must_read("Brukt 0:30");
    leader.must_read("Publikumsvinduet er av");
    leader.key(Key::Escape).press("Ferdig");
    assert_eq!(leader.unit().catch_ups[0].seconds, Some(30));
    assert_eq!(leader.page(), Page::People(PeopleFilter::CatchUp), "Per is left");
    leader.saved_file();
    assert!(kept(&mut leader, Option::is_none).is_none());
    drop(leader);
    // Had the app gone down before what was kept was let go, it would not be offered again.
    live.save(&Places::under(home.path())).unwrap();
    let leader = start("2026-11-21T09:01:00+01:00", None);
    assert!(!leader.reads("Fortsett samtalen"));
    assert_eq!(leader.unit().catch_ups.len(), 1);
}

#[test]
fn what_was_kept_of_a_meeting_before_there_were_talks_is_still_read() {
    let mut leader = open(&unit(2));
    ask(&mut leader, Intent::Present { kind: FIRST, rehearsal: false });
    leader.key(Key::Enter).wait(2);
    kept(&mut leader, Option::is_some);
    let path = leader.places.data.join("live.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let older = text.replacen("people: [],", "", 1);
    assert!(older.len() < text.len(), "{text}");
    std::fs::write(&path, older).unwrap();
    let live = kept(&mut leader, Option::is_some).unwrap();
    assert!(live.run.people.is_empty() && live.run.recorded());
}

#[test]
fn the_overview_opens_the_talk_when_it_is_all_that_is_left() {
    let mut unit = after_the_first();
    hold(&mut unit, SECOND, 10, &[]);
    let programme = Programme::built_in(Language::Bokmal).unwrap();
    unit.preparation.modules = programme.modules.iter().map(|module| module.id.clone()).collect();
    for (number, person) in (900..).zip(&unit.people) {
        unit.observations.push(Observation {
            id: RecordId(Uuid::from_u128(number)),
            person: person.id,
            on: day(20),
            status: Status::Completed,
            module: None,
            source: Source::LearningSystem,
            verdict: Verdict::Open,
        });
    }
    let mut leader = open(&unit);
    assert!(leader.sees("Se hvem det gjelder"));
    leader.press("Ta igjen første møte med alle 2").key(Key::Escape);
    assert_eq!(leader.page(), Page::Overview);
    let person = unit.people[0].id;
    let id = RecordId(Uuid::from_u128(990));
    unit.catch_ups.push(CatchUp { id, person, kind: FIRST, on: day(12), seconds: None });
    let mut leader = open(&unit);
    leader.press("Ta igjen første møte med Per Dahl");
    leader.must_read("Ta igjen første møte: Per Dahl");
}
