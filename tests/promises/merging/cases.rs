//! What two leaders do to two copies, and what they find when the copies are one.

use moteklar::programme::MeetingKind;
use moteklar::unit::{
    Attendance, Change, ClashKind, Departure, DepartureKind, Details, Field, Leave, NotTheSameUnit, Person, RecordKey,
    ReminderTone, Side, Source, Status, Unit, Value, merge,
};
use uuid::Uuid;

use super::{base, day, meeting, merged, person, with};

fn read(who: u32, status: Status) -> Change {
    Change::ReadStatus { people: vec![person(who)], status, module: None, on: day(3), source: Source::LearningSystem }
}

fn attend(who: u32, attendance: Attendance) -> Change {
    Change::SetAttendance { meeting: meeting(0), people: vec![person(who)], attendance: Some(attendance) }
}

fn rename(who: u32, name: &str) -> Change {
    Change::EditPerson(Person::named(person(who), name))
}

/// Two copies of the same unit, each changed in its own way.
fn apart(ours: &[Change], theirs: &[Change]) -> (Unit, Unit, Unit) {
    let base = base(&[]);
    let (ours, theirs) = (with(&base, ours, 200_000), with(&base, theirs, 300_000));
    (base, ours, theirs)
}

#[test]
fn different_changes_to_one_person_and_one_meeting_all_survive_without_a_question() {
    let leave = Leave { from: day(5), until: None };
    let moved = Departure { on: day(9), kind: DepartureKind::Moved };
    let (base, ours, theirs) = apart(
        &[rename(1, "Kari Nordmann"), attend(1, Attendance::Room), read(1, Status::Started)],
        &[
            Change::SetLeave(person(1), Some(leave.clone())),
            Change::SetDeparture(person(2), Some(moved.clone())),
            attend(2, Attendance::Absent),
            read(1, Status::Completed),
            Change::Remind { people: vec![person(1)], tone: ReminderTone::First, on: day(4) },
        ],
    );
    let both = merge(Some(&base), &ours, &theirs).unwrap();
    assert!(both.clashes.is_empty(), "{:?}", both.clashes);
    let kari = both.unit.person(person(1)).unwrap();
    assert_eq!((kari.name.as_str(), &kari.leave), ("Kari Nordmann", &Some(leave)));
    assert_eq!(both.unit.person(person(2)).unwrap().departure, Some(moved));
    let first = both.unit.meeting(meeting(0)).unwrap();
    assert_eq!(first.attendance_of(person(1)), Some(Attendance::Room));
    assert_eq!(first.attendance_of(person(2)), Some(Attendance::Absent));
    let read: Vec<Status> = both.unit.observations.iter().map(|reading| reading.status).collect();
    assert_eq!(read, [Status::Started, Status::Completed]);
    assert_eq!((both.unit.reminders.len(), both.unit.history.len()), (1, 8));
}

#[test]
fn one_name_changed_twice_is_asked_about_and_the_leader_gets_the_one_they_choose() {
    let (base, ours, theirs) = apart(&[rename(1, "Kari Berg")], &[rename(1, "Kari Dahl"), rename(2, "Ola Dahl")]);
    let both = merge(Some(&base), &ours, &theirs).unwrap();
    let [clash] = &both.clashes[..] else { panic!("one question: {:?}", both.clashes) };
    assert_eq!(clash.record, RecordKey::Person(person(1)));
    assert_eq!(clash.about, Some((person(1), "Kari Dahl".to_owned())));
    let words = |name: &str| Value::Text(name.to_owned());
    let (ours, theirs) = (words("Kari Berg"), words("Kari Dahl"));
    assert_eq!(clash.kind, ClashKind::Field { field: Field::Name, ours, theirs });
    let name = |side| {
        let chosen = both.choose(|_, _| side);
        assert_eq!(chosen.person(person(2)).unwrap().name, "Ola Dahl");
        chosen.person(person(1)).unwrap().name.clone()
    };
    assert_eq!((name(Side::Ours).as_str(), name(Side::Theirs).as_str()), ("Kari Berg", "Kari Dahl"));
}

#[test]
fn the_same_change_in_both_is_no_question() {
    let (base, ours, theirs) = apart(&[rename(1, "Kari Berg")], &[rename(1, "Kari Berg")]);
    let both = merge(Some(&base), &ours, &theirs).unwrap();
    assert!(both.clashes.is_empty());
    assert_eq!(both.unit.person(person(1)).unwrap().name, "Kari Berg");
}

#[test]
fn who_is_taken_off_in_one_copy_is_gone_with_everything_that_was_known() {
    let known = base(&[read(1, Status::Started), attend(1, Attendance::Room)]);
    let ours = with(&known, &[Change::RemovePerson(person(1))], 200_000);
    let theirs = with(&known, &[read(2, Status::Completed)], 300_000);
    let both = merge(Some(&known), &ours, &theirs).unwrap();
    assert!(both.clashes.is_empty());
    let text = moteklar::store::unit_to_ron(&both.unit).unwrap();
    assert!(!text.contains(&person(1).0.to_string()), "{text}");
    assert!(text.contains(&person(2).0.to_string()));
}

