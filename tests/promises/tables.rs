//! Any table a leader can get hold of is read as it stands, or refused with the reason.

mod hostile;
mod limits;
mod round_trip;
mod texts;
mod workbooks;

use std::fs;
use std::path::Path;

use moteklar::exchange::{Sheet, SheetRefused, read_sheets};

/// A file kept for these tests.
fn file(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The only table of a file.
fn only(bytes: &[u8]) -> Sheet {
    let mut sheets = read_sheets(bytes, &()).expect("the file is a table");
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

fn refused(bytes: &[u8]) -> SheetRefused {
    read_sheets(bytes, &()).expect_err("the file is refused")
}

fn rows(sheet: &Sheet) -> Vec<Vec<&str>> {
    (0..sheet.rows()).map(|row| sheet.row(row).collect()).collect()
}
