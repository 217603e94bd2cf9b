//! Tables of no particular form: columns by their titles, and by what stands in them.

use super::super::clean::fold;
use super::super::columns::{Holds, from_cells, is_titles};
use super::super::sheet::Sheet;
use super::modules::ModuleTitles;
use super::plain::{plain, plain_words};
use super::sample::Sample;
use super::{Field, titles};

/// How far down the titles may stand.
const TOP: usize = 10;

/// The row of titles, if there is one.
pub(super) fn titles_row(sheet: &Sheet) -> Option<usize> {
    let mut first = true;
    for at in 0..sheet.rows().min(TOP) {
        let cells: Vec<String> = sheet.row(at).take(super::MAX_TITLES).map(str::to_owned).collect();
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let known = cells.iter().filter(|cell| titles::field_of(cell) != Field::Ignore).count();
        if is_titles(&cells) && (first || known >= 2) {
            return Some(at);
        }
        first = false;
    }
    None
}

/// What each column holds.
pub(super) fn columns(sheet: &Sheet, titles: Option<usize>, modules: &ModuleTitles<'_>) -> Vec<Field> {
    let start = titles.map_or(0, |at| at + 1);
    let sample = Sample::of(sheet, start..sheet.rows());
    let mut found = vec![Field::Ignore; sheet.width()];
    if let Some(at) = titles {
        for column in 0..sample.width() {
            found[column] = by_title(sheet.cell(at, column), column, &sample, &found, modules);
        }
        choose_names(&mut found);
        let status = found.contains(&Field::Status);
        for (column, field) in found.iter_mut().enumerate().filter(|(_, field)| **field == Field::StatusDate) {
            if !status {
                let says_completed = says_completed(sheet.cell(at, column));
                *field = if says_completed { Field::Status } else { Field::Ignore };
            }
        }
    }
    by_contents(&sample, &mut found);
    found
}

/// What one column holds by its title, held against what stands in it and what is found already.
fn by_title(title: &str, column: usize, sample: &Sample<'_>, found: &[Field], modules: &ModuleTitles<'_>) -> Field {
    let field = titles::field_of(title);
    let again = found.contains(&field);
    let dates = || sample.holds_dates(column);
    match field {
        Field::Ignore => match modules.find(title) {
            Some(module) if sample.any(column, |_| true) => {
                let (status, date) = (Field::Module(module.clone()), Field::ModuleDate(module.clone()));
                if dates() && (titles::speaks_of_dates(&plain_words(title)) || found.contains(&status)) {
                    if found.contains(&date) { Field::Ignore } else { date }
                } else if dates() || sample.holds_statuses(column) {
                    status
                } else {
                    Field::Ignore
                }
            }
            _ => Field::Ignore,
        },
        Field::Status if again => {
            if dates() && !found.contains(&Field::StatusDate) {
                Field::StatusDate
            } else {
                Field::Ignore
            }
        }
        Field::Status => {
            let says = |cell: &str| super::words::status_said(cell).is_some();
            if dates() || sample.any(column, says) || !sample.any(column, |_| true) { field } else { Field::Ignore }
        }
        Field::Joined | Field::StatusDate if !dates() => Field::Ignore,
        Field::Minutes if !sample.half(column, |cell| super::durations::read_duration(cell).is_some()) => Field::Ignore,
        Field::Attendance if !sample.half(column, |cell| super::words::was_present(cell).is_some()) => Field::Ignore,
        // A title such as «Course» may stand over the state of one.
        Field::Activity if sample.holds_statuses(column) => {
            if found.contains(&Field::Status) {
                Field::Ignore
            } else {
                Field::Status
            }
        }
        Field::Email | Field::BirthNumber => field,
        _ if again => Field::Ignore,
        _ => field,
    }
}

fn says_completed(title: &str) -> bool {
    let title = plain(title);
    ["fullf", "complet", "bestatt", "gjennomf", "passed"].iter().any(|word| title.contains(word))
}

/// First and last name are taken before a whole name, and a whole name before half of one.
fn choose_names(found: &mut [Field]) {
    let in_parts = found.contains(&Field::Given) && found.contains(&Field::Family);
    let whole = found.contains(&Field::Name);
    for field in found {
        let passed_over = match field {
            Field::Name => in_parts,
            Field::Given | Field::Middle | Field::Family => whole && !in_parts,
            _ => false,
        };
        if passed_over {
            *field = Field::Ignore;
        }
    }
}

/// What the titles did not say, by what stands in the columns.
fn by_contents(sample: &Sample<'_>, found: &mut [Field]) {
    let free: Vec<usize> = (0..sample.width()).filter(|column| found[*column] == Field::Ignore).collect();
    let mut taken: Vec<usize> = Vec::new();
    for &column in &free {
        if !found.contains(&Field::Status) && sample.holds_statuses(column) {
            found[column] = Field::Status;
            let next = column + 1;
            if free.contains(&next) && !found.contains(&Field::StatusDate) && sample.holds_dates(next) {
                found[next] = Field::StatusDate;
            }
        }
        if sample.holds_statuses(column) || sample.holds_dates(column) || sample.holds_birth_numbers(column) {
            taken.push(column);
        }
    }
    let somebody = |field: &Field| {
        matches!(field, Field::Name | Field::Given | Field::Family | Field::Email | Field::EmployeeNumber)
    };
    if found.iter().any(somebody) {
        // An address says best who somebody is, whatever its column is called.
        let holds_addresses = |column: &usize| {
            let address = |cell: &str| cell.contains('@') && !cell.contains(char::is_whitespace);
            !taken.contains(column) && found[*column] == Field::Ignore && sample.half(*column, address)
        };
        if !found.contains(&Field::Email)
            && let Some(column) = free.iter().copied().find(holds_addresses)
        {
            found[column] = Field::Email;
        }
        return;
    }
    let looked_at = |column: usize| free.contains(&column) && !taken.contains(&column);
    for (column, holds) in from_cells(&sample.cells(looked_at)).into_iter().enumerate() {
        let field = match holds {
            Holds::Name | Holds::LastFirst => Field::Name,
            Holds::Given => Field::Given,
            Holds::Middle => Field::Middle,
            Holds::Family => Field::Family,
            Holds::Email => Field::Email,
            Holds::EmployeeNumber => Field::EmployeeNumber,
            Holds::BirthNumber | Holds::Other => continue,
        };
        if let Some(place) = found.get_mut(column).filter(|place| **place == Field::Ignore) {
            *place = field;
        }
    }
}

/// Whether a table's titles are those of an Open edX grade report.
pub(super) fn is_open_edx(sheet: &Sheet, titles: usize) -> bool {
    let has = |wanted: &str| sheet.row(titles).any(|title| fold(title) == wanted);
    has("grade") && (has("username") || has("studentid")) && (has("enrollmenttrack") || has("enrollmentstatus"))
}
