//! ODS: `LibreOffice` and `OpenOffice`.

use std::collections::HashSet;

use quick_xml::events::{BytesStart, Event};

use super::super::{MAX_COLUMNS, MAX_SHEETS, MAX_TABLE_ROWS, Sheet, SheetRefused, Watch, WorkbookFormat};
use super::cells::{Cells, Room};
use super::format::{iso_date, iso_duration, plain};
use super::package::{Package, Xml, attribute, attributes, number_in, push_entity};

pub(super) fn read(package: &mut Package<'_>, watch: &dyn Watch) -> Result<Vec<Sheet>, SheetRefused> {
    if let Some(xml) = package.xml("META-INF/manifest.xml")? {
        refuse_locked(xml)?;
    }
    let Some(mut xml) = package.xml("content.xml")? else { return Err(SheetRefused::NotATable) };
    let room = Room::default();
    let mut sheets = Vec::new();
    let (mut hidden, mut style, mut seen, mut is_workbook) = (HashSet::new(), String::new(), 0, false);
    loop {
        match xml.next()? {
            Event::Start(element) => match element.name().as_ref() {
                "office:spreadsheet" => is_workbook = true,
                "style:style" => style = attribute(&element, "name").unwrap_or_default().into_owned(),
                "style:table-properties" if attribute(&element, "display").as_deref() == Some("false") => {
                    hidden.insert(std::mem::take(&mut style));
                }
                "table:table" if is_workbook => {
                    let name = attribute(&element, "name").unwrap_or_default().into_owned();
                    let shown = attribute(&element, "style-name").is_none_or(|style| !hidden.contains(style.as_ref()));
                    seen += 1;
                    if !shown || seen > MAX_SHEETS {
                        xml.skip()?;
                        continue;
                    }
                    let mut cells = Cells::new(&room);
                    read_table(&mut xml, &mut cells, watch)?;
                    sheets.extend(cells.into_sheet(WorkbookFormat::Ods, &name)?);
                }
                _ => {}
            },
            Event::Eof if is_workbook => return Ok(sheets),
            Event::Eof => return Err(SheetRefused::NotATable),
            _ => {}
        }
    }
}

fn refuse_locked(mut xml: Xml<'_>) -> Result<(), SheetRefused> {
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "encryption-data" => {
                return Err(SheetRefused::Locked);
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn read_table(xml: &mut Xml<'_>, cells: &mut Cells<'_>, watch: &dyn Watch) -> Result<(), SheetRefused> {
    let mut row = 0_u32;
    let mut filled: Vec<(u32, u32, String)> = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(element) => match element.name().as_ref() {
                "table:table-row" => {
                    let times = number_in(&element, "number-rows-repeated").unwrap_or(1);
                    read_row(xml, &mut filled)?;
                    xml.step(watch)?;
                    if !filled.is_empty() && times > MAX_TABLE_ROWS {
                        return Err(SheetRefused::TooManyRows { limit: MAX_TABLE_ROWS });
                    }
                    let shown = if filled.is_empty() { 0 } else { times as u32 };
                    let cells_in_row: usize = filled.iter().map(|(_, count, _)| *count as usize).sum();
                    cells.expect(cells_in_row.saturating_mul(shown as usize))?;
                    for again in 0..shown {
                        for (column, count, text) in &filled {
                            for column in *column..column.saturating_add(*count) {
                                cells.put(row.saturating_add(again), column, text)?;
                            }
                        }
                    }
                    row = row.saturating_add(u32::try_from(times).unwrap_or(u32::MAX));
                }
                // Pictures and charts that lie on the sheet, and the form controls.
                "table:shapes" | "office:forms" => xml.skip()?,
                _ => {}
            },
            Event::End(element) if element.name().as_ref() == "table:table" => return Ok(()),
            Event::Eof => return Err(SheetRefused::Damaged),
            _ => {}
        }
    }
}

/// The filled cells of a row: the column of each, in how many columns it stands, and its text.
fn read_row(xml: &mut Xml<'_>, filled: &mut Vec<(u32, u32, String)>) -> Result<(), SheetRefused> {
    filled.clear();
    let mut column = 0_u32;
    loop {
        match xml.next()? {
            Event::Start(element) => {
                if !matches!(element.name().as_ref(), "table:table-cell" | "table:covered-table-cell") {
                    xml.skip()?;
                    continue;
                }
                let times = number_in(&element, "number-columns-repeated").unwrap_or(1);
                let value = value_of(&element);
                let text = read_text(xml)?;
                let text = value.unwrap_or(text);
                if !text.is_empty() {
                    if times > MAX_COLUMNS {
                        return Err(SheetRefused::TooManyColumns { limit: MAX_COLUMNS });
                    }
                    filled.push((column, times as u32, text));
                }
                column = column.saturating_add(u32::try_from(times).unwrap_or(u32::MAX));
            }
            Event::End(_) => return Ok(()),
            Event::Eof => return Err(SheetRefused::Damaged),
            _ => {}
        }
    }
}

/// The value a cell has beside the text it shows; `None` where the text is the value.
fn value_of(element: &BytesStart<'_>) -> Option<String> {
    let of = |name| attribute(element, name);
    // A newer attribute of the same name tells an error from a text.
    if attributes(element).any(|attribute| attribute == ("value-type", "error")) {
        return Some(String::new());
    }
    match of("value-type")?.as_ref() {
        "date" => Some(iso_date(&of("date-value")?)),
        "time" => Some(iso_duration(&of("time-value")?)),
        "boolean" => Some(if of("boolean-value")? == "true" { "TRUE" } else { "FALSE" }.to_owned()),
        "string" => of("string-value").map(std::borrow::Cow::into_owned),
        _ => Some(plain(of("value")?.parse().ok()?)),
    }
}

/// The text of a cell that has just begun, up to its end; paragraphs are lines.
fn read_text(xml: &mut Xml<'_>) -> Result<String, SheetRefused> {
    let mut text = String::new();
    let (mut depth, mut paragraphs) = (1_usize, 0_usize);
    loop {
        match xml.next()? {
            Event::Start(element) => {
                depth += 1;
                match element.name().as_ref() {
                    "text:p" => {
                        paragraphs += 1;
                        if paragraphs > 1 {
                            text.push('\n');
                        }
                    }
                    // More than a line of spaces says nothing more.
                    "text:s" => text.extend(std::iter::repeat_n(' ', number_in(&element, "c").unwrap_or(1).min(100))),
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    // Comments and pictures are not the cell's text.
                    name if name == "office:annotation" || name.starts_with("draw:") || name == "table:table" => {
                        depth -= 1;
                        xml.skip()?;
                    }
                    _ => {}
                }
            }
            Event::End(_) => {
                depth -= 1;
                if depth == 0 {
                    return Ok(text);
                }
            }
            Event::Text(part) if paragraphs > 0 => text.push_str(&part.xml10_content()),
            Event::CData(part) if paragraphs > 0 => text.push_str(&part.xml10_content()),
            Event::GeneralRef(entity) if paragraphs > 0 => push_entity(&mut text, &entity),
            Event::Eof => return Err(SheetRefused::Damaged),
            _ => {}
        }
    }
}
