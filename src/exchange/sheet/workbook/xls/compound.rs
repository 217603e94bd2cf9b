//! The file system inside an XLS file. From Microsoft's open specification, MS-CFB.

use super::super::super::SheetRefused;
use super::bytes::{u16_at, u32_at};

/// Sector numbers from here on have other meanings: free, end of chain.
const LAST_SECTOR: u32 = 0xffff_fffa;
const HEADER: usize = 512;
const SMALL: usize = 64;
/// Streams shorter than this lie in small sectors.
const SMALL_BELOW: usize = 4096;
const ENTRY: usize = 128;

struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// The sector that follows each.
    next: Vec<u32>,
}

struct Entry {
    name: String,
    is_root: bool,
    start: u32,
    length: usize,
}

/// The stream with the workbook in it. Chains that go in rings are cut when they are longer than the file.
pub(super) fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, SheetRefused> {
    let compound = Compound::open(bytes).ok_or(SheetRefused::Damaged)?;
    let directory = compound.chain(u32_at(bytes, 48).unwrap_or(LAST_SECTOR), usize::MAX);
    let entries: Vec<Entry> = directory.as_chunks::<ENTRY>().0.iter().filter_map(Entry::read).collect();
    let find = |name: &str| entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
    if find("EncryptedPackage").is_some() {
        return Err(SheetRefused::Locked);
    }
    // A Word document, an e-mail or an installer is such a file as well.
    let entry = find("Workbook").or_else(|| find("Book")).ok_or(SheetRefused::NotATable)?;
    if entry.length >= SMALL_BELOW {
        return Ok(compound.chain(entry.start, entry.length));
    }
    let root = entries.iter().find(|entry| entry.is_root).ok_or(SheetRefused::Damaged)?;
    let small = Compound {
        bytes: &compound.chain(root.start, root.length),
        sector: SMALL,
        next: numbers(&compound.chain(u32_at(bytes, 60).unwrap_or(LAST_SECTOR), usize::MAX)),
    };
    Ok(small.chain(entry.start, entry.length))
}

impl<'a> Compound<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut compound = Self { bytes, sector, next: Vec::new() };
        let most = bytes.len() / sector + 1;
        // Where the table of chains lies: the beginning of that list is in the header, the rest in a chain of its own.
        let mut places = numbers(bytes.get(76..HEADER)?);
        let mut more = u32_at(bytes, 68)?;
        for _ in 0..most {
            let Some(part) = compound.sector_at(more) else { break };
            let mut part = numbers(part);
            more = part.pop()?;
            places.extend(part);
        }
        for place in places.into_iter().take(most) {
            if let Some(part) = compound.sector_at(place) {
                let part = numbers(part);
                compound.next.extend(part);
            }
        }
        Some(compound)
    }

    /// The bytes of a sector; the last of a file may be short. Small sectors have no header before them.
    fn sector_at(&self, number: u32) -> Option<&[u8]> {
        if number >= LAST_SECTOR {
            return None;
        }
        let before = usize::from(self.sector != SMALL);
        let start = (number as usize).checked_add(before)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        rest.get(..self.sector.min(rest.len()))
    }

    /// The bytes of the sectors from this one on, so many at most.
    fn chain(&self, start: u32, length: usize) -> Vec<u8> {
        let mut out = Vec::new();
        let mut number = start;
        for _ in 0..=self.bytes.len() / self.sector {
            let Some(part) = self.sector_at(number) else { break };
            out.extend_from_slice(part);
            if out.len() >= length {
                out.truncate(length);
                break;
            }
            number = self.next.get(number as usize).copied().unwrap_or(LAST_SECTOR);
        }
        out
    }
}

impl Entry {
    fn read(bytes: &[u8; ENTRY]) -> Option<Self> {
        let units: Vec<u16> = bytes[..64].as_chunks().0.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
        let name = units.split(|&unit| unit == 0).next().map(String::from_utf16_lossy)?;
        let is_root = bytes[66] == 5;
        Some(Self { name, is_root, start: u32_at(bytes, 116)?, length: u32_at(bytes, 120)? as usize })
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks().0.iter().map(|chunk| u32::from_le_bytes(*chunk)).collect()
}
