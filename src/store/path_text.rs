//! Paths as text in the app's own files. A path is written as it is; one that is not text, as a file from an old
//! share may be on Linux, is written as `bytes:` and its bytes in hexadecimal, so that nothing is lost.

use std::path::{Path, PathBuf};

use serde::{Deserialize as _, Deserializer, Serializer};

const MARK: &str = "bytes:";

/// Serde's way out; see the module.
pub fn serialize<S: Serializer>(path: &Path, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(&to_text(path))
}

/// Serde's way in; see the module.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<PathBuf, D::Error> {
    let text = String::deserialize(from)?;
    from_text(&text).ok_or_else(|| serde::de::Error::custom("not a path"))
}

/// The same for a path that may be missing.
pub mod option {
    use std::path::PathBuf;

    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    /// Serde's way out; see the module.
    #[expect(clippy::ref_option, reason = "serde hands over the field as it is")]
    pub fn serialize<S: Serializer>(path: &Option<PathBuf>, out: S) -> Result<S::Ok, S::Error> {
        path.as_deref().map(super::to_text).serialize(out)
    }

    /// Serde's way in; see the module.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<PathBuf>, D::Error> {
        let Some(text) = Option::<String>::deserialize(from)? else { return Ok(None) };
        super::from_text(&text).map(Some).ok_or_else(|| serde::de::Error::custom("not a path"))
    }
}

fn to_text(path: &Path) -> String {
    match path.to_str() {
        Some(text) if !text.starts_with(MARK) => text.to_owned(),
        _ => {
            path.as_os_str().as_encoded_bytes().iter().fold(MARK.to_owned(), |text, byte| text + &format!("{byte:02x}"))
        }
    }
}

fn from_text(text: &str) -> Option<PathBuf> {
    let Some(digits) = text.strip_prefix(MARK) else { return Some(PathBuf::from(text)) };
    if !digits.is_ascii() || digits.len() % 2 != 0 {
        return None;
    }
    let pairs = (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok());
    path_of(pairs.collect::<Option<Vec<u8>>>()?)
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "on other systems not all bytes are a path")]
fn path_of(bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt as _;
    Some(PathBuf::from(std::ffi::OsString::from_vec(bytes)))
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> Option<PathBuf> {
    String::from_utf8(bytes).ok().map(PathBuf::from)
}
