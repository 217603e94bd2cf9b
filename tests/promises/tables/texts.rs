//! Text files and the clipboard.

use encoding_rs::WINDOWS_1252;
use moteklar::exchange::{Delimiter, Encoding, Origin, SheetRefused, sheet_from_text};

use super::{file, only, refused, rows};

const ENCODINGS: [Encoding; 5] =
    [Encoding::Utf8, Encoding::Utf8Bom, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252];
const DELIMITERS: [(Delimiter, char); 4] =
    [(Delimiter::Semicolon, ';'), (Delimiter::Comma, ','), (Delimiter::Tab, '\t'), (Delimiter::Pipe, '|')];

fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    let units = || text.encode_utf16();
    match encoding {
        Encoding::Utf8 => text.into(),
        Encoding::Utf8Bom => format!("\u{feff}{text}").into(),
        Encoding::Utf16Le => [0xff, 0xfe].into_iter().chain(units().flat_map(u16::to_le_bytes)).collect(),
        Encoding::Utf16Be => [0xfe, 0xff].into_iter().chain(units().flat_map(u16::to_be_bytes)).collect(),
        Encoding::Windows1252 => {
            let (bytes, _, lost) = WINDOWS_1252.encode(text);
            assert!(!lost, "the text has letters that Windows-1252 lacks");
            bytes.into_owned()
        }
    }
}

