//! Earlier versions of a unit: the last ten that were good and one a day for thirty days, in the app's own data folder.
//!
//! Each is the text of the unit's file, compressed so that `gunzip` opens it, and read back and compared before it
//! counts. Nobody's name is in what a file or folder is called.

mod common;
mod named;
mod notes;
mod packed;
mod places;
mod rewrite;
mod thin;

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};

use super::clock::Clock;
use super::coding::{Coding, CodingError};
use super::durable::{self, SaveError, make_folder};
use super::file::{ReadProblem, read_bytes};
use super::places::Places;
use super::seal::{Fingerprint, Seal, judge};
use super::unit_file::{OpenProblem, unit_from_ron};
use crate::unit::{RecordId, Unit};

pub use common::Descent;
pub(in crate::store) use named::{moment_in, renamed_for};
pub(in crate::store) use notes::is_note;
pub use notes::{Pending, PendingFile};
pub use rewrite::{NotRewritten, Rewritten, StillAsItWas};
pub use thin::{DAYS, LAST, MOST_BYTES};

/// How many days versions without a file are shown at the least after their day, before they go by themselves.
pub const NOTICE: u64 = 7;

/// While somebody types, there is at most one version a minute.
const APART: TimeDelta = TimeDelta::minutes(1);
/// So far ahead of the clock a version may be, of several that came at once.
const MOMENT: TimeDelta = TimeDelta::seconds(1);

/// Where earlier versions are kept.
#[derive(Clone)]
pub struct Generations {
    root: PathBuf,
    clock: Arc<dyn Clock>,
    most_bytes: u64,
}

/// One earlier version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generation {
    /// Its file.
    pub path: PathBuf,
    /// When it was kept, in the leader's time zone of then.
    pub at: DateTime<FixedOffset>,
    /// Its size on the disk, in bytes.
    pub bytes: u64,
    /// Whether it lies as it was verified when it was written.
    pub good: bool,
}

impl Generation {
    /// Whether it lies there encrypted, as far as its name tells.
    pub fn is_locked(&self) -> bool {
        self.path.extension().is_some_and(|ending| ending == "age")
    }
}

/// When a version is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// A save: unless one was kept a moment ago.
    Save,
    /// Whatever was kept when: what was found at opening, and what is there before something large.
    Always,
}

/// What became of a version that was to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is on the disk, and was read back.
    Written(Generation),
    /// The newest one is the same.
    Same,
    /// One was kept a moment ago.
    TooSoon,
}

/// Why an earlier version could not be kept. The unit's own file is not touched by that.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeepError {
    /// It could not be written.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// It could not be packed.
    #[error("packing failed: {0}")]
    Pack(String),
    /// It was not the same when it was read back, and was taken away again.
    #[error("what was written is not what was read back")]
    NotTheSame,
}

/// Why an earlier version could not be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum GenerationError {
    /// The file could not be read.
    #[error(transparent)]
    File(#[from] ReadProblem),
    /// It is not as it was written.
    #[error("damaged")]
    Damaged,
    /// It could not be decoded, as where it was encrypted with another passphrase.
    #[error(transparent)]
    Coding(#[from] CodingError),
    /// What is in it is no unit.
    #[error(transparent)]
    Unit(#[from] OpenProblem),
}

impl fmt::Debug for Generations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Generations").finish_non_exhaustive()
    }
}

impl Generations {
    /// In the app's data folder, with this clock.
    pub fn new(places: &Places, clock: Arc<dyn Clock>) -> Self {
        Self { root: places.generations(), clock, most_bytes: MOST_BYTES }
    }

    /// The same with another limit on the size of all versions of a unit, in bytes.
    #[must_use]
    pub fn with_most_bytes(self, most_bytes: u64) -> Self {
        Self { most_bytes, ..self }
    }

    /// The folder where a unit's versions lie.
    pub fn folder(&self, unit: RecordId) -> PathBuf {
        self.root.join(unit.0.hyphenated().to_string())
    }

