//! The round in words: what was read last, what was answered, and what a screen reader is told.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::ui::intent::Cx;
use crate::ui::texts::Texts;
use crate::ui::{dates, wording};
use crate::unit::{PersonId, Source, Status};

/// A status inside a line: «ikke påbegynt».
pub(super) fn status(tx: &Texts, status: Option<Status>) -> String {
    let (_, _, word) = wording::status(tx, status);
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A status inside a line with its icon before it.
pub(super) fn marked(tx: &Texts, read: Option<Status>) -> String {
    let (icon, _, _) = wording::status(tx, read);
    format!("{icon} {}", status(tx, read))
}

/// What was read last about somebody: with icons, as it is shown, and without, as it is said.
pub(super) fn last(cx: &Cx<'_>, person: PersonId) -> (String, String) {
    let row = cx.survey.row(person);
    let read = row.and_then(|row| row.status);
    let reading = row.and_then(|row| row.reading).and_then(|at| cx.unit.observations.get(at));
    let whole = |word: String| {
        let told = match reading {
            Some(reading) if read.is_some() => {
                let date = day(cx, reading.on);
                let args = [("status", (&word).into()), ("date", (&date).into())];
                match &reading.source {
                    Source::LearningSystem => {
                        let [status, date] = args;
                        let system = &cx.programme.learning_system.short;
                        cx.tx.f("round-last-system", &[status, ("system", system.into()), date])
                    }
                    Source::Person => cx.tx.f("round-last-person", &args),
                    Source::Import(_) => cx.tx.f("round-last-import", &args),
                }
            }
            _ => word,
        };
        cx.tx.f("round-last", &[("reading", (&told).into())])
    };
    (whole(marked(cx.tx, read)), whole(status(cx.tx, read)))
}

/// A day inside a line: «i dag», or the date.
fn day(cx: &Cx<'_>, on: NaiveDate) -> String {
    if on == cx.today { cx.tx.t("today") } else { dates::day(on, cx.today, cx.tx.language()) }
}

/// What was answered in the round: «fullført · var påbegynt», or that the person was skipped.
pub(super) fn given(tx: &Texts, given: super::flow::Given, word: impl Fn(Option<Status>) -> String) -> String {
    if given.status.is_none() {
        return tx.t("round-skipped");
    }
    let now = word(given.status);
    if given.changed() {
        let before = status(tx, given.before);
        format!("{now} · {}", tx.f("round-was", &[("status", (&before).into())]))
    } else {
        now
    }
}

/// The name of somebody on the list, told apart from others of the same name.
pub(super) fn name<'a>(cx: &'a Cx<'_>, person: PersonId) -> Cow<'a, str> {
    cx.name_apart(person)
}
