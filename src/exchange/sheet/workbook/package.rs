//! A package of XML files, unpacked as it is read and no further than the limit.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use super::super::{MAX_UNPACKED, SheetRefused, Watch};

/// How often whoever watches is told, in rows or texts.
const STEPS_BETWEEN: usize = 256;

/// A workbook's package.
#[derive(Debug)]
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// How many more bytes may be unpacked.
    left: Cell<u64>,
    steps: Cell<usize>,
    /// How many bytes the package says it unpacks to.
    said: usize,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, SheetRefused> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_broken| SheetRefused::Damaged)?;
        let mut said = 0_usize;
        for index in 0..archive.len() {
            let size = archive.by_index_raw(index).map_or(0, |file| file.size().min(MAX_UNPACKED));
            said = said.saturating_add(size as usize);
        }
        Ok(Self { archive, left: Cell::new(MAX_UNPACKED), steps: Cell::new(0), said })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name_raw(name.as_bytes()).is_some()
    }

    /// One XML file of the package; `None` if it is not there. Some programs write names in other case, or `\` for `/`.
    pub(super) fn xml(&mut self, name: &str) -> Result<Option<Xml<'_>>, SheetRefused> {
        let same = |other: &[u8]| {
            other.len() == name.len()
                && other
                    .iter()
                    .zip(name.bytes())
                    .all(|(&other, byte)| other.eq_ignore_ascii_case(&byte) || (other == b'\\' && byte == b'/'))
        };
        let exact = self.archive.index_for_name_raw(name.as_bytes());
        let Some(index) = exact.or_else(|| self.archive.file_names_raw().position(same)) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => SheetRefused::Locked,
            _ => SheetRefused::Damaged,
        })?;
        let mut reader =
            Reader::from_reader(BufReader::with_capacity(32 << 10, Counted { file: Box::new(file), left: &self.left }));
        reader.config_mut().expand_empty_elements = true;
        Ok(Some(Xml { reader, buffer: Vec::new(), left: &self.left, steps: &self.steps, said: self.said }))
    }
}

/// A file of the package that may not be longer than what is left.
struct Counted<'a> {
    file: Box<dyn Read + 'a>,
    left: &'a Cell<u64>,
}

impl Read for Counted<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(into)?;
        let left = self.left.get().checked_sub(read as u64);
        self.left.set(left.unwrap_or(0));
        left.map(|_| read).ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))
    }
}

/// The events of one XML file.
pub(super) struct Xml<'a> {
    reader: Reader<BufReader<Counted<'a>>>,
    buffer: Vec<u8>,
    left: &'a Cell<u64>,
    steps: &'a Cell<usize>,
    said: usize,
}

impl Xml<'_> {
    /// The next event. The end of the file is an event too, and whoever loops must stop there.
    pub(super) fn next(&mut self) -> Result<Event<'_>, SheetRefused> {
        self.buffer.clear();
        let left = self.left;
        self.reader.read_event_into(&mut self.buffer).map_err(|_broken| {
            if left.get() == 0 { SheetRefused::TooLargeUnpacked { limit: MAX_UNPACKED } } else { SheetRefused::Damaged }
        })
    }

    /// Passes over an element that has just begun, with everything in it.
    pub(super) fn skip(&mut self) -> Result<(), SheetRefused> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next()? {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(SheetRefused::Damaged),
                _ => {}
            }
        }
        Ok(())
    }

    /// Counts a row or a text, and asks whoever watches now and then.
    pub(super) fn step(&self, watch: &dyn Watch) -> Result<(), SheetRefused> {
        let steps = self.steps.get();
        self.steps.set(steps + 1);
        let done = (MAX_UNPACKED - self.left.get()) as usize;
        if steps.is_multiple_of(STEPS_BETWEEN) && !watch.go_on(done, self.said.max(done)) {
            return Err(SheetRefused::Cancelled);
        }
        Ok(())
    }
}

/// The attributes of an element as they are written, each by its name without what stands before a colon in it. Quicker
/// than the parser's own, which looks for mistakes that do no harm here.
pub(super) fn attributes<'a>(element: &'a BytesStart<'_>) -> impl Iterator<Item = (&'a str, &'a str)> {
    let mut rest = element.attributes_raw();
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_ascii_start();
        let mark = char::from(*after.as_bytes().first().filter(|mark| matches!(mark, b'"' | b'\''))?);
        let (value, after) = after[1..].split_once(mark)?;
        rest = after;
        let name = name.trim_ascii();
        Some((name.rsplit_once(':').map_or(name, |(_, local)| local), value))
    })
}

/// The value of an attribute by its name, whatever stands before a colon in it.
pub(super) fn attribute<'a>(element: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    let (_, value) = attributes(element).find(|(other, _)| *other == name)?;
    Some(if value.contains('&') { unescape(value).unwrap_or(Cow::Borrowed(value)) } else { Cow::Borrowed(value) })
}

/// A number in an attribute; `None` if it is missing or no number.
pub(super) fn number_in(element: &BytesStart<'_>, name: &str) -> Option<usize> {
    attribute(element, name)?.trim().parse().ok()
}

/// Adds the character that `&amp;` or `&#xE6;` stands for; an entity that nobody knows is left out.
pub(super) fn push_entity(text: &mut String, entity: &BytesRef<'_>) {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        text.push(character);
    } else if let Some(known) = resolve_xml_entity(entity) {
        text.push_str(known);
    }
}
