//! A text to a table: the delimiter is found, quotes are understood, and odd quotes forgiven.

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::build::Builder;
use super::write::without_guard;
use super::{Delimiter, Encoding, MAX_CELL, MAX_COLUMNS, MAX_FILE, MAX_TABLE_ROWS, Origin, Sheet, SheetRefused, Watch};

mod delimiter;
mod quotes;

/// How often whoever watches is told.
const ROWS_BETWEEN: usize = 256;

/// Reads a table from text: the clipboard.
///
/// # Errors
/// Says why the text was refused; nothing is read by halves.
pub fn sheet_from_text(text: &str, watch: &dyn Watch) -> Result<Sheet, SheetRefused> {
    let bytes = text.len() as u64;
    if bytes > MAX_FILE {
        return Err(SheetRefused::TooLarge { bytes, limit: MAX_FILE });
    }
    if text.contains('\0') {
        return Err(SheetRefused::NotATable);
    }
    read(text.strip_prefix('\u{feff}').unwrap_or(text), Encoding::Utf8, watch)
}

/// Reads a table from text in which the mark at the beginning is taken off.
pub(super) fn read(text: &str, encoding: Encoding, watch: &dyn Watch) -> Result<Sheet, SheetRefused> {
    let (delimiter, text) = delimiter::find(text);
    let text = quotes::mended(text, delimiter.byte());
    let builder = records(&text, delimiter, watch)?;
    let sheet = builder.finish(Origin::Text { encoding, delimiter });
    if sheet.rows() == 0 { Err(SheetRefused::Empty) } else { Ok(sheet) }
}

fn records(text: &str, delimiter: Delimiter, watch: &dyn Watch) -> Result<Builder, SheetRefused> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter.byte()).build();
    let mut builder = Builder::for_text(text.len());
    let mut left = text.as_bytes();
    let (mut after_return, mut turns, mut empty) = (false, 0_usize, 0_usize);
    let mut cells = vec![0_u8; 4096];
    // One more than a row may have, and one for what the parser keeps for itself.
    let mut ends = vec![0_usize; MAX_COLUMNS + 1];
    loop {
        if turns.is_multiple_of(ROWS_BETWEEN) && !watch.go_on(text.len() - left.len(), text.len()) {
            return Err(SheetRefused::Cancelled);
        }
        turns += 1;
        // The parser passes over empty lines; here they are rows, but not at the end.
        empty += empty_lines(&mut left, after_return);
        let (mut filled, mut cells_read) = (0, 0);
        let more = loop {
            let (result, read, written, ended) =
                reader.read_record(left, &mut cells[filled..], &mut ends[cells_read..]);
            after_return = read.checked_sub(1).and_then(|last| left.get(last)) == Some(&b'\r');
            left = &left[read..];
            filled += written;
            cells_read += ended;
            match result {
                // Nothing is left: the next turn ends the last record.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => cells.resize(cells.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => {
                    return Err(SheetRefused::TooManyColumns { limit: MAX_COLUMNS });
                }
                ReadRecordResult::Record => break true,
                ReadRecordResult::End => break false,
            }
        };
        if !more {
            return Ok(builder);
        }
        let row = std::str::from_utf8(&cells[..filled]).map_err(|_invalid| SheetRefused::NotATable)?;
        let ends = &ends[..cells_read];
        if builder.rows() + empty >= MAX_TABLE_ROWS {
            return Err(SheetRefused::TooManyRows { limit: MAX_TABLE_ROWS });
        }
        for _ in 0..std::mem::take(&mut empty) {
            builder.end_row();
        }
        if ends.len() > MAX_COLUMNS {
            return Err(SheetRefused::TooManyColumns { limit: MAX_COLUMNS });
        }
        if filled > MAX_CELL && longest(row, ends) > MAX_CELL {
            return Err(SheetRefused::TooLongCell { row: builder.rows() + 1, limit: MAX_CELL });
        }
        builder.row(row, ends);
    }
}

/// Takes empty lines off the beginning, and says how many. A line that was ended by CR may go on with its LF.
fn empty_lines(left: &mut &[u8], after_return: bool) -> usize {
    if after_return && let [b'\n', rest @ ..] = left {
        *left = rest;
    }
    let mut count = 0;
    while let [b'\r', b'\n', rest @ ..] | [b'\r' | b'\n', rest @ ..] = left {
        *left = rest;
        count += 1;
    }
    count
}

/// How many characters the longest cell has.
fn longest(row: &str, ends: &[usize]) -> usize {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let cells = starts.zip(ends).filter_map(|(start, &end)| row.get(start..end));
    cells.map(|cell| without_guard(cell).chars().count()).max().unwrap_or(0)
}
