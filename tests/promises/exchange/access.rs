//! «Ta ut alt om en person»: everything about one, and nothing about anybody else.

use chrono::{DateTime, NaiveDate};
use moteklar::exchange::{AccessReport, sample_unit};
use moteklar::programme::{Language, MeetingKind, ModuleId, Programme};
use moteklar::ui::texts::Texts;
use moteklar::ui::wording::{AccessCx, access_text};
use moteklar::unit::{
    Attendance, Attended, CatchUp, Event, HistoryEntry, Mention, Observation, Person, PersonId, RecordId, ReminderSent,
    ReminderTone, Source, Status, Unit, Verdict,
};
use proptest::prelude::*;
use uuid::Uuid;

fn made() -> DateTime<chrono::FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-21T14:02:00+01:00").unwrap()
}

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, number).unwrap()
}

fn programme() -> Programme {
    Programme::built_in(Language::Bokmal).unwrap()
}

fn sample() -> Unit {
    let mut count = 0;
    sample_unit(&programme(), day(21), &mut || {
        count += 1;
        Uuid::from_u128(count)
    })
}

#[test]
fn every_record_about_the_person_is_there() {
    let (mut unit, programme) = (sample(), programme());
    let person = unit.people[3].clone();
    let id = person.id;
    unit.people[3].employee_number = Some("004711".to_owned());
    unit.reading_order = vec![unit.people[0].id, id];
    let report = AccessReport::of(&unit, &programme, id, made()).unwrap();
    assert_eq!((report.name.as_str(), report.employee_number.as_deref()), (person.name.as_str(), Some("004711")));
    let count = |about: &dyn Fn(&Unit) -> usize| about(&unit);
    assert_eq!(report.readings.len(), count(&|unit| unit.observations.iter().filter(|r| r.person == id).count()));
    assert_eq!(report.reminders.len(), count(&|unit| unit.reminders.iter().filter(|r| r.person == id).count()));
    assert_eq!(report.catch_ups.len(), count(&|unit| unit.catch_ups.iter().filter(|r| r.person == id).count()));
    let attended = unit.meetings.iter().filter(|meeting| meeting.attendance_of(id).is_some()).count();
    assert_eq!(report.meetings.len(), attended);
    assert!(attended > 0, "the sample has held a meeting");
    assert_eq!(report.place_in_list, Some(2));
    assert!(!report.modules.is_empty());
    assert!(report.modules.iter().all(|module| !module.title.is_empty()));
    let ron = report.to_ron().unwrap();
    assert!(ron.starts_with("AccessReport("));
    assert!(ron.contains("004711"));
}

#[test]
fn what_the_leader_decided_by_hand_is_told_with_why_the_profile_asks_for_it() {
    let (mut unit, programme) = (sample(), programme());
    let module = programme.for_everyone[0].module.clone();
    unit.people[0].modules_by_hand = vec![(module.clone(), false), (ModuleId::from("nedlagt"), true)];
    let report = AccessReport::of(&unit, &programme, unit.people[0].id, made()).unwrap();
    let told = report.modules.iter().find(|other| other.id == module).unwrap();
    assert_eq!((told.takes, told.by_hand), (false, Some(false)));
    assert_eq!(told.because[0], programme.for_everyone[0].because);
    assert!(report.modules.iter().any(|other| other.id.as_str() == "nedlagt"), "one the pack has no more");
}

#[test]
fn notes_are_pointed_to_and_not_copied() {
    let mut unit = sample();
    unit.people[0].name = "Åse Tverrfjord".to_owned();
    unit.meetings[0].note = "Åse og Per ble uenige".to_owned();
    let report = AccessReport::of(&unit, &programme(), unit.people[0].id, made()).unwrap();
    assert_eq!(report.mentioned_in, [Mention::Meeting(unit.meetings[0].id)]);
    assert!(!report.to_ron().unwrap().contains("uenige"));
}

#[test]
fn nobody_is_made_up() {
    assert_eq!(AccessReport::of(&sample(), &programme(), PersonId(Uuid::from_u128(u128::MAX)), made()), None);
}

