//! Locking a unit with a passphrase, opening it for good, or giving it another passphrase: the file and everything that
//! the app keeps of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, TryLockError};

use super::{Vault, is_in_place};
use crate::store::coding::{Coding, CodingError};
use crate::store::crypt::{CryptError, is_encrypted};
use crate::store::durable::{self, SaveCause, SaveError, SaveStep};
use crate::store::file::{ReadProblem, read_bytes};
use crate::store::generations::{Pending, PendingFile, moment_in, renamed_for};
use crate::store::inventory::was_put_aside;
use crate::store::path_text;
use crate::store::seal::Fingerprint;
use crate::store::unit_file::unit_to_ron;
use crate::unit::{RecordId, Unit};

/// A file that is still as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub why: NotRecoded,
}

/// Why a file is still as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRecoded {
    /// It could not be read.
    #[error(transparent)]
    Read(#[from] ReadProblem),
    /// It could not be written, or the old one not be taken away.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// It could not be opened or locked.
    #[error(transparent)]
    Coding(#[from] CodingError),
}

/// What came of it. The unit's own file is as it should be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recoded {
    /// How many other files were rewritten.
    pub rewritten: usize,
    /// Those that could not be.
    pub left: Vec<Left>,
}

impl Vault {
    /// Writes the unit's file so, and everything the app keeps of the unit: earlier versions, and what else there is of it
    /// in `others`. `tell` hears how many files are done, and of how many. Nothing else writes meanwhile.
    ///
    /// What cannot be written anew is written down beside the versions, so that it is tried again, and is known to lie as
    /// before ([`Self::lay_as`]) for as long as this vault is there.
    ///
    /// Whenever it is cut off, each version can be read with what the unit's file is read with: the new ones are written
    /// beside the old ones before the file, and the old ones taken away after it. See [`Self::is_half_recoded`].
    ///
    /// # Errors
    /// [`SaveError`] where the unit's own file could not be written; everything is as it was then.
    pub fn recode(
        &self,
        unit: &Arc<Unit>,
        to: &Coding,
        others: &[PathBuf],
        tell: &dyn Fn(usize, usize),
    ) -> Result<Recoded, SaveError> {
        let _at_work = self.work();
        // A version that was being kept is there by now.
        let _keeping = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        let from = self.coding();
        let text = unit_to_ron(unit).map_err(|error| SaveError::form(&self.path, error.to_string()))?;
        self.refuse_other()?;
        let Kept { versions, rest } = self.kept(unit.id, others);
        let all = versions.len() + rest.len() + 1;
        let earlier: Vec<Coding> =
            std::iter::once(from.clone()).chain(self.lock().earlier.clone()).filter(|one| !one.is_same(to)).collect();
        let real = path_text::real(&self.path).unwrap_or_else(|_| self.path.clone());
        let mut recoded = Recoded::default();
        let (mut new, mut old) = (Vec::new(), Vec::new());
        for (number, files) in versions.iter().enumerate() {
            tell(number, all);
            match recode_version(files, &earlier, to) {
                Ok(done) => {
                    recoded.rewritten += usize::from(done.new.is_some());
                    new.extend(done.new);
                    old.extend(done.old);
                }
                Err(left) => recoded.left.push(left),
            }
        }
        tell(versions.len(), all);
        self.lock().coding = to.clone();
        let written = self.write(unit, &text);
        if !is_in_place(&written) {
            self.lock().coding = from;
            for path in new {
                durable::remove(&path).ok();
            }
            return written.map(|()| Recoded::default());
        }
        for path in old {
            if let Err(error) = durable::remove(&path) {
                recoded.left.push(Left { path, why: error.into() });
            }
        }
        for (number, path) in rest.into_iter().enumerate() {
            tell(versions.len() + 1 + number, all);
            match recode_in_place(&path, &real, &earlier, to) {
                Ok(done) => recoded.rewritten += usize::from(done),
                Err(why) => recoded.left.push(Left { path, why }),
            }
        }
        // What a save that was cut off left beside the file holds names too.
        durable::sweep_all(&self.path);
        self.lock().earlier = if recoded.left.is_empty() { Vec::new() } else { earlier };
        self.note_left(unit.id, &recoded.left);
        tell(all, all);
        Ok(recoded)
    }

