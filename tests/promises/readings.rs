//! Readings of status: the latest counts, what does not agree is put before the leader, and nothing is lost.

use chrono::{DateTime, NaiveDate};
use moteklar::programme::{Language, ModuleId, Programme};
use moteklar::unit::{
    Change, ChangeError, Conflict, ConflictKind, Event, Next, Person, PersonId, PersonRow, RecordId, Source, Stamp,
    Status, Step, Survey, Unit, Verdict, required_modules,
};
use uuid::Uuid;

const KARI: PersonId = PersonId(Uuid::from_u128(1));

fn november(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

struct Desk {
    unit: Unit,
    programme: Programme,
    next: u128,
}

impl Desk {
    fn new() -> Self {
        let mut unit = Unit::new(Uuid::from_u128(9), "Servicetorget", november(1));
        unit.people.push(Person::named(KARI, "Kari Nordmann"));
        Self { unit, programme: Programme::built_in(Language::Bokmal).unwrap(), next: 1000 }
    }

    fn apply(&mut self, change: &Change) -> Result<Step, ChangeError> {
        let next = &mut self.next;
        let mut new_id = || {
            *next += 1;
            Uuid::from_u128(*next)
        };
        let at = DateTime::parse_from_rfc3339("2026-11-21T14:02:00+01:00").unwrap();
        self.unit.apply(change, &mut Stamp { at, new_id: &mut new_id })
    }

    fn read_from(&mut self, source: Source, status: Status, day: u32, module: Option<&str>) -> RecordId {
        let module = module.map(ModuleId::from);
        self.apply(&Change::ReadStatus { people: vec![KARI], status, module, on: november(day), source }).unwrap();
        self.unit.observations.last().unwrap().id
    }

    fn read(&mut self, status: Status, day: u32) -> RecordId {
        self.read_from(Source::LearningSystem, status, day, None)
    }

    fn read_module(&mut self, module: &str, status: Status, day: u32) -> RecordId {
        self.read_from(Source::Import("moodle-progress".to_owned()), status, day, Some(module))
    }

    fn decide(&mut self, reading: RecordId, verdict: Verdict) {
        self.apply(&Change::Decide { reading, verdict }).unwrap();
    }

    fn row(&self) -> PersonRow {
        Survey::of(&self.unit, &self.programme, november(21)).rows[0].clone()
    }

    fn conflict(&self) -> Option<(ConflictKind, Status, Status)> {
        self.row().conflict.map(|Conflict { kind, was, now, .. }| (kind, was, now))
    }
}

#[test]
fn a_step_back_is_shown_until_the_leader_has_said_that_it_is_right() {
    let mut desk = Desk::new();
    desk.read(Status::Completed, 10);
    let later = desk.read(Status::Started, 19);
    let row = desk.row();
    assert_eq!(row.status, Some(Status::Started), "the latest counts");
    assert_eq!(row.next, Next::Decide);
    assert_eq!(desk.conflict(), Some((ConflictKind::SteppedBack, Status::Completed, Status::Started)));
    assert_eq!(row.conflict.unwrap().reading, later);
    desk.decide(later, Verdict::Stands);
    assert_eq!((desk.row().status, desk.row().conflict), (Some(Status::Started), None));
    // What comes after is held against what was decided, not against what was before it.
    desk.read(Status::Started, 20);
    assert_eq!(desk.row().conflict, None);
    desk.read(Status::NotStarted, 21);
    assert_eq!(desk.conflict(), Some((ConflictKind::SteppedBack, Status::Started, Status::NotStarted)));
}

#[test]
fn a_reading_that_is_set_aside_counts_for_nothing_and_is_kept() {
    let mut desk = Desk::new();
    desk.read(Status::Completed, 10);
    let wrong = desk.read(Status::NotStarted, 19);
    desk.decide(wrong, Verdict::SetAside);
    let row = desk.row();
    assert_eq!((row.status, row.conflict), (Some(Status::Completed), None));
    assert_eq!(desk.unit.observations.len(), 2);
    let survey = Survey::of(&desk.unit, &desk.programme, november(21));
    assert_eq!(survey.last_reading, Some(november(10)));
    assert_eq!(desk.unit.history.last().unwrap().event, Event::Decided(Status::NotStarted, Verdict::SetAside));
    assert_eq!(desk.unit.history.last().unwrap().people, [KARI]);
    desk.decide(wrong, Verdict::Open);
    assert_eq!(desk.row().status, Some(Status::NotStarted), "the leader may change their mind");
}

#[test]
fn a_decision_can_be_taken_back() {
    let mut desk = Desk::new();
    desk.read(Status::Completed, 10);
    let later = desk.read(Status::Started, 19);
    let before = desk.unit.clone();
    let step = desk.apply(&Change::Decide { reading: later, verdict: Verdict::Stands }).unwrap();
    desk.unit.undo(&step);
    assert_eq!(desk.unit, before);
    let nobody = Change::Decide { reading: RecordId(Uuid::from_u128(5)), verdict: Verdict::Stands };
    assert_eq!(desk.apply(&nobody).unwrap_err(), ChangeError::NoSuchReading);
}

#[test]
fn two_sources_that_say_different_things_about_one_day_are_shown() {
    let mut desk = Desk::new();
    desk.read(Status::Started, 19);
    desk.read_from(Source::Person, Status::Completed, 19, None);
    assert_eq!(desk.row().status, Some(Status::Completed));
    assert_eq!(desk.conflict(), Some((ConflictKind::SourcesDisagree, Status::Started, Status::Completed)));
    desk.read(Status::Completed, 20);
    assert_eq!(desk.row().conflict, None, "a later reading settles it");
}

#[test]
fn a_correction_on_the_same_day_and_from_the_same_source_is_no_disagreement() {
    let mut desk = Desk::new();
    desk.read(Status::NotStarted, 19);
    desk.read(Status::Started, 19);
    assert_eq!((desk.row().status, desk.row().conflict), (Some(Status::Started), None));
}

#[test]
fn a_module_read_after_the_whole_adds_to_it() {
    let mut desk = Desk::new();
    desk.read(Status::NotStarted, 10);
    desk.read_module("basic-security", Status::Completed, 12);
    let row = desk.row();
    assert_eq!((row.status, row.modules_completed, row.conflict), (Some(Status::Started), 1, None));
    assert_eq!(desk.unit.observations[row.reading.unwrap()].on, november(12), "the module tells");
}

#[test]
fn all_modules_read_after_the_whole_make_a_completion() {
    let mut desk = Desk::new();
    desk.read(Status::Started, 10);
    for module in required_modules(&desk.programme, &desk.unit.people[0]) {
        desk.read_module(module.as_str(), Status::Completed, 12);
    }
    assert_eq!((desk.row().status, desk.row().conflict), (Some(Status::Completed), None));
}

#[test]
fn the_whole_read_as_less_than_the_modules_say_is_shown() {
    let mut desk = Desk::new();
    desk.read_module("basic-security", Status::Completed, 10);
    let whole = desk.read(Status::NotStarted, 19);
    assert_eq!(desk.row().status, Some(Status::NotStarted), "the latest counts");
    assert_eq!(desk.conflict(), Some((ConflictKind::ModulesSayMore, Status::Started, Status::NotStarted)));
    desk.decide(whole, Verdict::Stands);
    let row = desk.row();
    assert_eq!((row.status, row.modules_completed, row.conflict), (Some(Status::NotStarted), 0, None));
}

#[test]
fn a_module_read_as_not_done_after_everything_was_completed_is_shown() {
    let mut desk = Desk::new();
    desk.read(Status::Completed, 10);
    let module = desk.read_module("basic-privacy", Status::NotStarted, 19);
    assert_eq!(desk.row().status, Some(Status::Started));
    assert_eq!(desk.conflict(), Some((ConflictKind::ModuleNotDone, Status::Completed, Status::NotStarted)));
    assert_eq!(desk.row().conflict.unwrap().module, Some(ModuleId::from("basic-privacy")));
    desk.decide(module, Verdict::SetAside);
    assert_eq!((desk.row().status, desk.row().conflict), (Some(Status::Completed), None));
}

#[test]
fn a_module_that_steps_back_is_shown_with_its_name() {
    let mut desk = Desk::new();
    desk.read_module("basic-privacy", Status::Completed, 10);
    desk.read_module("basic-privacy", Status::Started, 19);
    let conflict = desk.row().conflict.unwrap();
    assert_eq!((conflict.kind, conflict.module), (ConflictKind::SteppedBack, Some(ModuleId::from("basic-privacy"))));
}

#[test]
fn a_module_the_person_is_not_to_take_disturbs_nothing() {
    let mut desk = Desk::new();
    desk.read(Status::Completed, 10);
    desk.read_module("security-for-leaders", Status::NotStarted, 19);
    assert_eq!((desk.row().status, desk.row().conflict), (Some(Status::Completed), None));
}

#[test]
fn an_answer_in_a_round_takes_the_place_of_a_wrong_key() {
    let mut desk = Desk::new();
    desk.read(Status::Started, 10);
    desk.apply(&Change::BeginRound { people: vec![KARI], on: november(19) }).unwrap();
    let answer =
        |status| Change::AnswerInRound { person: KARI, before: Some(Status::Started), status, on: november(19) };
    desk.apply(&answer(Some(Status::NotStarted))).unwrap();
    desk.apply(&answer(Some(Status::Completed))).unwrap();
    assert_eq!((desk.row().status, desk.row().conflict), (Some(Status::Completed), None));
    assert_eq!(desk.unit.observations.len(), 2, "the wrong key is no reading");
    let round = desk.unit.round.clone().unwrap();
    assert_eq!(round.answers.len(), 1);
    assert_eq!((round.answers[0].before, round.answers[0].status), (Some(Status::Started), Some(Status::Completed)));
    assert_eq!(round.first_open(), None);
    desk.apply(&answer(None)).unwrap();
    assert_eq!(desk.row().status, Some(Status::Started), "skipped after all");
    desk.apply(&Change::EndRound).unwrap();
    assert_eq!(desk.unit.round, None);
    assert_eq!(desk.apply(&answer(None)).unwrap_err(), ChangeError::NotInRound);
}

#[test]
fn an_import_is_one_step_and_one_that_fails_in_the_middle_leaves_nothing() {
    let mut desk = Desk::new();
    let before = desk.unit.clone();
    let read = |person| Change::ReadStatus {
        people: vec![person],
        status: Status::Started,
        module: None,
        on: november(19),
        source: Source::Import("employees".to_owned()),
    };
    let ola = Person::named(PersonId(Uuid::from_u128(2)), "Ola Nordmann");
    let import = |changes| Change::Import { kind: "employees".to_owned(), changes };
    let bad = import(vec![Change::AddPeople(vec![ola.clone()]), read(PersonId(Uuid::from_u128(404)))]);
    assert_eq!(desk.apply(&bad).unwrap_err(), ChangeError::NoSuchPerson);
    assert_eq!(desk.unit, before);
    let step = desk.apply(&import(vec![Change::AddPeople(vec![ola.clone()]), read(ola.id), read(KARI)])).unwrap();
    assert_eq!(step.event, Event::Imported("employees".to_owned()));
    assert_eq!((desk.unit.people.len(), desk.unit.observations.len()), (2, 2));
    let about_ola = desk.unit.history.iter().filter(|entry| entry.people.contains(&ola.id)).count();
    assert_eq!(about_ola, 2, "added, and read");
    desk.unit.undo(&step);
    assert_eq!(desk.unit, before);
}
