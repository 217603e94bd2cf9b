//! Where everybody stands: gates, stages and the next step, person by person.

use chrono::{DateTime, FixedOffset, NaiveDate};
use moteklar::programme::{Language, MeetingKind, ModuleId, Programme};
use moteklar::unit::{
    Attendance, Attended, CatchUp, Departure, DepartureKind, Held, Leave, Meeting, MeetingId, Next, NextStep,
    Observation, Person, PersonId, RecordId, Source, Stage, StageState, Standing, Status, Survey, Unit, Verdict,
};
use uuid::Uuid;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// A unit on paper.
struct Paper {
    unit: Unit,
    programme: Programme,
    ids: u128,
}

impl Paper {
    fn with(names: &[&str]) -> Self {
        let mut unit = Unit::new(Uuid::from_u128(1), "Servicetorget", day(11, 1));
        for (number, name) in names.iter().enumerate() {
            unit.people.push(Person::named(PersonId(Uuid::from_u128(100 + number as u128)), name));
        }
        Self { unit, programme: Programme::built_in(Language::Bokmal).unwrap(), ids: 1000 }
    }

    fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids)
    }

    fn person(&mut self, at: usize) -> &mut Person {
        &mut self.unit.people[at]
    }

    fn read(&mut self, who: usize, status: Status, on: NaiveDate, module: Option<&str>) -> &mut Self {
        let id = RecordId(self.id());
        let person = self.unit.people[who].id;
        let module = module.map(ModuleId::from);
        let (source, verdict) = (Source::LearningSystem, Verdict::Open);
        self.unit.observations.push(Observation { id, person, on, status, module, source, verdict });
        self
    }

    fn hold(&mut self, kind: MeetingKind, when: &str, attendance: &[Attendance]) -> &mut Self {
        let mut meeting = Meeting::planned(MeetingId(self.id()), kind);
        let people = self.unit.people.iter().zip(attendance);
        meeting.attendance = people.map(|(person, way)| Attended { person: person.id, attendance: *way }).collect();
        meeting.held = Some(Held {
            started: at(when),
            ended: at(when),
            planned_seconds: 120,
            actual_seconds: 118,
            question_seconds: 0,
            sections: Vec::new(),
            words_per_minute: None,
        });
        self.unit.meetings.push(meeting);
        self
    }

    fn prepared(&mut self) -> &mut Self {
        self.unit.preparation.modules = self.programme.modules.iter().map(|module| module.id.clone()).collect();
        self
    }

    fn on(&self, today: NaiveDate) -> Survey {
        Survey::of(&self.unit, &self.programme, today)
    }
}

const FIRST: &str = "2026-11-10T09:00:00+01:00";
const SECOND: &str = "2026-11-24T09:00:00+01:00";

#[test]
fn each_stage_has_its_next_step() {
    let mut paper = Paper::with(&["Kari", "Ola"]);
    assert_eq!(paper.on(day(11, 2)).next_step, NextStep::Prepare(8));
    assert_eq!(paper.prepared().on(day(11, 2)).next_step, NextStep::HoldFirst(None));
    paper.hold(MeetingKind::First, FIRST, &[]);
    assert_eq!(paper.on(day(11, 10)).next_step, NextStep::RecordAttendance(MeetingKind::First, 2));
    let people: Vec<PersonId> = paper.unit.people.iter().map(|person| person.id).collect();
    paper.unit.meetings[0].attendance =
        people.iter().map(|person| Attended { person: *person, attendance: Attendance::Room }).collect();
    let unread = NextStep::GetStarted { not_started: 0, unknown: 2, before: None };
    assert_eq!(paper.on(day(11, 11)).next_step, unread);
    paper.read(0, Status::Started, day(11, 12), None).read(1, Status::NotStarted, day(11, 12), None);
    let one_left = NextStep::GetStarted { not_started: 1, unknown: 0, before: None };
    assert_eq!(paper.on(day(11, 12)).next_step, one_left);
    paper.read(1, Status::Started, day(11, 13), None);
    let survey = paper.on(day(11, 13));
    assert_eq!(survey.next_step, NextStep::HoldSecond(None));
    assert_eq!(survey.stages[2], StageState::Done);
    paper.hold(MeetingKind::Second, SECOND, &[Attendance::Room, Attendance::Absent]);
    assert_eq!(paper.on(day(11, 24)).next_step, NextStep::GetCompleted { left: 2, before: None });
    paper.read(0, Status::Completed, day(11, 25), None).read(1, Status::Completed, day(11, 25), None);
    assert_eq!(paper.on(day(11, 25)).next_step, NextStep::CatchUp(1));
    let (id, person) = (RecordId(paper.id()), paper.unit.people[1].id);
    paper.unit.catch_ups.push(CatchUp { id, person, kind: MeetingKind::Second, on: day(11, 26), seconds: None });
    let done = paper.on(day(11, 26));
    assert_eq!(done.next_step, NextStep::Done);
    assert_eq!(done.stages, [StageState::Done; Stage::ALL.len()]);
}

