//! The filled cells of one sheet while it is read, and how much may be read in all.

use std::cell::Cell;

use super::super::build::Builder;
use super::super::write::without_guard;
use super::super::{MAX_CELL, MAX_COLUMNS, MAX_TABLE_ROWS, MAX_UNPACKED, Origin, Sheet, SheetRefused, WorkbookFormat};

/// The most cells of a workbook, filled or passed over: 16 million, which is 100,000 rows of 160 columns.
const MAX_CELLS: usize = 16 << 20;

/// What is left of the room for all sheets of a workbook: one text may be shown in a million cells.
#[derive(Debug)]
pub(super) struct Room {
    text: Cell<usize>,
    cells: Cell<usize>,
}

impl Default for Room {
    fn default() -> Self {
        Self { text: Cell::new(MAX_UNPACKED as usize), cells: Cell::new(MAX_CELLS) }
    }
}

impl Room {
    fn take(from: &Cell<usize>, count: usize) -> Result<(), SheetRefused> {
        let left = from.get().checked_sub(count).ok_or(SheetRefused::TooLargeUnpacked { limit: MAX_UNPACKED })?;
        from.set(left);
        Ok(())
    }
}

/// The filled cells of a sheet, in the order they stand in the file.
#[derive(Debug)]
pub(super) struct Cells<'a> {
    room: &'a Room,
    text: String,
    places: Vec<Place>,
    in_order: bool,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    row: u32,
    column: u32,
    start: u32,
    end: u32,
}

impl<'a> Cells<'a> {
    pub(super) fn new(room: &'a Room) -> Self {
        Self { room, text: String::new(), places: Vec::new(), in_order: true }
    }

    /// Says before so many cells are filled that there is no room for them.
    pub(super) fn expect(&self, count: usize) -> Result<(), SheetRefused> {
        if count > self.room.cells.get() { Err(SheetRefused::TooLargeUnpacked { limit: MAX_UNPACKED }) } else { Ok(()) }
    }

    /// Fills a cell; rows and columns are counted from 0. An empty text leaves it empty.
    pub(super) fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), SheetRefused> {
        if text.is_empty() {
            return Ok(());
        }
        if text.len() > MAX_CELL && without_guard(text).chars().count() > MAX_CELL {
            return Err(SheetRefused::TooLongCell { row: row as usize + 1, limit: MAX_CELL });
        }
        Room::take(&self.room.text, text.len())?;
        Room::take(&self.room.cells, 1)?;
        let start = self.text.len() as u32;
        if text.contains('\0') {
            self.text.extend(text.chars().filter(|&character| character != '\0'));
        } else {
            self.text.push_str(text);
        }
        self.in_order &= self.places.last().is_none_or(|last| (last.row, last.column) < (row, column));
        self.places.push(Place { row, column, start, end: self.text.len() as u32 });
        Ok(())
    }

    /// The table, without the empty rows above it and the empty columns before it; `None` if nothing is filled.
    pub(super) fn into_sheet(mut self, format: WorkbookFormat, sheet: &str) -> Result<Option<Sheet>, SheetRefused> {
        if !self.in_order {
            // Of two texts in one cell the later stays: the sort keeps their order.
            self.places.sort_by_key(|place| (place.row, place.column));
        }
        let (Some(first), Some(last)) = (self.places.first(), self.places.last()) else { return Ok(None) };
        let (top, bottom) = (first.row, last.row);
        let columns = || self.places.iter().map(|place| place.column);
        let (left, right) = (columns().min().unwrap_or(0), columns().max().unwrap_or(0));
        if (bottom - top) as usize >= MAX_TABLE_ROWS {
            return Err(SheetRefused::TooManyRows { limit: MAX_TABLE_ROWS });
        }
        if (right - left) as usize >= MAX_COLUMNS {
            return Err(SheetRefused::TooManyColumns { limit: MAX_COLUMNS });
        }
        let mut builder = Builder::for_text(self.text.len());
        let (mut row, mut column) = (top, left);
        for (at, place) in self.places.iter().enumerate() {
            let next = self.places.get(at + 1);
            if next.is_some_and(|next| (next.row, next.column) == (place.row, place.column)) {
                continue;
            }
            while row < place.row {
                builder.end_row();
                (row, column) = (row + 1, left);
            }
            Room::take(&self.room.cells, (place.column - column) as usize)?;
            while column < place.column {
                builder.cell_as_it_is("");
                column += 1;
            }
            builder.cell(self.text.get(place.start as usize..place.end as usize).unwrap_or_default());
            column += 1;
        }
        builder.end_row();
        let sheet = builder.finish(Origin::Workbook { format, sheet: sheet.to_owned() });
        Ok((sheet.rows() > 0).then_some(sheet))
    }
}
