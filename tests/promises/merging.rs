//! Two copies that were changed apart become one, and nothing that anybody recorded is lost on the way.

mod cases;
mod versions;

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset, NaiveDate};
use moteklar::programme::{FilmId, MeetingKind, ModuleId, ProfileId};
use moteklar::store::{unit_from_ron, unit_to_ron};
use moteklar::unit::{
    Change, Details, Held, JointHeld, Meeting, MeetingForm, MeetingId, OwnFilm, OwnTopic, Person, PersonId, RecordId,
    Rehearsal, Side, Stamp, Unit, merge,
};
use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

use super::records::any_change;

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1 + number % 28).unwrap()
}

fn at(minute: u32) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("2026-11-21T14:{:02}:00+01:00", minute % 60)).unwrap()
}

fn person(number: u32) -> PersonId {
    PersonId(Uuid::from_u128(1000 + u128::from(number)))
}

fn meeting(number: u32) -> MeetingId {
    MeetingId(Uuid::from_u128(9000 + u128::from(number)))
}

fn record(number: u32) -> RecordId {
    RecordId(Uuid::from_u128(u128::from(number)))
}

/// What the changes of the other promises leave out.
fn another_change() -> impl Strategy<Value = Change> {
    (0_u32..12, 0_u32..6, 0_u32..6, any::<bool>()).prop_map(|(what, who, other, yes)| match what {
        0 => Change::SetDetails(Details {
            name: format!("Enhet {}", other % 2),
            started: day(0),
            deadline: yes.then(|| day(who)),
            delete_on: day(10 + other),
            delete_reason: (who == 1).then(|| format!("Grunn {other}")),
            sample: false,
            closed: None,
        }),
        1 | 2 => Change::EditPerson(Person {
            email: yes.then(|| format!("p{other}@kommune.example")),
            profiles: (0..other % 3).map(|number| ProfileId::from(format!("profile-{number}"))).collect(),
            modules_by_hand: (0..other % 4).map(|number| (ModuleId::from(format!("module-{number}")), yes)).collect(),
            ..Person::named(person(who), &format!("Person {}", other % 3))
        }),
        3 => Change::PlanMeeting(Meeting {
            date: Some(day(other)),
            form: if yes { MeetingForm::Video } else { MeetingForm::Room },
            ..Meeting::planned(meeting(who), MeetingKind::First)
        }),
        4 => Change::HoldMeeting(
            meeting(who),
            Held {
                started: at(other),
                ended: at(other + 10),
                planned_seconds: 600,
                actual_seconds: 600 + other,
                question_seconds: 0,
                sections: Vec::new(),
                words_per_minute: None,
            },
        ),
        5 => Change::RemoveTopic(record(who)),
        6 => Change::EditFilm(OwnFilm {
            film: FilmId::from(format!("film-{who}")),
            title: format!("Film {other}"),
            link: yes.then(|| "https://film.example".to_owned()),
            seconds: Some(other),
        }),
        7 => Change::AddRehearsal(Rehearsal {
            id: record(500 + who),
            kind: MeetingKind::First,
            at: at(other),
            seconds: 600,
            words_per_minute: None,
        }),
        8 => Change::RemoveSession(RecordId(Uuid::from_u128(7000 + u128::from(who)))),
        9 => Change::HoldSession(
            RecordId(Uuid::from_u128(7000 + u128::from(who))),
            JointHeld { started: at(other), seconds: 60 },
        ),
        10 => Change::WriteTopic(OwnTopic { id: record(who), question: format!("Hva nå, {other}?") }),
        _ => Change::CatchUp {
            people: vec![person(who)],
            kind: MeetingKind::First,
            on: day(other),
            seconds: yes.then_some(other),
        },
    })
}

fn changes(most: usize) -> impl Strategy<Value = Vec<Change>> {
    vec(prop_oneof![any_change(), another_change()], 0..most)
}

/// The unit with these changes made by somebody whose new records have ids from `ids`.
fn with(unit: &Unit, changes: &[Change], ids: u128) -> Unit {
    let mut unit = unit.clone();
    let mut next = ids;
    let mut new_id = || {
        next += 1;
        Uuid::from_u128(next)
    };
    for (change, minute) in changes.iter().zip(0..) {
        // What is added twice would have one id twice, which the screens never do.
        let again = match change {
            Change::AddRehearsal(new) => unit.preparation.rehearsals.iter().any(|it| it.id == new.id),
            Change::AddPeople(new) => unit.person(new[0].id).is_some(),
            Change::Import { changes, .. } => {
                matches!(&changes[0], Change::AddPeople(new) if unit.person(new[0].id).is_some())
            }
            _ => false,
        };
        if !again {
            unit.apply(change, &mut Stamp { at: at(minute), new_id: &mut new_id }).ok();
        }
    }
    unit
}

/// Six people, two meetings, and what was recorded before the copies were made.
fn base(changes: &[Change]) -> Unit {
    let mut unit = Unit::new(Uuid::from_u128(1), "Servicetorget", day(0));
    unit.people = (0..6).map(|number| Person::named(person(number), &format!("Person {number}"))).collect();
    unit.meetings = (0..2).map(|number| Meeting::planned(meeting(number), MeetingKind::First)).collect();
    with(&unit, changes, 100_000)
}

fn merged(base: &Unit, ours: &Unit, theirs: &Unit) -> Unit {
    merge(Some(base), ours, theirs).unwrap().unit
}

