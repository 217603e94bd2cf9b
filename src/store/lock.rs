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
//! The lock keeps people from working past each other. It does not guard the records: every save compares the whole
//! file with what is known of it, so that also a program that was asleep while its lock expired loses nothing.

mod grip;
mod owner;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::durable::{self, SaveCause};
use super::seal::Fingerprint;
pub use owner::Owner;

/// How often the one who has the file says so.
pub const BEAT: Duration = Duration::from_mins(1);
/// How long after the last time it counts as left.
pub const STALE: Duration = Duration::from_mins(5);
/// A lock that was written so much later than now was written by a clock that was wrong.
const FUTURE: Duration = Duration::from_hours(1);
/// The most that is read of a lock, in bytes.
const MOST_BYTES: u64 = 4096;
/// How often it is tried to take a lock while others do the same.
const TRIES: usize = 25;
const PAUSE: Duration = Duration::from_millis(8);
/// How many claims may lie on each other: each is left by a program that was killed while it took over.
const MOST_CLAIMS: usize = 3;

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
    /// No lock can be made in this folder.
    Without(SaveCause),
}

/// What the lock is found to be when the one who has it says so again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beat {
    /// Still ours.
    Kept,
    /// Somebody has taken it over, as from a machine that was asleep.
    Lost(Holder),
    /// It cannot be reached now.
    Unreachable,
    /// It was let go.
    Released,
}

/// A lock that this program has. Dropped, it is let go.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    record: Record,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    released: bool,
    /// The lock's file, open so that others see that this program runs.
    gripped: Option<File>,
}

/// What stands in the lock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Lock")]
struct Record {
    /// Tells this taking from every other.
    token: Uuid,
    owner: Owner,
    since: String,
    /// When the owner last said so, by its own clock. Only for people who look: what counts is the file's own time.
    seen: String,
    /// Whether the owner keeps the lock's file open as long as it runs, so that others on the same machine can tell.
    #[serde(default)]
    gripped: bool,
}

/// A lock as it was found.
struct Found {
    bytes: Vec<u8>,
    /// `None` where it is damaged or another program's.
    record: Option<Record>,
    modified: Option<SystemTime>,
}

/// The locks that this process has, by their tokens: one of its own that is not among them was let go where it could not
/// be reached, as on a drive that was pulled out.
static OURS: Mutex<BTreeSet<Uuid>> = Mutex::new(BTreeSet::new());

fn ours() -> MutexGuard<'static, BTreeSet<Uuid>> {
    OURS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What came of putting one's own lock in the place of an expired one.
enum Replaced {
    Done,
    /// Another program is at it, or was quicker.
    Beaten,
    Failed(io::Error),
}

/// The lock's file for a unit's file: hidden, and named so that services which copy folders leave it alone.
pub fn lock_file(file: &Path) -> PathBuf {
    let target = durable::follow_links(file).unwrap_or_else(|_| file.to_owned());
    let mut name = OsString::from(".~lock.");
    name.push(target.file_name().unwrap_or_default());
    name.push("#");
    target.with_file_name(name)
}

/// Takes the lock of a file, or tells who has it. Of all that try at once exactly one gets it.
pub fn take(file: &Path, owner: &Owner, now: DateTime<FixedOffset>) -> Taken {
    let path = lock_file(file);
    let record = Record::new(owner, now);
    // From before it can be seen, so that no other thread takes it to be left.
    ours().insert(record.token);
    let token = record.token;
    let taken = try_to_take(path, record, owner);
    if !matches!(taken, Taken::Ours(_)) {
        ours().remove(&token);
    }
    taken
}

fn try_to_take(path: PathBuf, record: Record, owner: &Owner) -> Taken {
    let mut holder = Holder::unknown();
    for _ in 0..TRIES {
        match create(&path, &record) {
            Ok(()) => return Taken::Ours(Lock::new(path, record)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Taken::Without(SaveCause::from(&error)),
        }
        let found = match Found::read(&path) {
            Ok(found) => found,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(_) => return Taken::Held(holder),
        };
        holder = found.holder(owner);
        if found.expired(owner, &path) {
            match replace(&path, &found, &record, 0) {
                Replaced::Done => return Taken::Ours(Lock::new(path, record)),
                Replaced::Beaten => {}
                Replaced::Failed(error) => return Taken::Without(SaveCause::from(&error)),
            }
        } else if !found.bytes.is_empty() {
            // One that was made this very moment is not written yet, and is looked at again.
            return Taken::Held(holder);
        }
        thread::sleep(PAUSE);
    }
    Taken::Held(holder)
}

/// Who has a file open, without taking it; `None` where nobody has.
pub fn holder(file: &Path, owner: &Owner) -> Option<Holder> {
    let path = lock_file(file);
    let found = match Found::read(&path) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
        Err(_) => return Some(Holder::unknown()),
    };
    (!found.expired(owner, &path)).then(|| found.holder(owner))
}

