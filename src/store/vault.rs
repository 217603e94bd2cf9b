//! How one unit's file is kept: read and judged, compared with what lies on the disk before it is written, and written
//! so that the old file or the new one is whole whatever happens.

mod common;
mod known;
mod recode;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::coding::Coding;
use super::durable::{self, Lies, SaveCause, SaveError, SaveStep};
use super::file::{read_bytes, text_of};
use super::generations::{Generations, KeepError, Kept, Occasion};
use super::held::read_patiently;
use super::judged;
use super::newer::{Newer, newer_from_ron};
use super::seal::{Fingerprint, Seal, judge};
use super::unit_file::{OpenError, OpenProblem, unit_to_ron};
use super::version::Version;
use crate::unit::Unit;
use known::Known;

pub use recode::{Left, NotRecoded, Recoded, remove_all};

/// One unit's file, and what the app knows of what lies there. Shared by the window and the thread that saves.
#[derive(Debug)]
pub struct Vault {
    path: PathBuf,
    state: Mutex<State>,
    /// Held while the file is compared or written, so that one's own writing is never taken for somebody else's.
    at_work: Arc<Mutex<()>>,
    /// Held while a version is kept, so that none is written as it was before the coding became another.
    keeping: Arc<Mutex<()>>,
}

#[derive(Clone, Debug)]
struct State {
    known: Known,
    /// The records as they lie on the disk, as far as this app has read or written them.
    base: Option<Arc<Unit>>,
    /// How often this app has written the file.
    writes: Writes,
    /// How the file and its earlier versions lie on the disk.
    coding: Coding,
    /// How what is kept of the unit may lie still, where not all of it could be written anew.
    earlier: Vec<Coding>,
    /// Where earlier versions are kept, if they are.
    generations: Option<Arc<Generations>>,
    /// Versions that are to be kept before the next save.
    to_keep: Vec<Arc<Unit>>,
    /// The records that were kept last.
    kept: Option<Arc<Unit>>,
    /// Why the last version could not be kept.
    not_kept: Option<KeepError>,
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

/// What something else has written into a file, as it was read.
#[derive(Clone, Debug)]
pub struct Theirs {
    /// What lies there, or what is wrong with it.
    pub version: Result<Version, OpenError>,
    /// How often this app had written the file by then.
    pub writes: Writes,
}

/// How often this app has written a file, to be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writes(u64);

impl Opened {
    /// Whether the file is as an app wrote it, so that nobody need be asked. Schemas 1 and 2 had no checksum.
    pub fn is_as_written(&self) -> bool {
        judged::is_as_written(self.seal, self.schema)
    }
}

impl Vault {
    /// Opens the unit in a file. The file is only read.
    ///
    /// # Errors
    /// [`OpenError`] with the file and what is wrong with it.
    pub fn open(path: &Path) -> Result<Opened, OpenError> {
        Self::open_with(path, Coding::Plain)
    }

    /// Opens the unit in a file that is locked so. The file is only read. One that is not locked is opened too, and stays
    /// as it is: nothing is locked that nobody asked for.
    ///
    /// # Errors
    /// [`OpenError`] with the file and what is wrong with it.
    pub fn open_with(path: &Path, coding: Coding) -> Result<Opened, OpenError> {
        let Version { unit, seal, schema, fingerprint, locked } = Version::read(path, &coding)?;
        let vault = Self::with(path, Known::File(fingerprint));
        let mut state = vault.lock();
        state.base = Some(Arc::clone(&unit));
        state.coding = if locked { coding } else { Coding::Plain };
        drop(state);
        Ok(Opened { unit, seal, schema, vault })
    }

    /// Opens a file of a newer schema as far as it is understood. It is never written.
    ///
    /// # Errors
    /// [`OpenError`] with the file and what is wrong with it.
    pub fn open_newer(path: &Path, coding: &Coding) -> Result<(Opened, Newer), OpenError> {
        let fail = |problem: OpenProblem| OpenError { path: path.to_owned(), problem };
        let bytes = read_bytes(path).map_err(|problem| fail(problem.into()))?;
        let bytes = coding.decode(bytes).map_err(|error| fail(error.into()))?;
        let text = text_of(bytes).map_err(|problem| fail(problem.into()))?;
        let newer = newer_from_ron(&text).map_err(fail)?;
        let vault = Self::with(path, Known::Never);
        let unit = Arc::new(newer.unit.clone());
        Ok((Opened { unit, seal: judge(&text), schema: newer.found, vault }, newer))
    }

