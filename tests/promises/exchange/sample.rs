//! The made-up unit.

use super::*;

/// A small content pack: eight modules, five films, two profiles and the first meeting's four sections.
fn programme(profiles: [&str; 2]) -> Programme {
    let module = |n: usize| {
        format!("(id:\"m{n}\",number:{n},title:\"M{n}\",about:\"\",minutes:(10,20),leaders_only:{})", n == 8)
    };
    let film = |n: usize| format!("(id:\"f{n}\",title:\"Film {n}\",link:None,seconds:None)");
    let section = |id: &str, title: &str, seconds: u32| {
        format!("(id:\"{id}\",title:\"{title}\",seconds:{seconds},kind:Talk,audience:\"\",lines:[Say(\"Hei.\")])")
    };
    let list = |items: Vec<String>| items.join(",");
    let sections = list(vec![
        section("a", "Hvorfor vi er her", 20),
        section("b", "Alle skal gjennomføre", 40),
        section("c", "Slik kommer du i gang", 30),
        section("d", "Spørsmål og frist", 30),
    ]);
    let script = format!("(title:\"\",purpose:\"\",before:[],sections:[{sections}],after:[])");
    let needs = |ids: [&str; 3]| list(ids.iter().map(|id| format!("(module:\"{id}\",because:\"\")")).collect());
    let reminder = "(subject:\"\",body:[])";
    let situation = "(id:\"\",title:\"\",tool:\"\",about:[],before:[],during:[],sensitive:false,links:[])";
    let text = format!(
        "(format:1,language:nb,name:\"\",about:[],learning_system:(short:\"LØP\",name:\"\",tab:\"\",link:None),\
         modules:[{}],for_everyone:[{}],profiles:[(id:\"{}\",title:\"\",about:\"\",modules:[{}]),(id:\"{}\",title:\"\",about:\"\",modules:[])],\
         films:[{}],first_meeting:{script},second_meeting:{script},topics:[],questions:[],together:[],\
         video:(preconditions:[],situations:[],other_use:{situation},responsibility:\"\",questions:\"\"),\
         reminders:(start:{reminder},start_again:{reminder},complete:{reminder},complete_again:{reminder}))",
        list((1..=8).map(module).collect()),
        needs(["m1", "m5", "m7"]),
        profiles[0],
        needs(["m2", "m6", "m3"]),
        profiles[1],
        list((1..=5).map(film).collect()),
    );
    ron::from_str(&text).expect("a content pack")
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn sample(programme: &Programme, today: NaiveDate) -> Unit {
    let mut count = 0;
    sample_unit(programme, today, &mut || {
        count += 1;
        Uuid::from_u128(count)
    })
}

#[test]
fn the_sample_unit_is_in_the_middle_of_the_programme() {
    let programme = programme(["health-data", "contact-data"]);
    let today = date(2026, 11, 21);
    let unit = sample(&programme, today);
    assert_eq!(unit.details.name, "Hjemmetjenesten nord");
    assert!(unit.details.sample);
    assert_eq!(unit.details.deadline, Some(date(2026, 12, 18)));
    assert_eq!(unit.details.delete_on, date(2027, 3, 18));
    assert_eq!(unit.people.len(), 24);
    let survey = Survey::of(&unit, &programme, today);
    assert_eq!((survey.counted, survey.on_leave, survey.gone), (23, 1, 0));
    assert_eq!((survey.started, survey.completed), (16, 9));
    assert_eq!((survey.not_started, survey.unknown), (6, 1));
    assert_eq!((survey.own_modules, survey.own_films), (8, 5));
    assert_eq!(survey.last_reading, Some(date(2026, 11, 19)));
    assert!(survey.rows.iter().all(|row| row.conflict.is_none() && !row.old));
    // Who has completed has done all; who has only begun has not.
    for row in &survey.rows {
        let all = row.modules_completed == row.modules_required;
        assert_eq!(all, row.status == Some(Status::Completed), "{:?}", unit.person(row.id));
    }
}

#[test]
fn the_sample_unit_has_held_one_meeting_and_planned_the_next() {
    let programme = programme(["health-data", "contact-data"]);
    let unit = sample(&programme, date(2026, 11, 21));
    let first = unit.held_meeting(MeetingKind::First).expect("held");
    let held = first.held.as_ref().unwrap();
    assert_eq!(held.started.to_rfc3339(), "2026-11-05T09:00:00+01:00");
    assert_eq!(held.ended.to_rfc3339(), "2026-11-05T09:02:09+01:00");
    assert_eq!((held.planned_seconds, held.actual_seconds), (120, 129));
    let times: Vec<_> = held.sections.iter().map(|s| (s.title.as_str(), s.actual_seconds)).collect();
    assert_eq!(
        times,
        [
            ("Hvorfor vi er her", 22),
            ("Alle skal gjennomføre", 37),
            ("Slik kommer du i gang", 29),
            ("Spørsmål og frist", 41)
        ]
    );
    let count = |attendance| first.attendance.iter().filter(|entry| entry.attendance == attendance).count();
    assert_eq!(
        [Attendance::Room, Attendance::Video, Attendance::Absent, Attendance::OnLeave].map(count),
        [16, 3, 3, 1]
    );
    let second = unit.latest_meeting(MeetingKind::Second).expect("planned");
    assert_eq!((second.date, second.held.is_none(), second.topic.is_none()), (Some(date(2026, 11, 26)), true, true));
    assert_eq!((unit.catch_ups.len(), unit.reminders.len()), (1, 3));
    assert!(unit.reminders.iter().all(|reminder| reminder.on == date(2026, 11, 18)));
}

#[test]
fn the_sample_people_are_plausible_and_made_up() {
    let programme = programme(["health-data", "contact-data"]);
    let unit = sample(&programme, date(2026, 11, 21));
    let person = |name: &str| unit.people.iter().find(|person| person.name == name).expect(name);
    assert_eq!(person("Kari Nordmann").employee_number.as_deref(), Some("004711"));
    assert_eq!(person("Máret Ánne Sara").joined, Some(date(2026, 11, 16)));
    let leave = person("Mona Haugen").leave.as_ref().unwrap();
    assert_eq!(leave.until, Some(date(2027, 2, 1)));
    assert!(unit.people.iter().all(|p| p.email.as_deref().is_some_and(|e| e.ends_with("@kommune.example"))));
    assert!(unit.people.iter().all(|p| p.profiles.iter().all(|id| programme.profile(id).is_some())));
    let last_source = |name: &str| {
        let id = person(name).id;
        unit.observations
            .iter()
            .rfind(|reading| reading.person == id && reading.module.is_none())
            .unwrap()
            .source
            .clone()
    };
    assert_eq!(last_source("Lars Eide"), Source::Person);
    assert_eq!(last_source("Anders Berg"), Source::LearningSystem);
    assert!(matches!(last_source("Siri Lunde"), Source::Import(_)));
    // No two records share an id, and the history runs forward.
    let mut ids: Vec<Uuid> = unit.people.iter().map(|p| p.id.0).collect();
    ids.extend(unit.observations.iter().map(|o| o.id.0));
    ids.extend(unit.history.iter().map(|h| h.id.0));
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(unit.history.is_sorted_by_key(|entry| entry.at));
}

#[test]
fn the_sample_fits_any_day_and_any_pack() {
    let own = programme(["egen-1", "egen-2"]);
    for today in [date(2024, 2, 29), date(2027, 1, 1), date(2026, 7, 1), NaiveDate::MAX, NaiveDate::MIN] {
        let unit = sample(&own, today);
        assert_eq!(unit.people.len(), 24);
        assert!(unit.people.iter().all(|person| person.profiles.len() == 1), "a pack's own profiles are dealt out");
        if (2000..3000).contains(&today.year()) {
            let survey = Survey::of(&unit, &own, today);
            assert_eq!((survey.counted, survey.started, survey.completed, survey.unknown), (23, 16, 9, 1));
        }
    }
    let bare = Programme { profiles: Vec::new(), for_everyone: Vec::new(), modules: Vec::new(), ..own };
    assert_eq!(sample(&bare, date(2026, 11, 21)).people.len(), 24);
}
