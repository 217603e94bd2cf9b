//! The outside world: tables and lists that come in, and what goes out as text, e-mail and tables.
//!
//! Pure: text comes in, values go out. Nothing here reads a file, the clock or the clipboard, and nothing is worded for
//! the leader; the screens word the typed results. Birth numbers are refused at this door: see [`find_birth_number`].

mod access;
mod birth_number;
mod clean;
mod columns;
pub mod import;
mod mail;
mod paste;
mod recipients;
mod reminder;
mod sample;
mod sheet;
mod table;
mod telling;
mod verdict;

pub use access::{
    AccessCatchUp, AccessEvent, AccessMeeting, AccessModule, AccessProfile, AccessReading, AccessReminder,
    AccessReport, AccessRound, AccessSession,
};
pub use birth_number::{contains_birth_number, find_birth_number, looks_like_birth_number};
pub use columns::Column;
pub use mail::{Mail, draft, mailto, usable_address};
pub use paste::{
    BirthNumbers, MAX_BYTES, MAX_NAME, MAX_ROWS, PasteRefused, Pasted, PastedRow, Verdict, propose_name, read_people,
};
pub use reminder::{Fill, Message, choose, reminder_text};
pub use sample::sample_unit;
pub use sheet::{
    Delimiter, Encoding, MAX_CELL, MAX_COLUMNS, MAX_FILE, MAX_SHEETS, MAX_TABLE_ROWS, MAX_UNPACKED, MAX_WORKBOOK,
    Origin, Sheet, SheetRefused, Watch, WorkbookFormat, read_limited, read_sheets, sheet_from_text, write_csv,
};
pub use telling::{Telling, find_telling};
