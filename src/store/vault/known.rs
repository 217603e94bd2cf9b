//! What the app knows of what lies in a unit's file.

use crate::store::seal::Fingerprint;

/// What lies on the disk, as far as the app knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// Nothing yet.
    Nothing,
    /// This, as it was read or written last.
    File(Fingerprint),
    /// This, as it was written last. The disk has not confirmed it: one of the others, which were written before it, may
    /// lie there again after a power cut, or when the drive is connected again.
    Unconfirmed(Fingerprint, Vec<Fingerprint>),
    /// Whatever it is, the leader has said that it is to be written over.
    Anything,
    /// Something that is not to be written over, whatever it is.
    Never,
}

impl Known {
    /// What was read or written last.
    pub(super) fn last(&self) -> Option<Fingerprint> {
        match self {
            Self::File(last) | Self::Unconfirmed(last, _) => Some(*last),
            Self::Nothing | Self::Anything | Self::Never => None,
        }
    }

    /// Whether a file with these bytes is the app's own doing, or was read by it.
    pub(super) fn is(&self, bytes: Fingerprint) -> bool {
        match self {
            Self::File(last) => *last == bytes,
            Self::Unconfirmed(last, before) => *last == bytes || before.contains(&bytes),
            Self::Nothing | Self::Anything | Self::Never => false,
        }
    }

    /// What is known when these bytes are in place, and the disk has confirmed it or not.
    pub(super) fn after_writing(self, bytes: Fingerprint, confirmed: bool) -> Self {
        match self {
            _ if confirmed => Self::File(bytes),
            Self::Unconfirmed(last, mut before) => {
                if !before.contains(&last) {
                    before.push(last);
                }
                Self::Unconfirmed(bytes, before)
            }
            Self::File(last) => Self::Unconfirmed(bytes, vec![last]),
            Self::Nothing | Self::Anything | Self::Never => Self::Unconfirmed(bytes, Vec::new()),
        }
    }
}