    /// Keeps a version: `text` is the text of the unit's file.
    ///
    /// # Errors
    /// [`KeepError`]; the versions that were there are as they were.
    pub fn keep(&self, unit: &Unit, text: &str, coding: &Coding, occasion: Occasion) -> Result<Kept, KeepError> {
        let now = self.clock.now();
        let folder = self.folder(unit.id);
        notes::note_deletion(&folder, unit.details.delete_on);
        // Not one from a time that has not come, as where the machine's clock was wrong.
        let newest = named::in_folder(&folder).into_iter().find(|generation| generation.at <= now + MOMENT);
        if occasion == Occasion::Save && newest.as_ref().is_some_and(|newest| now - newest.at < APART) {
            return Ok(Kept::TooSoon);
        }
        let newest_at = newest.as_ref().map(|newest| newest.at);
        // To open a locked one takes a moment; while changes are made, the newest is another anyway.
        let compared = occasion == Occasion::Always || !coding.is_encrypted();
        if compared && newest.is_some_and(|newest| self.text_of(&newest, coding).is_ok_and(|kept| kept == text)) {
            self.thin(unit.id, None);
            return Ok(Kept::Same);
        }
        make_folder(&folder)?;
        notes::note_deletion(&folder, unit.details.delete_on);
        durable::sweep(&folder.join("x"), now.into());
        // Two in the same millisecond come one after the other all the same.
        let at = newest_at.map_or(now, |newest| now.max(newest + TimeDelta::milliseconds(1)));
        let written = self.write(unit, text, coding, at)?;
        self.thin(unit.id, Some(&written.path));
        Ok(Kept::Written(written))
    }

    /// Writes a version and reads it back.
    fn write(
        &self,
        unit: &Unit,
        text: &str,
        coding: &Coding,
        at: DateTime<FixedOffset>,
    ) -> Result<Generation, KeepError> {
        let packed = packed::pack(text.as_bytes()).map_err(|error| KeepError::Pack(error.to_string()))?;
        let bytes = coding.encode(packed).map_err(|error| KeepError::Pack(error.to_string()))?;
        let name = named::name(at, &bytes, coding.ending());
        let path = self.folder(unit.id).join(name);
        durable::write(&path, &bytes)?;
        let written = Generation { path, at, bytes: bytes.len() as u64, good: true };
        // What was locked is read back as it lies there: it opens with what it was locked with.
        let locked = coding.is_encrypted();
        let same = if locked {
            read_bytes(&written.path).is_ok_and(|kept| kept == bytes)
        } else {
            self.text_of(&written, coding).is_ok_and(|kept| {
                kept == text && judge(&kept) == Seal::Whole && unit_from_ron(&kept).is_ok_and(|read| read == *unit)
            })
        };
        if same {
            return Ok(written);
        }
        fs::remove_file(&written.path).ok();
        Err(KeepError::NotTheSame)
    }

    /// All versions of a unit by their names, the newest first. Nothing is read of them, so that this is quick: whether
    /// they are as they were written is found when they are read.
    pub fn names(&self, unit: RecordId) -> Vec<Generation> {
        named::in_folder(&self.folder(unit))
    }

    /// All versions of a unit, the newest first. Those that are not as they were written are among them, and say so.
    pub fn list(&self, unit: RecordId) -> Vec<Generation> {
        let mut all = named::in_folder(&self.folder(unit));
        for generation in &mut all {
            generation.good = read_bytes(&generation.path).is_ok_and(|bytes| named::is_as_written(generation, &bytes));
        }
        all
    }

    /// The newest version that can be read, with its unit. One that was kept while the machine's clock was ahead is not
    /// the newest where a later one has come from it.
    pub fn newest(&self, unit: RecordId, coding: &Coding) -> Option<(Generation, Arc<Unit>)> {
        let now = self.clock.now() + MOMENT;
        let mut readable = named::in_folder(&self.folder(unit)).into_iter().filter_map(|generation| {
            let unit = self.read(&generation, coding).ok()?;
            Some((generation, unit))
        });
        let newest = readable.next()?;
        if newest.0.at <= now {
            return Some(newest);
        }
        let later = readable.find(|(generation, _)| generation.at <= now);
        Some(later.filter(|(_, later)| Descent::of(later, later).is_from(&newest.1)).unwrap_or(newest))
    }

    /// The unit as it was then.
    ///
    /// # Errors
    /// [`GenerationError`].
    pub fn read(&self, generation: &Generation, coding: &Coding) -> Result<Arc<Unit>, GenerationError> {
        let text = self.text_of(generation, coding)?;
        if judge(&text) != Seal::Whole {
            return Err(GenerationError::Damaged);
        }
        Ok(Arc::new(unit_from_ron(&text)?))
    }

