//! What differs between two versions, and an earlier one that is brought back.

use moteklar::store::{unit_from_ron, unit_to_ron};
use moteklar::unit::{
    Change, ChangeError, Details, Event, Field, FieldChange, HowDifferent, Person, RecordKey, Stamp, Status, Step,
    Unit, Value, merge,
};
use proptest::prelude::*;
use uuid::Uuid;

use super::{at, base, changes, day, person, with};

fn become_version(unit: &mut Unit, version: &Unit, event: Event) -> Result<Step, ChangeError> {
    let mut new_id = || Uuid::from_u128(900_000);
    let change = Change::Become { unit: Box::new(version.clone()), event };
    unit.apply(&change, &mut Stamp { at: at(59), new_id: &mut new_id })
}

#[test]
fn what_differs_is_told_person_by_person_and_field_by_field() {
    let reading = |who| Change::ReadStatus {
        people: vec![person(who)],
        status: Status::Started,
        module: None,
        on: day(3),
        source: moteklar::unit::Source::Person,
    };
    let before = base(&[reading(1)]);
    let edited = Change::EditPerson(Person::named(person(2), "Ola Nordmann"));
    let after = with(&before, &[Change::RemovePerson(person(1)), edited, reading(3)], 200_000);
    let differences = before.differences(&after);
    let of = |key: &RecordKey| differences.iter().find(|it| it.record == *key).unwrap();
    let gone = of(&RecordKey::Person(person(1)));
    assert_eq!(gone.about, Some((person(1), "Person 1".to_owned())));
    assert!(matches!(&gone.how, HowDifferent::Removed { along: 1, .. }), "{gone:?}");
    let renamed = of(&RecordKey::Person(person(2)));
    let (old, new) = (Value::Text("Person 2".to_owned()), Value::Text("Ola Nordmann".to_owned()));
    assert_eq!(renamed.how, HowDifferent::Changed(vec![FieldChange { field: Field::Name, before: old, after: new }]));
    let readings: Vec<_> = differences.iter().filter(|it| matches!(it.record, RecordKey::Observation(_))).collect();
    let [new] = &readings[..] else { panic!("the reading of who is gone goes with them: {readings:?}") };
    assert_eq!(new.about, Some((person(3), "Person 3".to_owned())));
    let HowDifferent::Added { fields, .. } = &new.how else { panic!("{new:?}") };
    assert!(fields.contains(&(Field::Status, Value::Status(Status::Started))));
}

/// Changes each value in the kept example of the newest schema, which holds every field there is: whatever it is, it is
/// told, and it comes through a merge.
#[test]
fn no_field_of_the_file_is_left_out() {
    let text = include_str!("../../schemas/3.ron");
    let known = unit_from_ron(text).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let other =
        [("0", "1"), ("1", "2"), ("false", "true"), ("true", "false"), ("a", "b"), ("e", "o"), ("Room", "Video")];
    let more = [("Started", "Completed"), ("First", "Second"), ("None", "Some(\"x\")"), ("None", "Some(7)")];
    let mut changed = 0;
    for at in 0..lines.len() {
        let (name, value) = lines[at].split_once(':').unwrap_or(("", lines[at]));
        for (from, to) in other.into_iter().chain(more) {
            let Some(place) = value.rfind(from) else { continue };
            let value = format!("{}{to}{}", &value[..place], &value[place + from.len()..]);
            let line = if name.is_empty() { value } else { format!("{name}:{value}") };
            let mut lines = lines.clone();
            lines[at] = &line;
            // A list that names somebody twice says no more than one that names them once.
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| lines.get(at));
            if beside.into_iter().any(|other| other.trim() == line.trim()) {
                continue;
            }
            let Ok(unit) = unit_from_ron(&lines.join("\n")) else { continue };
            if unit == known || unit.id != known.id {
                continue;
            }
            changed += 1;
            assert!(!known.differences(&unit).is_empty(), "{line} is not told");
            let mut third = known.clone();
            third.preparation.modules.insert("another".into());
            let both = merge(Some(&known), &unit, &third).unwrap().unit;
            let mut expected = unit.clone();
            expected.preparation.modules.insert("another".into());
            let lines = |unit: &Unit| {
                let text = unit_to_ron(unit).unwrap();
                let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
                // The checksum knows the order too.
                lines.pop();
                lines.sort();
                lines
            };
            assert_eq!(lines(&both), lines(&expected), "{line} does not come through");
        }
    }
    assert!(changed > 120, "{changed} changes were tried");
}

#[test]
fn an_earlier_version_is_brought_back_as_one_step_that_can_be_undone() {
    let earlier = base(&[]);
    let edited = Change::EditPerson(Person::named(person(2), "Feil Navn"));
    let mut unit = with(&earlier, &[edited, Change::RemovePerson(person(1))], 200_000);
    let before = unit.clone();
    let step = become_version(&mut unit, &earlier, Event::Restored(at(5))).unwrap();
    assert_eq!((unit.people.len(), unit.person(person(2)).unwrap().name.as_str()), (6, "Person 2"));
    let events: Vec<&Event> = unit.history.iter().map(|entry| &entry.event).collect();
    assert_eq!(events, [&Event::PersonEdited, &Event::PersonRemoved, &Event::Restored(at(5))]);
    let after = unit.clone();
    unit.undo(&step);
    assert_eq!(unit, before);
    unit.redo(&step);
    assert_eq!(unit, after);
}

#[test]
fn who_was_taken_off_in_the_other_copy_is_gone_from_the_history_too() {
    let known = base(&[Change::EditPerson(Person::named(person(1), "Kari Nordmann"))]);
    let theirs = with(&known, &[Change::RemovePerson(person(1))], 300_000);
    let mut ours = with(&known, &[Change::EditPerson(Person::named(person(2), "Ola Nordmann"))], 200_000);
    let both = merge(Some(&known), &ours, &theirs).unwrap().unit;
    become_version(&mut ours, &both, Event::Merged).unwrap();
    assert!(!unit_to_ron(&ours).unwrap().contains(&person(1).0.to_string()));
    assert_eq!(ours.history.last().unwrap().event, Event::Merged);
    assert_eq!(ours.person(person(2)).unwrap().name, "Ola Nordmann");
}

#[test]
fn a_closed_cycle_can_be_brought_back_and_another_unit_cannot() {
    let open = base(&[]);
    let closed = Details { closed: Some(day(9)), ..open.details.clone() };
    let mut unit = with(&open, &[Change::SetDetails(closed)], 200_000);
    become_version(&mut unit, &open, Event::Restored(at(1))).unwrap();
    assert_eq!(unit.details.closed, None);
    let before = unit.clone();
    let other = Unit::new(Uuid::from_u128(2), "Servicetorget", day(0));
    assert_eq!(become_version(&mut unit, &other, Event::Merged).unwrap_err(), ChangeError::OtherUnit);
    assert_eq!(unit, before);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn any_version_is_brought_back_and_taken_back_exactly(a in changes(15), b in changes(15)) {
        let (version, mut unit) = (base(&a), base(&b));
        let before = unit.clone();
        let step = become_version(&mut unit, &version, Event::Restored(at(5))).unwrap();
        prop_assert_eq!((&unit.people, &unit.observations), (&version.people, &version.observations));
        let kept = |entry| unit.history.iter().any(|it: &moteklar::unit::HistoryEntry| it.id == entry);
        prop_assert!(before.history.iter().all(|entry| kept(entry.id)));
        unit.undo(&step);
        prop_assert_eq!(unit, before);
    }
}
