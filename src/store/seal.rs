//! The checksum that travels with a unit's file: its last line, over every byte before it.
//!
//! A file that was cut off, lost bytes or had one changed is seen at once. The line is a comment in RON, so a person can
//! read and even edit the file; that it was edited is then seen too, and asked about.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

const BEGINS: &str = "// sha256 ";

/// SHA-256 of a whole file as it lies on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// In hexadecimal digits.
    pub fn hex(&self) -> String {
        self.0.iter().fold(String::with_capacity(64), |mut text, byte| {
            write!(text, "{byte:02x}").ok();
            text
        })
    }
}

/// Whether a file is as the app wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// Every byte is.
    Whole,
    /// There is no checksum: an older version wrote it, its end is missing, or something else made it.
    Missing,
    /// It was changed after the app wrote it: by a person, or by damage.
    Broken,
}

/// The text with its checksum as the last line.
pub fn seal(mut text: String) -> String {
    let sum = Fingerprint::of(text.as_bytes()).hex();
    text.push_str(BEGINS);
    text.push_str(&sum);
    text.push('\n');
    text
}

/// Compares a text with its checksum.
pub fn judge(text: &str) -> Seal {
    let Some(whole) = text.strip_suffix('\n') else {
        return if last_line(text).1.starts_with(BEGINS) { Seal::Broken } else { Seal::Missing };
    };
    let (before, last) = last_line(whole);
    match last.strip_prefix(BEGINS) {
        Some(sum) if sum == Fingerprint::of(before.as_bytes()).hex() => Seal::Whole,
        Some(_) => Seal::Broken,
        None => Seal::Missing,
    }
}

/// What comes before the last line, with its line break, and the line.
fn last_line(text: &str) -> (&str, &str) {
    text.split_at(text.rfind('\n').map_or(0, |at| at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_whole_as_long_as_every_byte_is() {
        let text = seal("Unit(\n    name: \"Åse\",\n)\n".to_owned());
        assert_eq!(judge(&text), Seal::Whole);
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            if let Ok(flipped) = String::from_utf8(bytes) {
                assert_ne!(judge(&flipped), Seal::Whole, "byte {at} was another");
            }
            if let Some(cut) = text.get(..at) {
                assert_ne!(judge(cut), Seal::Whole, "cut off after {at} bytes");
            }
        }
    }

    #[test]
    fn the_sum_is_the_one_every_tool_computes() {
        assert_eq!(Fingerprint::of(b"abc").hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(judge("Unit()\n"), Seal::Missing);
        assert_eq!(judge(""), Seal::Missing);
    }
}
