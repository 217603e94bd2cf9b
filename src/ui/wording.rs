//! Values in words: statuses, stages, changes and what went wrong.

mod access;
mod differences;
mod erase;
mod errors;
mod import;
mod others;
mod records;
mod versions;

use chrono::NaiveDate;

use super::dates;
use super::icons;
use super::texts::Texts;
use super::widgets::Tone;
use crate::programme::{MeetingKind, Programme};
use crate::unit::{Attendance, Change, Event, MeetingForm, Source, Stage, Standing, Status, Survey, Unit, Verdict};

pub use access::{AccessCx, access_text, mention};
pub use erase::{
    Line, Told, asked_file, beyond, erased, file_kind, file_lines, file_readers, file_size, group_about, group_path,
    place, still_there, sync_service, told_text,
};
pub use errors::{
    change_error, coding_error, file_name, mistake, open_error, open_problem, open_trouble, pack_error, read_problem,
    refused, save_cause, save_error, save_trouble, short_cause, why_not_recoded,
};
pub use import::{import_refused, origin, table_column, table_field, table_kind, table_refusal};
pub use others::{holder, service, taken_in, without_lock};
pub use records::Wording;
pub use versions::{generation_error, keep_error, moment, moments};

/// A status as icon, tone and word. `None` is unknown.
pub fn status(tx: &Texts, status: Option<Status>) -> (&'static str, Tone, String) {
    match status {
        None => (icons::QUESTION, Tone::Neutral, tx.t("status-unknown")),
        Some(Status::NotStarted) => (icons::CIRCLE, Tone::Warning, tx.t("status-not-started")),
        Some(Status::Started) => (icons::CIRCLE_HALF, Tone::Info, tx.t("status-started")),
        Some(Status::Completed) => (icons::CHECK, Tone::Success, tx.t("status-completed")),
    }
}

/// Why somebody is not counted, as icon, tone and word.
pub fn standing(tx: &Texts, standing: Standing) -> Option<(&'static str, Tone, String)> {
    match standing {
        Standing::Here => None,
        Standing::Coming => Some((icons::CLOCK, Tone::Neutral, tx.t("coming"))),
        Standing::OnLeave => Some((icons::AWAY, Tone::Neutral, tx.t("on-leave"))),
        Standing::Gone => Some((icons::LEAVE_UNIT, Tone::Neutral, tx.t("gone"))),
    }
}

/// Attendance as icon, tone and word. `None` is not recorded.
pub fn attendance(tx: &Texts, attendance: Option<Attendance>) -> (&'static str, Tone, String) {
    match attendance {
        None => (icons::QUESTION, Tone::Neutral, tx.t("attendance-none")),
        Some(Attendance::Room) => (icons::CHECK, Tone::Success, tx.t("attendance-room")),
        Some(Attendance::Video) => (icons::VIDEO, Tone::Info, tx.t("attendance-video")),
        Some(Attendance::Absent) => (icons::CIRCLE, Tone::Warning, tx.t("attendance-absent")),
        Some(Attendance::OnLeave) => (icons::AWAY, Tone::Neutral, tx.t("on-leave")),
    }
}

/// The source of a reading: «LØP», «selv», «import».
pub fn source(tx: &Texts, source: &Source, programme: &Programme) -> String {
    match source {
        Source::LearningSystem => programme.learning_system.short.clone(),
        Source::Person => tx.t("source-person"),
        Source::Import(_) => tx.t("source-import"),
    }
}

/// What is said in a window of the system's own when the app has stopped and cannot say it itself.
pub fn stopped(tx: &Texts) -> String {
    tx.t("crash-outside")
}

/// The name of a meeting: «Første møte».
pub fn meeting(tx: &Texts, kind: MeetingKind) -> String {
    tx.t(match kind {
        MeetingKind::First => "meeting-first",
        MeetingKind::Second => "meeting-second",
    })
}

/// The form of a meeting: «i rommet».
pub fn form(tx: &Texts, form: MeetingForm) -> String {
    tx.t(match form {
        MeetingForm::Room => "form-room",
        MeetingForm::Video => "form-video",
        MeetingForm::Mixed => "form-mixed",
        MeetingForm::SensitiveVideo => "form-sensitive",
    })
}

