//! Writing a file so that it is whole whatever happens: a new file beside the old one, synced, renamed over it, and
//! the folder synced.

mod access;
mod turn;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;
use turn::Turn;

use super::held::{self, patiently};

/// What the temporary files are called, so that those a power cut left behind can be found again.
const PREFIX: &str = ".moteklar-";
const SUFFIX: &str = ".tmp";

/// How many symbolic links are followed before it must be a ring; the same as Linux.
const MOST_LINKS: usize = 40;

/// How old a temporary file must be before it is nobody's.
const ABANDONED: Duration = Duration::from_hours(1);

/// Why a file could not be written. The old file stands as it was. The words for the log leave the path out: it holds
/// names.
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
    /// Putting the new file in the old one's place, or taking the file away.
    Replace,
    /// Waiting until the folder is on the disk. The new file is in place already.
    SyncFolder,
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

    /// That something else has changed the file, and that it was not written over.
    pub(super) fn changed_outside(path: &Path) -> Self {
        Self { path: path.to_owned(), step: SaveStep::Compare, cause: SaveCause::ChangedOutside }
    }

    /// That the records could not be put into text.
    pub fn form(path: &Path, text: String) -> Self {
        Self { path: path.to_owned(), step: SaveStep::Compose, cause: SaveCause::Form(text) }
    }
}

/// Writes a whole file, and returns when it is on the disk. A new file is for its owner alone; an existing one keeps
/// its permissions. A symbolic link stays a link, and what it points to is written.
///
/// # Errors
/// [`SaveError`]; the old file stands as it was, and nothing is left beside it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    put(path, bytes, None)
}

/// What lies where a file is to be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lies {
    /// What is known, and may be written over.
    Known,
    /// Nothing. What comes to lie there meanwhile is not written over.
    Nothing,
    /// Something else, which is not written over.
    Other,
}

/// The same, unless `lies` says right before that something else lies there. Of all programs on the machine that write so,
/// one at a time looks and writes.
///
/// # Errors
/// [`SaveError`], with [`SaveCause::ChangedOutside`] where something else lies there.
pub(super) fn write_over(path: &Path, bytes: &[u8], lies: &dyn Fn() -> io::Result<Lies>) -> Result<(), SaveError> {
    put(path, bytes, Some(lies))
}

fn put(path: &Path, bytes: &[u8], lies: Option<&dyn Fn() -> io::Result<Lies>>) -> Result<(), SaveError> {
    let fail = |step: SaveStep| move |error: io::Error| SaveError::new(path, step, &error);

    let target = follow_links(path).map_err(fail(SaveStep::Prepare))?;
    let old = existing(&target).map_err(fail(SaveStep::Prepare))?;
    if old.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(SaveError { path: path.to_owned(), step: SaveStep::Prepare, cause: SaveCause::IsFolder });
    }
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        return Err(SaveError { path: path.to_owned(), step: SaveStep::Prepare, cause: SaveCause::ReadOnly });
    }
    let folder = folder_of(&target);

    // The temporary file removes itself when it is dropped on the way out.
    let mut new = create_in(folder).map_err(fail(SaveStep::Create))?;
    new.as_file_mut().write_all(bytes).map_err(fail(SaveStep::Write))?;
    if let Some(old) = &old {
        access::keep(&new, &target, old).map_err(fail(SaveStep::Write))?;
    }
    new.as_file().sync_all().map_err(fail(SaveStep::Sync))?;
    let turn = lies.map(|_| Turn::wait(folder));
    let there = lies.map_or(Ok(Lies::Known), |lies| lies()).map_err(fail(SaveStep::Compare))?;
    let done = match there {
        Lies::Known => replace(new, &target),
        Lies::Nothing => put_where_nothing_lies(new, &target),
        Lies::Other => return Err(SaveError::changed_outside(path)),
    };
    match done {
        Err(error) if there == Lies::Nothing && error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(SaveError::changed_outside(path));
        }
        done => done.map_err(fail(SaveStep::Replace))?,
    }
    drop(turn);
    sync_folder(folder).map_err(fail(SaveStep::SyncFolder))
}

