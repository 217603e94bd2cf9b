//! Paths as text in the app's own files. A path is written as it is; one that is not text, as a file from an old
//! share may be on Linux, is written as `bytes:` and its bytes in hexadecimal, so that nothing is lost.

use std::io;
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

/// A path without links, as people write it: Windows itself says `\\?\C:\Users` of `C:\Users`.
///
/// # Errors
/// The system's, as where there is no such file.
pub fn real(path: &Path) -> io::Result<PathBuf> {
    path.canonicalize().map(|real| if cfg!(windows) { plain(&real).unwrap_or(real) } else { real })
}

/// The path without what Windows puts before it, where it means the same: not where it is longer than programs take it.
fn plain(real: &Path) -> Option<PathBuf> {
    const LONGEST: usize = 259;

    let rest = real.to_str()?.strip_prefix(r"\\?\")?;
    let plain = match rest.strip_prefix(r"UNC\") {
        Some(server) => format!(r"\\{server}"),
        None if rest.chars().nth(1) == Some(':') => rest.to_owned(),
        None => return None,
    };
    (plain.encode_utf16().count() <= LONGEST).then(|| PathBuf::from(plain))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_windows_puts_before_a_path_is_taken_away_where_it_means_the_same() {
        let plain = |path: &str| plain(Path::new(path)).map(|path| path.display().to_string());
        assert_eq!(plain(r"\\?\C:\Users\Åse\Enhet.ron").as_deref(), Some(r"C:\Users\Åse\Enhet.ron"));
        assert_eq!(plain(r"\\?\UNC\server\felles\Enhet.ron").as_deref(), Some(r"\\server\felles\Enhet.ron"));
        assert_eq!(plain(r"\\?\Volume{4711}\Enhet.ron"), None);
        assert_eq!(plain(r"C:\Users"), None);
        assert_eq!(plain(&format!(r"\\?\C:\{}", "x".repeat(300))), None);
    }
}
