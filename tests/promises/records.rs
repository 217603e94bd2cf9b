//! The unit's records: every change can be taken back exactly, and a person who is removed leaves nothing behind.

use chrono::{DateTime, FixedOffset, NaiveDate};
use moteklar::programme::{FilmId, MeetingKind, ModuleId};
use moteklar::store::{unit_from_ron, unit_to_ron};
use moteklar::unit::{
    Attendance, Change, ChangeError, Departure, DepartureKind, JointSession, Leave, Meeting, MeetingId, OwnTopic,
    Person, PersonId, RecordId, ReminderTone, Source, Stamp, Status, Step, Subject, Unit, Verdict,
};
use proptest::prelude::*;
use uuid::Uuid;

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1 + number % 28).unwrap()
}

fn at() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-21T14:02:00+01:00").unwrap()
}

fn person(number: u32) -> PersonId {
    PersonId(Uuid::from_u128(1000 + u128::from(number)))
}

fn meeting(number: u32) -> MeetingId {
    MeetingId(Uuid::from_u128(9000 + u128::from(number)))
}

fn together(number: u32) -> JointSession {
    JointSession {
        id: RecordId(Uuid::from_u128(7000 + u128::from(number))),
        subject: Subject::Film(FilmId::from("film-1")),
        dilemma: "Hva gjør du?".to_owned(),
        date: None,
        time: None,
        minutes: 20,
        attendance: Vec::new(),
        held: None,
    }
}

/// Any change, about people and meetings that may or may not be there.
pub(super) fn any_change() -> impl Strategy<Value = Change> {
    (0_u32..20, 0_u32..6, 0_u32..6, any::<bool>()).prop_map(|(what, who, other, yes)| match what {
        0 => Change::AddPeople(vec![Person::named(person(who), &format!("Person {who}"))]),
        1 => Change::EditPerson(Person::named(person(who), &format!("Nytt navn {other}"))),
        2 => Change::RemovePerson(person(who)),
        3 => Change::SetLeave(person(who), yes.then(|| Leave { from: day(other), until: None })),
        4 => Change::SetDeparture(person(who), yes.then(|| Departure { on: day(other), kind: DepartureKind::Moved })),
        5 => Change::ReadStatus {
            people: vec![person(who), person(other)],
            status: Status::ALL[other as usize % 3],
            module: None,
            on: day(who),
            source: Source::LearningSystem,
        },
        6 => Change::MarkModule(ModuleId::from("basic-security"), yes),
        7 => Change::MarkFilm(FilmId::from("film-1"), yes),
        8 => {
            Change::WriteTopic(OwnTopic { id: RecordId(Uuid::from_u128(u128::from(who))), question: "Hva nå?".into() })
        }
        9 => Change::PlanMeeting(Meeting::planned(
            meeting(who),
            if yes { MeetingKind::First } else { MeetingKind::Second },
        )),
        10 => Change::SetAttendance {
            meeting: meeting(who),
            people: vec![person(other)],
            attendance: yes.then_some(Attendance::Absent),
        },
        11 => Change::Decide {
            reading: RecordId(Uuid::from_u128(100_000 + u128::from(who))),
            verdict: if yes { Verdict::Stands } else { Verdict::SetAside },
        },
        12 => Change::SetReadingOrder(vec![person(who), person(other)]),
        13 => Change::BeginRound { people: vec![person(who), person(other)], on: day(who) },
        14 => Change::AnswerInRound {
            person: person(who),
            before: None,
            status: yes.then(|| Status::ALL[other as usize % 3]),
            on: day(other),
        },
        15 => Change::EndRound,
        16 => Change::PlanSession(together(who)),
        17 => Change::AttendSession {
            session: together(who).id,
            people: vec![person(other)],
            attendance: yes.then_some(Attendance::Video),
        },
        18 => Change::Import {
            kind: "employees".to_owned(),
            changes: vec![
                Change::AddPeople(vec![Person::named(person(who), "Ny")]),
                // Half of the time about somebody who is not there: then nothing of it is to be seen.
                Change::SetLeave(person(other + if yes { 0 } else { 100 }), None),
            ],
        },
        _ => Change::Remind { people: vec![person(who)], tone: ReminderTone::First, on: day(other) },
    })
}

/// A unit, and what makes its changes.
struct Desk {
    unit: Unit,
    next: u128,
}

impl Desk {
    fn new() -> Self {
        Self { unit: Unit::new(Uuid::from_u128(1), "Servicetorget", day(0)), next: 100_000 }
    }