/// A stage's title and the line under it.
pub fn stage(tx: &Texts, stage: Stage, unit: &Unit, survey: &Survey, programme: &Programme) -> (String, String) {
    let done_of = |done: usize| {
        if survey.counted == 0 {
            String::new()
        } else {
            tx.f("stage-of", &[("done", done.into()), ("all", survey.counted.into())])
        }
    };
    match stage {
        Stage::Prepare => {
            let (modules, films) = (programme.modules.len(), programme.films.len());
            let under = tx.f(
                "stage-prepare-under",
                &[
                    ("modules", survey.own_modules.into()),
                    ("all-modules", modules.into()),
                    ("films", survey.own_films.into()),
                    ("all-films", films.into()),
                ],
            );
            (tx.t("stage-prepare"), under)
        }
        Stage::FirstMeeting => (tx.t("meeting-first"), meeting_under(tx, MeetingKind::First, unit, survey, programme)),
        Stage::AllStarted => {
            let mut under = done_of(survey.started);
            let second = unit.latest_meeting(MeetingKind::Second).filter(|meeting| meeting.held.is_none());
            if let Some(date) = second.and_then(|meeting| meeting.date)
                && !under.is_empty()
            {
                let date = dates::short(date, tx.language());
                under = format!("{under} · {}", tx.f("stage-before", &[("date", (&date).into())]));
            }
            (tx.t("stage-all-started"), under)
        }
        Stage::SecondMeeting => {
            (tx.t("meeting-second"), meeting_under(tx, MeetingKind::Second, unit, survey, programme))
        }
        Stage::AllCompleted => (tx.t("stage-all-completed"), done_of(survey.completed)),
    }
}

fn meeting_under(tx: &Texts, kind: MeetingKind, unit: &Unit, survey: &Survey, programme: &Programme) -> String {
    let minutes = programme.script(kind).seconds().div_ceil(60);
    let length = tx.f("minutes", &[("n", minutes.into())]);
    let held = unit.held_meeting(kind).and_then(|meeting| meeting.held.as_ref()).map(|held| held.started.date_naive());
    let date = held.or_else(|| unit.latest_meeting(kind).and_then(|meeting| meeting.date));
    let when = match date {
        Some(date) if date == survey.today => tx.t("today"),
        Some(date) => dates::short(date, tx.language()),
        None => tx.t("not-planned"),
    };
    format!("{length} · {when}")
}

/// What a change did, for the short word that offers to take it back. Small changes say nothing.
pub fn done(tx: &Texts, change: &Change, today: NaiveDate) -> Option<String> {
    Some(match change {
        Change::AddPeople(people) => tx.n("done-people-added", people.len()),
        Change::RemovePerson(_) => tx.t("done-person-removed"),
        Change::SetDeparture(_, Some(departure)) if departure.on > today => tx.t("follow-done-departs"),
        Change::SetDeparture(_, Some(_)) => tx.t("done-departed"),
        Change::Decide { verdict, .. } => tx.t(match verdict {
            Verdict::Stands => "follow-done-stands",
            Verdict::SetAside => "follow-done-set-aside",
            Verdict::Open => "follow-done-reopened",
        }),
        Change::SetLeave(_, Some(_)) => tx.t("done-leave"),
        Change::ReadStatus { people, status: read, .. } => {
            let (_, _, word) = status(tx, Some(*read));
            tx.f("done-read", &[("n", people.len().into()), ("status", (&word).into())])
        }
        Change::CatchUp { people, .. } => tx.n("done-caught-up", people.len()),
        Change::Remind { people, .. } => tx.n("done-reminded", people.len()),
        Change::SetAttendance { people, .. } | Change::AttendSession { people, .. } if people.len() > 1 => {
            tx.n("done-attendance", people.len())
        }
        Change::RemoveTopic(_) => tx.t("done-topic-removed"),
        Change::HoldSession(..) => tx.t("together-done-held"),
        Change::Become { event: Event::Restored(at), .. } => {
            let when = moment(tx, *at, today);
            tx.f("versions-restored", &[("when", (&when).into())])
        }
        Change::RemoveSession(_) => tx.t("together-done-removed"),
        _ => return None,
    })
}
