//! How a table is most likely to be read.

use std::ops::Range;

use super::super::birth_number::contains_birth_number;
use super::super::clean::clean;
use super::super::sheet::Sheet;
use super::modules::ModuleTitles;
use super::sample::Sample;
use super::{DateOrder, Field, MAX_TITLES, Mapping, Remembered, TableKind, dates, general, moodle, teams, titles};
use crate::programme::Programme;

/// How far down titles that are remembered may stand.
const TOP: usize = 10;

/// What kind of table it is. A table whose titles the leader has mapped before is of the kind it was then.
pub fn recognise(sheet: &Sheet, remembered: &[Remembered]) -> TableKind {
    if let Some((_, known)) = recall(sheet, remembered) {
        return known.kind;
    }
    if teams::layout(sheet).is_some() {
        return TableKind::TeamsAttendance;
    }
    if moodle::progress(sheet).is_some() {
        return TableKind::MoodleProgress;
    }
    if moodle::course(sheet).is_some() {
        return TableKind::MoodleCourse;
    }
    if moodle::sessions(sheet).is_some() {
        return TableKind::ModAttendance;
    }
    let Some(at) = general::titles_row(sheet) else { return TableKind::Other };
    if general::is_open_edx(sheet, at) {
        return TableKind::OpenEdx;
    }
    let fields: Vec<Field> = sheet.row(at).take(MAX_TITLES).map(titles::field_of).collect();
    let has = |field: Field| fields.contains(&field);
    let named = has(Field::Name) || has(Field::Given) && has(Field::Family);
    let sample = Sample::of(sheet, at + 1..sheet.rows());
    let tells_more = fields.iter().enumerate().any(|(column, field)| match field {
        Field::Activity | Field::Attendance | Field::Minutes => sample.any(column, |_| true),
        _ => sample.holds_statuses(column),
    });
    if named && !tells_more && (has(Field::Email) || has(Field::EmployeeNumber) || has(Field::Joined)) {
        TableKind::Employees
    } else {
        TableKind::Other
    }
}

/// How a table of this kind is most likely to be read; as the leader read the last one with the same titles and of the
/// same kind, if there was one. Columns of birth numbers are [`Field::BirthNumber`] whatever was remembered.
pub fn propose(sheet: &Sheet, kind: TableKind, programme: &Programme, remembered: &[Remembered]) -> Mapping {
    let modules = ModuleTitles::of(programme);
    let mut mapping = match recall(sheet, remembered).filter(|(_, known)| known.kind == kind) {
        Some((at, known)) => recalled(sheet, at, known, programme),
        None => by_kind(sheet, kind, &modules),
    };
    let birth = birth_columns(sheet, mapping.titles, mapping.rows.clone());
    for column in birth {
        mapping.columns[column] = Field::BirthNumber;
    }
    find_order(sheet, &mut mapping);
    if kind == TableKind::TeamsAttendance
        && let Some(layout) = teams::layout(sheet)
    {
        find_order_in(layout.times.iter().map(|(row, column)| sheet.cell(*row, *column)), &mut mapping);
        let mut times = layout.times.iter().map(|(row, column)| sheet.cell(*row, *column));
        mapping.held_on = times.find_map(|cell| {
            dates::read_moment(cell, mapping.dates).filter(|moment| moment.seconds.is_some()).map(|moment| moment.date)
        });
    }
    mapping
}

/// What is worth remembering of how the leader read a table; nothing where it has no titles.
pub fn remember(sheet: &Sheet, kind: TableKind, mapping: &Mapping) -> Option<Remembered> {
    let at = mapping.titles?;
    let titles: Vec<String> = sheet.row(at).take(MAX_TITLES).map(clean).collect();
    let holds_more_than_titles = titles.iter().any(|title| title.contains('@') || contains_birth_number(title));
    if titles.iter().all(String::is_empty) || holds_more_than_titles {
        return None;
    }
    let columns = mapping.columns.iter().take(MAX_TITLES).cloned().collect();
    Some(Remembered { kind, titles, columns, dates: mapping.dates })
}

/// The table with the same titles that was mapped before, and the row where the titles stand.
fn recall<'a>(sheet: &Sheet, remembered: &'a [Remembered]) -> Option<(usize, &'a Remembered)> {
    if remembered.is_empty() {
        return None;
    }
    (0..sheet.rows().min(TOP)).find_map(|at| {
        let titles: Vec<String> = sheet.row(at).take(MAX_TITLES).map(clean).collect();
        let known = remembered.iter().rev().find(|known| !known.titles.is_empty() && known.titles == titles)?;
        Some((at, known))
    })
}

fn recalled(sheet: &Sheet, at: usize, known: &Remembered, programme: &Programme) -> Mapping {
    let mut columns = known.columns.clone();
    columns.resize(sheet.width(), Field::Ignore);
    for field in &mut columns {
        let gone = matches!(field, Field::Module(id) | Field::ModuleDate(id) if programme.module(id).is_none());
        if gone {
            *field = Field::Ignore;
        }
    }
    // Reports with sections have people in one of them only.
    let rows = match known.kind {
        TableKind::TeamsAttendance => teams::layout(sheet).map(|layout| layout.rows),
        _ => None,
    };
    let rows = rows.unwrap_or(at + 1..sheet.rows());
    Mapping { titles: Some(at), rows, columns, dates: known.dates, remembered: true, ..Mapping::default() }
}