fn from_text(text: &str) -> Vec<Vec<String>> {
    let sheet = sheet_from_text(text, &()).expect("the text is a table");
    rows(&sheet).into_iter().map(|row| row.into_iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_encoding_is_read_with_every_delimiter_and_line_break() {
    for encoding in ENCODINGS {
        for (delimiter, between) in DELIMITERS {
            for line_break in ["\r\n", "\n", "\r"] {
                let text = ["Navn;E-post;Rolle", "Kjære Ødegård;k@x.no;«Leder»", "Åse Sæther;;–"]
                    .join(line_break)
                    .replace(';', &between.to_string());
                let sheet = only(&encoded(&text, encoding));
                assert_eq!(sheet.origin(), &Origin::Text { encoding, delimiter });
                assert_eq!(
                    rows(&sheet),
                    [
                        vec!["Navn", "E-post", "Rolle"],
                        vec!["Kjære Ødegård", "k@x.no", "«Leder»"],
                        vec!["Åse Sæther", "", "–"]
                    ]
                );
            }
        }
    }
}

#[test]
fn sami_letters_and_emoji_are_read_in_every_encoding_that_has_them() {
    for encoding in [Encoding::Utf8, Encoding::Utf8Bom, Encoding::Utf16Le, Encoding::Utf16Be] {
        let sheet = only(&encoded("Namma;Bargu\nMáret Čállá Ŋ;Đđ Šš Ŧŧ Žž 👩‍⚕️", encoding));
        assert_eq!(rows(&sheet)[1], ["Máret Čállá Ŋ", "Đđ Šš Ŧŧ Žž 👩‍⚕️"]);
    }
}

#[test]
fn utf_16_without_a_mark_is_seen_by_its_zeros() {
    for (encoding, mark) in [(Encoding::Utf16Le, 2), (Encoding::Utf16Be, 2)] {
        let bytes = encoded("Navn\tEpost\r\nÅse Sæther\ta@x.no\r\n", encoding);
        let sheet = only(&bytes[mark..]);
        assert_eq!(sheet.origin(), &Origin::Text { encoding, delimiter: Delimiter::Tab });
        assert_eq!(rows(&sheet)[1], ["Åse Sæther", "a@x.no"]);
    }
}

#[test]
fn the_line_that_names_the_delimiter_is_understood_and_left_out() {
    for text in ["sep=;\r\nNavn;Merknad\r\nPer;a,b,c,d\r\n", "SEP=;\nNavn;Merknad\nPer;a,b,c,d"] {
        assert_eq!(from_text(text), [["Navn", "Merknad"], ["Per", "a,b,c,d"]]);
    }
    assert_eq!(from_text("sep=|\na;b|c"), [["a;b", "c"]]);
    assert_eq!(from_text("sep=,\na;b;c\nd;e;f"), [["a;b;c"], ["d;e;f"]]);
    // Not such a line: somebody's own text.
    assert_eq!(from_text("sep=;x\na;b"), [["sep=", "x"], ["a", "b"]]);
}

#[test]
fn delimiters_and_line_breaks_within_quotes_are_text() {
    assert_eq!(
        from_text("Navn;Merknad\r\n\"Sæther; Åse\";\"linje 1\r\nlinje 2 \"\"sitat\"\"\"\r\nPer;\r\n"),
        [vec!["Navn", "Merknad"], vec!["Sæther; Åse", "linje 1\r\nlinje 2 \"sitat\""], vec!["Per"]]
    );
}

#[test]
fn quotes_that_are_only_part_of_a_text_stay_where_they_are() {
    assert_eq!(from_text("Navn\tGruppe\nO'Brien \"Pat\"\tA\n"), [["Navn", "Gruppe"], ["O'Brien \"Pat\"", "A"]]);
    assert_eq!(from_text("\"Pat\" O'Brien\tA\nPer\tB"), [["\"Pat\" O'Brien", "A"], ["Per", "B"]]);
    // A quote that is never closed takes no other cell with it.
    assert_eq!(from_text("a;\"5 tommer;b\nc;d;e"), [["a", "\"5 tommer", "b"], ["c", "d", "e"]]);
    // What is properly quoted beside it is read as ever.
    assert_eq!(from_text("\"x\" y;\"en;to\"\nz;w"), [["\"x\" y", "en;to"], ["z", "w"]]);
}

#[test]
fn the_delimiter_is_the_one_that_splits_the_rows_alike() {
    assert_eq!(from_text("Navn;Tall\nHansen, Per;1,5\nDahl, Ine;2,5")[1], ["Hansen, Per", "1,5"]);
    assert_eq!(from_text("Name,Roles\nPer,a;b\nIne,c")[1], ["Per", "a;b"]);
    assert_eq!(from_text("Rapport, laget i dag\n\nNavn;Epost\nPer;p@x.no\nIne;i@x.no\n")[3], ["Per", "p@x.no"]);
    assert_eq!(from_text("Kjære Ødegård\nÅse Sæther\n"), [["Kjære Ødegård"], ["Åse Sæther"]]);
}

#[test]
fn empty_rows_are_kept_between_others_and_left_out_at_the_end() {
    for line_break in ["\r\n", "\n", "\r"] {
        let text = ["", "a;b;;", "", "", "c;;d", ";;", "", ""].join(line_break);
        assert_eq!(
            from_text(&text),
            [vec![], vec!["a", "b"], vec![], vec![], vec!["c", "", "d"]],
            "with {line_break:?}"
        );
    }
}

#[test]
fn a_cell_outside_the_table_is_empty() {
    let sheet = sheet_from_text("a;b\nc", &()).unwrap();
    assert_eq!((sheet.rows(), sheet.width(), sheet.row(0).len(), sheet.row(1).len()), (2, 2, 2, 1));
    assert_eq!([sheet.cell(0, 1), sheet.cell(1, 0), sheet.cell(1, 1), sheet.cell(2, 0)], ["b", "c", "", ""]);
    assert_eq!(sheet.cell(0, 2), "");
    assert_eq!(sheet.cell(0, usize::MAX), "");
    assert_eq!(sheet.row(7).len(), 0);
}

#[test]
fn the_employee_lists_are_read_in_both_encodings() {
    for (name, encoding) in
        [("roster_nb_cp1252.csv", Encoding::Windows1252), ("roster_nb_utf8bom.csv", Encoding::Utf8Bom)]
    {
        let sheet = only(&file(name));
        assert_eq!(sheet.origin(), &Origin::Text { encoding, delimiter: Delimiter::Semicolon });
        let (titles, ase) = (rows(&sheet)[0].clone(), rows(&sheet)[2].clone());
        assert_eq!(titles, ["Ansattnummer", "Fornavn", "Etternavn", "E-post", "Stilling", "Avdeling", "Startdato"]);
        let address = "ase.saether@bydel.example";
        assert_eq!(ase, ["004712", "Åse-Marie", "Sæther", address, "Rådgiver; personvern", "Stab", "15.11.2026"]);
    }
}

#[test]
fn the_reports_from_moodle_keep_their_empty_title_and_their_quoted_dates() {
    let progress = only(&file("moodle_progress.csv"));
    assert_eq!((progress.rows(), progress.width()), (4, 6));
    assert_eq!([progress.cell(0, 0), progress.cell(0, 1)], ["", "Email address"]);
    assert_eq!(progress.cell(3, 0), "O'Brien, 'Pat'");
    let completion = only(&file("moodle_completion.csv"));
    assert_eq!([completion.cell(1, 4), completion.cell(1, 5)], ["02/11/26, 09:14", "02/11/26, 09:14"]);
    assert_eq!(
        completion.row(2).collect::<Vec<_>>(),
        ["1043", "Åse-Marie Sæther", "ase.saether@bydel.example", "Not completed"]
    );
}

#[test]
fn the_report_from_teams_keeps_its_sections_apart() {
    let sheet = only(&file("teams_attendance_en.csv"));
    assert_eq!(sheet.origin(), &Origin::Text { encoding: Encoding::Utf16Le, delimiter: Delimiter::Tab });
    let starts: Vec<&str> = (0..sheet.rows()).map(|row| sheet.cell(row, 0)).collect();
    assert_eq!(starts[6..10], ["Average attendance time", "", "2. Participants", "Name"]);
    assert_eq!([sheet.cell(11, 0), sheet.cell(11, 3)], ["Åse-Marie Sæther", "14m 54s"]);
}

#[test]
fn attendance_from_moodle_is_read_without_quotes() {
    let text = "Course\tBriefing\nGroup\tAlle\n\nLast name\tFirst name\t12 Nov 2026 9.00AM All students\tP\nØdegård\t\"Kjære\" Ann\tP (2/2)\t1\n";
    let rows = from_text(text);
    assert_eq!(rows[2], [""; 0]);
    assert_eq!(rows[4], ["Ødegård", "\"Kjære\" Ann", "P (2/2)", "1"]);
}

#[test]
fn what_is_no_table_is_refused_rather_than_shown_as_nonsense() {
    let picture = [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0_u8; 64]].concat();
    let noise: Vec<u8> = (0..4096_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let documents: [&[u8]; 8] = [
        &picture,
        &noise,
        b"%PDF-1.7\n1 0 obj\n",
        b"{\\rtf1\\ansi Hei}",
        b"<html><table><tr><td>Per</td></tr></table></html>",
        b"<?xml version=\"1.0\"?><Workbook/>",
        b"Navn;Epost\nPer;\0\n",
        b"\xff\xfe\0\0N\0\0\0",
    ];
    for bytes in documents {
        assert_eq!(refused(bytes), SheetRefused::NotATable, "{:?}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(sheet_from_text("Per\0Hansen", &()), Err(SheetRefused::NotATable));
}

#[test]
fn nothing_to_read_is_said_to_be_empty() {
    for bytes in [&b""[..], b"\xef\xbb\xbf", b"\xff\xfe", b"\r\n\r\n", b";;;\n;;\n", b"sep=;\r\n", b"\"\";\"\""] {
        assert_eq!(refused(bytes), SheetRefused::Empty, "{bytes:?}");
    }
}
