//! From one cycle of the programme to the next: what comes along, what does not, and what is left of the old one.

use chrono::{DateTime, NaiveDate};
use moteklar::programme::{FilmId, Language, MeetingKind, ModuleId, ProfileId, Programme};
use moteklar::store::{unit_from_ron, unit_to_ron};
use moteklar::unit::{
    Change, ChangeError, Departure, DepartureKind, Details, Leave, Meeting, MeetingId, OwnFilm, OwnTopic, Person,
    PersonId, RecordId, ReminderTone, Source, Stamp, Status, Survey, Unit,
};
use uuid::Uuid;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn change(unit: &mut Unit, change: &Change) -> Result<(), ChangeError> {
    let mut count = 10_000 + unit.history.len() as u128 * 100;
    let mut new_id = || {
        count += 1;
        Uuid::from_u128(count)
    };
    let at = DateTime::parse_from_rfc3339("2026-11-20T09:00:00+01:00").unwrap();
    unit.apply(change, &mut Stamp { at, new_id: &mut new_id }).map(|_| ())
}

/// A cycle with everything in it that can be recorded: six people, of whom one has left and one is away.
fn cycle() -> Unit {
    let mut unit = Unit::new(Uuid::from_u128(1), "Servicetorget", date(2026, 11, 1));
    unit.details.deadline = Some(date(2026, 12, 18));
    unit.details.delete_on = date(2027, 3, 18);
    let names = ["Kari", "Ola", "Per", "Linh", "Siri", "Amina"];
    let people = names.iter().enumerate().map(|(at, name)| Person {
        email: Some(format!("{}@kommune.example", name.to_lowercase())),
        employee_number: Some(format!("00{at}")),
        profiles: vec![ProfileId::from("contact-data")],
        modules_by_hand: vec![(ModuleId::from("leaders"), at == 0)],
        joined: (*name == "Linh").then(|| date(2026, 11, 15)),
        ..Person::named(id(100 + at as u128), name)
    });
    let everybody: Vec<PersonId> = (100..106).map(id).collect();
    let meeting = MeetingId(Uuid::from_u128(50));
    let read = |people: &[PersonId], status| Change::ReadStatus {
        people: people.to_vec(),
        status,
        module: None,
        on: date(2026, 12, 10),
        source: Source::LearningSystem,
    };
    let film = FilmId::from("film-1");
    for step in [
        Change::AddPeople(people.collect()),
        Change::SetLeave(id(101), Some(Leave { from: date(2026, 12, 1), until: None })),
        Change::SetLeave(id(102), Some(Leave { from: date(2026, 11, 2), until: Some(date(2026, 11, 9)) })),
        Change::SetDeparture(id(104), Some(Departure { on: date(2026, 12, 1), kind: DepartureKind::Left })),
        Change::WriteTopic(OwnTopic {
            id: RecordId(Uuid::from_u128(60)),
            question: "Hva gjør vi i resepsjonen?".into(),
        }),
        Change::EditFilm(OwnFilm { film: film.clone(), title: "Passord".to_owned(), link: None, seconds: Some(95) }),
        Change::MarkFilm(film, true),
        Change::MarkModule(ModuleId::from("basic-security"), true),
        Change::PlanMeeting(Meeting::planned(meeting, MeetingKind::First)),
        Change::SetReadingOrder(everybody.iter().rev().copied().collect()),
        read(&everybody[..4], Status::Completed),
        read(&everybody[5..], Status::Started),
        Change::CatchUp { people: vec![id(100)], kind: MeetingKind::First, on: date(2026, 12, 2), seconds: None },
        Change::Remind { people: vec![id(105)], tone: ReminderTone::First, on: date(2026, 12, 11) },
        Change::BeginRound { people: everybody.clone(), on: date(2026, 12, 12) },
    ] {
        change(&mut unit, &step).unwrap();
    }
    unit
}

fn next(unit: &Unit, today: NaiveDate, deadline: Option<NaiveDate>) -> Unit {
    let programme = Programme::built_in(Language::Bokmal).unwrap();
    unit.next_cycle(Uuid::from_u128(2), &Survey::of(unit, &programme, today), today, deadline)
}

#[test]
fn people_come_along_as_they_are_and_who_has_left_does_not() {
    let new = next(&cycle(), date(2027, 1, 4), None);
    let names: Vec<&str> = new.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Kari", "Ola", "Per", "Linh", "Amina"]);
    let kari = &new.people[0];
    assert_eq!((kari.id, kari.email.as_deref()), (id(100), Some("kari@kommune.example")));
    assert_eq!(kari.employee_number.as_deref(), Some("000"));
    assert_eq!(kari.profiles, [ProfileId::from("contact-data")]);
    assert_eq!(kari.modules_by_hand, [(ModuleId::from("leaders"), true)]);
    assert_eq!(new.people[1].leave, Some(Leave { from: date(2026, 12, 1), until: None }), "is still away");
    assert_eq!(new.people[2].leave, None, "is back");
    assert_eq!(new.people[3].joined, None, "is not new any more");
}

