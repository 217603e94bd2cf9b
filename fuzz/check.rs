//! What holds for every table that was read, whatever it was read from.

use crate::exchange::sheet::{MAX_CELL, MAX_COLUMNS, MAX_FILE, MAX_TABLE_ROWS, Sheet, read_sheets, write_csv};

/// The limits hold, and what is written of the table is read back the same.
pub(crate) fn check(sheet: &Sheet) {
    assert!((1..=MAX_TABLE_ROWS).contains(&sheet.rows()), "{} rows", sheet.rows());
    assert!((1..=MAX_COLUMNS).contains(&sheet.width()), "{} columns", sheet.width());
    let rows = || (0..sheet.rows()).map(|row| sheet.row(row));
    assert!(rows().flatten().all(|cell| cell.chars().count() <= MAX_CELL && !cell.contains('\0')));
    let written = write_csv(rows());
    if written.len() as u64 > MAX_FILE {
        return;
    }
    let again = read_sheets(&written, &()).expect("what is written is read");
    assert_eq!(again.len(), 1, "one table is written");
    assert_eq!(again[0].rows(), sheet.rows());
    for (at, row) in rows().enumerate() {
        assert!(row.eq(again[0].row(at)), "row {at} is another when it is read back");
    }
}
