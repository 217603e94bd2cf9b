//! Rows and columns: what is copied from a spreadsheet, or text with `;` or `,` between the cells.

use super::birth_number::{contains_birth_number, looks_like_birth_number};
use super::clean::{clean, split_address};
use super::columns::{Column, Holds, from_cells, from_titles, is_titles, known_titles};
use super::paste::{BirthNumbers, Found, MAX_ROWS, PasteRefused, RawRow};

/// How many columns are read; a spreadsheet copied to its edge has thousands of empty ones.
const MAX_COLUMNS: usize = 200;
/// Among how many rows at the top the titles are looked for.
const TITLES_WITHIN: usize = 5;

/// Rows of cells, with the row of titles if there is one.
#[derive(Debug)]
pub(super) struct Table {
    titles: Option<Vec<String>>,
    /// Each with its place among the rows of the text, from 1.
    rows: Vec<(usize, Vec<String>)>,
}

/// Finds a table in a text, or `None` where it is a list.
pub(super) fn find(text: &str) -> Result<Option<Table>, PasteRefused> {
    if let Some((delimiter, rest)) = declared_delimiter(text) {
        return Ok(Some(with_titles(read(rest, delimiter)?)));
    }
    if text.contains('\t') {
        return Ok(Some(with_titles(read(text, b'\t')?)));
    }
    if text.contains(';') {
        let table = with_titles(read(text, b';')?);
        if table.titles.is_some() || rows_of_people(&table.rows, true) {
            return Ok(Some(table));
        }
    }
    if text.contains(',') {
        let rows = read(text, b',')?;
        let titled = rows.first().is_some_and(|(_, cells)| is_titles(cells) && known_titles(cells) >= 2);
        if titled || rows_of_people(&rows, false) {
            return Ok(Some(with_titles(rows)));
        }
    }
    Ok(None)
}

/// The first line `sep=;` that Excel writes and reads.
fn declared_delimiter(text: &str) -> Option<(u8, &str)> {
    let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?;
    let delimiter = *rest.as_bytes().first().filter(|byte| matches!(byte, b';' | b',' | b'\t' | b'|'))?;
    let rest = rest.get(1..)?;
    rest.starts_with(['\r', '\n']).then(|| (delimiter, rest.trim_start_matches(['\r', '\n'])))
}

fn read(text: &str, delimiter: u8) -> Result<Vec<(usize, Vec<String>)>, PasteRefused> {
    // A quote that is never closed would swallow the rest of the list.
    let quoting = text.bytes().filter(|&byte| byte == b'"').count().is_multiple_of(2);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    // Reading a text from memory, with rows of any length, has no way to fail.
    for (index, record) in reader.records().map_while(Result::ok).enumerate() {
        let mut cells: Vec<String> = record.iter().take(MAX_COLUMNS).map(str::to_owned).collect();
        while cells.last().is_some_and(|cell| clean(cell).is_empty()) {
            cells.pop();
        }
        if cells.is_empty() {
            continue;
        }
        if rows.len() > MAX_ROWS {
            return Err(PasteRefused::TooManyRows { limit: MAX_ROWS });
        }
        rows.push((index + 1, cells));
    }
    Ok(rows)
}

fn with_titles(mut rows: Vec<(usize, Vec<String>)>) -> Table {
    let at = rows
        .iter()
        .take(TITLES_WITHIN)
        .enumerate()
        .position(|(place, (_, cells))| is_titles(cells) && (place == 0 || known_titles(cells) >= 2));
    let titles = at.and_then(|at| rows.drain(..=at).next_back()).map(|(_, cells)| cells);
    Table { titles, rows }
}

