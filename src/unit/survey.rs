//! Where everybody stands, computed from the records: status, gates, stages, catch-up and what to do next.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::conflict::{self, Conflict};
use super::missed::Attendances;
use super::readings::Readings;
use super::{Attendance, Observation, Person, PersonId, Status, Unit, Verdict};
use crate::programme::{MeetingKind, ModuleId, Programme};

/// A reading older than this many days is marked as old.
pub const OLD_AFTER_DAYS: i64 = 14;

/// Whether a person is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In the unit and counted in the gates.
    Here,
    /// Still to come to the unit: held outside until then.
    Coming,
    /// On leave: held outside until they are back.
    OnLeave,
    /// Left or moved: held outside.
    Gone,
}

/// One person as the lists show them.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    /// Who.
    pub id: PersonId,
    /// Whether they are counted.
    pub standing: Standing,
    /// Their status; `None` is unknown.
    pub status: Option<Status>,
    /// The reading that gave it: its place in [`Unit::observations`].
    pub reading: Option<usize>,
    /// Whether nothing was read for more than [`OLD_AFTER_DAYS`] days and they have not completed.
    pub old: bool,
    /// Readings that do not agree: the leader is to decide.
    pub conflict: Option<Conflict>,
    /// How many modules they are to take.
    pub modules_required: usize,
    /// How many of those are known to be completed.
    pub modules_completed: usize,
    /// Attendance at the first and the second meeting.
    pub attendance: [Option<Attendance>; 2],
    /// Which meetings they must catch up on.
    pub catch_up: Vec<MeetingKind>,
    /// When they were last reminded.
    pub reminded: Option<NaiveDate>,
    /// What the leader does next about them.
    pub next: Next,
}

/// What the leader does next about one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing.
    Nothing,
    /// Go through this meeting with them.
    CatchUp(MeetingKind),
    /// Find out how far they have come.
    FindOut,
    /// Remind them.
    Remind,
    /// They were reminded on this day.
    Reminded(NaiveDate),
    /// Decide between readings that do not agree.
    Decide,
    /// They come to the unit on this day.
    Comes(NaiveDate),
    /// They are on leave until this day, if known.
    BackFromLeave(Option<NaiveDate>),
}

/// The five stages of the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// «Forbered deg».
    Prepare,
    /// «Første møte».
    FirstMeeting,
    /// «Alle påbegynt».
    AllStarted,
    /// «Andre møte».
    SecondMeeting,
    /// «Alle fullført».
    AllCompleted,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Self; 5] =
        [Self::Prepare, Self::FirstMeeting, Self::AllStarted, Self::SecondMeeting, Self::AllCompleted];
}

/// Whether a stage is behind the leader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// Reached.
    Done,
    /// The first one that is not.
    Now,
    /// Further ahead.
    Ahead,
}

/// The state of every stage, in the order of [`Stage::ALL`].
pub type Stages = [StageState; 5];

/// What the leader does next about the unit, for the overview's one line and one button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Nobody is on the list.
    AddPeople,
    /// Do the modules first; this many are left.
    Prepare(usize),
    /// Hold the first meeting, planned for this day.
    HoldFirst(Option<NaiveDate>),
    /// Record who was at the meeting; this many are not recorded.
    RecordAttendance(MeetingKind, usize),
    /// People who have not begun, and people of unknown status, before the second meeting on this day.
    GetStarted {
        /// Read as not started.
        not_started: usize,
        /// Never read.
        unknown: usize,
        /// The day of the second meeting.
        before: Option<NaiveDate>,
    },
    /// Readings of this many people do not agree, and the numbers depend on them.
    Decide(usize),
    /// Everyone has begun: hold the second meeting, planned for this day.
    HoldSecond(Option<NaiveDate>),
    /// Who have not completed, of whom this many are unknown, before this day.
    GetCompleted {
        /// Not completed, unknown included.
        left: usize,
        /// The deadline.
        before: Option<NaiveDate>,
    },
    /// Everybody on the list is on leave or gone: there is nobody to lead.
    NobodyHere,
    /// Everyone has completed, but some have not been through a meeting.
    CatchUp(usize),
    /// Everything is done.
    Done,
}

/// Where the unit stands on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// The day it was computed for.
    pub today: NaiveDate,
    /// One row a person, in the unit's order.
    pub rows: Vec<PersonRow>,
    /// People who are counted in the gates.
    pub counted: usize,
    /// Of those, people read as not started.
    pub not_started: usize,
    /// Of those, people who have started or completed.
    pub started: usize,
    /// Of those, people who have completed.
    pub completed: usize,
    /// Of those, people whose status is unknown.
    pub unknown: usize,
    /// People on leave.
    pub on_leave: usize,
    /// People who have left or moved.
    pub gone: usize,
    /// People who are still to come to the unit.
    pub coming: usize,
    /// Of those who are counted, people whose readings do not agree.
    pub conflicts: usize,
    /// The latest day anything was read.
    pub last_reading: Option<NaiveDate>,
    /// How far the journey has come.
    pub stages: Stages,
    /// What to do next.
    pub next_step: NextStep,
    /// How many modules the leader has done.
    pub own_modules: usize,
    /// How many films the leader has seen.
    pub own_films: usize,
    /// Where each person's row is.
    index: BTreeMap<PersonId, usize>,
}

