//! Dates as the systems write them: `02.11.2026`, `2026-11-02 09:14:03`, `02/11/26, 09:14`, `12 Nov 2026 9.00AM`,
//! `11/12/26, 9:00:00 AM`.

use chrono::NaiveDate;

use super::DateOrder;

/// A day, with the time of day where that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) date: NaiveDate,
    /// Seconds since midnight.
    pub(super) seconds: Option<u32>,
}

/// The first letters of the months, in Norwegian and English.
const MONTHS: &[(&str, u32)] = &[
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("mai", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("des", 12),
    ("dec", 12),
];

/// The longest text that is looked at for a date, in bytes.
const MAX_LENGTH: usize = 120;

/// The day that a text begins with.
pub(super) fn read_date(text: &str, order: DateOrder) -> Option<NaiveDate> {
    usual_date(text).or_else(|| read_moment(text, order).map(|moment| moment.date))
}

/// `2026-11-02…` and `02.11.2026…`, which most cells hold: without looking further.
fn usual_date(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes().get(..10)?;
    if text.as_bytes().get(10).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let number = |part: &[u8]| {
        part.iter().try_fold(0_u32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
    };
    match bytes {
        [year @ .., b'-', _, _, b'-', _, _] => ymd(number(year)?, number(&bytes[5..7])?, number(&bytes[8..])?),
        [_, _, b'.', _, _, b'.', year @ ..] => ymd(number(year)?, number(&bytes[3..5])?, number(&bytes[..2])?),
        _ => None,
    }
}

/// The day and the time of day that a text begins with. A weekday may stand before, anything after.
pub(super) fn read_moment(text: &str, order: DateOrder) -> Option<Moment> {
    let (parts, rest) = Parts::of(text)?;
    Some(Moment { date: parts.date(order)?, seconds: time_of_day(rest) })
}

/// What a cell says about the order of the numbers in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// It can only be read so.
    Certain(DateOrder),
    /// It can be read both ways; whether the time of day is told with AM or PM.
    Either {
        /// As in the United States.
        twelve_hours: bool,
    },
}

/// What a cell says about the order of the numbers, if it is a date with slashes that means two days.
pub(super) fn evidence(text: &str) -> Option<Evidence> {
    let (parts, rest) = Parts::of(text)?;
    let Parts::Slashes(first, second, _) = parts else { return None };
    match (first > 12, second > 12) {
        (true, false) => Some(Evidence::Certain(DateOrder::DayFirst)),
        (false, true) => Some(Evidence::Certain(DateOrder::MonthFirst)),
        (false, false) if first != second => {
            let rest = rest.to_ascii_lowercase();
            Some(Evidence::Either { twelve_hours: rest.contains("am") || rest.contains("pm") })
        }
        _ => None,
    }
}

/// The numbers of a date.
enum Parts {
    /// Year, month, day.
    Known(u32, u32, u32),
    /// Two numbers whose order is not known, and the year.
    Slashes(u32, u32, u32),
}

impl Parts {
    fn of(text: &str) -> Option<(Self, &str)> {
        let mut text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200e}');
        if text.len() > MAX_LENGTH && text.is_char_boundary(MAX_LENGTH) {
            text = &text[..MAX_LENGTH];
        }
        if !text.starts_with(|c: char| c.is_ascii_digit()) {
            let (word, rest) = word(text)?;
            if let Some(month) = month_of(word) {
                return month_first(month, rest);
            }
            // A weekday.
            text = rest.trim_start_matches([' ', ',', '.']);
        }
        let (first, digits, rest) = number(text)?;
        let separator = rest.chars().next()?;
        if digits == 4 && matches!(separator, '-' | '/' | '.') {
            let (month, _, rest) = number(&rest[1..])?;
            let (day, _, rest) = number(rest.strip_prefix(separator)?)?;
            return Some((Self::Known(first, month, day), rest));
        }
        if digits > 2 {
            return None;
        }
        let gap = rest.trim_start_matches(['.', ' ', '-', '/', '\u{a0}']);
        if let Some((name, rest)) = word(gap) {
            let month = month_of(name)?;
            let (year, digits, rest) = number(rest.trim_start_matches(['.', ' ', ',', '-', '/', '\u{a0}']))?;
            return Some((Self::Known(whole_year(year, digits)?, month, first), rest));
        }
        if !matches!(separator, '.' | '/' | '-') {
            return None;
        }
        let (second, digits, rest) = number(rest[1..].trim_start())?;
        if digits > 2 {
            return None;
        }
        let (year, digits, rest) = number(rest.strip_prefix(separator)?.trim_start())?;
        let year = whole_year(year, digits)?;
        if separator == '/' {
            Some((Self::Slashes(first, second, year), rest))
        } else {
            Some((Self::Known(year, second, first), rest))
        }
    }

    fn date(self, order: DateOrder) -> Option<NaiveDate> {
        match self {
            Self::Known(year, month, day) => ymd(year, month, day),
            Self::Slashes(first, second, year) => {
                let day_first = match order {
                    DateOrder::DayFirst => second <= 12,
                    DateOrder::MonthFirst => first > 12,
                };
                if day_first { ymd(year, second, first) } else { ymd(year, first, second) }
            }
        }
    }
}

/// `Nov 12, 2026`.
fn month_first(month: u32, rest: &str) -> Option<(Parts, &str)> {
    let (day, _, rest) = number(rest.trim_start_matches(['.', ' ', '\u{a0}']))?;
    let (year, digits, rest) = number(rest.trim_start_matches(['.', ' ', ',', '\u{a0}']))?;
    Some((Parts::Known(whole_year(year, digits)?, month, day), rest))
}

fn ymd(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    if !(1900..=2200).contains(&year) {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn whole_year(year: u32, digits: usize) -> Option<u32> {
    match digits {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// The number a text begins with, how many digits it has, and what follows. At most six digits.
fn number(text: &str) -> Option<(u32, usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 6 {
        return None;
    }
    Some((text[..digits].parse().ok()?, digits, &text[digits..]))
}

/// The word a text begins with.
fn word(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn month_of(word: &str) -> Option<u32> {
    let lower = word.to_lowercase();
    // «Mandag» and «mars» begin alike, and so do «marina» and other names; a month has no letters but its own.
    let names = [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
        "january",
        "february",
        "march",
        "may",
        "june",
        "july",
        "october",
        "december",
        "sept",
    ];
    let short = MONTHS.iter().find(|(short, _)| lower.starts_with(short))?;
    (lower.len() == 3 || names.contains(&lower.as_str())).then_some(short.1)
}

/// `, 09:14`, ` 9.00AM`, `T09:14:03` or ` kl. 09.14`.
fn time_of_day(rest: &str) -> Option<u32> {
    let start = rest.find(|c: char| c.is_ascii_digit()).filter(|start| *start <= 8)?;
    let (hours, _, rest) = number(&rest[start..])?;
    let (minutes, _, mut rest) = number(rest.strip_prefix([':', '.'])?)?;
    let mut seconds = 0;
    if let Some((value, _, after)) = rest.strip_prefix([':', '.']).and_then(number) {
        seconds = value;
        rest = after;
    }
    let half: String = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).chars().take(4).collect();
    let half = half.to_ascii_lowercase().replace('.', "");
    let hours = match (half.get(..2), hours) {
        (Some("am"), 12) => 0,
        (Some("pm"), 1..=11) => hours + 12,
        _ => hours,
    };
    (hours < 24 && minutes < 60 && seconds < 60).then_some(hours * 3600 + minutes * 60 + seconds)
}