#[test]
fn a_unit_where_nobody_is_counted_is_never_done() {
    let mut paper = Paper::with(&["Kari", "Ola"]);
    paper.prepared().hold(MeetingKind::First, FIRST, &[Attendance::Room, Attendance::Room]);
    paper.hold(MeetingKind::Second, SECOND, &[Attendance::Room, Attendance::Room]);
    paper.person(0).leave = Some(Leave { from: day(11, 20), until: None });
    paper.person(1).departure = Some(Departure { on: day(11, 20), kind: DepartureKind::Moved });
    let survey = paper.on(day(11, 25));
    assert_eq!((survey.counted, survey.on_leave, survey.gone), (0, 1, 1));
    assert_eq!(survey.next_step, NextStep::NobodyHere);
    assert_ne!(survey.stages[2], StageState::Done);
    assert_ne!(survey.stages[4], StageState::Done);
}

#[test]
fn leave_and_departure_count_from_their_first_day_to_the_day_before_the_return() {
    let mut paper = Paper::with(&["Kari", "Ola"]);
    paper.person(0).leave = Some(Leave { from: day(11, 10), until: Some(day(11, 20)) });
    paper.person(1).departure = Some(Departure { on: day(11, 12), kind: DepartureKind::Left });
    let standing = |on| {
        let survey = paper.on(on);
        (survey.rows[0].standing, survey.rows[1].standing, survey.counted)
    };
    assert_eq!(standing(day(11, 9)), (Standing::Here, Standing::Here, 2));
    assert_eq!(standing(day(11, 10)), (Standing::OnLeave, Standing::Here, 1));
    assert_eq!(standing(day(11, 12)), (Standing::OnLeave, Standing::Gone, 0));
    assert_eq!(standing(day(11, 19)), (Standing::OnLeave, Standing::Gone, 0));
    assert_eq!(standing(day(11, 20)), (Standing::Here, Standing::Gone, 1));
    assert_eq!(paper.on(day(11, 15)).rows[0].next, Next::BackFromLeave(Some(day(11, 20))));
}

#[test]
fn a_person_back_from_leave_catches_up_on_the_meeting_they_missed() {
    let mut paper = Paper::with(&["Kari", "Ola"]);
    paper.person(0).leave = Some(Leave { from: day(11, 1), until: Some(day(11, 15)) });
    paper.hold(MeetingKind::First, FIRST, &[Attendance::OnLeave, Attendance::Room]);
    let away = paper.on(day(11, 12));
    assert_eq!(away.rows[0].next, Next::BackFromLeave(Some(day(11, 15))));
    assert_eq!(away.unrecorded(MeetingKind::First), 0);
    assert_eq!(paper.on(day(11, 15)).rows[0].next, Next::CatchUp(MeetingKind::First));
}

#[test]
fn somebody_new_since_the_meeting_must_catch_up_and_somebody_gone_must_not() {
    let mut paper = Paper::with(&["Kari", "Ola", "Siri"]);
    paper.hold(MeetingKind::First, FIRST, &[Attendance::Room, Attendance::Absent]);
    paper.person(2).joined = Some(day(11, 11));
    assert_eq!(paper.on(day(11, 12)).rows[1].catch_up, [MeetingKind::First]);
    assert_eq!(paper.on(day(11, 12)).rows[2].catch_up, [MeetingKind::First]);
    assert_eq!(paper.on(day(11, 12)).unrecorded(MeetingKind::First), 0);
    paper.person(1).departure = Some(Departure { on: day(11, 12), kind: DepartureKind::Left });
    assert!(paper.on(day(11, 12)).rows[1].catch_up.is_empty());
}

#[test]
fn a_meeting_held_again_counts_for_those_who_came_to_it() {
    let mut paper = Paper::with(&["Kari", "Ola"]);
    paper.hold(MeetingKind::First, FIRST, &[Attendance::Room, Attendance::Absent]);
    paper.hold(MeetingKind::First, "2026-11-12T09:00:00+01:00", &[Attendance::Absent, Attendance::Video]);
    let survey = paper.on(day(11, 13));
    assert_eq!(survey.rows[0].attendance[0], Some(Attendance::Room));
    assert_eq!(survey.rows[1].attendance[0], Some(Attendance::Video));
    assert!(survey.rows.iter().all(|row| row.catch_up.is_empty()));
}

#[test]
fn of_two_readings_on_one_day_the_one_recorded_last_counts() {
    let mut paper = Paper::with(&["Kari"]);
    paper.read(0, Status::NotStarted, day(11, 12), None).read(0, Status::Started, day(11, 12), None);
    assert_eq!(paper.on(day(11, 12)).rows[0].status, Some(Status::Started));
    paper.read(0, Status::Completed, day(11, 11), None);
    let row = &paper.on(day(11, 12)).rows[0];
    assert_eq!(row.status, Some(Status::Started), "a reading of an earlier day does not count over a later one");
    assert_eq!(
        row.conflict.as_ref().map(|conflict| (conflict.was, conflict.now)),
        Some((Status::Completed, Status::Started))
    );
}

