//! What has happened about one person, in words, newest first.

use chrono::NaiveDate;

use crate::programme::{Language, Programme};
use crate::ui::intent::Cx;
use crate::ui::screens::together::subject_title;
use crate::ui::texts::Texts;
use crate::ui::{dates, wording};
use crate::unit::{Attendance, DepartureKind, Event, Observation, PersonId, RecordId, ReminderTone, Verdict};

/// One person's history, kept until something changes.
#[derive(Default)]
pub(super) struct History {
    of: Option<(u64, PersonId, Language)>,
    lines: Vec<HistoryLine>,
}

/// One line of history.
pub(super) struct HistoryLine {
    /// When.
    pub(super) day: String,
    /// What happened.
    pub(super) text: String,
    /// The reading, where the leader has set it aside.
    pub(super) set_aside: Option<RecordId>,
}

impl History {
    /// The lines, newest first.
    pub(super) fn lines(&mut self, cx: &Cx<'_>, id: PersonId) -> &[HistoryLine] {
        let wanted = (cx.revision, id, cx.tx.language());
        if self.of != Some(wanted) {
            self.lines = collect(cx, id);
            self.of = Some(wanted);
        }
        &self.lines
    }
}

fn collect(cx: &Cx<'_>, id: PersonId) -> Vec<HistoryLine> {
    let (unit, tx) = (cx.unit, cx.tx);
    let mut found: Vec<(NaiveDate, String, Option<RecordId>)> = Vec::new();
    for entry in unit.history.iter().filter(|entry| entry.people.contains(&id)) {
        let day = entry.at.date_naive();
        if let Some(text) = event(tx, &entry.event, day, cx.today) {
            found.push((day, text, None));
        }
    }
    // Readings, catch-ups, reminders and sessions together have a day of their own, which is not always the day they were recorded.
    let readings = unit.observations.iter().filter(|reading| reading.person == id);
    found.extend(readings.map(|reading| {
        let set_aside = (reading.verdict == Verdict::SetAside).then_some(reading.id);
        let text = read(tx, reading, cx.programme);
        let text = match set_aside {
            Some(_) => tx.f("follow-history-aside", &[("reading", (&text).into())]),
            None => text,
        };
        (reading.on, text, set_aside)
    }));
    for record in unit.catch_ups.iter().filter(|record| record.person == id) {
        let meeting = wording::meeting(tx, record.kind);
        let text = match record.seconds {
            None => tx.f("people-history-caught-up", &[("meeting", (&meeting).into())]),
            Some(seconds) => {
                let time = dates::length(u64::from(seconds));
                tx.f("catch-up-history", &[("meeting", (&meeting).into()), ("time", (&time).into())])
            }
        };
        found.push((record.on, text, None));
    }
    for record in unit.reminders.iter().filter(|record| record.person == id) {
        let key = match record.tone {
            ReminderTone::First => "people-history-reminded",
            ReminderTone::Second => "people-history-reminded-again",
        };
        found.push((record.on, tx.t(key), None));
    }
    for session in &unit.sessions {
        let (Some(held), Some(attendance)) = (&session.held, session.attendance_of(id)) else { continue };
        let subject = subject_title(cx, &session.subject);
        let attendance = attended(tx, attendance);
        let words = [("subject", (&subject).into()), ("attendance", (&attendance).into())];
        found.push((held.started.date_naive(), tx.f("people-history-session", &words), None));
    }
    found.sort_by_key(|(day, ..)| *day);
    let language = tx.language();
    let lines = found.into_iter().rev();
    lines.map(|(day, text, set_aside)| HistoryLine { day: dates::short(day, language), text, set_aside }).collect()
}

/// «Påbegynt, lest i LØP».
fn read(tx: &Texts, reading: &Observation, programme: &Programme) -> String {
    let (_, _, status) = wording::status(tx, Some(reading.status));
    let source = wording::source(tx, &reading.source, programme);
    let module = reading.module.as_ref().and_then(|id| programme.module(id));
    match module {
        None => tx.f("people-history-read", &[("status", (&status).into()), ("source", (&source).into())]),
        Some(module) => tx.f(
            "people-history-module",
            &[("module", (&module.title).into()), ("status", (&status).into()), ("source", (&source).into())],
        ),
    }
}

/// What was recorded on the day `recorded`.
pub(in crate::ui) fn event(tx: &Texts, event: &Event, recorded: NaiveDate, today: NaiveDate) -> Option<String> {
    let day = |day: NaiveDate| dates::day(day, today, tx.language());
    Some(match event {
        Event::PeopleAdded(_) => tx.t("people-history-added"),
        Event::PersonEdited => tx.t("people-history-edited"),
        Event::LeaveSet(None) => tx.t("people-history-leave"),
        Event::LeaveSet(Some(until)) => tx.f("people-history-leave-until", &[("date", (&day(*until)).into())]),
        Event::LeaveEnded => tx.t("people-history-leave-ended"),
        Event::Departed(kind, on) => tx.f(departs(*kind, *on > recorded), &[("date", (&day(*on)).into())]),
        Event::Returned => tx.t("people-history-returned"),
        Event::AttendanceSet(kind, attendance) => {
            let meeting = wording::meeting(tx, *kind);
            let (_, _, word) = wording::attendance(tx, *attendance);
            format!("{meeting}: {}", lower_first(&word))
        }
        Event::Decided(status, verdict) => {
            let (_, _, word) = wording::status(tx, Some(*status));
            let key = match verdict {
                Verdict::Stands => "people-history-stands",
                Verdict::SetAside => "people-history-set-aside",
                Verdict::Open => "people-history-reopened",
            };
            tx.f(key, &[("status", (&lower_first(&word)).into())])
        }
        Event::Skipped => tx.t("people-history-skipped"),
        // The first four are told by their own records; the others are about nobody in particular.
        Event::StatusRead(..)
        | Event::CaughtUp(_)
        | Event::SessionAttended(..)
        | Event::Reminded(_)
        | Event::DetailsChanged
        | Event::PersonRemoved
        | Event::ModuleDone(..)
        | Event::FilmSeen(..)
        | Event::FilmEdited(_)
        | Event::TopicWritten
        | Event::TopicRemoved
        | Event::Rehearsed(_)
        | Event::MeetingPlanned(_)
        | Event::OrderSet
        | Event::RoundBegun(_)
        | Event::RoundEnded(_)
        | Event::SessionPlanned(_)
        | Event::SessionHeld(_)
        | Event::SessionRemoved
        | Event::Imported(_)
        | Event::Restored(_)
        | Event::Merged
        | Event::MeetingHeld(_) => return None,
    })
}

/// The key of the words that somebody has left, or will.
pub(in crate::ui) fn departs(kind: DepartureKind, later: bool) -> &'static str {
    match (kind, later) {
        (DepartureKind::Left, false) => "people-history-left",
        (DepartureKind::Moved, false) => "people-history-moved",
        (DepartureKind::Left, true) => "follow-leaves",
        (DepartureKind::Moved, true) => "follow-moves",
    }
}

/// How somebody took part in a session together, inside a line.
fn attended(tx: &Texts, attendance: Attendance) -> String {
    match attendance {
        Attendance::Room => tx.t("together-in-room"),
        other => lower_first(&wording::attendance(tx, Some(other)).2),
    }
}

/// The first letter made small, for a word that stands inside a line.
pub(super) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
