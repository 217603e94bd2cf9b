//! Workbooks that are made to do harm, or that broke on their way: small files that would take all memory, go on for
//! ever, or make a reader give up.

use std::io::{Cursor, Write as _};

use moteklar::exchange::{SheetRefused, read_sheets};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{file, only, refused, rows};

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        package.start_file(*name, SimpleFileOptions::default()).unwrap();
        package.write_all(bytes).unwrap();
    }
    package.finish().unwrap().into_inner()
}

fn excel_with(sheet: &str, texts: &str) -> Vec<u8> {
    let workbook = r#"<workbook><sheets><sheet name="Ark" r:id="a"/></sheets></workbook>"#;
    let relations = r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/></Relationships>"#;
    packed(&[
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sheet.xml", format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>").as_bytes()),
        ("xl/sharedStrings.xml", texts.as_bytes()),
    ])
}

fn libreoffice_with(rows: &str) -> Vec<u8> {
    let start = r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="Ark">"#;
    let end = "</table:table></office:spreadsheet></office:body></office:document-content>";
    packed(&[("content.xml", format!("{start}{rows}{end}").as_bytes())])
}

fn number(place: &str) -> String {
    format!(r#"<c r="{place}"><v>1</v></c>"#)
}

const UNPACKED: SheetRefused = SheetRefused::TooLargeUnpacked { limit: 134_217_728 };
const ROWS: SheetRefused = SheetRefused::TooManyRows { limit: 100_000 };
const COLUMNS: SheetRefused = SheetRefused::TooManyColumns { limit: 1000 };

#[test]
fn a_small_file_that_unpacks_to_a_huge_one_is_refused() {
    let bytes = excel_with(&" ".repeat(140 << 20), "<sst/>");
    assert!(bytes.len() < 1 << 20, "the file itself is small");
    assert_eq!(refused(&bytes), UNPACKED);
}

#[test]
fn a_package_that_lies_about_its_sizes_is_refused_all_the_same() {
    let mut bytes = excel_with(&" ".repeat(140 << 20), "<sst/>");
    let said =
        u32::try_from("<worksheet><sheetData></sheetData></worksheet>".len() + (140 << 20)).unwrap().to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|&at| bytes[at..at + 4] == said).collect();
    assert!(!places.is_empty(), "the package says how large the sheet is");
    for at in places {
        bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert!(matches!(refused(&bytes), SheetRefused::TooLargeUnpacked { .. } | SheetRefused::Damaged));
}

#[test]
fn two_cells_at_the_ends_of_a_sheet_do_not_make_it_a_huge_table() {
    assert_eq!(refused(&excel_with(&[number("A1"), number("A1048576")].concat(), "<sst/>")), ROWS);
    assert_eq!(refused(&excel_with(&[number("A1"), number("XFD1")].concat(), "<sst/>")), COLUMNS);
    assert_eq!(refused(&excel_with(&[number("A1"), number("ALM1")].concat(), "<sst/>")), COLUMNS);
    assert_eq!(only(&excel_with(&[number("A1"), number("ALL1")].concat(), "<sst/>")).width(), 1000);
    // A place that no sheet has is none; the cell stands where it stands.
    assert_eq!(rows(&only(&excel_with(&number("ZZZZZZZZZ99999999999"), "<sst/>"))), [["1"]]);
}

#[test]
fn cells_far_out_in_every_row_are_refused_before_they_fill_the_memory() {
    let far: String = (1..=20_000).map(|row| number(&format!("ALL{row}"))).collect();
    assert_eq!(refused(&excel_with(&[number("A1"), far].concat(), "<sst/>")), UNPACKED);
}

#[test]
fn one_long_text_shown_in_many_cells_is_refused() {
    let texts = format!(r#"<sst uniqueCount="99999999999999"><si><t>{}</t></si></sst>"#, "a".repeat(32_767));
    let cells = r#"<c t="s"><v>0</v></c>"#;
    let sheet = only(&excel_with(&cells.repeat(3), &texts));
    assert_eq!((sheet.width(), sheet.cell(0, 2).len()), (3, 32_767));
    let many = format!("<row>{}</row>", cells.repeat(60)).repeat(100);
    assert_eq!(refused(&excel_with(&many, &texts)), UNPACKED);
    let longer = texts.replacen("<t>", "<t>b", 1);
    assert_eq!(refused(&excel_with(cells, &longer)), SheetRefused::TooLongCell { row: 1, limit: 32_767 });
}

#[test]
fn cells_that_come_out_of_order_are_put_in_order() {
    let sheet = [number("B2"), number("A1"), r#"<c r="B2"><v>2</v></c>"#.to_owned(), number("A2")].concat();
    assert_eq!(rows(&only(&excel_with(&sheet, "<sst/>"))), [vec!["1"], vec!["1", "2"]]);
}

#[test]
fn repeated_rows_and_cells_of_a_libreoffice_file_are_counted() {
    let cell = |times: &str| {
        format!(r#"<table:table-cell office:value-type="string" {times}><text:p>x</text:p></table:table-cell>"#)
    };
    let row = |times: &str, cells: &str| format!("<table:table-row {times}>{cells}</table:table-row>");
    let rows_of = r#"table:number-rows-repeated="99999999999""#;
    let columns_of = r#"table:number-columns-repeated="99999999999""#;
    assert_eq!(refused(&libreoffice_with(&row(rows_of, &cell("")))), ROWS);
    assert_eq!(refused(&libreoffice_with(&row("", &cell(columns_of)))), COLUMNS);
    let both = row(r#"table:number-rows-repeated="100000""#, &cell(r#"table:number-columns-repeated="1000""#));
    assert_eq!(refused(&libreoffice_with(&both)), UNPACKED);
    // Empty ones say nothing, however many.
    let empty = row(rows_of, &format!("<table:table-cell {columns_of}/>"));
    assert_eq!(rows(&only(&libreoffice_with(&[row("", &cell("")), empty].concat()))), [["x"]]);
    let spaces = r#"<table:table-cell office:value-type="string"><text:p>x<text:s text:c="999999999"/></text:p></table:table-cell>"#;
    assert_eq!(only(&libreoffice_with(&row("", spaces))).cell(0, 0).len(), 101);
}

#[test]
fn xml_that_breaks_off_is_damaged_rather_than_read_for_ever() {
    let part = r#"<office:document-content><office:spreadsheet><table:table table:name="Ark">"#;
    for rest in [
        "",
        "<table:table-row>",
        "<table:table-row><table:table-cell>",
        "<table:table-row><table:table-cell><office:annotation>",
        "<table:table-row><table:table-cell><text:p>x</text:q>",
    ] {
        let bytes = packed(&[("content.xml", format!("{part}{rest}").as_bytes())]);
        assert_eq!(refused(&bytes), SheetRefused::Damaged, "{rest}");
    }
    assert_eq!(refused(&excel_with("", "<sst><si><t>x</t></si>")), SheetRefused::Damaged);
    let relations = r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/></Relationships>"#;
    let sheet = format!("<worksheet><sheetData><row>{}", number("A1"));
    let bytes = packed(&[
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="Ark" r:id="a"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sheet.xml", sheet.as_bytes()),
    ]);
    assert_eq!(refused(&bytes), SheetRefused::Damaged);
}

#[test]
fn a_package_without_a_workbook_is_no_table() {
    assert_eq!(refused(&packed(&[("word/document.xml", b"<w:document/>")])), SheetRefused::NotATable);
    assert_eq!(refused(&packed(&[("content.xml", b"<office:text/>")])), SheetRefused::NotATable);
    assert_eq!(refused(&packed(&[])), SheetRefused::NotATable);
    assert_eq!(refused(b"PK\x03\x04 and no more"), SheetRefused::Damaged);
    assert_eq!(refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and no more"), SheetRefused::Damaged);
}

#[test]
fn a_file_that_is_cut_short_or_changed_anywhere_is_read_or_refused() {
    let excel = excel_with(&[number("A1"), number("B7")].concat(), "<sst><si><t>x</t></si></sst>");
    for whole in [file("ansatte.xls"), file("dato_1904.xls"), file("ansatte.ods"), excel] {
        for end in (0..whole.len()).step_by(whole.len() / 40) {
            let _ = read_sheets(&whole[..end], &());
        }
        for at in (0..whole.len()).step_by(whole.len() / 100 + 1) {
            for value in [0, 0xff] {
                let mut changed = whole.clone();
                changed[at] = value;
                let _ = read_sheets(&changed, &());
            }
        }
    }
}

#[test]
fn chains_of_an_old_excel_file_that_go_in_a_ring_have_an_end() {
    let whole = file("ansatte.xls");
    // Each sector says which comes next; all say the first.
    let table = 512 * (1 + u32::from_le_bytes(whole[76..80].try_into().unwrap()) as usize);
    let mut ring = whole.clone();
    ring[table..table + 512].fill(0);
    let _ = read_sheets(&ring, &());
    // The list of tables goes in a ring as well.
    ring[68..72].fill(0);
    let _ = read_sheets(&ring, &());
    assert_eq!(read_sheets(&whole, &()).unwrap().len(), 2);
}