impl Survey {
    /// Computes where everybody stands on `today`. Linear in the number of records.
    pub fn of(unit: &Unit, programme: &Programme, today: NaiveDate) -> Self {
        let readings = Readings::of(unit);
        let caught_up: BTreeSet<(PersonId, MeetingKind)> =
            unit.catch_ups.iter().map(|record| (record.person, record.kind)).collect();
        let mut reminded: BTreeMap<PersonId, NaiveDate> = BTreeMap::new();
        for reminder in &unit.reminders {
            let day = reminded.entry(reminder.person).or_insert(reminder.on);
            *day = (*day).max(reminder.on);
        }
        let second_held = unit.held_meeting(MeetingKind::Second).is_some();
        let meetings = MeetingKind::ALL.map(|kind| Attendances::of(unit, kind));
        let rows: Vec<PersonRow> = unit
            .people
            .iter()
            .map(|person| {
                let mut row = row_of(&readings, programme, person, today);
                row.attendance = [meetings[0].of_person(person.id), meetings[1].of_person(person.id)];
                row.catch_up = MeetingKind::ALL
                    .into_iter()
                    .zip(&meetings)
                    .filter(|(kind, held)| {
                        row.standing != Standing::Gone
                            && row.standing != Standing::Coming
                            && held.missed_by(person)
                            && !caught_up.contains(&(person.id, *kind))
                    })
                    .map(|(kind, _)| kind)
                    .collect();
                row.reminded = reminded.get(&person.id).copied();
                row.next = next_for(person, &row, second_held);
                row
            })
            .collect();
        let mut survey = Self {
            today,
            counted: count(&rows, |_| true),
            not_started: count(&rows, |row| row.status == Some(Status::NotStarted)),
            started: count(&rows, |row| row.status >= Some(Status::Started)),
            completed: count(&rows, |row| row.status == Some(Status::Completed)),
            unknown: count(&rows, |row| row.status.is_none()),
            on_leave: rows.iter().filter(|row| row.standing == Standing::OnLeave).count(),
            conflicts: count(&rows, |row| row.conflict.is_some()),
            coming: rows.iter().filter(|row| row.standing == Standing::Coming).count(),
            gone: rows.iter().filter(|row| row.standing == Standing::Gone).count(),
            last_reading: counting(unit).map(|reading| reading.on).max(),
            stages: [StageState::Ahead; 5],
            next_step: NextStep::AddPeople,
            own_modules: programme.modules.iter().filter(|m| unit.preparation.modules.contains(&m.id)).count(),
            own_films: programme.films.iter().filter(|film| unit.preparation.films.contains(&film.id)).count(),
            index: rows.iter().enumerate().map(|(at, row)| (row.id, at)).collect(),
            rows,
        };
        survey.stages = survey.find_stages(unit, programme);
        survey.next_step = survey.find_next_step(unit, programme);
        survey
    }

    /// One person's row.
    pub fn row(&self, id: PersonId) -> Option<&PersonRow> {
        self.index.get(&id).and_then(|at| self.rows.get(*at))
    }

    /// People who have not begun or whose status is unknown or who must catch up, in the unit's order.
    pub fn needing_follow_up(&self) -> impl Iterator<Item = &PersonRow> {
        self.rows.iter().filter(|row| {
            row.standing == Standing::Here && (row.next != Next::Nothing || row.status < Some(Status::Started))
        })
    }

    /// How many of those who are here have nothing recorded for the latest meeting of this kind.
    pub fn unrecorded(&self, kind: MeetingKind) -> usize {
        let at = usize::from(kind == MeetingKind::Second);
        self.rows
            .iter()
            .filter(|row| {
                row.standing == Standing::Here && row.attendance[at].is_none() && !row.catch_up.contains(&kind)
            })
            .count()
    }

    fn find_stages(&self, unit: &Unit, programme: &Programme) -> Stages {
        let done = [
            self.own_modules == programme.modules.len() && !programme.modules.is_empty(),
            unit.held_meeting(MeetingKind::First).is_some(),
            self.counted > 0 && self.started == self.counted,
            unit.held_meeting(MeetingKind::Second).is_some(),
            self.counted > 0 && self.completed == self.counted,
        ];
        let now = done.iter().position(|done| !done);
        let mut stages = [StageState::Ahead; 5];
        for (at, stage) in stages.iter_mut().enumerate() {
            if done[at] {
                *stage = StageState::Done;
            } else if now == Some(at) {
                *stage = StageState::Now;
            }
        }
        stages
    }

