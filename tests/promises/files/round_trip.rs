//! Any unit comes back from its file as it was.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use moteklar::programme::{FilmId, MeetingKind, ModuleId, ProfileId, SectionId, TopicId};
use moteklar::store::{unit_from_ron, unit_to_ron};
use moteklar::unit::{
    Attendance, Attended, CatchUp, Departure, DepartureKind, Event, Held, HistoryEntry, Leave, Meeting, MeetingForm,
    MeetingId, Observation, OwnFilm, OwnTopic, Person, PersonId, RecordId, Rehearsal, ReminderSent, ReminderTone,
    SCHEMA, SectionTime, Source, Status, Subject, TopicChoice, Unit, Verdict,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use uuid::Uuid;

use super::{SCHEMA_1, SCHEMA_2, SCHEMA_3, day, unit_of};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\\x00-\\x1f\"\\\\'#/*(),:\\[\\]{} ]{0,40}",
        "[ÆØÅæøåÁáČčĐđŊŋŠšŦŧŽž א-תا-ي漢字🦊👩‍👩‍👧\u{202e}\u{200d}\u{0301}\u{feff}]{0,60}",
        "\\PC{300}",
    ]
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0_i64..50_000).prop_map(|days| day("1990-01-01") + TimeDelta::days(days))
}

fn moment() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (0_i64..4_000_000_000_000, -720_i32..=840).prop_map(|(ms, minutes)| {
        let offset = FixedOffset::east_opt(minutes * 60).unwrap();
        DateTime::from_timestamp_millis(ms).unwrap().with_timezone(&offset)
    })
}

fn kind() -> impl Strategy<Value = MeetingKind> {
    prop::sample::select(MeetingKind::ALL.to_vec())
}

fn status() -> impl Strategy<Value = Status> {
    prop::sample::select(Status::ALL.to_vec())
}

fn attendance() -> impl Strategy<Value = Attendance> {
    prop::sample::select(vec![Attendance::Room, Attendance::Video, Attendance::Absent, Attendance::OnLeave])
}

fn source() -> impl Strategy<Value = Source> {
    prop_oneof![Just(Source::LearningSystem), Just(Source::Person), text().prop_map(Source::Import)]
}

fn person() -> impl Strategy<Value = Person> {
    let contact = (text(), option::of(text()), option::of(text()));
    let modules = (vec(text(), 0..3), vec((text(), any::<bool>()), 0..3));
    let away = (option::of(date()), option::of((date(), option::of(date()))), option::of((date(), any::<bool>())));
    (contact, modules, away).prop_map(|((name, email, number), (profiles, by_hand), (joined, leave, gone))| Person {
        id: PersonId(Uuid::nil()),
        name,
        email,
        employee_number: number,
        profiles: profiles.into_iter().map(ProfileId::from).collect(),
        modules_by_hand: by_hand.into_iter().map(|(module, takes)| (ModuleId::from(module), takes)).collect(),
        joined,
        leave: leave.map(|(from, until)| Leave { from, until }),
        departure: gone
            .map(|(on, left)| Departure { on, kind: if left { DepartureKind::Left } else { DepartureKind::Moved } }),
    })
}

fn held() -> impl Strategy<Value = Held> {
    let sections = vec((text(), text(), any::<u32>(), any::<u32>()), 0..3);
    (moment(), moment(), any::<(u32, u32, u32)>(), sections, option::of(any::<u32>())).prop_map(
        |(started, ended, (planned, actual, questions), sections, pace)| Held {
            started,
            ended,
            planned_seconds: planned,
            actual_seconds: actual,
            question_seconds: questions,
            sections: sections
                .into_iter()
                .map(|(section, title, planned_seconds, actual_seconds)| SectionTime {
                    section: SectionId(section),
                    title,
                    planned_seconds,
                    actual_seconds,
                })
                .collect(),
            words_per_minute: pace,
        },
    )
}

