//! Workbooks: XLSX and ODS are packages of XML, XLS is a file system of its own.
//!
//! They are read straight from the package rather than through a workbook library: such libraries lay a whole sheet out
//! as a rectangle and believe the sizes a file claims, so a small hostile or damaged file makes them take all memory,
//! go on forever or give up the program. Here a sheet is read cell by cell, within limits.

mod cells;
mod format;
mod ods;
mod package;
mod xls;
mod xlsx;

use super::{MAX_WORKBOOK, Sheet, SheetRefused, Watch};
use package::Package;

/// How the files begin that may be workbooks.
const PACKAGE: &[u8] = b"PK\x03\x04";
const EMPTY_PACKAGE: &[u8] = b"PK\x05\x06";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Whether these bytes begin as a workbook does.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    [PACKAGE, EMPTY_PACKAGE, COMPOUND].iter().any(|begins| bytes.starts_with(begins))
}

/// Every sheet with anything in it that is shown, in order.
pub(super) fn read(bytes: &[u8], watch: &dyn Watch) -> Result<Vec<Sheet>, SheetRefused> {
    if bytes.len() as u64 > MAX_WORKBOOK {
        return Err(SheetRefused::TooLarge { bytes: bytes.len() as u64, limit: MAX_WORKBOOK });
    }
    let sheets = if bytes.starts_with(COMPOUND) {
        xls::read(bytes, watch)?
    } else {
        let mut package = Package::open(bytes)?;
        if package.has("content.xml") { ods::read(&mut package, watch)? } else { xlsx::read(&mut package, watch)? }
    };
    if sheets.is_empty() { Err(SheetRefused::Empty) } else { Ok(sheets) }
}
