//! One drawing of the follow-up screen with 5, 60 and 5,000 people: still, scrolling, and at each letter of a search.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate};
use eframe::egui::{Event, MouseWheelSource, MouseWheelUnit, Pos2, TouchPhase, vec2};
use egui_kittest::Harness;
use moteklar::store::{FakeClock, Places, unit_to_ron};
use moteklar::ui::desk::NoDesk;
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::ui::{App, Outside};
use moteklar::unit::{Change, Person, PersonId, Source, Stamp, Status, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::{Ratio, shortest, times};

/// Drawings that are measured together.
const FRAMES: usize = 60;
const RUNS: usize = 5;

pub fn measure() -> Vec<Ratio> {
    println!("The follow-up screen, one drawing:");
    let [five, sixty, many] = [5, 60, 5_000].map(|people| {
        let still = drawing(people, false);
        let scrolling = drawing(people, true);
        println!("  {people:>5} people: still {still:>9.2?}, scrolling {scrolling:>9.2?}");
        (still, scrolling)
    });
    vec![
        Ratio { name: "still, 60 people against 5", measured: times(sixty.0, five.0), limit: 6.0 },
        Ratio { name: "still, 5,000 people against 60", measured: times(many.0, sixty.0), limit: 1.5 },
        Ratio { name: "scrolling, 5,000 people against 60", measured: times(many.1, sixty.1), limit: 2.0 },
    ]
}

fn drawing(people: usize, scroll: bool) -> Duration {
    let home = TempDir::new().expect("a folder");
    let mut screen = screen(people, home.path());
    let turn = |harness: &mut Harness<'_, App>, at: usize| {
        if scroll {
            harness.event(Event::PointerMoved(Pos2::new(700.0, 500.0)));
            let down = if at < FRAMES / 2 { -240.0 } else { 240.0 };
            harness.event(Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: vec2(0.0, down),
                phase: TouchPhase::Move,
                source: MouseWheelSource::Wheel,
                modifiers: eframe::egui::Modifiers::NONE,
            });
        }
        harness.step();
    };
    let all = shortest(RUNS, || (0..FRAMES).for_each(|at| turn(&mut screen, at)));
    all / FRAMES as u32
}

/// The app at «Medarbeidere» with this many people, each read once.
pub fn screen(people: usize, home: &Path) -> Harness<'static, App> {
    let places = Places::under(home);
    places.make().expect("folders");
    let file = home.join("enhet.ron");
    std::fs::write(&file, unit_to_ron(&unit(people)).expect("RON")).expect("a file");
    let mut count = 0_u128;
    let outside = Outside {
        places,
        clock: FakeClock::at(DateTime::parse_from_rfc3339("2026-11-21T09:00:00+01:00").expect("a time")) as Arc<_>,
        desk: Box::new(NoDesk),
        ids: Box::new(move || {
            count += 1;
            Uuid::from_u128(count << 64)
        }),
        open: Some(file),
        work: None,
        hands: Arc::new(moteklar::ui::beside::AtOnce),
    };
    let builder = Harness::builder().with_size(vec2(1440.0, 900.0)).with_max_steps(40);
    let mut harness = builder.build_eframe(move |cc| App::new(&cc.egui_ctx, outside).expect("the app"));
    harness.run();
    harness.state_mut().ask(Intent::Go(Page::People(PeopleFilter::All)));
    harness.run();
    assert_eq!(harness.state().page(), Page::People(PeopleFilter::All));
    harness
}

/// A unit with made-up people, each read once.
pub fn unit(people: usize) -> Unit {
    let day = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
    let mut unit = Unit::new(Uuid::from_u128(1), "Stor enhet", day);
    let mut next = 1_000_000_u128;
    let mut new_id = || {
        next += 1;
        Uuid::from_u128(next)
    };
    let at = DateTime::parse_from_rfc3339("2026-11-19T09:00:00+01:00").expect("a time");
    let everybody: Vec<Person> = (0..people).map(person).collect();
    let ids: Vec<PersonId> = everybody.iter().map(|person| person.id).collect();
    let mut apply = |change: &Change| {
        unit.apply(change, &mut Stamp { at, new_id: &mut new_id }).expect("a change");
    };
    apply(&Change::AddPeople(everybody));
    for (turn, status) in Status::ALL.into_iter().enumerate() {
        let people = ids.iter().copied().skip(turn).step_by(3).collect();
        let source = Source::LearningSystem;
        apply(&Change::ReadStatus { people, status, module: None, on: day, source });
    }
    unit
}

fn person(number: usize) -> Person {
    let first = ["Kari", "Ola", "Máret Ánne", "Åse-Marie", "Per"][number % 5];
    let last = ["Nordmann", "Ødegård", "Sara", "Sæther", "Hansen"][number / 5 % 5];
    Person {
        email: Some(format!("person{number}@kommune.example")),
        employee_number: Some(format!("{number:06}")),
        ..Person::named(PersonId(Uuid::from_u128(10 + number as u128)), &format!("{first} {last} {number}"))
    }
}