    fn find_next_step(&self, unit: &Unit, programme: &Programme) -> NextStep {
        let first = unit.latest_meeting(MeetingKind::First);
        let second = unit.latest_meeting(MeetingKind::Second);
        let held = |kind| unit.held_meeting(kind).is_some();
        if unit.people.is_empty() {
            return NextStep::AddPeople;
        }
        if self.counted == 0 {
            return NextStep::NobodyHere;
        }
        if !held(MeetingKind::First) {
            let left = programme.modules.len() - self.own_modules;
            if left > 0 && first.is_none_or(|meeting| meeting.date != Some(self.today)) {
                return NextStep::Prepare(left);
            }
            return NextStep::HoldFirst(first.and_then(|meeting| meeting.date));
        }
        for kind in MeetingKind::ALL {
            let unrecorded = self.unrecorded(kind);
            if held(kind) && unrecorded > 0 {
                return NextStep::RecordAttendance(kind, unrecorded);
            }
            if kind == MeetingKind::First && held(kind) && self.conflicts > 0 {
                return NextStep::Decide(self.conflicts);
            }
            if kind == MeetingKind::First && !held(MeetingKind::Second) {
                let before = second.and_then(|meeting| meeting.date);
                if self.started < self.counted {
                    return NextStep::GetStarted { not_started: self.not_started, unknown: self.unknown, before };
                }
                return NextStep::HoldSecond(before);
            }
        }
        if self.completed < self.counted {
            return NextStep::GetCompleted { left: self.counted - self.completed, before: unit.details.deadline };
        }
        match self.rows.iter().filter(|row| row.standing == Standing::Here && !row.catch_up.is_empty()).count() {
            0 => NextStep::Done,
            left => NextStep::CatchUp(left),
        }
    }
}

/// The readings that the leader has not set aside.
fn counting(unit: &Unit) -> impl Iterator<Item = &Observation> {
    unit.observations.iter().filter(|reading| reading.verdict != Verdict::SetAside)
}

fn count(rows: &[PersonRow], wanted: impl Fn(&PersonRow) -> bool) -> usize {
    rows.iter().filter(|row| row.standing == Standing::Here && wanted(row)).count()
}

fn next_for(person: &Person, row: &PersonRow, second_held: bool) -> Next {
    match row.standing {
        Standing::Gone => return Next::Nothing,
        Standing::Coming => return person.joined.map_or(Next::Nothing, Next::Comes),
        Standing::OnLeave => return Next::BackFromLeave(person.leave.as_ref().and_then(|leave| leave.until)),
        Standing::Here => {}
    }
    if row.conflict.is_some() {
        return Next::Decide;
    }
    if let Some(kind) = row.catch_up.first() {
        return Next::CatchUp(*kind);
    }
    match row.status {
        None => Next::FindOut,
        Some(Status::NotStarted) => row.reminded.map_or(Next::Remind, Next::Reminded),
        // Before the second meeting it is enough to have begun.
        Some(Status::Started) if second_held => row.reminded.map_or(Next::Remind, Next::Reminded),
        Some(Status::Started | Status::Completed) => Next::Nothing,
    }
}

/// How far somebody has come, with what is not filled in yet.
fn row_of(readings: &Readings<'_>, programme: &Programme, person: &Person, today: NaiveDate) -> PersonRow {
    let standing = if person.gone(today) {
        Standing::Gone
    } else if person.not_yet(today) {
        Standing::Coming
    } else if person.on_leave(today) {
        Standing::OnLeave
    } else {
        Standing::Here
    };
    let required: BTreeSet<ModuleId> = required_modules(programme, person).into_iter().collect();
    let sequence = readings.of_person(person.id, &required);
    let status = sequence.status();
    let last = sequence.readings.last();
    let done = if status == Some(Status::Completed) { required.len() } else { sequence.modules_completed() };
    PersonRow {
        id: person.id,
        standing,
        status,
        reading: sequence.telling().map(|reading| reading.place),
        old: status != Some(Status::Completed) && last.is_some_and(|reading| is_old(reading, today)),
        conflict: conflict::find(&sequence),
        modules_required: required.len(),
        modules_completed: done,
        attendance: [None; 2],
        catch_up: Vec::new(),
        reminded: None,
        next: Next::Nothing,
    }
}

fn is_old(reading: &Observation, today: NaiveDate) -> bool {
    (today - reading.on).num_days() > OLD_AFTER_DAYS
}

/// The modules a person is to take: those of the profiles, with what is decided by hand.
pub fn required_modules(programme: &Programme, person: &Person) -> Vec<ModuleId> {
    let all = programme.modules.iter().map(|module| &module.id);
    all.filter(|id| takes_module(programme, person, id)).cloned().collect()
}

/// Whether a person is to take a module: what is decided by hand, or else the profiles. Costs no memory.
pub fn takes_module(programme: &Programme, person: &Person, id: &ModuleId) -> bool {
    let by_hand = person.modules_by_hand.iter().rfind(|(module, _)| module == id);
    by_hand.map_or_else(
        || {
            let of_profiles = programme.profiles.iter().filter(|profile| person.profiles.contains(&profile.id));
            let mut needs = programme.for_everyone.iter().chain(of_profiles.flat_map(|profile| &profile.modules));
            needs.any(|need| need.module == *id)
        },
        |(_, takes)| *takes,
    )
}
