//! A table out of any file or text a leader can get hold of: bytes in, rows of text cells out.
//!
//! What the cells mean is not known here. A file is recognised by its content, never by its name, and everything is
//! bounded: how many bytes are read, what they unpack to, rows, columns and the length of a cell. A text that is odd is
//! read as well as it can be; a file that is no table is refused with the reason.

mod build;
mod encoding;
mod limits;
mod text;
mod workbook;
mod write;

use thiserror::Error;

pub use limits::{
    MAX_CELL, MAX_COLUMNS, MAX_FILE, MAX_SHEETS, MAX_TABLE_ROWS, MAX_UNPACKED, MAX_WORKBOOK, read_limited,
};
pub use text::sheet_from_text;
pub use write::write_csv;

use build::Builder;

/// One table, kept compactly: one text with offsets, not a `String` a cell.
///
/// Empty cells at the end of a row and empty rows at the end of the table are not kept; empty rows between others are,
/// because they part the sections of some reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    origin: Origin,
    text: String,
    /// Where each cell ends in the text, in bytes; it begins where the one before it ends.
    ends: Vec<u32>,
    /// How many cells there are up to and with each row.
    rows: Vec<u32>,
    width: usize,
}

/// What a table was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A text file, or text from the clipboard.
    Text {
        /// How its letters were written.
        encoding: Encoding,
        /// What stood between its cells; a semicolon where there is one column only.
        delimiter: Delimiter,
    },
    /// One sheet of a workbook.
    Workbook {
        /// Which kind of workbook.
        format: WorkbookFormat,
        /// The sheet's name.
        sheet: String,
    },
}

/// How the letters of a text file were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, or text from the clipboard.
    Utf8,
    /// UTF-8 with the mark that Excel writes and needs.
    Utf8Bom,
    /// UTF-16, low byte first: what Windows programs call Unicode.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// The older Western European encoding of Windows.
    Windows1252,
}

/// What stands between the cells of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// `;`, as Norwegian Excel writes it.
    Semicolon,
    /// `,`, as most systems write it.
    Comma,
    /// A tab, as spreadsheets copy it.
    Tab,
    /// `|`.
    Pipe,
}

impl Delimiter {
    /// Every delimiter, the likelier first.
    pub const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Comma, Self::Pipe];

    /// The character itself.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// Which kind of workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkbookFormat {
    /// Excel since 2007.
    Xlsx,
    /// Excel from 97 to 2003.
    Xls,
    /// `LibreOffice` and `OpenOffice`.
    Ods,
}

/// Why a file or a text was not read as a table.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SheetRefused {
    /// More bytes than any table a leader has.
    #[error("{bytes} bytes is more than the {limit} that are read")]
    TooLarge {
        /// How many there are; for a file without an end, how many were read.
        bytes: u64,
        /// How many are read.
        limit: u64,
    },
    /// More rows than are read.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// How many rows are read.
        limit: usize,
    },
    /// More columns than are read.
    #[error("more than {limit} columns")]
    TooManyColumns {
        /// How many columns are read.
        limit: usize,
    },
    /// A cell longer than any spreadsheet can hold: most often a quote that is never closed.
    #[error("row {row} has a cell of more than {limit} characters")]
    TooLongCell {
        /// The row, from 1.
        row: usize,
        /// How many characters a cell may have.
        limit: usize,
    },
    /// A workbook that is small on disk and huge when unpacked.
    #[error("the workbook unpacks to more than {limit} bytes")]
    TooLargeUnpacked {
        /// How many bytes a workbook may unpack to.
        limit: u64,
    },
    /// The workbook is protected by a password.
    #[error("the workbook is protected by a password")]
    Locked,
    /// A picture, a document, a program: no table.
    #[error("this is not a table")]
    NotATable,
    /// A workbook that cannot be read to its end.
    #[error("the workbook is damaged")]
    Damaged,
    /// A table without a single filled cell.
    #[error("the table is empty")]
    Empty,
    /// Whoever watched asked to stop.
    #[error("stopped")]
    Cancelled,
}

/// How far a long job has come; the caller answers whether to go on.
pub trait Watch {
    /// So much of the work is done; `false` stops it. For a text the work is counted in bytes, for a workbook in cells
    /// as far as they can be foreseen.
    fn go_on(&self, done: usize, of: usize) -> bool;
}

/// Nobody watches: always goes on.
impl Watch for () {
    fn go_on(&self, _done: usize, _of: usize) -> bool {
        true
    }
}

/// Reads the tables in a file. A text gives one; a workbook one for each sheet that has anything in it, in order.
///
/// # Errors
/// Says why the file was refused; nothing is read by halves.
pub fn read_sheets(bytes: &[u8], watch: &dyn Watch) -> Result<Vec<Sheet>, SheetRefused> {
    if bytes.len() as u64 > MAX_FILE {
        return Err(SheetRefused::TooLarge { bytes: bytes.len() as u64, limit: MAX_FILE });
    }
    if workbook::is_workbook(bytes) {
        return workbook::read(bytes, watch);
    }
    let (text, encoding) = encoding::decode(bytes)?;
    Ok(vec![text::read(&text, encoding, watch)?])
}

impl Sheet {
    /// A table of these rows, as it would have been read from a file.
    ///
    /// Rows and cells beyond the limits are kept: the limits are the reader's.
    pub fn from_rows<R, C>(origin: Origin, rows: impl IntoIterator<Item = R>) -> Self
    where
        R: IntoIterator<Item = C>,
        C: AsRef<str>,
    {
        let mut builder = Builder::default();
        for row in rows {
            for cell in row {
                builder.cell_as_it_is(cell.as_ref());
            }
            builder.end_row();
        }
        builder.finish(origin)
    }

    /// What the table was read from.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// How many rows there are, titles and empty rows between others included.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// How many cells the widest row has.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The cells of a row up to the last that is filled; none for a row beyond the table.
    pub fn row(&self, at: usize) -> impl ExactSizeIterator<Item = &str> + DoubleEndedIterator + Clone {
        let end = self.rows.get(at).map_or(0, |&end| end as usize);
        let start = if end == 0 { 0 } else { self.first_of(at) };
        (start..end).map(|index| self.at(index))
    }

    /// The text of a cell; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let Some(&end) = self.rows.get(row) else { return "" };
        let index = self.first_of(row).saturating_add(column);
        if index < end as usize { self.at(index) } else { "" }
    }

    /// The place of a row's first cell among all cells.
    fn first_of(&self, row: usize) -> usize {
        row.checked_sub(1).and_then(|before| self.rows.get(before)).map_or(0, |&end| end as usize)
    }

    fn at(&self, index: usize) -> &str {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize);
        let end = self.ends.get(index).map_or(start, |&end| end as usize);
        self.text.get(start..end).unwrap_or_default()
    }
}
