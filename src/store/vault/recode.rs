//! Locking a unit with a passphrase, opening it for good, or giving it another passphrase: the file and everything that
//! the app keeps of it.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use super::{Vault, is_in_place};
use crate::store::coding::{Coding, CodingError};
use crate::store::durable::{self, SaveError};
use crate::store::file::{ReadProblem, read_bytes};
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
    /// Writes the unit's file so, and after it everything the app keeps of the unit: earlier versions, and what was put
    /// away of it in `others`. `tell` hears how many files are done, and of how many. Nothing else writes meanwhile.
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
        self.lock().coding = to.clone();
        let written = self.write(unit, &text);
        if !is_in_place(&written) {
            self.lock().coding = from;
            return written.map(|()| Recoded::default());
        }
        // A version that was being kept is there by now.
        let _keeping = self.keeping.lock().unwrap_or_else(PoisonError::into_inner);
        let files = files();
        let all = files.len() + 1;
        let mut recoded = Recoded::default();
        for (number, path) in files.into_iter().enumerate() {
            tell(number + 1, all);
            match recode_file(&path, &from, to) {
                Ok(done) => recoded.rewritten += usize::from(done),
                Err(why) => recoded.left.push(Left { path, why }),
            }
        }
        tell(all, all);
        Ok(recoded)
    }
}

/// Rewrites one file; whether it had to be. A file that was done when this was tried before is left as it is.
fn recode_file(path: &PathBuf, from: &Coding, to: &Coding) -> Result<bool, NotRecoded> {
    use crate::store::crypt::is_encrypted;
    use crate::store::generations::renamed_for;

    let bytes = match read_bytes(path) {
        Ok(bytes) => bytes,
        // Thinned out meanwhile.
        Err(ReadProblem::NotFound) => return Ok(false),
        Err(error) => return Err(error.into()),
    };
    let plain = match (is_encrypted(&bytes), to.is_encrypted()) {
        (false, false) => return Ok(false),
        (false, true) => bytes,
        (true, _) => match from.decode(bytes.clone()) {
            Ok(plain) => plain,
            Err(_) if to.is_encrypted() && to.decode(bytes).is_ok() => return Ok(false),
            Err(error) => return Err(error.into()),
        },
    };
    let bytes = to.encode(plain)?;
    let new = renamed_for(path, &bytes, to.ending());
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