impl Holder {
    fn unknown() -> Self {
        Self { user: String::new(), machine: String::new(), since: None, own: false }
    }
}

impl Record {
    fn new(owner: &Owner, now: DateTime<FixedOffset>) -> Self {
        let at = now.to_rfc3339_opts(SecondsFormat::Secs, false);
        Self { token: Uuid::now_v7(), owner: owner.clone(), since: at.clone(), seen: at, gripped: false }
    }

    fn line(&self) -> io::Result<String> {
        ron::to_string(self).map(|line| line + "\n").map_err(io::Error::other)
    }
}

impl Found {
    fn read(path: &Path) -> io::Result<Self> {
        // Asked before opening: to open a pipe waits for somebody to write into it.
        if !fs::metadata(path)?.is_file() {
            return Err(io::Error::other("not a file"));
        }
        let file = match File::open(path) {
            // Of one that only its owner may read, the age tells whether it is left.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                let modified = fs::metadata(path)?.modified().ok();
                return Ok(Self { bytes: b"not permitted".to_vec(), record: None, modified });
            }
            file => file?,
        };
        let modified = file.metadata()?.modified().ok();
        let mut bytes = Vec::new();
        file.take(MOST_BYTES).read_to_end(&mut bytes)?;
        let record = record_in(&bytes);
        Ok(Self { bytes, record, modified })
    }

    fn holder(&self, owner: &Owner) -> Holder {
        let Some(record) = &self.record else { return Holder::unknown() };
        Holder {
            user: owner::shown(&record.owner.user),
            machine: owner::shown(&record.owner.machine),
            since: DateTime::parse_from_rfc3339(&record.since).ok(),
            own: owner.user == record.owner.user && owner.same_machine(&record.owner),
        }
    }

    /// Whether nobody has the lock any more.
    fn expired(&self, owner: &Owner, path: &Path) -> bool {
        let own = self.record.as_ref().filter(|record| record.owner.is_this_process());
        if let Some(record) = own {
            return !ours().contains(&record.token);
        }
        if let Some(record) = self.record.as_ref().filter(|record| record.gripped) {
            match grip::is_gripped(path) {
                Some(true) => return false,
                // From another machine the file may be a copy, or on a disk that does not tell.
                Some(false) if owner.same_machine(&record.owner) => return true,
                Some(false) | None => {}
            }
        }
        let known = self.record.as_ref().and_then(|record| owner.knows_alive(&record.owner));
        if let Some(alive) = known {
            return !alive;
        }
        let Some(modified) = self.modified else { return false };
        let now = folder_now(path).unwrap_or_else(SystemTime::now);
        match now.duration_since(modified) {
            Ok(age) => age >= STALE,
            Err(ahead) => ahead.duration() >= FUTURE,
        }
    }

    /// Tells this lock from every other that may come to lie in its place.
    fn key(&self) -> String {
        match &self.record {
            Some(record) => record.token.simple().to_string(),
            None => Fingerprint::of(&self.bytes).hex(),
        }
    }
}

/// What stands in a lock; `None` where it is damaged or another program's. Never fails, whatever it is given.
fn record_in(bytes: &[u8]) -> Option<Record> {
    ron::from_str(std::str::from_utf8(bytes).ok()?).ok()
}

/// Makes a lock where there is none. Whoever makes it has it.
fn create(path: &Path, record: &Record) -> io::Result<()> {
    let line = record.line()?;
    let mut file = File::options().write(true).create_new(true).open(path)?;
    file.write_all(line.as_bytes()).inspect_err(|_| {
        fs::remove_file(path).ok();
    })
}

/// Puts one's own lock in the place of an expired one, if it still lies there and nobody else is at it.
fn replace(path: &Path, found: &Found, record: &Record, depth: usize) -> Replaced {
    let claim = claim_file(path, found);
    match create(&claim, record) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            // Left by a program that was killed at this very place?
            let Ok(left) = Found::read(&claim) else { return Replaced::Beaten };
            if depth >= MOST_CLAIMS || !left.expired(&record.owner, &claim) {
                return Replaced::Beaten;
            }
            match replace(&claim, &left, record, depth + 1) {
                Replaced::Done => {}
                other => return other,
            }
        }
        Err(error) => return Replaced::Failed(error),
    }
    let replaced = replace_claimed(path, found, record);
    fs::remove_file(&claim).ok();
    replaced
}

