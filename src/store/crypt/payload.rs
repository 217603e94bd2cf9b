//! The content of an `age` file: pieces of 64 KiB, each locked by itself, with its number and whether it is the last in
//! the nonce, so that none can be taken away, moved or added.

use chacha20poly1305::aead::AeadInOut as _;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _, Nonce, Tag};
use zeroize::Zeroizing;

use super::{CryptError, FileKey, random};

const NONCE: usize = 16;
const PIECE: usize = 64 * 1024;
const TAG: usize = 16;

/// Locks content and puts it after what is in `file`.
pub(super) fn seal(key: &FileKey, content: &[u8], file: &mut Vec<u8>) -> Result<(), CryptError> {
    let mut nonce = [0; NONCE];
    random(&mut nonce)?;
    let cipher = cipher(key, &nonce)?;
    let pieces = content.len().div_ceil(PIECE).max(1);
    // Room for all of it: a piece lies here in the clear until it is locked, and must not be moved before that.
    file.reserve(NONCE + content.len() + pieces * TAG);
    file.extend_from_slice(&nonce);
    for number in 0..pieces {
        let piece = content.get(number * PIECE..).unwrap_or_default();
        let piece = piece.get(..PIECE).unwrap_or(piece);
        let start = file.len();
        file.extend_from_slice(piece);
        let place = file.get_mut(start..).unwrap_or_default();
        let tag = cipher
            .encrypt_inout_detached(&piece_nonce(number, number + 1 == pieces), b"", place.into())
            .map_err(|_too_long| CryptError::Damaged)?;
        file.extend_from_slice(&tag);
    }
    Ok(())
}

/// Opens the content. Nothing of it is handed out unless all of it is whole.
pub(super) fn open(key: &FileKey, payload: &[u8]) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    let (nonce, locked) = payload.split_at_checked(NONCE).ok_or(CryptError::Damaged)?;
    let cipher = cipher(key, nonce)?;
    let pieces = locked.len().div_ceil(PIECE + TAG);
    if pieces == 0 {
        return Err(CryptError::Damaged);
    }
    // As large as all of it from the start: a vector that grows leaves what it held behind.
    let mut content = Zeroizing::new(Vec::with_capacity(locked.len()));
    for (number, piece) in locked.chunks(PIECE + TAG).enumerate() {
        let (piece, tag) = piece.split_last_chunk::<TAG>().ok_or(CryptError::Damaged)?;
        // Only nothing at all may be an empty piece, or there would be two ways to write the same.
        if piece.is_empty() && number > 0 {
            return Err(CryptError::Damaged);
        }
        let start = content.len();
        content.extend_from_slice(piece);
        let place = content.get_mut(start..).unwrap_or_default();
        let nonce = piece_nonce(number, number + 1 == pieces);
        cipher
            .decrypt_inout_detached(&nonce, b"", place.into(), &Tag::from(*tag))
            .map_err(|_differs| CryptError::Damaged)?;
    }
    Ok(content)
}

fn cipher(key: &FileKey, nonce: &[u8]) -> Result<ChaCha20Poly1305, CryptError> {
    let key = key.derive(nonce, b"payload")?;
    Ok(ChaCha20Poly1305::new((&*key).into()))
}

/// The piece's number in eleven bytes, the largest first, and one byte for whether it is the last.
fn piece_nonce(number: usize, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    for (place, byte) in nonce.iter_mut().skip(3).zip((number as u64).to_be_bytes()) {
        *place = byte;
    }
    nonce[11] = u8::from(last);
    nonce.into()
}
