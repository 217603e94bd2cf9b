//! XLS: Excel from 97 to 2003, and the many systems that still write it. From Microsoft's open specification, MS-XLS.

use super::super::{MAX_SHEETS, Sheet, SheetRefused, Watch, WorkbookFormat};
use super::cells::{Cells, Room};
use super::format::{Shown, shown};
use bytes::{f64_at, u16_at, u32_at};
use strings::Segments;

mod bytes;
mod compound;
mod strings;

/// How often whoever watches is told.
const RECORDS_BETWEEN: usize = 1024;

/// The kinds of records that are read.
mod kind {
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const EOF: u16 = 0x000a;
    pub(super) const DATE_MODE: u16 = 0x0022;
    pub(super) const FILE_PASS: u16 = 0x002f;
    pub(super) const CONTINUE: u16 = 0x003c;
    pub(super) const BOUND_SHEET: u16 = 0x0085;
    pub(super) const MUL_RK: u16 = 0x00bd;
    pub(super) const R_STRING: u16 = 0x00d6;
    pub(super) const XF: u16 = 0x00e0;
    pub(super) const SST: u16 = 0x00fc;
    pub(super) const LABEL_SST: u16 = 0x00fd;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const LABEL: u16 = 0x0204;
    pub(super) const BOOL_ERR: u16 = 0x0205;
    pub(super) const STRING: u16 = 0x0207;
    pub(super) const RK: u16 = 0x027e;
    pub(super) const FORMAT: u16 = 0x041e;
    pub(super) const BOF: u16 = 0x0809;
}

/// The records of a stream, each with its kind and the place where the next begins.
struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    fn next(&mut self) -> Option<(u16, &'a [u8])> {
        let (kind, length) = (u16_at(self.stream, self.at)?, u16_at(self.stream, self.at + 2)? as usize);
        let data = self.stream.get(self.at + 4..self.at + 4 + length)?;
        self.at += 4 + length;
        Some((kind, data))
    }

    /// A record with those that continue it.
    fn with_continued(&mut self, first: &'a [u8]) -> Segments<'a> {
        let mut parts = vec![first];
        while u16_at(self.stream, self.at) == Some(kind::CONTINUE) {
            let Some((_, data)) = self.next() else { break };
            parts.push(data);
        }
        Segments::new(parts)
    }
}

/// A workbook without its cells.
#[derive(Default)]
struct Book {
    /// The sheets that are shown, with the place of each in the stream.
    sheets: Vec<(String, usize)>,
    strings: Vec<String>,
    formats: Vec<Shown>,
    from_1904: bool,
    /// Whether texts are of the kind that came with Excel 97.
    unicode: bool,
}

pub(super) fn read(bytes: &[u8], watch: &dyn Watch) -> Result<Vec<Sheet>, SheetRefused> {
    let stream = compound::workbook_stream(bytes)?;
    let book = Book::read(&stream)?;
    let room = Room::default();
    let mut sheets = Vec::new();
    for (name, place) in book.sheets.iter().take(MAX_SHEETS) {
        let mut cells = Cells::new(&room);
        let mut records = Records { stream: &stream, at: *place };
        read_cells(&mut records, &book, &mut cells, watch)?;
        sheets.extend(cells.into_sheet(WorkbookFormat::Xls, name)?);
    }
    Ok(sheets)
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, SheetRefused> {
        let mut book = Self::default();
        let (mut own, mut styles) = (std::collections::HashMap::new(), Vec::new());
        let mut records = Records { stream, at: 0 };
        let Some((kind::BOF, start)) = records.next() else { return Err(SheetRefused::Damaged) };
        book.unicode = u16_at(start, 0).is_some_and(|version| version >= 0x0600);
        loop {
            let Some((kind, data)) = records.next() else { return Err(SheetRefused::Damaged) };
            match kind {
                kind::FILE_PASS => return Err(SheetRefused::Locked),
                kind::DATE_MODE => book.from_1904 = u16_at(data, 0) == Some(1),
                kind::FORMAT => {
                    let code = book.text(data, 2);
                    if let (Some(id), Some(code)) = (u16_at(data, 0), code) {
                        own.insert(id, Shown::by_code(&code));
                    }
                }
                kind::XF => styles.push(u16_at(data, 2).unwrap_or(0)),
                kind::BOUND_SHEET => {
                    let place = u32_at(data, 0).ok_or(SheetRefused::Damaged)? as usize;
                    let shown = data.get(4).is_some_and(|state| state % 4 == 0);
                    let has_cells = data.get(5) == Some(&0);
                    if shown && has_cells {
                        let name = strings::short(data.get(6..).unwrap_or_default(), book.unicode);
                        book.sheets.push((name, place));
                    }
                }
                kind::SST => book.strings = strings::shared(records.with_continued(data))?,
                kind::EOF => break,
                _ => {}
            }
        }
        let shown = |id: u16| own.get(&id).copied().unwrap_or_else(|| Shown::by_id(u32::from(id)));
        book.formats = styles.into_iter().map(shown).collect();
        Ok(book)
    }

    /// A text within one record.
    fn text(&self, data: &[u8], at: usize) -> Option<String> {
        Segments::new(vec![data.get(at..)?]).text(self.unicode)
    }

    /// A number as its style shows it.
    fn shown(&self, style: u16, value: f64) -> String {
        shown(value, self.formats.get(usize::from(style)).copied().unwrap_or(Shown::Number), self.from_1904)
    }
}

