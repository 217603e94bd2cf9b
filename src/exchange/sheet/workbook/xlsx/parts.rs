//! What the sheets of an XLSX share: their names, number formats and texts.

use std::borrow::Cow;
use std::collections::HashMap;

use quick_xml::events::Event;

use super::super::super::{SheetRefused, Watch};
use super::super::format::Shown;
use super::super::package::{Package, Xml, attribute, number_in, push_entity};

/// How many relations and sheets are looked at: each sheet is sought among the relations.
const MAX_RELATIONS: usize = 4096;

/// A workbook without its cells.
#[derive(Debug, Default)]
pub(super) struct Book {
    /// The sheets that are shown, with the name of the file each is in.
    pub(super) sheets: Vec<(String, String)>,
    pub(super) strings: Strings,
    /// What each style shows.
    pub(super) formats: Vec<Shown>,
    /// Whether days are counted from 1904.
    pub(super) from_1904: bool,
}

/// Texts that cells point to, as one text.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&start| start as usize);
        self.text.get(start..end)
    }
}

/// A file of the package that another points to.
struct Related {
    id: String,
    kind: String,
    path: String,
}

impl Book {
    pub(super) fn read(package: &mut Package<'_>, watch: &dyn Watch) -> Result<Self, SheetRefused> {
        let start = related(package, "", "_rels/.rels")?;
        let workbook = start.into_iter().find(|file| file.kind == "officeDocument").map(|file| file.path);
        let workbook = workbook.unwrap_or_else(|| "xl/workbook.xml".to_owned());
        let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let related = related(package, folder, &joined(folder, &format!("_rels/{name}.rels")))?;
        let mut book = Self::default();
        let Some(xml) = package.xml(&workbook)? else { return Err(SheetRefused::NotATable) };
        book.read_sheets(xml, &related)?;
        let path = |kind: &str, usual: &str| {
            let found = related.iter().find(|file| file.kind == kind).map(|file| file.path.clone());
            found.unwrap_or_else(|| joined(folder, usual))
        };
        if let Some(xml) = package.xml(&path("styles", "styles.xml"))? {
            book.formats = formats(xml)?;
        }
        if let Some(xml) = package.xml(&path("sharedStrings", "sharedStrings.xml"))? {
            book.strings = strings(xml, watch)?;
        }
        Ok(book)
    }

    fn read_sheets(&mut self, mut xml: Xml<'_>, related: &[Related]) -> Result<(), SheetRefused> {
        // A Word document has a part of this kind as well.
        let (mut is_workbook, mut seen) = (false, 0);
        loop {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "workbook" => is_workbook = true,
                    "sheet" if seen < MAX_RELATIONS => {
                        seen += 1;
                        let hidden = attribute(&element, "state").is_some_and(|state| state.contains("idden"));
                        let id = attribute(&element, "id");
                        let file = related.iter().find(|file| Some(file.id.as_str()) == id.as_deref());
                        if let Some(file) = file.filter(|file| file.kind == "worksheet" && !hidden) {
                            let name = attribute(&element, "name").unwrap_or_default().into_owned();
                            self.sheets.push((name, file.path.clone()));
                        }
                    }
                    "workbookPr" => {
                        let from_1904 = attribute(&element, "date1904");
                        self.from_1904 |= matches!(from_1904.as_deref(), Some("1" | "true" | "on"));
                    }
                    _ => {}
                },
                Event::Eof if is_workbook => return Ok(()),
                Event::Eof => return Err(SheetRefused::NotATable),
                _ => {}
            }
        }
    }
}

/// The files that a list of relations names, with paths from the root of the package.
fn related(package: &mut Package<'_>, folder: &str, list: &str) -> Result<Vec<Related>, SheetRefused> {
    let mut files = Vec::new();
    let Some(mut xml) = package.xml(list)? else { return Ok(files) };
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let value = |name| attribute(&element, name).unwrap_or_default();
                let kind = value("Type").rsplit('/').next().unwrap_or_default().to_owned();
                files.push(Related { id: value("Id").into_owned(), kind, path: joined(folder, &value("Target")) });
            }
            Event::Eof => return Ok(files),
            _ if files.len() >= MAX_RELATIONS => return Ok(files),
            _ => {}
        }
    }
}

/// A path from the root of the package.
fn joined(folder: &str, path: &str) -> String {
    if let Some(absolute) = path.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// What each style shows, by its place in the list of styles.
fn formats(mut xml: Xml<'_>) -> Result<Vec<Shown>, SheetRefused> {
    let mut own = HashMap::new();
    let mut formats = Vec::new();
    let mut in_styles = false;
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (number_in(&element, "numFmtId"), attribute(&element, "formatCode"))
                    {
                        own.insert(id, Shown::by_code(&code));
                    }
                }
                "cellXfs" => in_styles = true,
                "xf" if in_styles => {
                    let id = number_in(&element, "numFmtId").unwrap_or(0);
                    let usual = || Shown::by_id(u32::try_from(id).unwrap_or(0));
                    formats.push(own.get(&id).copied().unwrap_or_else(usual));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => in_styles = false,
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}

fn strings(mut xml: Xml<'_>, watch: &dyn Watch) -> Result<Strings, SheetRefused> {
    let mut strings = Strings::default();
    let mut text = String::new();
    let (mut capture, mut preserve) = (false, false);
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => {
                    preserve = attribute(&element, "space").as_deref() == Some("preserve");
                    capture = true;
                    text.clear();
                }
                "rPh" => xml.skip()?,
                _ => {}
            },
            Event::Text(part) if capture => text.push_str(&part.xml10_content()),
            Event::CData(part) if capture => text.push_str(&part.xml10_content()),
            Event::GeneralRef(entity) if capture => push_entity(&mut text, &entity),
            Event::End(element) => match element.local_name().as_ref() {
                "t" => {
                    let kept = if preserve { text.as_str() } else { text.trim_matches([' ', '\t', '\r', '\n']) };
                    strings.text.push_str(&unescaped(kept));
                    capture = false;
                }
                "si" => {
                    strings.ends.push(strings.text.len() as u32);
                    xml.step(watch)?;
                }
                "sst" => return Ok(strings),
                _ => {}
            },
            Event::Eof => return Err(SheetRefused::Damaged),
            _ => {}
        }
    }
}

/// A text without Excel's own way of writing odd characters: `_x000D_` is a carriage return.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let character = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        out.push_str(&rest[..at]);
        if let Some(character) = character {
            out.push(character);
            rest = &rest[at + 7..];
        } else {
            out.push_str("_x");
            rest = &rest[at + 2..];
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}
