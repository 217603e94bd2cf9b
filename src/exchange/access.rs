//! What is stored about one person, for that person: the answer to a request for access (GDPR article 15).
//!
//! Everything in the unit's file that is about them, and nothing that is about anybody else. Text that the leader has
//! written freely may name others, so it is not copied: it is told where their name stands.

use chrono::{DateTime, FixedOffset, NaiveDate};
use ron::ser::PrettyConfig;
use serde::Serialize;

use crate::programme::{MeetingKind, ModuleId, ProfileId, Programme};
use crate::unit::{
    Attendance, Departure, Event, Leave, Mention, PersonId, ReminderTone, Source, Status, Subject, Unit, Verdict,
    modules_of,
};

/// All that is stored about one person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AccessReport {
    /// When it was taken out, in the leader's time zone.
    pub made: DateTime<FixedOffset>,
    /// What the unit is called.
    pub unit: String,
    /// When the cycle began.
    pub cycle_began: NaiveDate,
    /// When everyone is to have completed, if that is set.
    pub deadline: Option<NaiveDate>,
    /// When the unit's file is to be deleted.
    pub delete_on: NaiveDate,
    /// Their name.
    pub name: String,
    /// Their work e-mail address.
    pub email: Option<String>,
    /// Their employee number.
    pub employee_number: Option<String>,
    /// Which personal data they process.
    pub profiles: Vec<AccessProfile>,
    /// When they came to the unit, if that was after the list was made.
    pub joined: Option<NaiveDate>,
    /// Leave of absence.
    pub leave: Option<Leave>,
    /// When and how they left.
    pub departure: Option<Departure>,
    /// The modules they are to take, or have a reading of.
    pub modules: Vec<AccessModule>,
    /// Meetings where their attendance is recorded.
    pub meetings: Vec<AccessMeeting>,
    /// Sessions together where their attendance is recorded.
    pub sessions: Vec<AccessSession>,
    /// Every reading of their status, in the order they were recorded.
    pub readings: Vec<AccessReading>,
    /// Meetings they have caught up on.
    pub catch_ups: Vec<AccessCatchUp>,
    /// Reminders sent to them.
    pub reminders: Vec<AccessReminder>,
    /// Their place in the learning system's list, from 1, where the leader has set its order.
    pub place_in_list: Option<usize>,
    /// The round that is not ended, if they are in it.
    pub round: Option<AccessRound>,
    /// What the history tells about them, in order.
    pub history: Vec<AccessEvent>,
    /// Text of the leader's own where their name, address or number stands.
    pub mentioned_in: Vec<Mention>,
}

/// A profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessProfile {
    /// Its id in the content pack.
    pub id: ProfileId,
    /// Its title; empty where the content pack has no such profile any more.
    pub title: String,
}

/// A module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessModule {
    /// Its id in the content pack.
    pub id: ModuleId,
    /// Its title.
    pub title: String,
    /// Whether they are to take it.
    pub takes: bool,
    /// Why, by their profiles.
    pub because: Vec<String>,
    /// What the leader has decided by hand, if anything.
    pub by_hand: Option<bool>,
    /// How far they have come; `None` is unknown.
    pub status: Option<Status>,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessMeeting {
    /// The first or the second.
    pub kind: MeetingKind,
    /// When it was held, or is planned.
    pub on: Option<NaiveDate>,
    /// Whether it has been held.
    pub held: bool,
    /// How they took part.
    pub attendance: Attendance,
}

/// A session together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessSession {
    /// What was gone through, by its title in the content pack.
    pub subject: String,
    /// When it was held, or is planned.
    pub on: Option<NaiveDate>,
    /// Whether it has been held.
    pub held: bool,
    /// How they took part.
    pub attendance: Attendance,
}

/// A reading of status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessReading {
    /// The day it was so.
    pub on: NaiveDate,
    /// What was read.
    pub status: Status,
    /// The module's title, or `None` for the programme as a whole.
    pub module: Option<String>,
    /// Where it comes from.
    pub source: Source,
    /// What the leader has made of it.
    pub verdict: Verdict,
}

/// That they have caught up on a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessCatchUp {
    /// When.
    pub on: NaiveDate,
    /// Which meeting.
    pub kind: MeetingKind,
    /// How long it took in seconds, where that was measured.
    pub seconds: Option<u32>,
}

/// That they have been reminded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessReminder {
    /// When.
    pub on: NaiveDate,
    /// How firmly.
    pub tone: ReminderTone,
}

/// Their place in a round that is not ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessRound {
    /// The day it began.
    pub began: NaiveDate,
    /// Their status before it, as it was shown, once they are answered for.
    pub before: Option<Status>,
    /// What was read in it; `None` where they were skipped, or not reached yet.
    pub status: Option<Status>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AccessEvent {
    /// When it was recorded.
    pub at: DateTime<FixedOffset>,
    /// What it was.
    pub event: Event,
}

