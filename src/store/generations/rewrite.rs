//! Writing all earlier versions of a unit anew: as when a person is removed everywhere.

use super::{Generation, GenerationError, Generations, KeepError, named};
use crate::store::coding::{Coding, CodingError};
use crate::store::crypt::CryptError;
use crate::store::durable;
use crate::store::file::ReadProblem;
use crate::store::unit_file::OpenProblem;
use crate::unit::{RecordId, Unit};

/// What came of writing versions anew.
#[derive(Debug, Default, PartialEq)]
pub struct Rewritten {
    /// How many became others.
    pub done: usize,
    /// How many were taken away since they were damaged: nobody knows what was in them.
    pub removed: usize,
    /// Those that are as they were.
    pub left: Vec<StillAsItWas>,
}

/// A version that could not be written anew.
#[derive(Debug, PartialEq)]
pub struct StillAsItWas {
    /// Which.
    pub generation: Generation,
    /// Why.
    pub why: NotRewritten,
}

/// Why a version could not be written anew.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum NotRewritten {
    /// It could not be read now, or not with this passphrase.
    #[error(transparent)]
    Read(#[from] GenerationError),
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] KeepError),
}

impl NotRewritten {
    /// Whether another try may do it: what was missing is room or a right, and not a passphrase.
    pub fn may_work_later(&self) -> bool {
        !matches!(self, Self::Read(GenerationError::Coding(_) | GenerationError::Unit(_)))
    }
}

impl Generations {
    /// Writes every version anew as `change` makes it, from one coding to another. Where one cannot be written, it goes
    /// on with the rest and tells of it. A version that is damaged is taken away: nobody knows what is in it. One that is
    /// locked with another passphrase is whole, and stays.
    pub fn rewrite(
        &self,
        unit: RecordId,
        (from, to): (&Coding, &Coding),
        text_of: impl Fn(&Unit) -> Result<String, KeepError>,
        change: impl Fn(&mut Unit),
    ) -> Rewritten {
        let mut rewritten = Rewritten::default();
        for generation in named::in_folder(&self.folder(unit)) {
            match self.rewrite_one(&generation, (from, to), &text_of, &change) {
                Ok(Done::Other) => rewritten.done += 1,
                Ok(Done::Same) => {}
                Ok(Done::Removed) => rewritten.removed += 1,
                Err(why) => rewritten.left.push(StillAsItWas { generation, why }),
            }
        }
        rewritten
    }

    fn rewrite_one(
        &self,
        old: &Generation,
        (from, to): (&Coding, &Coding),
        text_of: &impl Fn(&Unit) -> Result<String, KeepError>,
        change: &impl Fn(&mut Unit),
    ) -> Result<Done, NotRewritten> {
        let before = match self.read(old, from) {
            Ok(unit) => unit,
            Err(error) if is_damage(&error) => {
                durable::remove(&old.path).map_err(KeepError::from)?;
                return Ok(Done::Removed);
            }
            // Thinned out meanwhile.
            Err(GenerationError::File(ReadProblem::NotFound)) => return Ok(Done::Same),
            Err(error) => return Err(error.into()),
        };
        let mut kept = Unit::clone(&before);
        change(&mut kept);
        if kept == *before && from.is_same(to) {
            return Ok(Done::Same);
        }
        let new = self.write(&kept, &text_of(&kept)?, to, old.at)?;
        if new.path == old.path {
            return Ok(Done::Same);
        }
        durable::remove(&old.path).map_err(KeepError::from)?;
        Ok(Done::Other)
    }
}

/// Whether it can never be read, by any version of the app and with any passphrase.
fn is_damage(error: &GenerationError) -> bool {
    match error {
        GenerationError::Damaged | GenerationError::Coding(CodingError::Crypt(CryptError::Damaged)) => true,
        GenerationError::File(problem) => problem.is_damage(),
        GenerationError::Unit(problem) => !matches!(problem, OpenProblem::NewerSchema { .. }),
        GenerationError::Coding(_) => false,
    }
}

enum Done {
    Other,
    Same,
    Removed,
}