    /// For a file of which the app knows what lies there, and not which records.
    pub(super) fn known(path: &Path, fingerprint: Option<Fingerprint>) -> Arc<Self> {
        Self::with(path, fingerprint.map_or(Known::Nothing, Known::File))
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
        let state = State {
            known,
            base: None,
            writes: Writes(0),
            coding: Coding::default(),
            earlier: Vec::new(),
            generations: None,
            to_keep: Vec::new(),
            kept: None,
            not_kept: None,
        };
        Arc::new(Self {
            path: path.to_owned(),
            state: Mutex::new(state),
            at_work: Arc::default(),
            keeping: Arc::default(),
        })
    }

    /// Keeps earlier versions there from now on; those of another vault where the unit goes on in another file.
    pub fn keep_versions_in(&self, generations: Option<Arc<Generations>>) {
        self.lock().generations = generations;
    }

    /// Where earlier versions are kept, if they are.
    pub fn generations(&self) -> Option<Arc<Generations>> {
        self.lock().generations.clone()
    }

    /// How the file and its earlier versions lie on the disk.
    pub fn coding(&self) -> Coding {
        self.lock().coding.clone()
    }

    /// The file and its earlier versions lie so from the next save on, as where a unit goes on in another file.
    pub fn set_coding(&self, coding: Coding) {
        self.lock().coding = coding;
    }

    /// Why the last version could not be kept, if it could not.
    pub fn not_kept(&self) -> Option<KeepError> {
        self.lock().not_kept.clone()
    }

    /// Keeps these records as an earlier version before the next save, however little time has gone: what is there
    /// before something large.
    pub fn keep_before_next(&self, unit: Arc<Unit>) {
        self.lock().to_keep.push(unit);
    }

    /// Keeps what lies on the disk as an earlier version, unless it is kept already; as when the unit is opened or left.
    pub fn keep_now(&self) {
        let (Some(base), Some(generations)) = (self.base(), self.generations()) else { return };
        let keeping = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        generations.remember(&self.path, base.id);
        drop(keeping);
        let kept = self.lock().kept.clone();
        if !kept.is_some_and(|kept| Arc::ptr_eq(&kept, &base)) {
            self.keep(&base, None, Occasion::Always);
        }
    }

    /// Keeps these records as an earlier version at once.
    pub fn keep_also(&self, unit: &Arc<Unit>) {
        self.keep(unit, None, Occasion::Always);
    }