/// Whether rows without titles are one person each, rather than a list of recipients over several lines.
fn rows_of_people(rows: &[(usize, Vec<String>)], names_in_parts: bool) -> bool {
    let cells = || rows.iter().flat_map(|(_, cells)| cells).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    if rows.is_empty() || cells().any(|cell| cell.contains('<') && cell.contains('@')) {
        return false;
    }
    let addresses = |cells: &[String]| cells.iter().filter(|cell| cell.contains('@')).count();
    let others = |cells: &[String]| cells.iter().filter(|c| !c.contains('@') && !c.trim().is_empty()).count();
    if rows.iter().all(|(_, cells)| addresses(cells) <= 1 && others(cells) >= 1)
        && rows.iter().filter(|(_, cells)| addresses(cells) == 1).count() * 2 > rows.len()
    {
        return true;
    }
    if !names_in_parts || cells().any(|cell| cell.contains('@')) {
        return false;
    }
    if cells().any(|cell| cell.bytes().all(|byte| byte.is_ascii_digit())) {
        return true;
    }
    rows.len() > 1
        && rows.iter().all(|(_, cells)| others(cells) >= 2)
        && cells().any(|cell| !cell.contains(char::is_whitespace))
}

impl Table {
    /// The people of the table, the columns that were left out, and where birth numbers stood.
    pub(super) fn people(&self) -> Found {
        let width = self.rows.iter().map(|(_, cells)| cells.len()).chain(self.titles.iter().map(Vec::len)).max();
        let width = width.unwrap_or(0);
        let mut holds = match &self.titles {
            Some(titles) => from_titles(titles),
            None => from_cells(&self.rows),
        };
        holds.resize(width, Holds::Other);
        let mut refused = vec![0; width];
        let mut filled = vec![0; width];
        for (_, cells) in &self.rows {
            for (index, cell) in cells.iter().enumerate().filter(|(_, cell)| !clean(cell).is_empty()) {
                filled[index] += 1;
                if holds[index] == Holds::BirthNumber || looks_like_birth_number(cell) || contains_birth_number(cell) {
                    refused[index] += 1;
                }
            }
        }
        for (index, holds) in holds.iter_mut().enumerate() {
            if matches!(holds, Holds::EmployeeNumber | Holds::Email) && refused[index] * 2 > filled[index] {
                *holds = Holds::BirthNumber;
            }
        }
        let rows = self.rows.iter().map(|(place, cells)| person(*place, cells, &holds, &mut refused)).collect();
        let title = |index: usize| self.titles.as_ref().and_then(|titles| titles.get(index)).map(String::as_str);
        let birth_numbers = (0..width)
            .filter(|&index| refused[index] > 0)
            .map(|index| BirthNumbers { column: Column::new(index, title(index)), cells: refused[index] })
            .collect();
        let dropped_columns = (0..width)
            .filter(|&index| holds[index] == Holds::Other && refused[index] == 0)
            .map(|index| (Column::new(index, title(index)), filled[index]))
            .filter(|(column, filled)| column.title.is_some() || *filled > 0)
            .map(|(column, _)| column)
            .collect();
        Found { rows, dropped_columns, birth_numbers }
    }
}

fn person(place: usize, cells: &[String], holds: &[Holds], refused: &mut [usize]) -> RawRow {
    let cell_of = |wanted: Holds| {
        let index = holds.iter().position(|holds| *holds == wanted)?;
        cells.get(index).map(|cell| (index, cell.as_str())).filter(|(_, cell)| !clean(cell).is_empty())
    };
    let parts = [Holds::Name, Holds::LastFirst, Holds::Given, Holds::Middle, Holds::Family];
    let parts: Vec<(usize, &str)> = parts.into_iter().filter_map(cell_of).collect();
    let name = match cell_of(Holds::LastFirst).and_then(|(_, cell)| cell.split_once(',')) {
        Some((last, first)) => format!("{first} {last}"),
        None => parts.iter().map(|(_, cell)| *cell).collect::<Vec<_>>().join(" "),
    };
    // Six digits in one column and five in the next are a birth number when they are put together.
    if contains_birth_number(&name)
        && !parts.iter().any(|(_, cell)| contains_birth_number(cell))
        && let Some((index, _)) = parts.first()
    {
        refused[*index] += 1;
    }
    let safe = |(_, cell): &(usize, &str)| !looks_like_birth_number(cell) && !contains_birth_number(cell);
    let email = cell_of(Holds::Email).filter(safe).and_then(|(_, cell)| split_address(cell)).map(|(email, _)| email);
    let employee_number = cell_of(Holds::EmployeeNumber).filter(safe).map(|(_, cell)| cell.to_owned());
    RawRow { place, name, email, employee_number }
}
