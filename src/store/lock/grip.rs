//! Whether the program that has a lock still runs, on Windows: it keeps the lock's file open so that nobody else can
//! write it, and the system lets go of the file when the program ends, however it ends.

use std::fs::File;
use std::io;
use std::path::Path;

use super::keeping::{Kept, State};
use super::record::{Found, Record};
use super::{Beat, Owner};

impl Kept {
    /// Keeps the lock's file open from now on, and says so in it, where that tells others that this program runs. Without,
    /// the lock is what it is elsewhere.
    pub(super) fn keep_open(&self, state: &mut State) {
        if self.record.owner != *Owner::this() {
            return;
        }
        state.gripped = grip(&self.path).ok().flatten();
        if state.gripped.is_some() && !matches!(self.write(&self.record, state), Ok(Some(Beat::Kept))) {
            state.gripped = None;
        }
    }

    /// Writes the lock anew, unless somebody has taken it over. `None` where something lies there that cannot be read.
    pub(super) fn write(&self, record: &Record, state: &mut State) -> io::Result<Option<Beat>> {
        let Some(file) = &mut state.gripped else {
            return match File::options().read(true).write(true).open(&self.path) {
                Ok(mut file) => self.write_into(&mut file, record),
                // Whoever has taken it over may keep it open so that others can only read it.
                Err(error) => match Found::read(&self.path).ok().and_then(|there| self.taken_over(&there)) {
                    Some(by) => Ok(Some(Beat::Lost(by))),
                    None => Err(error),
                },
            };
        };
        // It may have been taken away, and another put in its place: then this handle is not what lies there.
        let there = Found::read(&self.path)?;
        if !self.is_in(&there) {
            return Ok(self.taken_over(&there).map(Beat::Lost));
        }
        self.write_into(file, &Record { gripped: true, ..record.clone() })
    }
}

/// Opens a lock's file so that others can read it and take it away, and not write it. `None` on other systems, where it
/// would mean nothing.
///
/// # Errors
/// The system's.
#[cfg(windows)]
fn grip(path: &Path) -> io::Result<Option<File>> {
    use std::os::windows::fs::OpenOptionsExt as _;

    const FILE_SHARE_READ: u32 = 1;
    const FILE_SHARE_DELETE: u32 = 4;
    File::options().read(true).write(true).share_mode(FILE_SHARE_READ | FILE_SHARE_DELETE).open(path).map(Some)
}

/// Nothing; see above.
#[cfg(not(windows))]
#[expect(clippy::unnecessary_wraps, reason = "on Windows there is something to say")]
fn grip(_path: &Path) -> io::Result<Option<File>> {
    Ok(None)
}

/// Whether some program of this machine has the file open so; `None` where the system does not tell.
pub(super) fn is_gripped(path: &Path) -> Option<bool> {
    if !cfg!(windows) {
        return None;
    }
    match File::options().write(true).open(path) {
        Ok(_) => Some(false),
        // A sharing violation.
        Err(error) => (error.raw_os_error() == Some(32)).then_some(true),
    }
}
