//! Taking a lock: of all that try at once exactly one gets it, also where an expired one lies.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::expiry::ours;
use super::record::{Found, Record, in_the_way};
use super::{Holder, Lock, Owner, Taken, grip, lock_file};
use crate::store::durable::{self, SaveCause};
use crate::store::seal::Fingerprint;

/// How often it is tried to take a lock while others do the same.
const TRIES: usize = 25;
const PAUSE: Duration = Duration::from_millis(8);
/// How many claims may lie on each other: each is left by a program that was killed while it took over.
const MOST_CLAIMS: usize = 3;

/// What came of putting one's own lock in the place of an expired one.
pub(super) enum Replaced {
    Done,
    /// Another program is at it, or was quicker.
    Beaten,
    Failed(io::Error),
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
            // Nobody has made that, and it would never go away.
            Err(_) if let Some(error) = in_the_way(&path) => return Taken::Without(SaveCause::from(&error)),
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

/// Makes a lock where there is none. Whoever makes it has it.
pub(super) fn create(path: &Path, record: &Record) -> io::Result<()> {
    let line = record.line()?;
    let mut file = File::options().write(true).create_new(true).open(path)?;
    file.write_all(line.as_bytes()).inspect_err(|_| {
        fs::remove_file(path).ok();
    })
}

/// Puts one's own lock in the place of an expired one, if it still lies there and nobody else is at it.
pub(super) fn replace(path: &Path, found: &Found, record: &Record, depth: usize) -> Replaced {
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
pub(super) fn claim_file(path: &Path, found: &Found) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sum = Fingerprint::of(format!("{name} {}", found.key()).as_bytes()).hex();
    path.with_file_name(durable::temporary_name(&sum[..24]))
}
