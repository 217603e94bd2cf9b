//! Whether a lock is left: by a process that can be seen to be gone, or by one that has not said anything for long.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use uuid::Uuid;

use super::record::Found;
use super::{Owner, STALE, grip};
use crate::store::durable;

/// A lock that was written so much later than now was written by a clock that was wrong.
const FUTURE: Duration = Duration::from_hours(1);

/// The locks that this process has, by their tokens: one of its own that is not among them was let go where it could not
/// be reached, as on a drive that was pulled out.
static OURS: Mutex<BTreeSet<Uuid>> = Mutex::new(BTreeSet::new());

pub(super) fn ours() -> MutexGuard<'static, BTreeSet<Uuid>> {
    OURS.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Found {
    /// Whether nobody has the lock any more.
    pub(super) fn expired(&self, owner: &Owner, path: &Path) -> bool {
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
            Ok(age) => age >= STALE || self.record.as_ref().is_some_and(|record| owner.outlived(&record.owner, age)),
            Err(ahead) => ahead.duration() >= FUTURE,
        }
    }
}

/// The time by the clock that gives the folder's files their times.
fn folder_now(path: &Path) -> Option<SystemTime> {
    let file = durable::temporary_beside(path).ok()?;
    file.as_file().metadata().ok()?.modified().ok()
}
