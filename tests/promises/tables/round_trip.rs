//! What is written for Excel is read back as it was.

use moteklar::exchange::{Delimiter, Encoding, Origin, Sheet, SheetRefused, read_sheets, write_csv};
use proptest::prelude::*;

use super::{only, rows};

#[test]
fn a_table_is_written_as_norwegian_excel_wants_it() {
    let written = write_csv([vec!["Navn", "Merknad"], vec!["Åse", "a;b \"c\""], vec!["Per", ""]]);
    assert_eq!(written, "\u{feff}Navn;Merknad\r\nÅse;\"a;b \"\"c\"\"\"\r\nPer;\r\n".as_bytes());
}

#[test]
fn what_a_spreadsheet_would_take_for_a_formula_is_made_harmless_and_comes_back() {
    let cells = ["x", "=1+1", "+47 22 33 44 55", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "''-", "'", "'Pat", "5-"];
    let written = write_csv([cells]);
    let text = String::from_utf8(written.clone()).unwrap();
    assert_eq!(text.trim_end(), "\u{feff}x;'=1+1;'+47 22 33 44 55;'-5;'@SUM(A1);\"'\tx\";\"'\rx\";''=1;'''-;';'Pat;5-");
    assert_eq!(rows(&only(&written)), [cells]);
}

#[test]
fn a_first_cell_that_looks_like_something_else_comes_back() {
    for first in ["sep=;", "sep=,", "\u{feff}", "\u{feff}x", "PK\u{3}\u{4}", "<html>", "%PDF-", "\"", "\u{1}\u{2}\u{3}"]
    {
        assert_eq!(rows(&only(&write_csv([[first, "b"], ["c", "d"]]))), [[first, "b"], ["c", "d"]]);
        assert_eq!(rows(&only(&write_csv([[first]]))), [[first]]);
        assert_eq!(rows(&only(&write_csv([vec![], vec![first]]))), [vec![], vec![first]]);
    }
}

#[test]
fn rows_made_by_hand_are_as_rows_that_are_read() {
    let origin = Origin::Text { encoding: Encoding::Utf8Bom, delimiter: Delimiter::Semicolon };
    let table = [vec!["a", "", "b", ""], vec![], vec!["", "c"], vec!["", ""], vec![]];
    let made = Sheet::from_rows(origin, table.clone());
    assert_eq!(made, only(&write_csv(table)));
    assert_eq!(rows(&made), [vec!["a", "", "b"], vec![], vec!["", "c"]]);
}

/// Cells as people write them, and as nobody would.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<String>(),
        2 => "[a-zæøåčŋ ;,|\t\"'=+@\r\n-]{0,12}",
        1 => Just(String::new()),
        1 => Just("sep=;".to_owned()),
        1 => Just("\u{feff}".to_owned()),
    ]
}

/// The table as it is kept: without NUL, and without what is empty at the end.
fn kept(table: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut table: Vec<Vec<String>> = table.to_vec();
    for row in &mut table {
        for cell in row.iter_mut() {
            cell.retain(|character| character != '\0');
        }
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
    }
    while table.last().is_some_and(Vec::is_empty) {
        table.pop();
    }
    table
}

proptest! {
    #[test]
    fn any_table_of_any_text_comes_back_unchanged(
        table in prop::collection::vec(prop::collection::vec(cell(), 0..6), 0..12)
    ) {
        let kept = kept(&table);
        match read_sheets(&write_csv(&table), &()) {
            Ok(sheets) => prop_assert_eq!(rows(&sheets[0]), kept),
            Err(refused) => prop_assert_eq!((refused, kept.len()), (SheetRefused::Empty, 0)),
        }
    }

    #[test]
    fn no_bytes_make_the_reader_give_up(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read_sheets(&bytes, &());
    }
}
