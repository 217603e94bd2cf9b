//! Locking a unit with a passphrase, opening it for good, or giving it another passphrase: the file and everything that
//! the app keeps of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use super::{Vault, is_in_place};
use crate::store::coding::{Coding, CodingError};
use crate::store::crypt::{CryptError, is_encrypted};
use crate::store::durable::{self, SaveCause, SaveError, SaveStep};
use crate::store::file::{ReadProblem, read_bytes};
use crate::store::generations::{Pending, PendingFile, renamed_for};
use crate::store::inventory::was_put_aside;
use crate::store::seal::Fingerprint;
use crate::store::unit_file::unit_to_ron;
use crate::unit::Unit;

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
    /// Writes the unit's file so, and after it everything the app keeps of the unit: earlier versions, and what else there
    /// is of it in `others`. `tell` hears how many files are done, and of how many. Nothing else writes meanwhile. What
    /// cannot be written anew is written down beside the versions, so that it is tried again, and is known to lie as
    /// before ([`Self::lay_as`]) for as long as this vault is there.
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
        let from = self.coding();
        let text = unit_to_ron(unit).map_err(|error| SaveError::form(&self.path, error.to_string()))?;
        let versions = self.generations().map(|generations| generations.folder(unit.id));
        let files = || -> Vec<PathBuf> {
            let kept = versions.clone().map(files_under).unwrap_or_default();
            kept.into_iter().chain(others.iter().cloned()).collect()
        };
        tell(0, files().len() + 1);
        let earlier: Vec<Coding> =
            std::iter::once(from.clone()).chain(self.lock().earlier.clone()).filter(|one| !one.is_same(to)).collect();
        self.lock().coding = to.clone();
        let written = self.write(unit, &text);
        if !is_in_place(&written) {
            self.lock().coding = from;
            return written.map(|()| Recoded::default());
        }
        // A version that was being kept is there by now.
        let _keeping = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        let real = self.path.canonicalize().unwrap_or_else(|_| self.path.clone());
        let files = files();
        let all = files.len() + 1;
        let mut recoded = Recoded::default();
        for (number, path) in files.into_iter().enumerate() {
            tell(number + 1, all);
            match recode_file(&path, &real, &earlier, to) {
                Ok(done) => recoded.rewritten += usize::from(done),
                Err(why) => recoded.left.push(Left { path, why }),
            }
        }
        self.lock().earlier = if recoded.left.is_empty() { Vec::new() } else { earlier };
        if let Some(generations) = self.generations() {
            let left = recoded.left.iter().map(|left| PendingFile(left.path.clone())).collect();
            let before = generations.pending(unit.id);
            let pending = Pending { recode: left, ..before.clone() };
            if pending != before {
                generations.set_pending(unit.id, &pending);
            }
        }
        tell(all, all);
        Ok(recoded)
    }

    /// What is kept of the unit may lie so still, as when it was locked with another passphrase before.
    pub fn lay_as(&self, coding: Coding) {
        self.lock().earlier.push(coding);
    }
}

/// Takes files away, and returns those that are there still.
pub fn remove_all(files: &[PathBuf]) -> Vec<Left> {
    let still = |path: &PathBuf| match durable::remove(path) {
        // Where only the folder was not confirmed, the file is gone.
        Err(error) if error.step != SaveStep::SyncFolder => Some(Left { path: path.clone(), why: error.into() }),
        _ => None,
    };
    files.iter().filter_map(still).collect()
}

/// Rewrites one file of the unit in `own`; whether it had to be. A file that was done when this was tried before is left
/// as it is.
fn recode_file(path: &Path, own: &Path, earlier: &[Coding], to: &Coding) -> Result<bool, NotRecoded> {
    let bytes = match read_bytes(path) {
        Ok(bytes) => bytes,
        // Thinned out meanwhile.
        Err(ReadProblem::NotFound) => return Ok(false),
        Err(error) => return Err(error.into()),
    };
    let before = Fingerprint::of(&bytes);
    let plain = match (is_encrypted(&bytes), to.is_encrypted()) {
        (false, false) => return Ok(false),
        (false, true) => bytes,
        (true, _) => match earlier.iter().find_map(|coding| coding.decode(bytes.clone()).ok()) {
            Some(plain) => plain,
            None if to.is_encrypted() => {
                to.decode(bytes)?;
                return Ok(false);
            }
            None => return Err(CodingError::Crypt(CryptError::WrongPassphrase).into()),
        },
    };
    let bytes = to.encode(plain)?;
    let new = if was_put_aside(path, own) { aside_for(path, to) } else { renamed_for(path, &bytes, to.ending()) };
    // What something else has written meanwhile is not lost.
    if Fingerprint::of(&read_bytes(path)?) != before {
        let cause = SaveCause::ChangedOutside;
        return Err(SaveError { path: path.to_owned(), step: SaveStep::Compare, cause }.into());
    }
    durable::write(&new, &bytes)?;
    if read_bytes(&new)? != bytes {
        return Err(ReadProblem::Other {
            kind: std::io::ErrorKind::InvalidData,
            text: "not what was written".to_owned(),
        }
        .into());
    }
    if new != *path {
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
