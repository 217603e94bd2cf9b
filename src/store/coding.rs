//! How the bytes of a unit's file and of its earlier versions lie on the disk: all of them pass through here.

/// How bytes lie on the disk.
#[derive(Clone, Debug, Default)]
pub enum Coding {
    /// As they are.
    #[default]
    Plain,
}

/// Bytes that could not be turned into what lies on the disk, or back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct CodingError(pub String);

impl Coding {
    /// What is to lie on the disk for these bytes.
    ///
    /// # Errors
    /// [`CodingError`], without anything of the bytes in its words.
    pub fn encode(&self, bytes: Vec<u8>) -> Result<Vec<u8>, CodingError> {
        match self {
            Self::Plain => Ok(bytes),
        }
    }

    /// The bytes that were encoded.
    ///
    /// # Errors
    /// [`CodingError`], without anything of the bytes in its words.
    pub fn decode(&self, bytes: Vec<u8>) -> Result<Vec<u8>, CodingError> {
        match self {
            Self::Plain => Ok(bytes),
        }
    }

    /// What is put after the name of a file of the app's own that lies so.
    pub fn ending(&self) -> &'static str {
        match self {
            Self::Plain => "",
        }
    }
}
