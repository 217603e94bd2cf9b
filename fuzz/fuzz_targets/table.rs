//! Reads any bytes as a file with tables in it, and as text from the clipboard.
#![no_main]

use exchange::sheet::{read_sheets, sheet_from_text};
use libfuzzer_sys::fuzz_target;

#[path = "../check.rs"]
mod check;
/// The one room that is tried, without the app around it.
#[path = "../../src/exchange"]
#[expect(dead_code, reason = "the app uses more of it")]
mod exchange {
    pub mod sheet;
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(sheets) = read_sheets(bytes, &()) {
        assert!(!sheets.is_empty());
        sheets.iter().for_each(check::check);
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(sheet) = sheet_from_text(text, &())
    {
        check::check(&sheet);
    }
});