    /// The text of the unit's file as it was then.
    #[expect(clippy::unused_self, reason = "only what is kept here is read")]
    fn text_of(&self, generation: &Generation, coding: &Coding) -> Result<String, GenerationError> {
        let bytes = read_bytes(&generation.path)?;
        if !named::is_as_written(generation, &bytes) {
            return Err(GenerationError::Damaged);
        }
        let text = packed::unpack(&coding.decode(bytes)?);
        text.and_then(|text| String::from_utf8(text).ok()).ok_or(GenerationError::Damaged)
    }

    /// Takes away what need not be kept any longer, but never the one that was just `written`.
    fn thin(&self, unit: RecordId, written: Option<&Path>) {
        let all = self.list(unit);
        for at in thin::too_many(&all, self.clock.now(), written, self.most_bytes) {
            // One that cannot be removed now is removed the next time.
            fs::remove_file(&all[at].path).ok();
        }
    }

    /// Takes all versions of a unit away, and returns when that is on the disk. None being there is as it should be.
    ///
    /// # Errors
    /// [`SaveError`] where something is left.
    pub fn forget(&self, unit: RecordId) -> Result<(), SaveError> {
        let folder = self.folder(unit);
        let fail = |error: io::Error| SaveError::new(&folder, super::SaveStep::Remove, &error);
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(fail(error)),
            // The folder is gone; that its removal is on the disk is asked of the one above.
            _ => durable::confirm_gone(&folder),
        }
    }

    /// The day when a unit is to be deleted, as far as it was written down beside its versions. It can be read also where
    /// they are encrypted.
    pub fn deletion_day(&self, unit: RecordId) -> Option<NaiveDate> {
        notes::deletion_day(&self.folder(unit))
    }

    /// The last day the versions of a unit without a file are kept that were to go after `until`: no earlier than
    /// [`NOTICE`] days after the app first found that day to be past. So a leader who was away can see them, and a
    /// machine whose clock is wrong for a day takes nothing away.
    pub(in crate::store) fn kept_until(&self, unit: RecordId, until: NaiveDate) -> NaiveDate {
        let (folder, today) = (self.folder(unit), self.clock.now().date_naive());
        if until >= today {
            notes::not_overdue(&folder);
            return until;
        }
        let since = notes::overdue_since(&folder, today);
        since.checked_add_days(Days::new(NOTICE)).map_or(until, |notice| notice.max(until))
    }

    /// What is still to be done with what is kept of a unit.
    pub fn pending(&self, unit: RecordId) -> Pending {
        notes::pending(&self.folder(unit))
    }

    /// Writes down what is still to be done with what is kept of a unit, so that it is tried again at the next start.
    pub fn set_pending(&self, unit: RecordId, pending: &Pending) {
        if let Err(error) = notes::set_pending(&self.folder(unit), pending) {
            tracing::warn!(%error, "what is still to be rewritten was not written down");
        }
    }

    /// Whether a file is one that held this unit when it was last opened or saved.
    pub fn was_at(&self, unit: RecordId, file: &Path) -> bool {
        places::knows(&self.folder(unit), file)
    }

    /// The units that have versions.
    pub fn units(&self) -> Vec<RecordId> {
        let Ok(entries) = fs::read_dir(&self.root) else { return Vec::new() };
        let id = |name: String| name.parse().ok().map(RecordId);
        let mut units: Vec<RecordId> =
            entries.flatten().filter_map(|entry| id(entry.file_name().into_string().ok()?)).collect();
        units.sort();
        units
    }

    /// Remembers that a file holds a unit, for the day when it cannot be read. Where the file lies is not written down,
    /// only a sum it is known again by.
    pub fn remember(&self, file: &Path, unit: RecordId) {
        let folder = self.folder(unit);
        if let Err(error) = make_folder(&folder).and_then(|()| places::remember(&folder, file)) {
            tracing::warn!(%error, "which unit a file holds was not remembered");
        }
    }

    /// The unit that a file held when it was last opened or saved.
    pub fn unit_at(&self, file: &Path) -> Option<RecordId> {
        self.units().into_iter().find(|unit| places::knows(&self.folder(*unit), file))
    }
}

/// A short sum of what lies on the disk, as it stands in the name.
fn short_sum(bytes: &[u8]) -> String {
    let mut sum = Fingerprint::of(bytes).hex();
    sum.truncate(16);
    sum
}