/// A unit of so many people with names, addresses and numbers that stand nowhere else, and records about all of them.
fn crowd(people: usize, records: &[(usize, u8)]) -> Unit {
    let mut unit = sample();
    unit.people.clear();
    unit.observations.clear();
    unit.history.clear();
    for meeting in &mut unit.meetings {
        meeting.attendance.clear();
    }
    for number in 0..people {
        let mut person =
            Person::named(PersonId(Uuid::from_u128(500 + number as u128)), &format!("Qwx{number}z Vyk{number}q"));
        person.email = Some(format!("adr{number}@qx.example"));
        person.employee_number = Some(format!("N77{number}X"));
        unit.people.push(person);
    }
    let mut next = 10_000;
    let mut id = || {
        next += 1;
        RecordId(Uuid::from_u128(next))
    };
    for (who, kind) in records {
        let person = PersonId(Uuid::from_u128(500 + (who % people) as u128));
        let other = PersonId(Uuid::from_u128(500 + ((who + 1) % people) as u128));
        match kind % 5 {
            0 => unit.observations.push(Observation {
                id: id(),
                person,
                on: day(3),
                status: Status::Started,
                module: None,
                source: Source::Person,
                verdict: Verdict::Open,
            }),
            1 => unit.catch_ups.push(CatchUp { id: id(), person, kind: MeetingKind::First, on: day(4), seconds: None }),
            2 => unit.reminders.push(ReminderSent { id: id(), person, on: day(5), tone: ReminderTone::First }),
            3 => unit.history.push(HistoryEntry {
                id: id(),
                at: made(),
                event: Event::PeopleAdded(2),
                people: vec![person, other],
            }),
            _ => unit.meetings[0].attendance.push(Attended { person, attendance: Attendance::Room }),
        }
    }
    // The leader has written about everybody.
    unit.meetings[0].note = unit.people.iter().map(|person| person.name.clone()).collect::<Vec<_>>().join(", ");
    unit.reading_order = unit.people.iter().map(|person| person.id).collect();
    unit
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nobody_elses_name_address_or_number_is_in_it(
        people in 2_usize..12,
        records in prop::collection::vec((0_usize..12, any::<u8>()), 0..60),
        who in 0_usize..12,
    ) {
        let unit = crowd(people, &records);
        let about = unit.people[who % people].clone();
        let programme = programme();
        let report = AccessReport::of(&unit, &programme, about.id, made()).unwrap();
        let ron = report.to_ron().unwrap();
        let tx = Texts::new(Language::Bokmal);
        let cx = AccessCx { tx: &tx, programme: &programme, unit: &unit, readers: None, risk: None };
        let readable = access_text(&cx, &report);
        prop_assert!(ron.contains(&about.name) && readable.contains(&about.name));
        for other in unit.people.iter().filter(|other| other.id != about.id) {
            let hyphenated = other.id.0.hyphenated().to_string();
            let own = [&other.name, other.email.as_ref().unwrap(), other.employee_number.as_ref().unwrap(), &hyphenated];
            for text in own {
                prop_assert!(!ron.contains(text.as_str()), "{} of another is in the records", text);
                prop_assert!(!readable.contains(text.as_str()), "{} of another is in the text", text);
            }
        }
    }

    #[test]
    fn a_person_who_is_forgotten_leaves_nothing_behind(
        people in 2_usize..12,
        records in prop::collection::vec((0_usize..12, any::<u8>()), 0..60),
        who in 0_usize..12,
    ) {
        let mut unit = crowd(people, &records);
        for meeting in &mut unit.meetings {
            meeting.note.clear();
        }
        let about = unit.people[who % people].clone();
        let before = unit.people.len();
        prop_assert!(unit.forget(about.id));
        prop_assert_eq!(unit.people.len(), before - 1);
        let ron = moteklar::store::unit_to_ron(&unit).unwrap();
        let id = about.id.0.hyphenated().to_string();
        for text in [&about.name, about.email.as_ref().unwrap(), about.employee_number.as_ref().unwrap(), &id] {
            prop_assert!(!ron.contains(text.as_str()), "{} is left", text);
        }
        prop_assert!(!unit.forget(about.id), "nothing more to forget");
    }
}