#[test]
fn an_old_reading_is_marked_the_fifteenth_day_and_a_completion_never() {
    let mut paper = Paper::with(&["Kari", "Ola", "Siri"]);
    paper.read(0, Status::Started, day(11, 1), None).read(1, Status::Completed, day(11, 1), None);
    let old = |on| paper.on(on).rows.iter().map(|row| row.old).collect::<Vec<_>>();
    assert_eq!(old(day(11, 15)), [false, false, false]);
    assert_eq!(old(day(11, 16)), [true, false, false]);
}

#[test]
fn all_the_modules_a_person_must_take_make_a_completion_and_fewer_a_start() {
    let mut paper = Paper::with(&["Kari"]);
    let required = moteklar::unit::required_modules(&paper.programme, &paper.unit.people[0]);
    assert!(required.len() > 1, "{required:?}");
    for (number, module) in required.iter().enumerate() {
        let row = paper.on(day(11, 12)).rows[0].clone();
        assert_eq!(row.status, (number > 0).then_some(Status::Started));
        assert_eq!((row.modules_completed, row.modules_required), (number, required.len()));
        paper.read(0, Status::Completed, day(11, 12), Some(module.as_str()));
    }
    assert_eq!(paper.on(day(11, 12)).rows[0].status, Some(Status::Completed));
}

#[test]
fn somebody_without_required_modules_is_not_completed_by_beginning_one() {
    let mut paper = Paper::with(&["Kari"]);
    let all: Vec<ModuleId> = paper.programme.modules.iter().map(|module| module.id.clone()).collect();
    paper.person(0).modules_by_hand = all.iter().map(|module| (module.clone(), false)).collect();
    paper.read(0, Status::Started, day(11, 12), Some(all[0].as_str()));
    let row = &paper.on(day(11, 12)).rows[0];
    assert_eq!((row.modules_required, row.status), (0, Some(Status::Started)));
}

#[test]
fn somebody_who_is_still_to_come_is_held_outside_until_their_first_day() {
    let mut paper = Paper::with(&["Kari", "Ola"]);
    paper.person(1).joined = Some(day(11, 16));
    paper.hold(MeetingKind::First, FIRST, &[Attendance::Room]);
    paper.read(0, Status::Completed, day(11, 12), None);
    let before = paper.on(day(11, 15));
    assert_eq!((before.rows[1].standing, before.counted, before.coming), (Standing::Coming, 1, 1));
    assert_eq!(before.rows[1].next, Next::Comes(day(11, 16)));
    assert!(before.rows[1].catch_up.is_empty());
    assert_eq!(before.unrecorded(MeetingKind::First), 0);
    assert_eq!(before.stages[4], StageState::Done, "everybody who is here has completed");
    let after = paper.on(day(11, 16));
    assert_eq!((after.rows[1].standing, after.counted, after.coming), (Standing::Here, 2, 0));
    assert_eq!(after.rows[1].next, Next::CatchUp(MeetingKind::First));
    assert_ne!(after.stages[4], StageState::Done);
}

#[test]
fn who_was_on_leave_when_the_meeting_was_held_catches_up_though_nothing_was_recorded() {
    let mut paper = Paper::with(&["Kari", "Ola"]);
    paper.person(0).leave = Some(Leave { from: day(11, 9), until: Some(day(11, 16)) });
    paper.hold(MeetingKind::First, FIRST, &[]);
    let back = paper.on(day(11, 16));
    assert_eq!(back.rows[0].catch_up, [MeetingKind::First]);
    assert_eq!(back.unrecorded(MeetingKind::First), 1, "only Ola's attendance is unknown");
}

#[test]
fn readings_that_do_not_agree_are_settled_before_anybody_is_reminded() {
    let mut paper = Paper::with(&["Kari", "Ola"]);
    paper.prepared().hold(MeetingKind::First, FIRST, &[Attendance::Room, Attendance::Room]);
    paper.read(0, Status::Started, day(11, 12), None).read(0, Status::NotStarted, day(11, 13), None);
    let survey = paper.on(day(11, 14));
    assert_eq!((survey.rows[0].next, survey.conflicts), (Next::Decide, 1));
    assert_eq!(survey.next_step, NextStep::Decide(1));
    paper.unit.observations[1].verdict = Verdict::Stands;
    let settled = paper.on(day(11, 14));
    assert_eq!((settled.rows[0].next, settled.conflicts), (Next::Remind, 0));
    assert_eq!(settled.next_step, NextStep::GetStarted { not_started: 1, unknown: 1, before: None });
}
