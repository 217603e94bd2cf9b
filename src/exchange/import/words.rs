//! The words that systems use for how far somebody has come, and for who was there.
//!
//! To teach the program a new word, add it to the right list here: in lower case, without accents, spaces or
//! punctuation («Ikke påbegynt» is `ikkepabegynt`). What stands in brackets after a status is looked up in the lists
//! at the end.

use super::plain::plain;
use crate::unit::Status;

const COMPLETED: &[&str] = &[
    "fullfort",
    "fullforte",
    "fullforde",
    "ferdig",
    "bestatt",
    "bestaatt",
    "gjennomfort",
    "godkjent",
    "avsluttet",
    "avslutta",
    "gjennomforde",
    "gjennomforte",
    "greidd",
    "utfort",
    "utford",
    "ok",
    "ja",
    "x",
    "100",
    "completed",
    "complete",
    "passed",
    "finished",
    "done",
    "approved",
    "certified",
    "yes",
    "y",
    "true",
];
const STARTED: &[&str] = &[
    "pabegynt",
    "startet",
    "starta",
    "starta",
    "igang",
    "underveis",
    "undervegs",
    "pabyrja",
    "begynt",
    "byrja",
    "iarbeid",
    "delvisfullfort",
    "ikkebestatt",
    "strok",
    "stroket",
    "ikkjebestatt",
    "ikkegodkjent",
    "started",
    "inprogress",
    "incomplete",
    "ongoing",
    "begun",
    "partiallycompleted",
    "attempted",
    "failed",
    "notpassed",
    "opened",
];
const NOT_STARTED: &[&str] = &[
    "ikkestartet",
    "ikkepabegynt",
    "ikkebegynt",
    "ikkjestarta",
    "ikkjeigang",
    "ikkjepabyrja",
    "ikkjebyrja",
    "ikkjepabegynt",
    "uapnet",
    "ikkeapnet",
    "tildelt",
    "pameldt",
    "ikkjeopna",
    "notstarted",
    "notbegun",
    "notattempted",
    "unopened",
    "notopened",
    "assigned",
    "enrolled",
    "0",
];
/// What Moodle says about somebody who may have begun or not. A table from elsewhere may mean something else by it.
const NOT_COMPLETED: &[&str] =
    &["notcompleted", "ikkefullfort", "ikkjefullfort", "ikkeferdig", "ikkjeferdig", "ufullstendig", "ufullfort"];
/// What says nothing.
const NOTHING: &[&str] = &[
    "",
    "nei",
    "no",
    "n",
    "na",
    "false",
    "ukjent",
    "ukjend",
    "unknown",
    "ingen",
    "none",
    "ikkeaktuelt",
    "ikkjeaktuelt",
    "notapplicable",
    "notenrolled",
    "ikkepameldt",
    "ikkjepameld",
    "unenrolled",
];
/// In brackets after «completed»: the quiz was not passed, so the module is not completed.
const NOT_PASSED: &[&str] = &[
    "didnotachievepassgrade",
    "didnotachieveapassgrade",
    "notpassed",
    "failed",
    "didnotreceiveapassinggrade",
    "oppnaddeikkebestattkarakter",
    "harikkeoppnaddbestattkarakter",
    "oppnaddeikkekravetforabesta",
    "oppnaddeikkebestatt",
    "ikkebestatt",
    "ikkeoppnaddbestattkarakter",
    "oppnaddeikkjegodkjendkarakter",
    "oppnaddeikkjestakarakter",
    "ikkjebestatt",
    "fikkikkebestatt",
    "ikkegodkjent",
];
/// In brackets after «completed»: the quiz was passed.
const PASSED: &[&str] = &[
    "achievedpassgrade",
    "achievedapassgrade",
    "passed",
    "oppnaddebestattkarakter",
    "oppnaddbestattkarakter",
    "haroppnaddbestattkarakter",
    "oppnaddestakarakter",
    "bestatt",
    "godkjent",
    "oppnaddbestatt",
];