#[test]
fn who_comes_later_and_who_is_to_leave_are_so_in_the_new_cycle_too() {
    let mut unit = cycle();
    unit.people[3].joined = Some(date(2027, 2, 1));
    unit.people[0].departure = Some(Departure { on: date(2027, 2, 1), kind: DepartureKind::Moved });
    let new = next(&unit, date(2027, 1, 4), None);
    assert_eq!(new.people[3].joined, Some(date(2027, 2, 1)));
    assert_eq!(new.people[0].departure.as_ref().map(|gone| gone.on), Some(date(2027, 2, 1)));
}

#[test]
fn what_was_recorded_of_anybody_stays_behind() {
    let new = next(&cycle(), date(2027, 1, 4), None);
    assert!(new.meetings.is_empty() && new.observations.is_empty() && new.catch_ups.is_empty());
    assert!(new.reminders.is_empty() && new.sessions.is_empty() && new.history.is_empty());
    assert_eq!(new.round, None);
    assert!(new.preparation.modules.is_empty() && new.preparation.films.is_empty(), "prepares again");
    assert!(new.preparation.rehearsals.is_empty());
    assert_eq!(new.reading_order, [105, 103, 102, 101, 100].map(id), "without who has left");
    let topics: Vec<&str> = new.preparation.topics.iter().map(|topic| topic.question.as_str()).collect();
    assert_eq!(topics, ["Hva gjør vi i resepsjonen?"]);
    assert_eq!(new.preparation.own_films[0].title, "Passord");
}

#[test]
fn the_new_cycle_has_dates_of_its_own() {
    let new = next(&cycle(), date(2027, 1, 4), Some(date(2027, 5, 31)));
    assert_eq!(new.id, RecordId(Uuid::from_u128(2)));
    let details = Details {
        name: "Servicetorget".to_owned(),
        started: date(2027, 1, 4),
        deadline: Some(date(2027, 5, 31)),
        delete_on: date(2027, 8, 31),
        delete_reason: None,
        sample: false,
        closed: None,
    };
    assert_eq!(new.details, details);
    let without = next(&cycle(), date(2027, 1, 4), None);
    assert_eq!((without.details.deadline, without.details.delete_on), (None, date(2027, 10, 4)));
}

#[test]
fn what_became_of_the_old_cycle_is_kept_without_a_name() {
    let mut unit = cycle();
    unit.details.closed = Some(date(2027, 1, 4));
    let new = next(&unit, date(2027, 1, 4), None);
    let past = &new.past[0];
    assert_eq!(past.unit, RecordId(Uuid::from_u128(1)));
    assert_eq!((past.started, past.closed), (date(2026, 11, 1), date(2027, 1, 4)));
    assert_eq!((past.deadline, past.delete_on), (Some(date(2026, 12, 18)), date(2027, 3, 18)));
    // Six people, one has left and one is on leave; three of the rest have completed.
    assert_eq!((past.counted, past.started_count, past.completed), (4, 4, 3));
    let text = unit_to_ron(&new).unwrap();
    assert_eq!(unit_from_ron(&text).unwrap(), new, "the file holds it");
    let of_past = &text[text.find("past:").unwrap()..];
    assert!(!of_past.contains("Kari"));
}

#[test]
fn an_older_cycle_is_told_of_until_the_day_its_file_is_to_be_deleted() {
    let second = next(&cycle(), date(2027, 1, 4), None);
    assert_eq!(second.shown_past(date(2027, 3, 18)).count(), 1);
    assert_eq!(second.shown_past(date(2027, 3, 19)).count(), 0);
    let in_time = next(&second, date(2027, 3, 18), None);
    assert_eq!(in_time.past.iter().map(|past| past.closed).collect::<Vec<_>>(), [date(2027, 1, 4), date(2027, 3, 18)]);
    let too_late = next(&second, date(2027, 3, 19), None);
    assert_eq!(too_late.past.iter().map(|past| past.closed).collect::<Vec<_>>(), [date(2027, 3, 19)]);
}

#[test]
fn a_closed_cycle_takes_no_change_until_it_is_opened_again() {
    let mut unit = cycle();
    let closed = Details { closed: Some(date(2027, 1, 4)), ..unit.details.clone() };
    change(&mut unit, &Change::SetDetails(closed.clone())).unwrap();
    let before = unit.clone();
    let read = Change::ReadStatus {
        people: vec![id(105)],
        status: Status::Completed,
        module: None,
        on: date(2027, 1, 5),
        source: Source::Person,
    };
    let renamed = Change::SetDetails(Details { name: "Annet".to_owned(), ..closed.clone() });
    for refused in [read.clone(), renamed, Change::RemovePerson(id(100)), Change::EndRound] {
        assert_eq!(change(&mut unit, &refused), Err(ChangeError::Closed));
    }
    assert_eq!(unit, before);
    change(&mut unit, &Change::SetDetails(Details { closed: None, ..closed })).unwrap();
    change(&mut unit, &read).unwrap();
    assert_eq!(unit.observations.last().unwrap().status, Status::Completed);
}