/// The same by the one who has the claim: nobody else changes an expired lock meanwhile, but its owner may have woken.
fn replace_claimed(path: &Path, found: &Found, record: &Record) -> Replaced {
    match Found::read(path) {
        Ok(again) if again.key() == found.key() && again.expired(&record.owner, path) => {}
        Ok(_) => return Replaced::Beaten,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Replaced::Beaten,
        Err(error) => return Replaced::Failed(error),
    }
    let put = || -> io::Result<()> {
        let mut new = durable::temporary_beside(path)?;
        new.as_file_mut().write_all(record.line()?.as_bytes())?;
        // Others are to be able to read who has the file.
        fs::metadata(path).and_then(|old| new.as_file().set_permissions(old.permissions())).ok();
        new.persist(path).map_err(|error| error.error)?;
        Ok(())
    };
    match put() {
        Ok(()) => Replaced::Done,
        // Its owner has woken.
        Err(_) if grip::is_gripped(path) == Some(true) => Replaced::Beaten,
        Err(error) => Replaced::Failed(error),
    }
}

/// The file that only one of those who take over a lock can make. One that is left behind is swept with the other
/// temporary files.
fn claim_file(path: &Path, found: &Found) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sum = Fingerprint::of(format!("{name} {}", found.key()).as_bytes()).hex();
    path.with_file_name(durable::temporary_name(&sum[..24]))
}

/// The time by the clock that gives the folder's files their times.
fn folder_now(path: &Path) -> Option<SystemTime> {
    let file = durable::temporary_beside(path).ok()?;
    file.as_file().metadata().ok()?.modified().ok()
}

impl Lock {
    fn new(path: PathBuf, record: Record) -> Self {
        let lock = Self { path, record, state: Mutex::default() };
        lock.keep_open(&mut lock.state());
        lock
    }

    /// The lock's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Says anew that the file is in use.
    pub fn beat(&self, now: DateTime<FixedOffset>) -> Beat {
        let mut state = self.state();
        if state.released {
            return Beat::Released;
        }
        let mut record = self.record.clone();
        record.seen = now.to_rfc3339_opts(SecondsFormat::Secs, false);
        if state.gripped.is_some() && Found::read(&self.path).is_err() {
            // One that was taken away is only gone when nobody has it open.
            state.gripped = None;
        }
        match self.write(&record, &mut state) {
            Ok(beat) => beat,
            Err(error) if error.kind() == io::ErrorKind::NotFound => match create(&self.path, &record) {
                Ok(()) => {
                    self.keep_open(&mut state);
                    Beat::Kept
                }
                Err(_) => Beat::Unreachable,
            },
            Err(_) => Beat::Unreachable,
        }
    }

    /// Reads and writes through one handle: where another lock is put in this one's place meanwhile, that one is not
    /// written over.
    fn write_into(&self, file: &mut File, record: &Record) -> io::Result<Beat> {
        let mut bytes = Vec::new();
        file.rewind()?;
        (&*file).take(MOST_BYTES).read_to_end(&mut bytes)?;
        let found = Found { record: record_in(&bytes), bytes, modified: None };
        if let Some(by) = self.taken_over(&found) {
            return Ok(Beat::Lost(by));
        }
        let line = record.line()?;
        file.rewind()?;
        file.write_all(line.as_bytes())?;
        file.set_len(line.len() as u64)?;
        file.sync_all()?;
        Ok(Beat::Kept)
    }

    /// Who has taken it over, if somebody has.
    fn taken_over(&self, found: &Found) -> Option<Holder> {
        let other = found.record.as_ref().is_some_and(|found| found.token != self.record.token);
        other.then(|| found.holder(&self.record.owner))
    }

    /// Lets the file go. One that somebody has taken over stays theirs.
    pub fn release(&self) {
        let mut state = self.state();
        if std::mem::replace(&mut state.released, true) {
            return;
        }
        self.take_away(&mut state);
        state.gripped = None;
        ours().remove(&self.record.token);
    }

    fn take_away(&self, state: &mut State) {
        let ours = |found: &Found| found.record.as_ref().is_some_and(|found| found.token == self.record.token);
        let Ok(found) = Found::read(&self.path) else { return };
        if !ours(&found) {
            return;
        }
        // Nobody can take it over while the claim on it is ours.
        let claim = claim_file(&self.path, &found);
        if create(&claim, &self.record).is_err() {
            return;
        }
        if Found::read(&self.path).is_ok_and(|again| ours(&again)) {
            state.gripped = None;
            fs::remove_file(&self.path).ok();
        }
        fs::remove_file(&claim).ok();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.release();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_stands_in_a_lock_is_read_or_passed_over() {
        let record = Record::new(Owner::this(), DateTime::parse_from_rfc3339("2026-11-22T13:40:00+01:00").unwrap());
        let line = record.line().unwrap();
        assert_eq!(record_in(line.as_bytes()), Some(record));
        for at in 0..line.len() {
            let mut bytes = line.clone().into_bytes();
            bytes[at] ^= 0x15;
            record_in(&bytes);
            record_in(&line.as_bytes()[..at]);
        }
        assert_eq!(record_in(b",Kari Nordmann,KOMMUNE-PC-12,22.11.2026 13:40,file:///;"), None);
    }
}
