//! Bytes to letters: UTF-8, UTF-16 and Windows-1252, told apart by what the bytes are.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Encoding, MAX_FILE, SheetRefused};

/// How much of the beginning tells UTF-16 without a mark, and whether this is text at all.
const LOOKED_AT: usize = 64 << 10;

/// The text in the bytes, without the mark at its beginning.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), SheetRefused> {
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (String::from_utf8_lossy(rest), Encoding::Utf8Bom),
        [0xff, 0xfe, rest @ ..] => (utf16(rest, Encoding::Utf16Le), Encoding::Utf16Le),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, Encoding::Utf16Be), Encoding::Utf16Be),
        _ => unmarked(bytes)?,
    };
    if text.len() as u64 > MAX_FILE {
        return Err(SheetRefused::TooLarge { bytes: text.len() as u64, limit: MAX_FILE });
    }
    if text.contains('\0') || is_document(&text) || (encoding != Encoding::Utf8Bom && is_noise(&text)) {
        return Err(SheetRefused::NotATable);
    }
    Ok((text, encoding))
}

fn unmarked(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), SheetRefused> {
    if bytes.iter().take(LOOKED_AT).any(|&byte| byte == 0) {
        let encoding = evident_utf16(bytes).ok_or(SheetRefused::NotATable)?;
        return Ok((utf16(bytes, encoding), encoding));
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), Encoding::Utf8),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, Encoding::Windows1252),
    })
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    let by = if encoding == Encoding::Utf16Be { UTF_16BE } else { UTF_16LE };
    by.decode_without_bom_handling(bytes).0
}

/// In tables every delimiter, digit and most letters have a zero as the high byte of UTF-16, and no letter has one as
/// the low byte.
fn evident_utf16(bytes: &[u8]) -> Option<Encoding> {
    let (pairs, _) = bytes.get(..bytes.len().min(LOOKED_AT))?.as_chunks::<2>();
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    if first == 0 && second * 2 > pairs.len() {
        Some(Encoding::Utf16Le)
    } else if second == 0 && first * 2 > pairs.len() {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Characters that control devices are no text; a stray one is.
fn is_noise(text: &str) -> bool {
    let (mut all, mut odd) = (0_usize, 0_usize);
    for character in text.chars().take(LOOKED_AT) {
        all += 1;
        let control = character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}');
        odd += usize::from(control || character == char::REPLACEMENT_CHARACTER);
    }
    odd * 50 > all
}

/// Documents that are text as well, also under the name of a table: web pages, XML, RTF and PDF.
fn is_document(text: &str) -> bool {
    let text = text.trim_start();
    ["<!doctype", "<html", "<?xml", "<table", "{\\rtf", "%pdf-"]
        .iter()
        .any(|start| text.get(..start.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(start)))
}
