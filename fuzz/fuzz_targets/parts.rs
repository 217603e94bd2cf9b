//! Reads the XML of a workbook: packs any bytes into a package that is otherwise in order, since bytes that are changed
//! at random hardly ever make a package that can be unpacked.
//!
//! The parts are parted by the byte 255, which no XML has. One part is the content of an ODS; more are the sheet, the
//! texts, the styles and the workbook of an XLSX.
#![no_main]

use std::io::{Cursor, Write as _};

use exchange::sheet::read_sheets;
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

#[path = "../check.rs"]
mod check;
/// The one room that is tried, without the app around it.
#[path = "../../src/exchange"]
#[expect(dead_code, reason = "the app uses more of it")]
mod exchange {
    pub mod sheet;
}

const RELATIONS: &[u8] = br#"<Relationships>
<Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/>
<Relationship Id="b" Type="x/worksheet" Target="/xl/../xl/sheet.xml"/>
</Relationships>"#;
const WORKBOOK: &[u8] = br#"<workbook><sheets><sheet name="One" r:id="a"/></sheets></workbook>"#;

fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.split(|&byte| byte == 0xff);
    let first = parts.next().unwrap_or_default();
    let files = match parts.next() {
        None => vec![("content.xml", first)],
        Some(texts) => vec![
            ("xl/sheet.xml", first),
            ("xl/sharedStrings.xml", texts),
            ("xl/styles.xml", parts.next().unwrap_or_default()),
            ("xl/workbook.xml", parts.next().unwrap_or(WORKBOOK)),
            ("xl/_rels/workbook.xml.rels", RELATIONS),
        ],
    };
    if let Ok(sheets) = read_sheets(&packed(&files), &()) {
        assert!(!sheets.is_empty());
        sheets.iter().for_each(check::check);
    }
});

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        package.start_file(*name, stored).expect("a new file in a new package");
        package.write_all(bytes).expect("memory takes what is written");
    }
    package.finish().expect("memory takes what is written").into_inner()
}
