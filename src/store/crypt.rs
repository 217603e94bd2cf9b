//! A unit's file locked with a passphrase, in the `age` format (age-encryption.org/v1), so that `age -d file` opens it
//! without this app.
//!
//! # Why the format is written out here
//! The `age` crate brings some 85 new crates for one kind of recipient: its own translations, two kinds of elliptic
//! curves, a post-quantum scheme before its first release. What a passphrase needs of the format is a page of text around
//! four standard parts – scrypt, HKDF, HMAC and ChaCha20-Poly1305 – which come from the `RustCrypto` project. Nothing of
//! them is made here; the tests hold the result to the real tool, in both directions.
//!
//! # How much work a passphrase costs
//! Whoever has the file guesses at it alone, so every guess must cost: scrypt with [`Work`], by default what takes a
//! quarter of a second on this machine (and 64 to 256 MiB of memory). It is paid at every save, on the saver's thread,
//! which passes over what is out of date; nobody waits for it except when the app closes.
//!
//! Doing it once and keeping the result would make saving free, and is not done:
//! - The same salt with a new file key: the key is wrapped with a nonce of zeros, so two files under one wrapping key give
//!   away how their keys differ, and with that the protection against forgery. That is a hole.
//! - The same salt with the same file key, and only the payload's own nonce new: sound as far as we can see, but the
//!   format says that a file key «must not be reused across multiple files» and that every file gets a new salt. The
//!   generations of a unit are many files. What the specification forbids is not worth a quarter of a second.
//!
//! # What a passphrase does not help against
//! Whoever can read this machine's memory or its swap while the unit is open, watches the keyboard, or changes the app.
//! Keys, passphrases and plaintext that this module owns are overwritten when they are let go; scrypt's working memory
//! and what the system copies are not ours to wipe. The size of a file tells about how much is in it.

mod armour;
mod header;
mod passphrase;
mod payload;
mod strength;
mod work;

pub use passphrase::Passphrase;
pub use strength::{Advice, Scale, Strength};
pub use work::Work;

use zeroize::Zeroizing;

use header::Header;

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
    /// The passphrase is not the one the file was locked with – or a letter of the salt, the work or the wrapped key is damaged. The format
    /// cannot tell these apart: what would tell is locked with the passphrase too. When the same passphrase opens a
    /// generation of the file, it is damage.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The file has been changed or cut off since it was locked.
    #[error("damaged")]
    Damaged,
    /// Trying a passphrase would take more time and memory than any honest file asks for: 2 to this power, where
    /// [`Work::MOST`] is accepted.
    #[error("asks for scrypt work of 2^{0}")]
    TooMuchWork(u32),
    /// The system gave no random bytes.
    #[error("no random bytes from the system")]
    NoRandomness,
}

/// Whether a file starts as an `age` file does, of any version, in bytes or in letters (armour). It says nothing about
/// the rest of the file.
pub fn is_encrypted(file: &[u8]) -> bool {
    file.starts_with(header::ANY_VERSION) || armour::begins(file)
}

/// Locks content with a passphrase. It takes as long as `work` says; everything that can be new is new each time.
pub fn encrypt(passphrase: &Passphrase, work: Work, content: &[u8]) -> Result<Vec<u8>, CryptError> {
    encrypt_keeping_key(passphrase, work, content).map(|(file, _)| file)
}

/// The same, and gives the key of this one file, to read it back from the disk without doing the work again.
pub fn encrypt_keeping_key(
    passphrase: &Passphrase,
    work: Work,
    content: &[u8],
) -> Result<(Vec<u8>, FileKey), CryptError> {
    let key = FileKey::random()?;
    let mut file = Header::compose(passphrase, work, &key)?;
    payload::seal(&key, content, &mut file)?;
    Ok((file, key))
}

/// Opens a file with its passphrase. It takes as long as whoever locked it decided, within [`Work::MOST`].
pub fn decrypt(passphrase: &Passphrase, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, CryptError> {
    let file = armour::bytes(file)?;
    let header = Header::read(&file)?;
    let key = header.unwrap_key(passphrase)?;
    key.open_body(&header, &file)
}

/// The key of one file; wiped when it is let go, and never shown.
pub struct FileKey(Zeroizing<[u8; FileKey::LENGTH]>);

impl FileKey {
    const LENGTH: usize = 16;

    fn random() -> Result<Self, CryptError> {
        let mut key = Zeroizing::new([0; Self::LENGTH]);
        random(&mut *key)?;
        Ok(Self(key))
    }

    /// Opens the file this is the key of; any other file is [`CryptError::Damaged`].
    pub fn open(&self, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, CryptError> {
        let file = armour::bytes(file)?;
        let header = Header::read(&file)?;
        self.open_body(&header, &file)
    }

    fn open_body(&self, header: &Header<'_>, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, CryptError> {
        header.check(self)?;
        payload::open(self, file.get(header.length..).unwrap_or_default())
    }

    /// A key made from this one, for one purpose.
    fn derive(&self, salt: &[u8], purpose: &[u8]) -> Result<Zeroizing<[u8; 32]>, CryptError> {
        let mut made = Zeroizing::new([0; 32]);
        hkdf::Hkdf::<sha2::Sha256>::new(Some(salt), &*self.0)
            .expand(purpose, &mut *made)
            .map_err(|_too_long| CryptError::Damaged)?;
        Ok(made)
    }
}

impl std::fmt::Debug for FileKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileKey")
    }
}

fn random(bytes: &mut [u8]) -> Result<(), CryptError> {
    getrandom::fill(bytes).map_err(|_no_source| CryptError::NoRandomness)
}