/// Takes a file away, and returns when that is on the disk. A file that is not there is as it should be.
///
/// # Errors
/// [`SaveError`] at [`SaveStep::Replace`] or [`SaveStep::SyncFolder`].
pub fn remove(path: &Path) -> Result<(), SaveError> {
    match patiently(path, || fs::remove_file(path)) {
        Ok(()) => sync_folder(folder_of(path)).map_err(|error| SaveError::new(path, SaveStep::SyncFolder, &error)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(SaveError::new(path, SaveStep::Replace, &error)),
    }
}

/// Makes a folder of the app's own with those above it, for its owner alone. One that is there is left as it is.
///
/// # Errors
/// [`SaveError`] at [`SaveStep::Prepare`].
pub fn make_folder(folder: &Path) -> Result<(), SaveError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder).map_err(|error| SaveError::new(folder, SaveStep::Prepare, &error))
}

/// Takes away temporary files that a power cut or a kill left in a file's folder: they hold names of people, and
/// nobody would find them. Younger than an hour, they may be another program's at work and stay. Returns how many.
pub fn sweep(path: &Path, now: SystemTime) -> usize {
    sweep_older(path, now, ABANDONED)
}

/// The same with those that are older than a minute, which is long for a save.
pub(super) fn sweep_all(path: &Path) -> usize {
    sweep_older(path, SystemTime::now(), Duration::from_mins(1))
}

fn sweep_older(path: &Path, now: SystemTime, than: Duration) -> usize {
    let Ok(target) = follow_links(path) else { return 0 };
    let Ok(entries) = fs::read_dir(folder_of(&target)) else { return 0 };
    entries
        .flatten()
        .filter(|entry| is_temporary(&entry.file_name()))
        .filter(|entry| {
            let written = entry.metadata().and_then(|data| data.modified());
            written.is_ok_and(|at| now.duration_since(at).is_ok_and(|age| age >= than))
        })
        .filter(|entry| fs::remove_file(entry.path()).is_ok())
        .count()
}

/// Whether a file's name is that of a new file that is not in its place yet.
pub(super) fn is_temporary(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX))
}

/// Where the chain of links ends, whether or not there is a file there yet.
pub(super) fn follow_links(path: &Path) -> io::Result<PathBuf> {
    let mut at = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::symlink_metadata(&at) {
            Ok(data) if data.is_symlink() => at = folder_of(&at).join(fs::read_link(&at)?),
            Ok(_) => return Ok(at),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(at),
            // Taken for a file, a link would be written over.
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

fn existing(path: &Path) -> io::Result<Option<fs::Metadata>> {
    match fs::metadata(path) {
        Ok(data) => Ok(Some(data)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A new file for its owner alone. The error is the system's own, without the path that `tempfile` puts into it.
fn create_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut number = None;
    let made = tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).make_in(folder, |path| {
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        options.open(path).inspect_err(|error| number = error.raw_os_error())
    });
    made.map_err(|error| number.map_or(error, io::Error::from_raw_os_error))
}

/// A new file for its owner alone beside another, which takes itself away when it is dropped.
pub(super) fn temporary_beside(path: &Path) -> io::Result<NamedTempFile> {
    create_in(folder_of(path))
}

/// A temporary file's name with this in it. One that is left behind is swept like the others.
pub(super) fn temporary_name(middle: &str) -> String {
    format!("{PREFIX}{middle}{SUFFIX}")
}

/// Puts the new file in the old one's place.
#[cfg(not(windows))]
fn replace(new: NamedTempFile, target: &Path) -> io::Result<()> {
    new.persist(target).map(drop).map_err(|failed| failed.error)
}

/// Puts the new file in the old one's place. A virus scanner or a sync client may hold either of them for a moment: it
/// is tried again, and not for ever. The standard library's own renaming also gets past those who only read and let
/// the file be renamed meanwhile. NTFS has the rename on the disk when the renamed file is synced after it.
#[cfg(windows)]
fn replace(mut new: NamedTempFile, target: &Path) -> io::Result<()> {
    patiently(target, || fs::rename(new.path(), target))?;
    new.disable_cleanup(true);
    new.as_file().sync_all()
}

/// Puts the new file where nothing lies. What lies there all the same is an error.
fn put_where_nothing_lies(new: NamedTempFile, target: &Path) -> io::Result<()> {
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
        // As after replacing.
        (Ok(file), _) if cfg!(windows) => file.sync_all(),
        (Ok(_), _) => Ok(()),
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

/// A rename is on the disk when its folder is. Folders that cannot be opened or synced (some network disks) have no
/// more to give.
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