/// The ids of all records that have one.
fn ids(unit: &Unit) -> BTreeSet<Uuid> {
    let people = unit.people.iter().map(|it| it.id.0);
    let meetings = unit.meetings.iter().map(|it| it.id.0);
    let readings = unit.observations.iter().map(|it| it.id.0);
    let follow = unit.catch_ups.iter().map(|it| it.id.0).chain(unit.reminders.iter().map(|it| it.id.0));
    let sessions = unit.sessions.iter().map(|it| it.id.0);
    let preparation = &unit.preparation;
    let own = preparation.rehearsals.iter().map(|it| it.id.0).chain(preparation.topics.iter().map(|it| it.id.0));
    let history = unit.history.iter().map(|it| it.id.0);
    people.chain(meetings).chain(readings).chain(follow).chain(sessions).chain(own).chain(history).collect()
}

/// The unit without what may come out differently when three copies are merged: the order within a round, and the lists
/// of people where somebody was taken off the unit's list in one copy.
fn unordered(unit: &Unit, versions: [&Unit; 3], base: &Unit) -> Unit {
    let everybody = |version: &&Unit| base.people.iter().all(|person| version.person(person.id).is_some());
    let all_there = versions.iter().all(everybody);
    let mut unit = unit.clone();
    if !all_there {
        unit.reading_order.clear();
    }
    if let Some(round) = &mut unit.round {
        round.people.sort();
        round.people.retain(|_| all_there);
    }
    unit
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn it_makes_no_difference_whose_copy_is_ours(before in changes(20), a in changes(12), b in changes(12)) {
        let base = base(&before);
        let (a, b) = (with(&base, &a, 200_000), with(&base, &b, 300_000));
        prop_assert_eq!(merged(&base, &a, &b), merged(&base, &b, &a));
        let (one, other) = (merge(None, &a, &b).unwrap(), merge(None, &b, &a).unwrap());
        prop_assert_eq!(&one.unit, &other.unit);
        prop_assert_eq!(one.clashes.len(), other.clashes.len());
    }

    #[test]
    fn it_makes_no_difference_which_copies_are_merged_first(
        before in changes(20), a in changes(10), b in changes(10), c in changes(10),
    ) {
        let base = base(&before);
        let (a, b, c) = (with(&base, &a, 200_000), with(&base, &b, 300_000), with(&base, &c, 400_000));
        let first = merged(&base, &merged(&base, &a, &b), &c);
        let last = merged(&base, &a, &merged(&base, &b, &c));
        let plain = |unit: &Unit| unordered(unit, [&a, &b, &c], &base);
        prop_assert_eq!(plain(&first), plain(&last));
    }

    #[test]
    fn merging_again_changes_nothing(before in changes(20), a in changes(12), b in changes(12)) {
        let base = base(&before);
        let (a, b) = (with(&base, &a, 200_000), with(&base, &b, 300_000));
        prop_assert_eq!(merged(&base, &a, &a), a.clone());
        prop_assert_eq!(merged(&base, &base, &a), a.clone());
        let both = merged(&base, &a, &b);
        let again = merged(&base, &both, &b);
        let plain = |unit: &Unit| unordered(unit, [&a, &b, &b], &base);
        prop_assert_eq!(plain(&again), plain(&both));
        prop_assert_eq!(merge(None, &a, &a).unwrap().unit, a);
    }

    #[test]
    fn no_record_is_lost_that_neither_took_away(before in changes(25), a in changes(15), b in changes(15)) {
        let base = base(&before);
        let (a, b) = (with(&base, &a, 200_000), with(&base, &b, 300_000));
        let (was, ours, theirs) = (ids(&base), ids(&a), ids(&b));
        let there = ids(&merged(&base, &a, &b));
        // An entry in the history goes when everybody it was about was taken out of it.
        let about = |unit: &Unit, entry| {
            let entry = unit.history.iter().find(|it| it.id == entry);
            entry.map(|it| it.people.clone()).unwrap_or_default()
        };
        let emptied = base.history.iter().filter(|it| {
            let (here, there) = (about(&a, it.id), about(&b, it.id));
            !it.people.is_empty() && it.people.iter().all(|person| !here.contains(person) || !there.contains(person))
        });
        let gone: BTreeSet<Uuid> = emptied.map(|it| it.id.0).collect();
        for id in ours.union(&theirs) {
            let taken_away = was.contains(id) && !(ours.contains(id) && theirs.contains(id)) || gone.contains(id);
            prop_assert!(taken_away || there.contains(id), "{} is lost", id);
        }
        for id in &there {
            prop_assert!(ours.contains(id) || theirs.contains(id), "{} comes from nowhere", id);
        }
        let all: BTreeSet<Uuid> = ours.union(&theirs).copied().collect();
        prop_assert_eq!(ids(&merge(None, &a, &b).unwrap().unit), all);
    }

    #[test]
    fn whatever_comes_of_it_can_be_saved_and_opened(
        before in changes(25), a in changes(15), b in changes(15), choices in any::<u64>(),
    ) {
        let base = base(&before);
        let (a, b) = (with(&base, &a, 200_000), with(&base, &b, 300_000));
        for from in [Some(&base), None] {
            let merged = merge(from, &a, &b).unwrap();
            let chosen = merged.choose(|at, _| if choices >> (at % 64) & 1 == 0 { Side::Ours } else { Side::Theirs });
            for unit in [merged.unit, chosen] {
                let text = unit_to_ron(&unit).unwrap();
                prop_assert_eq!(unit_from_ron(&text).unwrap(), unit);
            }
        }
    }

    #[test]
    fn what_differs_is_all_that_differs(before in changes(20), a in changes(3), b in changes(3)) {
        let base = base(&before);
        let (a, b) = (with(&base, &a, 200_000), with(&base, &b, 200_000));
        prop_assert!(a.differences(&a).is_empty());
        let lines = |unit: &Unit| {
            let text = unit_to_ron(unit).unwrap();
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        prop_assert_eq!(a.differences(&b).is_empty(), lines(&a) == lines(&b));
    }
}
