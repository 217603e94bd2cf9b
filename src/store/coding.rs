//! How the bytes of a unit's file and of its earlier versions lie on the disk: all of them pass through here.

use std::fmt;

use zeroize::Zeroize as _;

use super::crypt::{CryptError, Passphrase, Work, decrypt, encrypt, is_encrypted};

/// How bytes lie on the disk.
#[derive(Clone, Debug, Default)]
pub enum Coding {
    /// As they are.
    #[default]
    Plain,
    /// Locked with a passphrase.
    Encrypted(Key),
}

/// What a unit is locked with; the passphrase is wiped when the last of its owners lets it go, and never shown.
#[derive(Clone)]
pub struct Key {
    passphrase: Passphrase,
    /// How much work a try is made to be; what this machine bears, where nothing is said.
    work: Option<Work>,
}

/// Bytes that could not be turned into what lies on the disk, or back. The words hold nothing of the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodingError {
    /// They are locked, and there is no passphrase.
    #[error("locked with a passphrase")]
    Locked,
    /// They are not to be locked or opened so.
    #[error(transparent)]
    Crypt(#[from] CryptError),
}

impl Key {
    /// A passphrase, with the work that this machine bears.
    pub fn new(passphrase: Passphrase) -> Self {
        Self { passphrase, work: None }
    }

    /// The same with a work of its own.
    #[must_use]
    pub fn with_work(self, work: Option<Work>) -> Self {
        Self { work, ..self }
    }

    /// Whether this is the passphrase.
    pub fn is_same(&self, passphrase: &Passphrase) -> bool {
        self.passphrase.is_same(passphrase)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

impl Coding {
    /// Locked with a passphrase.
    pub fn encrypted(key: Key) -> Self {
        Self::Encrypted(key)
    }

    /// Whether it locks.
    pub fn is_encrypted(&self) -> bool {
        matches!(self, Self::Encrypted(_))
    }

    /// Whether both lock with the same passphrase, or neither locks.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Plain, Self::Plain) => true,
            (Self::Encrypted(one), Self::Encrypted(other)) => one.is_same(&other.passphrase),
            _ => false,
        }
    }

    /// What is to lie on the disk for these bytes.
    ///
    /// # Errors
    /// [`CodingError`], without anything of the bytes in its words.
    pub fn encode(&self, mut bytes: Vec<u8>) -> Result<Vec<u8>, CodingError> {
        match self {
            Self::Plain => Ok(bytes),
            Self::Encrypted(key) => {
                let locked = encrypt(&key.passphrase, key.work.unwrap_or_else(Work::of_this_machine), &bytes);
                bytes.zeroize();
                Ok(locked?)
            }
        }
    }

    /// The bytes that were encoded. Bytes that are not locked are taken as they are, whatever the coding: a file that was
    /// put back from a time before it was locked is no damage.
    ///
    /// # Errors
    /// [`CodingError`], without anything of the bytes in its words.
    pub fn decode(&self, bytes: Vec<u8>) -> Result<Vec<u8>, CodingError> {
        if !is_encrypted(&bytes) {
            return Ok(bytes);
        }
        match self {
            Self::Plain => Err(CodingError::Locked),
            Self::Encrypted(key) => Ok(std::mem::take(&mut *decrypt(&key.passphrase, &bytes)?)),
        }
    }

    /// What is put after the name of a file of the app's own that lies so.
    pub fn ending(&self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Encrypted(_) => ".age",
        }
    }
}
