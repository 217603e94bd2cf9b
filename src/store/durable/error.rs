//! Why a file could not be written or taken away, and how far it came.

use std::io;
use std::path::{Path, PathBuf};

use crate::store::held;

/// Why a file could not be written or taken away. Unless it [is done](Self::is_done), the old file stands as it was. The
/// words for the log leave the path out: it holds names.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{step:?} failed: {cause}")]
pub struct SaveError {
    /// The file that was to be written.
    pub path: PathBuf,
    /// How far it came.
    pub step: SaveStep,
    /// What stood in the way.
    pub cause: SaveCause,
}

/// The steps of writing, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStep {
    /// Putting the records into text.
    Compose,
    /// Comparing what lies there with what the app knows of it.
    Compare,
    /// Finding or making the folder and the file.
    Prepare,
    /// Making the new file beside the old one.
    Create,
    /// Writing into the new file.
    Write,
    /// Waiting until the new file is on the disk.
    Sync,
    /// Putting the new file in the old one's place.
    Replace,
    /// Waiting until the disk has that the new file is in the old one's place. It is, but a power cut may undo it.
    SyncFolder,
    /// Taking the file away.
    Remove,
    /// Waiting until the disk has that the file is gone. It is, but a power cut may undo it.
    SyncRemoval,
}

/// What stood in the way of writing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveCause {
    /// The file or the disk can only be read.
    #[error("read-only")]
    ReadOnly,
    /// The system does not let this user write there.
    #[error("not permitted")]
    NotPermitted,
    /// The disk is full, or the user's share of it.
    #[error("disk full")]
    DiskFull,
    /// The disk or the way to it does not work: it is broken, or was pulled out.
    #[error("the disk fails")]
    DiskFails,
    /// The folder is not there: removed, renamed, or on a drive that is not connected.
    #[error("the folder is gone")]
    FolderGone,
    /// Another program holds the file, on Windows.
    #[error("in use by another program")]
    InUse,
    /// The name is longer than the disk takes, or has signs it does not take.
    #[error("the name cannot be used")]
    BadName,
    /// There is a folder with that name.
    #[error("it is a folder")]
    IsFolder,
    /// Something else has changed the file since the app read or wrote it.
    #[error("changed by something else")]
    ChangedOutside,
    /// The records could not be put into text.
    #[error("{0}")]
    Form(String),
    /// The app itself made a mistake. What was to be written is still there.
    #[error("a mistake in the app")]
    Broke,
    /// Something else, in the system's words.
    #[error("{text}")]
    Other {
        /// The kind of error.
        kind: io::ErrorKind,
        /// The system's words.
        text: String,
    },
}

impl From<&io::Error> for SaveCause {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        if held::is_held(error) {
            return Self::InUse;
        }
        if cfg!(windows) {
            match error.raw_os_error() {
                // No such drive, not ready, no such device, or not connected; the network's path or name not found or gone,
                // or no network at all.
                Some(15 | 21 | 53 | 55 | 59 | 64 | 67 | 433 | 1006 | 1167 | 1222) => return Self::FolderGone,
                // A sum or a sector that is wrong, faults in writing, reading or the device itself.
                Some(23 | 27 | 29 | 30 | 31 | 483 | 1117) => return Self::DiskFails,
                _ => {}
            }
        }
        // EIO, which has no kind of its own.
        if cfg!(unix) && error.raw_os_error() == Some(5) {
            return Self::DiskFails;
        }
        match error.kind() {
            Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::PermissionDenied => Self::NotPermitted,
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull,
            Kind::NotFound
            | Kind::NotADirectory
            | Kind::StaleNetworkFileHandle
            | Kind::HostUnreachable
            | Kind::NetworkUnreachable => Self::FolderGone,
            Kind::ResourceBusy | Kind::ExecutableFileBusy => Self::InUse,
            Kind::InvalidFilename => Self::BadName,
            Kind::IsADirectory => Self::IsFolder,
            kind => Self::Other { kind, text: error.to_string() },
        }
    }
}

impl SaveError {
    /// An error of this step, from the system's.
    pub fn new(path: &Path, step: SaveStep, error: &io::Error) -> Self {
        Self { path: path.to_owned(), step, cause: error.into() }
    }

    /// Whether the new file is in place, or the old one gone, all the same. What is not certain is that it is so after a
    /// power cut.
    pub fn is_done(&self) -> bool {
        matches!(self.step, SaveStep::SyncFolder | SaveStep::SyncRemoval)
    }

    /// That something else has changed the file, and that it was not written over.
    pub(in super::super) fn changed_outside(path: &Path) -> Self {
        Self { path: path.to_owned(), step: SaveStep::Compare, cause: SaveCause::ChangedOutside }
    }

    /// That the records could not be put into text.
    pub fn form(path: &Path, text: String) -> Self {
        Self { path: path.to_owned(), step: SaveStep::Compose, cause: SaveCause::Form(text) }
    }
}