const PRESENT: &[&str] = &[
    "p",
    "present",
    "l",
    "late",
    "tilstede",
    "tilstades",
    "oppmott",
    "mott",
    "mott",
    "deltok",
    "forsinket",
    "forseinka",
    "forsein",
    "sen",
    "sein",
    "kommetforsent",
    "t",
    "f",
];
const ABSENT: &[&str] = &[
    "a",
    "absent",
    "e",
    "excused",
    "fravaer",
    "fravaerende",
    "fravar",
    "fraver",
    "fraverande",
    "ikketilstede",
    "ikkjetilstades",
    "borte",
    "unnskyldt",
    "orsakt",
    "gyldigfravaer",
    "gyldigfraver",
    "ugyldigfravaer",
    "ikkemott",
    "ikkjemott",
    "g",
    "u",
];

/// What a cell says about how far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SaidStatus {
    /// This.
    Is(Status),
    /// Not completed: begun or not is not said.
    NotCompleted,
    /// Nothing.
    Nothing,
}

/// What a cell says, or `None` where its words are not known.
pub(super) fn status_said(cell: &str) -> Option<SaidStatus> {
    let (base, brackets) = split_brackets(cell);
    let base = plain(base);
    let word = base.as_str();
    let is = |status| Some(SaidStatus::Is(status));
    if COMPLETED.contains(&word) {
        let failed = brackets.is_some_and(|brackets| has_one_of(brackets, NOT_PASSED));
        return is(if failed { Status::Started } else { Status::Completed });
    }
    if STARTED.contains(&word) {
        return is(Status::Started);
    }
    if NOT_STARTED.contains(&word) {
        return is(Status::NotStarted);
    }
    if NOT_COMPLETED.contains(&word) {
        return Some(SaidStatus::NotCompleted);
    }
    if NOTHING.contains(&word) {
        return if matches!(cell.trim(), "✓" | "✔" | "☑" | "✅") {
            is(Status::Completed)
        } else {
            Some(SaidStatus::Nothing)
        };
    }
    // How far, in per cent: not a score, which no column of status holds.
    let percent = cell.trim().strip_suffix('%')?.trim().replace(',', ".").parse::<f64>().ok()?;
    if percent >= 100.0 {
        is(Status::Completed)
    } else if percent > 0.0 {
        is(Status::Started)
    } else {
        is(Status::NotStarted)
    }
}

/// Whether a cell says a status in words: what a column of status is known by.
pub(super) fn is_status(cell: &str) -> bool {
    !cell.bytes().all(|byte| byte.is_ascii_digit())
        && cell.len() > 2
        && matches!(status_said(cell), Some(SaidStatus::Is(_) | SaidStatus::NotCompleted))
}

/// A status as it is shown: without the name of whoever set it, which stands in brackets after it.
pub(super) fn without_who_set_it(cell: &str) -> String {
    let (base, brackets) = split_brackets(cell);
    let base = base.trim();
    // Words nobody has told the program about are no status: a bracket after them may hold anything.
    let Some(brackets) = brackets else { return base.to_owned() };
    let kept = brackets.split(['(', ')']).map(str::trim).find(|part| {
        let part = plain(part);
        NOT_PASSED.contains(&part.as_str()) || PASSED.contains(&part.as_str())
    });
    kept.map_or_else(|| base.to_owned(), |kept| format!("{base} ({kept})"))
}

fn split_brackets(cell: &str) -> (&str, Option<&str>) {
    cell.find('(').map_or((cell, None), |at| (&cell[..at], Some(&cell[at..])))
}

fn has_one_of(brackets: &str, words: &[&str]) -> bool {
    brackets.split(['(', ')']).any(|part| words.contains(&plain(part).as_str()))
}

/// Whether a cell of a session says that somebody was there: `P (2/2)`. `None` where it says nothing.
pub(super) fn was_present(cell: &str) -> Option<bool> {
    let word = plain(split_brackets(cell).0);
    if PRESENT.contains(&word.as_str()) {
        Some(true)
    } else if ABSENT.contains(&word.as_str()) {
        Some(false)
    } else {
        None
    }
}