fn meeting() -> impl Strategy<Value = Meeting> {
    let topic = prop_oneof![
        (text(), text()).prop_map(|(id, question)| TopicChoice::Pack(TopicId::from(id), question)),
        (any::<u128>(), text()).prop_map(|(id, question)| TopicChoice::Own(RecordId(Uuid::from_u128(id)), question)),
    ];
    let plan = (kind(), option::of(date()), option::of(0_u32..86_400), prop::sample::select(MeetingForm::ALL.to_vec()));
    let choice = (option::of(text()), option::of(topic), text());
    (plan, choice, option::of(held()), vec(attendance(), 0..4)).prop_map(
        |((kind, date, seconds, form), (film, topic, note), held, there)| Meeting {
            date,
            time: seconds.and_then(|seconds| NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)),
            form,
            film: film.map(FilmId::from),
            topic,
            note,
            held,
            attendance: there
                .into_iter()
                .map(|attendance| Attended { person: PersonId(Uuid::nil()), attendance })
                .collect(),
            ..Meeting::planned(MeetingId(Uuid::nil()), kind)
        },
    )
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::DetailsChanged),
        (0_usize..5000).prop_map(Event::PeopleAdded),
        option::of(date()).prop_map(Event::LeaveSet),
        date().prop_map(|on| Event::Departed(DepartureKind::Moved, on)),
        moment().prop_map(Event::Restored),
        Just(Event::Merged),
        (status(), source()).prop_map(|(status, source)| Event::StatusRead(status, source)),
        (text(), any::<bool>()).prop_map(|(module, done)| Event::ModuleDone(ModuleId::from(module), done)),
        (kind(), option::of(attendance())).prop_map(|(kind, there)| Event::AttendanceSet(kind, there)),
        any::<u128>().prop_map(|id| Event::MeetingPlanned(MeetingId(Uuid::from_u128(id)))),
    ]
}

