//! Moodle's reports, known by their form, so that their language does not matter.

use super::super::sheet::Sheet;
use super::sample::Sample;
use super::{DateOrder, Field, dates, titles, words};

/// How far down the titles may stand.
const TOP: usize = 10;

/// The report of completed activities: the first title is empty, and each activity has two columns, of which the second
/// has the expected date as its title. Gives the columns where activities begin.
pub(super) fn progress(sheet: &Sheet) -> Option<Vec<usize>> {
    if sheet.rows() < 2 || !sheet.cell(0, 0).trim().is_empty() {
        return None;
    }
    let sample = Sample::of(sheet, 1..sheet.rows());
    let titled = |column: usize| !sheet.cell(0, column).trim().is_empty();
    let states = |column: usize| sample.holds_statuses(column);
    let first = (1..sample.width()).find(|column| {
        titled(*column) && states(*column) && titles::field_of(sheet.cell(0, *column)) != Field::Status
    })?;
    let named = sample.half(0, |cell| cell.chars().any(char::is_alphabetic));
    let activities: Vec<usize> =
        (first..sample.width()).step_by(2).take_while(|column| titled(*column) || states(*column)).collect();
    let dated = activities.iter().all(|column| !sample.any(column + 1, |cell| !is_date(cell)));
    (named && dated).then_some(activities)
}

/// The report of completed courses: each activity's column is followed by one titled with its name and « - Completion
/// date». Gives the row of titles and the columns where activities begin.
pub(super) fn course(sheet: &Sheet) -> Option<(usize, Vec<usize>)> {
    for at in 0..sheet.rows().min(TOP) {
        let mut pairs = Vec::new();
        let mut before: &str = "";
        for (column, title) in sheet.row(at).enumerate() {
            let rest = title.strip_prefix(before).filter(|_| !before.trim().is_empty());
            if rest.is_some_and(|rest| rest.trim_start().starts_with(['-', '–'])) && column > 0 {
                pairs.push(column - 1);
            }
            before = title;
        }
        let sample = Sample::of(sheet, at + 1..sheet.rows());
        pairs.retain(|column| !sample.any(column + 1, |cell| !is_date(cell)));
        if !pairs.is_empty() {
            return Some((at, pairs));
        }
    }
    None
}

/// Sessions of the attendance activity: the titles are days with a time of day. Gives the row of titles and the columns.
pub(super) fn sessions(sheet: &Sheet) -> Option<(usize, Vec<usize>)> {
    for at in 0..sheet.rows().min(TOP) {
        let sample = Sample::of(sheet, at + 1..sheet.rows());
        let session = |column: usize, title: &str| {
            dates::read_moment(title, DateOrder::DayFirst).is_some_and(|moment| moment.seconds.is_some())
                && sample.filled(column).all(|cell| cell.trim().starts_with('?') || words::was_present(cell).is_some())
        };
        let columns: Vec<usize> = sheet
            .row(at)
            .enumerate()
            .filter(|(column, title)| *column > 0 && session(*column, title))
            .map(|(c, _)| c)
            .collect();
        let named = sheet
            .row(at)
            .any(|title| matches!(titles::field_of(title), Field::Name | Field::Given | Field::Family | Field::Email));
        if named && !columns.is_empty() {
            return Some((at, columns));
        }
    }
    None
}

/// The columns of a report that hold the state of an activity, whether it is one of the programme's modules or not.
pub(super) fn activities(sheet: &Sheet, kind: super::TableKind) -> Vec<usize> {
    match kind {
        super::TableKind::MoodleProgress => progress(sheet).unwrap_or_default(),
        super::TableKind::MoodleCourse => course(sheet).map(|(_, columns)| columns).unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn is_date(cell: &str) -> bool {
    [DateOrder::DayFirst, DateOrder::MonthFirst].into_iter().any(|order| dates::read_date(cell, order).is_some())
}
