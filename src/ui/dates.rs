//! Dates, times and lengths of time as each language writes them.

use chrono::{Datelike as _, Locale, NaiveDate, NaiveTime, Timelike as _};

use crate::programme::Language;

/// The last year that can be typed. More digits are a slip.
const LAST_YEAR: i32 = 9999;

fn locale(language: Language) -> Locale {
    match language {
        Language::Bokmal => Locale::nb_NO,
        Language::Nynorsk => Locale::nn_NO,
        Language::English => Locale::en_GB,
    }
}

/// One item of chrono's patterns in words. Some of glibc's names, which chrono has, end in a space.
fn word(date: NaiveDate, pattern: &str, language: Language) -> String {
    date.format_localized(pattern, locale(language)).to_string().trim().to_owned()
}

/// «torsdag 26. november», without the year.
pub fn long(date: NaiveDate, language: Language) -> String {
    format!("{} {}", word(date, "%A", language), day_and_month(date, &word(date, "%B", language), language))
}

/// «26. november», with the year if it is another than `today`'s.
pub fn day(date: NaiveDate, today: NaiveDate, language: Language) -> String {
    let day = day_and_month(date, &word(date, "%B", language), language);
    if date.year() == today.year() { day } else { format!("{day} {}", date.year()) }
}

/// «26. nov», for narrow places: the month's first three letters, or all of a short month.
pub fn short(date: NaiveDate, language: Language) -> String {
    let month = word(date, "%B", language);
    let month: String = if month.chars().count() <= 4 { month } else { month.chars().take(3).collect() };
    day_and_month(date, &month, language)
}

fn day_and_month(date: NaiveDate, month: &str, language: Language) -> String {
    match language {
        Language::English => format!("{} {month}", date.day()),
        Language::Bokmal | Language::Nynorsk => format!("{}. {month}", date.day()),
    }
}

/// «26.11.2026», as it stands in a field to write in; [`read_date`] reads it back.
pub fn typed(date: NaiveDate, language: Language) -> String {
    let pattern = if language == Language::English { "%d/%m/%Y" } else { "%d.%m.%Y" };
    date.format(pattern).to_string()
}

/// The first letter made large, for a date that begins a line.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// «09.02»; with a colon in English.
pub fn clock(time: NaiveTime, language: Language) -> String {
    let separator = if language == Language::English { ':' } else { '.' };
    format!("{:02}{separator}{:02}", time.hour(), time.minute())
}

/// «1:14», or «1:02:05» from an hour on. Whole seconds.
pub fn length(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// Reads what a leader types for a date: «26.11.2026», «26.11», «26/11», «2026-11-26», «26 11». A date without a year
/// is the next one from `today` on.
pub fn read_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<u32>().ok();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, number(day)?)
        }
        [day, month, year] => {
            let year: i32 = year.parse().ok().filter(|year| *year <= LAST_YEAR)?;
            NaiveDate::from_ymd_opt(if year < 100 { 2000 + year } else { year }, number(month)?, number(day)?)
        }
        [day, month] => (today.year()..=today.year() + 8)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, number(month)?, number(day)?))
            .find(|date| *date >= today),
        _ => None,
    }
}

/// Reads what a leader types for a time of day: «9», «09.00», «9:30», «0930».
pub fn read_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let parts: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (hours, minutes) = match parts.as_slice() {
        [whole] if whole.len() == 4 => (&whole[..2], &whole[2..]),
        [hours] => (*hours, "0"),
        [hours, minutes] => (*hours, *minutes),
        _ => return None,
    };
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn dates_are_written_as_people_write_them() {
        let day = date(2026, 11, 26);
        assert_eq!(long(day, Language::Bokmal), "torsdag 26. november");
        assert_eq!(long(day, Language::Nynorsk), "torsdag 26. november");
        assert_eq!(long(date(2026, 11, 21), Language::Nynorsk), "laurdag 21. november");
        assert_eq!(long(day, Language::English), "Thursday 26 November");
        assert_eq!(short(day, Language::Bokmal), "26. nov");
        assert_eq!(short(date(2026, 6, 2), Language::Bokmal), "2. juni");
        assert_eq!(super::day(date(2027, 2, 1), day, Language::Bokmal), "1. februar 2027");
        assert_eq!(clock(NaiveTime::from_hms_opt(9, 2, 0).unwrap(), Language::Bokmal), "09.02");
        assert_eq!(length(74), "1:14");
        assert_eq!(length(3725), "1:02:05");
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let today = date(2026, 11, 21);
        for text in ["26.11.2026", "26.11", "26/11-26", "2026-11-26", " 26 . 11 . 2026 "] {
            assert_eq!(read_date(text, today), Some(date(2026, 11, 26)), "{text}");
        }
        assert_eq!(read_date("3.2", today), Some(date(2027, 2, 3)));
        assert_eq!(read_date("29.2", today), Some(date(2028, 2, 29)));
        assert_eq!(read_date("31.2.2026", today), None);
        assert_eq!(read_date("1.1.20270", today), None);
        assert_eq!(read_date("torsdag", today), None);
        assert_eq!(read_time("9"), NaiveTime::from_hms_opt(9, 0, 0));
        assert_eq!(read_time("kl. 09.30"), NaiveTime::from_hms_opt(9, 30, 0));
        assert_eq!(read_time("0930"), NaiveTime::from_hms_opt(9, 30, 0));
        assert_eq!(read_time("25.00"), None);
    }
}
