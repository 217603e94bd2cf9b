//! Earlier versions in words: when they were, and what went wrong with them.

use chrono::{DateTime, Days, FixedOffset, NaiveDate};

use crate::store::{GenerationError, KeepError};
use crate::ui::dates;
use crate::ui::texts::Texts;
use crate::ui::wording;

/// «i dag 14.02», «i går 09.15», «torsdag 19. november 09.15», as the clock showed then.
pub fn moment(tx: &Texts, at: DateTime<FixedOffset>, today: NaiveDate) -> String {
    let time = dates::clock(at.time(), tx.language());
    day_and_time(tx, at.date_naive(), &time, today)
}

/// The moments of a list, the newest first: with seconds where two are in the same minute, so that they can be told
/// apart.
pub fn moments(tx: &Texts, all: &[DateTime<FixedOffset>], today: NaiveDate) -> Vec<String> {
    let whole: Vec<String> = all.iter().map(|at| moment(tx, *at, today)).collect();
    let same = |a: usize, b: Option<usize>| b.and_then(|b| whole.get(b)).is_some_and(|other| *other == whole[a]);
    let word = |place: usize| {
        if !same(place, place.checked_sub(1)) && !same(place, Some(place + 1)) {
            return whole[place].clone();
        }
        let time = all[place].time();
        let minutes = dates::clock(time, tx.language());
        let separator = &minutes[2..3];
        let time = format!("{minutes}{separator}{:02}", chrono::Timelike::second(&time));
        day_and_time(tx, all[place].date_naive(), &time, today)
    };
    (0..all.len()).map(word).collect()
}

fn day_and_time(tx: &Texts, day: NaiveDate, time: &str, today: NaiveDate) -> String {
    let language = tx.language();
    if day == today {
        return tx.f("versions-today", &[("time", time.into())]);
    }
    if Some(day) == today.checked_sub_days(Days::new(1)) {
        return tx.f("versions-yesterday", &[("time", time.into())]);
    }
    let same_year = chrono::Datelike::year(&day) == chrono::Datelike::year(&today);
    let date = if same_year { dates::long(day, language) } else { dates::day(day, today, language) };
    tx.f("versions-at", &[("date", (&date).into()), ("time", time.into())])
}

/// Why the last version was not kept.
pub fn keep_error(tx: &Texts, error: &KeepError) -> String {
    match error {
        KeepError::Save(error) => wording::save_error(tx, error),
        KeepError::Pack(_) | KeepError::NotTheSame => tx.t("versions-not-the-same"),
    }
}

/// Why a version could not be read.
pub fn generation_error(tx: &Texts, error: &GenerationError) -> String {
    match error {
        GenerationError::File(problem) => wording::read_problem(tx, problem),
        GenerationError::Damaged | GenerationError::Coding(_) | GenerationError::Unit(_) => tx.t("versions-damaged"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Language;

    #[test]
    fn a_moment_is_told_as_people_tell_it() {
        let tx = Texts::new(Language::Bokmal);
        let today = "2026-11-22".parse().unwrap();
        let said = |at: &str| moment(&tx, DateTime::parse_from_rfc3339(at).unwrap(), today);
        assert_eq!(said("2026-11-22T14:02:00+01:00"), "i dag 14.02");
        assert_eq!(said("2026-11-21T09:15:00+01:00"), "i går 09.15");
        assert_eq!(said("2026-11-19T09:15:00+01:00"), "torsdag 19. november 09.15");
        assert_eq!(said("2025-11-19T09:15:00+01:00"), "19. november 2025 09.15");
        assert_eq!(moment(&Texts::new(Language::English), DateTime::default(), today), "1 January 1970 00:00");
    }

    #[test]
    fn two_in_the_same_minute_are_told_apart() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
        let all = ["2026-11-22T14:03:00+01:00", "2026-11-22T14:02:41+01:00", "2026-11-22T14:02:07+01:00"].map(at);
        let said = moments(&Texts::new(Language::Bokmal), &all, "2026-11-22".parse().unwrap());
        assert_eq!(said, ["i dag 14.03", "i dag 14.02.41", "i dag 14.02.07"]);
    }
}
