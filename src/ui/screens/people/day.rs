//! A field for a date: typed as people type dates, with the date it was read as under it.

use chrono::{Datelike as _, NaiveDate};
use eframe::egui::{Id, Response, Ui};

use crate::programme::Language;
use crate::ui::dates;
use crate::ui::intent::Cx;
use crate::ui::widgets::{Field, field};

/// Which dates make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::screens) enum Days {
    /// Something that has happened: today at the latest.
    Past,
    /// Any day.
    Any,
}

/// What is wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::screens) enum DayMistake {
    /// It cannot be read.
    Unreadable,
    /// It has not come yet.
    Future,
}

/// What is typed in a field for a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ui::screens) struct Day {
    text: String,
}

impl Day {
    pub(in crate::ui::screens) fn new(date: Option<NaiveDate>, language: Language) -> Self {
        Self { text: date.map(|date| dates::typed(date, language)).unwrap_or_default() }
    }

    /// The date; `None` where the field is empty.
    pub(in crate::ui::screens) fn read(&self, today: NaiveDate, days: Days) -> Result<Option<NaiveDate>, DayMistake> {
        if self.text.trim().is_empty() {
            return Ok(None);
        }
        let read = dates::read_date(&self.text, today).ok_or(DayMistake::Unreadable)?;
        let date = if self.has_year() { read } else { nearest(read, today, days) };
        if days == Days::Past && date > today { Err(DayMistake::Future) } else { Ok(Some(date)) }
    }

    fn has_year(&self) -> bool {
        self.text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).count() > 2
    }

    /// Draws the field. `help` stands under it while it is empty.
    pub(in crate::ui::screens) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        id: Id,
        days: Days,
        label: &str,
        help: &str,
    ) -> Response {
        let read = self.read(cx.today, days);
        let mistake = match read {
            Err(DayMistake::Unreadable) => Some(cx.tx.t("people-date-unreadable")),
            Err(DayMistake::Future) => Some(cx.tx.t("people-date-future")),
            Ok(_) => None,
        };
        let language = cx.tx.language();
        let shown = match read {
            Ok(Some(date)) if date == cx.today => dates::capitalised(&cx.tx.t("today")),
            Ok(Some(date)) => dates::capitalised(&full(date, cx.today, language)),
            _ => help.to_owned(),
        };
        let hint = cx.tx.t("people-date-hint");
        let options = Field { label, hint: &hint, help: &shown, mistake: mistake.as_deref(), width: Some(220.0) };
        field(ui, id, &mut self.text, options)
    }
}

/// «lørdag 21. november», with the year if it is another.
fn full(date: NaiveDate, today: NaiveDate, language: crate::programme::Language) -> String {
    let long = dates::long(date, language);
    if date.year() == today.year() { long } else { format!("{long} {}", date.year()) }
}

/// A date typed without a year, as it is meant: the last one that has been, or the one closest to today.
fn nearest(next: NaiveDate, today: NaiveDate, days: Days) -> NaiveDate {
    let last = (1..=8).filter_map(|back| next.with_year(next.year() - back)).find(|date| *date <= today);
    match (last, days) {
        _ if next == today => next,
        (Some(last), Days::Past) => last,
        (Some(last), Days::Any) if today - last < next - today => last,
        _ => next,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn read(text: &str, days: Days) -> Result<Option<NaiveDate>, DayMistake> {
        Day { text: text.to_owned() }.read(date(2026, 11, 21), days)
    }

    #[test]
    fn a_date_without_a_year_is_the_one_that_is_meant() {
        assert_eq!(read("18.11", Days::Past), Ok(Some(date(2026, 11, 18))));
        assert_eq!(read("24.12", Days::Past), Ok(Some(date(2025, 12, 24))));
        assert_eq!(read("18.11", Days::Any), Ok(Some(date(2026, 11, 18))));
        assert_eq!(read("1.2", Days::Any), Ok(Some(date(2027, 2, 1))));
        assert_eq!(read("21.11", Days::Past), Ok(Some(date(2026, 11, 21))));
    }

    #[test]
    fn what_cannot_be_a_date_is_told() {
        assert_eq!(read("  ", Days::Past), Ok(None));
        assert_eq!(read("i går", Days::Past), Err(DayMistake::Unreadable));
        assert_eq!(read("22.11.2026", Days::Past), Err(DayMistake::Future));
        assert_eq!(read("22.11.2026", Days::Any), Ok(Some(date(2026, 11, 22))));
        assert_eq!(Day::new(Some(date(2026, 2, 3)), Language::Bokmal).text, "03.02.2026");
    }
}
