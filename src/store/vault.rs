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
    /// Held while the file is compared or written, so that one's own writing is never taken for somebody else's.
    at_work: Arc<Mutex<()>>,
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

/// What lies in a file: what something else wrote into it, or a copy of it.
#[derive(Clone, Debug)]
pub struct Version {
    /// The records.
    pub unit: Arc<Unit>,
    /// Whether the file is as the app wrote it.
    pub seal: Seal,
    /// The schema it was written in.
    pub schema: u32,
    /// The whole file.
    pub fingerprint: Fingerprint,
}

impl Version {
    /// Reads what lies in a file. The file is only read.
    ///
    /// # Errors
    /// [`OpenError`] with the file and what is wrong with it.
    pub fn read(path: &Path) -> Result<Self, OpenError> {
        let fail = |problem: OpenProblem| OpenError { path: path.to_owned(), problem };
        let bytes = read_bytes(path).map_err(|problem| fail(problem.into()))?;
        let fingerprint = Fingerprint::of(&bytes);
        let text = text_of(bytes).map_err(|problem| fail(problem.into()))?;
        let unit = Arc::new(unit_from_ron(&text).map_err(fail)?);
        let schema = schema_of(&text).unwrap_or(SCHEMA);
        Ok(Self { unit, seal: judge(&text), schema, fingerprint })
    }
}

impl Vault {
    /// Opens the unit in a file. The file is only read.
    ///
    /// # Errors
    /// [`OpenError`] with the file and what is wrong with it.
    pub fn open(path: &Path) -> Result<Opened, OpenError> {
        let Version { unit, seal, schema, fingerprint } = Version::read(path)?;
        let vault = Self::with(path, Known::File(fingerprint));
        vault.lock().base = Some(Arc::clone(&unit));
        Ok(Opened { unit, seal, schema, vault })
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
        let state = Mutex::new(State { known, base: None });
        Arc::new(Self { path: path.to_owned(), state, at_work: Arc::default() })
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
        let _at_work = self.work();
        self.compare()
    }

    /// What something else has written into the file, read for taking it in.
    ///
    /// # Errors
    /// [`OpenError`] with what is wrong with it.
    pub fn theirs(&self) -> Result<Version, OpenError> {
        let _at_work = self.work();
        Version::read(&self.path)
    }

    /// Whether this is what the app knows to lie in the file.
    pub fn knows(&self, fingerprint: Fingerprint) -> bool {
        self.lock().known == Known::File(fingerprint)
    }

    /// What keeps the file once what something else wrote is taken in: the next save writes over that, and over nothing
    /// else. What still waits to be saved through this one, which knows nothing of it, writes over nothing.
    #[must_use = "this vault still knows the file as it was"]
    pub fn after(&self, version: &Version) -> Arc<Self> {
        let state = State { known: Known::File(version.fingerprint), base: Some(Arc::clone(&version.unit)) };
        Arc::new(Self { path: self.path.clone(), state: Mutex::new(state), at_work: Arc::clone(&self.at_work) })
    }

    /// The leader has said that whatever lies in the file now is to be written over.
    pub fn write_over(&self) {
        self.lock().known = Known::Anything;
    }

    fn compare(&self) -> io::Result<bool> {
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
        let _at_work = self.work();
        let compared = self.compare().map_err(|error| SaveError::new(&self.path, SaveStep::Compare, &error))?;
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

    fn work(&self) -> MutexGuard<'_, ()> {
        self.at_work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Each change to the state is whole before the lock is given back.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
