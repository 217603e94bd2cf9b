//! Attendance reports from Teams, whose words follow the user's language: known by numbered sections and by what
//! stands in which column.

use std::ops::Range;

use super::super::sheet::Sheet;
use super::sample::Sample;
use super::{DateOrder, Field, dates, durations, titles, words};

/// How far down the top of a report goes.
const TOP: usize = 40;

/// Where the people stand in a report.
pub(super) struct Layout {
    pub(super) titles: Option<usize>,
    pub(super) rows: Range<usize>,
    pub(super) columns: Vec<Field>,
    /// Cells with times, in the order they are asked for the day of the meeting.
    pub(super) times: Vec<(usize, usize)>,
}

/// Finds the people in a report, or `None` where it is none.
pub(super) fn layout(sheet: &Sheet) -> Option<Layout> {
    sections(sheet).or_else(|| older(sheet))
}

/// The report with sections `1.`, `2.` and `3.`; the people stand in the second.
fn sections(sheet: &Sheet) -> Option<Layout> {
    let mut headings = Vec::new();
    for at in 0..sheet.rows() {
        if let Some(number) = heading(sheet, at)
            && number == headings.len() + 1
        {
            headings.push(at);
        } else if at > TOP && headings.len() < 2 {
            return None;
        }
        if headings.len() == 3 {
            break;
        }
    }
    let (first, second) = (*headings.first()?, *headings.get(1)?);
    let titles = (second + 1..sheet.rows()).find(|at| sheet.row(*at).len() > 0)?;
    let end = headings.get(2).copied().unwrap_or(sheet.rows());
    let rows = titles + 1..end;
    let columns = columns_of(sheet, &rows)?;
    let mut times: Vec<(usize, usize)> = (first + 1..second).map(|row| (row, 1)).collect();
    times.extend(rows.clone().take(TOP).flat_map(|row| [(row, 1), (row, 2)]));
    Some(Layout { titles: Some(titles), rows, columns, times })
}

/// The number of a section whose heading stands alone in a row: `2. Participants`.
fn heading(sheet: &Sheet, at: usize) -> Option<usize> {
    let mut cells = sheet.row(at);
    let first = cells.next()?.trim();
    if cells.any(|cell| !cell.trim().is_empty()) {
        return None;
    }
    let (number, rest) = first.split_once('.')?;
    if rest.trim().is_empty() || number.len() != 1 {
        return None;
    }
    number.parse().ok()
}

/// Name, first in, last out, time present, then addresses: by place, and held against what stands there.
fn columns_of(sheet: &Sheet, rows: &Range<usize>) -> Option<Vec<Field>> {
    let sample = Sample::of(sheet, rows.clone());
    let present = (1..sample.width())
        .find(|column| sample.half(*column, durations::is_duration) && !sample.half(*column, is_time))?;
    let mut columns = vec![Field::Ignore; sheet.width()];
    columns[0] = Field::Name;
    columns[present] = Field::Minutes;
    for (column, field) in columns.iter_mut().enumerate().skip(1) {
        if *field == Field::Ignore && sample.half(column, |cell| cell.contains('@')) {
            *field = Field::Email;
        }
    }
    Some(columns)
}

/// The two older forms: one row a person with times and length, or one row for each coming and going.
fn older(sheet: &Sheet) -> Option<Layout> {
    let start = (1..sheet.rows().min(TOP)).find(|at| is_time(sheet.cell(*at, 1)) || is_time(sheet.cell(*at, 2)))?;
    let titles = start - 1;
    let rows = start..sheet.rows();
    let sample = Sample::of(sheet, rows.clone());
    let named = !sheet.cell(titles, 0).trim().is_empty() && sample.any(0, |cell| cell.chars().any(char::is_alphabetic));
    if !named || !sample.half(2, is_time) {
        return None;
    }
    let times = rows.clone().take(TOP).flat_map(|row| [(row, 1), (row, 2)]).collect();
    if sample.half(1, is_time) && sample.half(3, durations::is_duration) {
        return Some(Layout { titles: Some(titles), columns: columns_of(sheet, &rows)?, rows, times });
    }
    let actions = sample.width() == 3
        && titles::field_of(sheet.cell(titles, 1)) == Field::Ignore
        && sample.half(1, |cell| !is_time(cell) && !words::is_status(cell));
    let columns = vec![Field::Name, Field::ComingAndGoing, Field::MeetingTime];
    actions.then_some(Layout { titles: Some(titles), rows, columns, times })
}

/// A day with a time of day.
fn is_time(cell: &str) -> bool {
    [DateOrder::DayFirst, DateOrder::MonthFirst]
        .into_iter()
        .any(|order| dates::read_moment(cell, order).is_some_and(|moment| moment.seconds.is_some()))
}
