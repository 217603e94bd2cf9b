//! The chart on the overview: the same in words, and nothing in it that catches the keyboard or the wheel.

use chrono::{NaiveDate, TimeDelta};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::store::Settings;
use moteklar::ui::intent::Intent;
use moteklar::unit::{Change, Meeting, MeetingId, Source, Status};
use uuid::Uuid;

use super::journey::open;
use super::leader::{Leader, Start};
use super::midst::ask;
use super::progress::Paper;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// The chart in words, if it is there.
fn chart(leader: &Leader) -> Option<String> {
    leader.h.query_by_role(Role::Image).and_then(|node| node.accesskit_node().label())
}

/// Ten people, of whom two complete every fourth day, three times: half a person a day until 19 November.
fn steady() -> Paper {
    let mut paper = Paper::of(10);
    paper.read(0..8, Status::Started, day(11, 5)).read(0..2, Status::Completed, day(11, 11));
    paper.read(2..4, Status::Completed, day(11, 15)).read(4..6, Status::Completed, day(11, 19));
    paper
}

#[test]
fn the_chart_says_in_words_what_it_shows() {
    let leader = Leader::with_sample();
    assert_eq!(
        chart(&leader).as_deref(),
        Some(
            "16 av 23 har begynt, 9 har fullført. Sist lest 19. november. \
             I dette tempoet er alle ferdige 6. desember – 12 dager før fristen."
        )
    );
    leader.must_read("Frist 18. desember · i dette tempoet er alle ferdige 6. desember");
    leader.must_read("Den stiplede fortsettelsen viser når alle er ferdige i dette tempoet.");
}

#[test]
fn until_two_days_are_read_there_is_a_word_in_its_place() {
    let mut paper = Paper::of(3);
    paper.read(0..3, Status::Started, day(11, 10));
    let mut leader = open(&paper.unit);
    leader.must_read("Utviklingen vises når status er lest på to ulike dager.");
    assert_eq!(chart(&leader), None);
    let people = vec![paper.unit.people[0].id];
    let read = Change::ReadStatus {
        people,
        status: Status::Completed,
        module: None,
        on: day(11, 21),
        source: Source::LearningSystem,
    };
    ask(&mut leader, Intent::Change(read));
    assert_eq!(chart(&leader).as_deref(), Some("3 av 3 har begynt, 1 har fullført. Sist lest 21. november."));
    leader.keys_with(Modifiers::COMMAND, eframe::egui::Key::Z);
    leader.must_read("Utviklingen vises når status er lest på to ulike dager.");
}

#[test]
fn too_late_on_time_and_without_a_deadline_are_said_apart() {
    // Least squares from 0 on the 5th, 2 on the 11th, 4 on the 15th and 6 on the 19th: 4 more take ten days.
    for (deadline, said) in [
        (None, "I dette tempoet er alle ferdige 29. november."),
        (Some(day(11, 29)), "I dette tempoet er alle ferdige 29. november – samme dag som fristen."),
        (Some(day(11, 30)), "I dette tempoet er alle ferdige 29. november – 1 dag før fristen."),
        (Some(day(11, 24)), "I dette tempoet er alle ferdige 29. november – 5 dager etter fristen."),
    ] {
        let mut paper = steady();
        paper.unit.details.deadline = deadline;
        let leader = open(&paper.unit);
        assert!(chart(&leader).unwrap().ends_with(said), "{:?} does not end in {said}", chart(&leader));
        if deadline == Some(day(11, 24)) {
            leader
                .must_read("Frist 24. november · i dette tempoet er alle ferdige 29. november, 5 dager etter fristen");
        }
    }
}

#[test]
fn without_a_pace_there_is_no_forecast() {
    let mut paper = Paper::of(4);
    paper.read(0..2, Status::Started, day(11, 5)).read(2..3, Status::Started, day(11, 19));
    let leader = open(&paper.unit);
    assert_eq!(chart(&leader).as_deref(), Some("3 av 4 har begynt, 0 har fullført. Sist lest 19. november."));
    assert!(!leader.reads("i dette tempoet"));
}

#[test]
fn the_wheel_over_the_chart_scrolls_the_page() {
    let mut paper = steady();
    paper.unit.details.deadline = Some(day(12, 18));
    paper.unit.meetings.push(Meeting {
        date: Some(day(11, 26)),
        ..Meeting::planned(MeetingId(Uuid::from_u128(7)), moteklar::programme::MeetingKind::Second)
    });
    let home = std::sync::Arc::new(tempfile::TempDir::new().unwrap());
    let file = home.path().join("enhet.ron");
    std::fs::write(&file, moteklar::store::unit_to_ron(&paper.unit).unwrap()).unwrap();
    let start = Start {
        size: vec2(1280.0, 720.0),
        home: Some(home),
        open: Some(file),
        settings: Settings::default(),
        ..Start::default()
    };
    let mut leader = Leader::start(start);
    let place = |leader: &Leader| leader.h.get_by_role(Role::Image).rect();
    let before = place(&leader);
    leader.h.event(Event::PointerMoved(before.center()));
    for _ in 0..20 {
        leader.h.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -20.0),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        leader.h.step();
    }
    leader.settle();
    let after = place(&leader);
    assert!(after.top() < before.top() - 20.0, "the page stays at {before:?}, {after:?}");
    assert_eq!(after.size(), before.size());
}

#[test]
fn a_unit_of_any_dates_can_be_drawn() {
    // All on one day, dates long past and long ahead, and numbers of nobody.
    for (first, last) in [(0, 0), (-900, -800), (700, 900)] {
        let mut paper = steady();
        let at = |days: i64| day(11, 21) + TimeDelta::days(days);
        paper.unit.details.deadline = Some(at(last));
        paper.unit.meetings.push(Meeting {
            date: Some(at(first)),
            ..Meeting::planned(MeetingId(Uuid::from_u128(7)), moteklar::programme::MeetingKind::Second)
        });
        let leader = open(&paper.unit);
        assert!(chart(&leader).is_some());
    }
}