    /// What is kept of the unit may lie so still, as when it was locked with another passphrase before.
    pub fn lay_as(&self, coding: Coding) {
        self.lock().earlier.push(coding);
    }

    /// Writes down what is to be tried again at the next start.
    fn note_left(&self, unit: RecordId, left: &[Left]) {
        let Some(generations) = self.generations() else { return };
        let recode = left.iter().map(|left| PendingFile(left.path.clone())).collect();
        let before = generations.pending(unit);
        let pending = Pending { recode, ..before.clone() };
        if pending != before {
            generations.set_pending(unit, &pending);
        }
    }

    /// Whether [`Self::recode`] was cut off, as by a power cut: a version lies there twice, or something is in the open
    /// that is to be locked. Recoded as it is, all is as it should be. A version that is being written this very moment is
    /// neither.
    pub fn is_half_recoded(&self, unit: RecordId, others: &[PathBuf]) -> bool {
        let locks = self.coding().is_encrypted();
        // Nothing is kept while this is held; where it cannot be had, a version or a note beside it is being written.
        let rests = match self.keeping.try_lock() {
            Ok(rests) => Some(rests),
            Err(TryLockError::Poisoned(rests)) => Some(rests.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        };
        let Kept { versions, rest } = self.kept(unit, others);
        let being_written = |path: &PathBuf| rests.is_none() && path.file_name().is_some_and(durable::is_temporary);
        let in_the_open =
            |path: &PathBuf| !being_written(path) && read_bytes(path).is_ok_and(|bytes| !is_encrypted(&bytes));
        versions.iter().any(|files| files.len() > 1)
            || (locks && versions.iter().flatten().chain(&rest).any(in_the_open))
    }

    /// Everything the app keeps of the unit beside its file.
    fn kept(&self, unit: RecordId, others: &[PathBuf]) -> Kept {
        let folder = self.generations().map(|generations| generations.folder(unit));
        let mut versions: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
        let mut rest = Vec::new();
        for path in folder.map(files_under).unwrap_or_default() {
            match moment_in(&path) {
                Some(moment) => versions.entry(moment.to_owned()).or_default().push(path),
                None => rest.push(path),
            }
        }
        rest.extend(others.iter().cloned());
        Kept { versions: versions.into_values().collect(), rest }
    }

    /// Nothing is rewritten where something else has changed the file.
    fn refuse_other(&self) -> Result<(), SaveError> {
        match self.lies() {
            Ok(durable::Lies::Known | durable::Lies::Nothing) => Ok(()),
            Ok(durable::Lies::Other) => Err(SaveError::changed_outside(&self.path)),
            Err(error) => Err(SaveError::new(&self.path, SaveStep::Compare, &error)),
        }
    }
}

/// What the app keeps of a unit.
struct Kept {
    /// Of each version the files it lies in: more than one where recoding was cut off.
    versions: Vec<Vec<PathBuf>>,
    rest: Vec<PathBuf>,
}

/// What came of a version: the file that was written for it, and those that have no more use then.
struct Version {
    new: Option<PathBuf>,
    old: Vec<PathBuf>,
}

/// How a file lies there.
enum Lies {
    /// As it should.
    AsItShould,
    /// Otherwise; this is in it.
    Otherwise(Vec<u8>),
}

fn look_at(path: &Path, earlier: &[Coding], to: &Coding) -> Result<Lies, NotRecoded> {
    let bytes = read_bytes(path)?;
    if !is_encrypted(&bytes) {
        return Ok(if to.is_encrypted() { Lies::Otherwise(bytes) } else { Lies::AsItShould });
    }
    // The other passphrase first: whatever opens with neither is told by the one that the file had.
    if to.is_encrypted() && to.decode(bytes.clone()).is_ok() {
        return Ok(Lies::AsItShould);
    }
    let mut why = CodingError::Crypt(CryptError::WrongPassphrase);
    for coding in earlier.iter().filter(|coding| coding.is_encrypted()) {
        match coding.decode(bytes.clone()) {
            Ok(plain) => return Ok(Lies::Otherwise(plain)),
            Err(error) => why = error,
        }
    }
    Err(why.into())
}

/// Writes a version so, beside the files it lies in, unless one of them is as it should be.
fn recode_version(files: &[PathBuf], earlier: &[Coding], to: &Coding) -> Result<Version, Left> {
    let others = |than: &Path| files.iter().filter(|path| *path != than).cloned().collect();
    let mut plain = None;
    let mut why = None;
    for path in files {
        match look_at(path, earlier, to) {
            Ok(Lies::AsItShould) => return Ok(Version { new: None, old: others(path) }),
            Ok(Lies::Otherwise(bytes)) => plain = plain.or(Some((path, bytes))),
            // Thinned out meanwhile.
            Err(NotRecoded::Read(ReadProblem::NotFound)) => {}
            Err(error) => why = why.or(Some(Left { path: path.clone(), why: error })),
        }
    }
    let Some((path, plain)) = plain else {
        return why.map_or(Ok(Version { new: None, old: Vec::new() }), Err);
    };
    let write = || -> Result<PathBuf, NotRecoded> {
        let bytes = to.encode(plain)?;
        let new = renamed_for(path, &bytes, to.ending());
        write_and_read_back(&new, &bytes)?;
        Ok(new)
    };
    let new = write().map_err(|why| Left { path: path.clone(), why })?;
    Ok(Version { old: others(&new), new: Some(new) })
}

/// Rewrites one file of the unit in `own`; whether it had to be. It stays where it lies, unless it was put aside and its
/// name is to tell that it is encrypted.
fn recode_in_place(path: &Path, own: &Path, earlier: &[Coding], to: &Coding) -> Result<bool, NotRecoded> {
    let before = read_bytes(path).map(|bytes| Fingerprint::of(&bytes));
    let plain = match look_at(path, earlier, to) {
        Ok(Lies::Otherwise(plain)) => plain,
        Ok(Lies::AsItShould) | Err(NotRecoded::Read(ReadProblem::NotFound)) => return Ok(false),
        Err(error) => return Err(error),
    };
    let bytes = to.encode(plain)?;
    let new = if was_put_aside(path, own) { aside_for(path, to) } else { path.to_owned() };
    // What something else has written meanwhile is not lost.
    if Ok(Fingerprint::of(&read_bytes(path)?)) != before {
        let cause = SaveCause::ChangedOutside;
        return Err(SaveError { path: path.to_owned(), step: SaveStep::Compare, cause }.into());
    }
    write_and_read_back(&new, &bytes)?;
    if new != path {
        durable::remove(path)?;
    }
    Ok(true)
}

/// What a file that was put aside is called when it lies so: its name goes on telling what it is, and `.age` after it that
/// it is encrypted. Never one that is there.
fn aside_for(path: &Path, to: &Coding) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bare = name.strip_suffix(".age").unwrap_or(&name);
    let wanted = path.with_file_name(format!("{bare}{}", to.ending()));
    if wanted == path || wanted.symlink_metadata().is_err() {
        return wanted;
    }
    let stem = bare.strip_suffix(".ron").unwrap_or(bare);
    let (stem, end) = stem.strip_suffix(')').map_or((stem, ""), |stem| (stem, ")"));
    let numbered = |number: u64| path.with_file_name(format!("{stem} {number}{end}.ron{}", to.ending()));
    let mut number = 2;
    while numbered(number).symlink_metadata().is_ok() {
        number += 1;
    }
    numbered(number)
}

/// Takes files away, and returns those that are there still.
pub fn remove_all(files: &[PathBuf]) -> Vec<Left> {
    let still = |path: &PathBuf| match durable::remove(path) {
        // Where only the folder was not confirmed, the file is gone.
        Err(error) if !error.is_done() => Some(Left { path: path.clone(), why: error.into() }),
        _ => None,
    };
    files.iter().filter_map(still).collect()
}

fn write_and_read_back(path: &Path, bytes: &[u8]) -> Result<(), NotRecoded> {
    durable::write(path, bytes)?;
    if read_bytes(path)? == bytes {
        return Ok(());
    }
    let (kind, text) = (std::io::ErrorKind::InvalidData, "not what was written".to_owned());
    Err(ReadProblem::Other { kind, text }.into())
}

/// All files in a folder and the folders in it; those that only tell where a file lies hold nothing of the unit.
fn files_under(folder: PathBuf) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            let is_folder = path.symlink_metadata().is_ok_and(|data| data.is_dir());
            if is_folder {
                folders.push(path);
            } else if path.extension().is_none_or(|ending| ending != "txt") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
