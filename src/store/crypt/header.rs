//! The head of an `age` file: text that carries the file's key, wrapped with the passphrase.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use chacha20poly1305::aead::AeadInOut as _;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _, Tag};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{CryptError, FileKey, Passphrase, Work, random};

/// How a file of any version of the format begins.
pub(super) const ANY_VERSION: &[u8] = b"age-encryption.org/";
const VERSION: &[u8] = b"age-encryption.org/v1";
const STANZA: &[u8] = b"-> ";
const MAC: &[u8] = b"---";
const KIND: &str = "scrypt";
const SALT_LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
const SALT: usize = 16;
const TAG: usize = 16;

/// How many letters a line of a stanza's body has; the last has fewer.
const COLUMNS: usize = 64;

/// The key is wrapped once under a key that is never used again, so the nonce may be all zeros.
const NO_NONCE: [u8; 12] = [0; 12];

/// A head that has been read, its form checked but not yet its content.
pub(super) struct Header<'a> {
    salt: [u8; SALT],
    work: Work,
    wrapped: [u8; FileKey::LENGTH + TAG],
    /// What the code at the end vouches for.
    vouched: &'a [u8],
    code: [u8; 32],
    /// How long the head is, in bytes.
    pub(super) length: usize,
}

impl<'a> Header<'a> {
    /// Writes a head for a key.
    pub(super) fn compose(passphrase: &Passphrase, work: Work, key: &FileKey) -> Result<Vec<u8>, CryptError> {
        let mut salt = [0; SALT];
        random(&mut salt)?;
        let wrapping = work.stretch(passphrase.composed(), &labelled(&salt))?;
        // Wrapped where it lies, so that no copy of the key is left.
        let mut wrapped = Zeroizing::new(*key.0);
        let tag = ChaCha20Poly1305::new((&*wrapping).into())
            .encrypt_inout_detached(&NO_NONCE.into(), b"", wrapped.as_mut_slice().into())
            .map_err(|_too_long| CryptError::Damaged)?;
        let body = BASE64.encode([wrapped.as_slice(), tag.as_slice()].concat());
        let salt = BASE64.encode(salt);
        let head = format!("age-encryption.org/v1\n-> {KIND} {salt} {}\n{body}\n---", work.log_n());
        let code = code(key, head.as_bytes())?.finalize().into_bytes();
        Ok(format!("{head} {}\n", BASE64.encode(code)).into_bytes())
    }

    /// Reads the head of a file.
    pub(super) fn read(file: &'a [u8]) -> Result<Self, CryptError> {
        if !file.starts_with(ANY_VERSION) {
            return Err(CryptError::NotEncrypted);
        }
        let mut lines = Lines { file, at: 0 };
        let version = lines.next()?;
        if version != VERSION {
            let is_version = version.iter().all(u8::is_ascii_graphic) && version.len() > ANY_VERSION.len();
            return Err(if is_version { CryptError::NewerFormat } else { CryptError::Damaged });
        }
        let mut stanzas = Vec::new();
        loop {
            let start = lines.at;
            let line = lines.next()?;
            if let Some(arguments) = line.strip_prefix(STANZA) {
                stanzas.push(Stanza { arguments: split(arguments)?, body: body(&mut lines)? });
                continue;
            }
            let code = line.strip_prefix(MAC).and_then(|rest| rest.strip_prefix(b" ")).ok_or(CryptError::Damaged)?;
            let vouched = file.get(..start + MAC.len()).ok_or(CryptError::Damaged)?;
            return Self::from_stanzas(&stanzas, vouched, exactly(code)?, lines.at);
        }
    }