    fn apply(&mut self, change: &Change) -> Result<Step, ChangeError> {
        let next = &mut self.next;
        let mut new_id = || {
            *next += 1;
            Uuid::from_u128(*next)
        };
        self.unit.apply(change, &mut Stamp { at: at(), new_id: &mut new_id })
    }
}

proptest! {
    #[test]
    fn every_change_can_be_taken_back_and_made_again_exactly(changes in prop::collection::vec(any_change(), 1..60)) {
        let mut desk = Desk::new();
        let mut states = vec![desk.unit.clone()];
        let mut steps = Vec::new();
        for change in &changes {
            let before = desk.unit.clone();
            if let Ok(step) = desk.apply(change) {
                steps.push(step);
                states.push(desk.unit.clone());
            } else {
                prop_assert_eq!(&desk.unit, &before, "a refused change changed something");
            }
        }
        for at in (0..steps.len()).rev() {
            desk.unit.undo(&steps[at]);
            prop_assert_eq!(&desk.unit, &states[at]);
        }
        for (at, step) in steps.iter().enumerate() {
            desk.unit.redo(step);
            prop_assert_eq!(&desk.unit, &states[at + 1]);
        }
    }

    #[test]
    fn whatever_is_recorded_can_be_saved_and_opened(changes in prop::collection::vec(any_change(), 1..40)) {
        let mut desk = Desk::new();
        for change in &changes {
            // A person added twice would have one id twice, which the screens never do.
            let added = match change {
                Change::Import { changes, .. } => changes.first(),
                change => Some(change),
            };
            let again = matches!(added, Some(Change::AddPeople(new)) if desk.unit.person(new[0].id).is_some());
            if !again {
                desk.apply(change).ok();
            }
        }
        let text = unit_to_ron(&desk.unit).unwrap();
        prop_assert_eq!(unit_from_ron(&text).unwrap(), desk.unit);
    }
}

#[test]
fn a_person_who_is_removed_leaves_nothing_behind_and_comes_back_whole() {
    let mut desk = Desk::new();
    let kari = Person::named(person(1), "Kari Nordmann");
    desk.apply(&Change::AddPeople(vec![kari, Person::named(person(2), "Ola Nordmann")])).unwrap();
    desk.apply(&Change::PlanMeeting(Meeting::planned(meeting(1), MeetingKind::First))).unwrap();
    let people = vec![person(1), person(2)];
    desk.apply(&Change::SetAttendance {
        meeting: meeting(1),
        people: people.clone(),
        attendance: Some(Attendance::Absent),
    })
    .unwrap();
    desk.apply(&Change::ReadStatus {
        people: people.clone(),
        status: Status::Started,
        module: None,
        on: day(5),
        source: Source::Person,
    })
    .unwrap();
    desk.apply(&Change::CatchUp { people: people.clone(), kind: MeetingKind::First, on: day(6), seconds: None })
        .unwrap();
    desk.apply(&Change::Remind { people: people.clone(), tone: ReminderTone::First, on: day(7) }).unwrap();
    desk.apply(&Change::SetReadingOrder(people.clone())).unwrap();
    desk.apply(&Change::BeginRound { people: people.clone(), on: day(8) }).unwrap();
    let status = Some(Status::Started);
    desk.apply(&Change::AnswerInRound { person: person(1), before: None, status, on: day(8) }).unwrap();
    desk.apply(&Change::PlanSession(together(1))).unwrap();
    let attendance = Some(Attendance::Room);
    desk.apply(&Change::AttendSession { session: together(1).id, people, attendance }).unwrap();
    let before = desk.unit.clone();
    let removal = desk.apply(&Change::RemovePerson(person(1))).unwrap();
    let text = unit_to_ron(&desk.unit).unwrap();
    assert!(!text.contains("Kari Nordmann"), "{text}");
    assert!(!text.contains(&person(1).0.to_string()), "{text}");
    assert!(text.contains("Ola Nordmann"));
    desk.unit.undo(&removal);
    assert_eq!(desk.unit, before);
}

#[test]
fn what_makes_no_sense_is_refused_with_a_reason() {
    let mut desk = Desk::new();
    assert_eq!(desk.apply(&Change::RemovePerson(person(1))).unwrap_err(), ChangeError::NoSuchPerson);
    let blank = Change::AddPeople(vec![Person::named(person(1), "  ")]);
    assert_eq!(desk.apply(&blank).unwrap_err(), ChangeError::EmptyName);
    let nowhere = Change::SetAttendance { meeting: meeting(1), people: Vec::new(), attendance: None };
    assert_eq!(desk.apply(&nowhere).unwrap_err(), ChangeError::NoSuchMeeting);
}