impl AccessReport {
    /// All that is stored about a person on `made`; `None` where they are not on the list. Titles are the content
    /// pack's.
    pub fn of(unit: &Unit, programme: &Programme, id: PersonId, made: DateTime<FixedOffset>) -> Option<Self> {
        let person = unit.person(id)?;
        let module_title =
            |id: &ModuleId| programme.module(id).map_or_else(|| id.as_str().to_owned(), |module| module.title.clone());
        let profile = |id: &ProfileId| AccessProfile {
            id: id.clone(),
            title: programme.profile(id).map(|profile| profile.title.clone()).unwrap_or_default(),
        };
        let readings = unit.observations.iter().filter(|reading| reading.person == id);
        let catch_ups = unit.catch_ups.iter().filter(|record| record.person == id);
        let reminders = unit.reminders.iter().filter(|record| record.person == id);
        let history = unit.history.iter().filter(|entry| entry.people.contains(&id));
        Some(Self {
            made,
            unit: unit.details.name.clone(),
            cycle_began: unit.details.started,
            deadline: unit.details.deadline,
            delete_on: unit.details.delete_on,
            name: person.name.clone(),
            email: person.email.clone(),
            employee_number: person.employee_number.clone(),
            profiles: person.profiles.iter().map(profile).collect(),
            joined: person.joined,
            leave: person.leave.clone(),
            departure: person.departure.clone(),
            modules: modules(unit, programme, id),
            meetings: meetings(unit, id),
            sessions: sessions(unit, programme, id),
            readings: readings
                .map(|reading| AccessReading {
                    on: reading.on,
                    status: reading.status,
                    module: reading.module.as_ref().map(module_title),
                    source: reading.source.clone(),
                    verdict: reading.verdict,
                })
                .collect(),
            catch_ups: catch_ups
                .map(|record| AccessCatchUp { on: record.on, kind: record.kind, seconds: record.seconds })
                .collect(),
            reminders: reminders.map(|record| AccessReminder { on: record.on, tone: record.tone }).collect(),
            place_in_list: unit.reading_order.iter().position(|person| *person == id).map(|at| at + 1),
            round: round(unit, id),
            history: history.map(|entry| AccessEvent { at: entry.at, event: entry.event.clone() }).collect(),
            mentioned_in: unit.mentions_of(person),
        })
    }

    /// The report as RON, which a program can read and a person can too.
    ///
    /// # Errors
    /// The writer's own words.
    pub fn to_ron(&self) -> Result<String, ron::Error> {
        let form = PrettyConfig::new().struct_names(true).new_line("\n").indentor("    ");
        ron::ser::to_string_pretty(self, form).map(|text| text + "\n")
    }
}

fn modules(unit: &Unit, programme: &Programme, id: PersonId) -> Vec<AccessModule> {
    let Some(person) = unit.person(id) else { return Vec::new() };
    let by_hand = |module: &ModuleId| person.modules_by_hand.iter().rev().find(|(id, _)| id == module);
    let known = modules_of(unit, programme, person).into_iter().filter_map(|row| {
        let decided = by_hand(&row.module).map(|(_, takes)| *takes);
        (row.takes || row.status.is_some() || decided.is_some()).then(|| AccessModule {
            title: programme.module(&row.module).map(|module| module.title.clone()).unwrap_or_default(),
            id: row.module,
            takes: row.takes,
            because: row.because,
            by_hand: decided,
            status: row.status,
        })
    });
    // What was decided by hand about modules that the content pack does not have any more.
    let unknown = person.modules_by_hand.iter().filter(|(module, _)| programme.module(module).is_none());
    let unknown = unknown.map(|(module, takes)| AccessModule {
        id: module.clone(),
        title: String::new(),
        takes: *takes,
        because: Vec::new(),
        by_hand: Some(*takes),
        status: None,
    });
    known.chain(unknown).collect()
}

fn meetings(unit: &Unit, id: PersonId) -> Vec<AccessMeeting> {
    let attended = unit.meetings.iter().filter_map(|meeting| Some((meeting, meeting.attendance_of(id)?)));
    attended
        .map(|(meeting, attendance)| AccessMeeting {
            kind: meeting.kind,
            on: meeting.held.as_ref().map(|held| held.started.date_naive()).or(meeting.date),
            held: meeting.held.is_some(),
            attendance,
        })
        .collect()
}

fn sessions(unit: &Unit, programme: &Programme, id: PersonId) -> Vec<AccessSession> {
    let attended = unit.sessions.iter().filter_map(|session| Some((session, session.attendance_of(id)?)));
    attended
        .map(|(session, attendance)| AccessSession {
            subject: match &session.subject {
                Subject::Module(id) => {
                    programme.module(id).map_or_else(|| id.as_str().to_owned(), |module| module.title.clone())
                }
                Subject::Film(id) => {
                    programme.film(id).map_or_else(|| id.as_str().to_owned(), |film| film.title.clone())
                }
            },
            on: session.held.as_ref().map(|held| held.started.date_naive()).or(session.date),
            held: session.held.is_some(),
            attendance,
        })
        .collect()
}

fn round(unit: &Unit, id: PersonId) -> Option<AccessRound> {
    let round = unit.round.as_ref().filter(|round| round.people.contains(&id))?;
    let answer = round.answer(id);
    Some(AccessRound {
        began: round.began,
        before: answer.and_then(|answer| answer.before),
        status: answer.and_then(|answer| answer.status),
    })
}
