//! Putting a new file in its place, and waiting until the disk has that it is there.

use std::fs::File;
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

use super::existing;
use crate::store::held::patiently;

/// Puts the new file in the old one's place. The disk may not have it so yet.
#[cfg(not(windows))]
pub(super) fn replace(new: NamedTempFile, target: &Path) -> io::Result<File> {
    new.persist(target).map_err(|failed| failed.error)
}

/// Puts the new file in the old one's place. A virus scanner or a sync client may hold either of them for a moment: it
/// is tried again, and not for ever. The standard library's own renaming also gets past those who only read and let
/// the file be renamed meanwhile. The disk may not have it so yet.
#[cfg(windows)]
pub(super) fn replace(mut new: NamedTempFile, target: &Path) -> io::Result<File> {
    patiently(target, || std::fs::rename(new.path(), target))?;
    new.disable_cleanup(true);
    Ok(new.into_file())
}

/// Puts the new file where nothing lies. What lies there all the same is an error. The disk may not have it so yet.
pub(super) fn put_where_nothing_lies(new: NamedTempFile, target: &Path) -> io::Result<File> {
    use io::ErrorKind as Kind;
    let mut waiting = Some(new);
    let put = patiently(target, || {
        let new = waiting.take().ok_or(Kind::NotFound)?;
        new.persist_noclobber(target).map_err(|failed| {
            waiting = Some(failed.file);
            failed.error
        })
    });
    match (put, waiting) {
        (Ok(file), _) => Ok(file),
        // Some disks can only rename.
        (Err(error), Some(new))
            if matches!(error.kind(), Kind::PermissionDenied | Kind::Unsupported | Kind::InvalidInput) =>
        {
            if existing(target)?.is_some() {
                return Err(Kind::AlreadyExists.into());
            }
            replace(new, target)
        }
        (Err(error), _) => Err(error),
    }
}

/// Waits until the disk has that a file is in its place in this folder. NTFS has it when the renamed file is synced after
/// it, other disks when the folder is.
pub(super) fn confirm(file: &File, folder: &Path) -> io::Result<()> {
    #[cfg(test)]
    broken::disk(folder)?;
    if cfg!(windows) {
        file.sync_all()?;
    }
    sync_folder(folder)
}

/// Waits until the disk has that a file is gone from this folder.
pub(super) fn confirm_gone(folder: &Path) -> io::Result<()> {
    #[cfg(test)]
    broken::disk(folder)?;
    match sync_folder(folder) {
        // Gone with all that was in it.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// Folders that cannot be opened or synced (some network disks) have no more to give.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    use io::ErrorKind as Kind;
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error) if matches!(error.kind(), Kind::InvalidInput | Kind::Unsupported | Kind::PermissionDenied) => Ok(()),
        result => result,
    }
}

/// A folder's handle can be synced on NTFS, which makes a removal last; other file systems refuse, and have no more to
/// give. That a file is in place was made sure of already.
#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have something to say")]
fn sync_folder(folder: &Path) -> io::Result<()> {
    use std::os::windows::fs::OpenOptionsExt as _;

    /// Without it a folder cannot be opened at all.
    const FILE_FLAG_BACKUP_SEMANTICS: u32 = 0x0200_0000;
    let opened = File::options().write(true).custom_flags(FILE_FLAG_BACKUP_SEMANTICS).open(folder);
    opened.and_then(|folder| folder.sync_all()).ok();
    Ok(())
}

/// Other systems keep their folders themselves.
#[cfg(not(any(unix, windows)))]
#[expect(clippy::unnecessary_wraps, reason = "other systems have something to say")]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// A disk that takes what it is given, and does not say that it has it: for the tests, since no system lends one.
#[cfg(test)]
pub(super) mod broken {
    use std::io;
    use std::path::{Path, PathBuf};
    use std::sync::{Mutex, PoisonError};

    /// The folders on it. Each test has one of its own.
    static FOLDERS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

    /// Breaks the disk that a folder is on, until it is dropped.
    pub(in crate::store::durable) struct Broken(PathBuf);

    impl Broken {
        pub(in crate::store::durable) fn under(folder: &Path) -> Self {
            FOLDERS.lock().unwrap_or_else(PoisonError::into_inner).push(folder.to_owned());
            Self(folder.to_owned())
        }
    }

    impl Drop for Broken {
        fn drop(&mut self) {
            FOLDERS.lock().unwrap_or_else(PoisonError::into_inner).retain(|folder| *folder != self.0);
        }
    }

    pub(super) fn disk(folder: &Path) -> io::Result<()> {
        /// What a disk that does not work answers.
        const EIO: i32 = if cfg!(windows) { 1117 } else { 5 };
        let broken = FOLDERS.lock().unwrap_or_else(PoisonError::into_inner).iter().any(|broken| broken == folder);
        if broken { Err(io::Error::from_raw_os_error(EIO)) } else { Ok(()) }
    }
}