    /// Keeps a version. That it fails stops nothing, and is told.
    fn keep(&self, unit: &Arc<Unit>, text: Option<&str>, occasion: Occasion) {
        let Some(generations) = self.generations() else { return };
        let _keeping = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        let made = match text {
            Some(_) => Ok(None),
            None => unit_to_ron(unit).map(Some).map_err(|error| KeepError::Pack(error.to_string())),
        };
        let kept = made.and_then(|made| {
            let text = text.or(made.as_deref()).unwrap_or_default();
            generations.keep(unit, text, &self.coding(), occasion)
        });
        let mut state = self.lock();
        match kept {
            Ok(Kept::TooSoon) => {}
            Ok(Kept::Written(_) | Kept::Same) => {
                state.kept = Some(Arc::clone(unit));
                state.not_kept = None;
            }
            Err(error) => {
                tracing::warn!(%error, "an earlier version was not kept");
                state.not_kept = Some(error);
            }
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What lies on the disk, as far as this app has read or written it.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        self.lock().known.last()
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
        self.lies().map(|lies| lies != Lies::Other)
    }

    /// What something else has written into the file, read for taking it in.
    pub fn theirs(&self) -> Theirs {
        let _at_work = self.work();
        let writes = self.writes();
        Theirs { version: Version::read(&self.path, &self.coding()), writes }
    }

    /// How often this app has written the file. What it wrote, it wrote over what it knew: what something else had put
    /// there before is not there any more, and comes from something older than [`Self::base`].
    pub fn writes(&self) -> Writes {
        self.lock().writes
    }

    /// Whether this is what the app knows to lie in the file.
    pub fn knows(&self, fingerprint: Fingerprint) -> bool {
        self.lock().known.is(fingerprint)
    }

    /// What keeps the file once what something else wrote is taken in: the next save writes over that, and over nothing
    /// else. What still waits to be saved through this one, which knows nothing of it, writes over nothing.
    #[must_use = "this vault still knows the file as it was"]
    pub fn after(&self, version: &Version) -> Arc<Self> {
        let known = Known::File(version.fingerprint);
        let state = State { known, base: Some(Arc::clone(&version.unit)), ..self.lock().clone() };
        Arc::new(Self {
            path: self.path.clone(),
            state: Mutex::new(state),
            at_work: Arc::clone(&self.at_work),
            keeping: Arc::clone(&self.keeping),
        })
    }

    /// What keeps the file once the leader has said that what lies there now, of which only the bytes are known, is to be
    /// written over.
    #[must_use = "this vault still knows the file as it was"]
    pub fn over_these(&self, bytes: Fingerprint) -> Arc<Self> {
        let state = State { known: Known::File(bytes), ..self.lock().clone() };
        Arc::new(Self {
            path: self.path.clone(),
            state: Mutex::new(state),
            at_work: Arc::clone(&self.at_work),
            keeping: Arc::clone(&self.keeping),
        })
    }

    /// What lies where the file is to be written.
    fn lies(&self) -> io::Result<Lies> {
        let known = self.lock().known.clone();
        if known == Known::Anything {
            return Ok(Lies::Known);
        }
        match read_patiently(&self.path) {
            Ok(bytes) if known.is(Fingerprint::of(&bytes)) => Ok(Lies::Known),
            Ok(_) => Ok(Lies::Other),
            // Taken away under us: there is nothing to lose by writing it again.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Lies::Nothing),
            Err(error) => Err(error),
        }
    }

    /// Writes the unit, and returns when it is on the disk.
    ///
    /// # Errors
    /// [`SaveError`]; unless it [is done](SaveError::is_done), the old file stands as it was, also where something else
    /// has changed it ([`SaveCause::ChangedOutside`]).
    pub fn save(&self, unit: &Arc<Unit>) -> Result<(), SaveError> {
        let text = unit_to_ron(unit).map_err(|error| SaveError::form(&self.path, error.to_string()))?;
        if self.lock().known == Known::Never {
            let cause = SaveCause::ReadOnly;
            return Err(SaveError { path: self.path.clone(), step: SaveStep::Compare, cause });
        }
        let before = std::mem::take(&mut self.lock().to_keep);
        for before in &before {
            self.keep(before, None, Occasion::Always);
        }
        let at_work = self.work();
        let mut written = self.write(unit, &text);
        if let Err(error) = &mut written
            && self.lies_unconfirmed(unit)
        {
            error.step = SaveStep::SyncFolder;
        }
        drop(at_work);
        if is_in_place(&written) {
            self.keep(unit, Some(&text), Occasion::Save);
        }
        written
    }

    /// Writes the unit; to be called at work, so that nothing is written as it was before the coding became another.
    fn write(&self, unit: &Arc<Unit>, text: &str) -> Result<(), SaveError> {
        let bytes = self.encode(text.as_bytes().to_vec())?;
        // Looked at once more right before it is written over; here so that nothing is written in vain.
        let lies = self.lies().map_err(|error| SaveError::new(&self.path, SaveStep::Compare, &error))?;
        if lies == Lies::Other {
            return Err(SaveError::changed_outside(&self.path));
        }
        let written = durable::write_over(&self.path, &bytes, &|| self.lies());
        if is_in_place(&written) {
            let mut state = self.lock();
            let before = std::mem::replace(&mut state.known, Known::Nothing);
            state.known = before.after_writing(Fingerprint::of(&bytes), written.is_ok());
            state.base = Some(Arc::clone(unit));
            state.writes.0 += 1;
        }
        written
    }

    /// Whether these records lie in the file from an earlier try, and the disk has not confirmed it: whatever keeps the
    /// next try from it, they are in place.
    fn lies_unconfirmed(&self, unit: &Arc<Unit>) -> bool {
        let state = self.lock().clone();
        let Known::Unconfirmed(last, _) = state.known else { return false };
        let same = state.base.as_ref() == Some(unit);
        same && read_patiently(&self.path).is_ok_and(|bytes| Fingerprint::of(&bytes) == last)
    }

    /// What is to lie on the disk for these bytes.
    fn encode(&self, bytes: Vec<u8>) -> Result<Vec<u8>, SaveError> {
        self.coding().encode(bytes).map_err(|error| SaveError::form(&self.path, error.to_string()))
    }

    fn work(&self) -> MutexGuard<'_, ()> {
        self.at_work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Each change to the state is whole before the lock is given back.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether the new file is there: where only the folder was not confirmed, it is.
fn is_in_place(written: &Result<(), SaveError>) -> bool {
    written.as_ref().err().is_none_or(SaveError::is_done)
}
