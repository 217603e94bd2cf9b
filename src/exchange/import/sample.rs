//! A look at what stands in a column, in rows spread evenly over the table.

use std::ops::Range;

use super::super::birth_number::looks_like_birth_number;
use super::super::sheet::Sheet;
use super::{DateOrder, dates, words};

/// How many rows are looked at.
const LOOK_AT: usize = 200;
/// How many columns are looked at; a table that is wider than this has no people to its right.
const MAX_WIDTH: usize = 400;

/// Rows to look at in a table.
pub(super) struct Sample<'a> {
    sheet: &'a Sheet,
    rows: Range<usize>,
    step: usize,
}

impl<'a> Sample<'a> {
    pub(super) fn of(sheet: &'a Sheet, rows: Range<usize>) -> Self {
        let rows = rows.start.min(sheet.rows())..rows.end.min(sheet.rows());
        let step = rows.len().div_ceil(LOOK_AT).max(1);
        Self { sheet, rows, step }
    }

    /// How many columns there are to look at.
    pub(super) fn width(&self) -> usize {
        self.sheet.width().min(MAX_WIDTH)
    }

    /// The filled cells of a column.
    pub(super) fn filled(&self, column: usize) -> impl Iterator<Item = &'a str> {
        let sheet = self.sheet;
        self.rows
            .clone()
            .step_by(self.step)
            .map(move |row| sheet.cell(row, column))
            .filter(|cell| !cell.trim().is_empty())
    }

    /// Whether a column has anything in it.
    pub(super) fn any(&self, column: usize, test: impl Fn(&str) -> bool) -> bool {
        self.filled(column).any(test)
    }

    /// Whether the column is filled, and at least half of what is in it passes.
    pub(super) fn half(&self, column: usize, test: impl Fn(&str) -> bool) -> bool {
        let (mut filled, mut passed) = (0, 0);
        for cell in self.filled(column) {
            filled += 1;
            passed += usize::from(test(cell));
        }
        filled > 0 && passed * 2 >= filled
    }

    /// Rows as they are, for the rules of pasted lists.
    pub(super) fn cells(&self, keep: impl Fn(usize) -> bool) -> Vec<(usize, Vec<String>)> {
        let rows = self.rows.clone().step_by(self.step);
        rows.map(|row| {
            let cells = self.sheet.row(row).take(MAX_WIDTH).enumerate();
            (row + 1, cells.map(|(at, cell)| if keep(at) { cell.to_owned() } else { String::new() }).collect())
        })
        .collect()
    }

    pub(super) fn holds_birth_numbers(&self, column: usize) -> bool {
        self.half(column, |cell| has_ten_digits(cell) && looks_like_birth_number(cell))
    }

    pub(super) fn holds_dates(&self, column: usize) -> bool {
        self.half(column, |cell| dates::read_date(cell, DateOrder::DayFirst).is_some())
    }

    pub(super) fn holds_statuses(&self, column: usize) -> bool {
        self.half(column, words::is_status)
    }
}

/// Whether a text has as many digits as a birth number that lost its zero, also those of other scripts.
pub(super) fn has_ten_digits(text: &str) -> bool {
    // Most texts have too few letters that can be digits at all: those of ASCII, and the first byte of any other.
    let possible = || text.bytes().filter(|byte| byte.is_ascii_digit() || *byte >= 0xc0).count();
    text.len() >= 10 && possible() >= 10 && text.chars().filter(|character| character.is_numeric()).count() >= 10
}
