//! Who has a unit's file open, told by a small file beside it, as `LibreOffice` does.
//!
//! Locks of the operating system do not hold on many network folders, and none of them tells who has it. A file that
//! only one program can make does both. It holds what the system calls the user (a person's name, and the only one), the
//! machine's name, the process, and since when; every minute the one who has it writes it anew. It is taken away when
//! the unit is closed. Where the app was killed or the machine lost its power, it expires: at once where the process can
//! be seen to be gone (the same machine, on Linux and Windows), and otherwise when it was not written for [`STALE`]. Its
//! age is measured by the clock of the server that keeps the folder, so that two machines need not agree on the time.
//!
//! Two programs that take over the same expired lock at once: both make a second file whose name follows from the
//! expired lock, and only one can. That one looks at the lock again before it puts its own in its place, in one move.
//!
//! A folder, a link or a pipe in its place is nobody's lock: it keeps nobody out. And whatever comes to lie there, only a
//! lock that is known to be this program's own is ever written into.
//!
//! The lock keeps people from working past each other. It does not guard the records: every save compares the whole
//! file with what is known of it, so that also a program that was asleep while its lock expired loses nothing.

mod expiry;
mod grip;
mod keeping;
mod owner;
mod record;
mod taking;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::durable::{self, SaveCause};
use keeping::Kept;
pub use owner::Owner;
use record::Found;
pub use taking::take;

/// How often the one who has the file says so.
pub const BEAT: Duration = Duration::from_mins(1);
/// How long after the last time it counts as left.
pub const STALE: Duration = Duration::from_mins(5);

/// Who has a file open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// What the system calls the user; empty where the lock cannot be read.
    pub user: String,
    /// The machine's name; empty where the lock cannot be read.
    pub machine: String,
    /// Since when; `None` where the lock cannot be read.
    pub since: Option<DateTime<FixedOffset>>,
    /// Whether it is the same user on this very machine: another window of one's own.
    pub own: bool,
}

/// What came of taking a lock.
#[derive(Debug)]
pub enum Taken {
    /// It is ours until it is dropped.
    Ours(Lock),
    /// Somebody else has it.
    Held(Holder),
    /// No lock can be made in this folder, or something else lies in its place that is no file.
    Without(SaveCause),
}

/// What the lock is found to be when the one who has it says so again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beat {
    /// Still ours.
    Kept,
    /// Somebody has taken it over, as from a machine that was asleep.
    Lost(Holder),
    /// It cannot be reached now, or something else lies in its place that cannot be read.
    Unreachable,
    /// It was let go.
    Released,
}

/// A lock that this program has. Dropped, it is let go.
#[derive(Debug)]
pub struct Lock(Arc<Kept>);

/// Says from another thread that a file is in use, for as long as its lock is kept. It does not keep the lock itself:
/// when whoever has it lets it go, it is gone when they have.
#[derive(Clone, Debug)]
pub struct Pulse(Weak<Kept>);

/// The lock's file for a unit's file: hidden, and named so that services which copy folders leave it alone.
pub fn lock_file(file: &Path) -> PathBuf {
    let target = durable::follow_links(file).unwrap_or_else(|_| file.to_owned());
    let mut name = OsString::from(".~lock.");
    name.push(target.file_name().unwrap_or_default());
    name.push("#");
    target.with_file_name(name)
}

/// Who has a file open, without taking it; `None` where nobody has.
pub fn holder(file: &Path, owner: &Owner) -> Option<Holder> {
    let path = lock_file(file);
    let found = match Found::read(&path) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
        // What is no lock holds nobody back from taking the file either.
        Err(_) => return record::in_the_way(&path).is_none().then(Holder::unknown),
    };
    (!found.expired(owner, &path)).then(|| found.holder(owner))
}

impl Holder {
    fn unknown() -> Self {
        Self { user: String::new(), machine: String::new(), since: None, own: false }
    }
}
