//! Writing a file so that it is whole whatever happens: a new file beside the old one, synced, renamed over it, and
//! the folder synced.

mod access;
mod error;
mod place;
#[cfg(test)]
mod tests;
mod turn;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;
use turn::Turn;

use super::held::patiently;

pub use error::{SaveCause, SaveError, SaveStep};

/// What the temporary files are called, so that those a power cut left behind can be found again.
const PREFIX: &str = ".moteklar-";
const SUFFIX: &str = ".tmp";

/// How many symbolic links are followed before it must be a ring; the same as Linux.
const MOST_LINKS: usize = 40;

/// How old a temporary file must be before it is nobody's.
const ABANDONED: Duration = Duration::from_hours(1);

/// Writes a whole file, and returns when it is on the disk. A new file is for its owner alone; an existing one keeps
/// its permissions. A symbolic link stays a link, and what it points to is written.
///
/// # Errors
/// [`SaveError`]; unless it [is done](SaveError::is_done), the old file stands as it was. Nothing is left beside it.
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
    let placed = match there {
        Lies::Known => place::replace(new, &target),
        Lies::Nothing => place::put_where_nothing_lies(new, &target),
        Lies::Other => return Err(SaveError::changed_outside(path)),
    };
    let file = match placed {
        Err(error) if there == Lies::Nothing && error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(SaveError::changed_outside(path));
        }
        placed => placed.map_err(fail(SaveStep::Replace))?,
    };
    drop(turn);
    place::confirm(&file, folder).map_err(fail(SaveStep::SyncFolder))
}

/// Takes a file away, and returns when that is on the disk. A file that is not there is as it should be.
///
/// # Errors
/// [`SaveError`] at [`SaveStep::Remove`] or [`SaveStep::SyncRemoval`].
pub fn remove(path: &Path) -> Result<(), SaveError> {
    match patiently(path, || fs::remove_file(path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(SaveError::new(path, SaveStep::Remove, &error)),
        // One that is gone may have been taken away in a try that the disk did not confirm.
        _ => confirm_gone(path),
    }
}

/// Returns when the disk has that what lay here is gone.
///
/// # Errors
/// [`SaveError`] at [`SaveStep::SyncRemoval`].
pub(super) fn confirm_gone(path: &Path) -> Result<(), SaveError> {
    place::confirm_gone(folder_of(path)).map_err(|error| SaveError::new(path, SaveStep::SyncRemoval, &error))
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
