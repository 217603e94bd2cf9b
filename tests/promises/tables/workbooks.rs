//! Workbooks from Excel and from `LibreOffice`.

use std::io::Cursor;

use calamine::Reader as _;
use moteklar::exchange::{Origin, Sheet, SheetRefused, WorkbookFormat, read_sheets};
use rust_xlsxwriter::{Format, Formula, Workbook};

use super::{file, only, refused, rows};

fn names(sheets: &[Sheet]) -> Vec<(WorkbookFormat, &str)> {
    let origins = sheets.iter().map(|sheet| match sheet.origin() {
        Origin::Workbook { format, sheet } => (*format, sheet.as_str()),
        Origin::Text { .. } => panic!("a workbook is no text"),
    });
    origins.collect()
}

fn saved(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

#[test]
fn an_old_excel_file_is_read_with_dates_and_leading_zeros() {
    let sheets = read_sheets(&file("ansatte.xls"), &()).unwrap();
    assert_eq!(names(&sheets), [(WorkbookFormat::Xls, "Ansatte"), (WorkbookFormat::Xls, "Merknader")]);
    assert_eq!(
        rows(&sheets[0]),
        [
            vec!["Ansattnummer", "Navn", "Startdato", "Fullført", "Varighet", "Andel", "Aktiv", "Klokkeslett", "Feil"],
            vec![
                "004711",
                "Kjære Ødegård",
                "2019-08-01",
                "2026-11-02 09:14:03",
                "25:00:01",
                "0.95",
                "TRUE",
                "09:30:00"
            ],
            vec!["004712", "Máret Čállá Ŋ", "2026-11-15", "", "00:21:10", "12345678", "FALSE"],
        ]
    );
}

#[test]
fn long_texts_of_an_old_excel_file_go_on_in_the_next_record() {
    let sheets = read_sheets(&file("ansatte.xls"), &()).unwrap();
    let notes = &sheets[1];
    assert_eq!(notes.cell(0, 0), "Linje 1\nLinje 2");
    assert_eq!(notes.cell(0, 1), format!("{}æøå", "x".repeat(5000)));
    assert_eq!(notes.cell(1, 0), "æ".repeat(6000));
    for row in 0..40 {
        assert_eq!(notes.cell(row + 2, 0), format!("Ž{row} {}", "š".repeat(300)));
    }
}

#[test]
fn days_may_be_counted_from_1904() {
    assert_eq!(rows(&only(&file("dato_1904.xls"))), [["Dato"], ["2027-11-01"], ["1904-01-01"]]);
}

#[test]
fn a_libreoffice_file_is_read_with_repeated_cells_and_without_comments() {
    let sheets = read_sheets(&file("ansatte.ods"), &()).unwrap();
    assert_eq!(names(&sheets), [(WorkbookFormat::Ods, "Ansatte"), (WorkbookFormat::Ods, "Ŋáhkku")]);
    let titles = ["Ansattnummer", "Navn", "Startdato", "Fullført", "Varighet", "Aktiv", "Andel", "Merknad"];
    let note = "to  mellomrom\nny linje";
    assert_eq!(
        rows(&sheets[0]),
        [
            vec!["Oversikt"],
            vec![],
            vec![],
            titles.to_vec(),
            vec!["4711", "Kjære & <Ødegård>", "2019-08-01", "2026-11-02 09:14:03", "00:21:10", "TRUE", "0.95", note],
            vec!["x", "likt", "likt", "likt"],
            vec!["x", "likt", "likt", "likt"],
        ]
    );
    assert_eq!(rows(&sheets[1]), [["æøå ÆØÅ Čč Đđ Ŋŋ Šš Ŧŧ Žž"]]);
}

#[test]
fn numbers_and_dates_of_an_excel_file_are_as_they_are_shown() {
    let shown: [(f64, &str, &str); 20] = [
        (46_328.0, "dd.mm.yyyy", "2026-11-02"),
        (46_328.9, "dd.mm.yyyy", "2026-11-02"),
        (46_328.0, "[$-414]d. mmmm yyyy;@", "2026-11-02"),
        (46_328.0, "mmm", "2026-11-02"),
        (46_328.384_756_944, "yyyy-mm-dd hh:mm", "2026-11-02 09:14:03"),
        (46_328.999_999_9, "dd.mm.yyyy hh:mm", "2026-11-03 00:00:00"),
        (0.384_756_944, "hh:mm:ss", "09:14:03"),
        (46_328.5, "h:mm AM/PM", "12:00:00"),
        (1.5, "[h]:mm", "36:00:00"),
        (0.014_699_07, "[mm]:ss", "00:21:10"),
        (59.0, "dd.mm.yyyy", "1900-02-28"),
        (61.0, "dd.mm.yyyy", "1900-03-01"),
        (4711.0, "000000", "004711"),
        (4711.0, "General", "4711"),
        (4711.0, "\"dag\" 0", "4711"),
        (4711.0, "0\\d", "4711"),
        (0.95, "0 %", "0.95"),
        (0.1 + 0.2, "General", "0.3"),
        (-1_234_567.25, "#,##0.00", "-1234567.25"),
        (1e15, "0.00E+00", "1000000000000000"),
    ];
    let bytes = saved(|book| {
        let sheet = book.add_worksheet();
        for (row, (value, code, _)) in (0..).zip(shown) {
            sheet.write_with_format(row, 0, value, &Format::new().set_num_format(code)).unwrap();
        }
    });
    let sheet = only(&bytes);
    for (row, (value, code, text)) in shown.into_iter().enumerate() {
        assert_eq!(sheet.cell(row, 0), text, "{value} as {code}");
    }
}

#[test]
fn booleans_errors_formulas_and_texts_of_an_excel_file() {
    let bytes = saved(|book| {
        let sheet = book.add_worksheet().set_name("Møte «1»").unwrap();
        sheet.write(0, 0, true).unwrap();
        sheet.write(0, 1, false).unwrap();
        sheet.write(0, 2, Formula::new("1/0").set_result("#DIV/0!")).unwrap();
        sheet.write(0, 3, Formula::new("A1&\"x\"").set_result("svar & <svar>")).unwrap();
        sheet.write(0, 4, Formula::new("1+1").set_result("2")).unwrap();
        sheet.write(1, 0, "Kjære\nØdegård & <Šuvvá>").unwrap();
        sheet.write(1, 1, "  to  ").unwrap();
        sheet.write(1, 2, "_x000D_").unwrap();
        let bold = Format::new().set_bold();
        sheet.write_rich_string(1, 3, &[(&bold, "Åse"), (&Format::new(), "-Marie")]).unwrap();
    });
    let sheets = read_sheets(&bytes, &()).unwrap();
    assert_eq!(names(&sheets), [(WorkbookFormat::Xlsx, "Møte «1»")]);
    assert_eq!(
        rows(&sheets[0]),
        [
            vec!["TRUE", "FALSE", "", "svar & <svar>", "2"],
            vec!["Kjære\nØdegård & <Šuvvá>", "  to  ", "_x000D_", "Åse-Marie"]
        ]
    );
}

#[test]
fn sheets_come_in_order_without_empty_and_hidden_ones() {
    let bytes = saved(|book| {
        book.add_worksheet().set_name("B").unwrap().write(0, 0, "b").unwrap();
        book.add_worksheet().set_name("Tom").unwrap();
        book.add_worksheet().set_name("Skjult").unwrap().set_hidden(true).write(0, 0, "hemmelig").unwrap();
        book.add_worksheet().set_name("A").unwrap().write(0, 0, "a").unwrap();
    });
    let sheets = read_sheets(&bytes, &()).unwrap();
    assert_eq!(names(&sheets), [(WorkbookFormat::Xlsx, "B"), (WorkbookFormat::Xlsx, "A")]);
    assert_eq!(refused(&saved(|book| _ = book.add_worksheet())), SheetRefused::Empty);
}

#[test]
fn a_table_that_begins_further_in_begins_at_its_first_filled_cell() {
    let bytes = saved(|book| {
        let sheet = book.add_worksheet();
        sheet.merge_range(2, 1, 2, 3, "Oversikt", &Format::new()).unwrap();
        sheet.write(4, 2, "x").unwrap();
        sheet.write_blank(90_000, 500, &Format::new().set_bold()).unwrap();
    });
    assert_eq!(rows(&only(&bytes)), [vec!["Oversikt"], vec![], vec!["", "x"]]);
}

#[test]
fn a_workbook_with_a_password_is_said_to_be_locked() {
    assert_eq!(refused(&file("passord.xlsx")), SheetRefused::Locked);
    assert_eq!(refused(&file("passord.xls")), SheetRefused::Locked);
    assert_eq!(refused(&file("passord.ods")), SheetRefused::Locked);
}

#[test]
fn another_reader_finds_the_same_texts_in_the_same_cells() {
    let written = saved(|book| {
        let sheet = book.add_worksheet();
        for row in 0..300 {
            for column in 0..7 {
                sheet.write(row, column, format!("{row} Ødegård {column}")).unwrap();
            }
        }
    });
    for bytes in [file("ansatte.xls"), file("ansatte.ods"), written] {
        let mut other = calamine::open_workbook_auto_from_rs(Cursor::new(bytes.as_slice())).unwrap();
        let mut texts = 0;
        for sheet in read_sheets(&bytes, &()).unwrap() {
            let Origin::Workbook { sheet: name, .. } = sheet.origin() else { panic!("a workbook is no text") };
            for (row, column, value) in other.worksheet_range(name).unwrap().used_cells() {
                if let calamine::Data::String(text) = value {
                    assert_eq!(sheet.cell(row, column), text);
                    texts += 1;
                }
            }
        }
        assert!(texts > 10, "{texts} texts");
    }
}
