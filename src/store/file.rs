//! Reading a text file whole, and keeping a damaged one aside.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::held::open_patiently;

/// The largest file that is read, in bytes. A unit of 5,000 people with all its readings is a tenth of it.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Why a file could not be read as text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadProblem {
    /// There is no such file.
    #[error("not found")]
    NotFound,
    /// The system does not let this user read it.
    #[error("not permitted")]
    NotPermitted,
    /// It is a folder, a device or the like.
    #[error("not a file")]
    NotAFile,
    /// It is far larger than the app's files get.
    #[error("{bytes} bytes, more than {most}")]
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest that is read, in bytes.
        most: u64,
    },
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It is not text in UTF-8.
    #[error("line {line} is not UTF-8")]
    NotText {
        /// The first line that is not, from 1.
        line: usize,
    },
    /// Something else, in the system's words.
    #[error("{text}")]
    Other {
        /// The kind of error.
        kind: io::ErrorKind,
        /// The system's words.
        text: String,
    },
}

impl ReadProblem {
    /// Whether something is wrong with what is in the file, rather than with getting at it.
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Empty | Self::NotText { .. })
    }
}

impl From<io::Error> for ReadProblem {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::NotPermitted,
            io::ErrorKind::IsADirectory => Self::NotAFile,
            kind => Self::Other { kind, text: error.to_string() },
        }
    }
}

/// The text of a file, without the mark that Windows' Notepad puts first. The file is only read.
///
/// # Errors
/// [`ReadProblem`].
pub fn read_text(path: &Path) -> Result<String, ReadProblem> {
    read_bytes(path).and_then(text_of)
}

/// All of a file, which is only read.
///
/// # Errors
/// [`ReadProblem`].
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, ReadProblem> {
    // Asked before opening: to open a pipe waits for somebody to write into it.
    if !fs::metadata(path)?.is_file() {
        return Err(ReadProblem::NotAFile);
    }
    let file = open_patiently(path)?;
    let size = file.metadata()?.len();
    if size > MOST_BYTES {
        return Err(ReadProblem::TooLarge { bytes: size, most: MOST_BYTES });
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(ReadProblem::TooLarge { bytes: bytes.len() as u64, most: MOST_BYTES });
    }
    Ok(bytes)
}

/// What was read as text, without the mark that Windows' Notepad puts first.
///
/// # Errors
/// [`ReadProblem`] where it is none, or there is nothing in it.
pub fn text_of(bytes: Vec<u8>) -> Result<String, ReadProblem> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        ReadProblem::NotText { line: good.split(|&byte| byte == b'\n').count() }
    })?;
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    // A file that lost its content in a power cut is often as long as before, and all zero.
    if text.chars().all(|sign| sign.is_whitespace() || sign == '\0') {
        return Err(ReadProblem::Empty);
    }
    Ok(text)
}

/// Moves a damaged file aside, `settings.ron` to `settings.broken.ron`, in place of the one that lay there.
/// Returns where it is now, or `None` where it could not be moved.
pub fn keep_aside(path: &Path) -> Option<PathBuf> {
    let kept = path.with_extension("broken.ron");
    fs::rename(path, &kept).ok().map(|()| kept)
}