fn read_cells(
    records: &mut Records<'_>,
    book: &Book,
    cells: &mut Cells<'_>,
    watch: &dyn Watch,
) -> Result<(), SheetRefused> {
    let (mut depth, mut count) = (0_usize, 0_usize);
    // Where the text belongs that comes after its formula.
    let mut formula = None;
    while let Some((kind, data)) = records.next() {
        if count.is_multiple_of(RECORDS_BETWEEN) && !watch.go_on(records.at, records.stream.len()) {
            return Err(SheetRefused::Cancelled);
        }
        count += 1;
        match kind {
            kind::BOF => depth += 1,
            kind::EOF if depth <= 1 => return Ok(()),
            kind::EOF => depth -= 1,
            // A chart that lies on the sheet has cells of its own.
            _ if depth > 1 => {}
            kind::STRING => {
                let text = records.with_continued(data).text(book.unicode);
                if let (Some((row, column)), Some(text)) = (formula.take(), text) {
                    cells.put(row, column, &text)?;
                }
            }
            kind::LABEL | kind::R_STRING => {
                let text = records.with_continued(data.get(6..).unwrap_or_default()).text(book.unicode);
                if let (Some(row), Some(column), Some(text)) = (u16_at(data, 0), u16_at(data, 2), text) {
                    cells.put(u32::from(row), u32::from(column), &text)?;
                }
            }
            kind::MUL_RK => read_numbers(data, book, cells)?,
            kind::NUMBER | kind::RK | kind::LABEL_SST | kind::BOOL_ERR | kind::FORMULA => {
                let Some((row, column, style)) = place_of(data) else { continue };
                let text = match kind {
                    kind::NUMBER => f64_at(data, 6).map(|value| book.shown(style, value)),
                    kind::RK => u32_at(data, 6).map(|packed| book.shown(style, unpacked(packed))),
                    kind::LABEL_SST => {
                        let text = u32_at(data, 6).and_then(|index| book.strings.get(index as usize));
                        cells.put(row, column, text.map_or("", String::as_str))?;
                        None
                    }
                    kind::BOOL_ERR => data.get(6..8).filter(|value| value[1] == 0).map(|value| boolean(value[0])),
                    _ => {
                        formula = Some((row, column));
                        result_of(data, style, book)
                    }
                };
                cells.put(row, column, &text.unwrap_or_default())?;
            }
            _ => {}
        }
    }
    // A sheet that breaks off is read by halves, and nothing is.
    Err(SheetRefused::Damaged)
}

fn place_of(data: &[u8]) -> Option<(u32, u32, u16)> {
    Some((u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?), u16_at(data, 4)?))
}

fn boolean(value: u8) -> String {
    if value == 0 { "FALSE" } else { "TRUE" }.to_owned()
}

/// What a formula came to; `None` if that is nothing, an error, or a text that comes after it.
fn result_of(data: &[u8], style: u16, book: &Book) -> Option<String> {
    if u16_at(data, 12)? != 0xffff {
        return f64_at(data, 6).map(|value| book.shown(style, value));
    }
    (*data.get(6)? == 1).then(|| data.get(8).map(|&value| boolean(value)))?
}

/// Several numbers beside one another.
fn read_numbers(data: &[u8], book: &Book, cells: &mut Cells<'_>) -> Result<(), SheetRefused> {
    let (Some(row), Some(first)) = (u16_at(data, 0), u16_at(data, 2)) else { return Ok(()) };
    let numbers = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
    for (column, number) in (u32::from(first)..).zip(numbers.as_chunks::<6>().0) {
        if let (Some(style), Some(packed)) = (u16_at(number, 0), u32_at(number, 2)) {
            cells.put(u32::from(row), column, &book.shown(style, unpacked(packed)))?;
        }
    }
    Ok(())
}

/// A number packed in four bytes: whole or the upper half of a double, perhaps a hundred times too large.
fn unpacked(packed: u32) -> f64 {
    let value = if packed & 2 == 0 {
        f64::from_bits(u64::from(packed & !3) << 32)
    } else {
        f64::from(packed.cast_signed() >> 2)
    };
    if packed & 1 == 0 { value } else { value / 100.0 }
}
