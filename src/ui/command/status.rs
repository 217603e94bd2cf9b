//! `moteklar status`: how many have come how far. Without names, unless they are asked for.

use std::path::Path;
use std::sync::Arc;

use super::{Answer, Outcome, Page, Terminal};
use crate::programme::MeetingKind;
use crate::ui::session::alphabetical;
use crate::ui::{dates, wording};
use crate::unit::{PersonRow, Standing, Status, Survey, Unit};

/// Counts the unit in this file, and lists its people by status where `names` is set. The file is only read.
pub fn status(terminal: &Terminal, path: &Path, names: bool) -> Answer {
    let (unit, as_written) = match terminal.open(path) {
        Ok(opened) => (Arc::clone(&opened.unit), opened.is_as_written()),
        Err(answer) => return answer,
    };
    let survey = Survey::of(&unit, &terminal.programme, terminal.today);
    let mut page = Page::default();
    page.warn(terminal);
    if !as_written {
        page.line(&terminal.texts.t("command-edited"));
        page.blank();
    }
    heading(terminal, &unit, &mut page);
    counts(terminal, &unit, &survey, &mut page);
    if names {
        people(terminal, &unit, &survey, &mut page);
    }
    let outcome = if survey.counted == 0 || survey.completed == survey.counted {
        Outcome::Done
    } else if survey.started == survey.counted {
        Outcome::NotCompleted
    } else {
        Outcome::NotStarted
    };
    Answer { text: page.text, outcome }
}

fn heading(terminal: &Terminal, unit: &Unit, page: &mut Page) {
    let tx = &terminal.texts;
    page.line(&unit.details.name);
    page.line(&dates::capitalised(&dates::long(terminal.today, tx.language())));
    for kind in MeetingKind::ALL {
        let meeting = wording::meeting(tx, kind);
        let held = unit.held_meeting(kind).and_then(|meeting| meeting.held.as_ref());
        let planned = unit.latest_meeting(kind).and_then(|meeting| meeting.date);
        let day = |date| dates::day(date, terminal.today, tx.language());
        let when = match (held, planned) {
            (Some(held), _) => tx.f("command-held", &[("date", (&day(held.started.date_naive())).into())]),
            (None, Some(date)) => tx.f("command-planned", &[("date", (&day(date)).into())]),
            (None, None) => tx.t("not-planned"),
        };
        page.line(&format!("{meeting}: {when}"));
    }
    if let Some(deadline) = unit.details.deadline {
        let date = dates::day(deadline, terminal.today, tx.language());
        page.line(&tx.f("command-deadline", &[("date", (&date).into())]));
    }
    page.blank();
}

fn counts(terminal: &Terminal, unit: &Unit, survey: &Survey, page: &mut Page) {
    let tx = &terminal.texts;
    let word = |status| wording::status(tx, status).2;
    page.count(&tx.t("command-counted"), survey.counted);
    let begun = survey.started - survey.completed;
    let numbers = [
        (Some(Status::NotStarted), survey.not_started),
        (Some(Status::Started), begun),
        (Some(Status::Completed), survey.completed),
        (None, survey.unknown),
    ];
    for (status, number) in numbers {
        page.count(&word(status), number);
    }
    page.blank();
    let outside =
        [(Standing::OnLeave, survey.on_leave), (Standing::Coming, survey.coming), (Standing::Gone, survey.gone)];
    for (standing, number) in outside {
        if let Some((_, _, word)) = wording::standing(tx, standing) {
            page.count(&word, number);
        }
    }
    page.count(&tx.t("command-conflicts"), survey.conflicts);
    for (kind, key) in
        [(MeetingKind::First, "command-catch-up-first"), (MeetingKind::Second, "command-catch-up-second")]
    {
        let missing = |row: &&PersonRow| row.standing == Standing::Here && row.catch_up.contains(&kind);
        page.count(&tx.t(key), survey.rows.iter().filter(missing).count());
    }
    if let Some(last) = survey.last_reading.filter(|_| !unit.people.is_empty()) {
        let date = dates::day(last, terminal.today, tx.language());
        page.blank();
        page.line(&tx.f("command-last-reading", &[("date", (&date).into())]));
    }
}

/// Everybody who is counted, by status.
fn people(terminal: &Terminal, unit: &Unit, survey: &Survey, page: &mut Page) {
    let order = alphabetical(unit);
    for status in [Some(Status::NotStarted), None, Some(Status::Started), Some(Status::Completed)] {
        let wanted = |row: &&PersonRow| row.standing == Standing::Here && row.status == status;
        let rows = order.iter().filter_map(|id| survey.row(*id)).filter(wanted);
        let names: Vec<&str> = rows.filter_map(|row| unit.person(row.id)).map(|person| person.name.as_str()).collect();
        if names.is_empty() {
            continue;
        }
        page.blank();
        page.line(&format!("{} ({})", wording::status(&terminal.texts, status).2, names.len()));
        for name in names {
            page.line(&format!("  {name}"));
        }
    }
}