    fn from_stanzas(
        stanzas: &[Stanza<'_>],
        vouched: &'a [u8],
        code: [u8; 32],
        length: usize,
    ) -> Result<Self, CryptError> {
        let is_ours = |stanza: &Stanza<'_>| stanza.arguments.first() == Some(&KIND);
        match stanzas {
            [] => Err(CryptError::Damaged),
            [stanza] if is_ours(stanza) => {
                let [_, salt, work] = *stanza.arguments.as_slice() else { return Err(CryptError::Damaged) };
                let work = read_work(work)?;
                let salt = exactly(salt.as_bytes())?;
                let wrapped = stanza.body.as_slice().try_into().map_err(|_length| CryptError::Damaged)?;
                Ok(Self { salt, work, wrapped, vouched, code, length })
            }
            // A passphrase stands alone: who opens such a file knows that it is from somebody with the passphrase.
            several if several.iter().any(is_ours) => Err(CryptError::Damaged),
            _ => Err(CryptError::NotPassphrase),
        }
    }

    /// The file's key, from the passphrase.
    pub(super) fn unwrap_key(&self, passphrase: &Passphrase) -> Result<FileKey, CryptError> {
        let (wrapped, tag) = self.wrapped.split_at(FileKey::LENGTH);
        let tag = Tag::try_from(tag).map_err(|_length| CryptError::Damaged)?;
        for candidate in passphrase.candidates() {
            let wrapping = self.work.stretch(candidate, &labelled(&self.salt))?;
            let mut key = FileKey(Zeroizing::new([0; FileKey::LENGTH]));
            key.0.copy_from_slice(wrapped);
            let opened = ChaCha20Poly1305::new((&*wrapping).into()).decrypt_inout_detached(
                &NO_NONCE.into(),
                b"",
                key.0.as_mut_slice().into(),
                &tag,
            );
            if opened.is_ok() {
                return Ok(key);
            }
        }
        Err(CryptError::WrongPassphrase)
    }

    /// Whether the head is as it was written, by somebody with the key.
    pub(super) fn check(&self, key: &FileKey) -> Result<(), CryptError> {
        code(key, self.vouched)?.verify_slice(&self.code).map_err(|_differs| CryptError::Damaged)
    }
}

struct Stanza<'a> {
    arguments: Vec<&'a str>,
    body: Vec<u8>,
}

/// The lines of the head, each ended by a line feed alone.
struct Lines<'a> {
    file: &'a [u8],
    at: usize,
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Result<&'a [u8], CryptError> {
        let rest = self.file.get(self.at..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'\n').ok_or(CryptError::Damaged)?;
        self.at += end + 1;
        rest.get(..end).ok_or(CryptError::Damaged)
    }
}

/// The words of a stanza's first line: signs without space, one space between.
fn split(line: &[u8]) -> Result<Vec<&str>, CryptError> {
    let text = std::str::from_utf8(line).map_err(|_not_text| CryptError::Damaged)?;
    let words: Vec<&str> = text.split(' ').collect();
    let is_word = |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_graphic());
    if words.iter().all(is_word) { Ok(words) } else { Err(CryptError::Damaged) }
}

/// A stanza's body: full lines, then one that is not full, perhaps empty.
fn body(lines: &mut Lines<'_>) -> Result<Vec<u8>, CryptError> {
    let mut letters = Vec::new();
    loop {
        let line = lines.next()?;
        letters.extend_from_slice(line);
        if line.len() > COLUMNS {
            return Err(CryptError::Damaged);
        }
        if line.len() < COLUMNS {
            return BASE64.decode(letters).map_err(|_letters| CryptError::Damaged);
        }
    }
}

fn exactly<const N: usize>(letters: &[u8]) -> Result<[u8; N], CryptError> {
    let bytes = BASE64.decode(letters).map_err(|_letters| CryptError::Damaged)?;
    bytes.try_into().map_err(|_length| CryptError::Damaged)
}

/// The work as a number without sign or leading zero.
fn read_work(digits: &str) -> Result<Work, CryptError> {
    if digits.starts_with('0') || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(CryptError::Damaged);
    }
    let log_n: u32 = digits.parse().map_err(|_too_large| CryptError::Damaged)?;
    u8::try_from(log_n).ok().and_then(Work::new).ok_or(CryptError::TooMuchWork(log_n))
}

fn labelled(salt: &[u8; SALT]) -> Vec<u8> {
    [SALT_LABEL, salt].concat()
}

/// The code that vouches for a head, still open.
fn code(key: &FileKey, vouched: &[u8]) -> Result<Hmac<Sha256>, CryptError> {
    let key = key.derive(b"", b"header")?;
    let mut code = Hmac::<Sha256>::new_from_slice(&*key).map_err(|_length| CryptError::Damaged)?;
    code.update(vouched);
    Ok(code)
}
