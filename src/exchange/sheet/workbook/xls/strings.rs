//! Texts of an XLS file, which may go on from one record to the next.

use encoding_rs::{UTF_16LE, WINDOWS_1252};

use super::super::super::{MAX_CELL, SheetRefused};
use super::bytes::{u16_at, u32_at};

/// A record with those that continue it, read from the beginning.
pub(super) struct Segments<'a> {
    parts: std::vec::IntoIter<&'a [u8]>,
    now: &'a [u8],
}

impl<'a> Segments<'a> {
    pub(super) fn new(parts: Vec<&'a [u8]>) -> Self {
        Self { parts: parts.into_iter(), now: &[] }
    }

    /// What is left of the record that is being read, or the next; `None` at the end.
    fn here(&mut self) -> Option<&'a [u8]> {
        while self.now.is_empty() {
            self.now = self.parts.next()?;
        }
        Some(self.now)
    }

    /// The next few bytes; they may not be parted.
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.here()?.split_at_checked(count)?;
        self.now = rest;
        Some(taken)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let here = self.here()?;
            let step = count.min(here.len());
            self.now = &here[step..];
            count -= step;
        }
        Some(())
    }

    /// A text with its length before it, as cells have.
    pub(super) fn text(&mut self, unicode: bool) -> Option<String> {
        let length = usize::from(u16_at(self.take(2)?, 0)?);
        if !unicode {
            let bytes = self.here().unwrap_or_default();
            return Some(older(&bytes[..length.min(bytes.len())]));
        }
        if length == 0 {
            return Some(String::new());
        }
        let flags = self.take(1)?[0];
        self.letters(length, flags & 1 != 0)
    }

    /// A text of the shared list, with what may come with it: runs of letters that look different, how it is read aloud.
    fn rich_text(&mut self) -> Option<String> {
        let length = usize::from(u16_at(self.take(2)?, 0)?);
        let flags = self.take(1)?[0];
        let runs = if flags & 8 == 0 { 0 } else { usize::from(u16_at(self.take(2)?, 0)?) };
        let extra = if flags & 4 == 0 { 0 } else { u32_at(self.take(4)?, 0)? as usize };
        let text = self.letters(length, flags & 1 != 0)?;
        self.skip(runs * 4)?;
        self.skip(extra)?;
        Some(text)
    }

    /// So many letters of one or two bytes. Where they go on in the next record, it begins by saying which.
    fn letters(&mut self, mut length: usize, mut wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::with_capacity(length);
        let mut begun = false;
        while length > 0 {
            if begun && self.now.is_empty() {
                wide = self.take(1)?[0] & 1 != 0;
            }
            begun = true;
            let here = self.here()?;
            let fit = if wide { here.len() / 2 } else { here.len() }.min(length);
            if fit == 0 {
                return None;
            }
            if wide {
                units.extend(here[..fit * 2].as_chunks().0.iter().map(|unit| u16::from_le_bytes(*unit)));
            } else {
                units.extend(here[..fit].iter().map(|&byte| u16::from(byte)));
            }
            self.now = &here[if wide { fit * 2 } else { fit }..];
            length -= fit;
        }
        Some(String::from_utf16_lossy(&units))
    }
}

/// The list of texts that cells point to.
pub(super) fn shared(mut segments: Segments<'_>) -> Result<Vec<String>, SheetRefused> {
    let mut texts = Vec::new();
    segments.take(8).ok_or(SheetRefused::Damaged)?;
    while segments.here().is_some() {
        let text = segments.rich_text().ok_or(SheetRefused::Damaged)?;
        if text.len() > MAX_CELL && text.chars().count() > MAX_CELL {
            return Err(SheetRefused::TooLongCell { row: 1, limit: MAX_CELL });
        }
        texts.push(text);
    }
    Ok(texts)
}

/// The name of a sheet: its length is in one byte.
pub(super) fn short(bytes: &[u8], unicode: bool) -> String {
    let Some((&length, rest)) = bytes.split_first() else { return String::new() };
    let length = usize::from(length);
    match rest.split_first() {
        Some((flags, letters)) if unicode && flags & 1 != 0 => {
            UTF_16LE.decode_without_bom_handling(&letters[..(length * 2).min(letters.len())]).0.into_owned()
        }
        Some((_, letters)) if unicode => letters.iter().take(length).map(|&byte| char::from(byte)).collect(),
        _ => older(&rest[..length.min(rest.len())]),
    }
}

/// A text from before Excel 97, in the encoding of Western European Windows.
fn older(bytes: &[u8]) -> String {
    WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}
