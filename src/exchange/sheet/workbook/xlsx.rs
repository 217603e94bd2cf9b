//! XLSX: Excel since 2007.

use quick_xml::events::{BytesStart, Event};

use super::super::{MAX_SHEETS, Sheet, SheetRefused, Watch, WorkbookFormat};
use super::cells::{Cells, Room};
use super::format::{Shown, iso_date, shown};
use super::package::{Package, Xml, attribute, attributes, push_entity};
use parts::{Book, unescaped};

mod parts;

pub(super) fn read(package: &mut Package<'_>, watch: &dyn Watch) -> Result<Vec<Sheet>, SheetRefused> {
    let book = Book::read(package, watch)?;
    let room = Room::default();
    let mut sheets = Vec::new();
    for (name, path) in book.sheets.iter().take(MAX_SHEETS) {
        let Some(mut xml) = package.xml(path)? else { continue };
        let mut cells = Cells::new(&room);
        read_cells(&mut xml, &book, &mut cells, watch)?;
        sheets.extend(cells.into_sheet(WorkbookFormat::Xlsx, name)?);
    }
    Ok(sheets)
}

/// A cell while it is read.
#[derive(Default)]
struct Current {
    row: u32,
    column: u32,
    shown: Option<Shown>,
    kind: Kind,
    text: String,
}

impl Current {
    /// Takes up the cell that begins here: its place if it says one, its style and its kind.
    fn begin(&mut self, element: &BytesStart<'_>, book: &Book) {
        (self.shown, self.kind) = (None, Kind::Number);
        self.text.clear();
        for (name, value) in attributes(element) {
            match name {
                "r" => (self.row, self.column) = place_of(value).unwrap_or((self.row, self.column)),
                "s" => self.shown = value.parse::<usize>().ok().and_then(|style| book.formats.get(style).copied()),
                "t" => self.kind = kind_of(value),
                _ => {}
            }
        }
    }
}

/// What the text of a cell is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Boolean,
    Error,
    Date,
    Text,
    Inline,
}

fn read_cells(xml: &mut Xml<'_>, book: &Book, cells: &mut Cells<'_>, watch: &dyn Watch) -> Result<(), SheetRefused> {
    let mut current = Current::default();
    let (mut next_row, mut next_column) = (0_u32, 0_u32);
    let (mut has_cells, mut inside, mut capture) = (false, false, false);
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let given = attribute(&element, "r").and_then(|row| row.parse::<u32>().ok()?.checked_sub(1));
                    (current.row, next_column) = (given.unwrap_or(next_row), 0);
                    next_row = current.row.saturating_add(1);
                    xml.step(watch)?;
                }
                "c" => {
                    current.column = next_column;
                    current.begin(&element, book);
                    next_column = current.column.saturating_add(1);
                    inside = true;
                }
                "sheetData" => has_cells = true,
                "v" => capture = inside && current.kind != Kind::Inline,
                "t" => capture = inside && current.kind == Kind::Inline,
                // How a text is read aloud, in Japanese.
                "rPh" | "f" | "extLst" => xml.skip()?,
                _ => {}
            },
            Event::Text(text) if capture => current.text.push_str(&text.xml10_content()),
            Event::CData(text) if capture => current.text.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) if capture => push_entity(&mut current.text, &entity),
            Event::End(element) => match element.local_name().as_ref() {
                "v" | "t" => capture = false,
                "c" if inside => {
                    inside = false;
                    put(&current, book, cells)?;
                }
                "sheetData" => return Ok(()),
                _ => {}
            },
            // A sheet of another kind has no cells; one that breaks off is read by halves, and nothing is.
            Event::Eof => return if has_cells { Err(SheetRefused::Damaged) } else { Ok(()) },
            _ => {}
        }
    }
}

fn kind_of(attribute: &str) -> Kind {
    match attribute {
        "s" => Kind::Shared,
        "b" => Kind::Boolean,
        "e" => Kind::Error,
        "d" => Kind::Date,
        "str" => Kind::Text,
        "inlineStr" | "is" => Kind::Inline,
        _ => Kind::Number,
    }
}

fn put(current: &Current, book: &Book, cells: &mut Cells<'_>) -> Result<(), SheetRefused> {
    let (row, column) = (current.row, current.column);
    let text = current.text.as_str();
    match current.kind {
        Kind::Number => match text.trim().parse::<f64>() {
            Ok(value) => cells.put(row, column, &shown(value, current.shown.unwrap_or(Shown::Number), book.from_1904)),
            Err(_) => cells.put(row, column, text),
        },
        Kind::Shared => {
            let shared = text.trim().parse().ok().and_then(|index| book.strings.get(index));
            cells.put(row, column, shared.unwrap_or_default())
        }
        Kind::Boolean => {
            let text = text.trim();
            let yes = text == "1" || text.eq_ignore_ascii_case("true");
            cells.put(row, column, if text.is_empty() { "" } else { ["FALSE", "TRUE"][usize::from(yes)] })
        }
        Kind::Error => Ok(()),
        Kind::Date => cells.put(row, column, &iso_date(text)),
        Kind::Text | Kind::Inline => cells.put(row, column, &unescaped(text)),
    }
}

/// The row and column, from 0, of a place such as `B7`.
fn place_of(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|character: char| character.is_ascii_digit())?;
    let (letters, digits) = text.split_at(digits);
    let mut column = 0_u32;
    for letter in letters.bytes() {
        if !letter.is_ascii_alphabetic() {
            return None;
        }
        let value = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(value)?;
    }
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}
