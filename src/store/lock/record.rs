//! What a lock's file says, and how it is read: it may be damaged, another program's, or of any length.

use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::Path;
use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Holder;
use super::owner::{self, Owner};
use crate::store::ids::new_id;
use crate::store::seal::Fingerprint;

/// The most that is read of a lock, in bytes.
pub(super) const MOST_BYTES: u64 = 4096;

/// What stands in the lock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Lock")]
pub(super) struct Record {
    /// Tells this taking from every other.
    pub(super) token: Uuid,
    pub(super) owner: Owner,
    pub(super) since: String,
    /// When the owner last said so, by its own clock. Only for people who look: what counts is the file's own time.
    pub(super) seen: String,
    /// Whether the owner keeps the lock's file open as long as it runs, so that others on the same machine can tell.
    #[serde(default)]
    pub(super) gripped: bool,
}

/// A lock as it was found.
pub(super) struct Found {
    pub(super) bytes: Vec<u8>,
    /// `None` where it is damaged or another program's.
    pub(super) record: Option<Record>,
    pub(super) modified: Option<SystemTime>,
}

impl Record {
    pub(super) fn new(owner: &Owner, now: DateTime<FixedOffset>) -> Self {
        let at = now.to_rfc3339_opts(SecondsFormat::Secs, false);
        Self { token: new_id(), owner: owner.clone(), since: at.clone(), seen: at, gripped: false }
    }

    pub(super) fn line(&self) -> io::Result<String> {
        ron::to_string(self).map(|line| line + "\n").map_err(io::Error::other)
    }
}

impl Found {
    pub(super) fn read(path: &Path) -> io::Result<Self> {
        // Asked before opening: to open a pipe waits for somebody to write into it. A link leads to a file that is
        // something else.
        let data = fs::symlink_metadata(path)?;
        if !data.is_file() {
            return Err(no_lock(&data));
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

    pub(super) fn holder(&self, owner: &Owner) -> Holder {
        let Some(record) = &self.record else { return Holder::unknown() };
        Holder {
            user: owner::shown(&record.owner.user),
            machine: owner::shown(&record.owner.machine),
            since: DateTime::parse_from_rfc3339(&record.since).ok(),
            own: owner.user == record.owner.user && owner.same_machine(&record.owner),
        }
    }

    /// Tells this lock from every other that may come to lie in its place.
    pub(super) fn key(&self) -> String {
        match &self.record {
            Some(record) => record.token.simple().to_string(),
            None => Fingerprint::of(&self.bytes).hex(),
        }
    }
}

/// What is told of something that is no file, and so nobody's lock.
fn no_lock(data: &Metadata) -> io::Error {
    if data.is_dir() { io::ErrorKind::IsADirectory.into() } else { io::Error::other("not a file") }
}

/// Why there can be no lock here, where a folder, a link or a pipe lies in its place.
pub(super) fn in_the_way(path: &Path) -> Option<io::Error> {
    fs::symlink_metadata(path).ok().filter(|data| !data.is_file()).map(|data| no_lock(&data))
}

/// What stands in a lock; `None` where it is damaged or another program's. Never fails, whatever it is given.
pub(super) fn record_in(bytes: &[u8]) -> Option<Record> {
    ron::from_str(std::str::from_utf8(bytes).ok()?).ok()
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
