//! How much is read at most, and why.

use std::io::{self, Read};

use super::SheetRefused;

/// The most bytes of a file that are read: 32 MB. A list of 100,000 employees with twelve columns is 10 MB.
pub const MAX_FILE: u64 = 32 << 20;
/// The most bytes of a workbook: 16 MB. They are packed; the same list is 5 MB.
pub const MAX_WORKBOOK: u64 = 16 << 20;
/// The most bytes a workbook may unpack to: 128 MB. A sheet of cells packs to about a tenth.
pub const MAX_UNPACKED: u64 = 128 << 20;
/// The most rows of one table: 100,000. The largest municipality has half as many employees.
pub const MAX_TABLE_ROWS: usize = 100_000;
/// The most columns of one table: 1,000. A report with two columns for each of 400 activities has fewer.
pub const MAX_COLUMNS: usize = 1_000;
/// The most characters of one cell: 32,767, which is Excel's own limit.
pub const MAX_CELL: usize = 32_767;
/// The most sheets of a workbook that are looked at.
pub const MAX_SHEETS: usize = 256;

/// Reads a file to its end, or says that it is too large as soon as it is known: also a file without an end is left
/// after [`MAX_FILE`] and one byte.
///
/// # Errors
/// The outer error is the reader's own; the inner is [`SheetRefused::TooLarge`].
pub fn read_limited(reader: impl Read) -> io::Result<Result<Vec<u8>, SheetRefused>> {
    let mut bytes = Vec::new();
    let read = reader.take(MAX_FILE + 1).read_to_end(&mut bytes)? as u64;
    if read > MAX_FILE {
        return Ok(Err(SheetRefused::TooLarge { bytes: read, limit: MAX_FILE }));
    }
    Ok(Ok(bytes))
}
