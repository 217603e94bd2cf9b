//! An `age` file in letters, as `age -a` writes it for mail and notes.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::CryptError;

const BEGIN: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
const END: &[u8] = b"-----END AGE ENCRYPTED FILE-----";

/// How many letters a line has.
const COLUMNS: usize = 64;

/// Whether a file begins as one in letters does.
pub(super) fn begins(file: &[u8]) -> bool {
    file.trim_ascii_start().starts_with(BEGIN)
}

/// The file in bytes. Strict, so that there is one way to write a file and every change to it is seen: only space around
/// the block and the two usual ends of lines are free.
pub(super) fn bytes(file: &[u8]) -> Result<Cow<'_, [u8]>, CryptError> {
    if !begins(file) {
        return Ok(Cow::Borrowed(file));
    }
    let mut lines = file.trim_ascii().split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    if lines.next() != Some(BEGIN) || lines.next_back() != Some(END) {
        return Err(CryptError::Damaged);
    }
    let mut letters = Vec::with_capacity(file.len());
    let mut short = false;
    for line in lines {
        if short || line.is_empty() || line.len() > COLUMNS {
            return Err(CryptError::Damaged);
        }
        short = line.len() < COLUMNS;
        letters.extend_from_slice(line);
    }
    STANDARD.decode(&letters).map(Cow::Owned).map_err(|_letters| CryptError::Damaged)
}
