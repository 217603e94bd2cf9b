//! Earlier versions in words: when they were, and what differs.

use chrono::{DateTime, Days, FixedOffset, NaiveDate};

use crate::store::{GenerationError, KeepError};
use crate::ui::dates;
use crate::ui::texts::Texts;
use crate::ui::wording;
use crate::unit::{Difference, HowDifferent, RecordKey};

/// How many names stand in a line.
const MOST_NAMES: usize = 3;

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

/// What differs between an earlier version and a later one, a line a kind. Empty where nothing but the history does.
pub fn differences(tx: &Texts, differences: &[Difference]) -> Vec<String> {
    let mut people: [Vec<&str>; 3] = Default::default();
    let [mut readings, mut meetings, mut following, mut preparation, mut details, mut rest] = [0_usize; 6];
    for difference in differences {
        match &difference.record {
            RecordKey::Person(_) => {
                let name = difference.about.as_ref().map_or("", |(_, name)| name.as_str());
                people[how(&difference.how)].push(name);
            }
            RecordKey::Profile(..) | RecordKey::ModuleByHand(..) => {
                let name = difference.about.as_ref().map_or("", |(_, name)| name.as_str());
                if !people.iter().flatten().any(|known| *known == name) {
                    people[2].push(name);
                }
            }
            RecordKey::Observation(_) => readings += 1,
            RecordKey::Meeting(_)
            | RecordKey::Attended(..)
            | RecordKey::Session(_)
            | RecordKey::AttendedSession(..) => meetings += 1,
            RecordKey::CatchUp(_) | RecordKey::Reminder(_) => following += 1,
            RecordKey::ModuleDone(_)
            | RecordKey::FilmSeen(_)
            | RecordKey::Rehearsal(_)
            | RecordKey::Topic(_)
            | RecordKey::OwnFilm(_) => preparation += 1,
            RecordKey::Details => details += 1,
            RecordKey::History(_) | RecordKey::Involved(..) => {}
            _ => rest += 1,
        }
    }
    let keys = ["versions-added", "versions-removed", "versions-edited"];
    let mut lines: Vec<String> = Vec::new();
    for (key, names) in keys.into_iter().zip(people).filter(|(_, names)| !names.is_empty()) {
        let names = name_list(tx, &names);
        lines.push(tx.f(key, &[("names", (&names).into())]));
    }
    let counts = [
        (readings, tx.n("versions-readings", readings)),
        (meetings, tx.n("versions-meetings", meetings)),
        (following, tx.n("versions-following", following)),
        (preparation, tx.n("versions-preparation", preparation)),
        (details, tx.t("versions-details")),
        (rest, tx.n("versions-rest", rest)),
    ];
    lines.extend(counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, line)| line));
    lines
}

fn how(how: &HowDifferent) -> usize {
    match how {
        HowDifferent::Added { .. } => 0,
        HowDifferent::Removed { .. } => 1,
        HowDifferent::Changed(_) => 2,
    }
}

fn name_list(tx: &Texts, names: &[&str]) -> String {
    let shown = names.iter().take(MOST_NAMES).copied().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(MOST_NAMES) {
        0 => shown,
        more => tx.f("versions-and-more", &[("names", (&shown).into()), ("n", more.into())]),
    }
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

    #[test]
    fn many_names_are_shortened() {
        let tx = Texts::new(Language::Nynorsk);
        assert_eq!(name_list(&tx, &["Kari", "Ola"]), "Kari, Ola");
        assert_eq!(name_list(&tx, &["Kari", "Ola", "Siri", "Per", "Tone"]), "Kari, Ola, Siri og 2 til");
    }
}
