//! One person, taken out of everything that is kept of a unit besides its own file: earlier versions, what lies beside
//! the file, and what was kept when the app stopped.
//!
//! What can be read is written anew without them, as it lay there: encrypted where it was, and with a checksum only where
//! it had a good one, so that nothing that was changed outside the app comes to look as if it was not. What cannot be
//! read is left, and told of: nobody knows who is in it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::coding::Coding;
use super::durable::{self, SaveCause, SaveError, SaveStep};
use super::file::{ReadProblem, read_bytes};
use super::generations::{Generations, KeepError, NotRewritten};
use super::inventory::{FileKind, FileState, StoredFile, beside};
use super::leftovers;
use super::lock::{Owner, holder};
use super::path_text;
use super::places::Places;
use super::recovery;
use super::seal::Fingerprint;
use super::unit_file::{OpenProblem, unit_to_bare_ron, unit_to_ron};
use super::version::Version;
use crate::unit::{PersonId, RecordId, Unit};

/// Who is to be taken out of what.
#[derive(Clone, Copy, Debug)]
pub struct Forgetting<'a> {
    /// The app's folders.
    pub places: &'a Places,
    /// Where earlier versions lie.
    pub generations: &'a Generations,
    /// Which unit.
    pub unit: RecordId,
    /// Its file.
    pub file: &'a Path,
    /// How it lies on the disk.
    pub coding: &'a Coding,
    /// Who.
    pub people: &'a [PersonId],
}

/// What came of it.
#[derive(Debug, Default, PartialEq)]
pub struct Forgotten {
    /// How many earlier versions they were in.
    pub versions: usize,
    /// How many earlier versions were damaged, and taken away.
    pub removed: usize,
    /// The other files they were in.
    pub copies: Vec<StoredFile>,
    /// Those they may be in still.
    pub left: Vec<StillThere>,
}

/// A file that a person may be in still.
#[derive(Clone, Debug, PartialEq)]
pub struct StillThere {
    /// The file.
    pub file: StoredFile,
    /// Why.
    pub why: WhyThere,
}

