//! Keeping a lock: saying again and again that the file is in use, and letting it go.

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, FixedOffset, SecondsFormat};

use super::expiry::ours;
use super::record::{Found, MOST_BYTES, Record, record_in};
use super::taking::{Replaced, claim_file, create, replace};
use super::{Beat, Holder, Lock, Pulse};

/// A lock that is kept, until it is let go.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) path: PathBuf,
    pub(super) record: Record,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
pub(super) struct State {
    released: bool,
    /// The lock's file, open so that others see that this program runs.
    pub(super) gripped: Option<File>,
}

impl Lock {
    pub(super) fn new(path: PathBuf, record: Record) -> Self {
        let kept = Kept { path, record, state: Mutex::default() };
        kept.keep_open(&mut kept.state());
        Self(Arc::new(kept))
    }

    /// The lock's file.
    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// Says anew that the file is in use.
    pub fn beat(&self, now: DateTime<FixedOffset>) -> Beat {
        self.0.beat(now)
    }

    /// To say so from another thread.
    pub fn pulse(&self) -> Pulse {
        Pulse(Arc::downgrade(&self.0))
    }

    /// Lets the file go, as soon as nobody says that it is in use. One that somebody has taken over stays theirs.
    pub fn release(&self) {
        self.0.release();
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.release();
    }
}

impl Pulse {
    /// Says anew that the file is in use.
    pub fn beat(&self, now: DateTime<FixedOffset>) -> Beat {
        self.0.upgrade().map_or(Beat::Released, |kept| kept.beat(now))
    }
}

impl Kept {
    fn beat(&self, now: DateTime<FixedOffset>) -> Beat {
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
        let made = match self.write(&record, &mut state) {
            Ok(Some(beat)) => return beat,
            Ok(None) => self.put_again(&record),
            Err(error) if error.kind() == io::ErrorKind::NotFound => create(&self.path, &record).is_ok(),
            Err(_) => false,
        };
        if !made {
            return Beat::Unreachable;
        }
        self.keep_open(&mut state);
        Beat::Kept
    }

    /// Puts the lock in the place of something that cannot be read, as one that a newer version of the app took over or
    /// another program's file, when nobody has written that for long: as anybody else would. Returns whether it is there.
    fn put_again(&self, record: &Record) -> bool {
        let Ok(found) = Found::read(&self.path) else { return false };
        let left = found.expired(&self.record.owner, &self.path);
        left && matches!(replace(&self.path, &found, record, 0), Replaced::Done)
    }

    /// Reads and writes through one handle: where another lock is put in this one's place meanwhile, that one is not
    /// written over, and what is no lock never is. `None` where that lies there.
    pub(super) fn write_into(&self, file: &mut File, record: &Record) -> io::Result<Option<Beat>> {
        let mut bytes = Vec::new();
        file.rewind()?;
        (&*file).take(MOST_BYTES).read_to_end(&mut bytes)?;
        let found = Found { record: record_in(&bytes), bytes, modified: None };
        if !self.is_in(&found) {
            return Ok(self.taken_over(&found).map(Beat::Lost));
        }
        let line = record.line()?;
        file.rewind()?;
        file.write_all(line.as_bytes())?;
        file.set_len(line.len() as u64)?;
        file.sync_all()?;
        Ok(Some(Beat::Kept))
    }

    /// Who has taken it over, if somebody has.
    pub(super) fn taken_over(&self, found: &Found) -> Option<Holder> {
        (found.record.is_some() && !self.is_in(found)).then(|| found.holder(&self.record.owner))
    }

    /// Whether what was found is this very lock.
    pub(super) fn is_in(&self, found: &Found) -> bool {
        found.record.as_ref().is_some_and(|found| found.token == self.record.token)
    }

    fn release(&self) {
        let mut state = self.state();
        if std::mem::replace(&mut state.released, true) {
            return;
        }
        self.take_away(&mut state);
        state.gripped = None;
        ours().remove(&self.record.token);
    }

    fn take_away(&self, state: &mut State) {
        let Ok(found) = Found::read(&self.path) else { return };
        if !self.is_in(&found) {
            return;
        }
        // Nobody can take it over while the claim on it is ours.
        let claim = claim_file(&self.path, &found);
        if create(&claim, &self.record).is_err() {
            return;
        }
        if Found::read(&self.path).is_ok_and(|again| self.is_in(&again)) {
            state.gripped = None;
            fs::remove_file(&self.path).ok();
        }
        fs::remove_file(&claim).ok();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