#[test]
fn who_is_taken_off_in_one_copy_and_read_in_the_other_is_kept_until_the_leader_chooses() {
    let known = base(&[read(1, Status::Started), attend(1, Attendance::Room)]);
    let ours = with(&known, &[Change::RemovePerson(person(1))], 200_000);
    let theirs = with(&known, &[read(1, Status::Completed), read(2, Status::Started)], 300_000);
    let both = merge(Some(&known), &ours, &theirs).unwrap();
    let [clash] = &both.clashes[..] else { panic!("one question: {:?}", both.clashes) };
    assert_eq!(clash.kind, ClashKind::Removed { by: Side::Ours });
    assert_eq!((clash.stands, &clash.about), (Side::Theirs, &Some((person(1), "Person 1".to_owned()))));
    let of = |unit: &Unit, who| unit.observations.iter().filter(|reading| reading.person == person(who)).count();
    assert_eq!((of(&both.unit, 1), of(&both.unit, 2)), (2, 1));
    assert_eq!(both.unit.meetings[0].attendance_of(person(1)), Some(Attendance::Room));
    let gone = both.choose(|_, _| Side::Ours);
    assert_eq!((of(&gone, 1), of(&gone, 2)), (0, 1));
    assert!(!moteklar::store::unit_to_ron(&gone).unwrap().contains(&person(1).0.to_string()));
}

#[test]
fn the_earlier_day_of_deletion_stands_until_the_leader_chooses() {
    let details = |delete_on| Change::SetDetails(Details { delete_on, ..base(&[]).details });
    let (base, ours, theirs) = apart(&[details(day(20))], &[details(day(12))]);
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let both = merge(Some(&base), ours, theirs).unwrap();
        assert_eq!(both.unit.details.delete_on, day(12));
        let later = both.choose(|_, clash| if clash.stands == Side::Ours { Side::Theirs } else { Side::Ours });
        assert_eq!((both.clashes.len(), later.details.delete_on), (1, day(20)));
    }
}

#[test]
fn copies_whose_beginning_is_not_known_lose_nothing() {
    let (_, ours, theirs) = apart(
        &[Change::AddPeople(vec![Person::named(person(20), "Ny Hos Oss")]), rename(1, "Kari Berg")],
        &[Change::AddPeople(vec![Person::named(person(21), "Ny Hos Dem")]), Change::RemovePerson(person(3))],
    );
    let both = merge(None, &ours, &theirs).unwrap();
    let names: Vec<&str> = both.unit.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names.len(), 8);
    assert!(names.contains(&"Ny Hos Oss") && names.contains(&"Ny Hos Dem") && names.contains(&"Person 3"));
    let [clash] = &both.clashes[..] else { panic!("one question: {:?}", both.clashes) };
    assert_eq!(clash.record, RecordKey::Person(person(1)));
}

#[test]
fn attendance_recorded_twice_is_one_attendance_and_a_question() {
    let (base, ours, theirs) = apart(&[attend(1, Attendance::Room)], &[attend(1, Attendance::Absent)]);
    let both = merge(Some(&base), &ours, &theirs).unwrap();
    assert_eq!(both.unit.meetings[0].attendance.len(), 1);
    let [clash] = &both.clashes[..] else { panic!("one question: {:?}", both.clashes) };
    assert_eq!(clash.record, RecordKey::Attended(meeting(0), person(1)));
    assert_eq!(both.choose(|_, _| Side::Theirs).meetings[0].attendance_of(person(1)), Some(Attendance::Absent));
}

#[test]
fn answers_from_both_copies_are_in_the_round_and_a_round_begun_later_takes_its_place() {
    let answer = |who, status| Change::AnswerInRound { person: person(who), before: None, status, on: day(6) };
    let begin = |on| Change::BeginRound { people: (0..4).rev().map(person).collect(), on };
    let begun = base(&[begin(day(6))]);
    let ours = with(&begun, &[answer(3, Some(Status::Started))], 200_000);
    let theirs = with(&begun, &[answer(2, Some(Status::Completed)), answer(1, None)], 300_000);
    let both = merge(Some(&begun), &ours, &theirs).unwrap();
    assert!(both.clashes.is_empty());
    let round = both.unit.round.as_ref().unwrap();
    assert_eq!(round.people, [person(3), person(2), person(1), person(0)]);
    assert_eq!((round.answers.len(), round.first_open()), (3, Some(3)));

    let later = with(&begun, &[Change::EndRound, begin(day(8))], 400_000);
    let both = merge(Some(&begun), &ours, &later).unwrap();
    assert!(both.clashes.is_empty(), "{:?}", both.clashes);
    assert_eq!(both.unit.round.as_ref().unwrap().began, day(8));
    assert_eq!(both.unit.observations.len(), 1, "what was read stays");
}

#[test]
fn catching_up_in_two_copies_stands_in_the_history_in_the_order_of_time() {
    let caught_up =
        |who| Change::CatchUp { people: vec![person(who)], kind: MeetingKind::First, on: day(2), seconds: None };
    let (base, ours, theirs) = apart(&[caught_up(1), caught_up(2)], &[caught_up(3), caught_up(4)]);
    let both = merged(&base, &ours, &theirs);
    let about: Vec<_> = both.history.iter().map(|entry| entry.people[0]).collect();
    assert_eq!(about, [1, 3, 2, 4].map(person));
}

#[test]
fn another_unit_is_refused() {
    let ours = base(&[]);
    let theirs = Unit::new(Uuid::from_u128(2), "Servicetorget", day(0));
    assert_eq!(merge(None, &ours, &theirs).unwrap_err(), NotTheSameUnit);
    assert_eq!(merge(Some(&theirs), &ours, &ours).unwrap_err(), NotTheSameUnit);
}
