//! A unit's file locked with a passphrase, in the `age` format (age-encryption.org/v1), so that `age -d file` opens it
//! without this app. The format and all cryptography are the `age` crate's.
//!
//! # How much work a passphrase costs
//! Whoever has the file guesses at it alone, so every guess must cost: scrypt with [`Work`], by default what takes a
//! quarter of a second on this machine (and 64 to 256 MiB of memory). It is paid at every save, on the saver's thread,
//! which passes over what is out of date; nobody waits for it except when the app closes. Every file gets a salt and a key
//! of its own, as the format demands.
//!
//! # What a passphrase does not help against
//! Whoever can read this machine's memory or its swap while the unit is open, watches the keyboard, or changes the app.
//! Passphrases and plaintext that this module owns are overwritten when they are let go, and so are the crate's keys;
//! scrypt's working memory and what the system copies are not ours to wipe. The size of a file tells about how much is in
//! it.

mod passphrase;
mod strength;
mod work;

pub use passphrase::Passphrase;
pub use strength::{Advice, Scale, Strength};
pub use work::Work;

use std::io::{Read as _, Write as _};
use std::iter;

use age::armor::ArmoredReader;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use zeroize::Zeroizing;

/// What every `age` file in bytes begins with, of whatever version.
const ANY_VERSION: &[u8] = b"age-encryption.org/";
/// What one in letters (armour) begins with, as `age -a` writes it for mail and notes.
const LETTERS: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// Why a file could not be locked or opened. The words for the log hold nothing of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CryptError {
    /// There is no `age` header: the file is something else.
    #[error("not an age file")]
    NotEncrypted,
    /// A later version of the format.
    #[error("a later version of the age format")]
    NewerFormat,
    /// The file is locked for keys rather than with a passphrase.
    #[error("locked for keys, not with a passphrase")]
    NotPassphrase,
    /// The passphrase is not the one the file was locked with – or a letter of the salt, the work or the wrapped key is
    /// damaged. The format cannot tell these apart: what would tell is locked with the passphrase too. When the same
    /// passphrase opens a generation of the file, it is damage.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The file has been changed or cut off since it was locked.
    #[error("damaged")]
    Damaged,
    /// Trying a passphrase would take more time and memory than any honest file asks for: 2 to this power, where
    /// [`Work::MOST`] is accepted.
    #[error("asks for scrypt work of 2^{0}")]
    TooMuchWork(u8),
    /// The content could not be locked.
    #[error("could not be locked")]
    NotLocked,
}

/// Whether a file starts as an `age` file does, of any version, in bytes or in letters (armour). It says nothing about
/// the rest of the file.
pub fn is_encrypted(file: &[u8]) -> bool {
    file.starts_with(ANY_VERSION) || is_in_letters(file)
}

fn is_in_letters(file: &[u8]) -> bool {
    file.trim_ascii_start().starts_with(LETTERS)
}

/// Whether a file in bytes says that it is of another version than 1, whatever comes after.
fn is_newer(file: &[u8]) -> bool {
    let version = file.strip_prefix(ANY_VERSION).and_then(|rest| rest.split(|byte| *byte == b'\n').next());
    let cut_off = !file.contains(&b'\n');
    !cut_off && version.is_some_and(|version| version.starts_with(b"v") && version != b"v1")
}

/// Locks content with a passphrase. It takes as long as `work` says; everything that can be new is new each time.
///
/// # Errors
/// [`CryptError::NotLocked`].
pub fn encrypt(passphrase: &Passphrase, work: Work, content: &[u8]) -> Result<Vec<u8>, CryptError> {
    let mut recipient = scrypt::Recipient::new(passphrase.composed().into());
    recipient.set_work_factor(work.log_n());
    let to = iter::once(&recipient as &dyn age::Recipient);
    let mut file = Vec::with_capacity(content.len() + content.len() / 1024 + 1024);
    let encryptor = Encryptor::with_recipients(to).map_err(|_recipients| CryptError::NotLocked)?;
    let written = encryptor.wrap_output(&mut file).and_then(|mut locked| {
        locked.write_all(content)?;
        locked.finish().map(drop)
    });
    written.map_err(|_memory| CryptError::NotLocked)?;
    Ok(file)
}

/// Opens a file with its passphrase. It takes as long as whoever locked it decided, within [`Work::MOST`].
///
/// # Errors
/// [`CryptError`].
pub fn decrypt(passphrase: &Passphrase, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    let mut result = Err(CryptError::WrongPassphrase);
    for candidate in passphrase.candidates() {
        result = open(candidate, file);
        if result.as_ref().err() != Some(&CryptError::WrongPassphrase) {
            break;
        }
    }
    result
}

fn open(passphrase: &str, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    if !is_encrypted(file) {
        return Err(CryptError::NotEncrypted);
    }
    if is_newer(file) {
        return Err(CryptError::NewerFormat);
    }
    // Nothing but space may stand around letters; the reader is stricter about what is before them than about lines.
    let file = if is_in_letters(file) { file.trim_ascii() } else { file };
    let mut identity = scrypt::Identity::new(passphrase.into());
    identity.set_max_work_factor(Work::MOST.log_n());
    // In letters or in bytes: the reader sees which.
    let locked = Decryptor::new(ArmoredReader::new(file)).map_err(|_header| CryptError::Damaged)?;
    if !locked.is_scrypt() {
        return Err(CryptError::NotPassphrase);
    }
    let mut opened = locked.decrypt(iter::once(&identity as &dyn age::Identity)).map_err(|error| of_key(&error))?;
    // Room enough from the start: what grows leaves what it held behind.
    let mut content = Zeroizing::new(Vec::with_capacity(file.len() + 1));
    opened.read_to_end(&mut content).map_err(|_changed| CryptError::Damaged)?;
    Ok(content)
}

fn of_key(error: &DecryptError) -> CryptError {
    match error {
        // The wrapped key is what tells a passphrase from another.
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => CryptError::WrongPassphrase,
        DecryptError::ExcessiveWork { required, .. } => CryptError::TooMuchWork(*required),
        DecryptError::NoMatchingKeys => CryptError::NotPassphrase,
        _ => CryptError::Damaged,
    }
}