/// Why a file was not written anew.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum WhyThere {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] OpenProblem),
    /// It could not be written.
    #[error(transparent)]
    Unwritten(#[from] SaveError),
    /// An earlier version could not be read or written.
    #[error(transparent)]
    Version(#[from] NotRewritten),
    /// Somebody has it open.
    #[error("in use")]
    InUse,
}

impl WhyThere {
    /// Whether another try may do it.
    pub fn may_work_later(&self) -> bool {
        match self {
            Self::Unreadable(problem) => matches!(problem, OpenProblem::File(problem) if !problem.is_damage()),
            Self::Version(why) => why.may_work_later(),
            Self::Unwritten(_) | Self::InUse => true,
        }
    }
}

impl Forgetting<'_> {
    /// The files beside the unit's own that cannot be written anew, since nobody can read them.
    pub fn unwritable(&self) -> Vec<PathBuf> {
        let unreadable = |file: &StoredFile| Version::read(&file.path, self.coding).is_err();
        self.beside().into_iter().filter(unreadable).map(|file| file.path).collect()
    }

    /// Writes down that they are to be gone, so that it is gone on with at the next start wherever it is cut off. Called
    /// before they are taken out of the unit's own file.
    pub fn note_down(&self) {
        let mut pending = self.generations.pending(self.unit);
        pending.forget.extend(self.people);
        pending.forget.sort();
        pending.forget.dedup();
        self.generations.set_pending(self.unit, &pending);
    }

    /// Goes on with what was cut off, or could not be done. Whoever is in the unit's own file is let be: it was never
    /// saved without them, and they can be deleted again. Where that cannot be read now, it waits. `None` where there
    /// was nothing to do.
    pub fn go_on(&self) -> Option<Forgotten> {
        let in_file = match Version::read(self.file, self.coding) {
            Ok(version) => version.unit.people.iter().map(|person| person.id).collect(),
            Err(error) if error.problem == OpenProblem::File(ReadProblem::NotFound) => BTreeSet::new(),
            Err(_) => return None,
        };
        let (stay, go): (Vec<PersonId>, Vec<PersonId>) =
            self.people.iter().partition(|person| in_file.contains(person));
        if !stay.is_empty() {
            let mut pending = self.generations.pending(self.unit);
            pending.forget.retain(|person| !stay.contains(person));
            self.generations.set_pending(self.unit, &pending);
        }
        (!go.is_empty()).then(|| Forgetting { people: &go, ..*self }.run())
    }

    /// Takes them out, and writes down what is to be tried again at the next start.
    pub fn run(&self) -> Forgotten {
        // What is tried again beside the window is not done twice at once.
        static AT_WORK: Mutex<()> = Mutex::new(());
        let _at_work = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
        let mut forgotten = self.in_versions();
        for file in self.beside() {
            note(&mut forgotten, file, |path| self.in_copy(path));
        }
        for kept in recovery::waiting(self.places).into_iter().filter(|kept| kept.unit == self.unit) {
            let bytes = kept.file.metadata().map(|data| data.len()).unwrap_or_default();
            let path = kept.file.clone();
            let file = StoredFile { kind: FileKind::Recovery, path, bytes, state: FileState::There };
            note(&mut forgotten, file, |_| self.in_recovery(&kept));
        }
        leftovers::clear_of(self.places, Some(self.unit), self.file);
        let mut pending = self.generations.pending(self.unit);
        pending.forget.retain(|person| !self.people.contains(person));
        if forgotten.left.iter().any(|left| left.why.may_work_later()) {
            pending.forget.extend(self.people);
        }
        self.generations.set_pending(self.unit, &pending);
        forgotten
    }

    fn in_versions(&self) -> Forgotten {
        let text_of = |unit: &Unit| unit_to_ron(unit).map_err(|error| KeepError::Pack(error.to_string()));
        let both = (self.coding, self.coding);
        let rewritten = self.generations.rewrite(self.unit, both, text_of, |unit| self.take_out(unit));
        let left = rewritten.left.into_iter().map(|left| {
            let (path, bytes) = (left.generation.path, left.generation.bytes);
            let file = StoredFile { kind: FileKind::Version, path, bytes, state: FileState::There };
            StillThere { file, why: left.why.into() }
        });
        Forgotten { versions: rewritten.done, removed: rewritten.removed, copies: Vec::new(), left: left.collect() }
    }

    fn take_out(&self, unit: &mut Unit) {
        for person in self.people {
            unit.forget(*person);
        }
    }

    fn beside(&self) -> Vec<StoredFile> {
        let real = path_text::real(self.file).unwrap_or_else(|_| self.file.to_owned());
        let mut files = beside(Some(self.unit), &real);
        files.retain(|file| matches!(file.kind, FileKind::Conflict | FileKind::Aside | FileKind::Copy));
        files
    }

    /// Takes them out of a copy of the unit. Returns whether they were in it.
    fn in_copy(&self, path: &Path) -> Result<bool, WhyThere> {
        let version = Version::read(path, self.coding).map_err(|error| error.problem)?;
        let mut unit = Unit::clone(&version.unit);
        self.take_out(&mut unit);
        if unit.id != self.unit || unit == *version.unit {
            return Ok(false);
        }
        if holder(path, Owner::this()).is_some() {
            return Err(WhyThere::InUse);
        }
        let text = if version.is_as_written() { unit_to_ron(&unit) } else { unit_to_bare_ron(&unit) };
        let text = text.map_err(|error| SaveError::form(path, error.to_string()))?;
        let plain = Coding::Plain;
        let coding = if version.locked { self.coding } else { &plain };
        let bytes = coding.encode(text.into_bytes()).map_err(|error| SaveError::form(path, error.to_string()))?;
        // Nothing is written over but what was read.
        if !read_bytes(path).is_ok_and(|now| Fingerprint::of(&now) == version.fingerprint) {
            let cause = SaveCause::ChangedOutside;
            return Err(SaveError { path: path.to_owned(), step: SaveStep::Compare, cause }.into());
        }
        in_place(durable::write(path, &bytes))?;
        Ok(true)
    }

    /// Takes them out of what was kept when the app stopped; what cannot be read of that is taken away. Returns whether
    /// it is another now.
    fn in_recovery(&self, kept: &recovery::Kept) -> Result<bool, WhyThere> {
        let read = Version::read(&kept.file, self.coding).ok().zip(kept.about.as_ref());
        let Some((version, about)) = read else {
            recovery::remove(self.places, self.unit)?;
            return Ok(true);
        };
        let mut unit = Unit::clone(&version.unit);
        self.take_out(&mut unit);
        if unit == *version.unit {
            return Ok(false);
        }
        let plain = Coding::Plain;
        let coding = if version.locked { self.coding } else { &plain };
        in_place(recovery::keep(self.places, &about.unit_file, (&unit, coding), about.at))?;
        Ok(true)
    }
}

/// Where only the folder was not confirmed, the new file is there.
fn in_place(written: Result<(), SaveError>) -> Result<(), SaveError> {
    written.or_else(|error| if error.is_done() { Ok(()) } else { Err(error) })
}

/// Writes down what became of one file.
fn note(forgotten: &mut Forgotten, file: StoredFile, rewrite: impl FnOnce(&Path) -> Result<bool, WhyThere>) {
    match rewrite(&file.path) {
        Ok(true) => forgotten.copies.push(file),
        Ok(false) => {}
        Err(why) => forgotten.left.push(StillThere { file, why }),
    }
}