fn by_kind(sheet: &Sheet, kind: TableKind, modules: &ModuleTitles<'_>) -> Mapping {
    let mut mapping = Mapping { rows: 0..sheet.rows(), ..Mapping::default() };
    if kind == TableKind::TeamsAttendance
        && let Some(layout) = teams::layout(sheet)
    {
        mapping.titles = layout.titles;
        mapping.rows = layout.rows;
        mapping.columns = layout.columns;
        mapping.columns.resize(sheet.width(), Field::Ignore);
        return mapping;
    }
    let activities = moodle::activities(sheet, kind);
    let sessions = moodle::sessions(sheet).filter(|_| kind == TableKind::ModAttendance);
    mapping.titles = match kind {
        TableKind::MoodleProgress if !activities.is_empty() => Some(0),
        TableKind::MoodleCourse if !activities.is_empty() => moodle::course(sheet).map(|(at, _)| at),
        TableKind::ModAttendance if sessions.is_some() => sessions.as_ref().map(|(at, _)| *at),
        _ => general::titles_row(sheet),
    };
    mapping.rows.start = mapping.titles.map_or(0, |at| at + 1);
    mapping.columns = general::columns(sheet, mapping.titles, modules);
    let title = |column: usize| mapping.titles.map_or("", |at| sheet.cell(at, column));
    for (column, field) in mapping.columns.iter_mut().enumerate() {
        let activity = activities.contains(&column);
        let date = column > 0 && activities.contains(&(column - 1));
        *field = match kind {
            TableKind::MoodleProgress | TableKind::MoodleCourse if activity => {
                modules.find(title(column)).map_or(Field::Ignore, |module| Field::Module(module.clone()))
            }
            TableKind::MoodleProgress | TableKind::MoodleCourse if date => {
                modules.find(title(column - 1)).map_or(Field::Ignore, |module| Field::ModuleDate(module.clone()))
            }
            TableKind::MoodleProgress if column == 0 => Field::Name,
            TableKind::ModAttendance if sessions.as_ref().is_some_and(|(_, columns)| columns.contains(&column)) => {
                Field::Attendance
            }
            _ => only_for(kind, field),
        };
    }
    mapping
}

/// What a column holds, unless tables of this kind have something else under that title.
fn only_for(kind: TableKind, field: &Field) -> Field {
    let somebody = matches!(
        field,
        Field::Name | Field::Given | Field::Middle | Field::Family | Field::Email | Field::EmployeeNumber
    );
    let kept = somebody
        || match kind {
            // «Status» in a personnel system is whether somebody is employed.
            TableKind::Employees => matches!(field, Field::Joined | Field::Profile),
            TableKind::MoodleCourse | TableKind::OpenEdx => matches!(field, Field::Status | Field::StatusDate),
            TableKind::TeamsAttendance => *field == Field::Minutes,
            TableKind::MoodleProgress | TableKind::ModAttendance => false,
            TableKind::Other => true,
        };
    if kept { field.clone() } else { Field::Ignore }
}

/// The columns of birth numbers, by title or because at least half of what stands in them is one.
pub(super) fn birth_columns(sheet: &Sheet, titles: Option<usize>, rows: Range<usize>) -> Vec<usize> {
    let sample = Sample::of(sheet, rows);
    let titled = |column| titles.is_some_and(|at| titles::field_of(sheet.cell(at, column)) == Field::BirthNumber);
    (0..sheet.width()).filter(|column| titled(*column) || sample.holds_birth_numbers(*column)).collect()
}

/// Finds in which order the numbers of dates stand, from every cell that is read as one.
fn find_order(sheet: &Sheet, mapping: &mut Mapping) {
    let read: Vec<usize> = (0..mapping.columns.len())
        .filter(|column| {
            matches!(
                mapping.columns[*column],
                Field::StatusDate | Field::ModuleDate(_) | Field::Joined | Field::Status | Field::Module(_)
            )
        })
        .collect();
    let rows = mapping.rows.clone();
    let titles = mapping.titles;
    let sample = Sample::of(sheet, rows.clone());
    let read: Vec<usize> = read.into_iter().filter(|column| sample.any(*column, has_slash)).collect();
    let in_titles = titles.into_iter().flat_map(|at| sheet.row(at).take(MAX_TITLES));
    let cells = rows.flat_map(|row| read.iter().map(move |column| sheet.cell(row, *column)));
    find_order_in(in_titles.chain(cells), mapping);
}

fn find_order_in<'a>(cells: impl Iterator<Item = &'a str>, mapping: &mut Mapping) {
    let mut guess = None;
    for cell in cells {
        // Only a date with slashes can mean two days.
        if !has_slash(cell) {
            continue;
        }
        match dates::evidence(cell) {
            Some(dates::Evidence::Certain(order)) => {
                mapping.dates = order;
                mapping.dates_guessed = false;
                return;
            }
            Some(dates::Evidence::Either { twelve_hours }) => {
                guess = guess.or(Some(if twelve_hours { DateOrder::MonthFirst } else { DateOrder::DayFirst }));
            }
            None => {}
        }
    }
    if let Some(guess) = guess.filter(|_| !mapping.remembered) {
        mapping.dates = guess;
        mapping.dates_guessed = true;
    }
}

fn has_slash(cell: &str) -> bool {
    cell.as_bytes().iter().take(MAX_SLASH).any(|byte| *byte == b'/')
}

/// How far into a cell the first slash of a date may stand, after a weekday.
const MAX_SLASH: usize = 16;
