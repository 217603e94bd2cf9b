//! How one unit's file is kept: read and judged, compared with what lies on the disk before it is written, and written
//! so that the old file or the new one is whole whatever happens.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::durable::{self, SaveCause, SaveError, SaveStep};
use super::file::{read_bytes, text_of};
use super::seal::{Fingerprint, Seal, judge};
use super::unit_file::{OpenError, OpenProblem, schema_of, unit_from_ron, unit_to_ron};
use crate::unit::{SCHEMA, Unit};

/// One unit's file, and what the app knows of what lies there. Shared by the window and the thread that saves.
#[derive(Debug)]
pub struct Vault {
    path: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    known: Known,
    /// The records as they lie on the disk, as far as this app has read or written them.
    base: Option<Arc<Unit>>,
}

/// What lies on the disk, as far as the app knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// Nothing yet.
    Nothing,
    /// This, as it was read or written last.
    File(Fingerprint),
    /// Whatever it is, the leader has said that it is to be written over.
    Anything,
}

/// A unit's file that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The records.
    pub unit: Arc<Unit>,
    /// Whether the file is as the app wrote it.
    pub seal: Seal,
    /// The schema it was written in.
    pub schema: u32,
    /// What keeps it from now on.
    pub vault: Arc<Vault>,
}

impl Vault {
    /// Opens the unit in a file. The file is only read.
    ///
    /// # Errors
    /// [`OpenError`] with the file and what is wrong with it.
    pub fn open(path: &Path) -> Result<Opened, OpenError> {
        let fail = |problem: OpenProblem| OpenError { path: path.to_owned(), problem };
        let bytes = read_bytes(path).map_err(|problem| fail(problem.into()))?;
        let fingerprint = Fingerprint::of(&bytes);
        let text = text_of(bytes).map_err(|problem| fail(problem.into()))?;
        let unit = Arc::new(unit_from_ron(&text).map_err(fail)?);
        let schema = schema_of(&text).unwrap_or(SCHEMA);
        let state = State { known: Known::File(fingerprint), base: Some(Arc::clone(&unit)) };
        let vault = Arc::new(Self { path: path.to_owned(), state: Mutex::new(state) });
        Ok(Opened { unit, seal: judge(&text), schema, vault })
    }

    /// For a new file. A file that lies there when it is saved is not written over.
    pub fn new_file(path: &Path) -> Arc<Self> {
        Self::with(path, Known::Nothing)
    }

    /// For a file that is written over if it is there: the leader has said so.
    pub fn over(path: &Path) -> Arc<Self> {
        Self::with(path, Known::Anything)
    }

    fn with(path: &Path, known: Known) -> Arc<Self> {
        Arc::new(Self { path: path.to_owned(), state: Mutex::new(State { known, base: None }) })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The records as they lie on the disk, as far as this app has read or written them.
    pub fn base(&self) -> Option<Arc<Unit>> {
        self.lock().base.clone()
    }

    /// Whether the file on the disk is the one the app knows.
    ///
    /// # Errors
    /// The system's, where it cannot be read: what cannot be read is not taken to be unchanged.
    pub fn is_as_known(&self) -> io::Result<bool> {
        let known = self.lock().known;
        if known == Known::Anything {
            return Ok(true);
        }
        match fs::read(&self.path) {
            Ok(bytes) => Ok(known == Known::File(Fingerprint::of(&bytes))),
            // Taken away under us: there is nothing to lose by writing it again.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// Writes the unit, and returns when it is on the disk.
    ///
    /// # Errors
    /// [`SaveError`]; the old file stands as it was, also where something else has changed it
    /// ([`SaveCause::ChangedOutside`]).
    pub fn save(&self, unit: &Arc<Unit>) -> Result<(), SaveError> {
        let text = unit_to_ron(unit).map_err(|error| SaveError::form(&self.path, error.to_string()))?;
        let bytes = text.into_bytes();
        let compared = self.is_as_known().map_err(|error| SaveError::new(&self.path, SaveStep::Compare, &error))?;
        if !compared {
            let cause = SaveCause::ChangedOutside;
            return Err(SaveError { path: self.path.clone(), step: SaveStep::Compare, cause });
        }
        let written = durable::write(&self.path, &bytes);
        // Where only the folder was not confirmed, the new file is in place already.
        if written.as_ref().err().is_none_or(|error| error.step == SaveStep::SyncFolder) {
            let mut state = self.lock();
            state.known = Known::File(Fingerprint::of(&bytes));
            state.base = Some(Arc::clone(unit));
        }
        written
    }

    /// Each change to the state is whole before the lock is given back.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
