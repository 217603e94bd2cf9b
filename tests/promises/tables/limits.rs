//! What is too large is refused by its size, and a long job can be stopped.

use std::cell::RefCell;
use std::io;

use moteklar::exchange::{SheetRefused, Watch, read_limited, read_sheets, sheet_from_text};

use super::{only, refused};

const MIB: usize = 1 << 20;

#[test]
fn a_file_of_200_megabytes_is_refused_by_its_size() {
    let bytes = vec![b'a'; 200 * MIB];
    assert_eq!(refused(&bytes), SheetRefused::TooLarge { bytes: 209_715_200, limit: 33_554_432 });
    let text = "a".repeat(33 * MIB);
    assert_eq!(sheet_from_text(&text, &()), Err(SheetRefused::TooLarge { bytes: 34_603_008, limit: 33_554_432 }));
}

#[test]
fn a_file_without_an_end_is_left_after_the_limit() {
    let read = read_limited(io::repeat(b';')).expect("nothing is wrong with the reader");
    assert_eq!(read, Err(SheetRefused::TooLarge { bytes: 33_554_433, limit: 33_554_432 }));
    assert_eq!(read_limited(&b"Navn;Epost"[..]).unwrap(), Ok(b"Navn;Epost".to_vec()));
}

#[test]
fn a_workbook_has_a_lower_limit_since_it_is_packed() {
    let bytes = [&b"PK\x03\x04"[..], &vec![0; 17 * MIB]].concat();
    assert_eq!(refused(&bytes), SheetRefused::TooLarge { bytes: 17_825_796, limit: 16_777_216 });
}

#[test]
fn a_row_without_an_end_is_refused() {
    assert_eq!(refused(&vec![b';'; 30 * MIB]), SheetRefused::TooManyColumns { limit: 1000 });
    assert_eq!(refused("\"a\nb\";".repeat(5 * MIB).as_bytes()), SheetRefused::TooManyColumns { limit: 1000 });
    let widest = format!("{}x", ";".repeat(999));
    assert_eq!(only(widest.as_bytes()).width(), 1000);
    assert_eq!(refused(format!(";{widest}").as_bytes()), SheetRefused::TooManyColumns { limit: 1000 });
}

#[test]
fn a_cell_without_an_end_is_refused() {
    let long = "å".repeat(32_767);
    assert_eq!(only(format!("a;b\n{long};c").as_bytes()).cell(1, 0), long);
    let refused_at = SheetRefused::TooLongCell { row: 2, limit: 32_767 };
    assert_eq!(refused(format!("a;b\n{long}å;c").as_bytes()), refused_at);
    assert_eq!(refused(&vec![b'a'; 30 * MIB]), SheetRefused::TooLongCell { row: 1, limit: 32_767 });
}

#[test]
fn a_million_rows_are_refused() {
    assert_eq!(refused("a;b\n".repeat(1_000_000).as_bytes()), SheetRefused::TooManyRows { limit: 100_000 });
    assert_eq!(only("a;b\n".repeat(100_000).as_bytes()).rows(), 100_000);
    assert_eq!(refused("a;b\n".repeat(100_001).as_bytes()), SheetRefused::TooManyRows { limit: 100_000 });
    // Empty lines count where something comes after them.
    let far = format!("a{}b", "\n".repeat(30 * MIB));
    assert_eq!(refused(far.as_bytes()), SheetRefused::TooManyRows { limit: 100_000 });
    assert_eq!(only(&far.as_bytes()[..30 * MIB]).rows(), 1);
}

/// Writes down how far it came, and stops the job at the given call.
struct StopAt(usize, RefCell<Vec<(usize, usize)>>);

impl Watch for StopAt {
    fn go_on(&self, done: usize, of: usize) -> bool {
        let mut calls = self.1.borrow_mut();
        calls.push((done, of));
        calls.len() < self.0
    }
}

fn workbook(rows: u32) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..rows {
        sheet.write(row, 0, f64::from(row)).unwrap();
        sheet.write(row, 1, format!("Person {row}")).unwrap();
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn whoever_watches_is_told_how_far_it_has_come() {
    for bytes in ["a;b\n".repeat(10_000).into_bytes(), workbook(5_000)] {
        let watch = StopAt(usize::MAX, RefCell::default());
        read_sheets(&bytes, &watch).unwrap();
        let calls = watch.1.into_inner();
        assert!((10..200).contains(&calls.len()), "{} calls", calls.len());
        assert!(calls.is_sorted_by_key(|(done, _)| *done));
        assert!(calls.iter().all(|(done, of)| done <= of));
        let (done, of) = calls[calls.len() - 1];
        assert!(done * 10 > of * 8, "the last call said {done} of {of}");
    }
}

#[test]
fn whoever_watches_can_stop_it() {
    for bytes in
        ["a;b\n".repeat(10_000).into_bytes(), workbook(5_000), super::file("ansatte.xls"), super::file("ansatte.ods")]
    {
        let watch = StopAt(1, RefCell::default());
        assert_eq!(read_sheets(&bytes, &watch), Err(SheetRefused::Cancelled));
        assert_eq!(watch.1.into_inner().len(), 1);
    }
    let watch = StopAt(3, RefCell::default());
    assert_eq!(sheet_from_text(&"a;b\n".repeat(10_000), &watch), Err(SheetRefused::Cancelled));
    assert_eq!(watch.1.into_inner().len(), 3);
}
