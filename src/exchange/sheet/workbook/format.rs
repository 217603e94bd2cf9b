//! Numbers as a leader sees them in the workbook: dates, times and numbers with zeros in front.

use chrono::{Days, NaiveDate};

const SECONDS_A_DAY: f64 = 86_400.0;
/// The first number that is no date in Excel: the day after 9999-12-31.
const AFTER_DATES: f64 = 2_958_466.0;

/// What a number format shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// A number.
    Number,
    /// A number with so many digits at least: employee numbers.
    Digits(usize),
    /// A day.
    Date,
    /// A day and a time of it.
    DateTime,
    /// A time of the day.
    Time,
    /// Hours, minutes and seconds, also more than a day.
    Duration,
}

impl Shown {
    /// What the formats show that every workbook has without naming them.
    pub(super) fn by_id(id: u32) -> Self {
        match id {
            14..=17 | 27..=31 | 34..=36 | 50..=58 => Self::Date,
            18..=21 | 32 | 33 | 45 | 47 => Self::Time,
            22 => Self::DateTime,
            46 => Self::Duration,
            _ => Self::Number,
        }
    }

    /// What a format shows by its code, such as `dd.mm.yyyy` or `[h]:mm`.
    pub(super) fn by_code(code: &str) -> Self {
        if code.eq_ignore_ascii_case("general") || code.eq_ignore_ascii_case("standard") {
            return Self::Number;
        }
        let (mut day, mut time, mut month_or_minute, mut digits) = (false, false, false, false);
        let mut characters = code.chars();
        while let Some(character) = characters.next() {
            match character.to_ascii_lowercase() {
                '"' => while characters.next().is_some_and(|inner| inner != '"') {},
                '\\' | '_' | '*' => {
                    characters.next();
                }
                '[' => {
                    let inner: String = characters.by_ref().take_while(|&inner| inner != ']').collect();
                    let inner = inner.to_ascii_lowercase();
                    let first = inner.chars().next();
                    if first.is_some_and(|unit| "hms".contains(unit) && inner.chars().all(|other| other == unit)) {
                        return Self::Duration;
                    }
                }
                // Only the first part: the others are for negative numbers, zero and text.
                ';' => break,
                'y' | 'd' => day = true,
                'h' | 's' => time = true,
                'm' => month_or_minute = true,
                '0' | '#' | '?' => digits = true,
                _ => {}
            }
        }
        match (day, time) {
            (true, true) => Self::DateTime,
            (true, false) => Self::Date,
            (false, true) => Self::Time,
            (false, false) if month_or_minute && !digits => Self::Date,
            (false, false) if code.len() > 1 && code.bytes().all(|byte| byte == b'0') => {
                Self::Digits(code.len().min(40))
            }
            (false, false) => Self::Number,
        }
    }
}

/// A number as text. Days are counted from 1900, or from 1904 in workbooks from old Macintoshes.
pub(super) fn shown(value: f64, shown: Shown, from_1904: bool) -> String {
    match shown {
        Shown::Digits(digits) if value >= 0.0 => format!("{:0>digits$}", plain(value)),
        Shown::Number | Shown::Digits(_) => plain(value),
        Shown::Duration => duration(value),
        Shown::Date | Shown::DateTime | Shown::Time if !(0.0..AFTER_DATES).contains(&value) => plain(value),
        Shown::Time => duration((value - value.floor()).min(1.0 - 0.5 / SECONDS_A_DAY - f64::EPSILON)),
        Shown::Date => date(value.floor(), from_1904).unwrap_or_else(|| plain(value)),
        Shown::DateTime => {
            let seconds = (value * SECONDS_A_DAY).round();
            let days = (seconds / SECONDS_A_DAY).floor();
            let time = duration((seconds - days * SECONDS_A_DAY) / SECONDS_A_DAY);
            date(days, from_1904).map_or(time.clone(), |date| format!("{date} {time}"))
        }
    }
}

/// The day with this number. Day 0 of 1900 is none: what is left then is the time.
fn date(days: f64, from_1904: bool) -> Option<String> {
    let (base, days) = match days as u64 {
        days if from_1904 => (NaiveDate::from_ymd_opt(1904, 1, 1)?, days),
        0 => return None,
        // Excel counts a 29 February 1900, which there was not.
        days @ ..60 => (NaiveDate::from_ymd_opt(1899, 12, 31)?, days),
        days => (NaiveDate::from_ymd_opt(1899, 12, 30)?, days),
    };
    Some(base.checked_add_days(Days::new(days))?.to_string())
}

/// Hours, minutes and seconds of a part of a day, or of several days.
fn duration(days: f64) -> String {
    if days.abs() >= AFTER_DATES || days.is_nan() {
        return plain(days);
    }
    let seconds = (days * SECONDS_A_DAY).round() as i64;
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.unsigned_abs();
    format!("{sign}{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A number with the fifteen digits a spreadsheet knows, without `.0` and without an exponent.
pub(super) fn plain(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return (value as i64).to_string();
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    rounded.to_string()
}

/// A date as ISO 8601 writes it, as the other dates here: `2026-11-02T09:14:03` becomes `2026-11-02 09:14:03`.
pub(super) fn iso_date(text: &str) -> String {
    let Some((date, time)) = text.trim().split_once('T') else { return text.trim().to_owned() };
    let time = time.trim_end_matches('Z');
    let time = time.split_once('.').map_or(time, |(whole, _)| whole);
    format!("{date} {time}")
}

/// A duration as ISO 8601 writes it: `PT09H14M03S` becomes `09:14:03`.
pub(super) fn iso_duration(text: &str) -> String {
    seconds_of(text.trim()).map_or_else(|| text.to_owned(), |seconds| duration(seconds / SECONDS_A_DAY))
}

fn seconds_of(text: &str) -> Option<f64> {
    let (sign, text) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let mut rest = text.strip_prefix('P')?;
    let mut seconds = 0.0;
    while !rest.is_empty() {
        if let Some(time) = rest.strip_prefix('T') {
            rest = time;
            continue;
        }
        let end = rest.find(|character: char| !character.is_ascii_digit() && character != '.')?;
        let number: f64 = rest.get(..end)?.parse().ok()?;
        let unit = match rest.as_bytes().get(end)? {
            b'D' => SECONDS_A_DAY,
            b'H' => 3600.0,
            b'M' => 60.0,
            b'S' => 1.0,
            _ => return None,
        };
        seconds += number * unit;
        rest = rest.get(end + 1..)?;
    }
    Some(sign * seconds)
}