/// Records are about the first of the people; ids are counted up, so each is its own.
fn unit() -> impl Strategy<Value = Unit> {
    let details = (text(), date(), option::of(date()), any::<bool>());
    let own = (vec(text(), 0..3), vec((text(), text(), option::of(text()), option::of(any::<u32>())), 0..2));
    let practice = vec((kind(), moment(), any::<u32>()), 0..2);
    let verdict = prop::sample::select(vec![Verdict::Open, Verdict::Stands, Verdict::SetAside]);
    let readings = vec((date(), status(), option::of(text()), source(), verdict), 0..4);
    let follow = vec((kind(), date(), any::<bool>()), 0..3);
    let history = vec((moment(), event()), 0..4);
    let people = vec(person(), 1..5);
    (details, own, practice, people, vec(meeting(), 0..3), readings, follow, history).prop_map(
        |(details, (topics, films), practice, people, meetings, readings, follow, history)| {
            let mut count = 0_u128;
            let mut id = || {
                count += 1;
                Uuid::from_u128(count)
            };
            let mut unit = Unit::new(id(), &details.0, details.1);
            (unit.details.deadline, unit.details.sample) = (details.2, details.3);
            unit.people = people.into_iter().map(|person| Person { id: PersonId(id()), ..person }).collect();
            let ids: Vec<PersonId> = unit.people.iter().map(|person| person.id).collect();
            unit.preparation.modules = topics.iter().cloned().map(ModuleId::from).collect();
            unit.preparation.films = topics.iter().cloned().map(FilmId::from).collect();
            unit.preparation.topics =
                topics.into_iter().map(|question| OwnTopic { id: RecordId(id()), question }).collect();
            unit.preparation.own_films = films
                .into_iter()
                .map(|(film, title, link, seconds)| OwnFilm { film: FilmId::from(film), title, link, seconds })
                .collect();
            unit.preparation.rehearsals = practice
                .into_iter()
                .map(|(kind, at, seconds)| Rehearsal {
                    id: RecordId(id()),
                    kind,
                    at,
                    seconds,
                    words_per_minute: Some(seconds / 2),
                })
                .collect();
            unit.meetings = meetings
                .into_iter()
                .map(|meeting| {
                    let there = meeting.attendance.iter().zip(&ids);
                    let attendance =
                        there.map(|(entry, &person)| Attended { person, attendance: entry.attendance }).collect();
                    Meeting { id: MeetingId(id()), attendance, ..meeting }
                })
                .collect();
            unit.observations = readings
                .into_iter()
                .map(|(on, status, module, source, verdict)| Observation {
                    id: RecordId(id()),
                    person: ids[0],
                    on,
                    status,
                    module: module.map(ModuleId::from),
                    source,
                    verdict,
                })
                .collect();
            for (kind, on, second) in follow {
                unit.catch_ups.push(CatchUp {
                    id: RecordId(id()),
                    person: ids[0],
                    kind,
                    on,
                    seconds: second.then_some(127),
                });
                let tone = if second { ReminderTone::Second } else { ReminderTone::First };
                unit.reminders.push(ReminderSent { id: RecordId(id()), person: ids[0], on, tone });
            }
            unit.history = history
                .into_iter()
                .map(|(at, event)| HistoryEntry { id: RecordId(id()), at, event, people: ids.clone() })
                .collect();
            unit
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn any_unit_comes_back_as_it_was(unit in unit()) {
        let text = unit_to_ron(&unit).unwrap();
        prop_assert_eq!(unit_from_ron(&text).unwrap(), unit);
    }

    #[test]
    fn no_text_at_all_makes_the_reader_fall(text in any::<String>(), cut in 0_usize..6000) {
        prop_assert!(unit_from_ron(&text).is_err());
        let half: String = SCHEMA_1.chars().take(cut).collect();
        prop_assume!(half.trim_end() != SCHEMA_1.trim_end());
        prop_assert!(unit_from_ron(&half).is_err());
    }
}

#[test]
fn the_kept_example_of_each_schema_opens_with_everything_in_it() {
    assert_eq!(SCHEMA, 3, "a new schema needs a kept example of its own");
    let first = unit_from_ron(SCHEMA_1).unwrap();
    everything_of_schema_1(&first);
    assert_eq!(first.schema, 3, "it is carried on to the newest");
    assert!(first.observations.iter().all(|reading| reading.verdict == Verdict::Open));
    assert_eq!((first.catch_ups[0].seconds, first.details.closed, &first.round), (None, None, &None));

    let second = unit_from_ron(SCHEMA_2).unwrap();
    everything_of_schema_1(&second);
    assert_eq!(second.observations[0].verdict, Verdict::Stands);
    assert_eq!(second.reading_order, [second.people[1].id, second.people[0].id]);
    assert_eq!(second.round.as_ref().and_then(moteklar::unit::Round::first_open), Some(1));
    assert_eq!(second.sessions[0].subject, Subject::Module(ModuleId::from("modul-5")));
    assert_eq!(second.sessions[0].attendance_of(second.people[0].id), Some(Attendance::Video));
    assert_eq!(second.past[0].completed, 2);
    assert_eq!(second.details.closed, Some(day("2026-06-01")));
    assert_eq!(second.catch_ups[0].seconds, Some(127));
}

fn everything_of_schema_1(unit: &Unit) {
    assert_eq!(unit.details.name, "Byggesak og arealplan");
    assert_eq!(unit.details.deadline, Some(day("2026-03-31")));
    let names: Vec<&str> = unit.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Åse Østby", "Máhtte \"Matti\" Gáhttu", "علي حسن"]);
    assert_eq!(unit.people[0].employee_number.as_deref(), Some("00417"));
    assert_eq!(unit.people[1].leave, Some(Leave { from: day("2026-02-09"), until: Some(day("2026-02-16")) }));
    let first = unit.held_meeting(MeetingKind::First).unwrap();
    assert_eq!(first.attendance_of(unit.people[0].id), Some(Attendance::Room));
    assert_eq!(first.note, "Kaffe først.\nSpørsmål om frist.");
    assert_eq!(first.held.as_ref().unwrap().started.to_rfc3339(), "2026-01-14T09:02:10+01:00");
    assert_eq!(unit.observations[1].source, Source::Import("csv".to_owned()));
    assert_eq!(unit.catch_ups[0].person, unit.people[2].id);
    assert_eq!(unit.reminders[0].tone, ReminderTone::First);
    assert!(unit.history.len() >= 3);
    assert_eq!(unit.preparation.own_films[0].link.as_deref(), Some("C:\\Filmer\\passord.mp4"));
}

#[test]
fn the_file_is_one_a_person_can_read() {
    assert_eq!(unit_to_ron(&unit_from_ron(SCHEMA_3).unwrap()).unwrap(), SCHEMA_3);
    let mut second = unit_from_ron(SCHEMA_2).unwrap();
    second.details.delete_reason = Some("Klagesaken er ikke avsluttet.".to_owned());
    assert_eq!(unit_from_ron(SCHEMA_3).unwrap(), second);
}

#[test]
fn five_thousand_people_fit_in_a_file() {
    let names: Vec<String> = (0..5000).map(|number| format!("Kari Nordmann {number}")).collect();
    let unit = unit_of(&names.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(unit_from_ron(&unit_to_ron(&unit).unwrap()).unwrap(), unit);
    let nobody = unit_of(&[]);
    assert_eq!(unit_from_ron(&unit_to_ron(&nobody).unwrap()).unwrap(), nobody);
}
