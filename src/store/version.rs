//! What lies in a file: the open unit's own, what something else wrote into it, or a copy of it.

use std::path::Path;
use std::sync::Arc;

use super::coding::Coding;
use super::crypt::is_encrypted;
use super::file::read_bytes;
use super::judged::{Judged, is_as_written};
use super::seal::{Fingerprint, Seal};
use super::unit_file::{OpenError, OpenProblem};
use crate::unit::Unit;

/// A unit as it was read from a file.
#[derive(Clone, Debug)]
pub struct Version {
    /// The records.
    pub unit: Arc<Unit>,
    /// Whether the file is as the app wrote it.
    pub seal: Seal,
    /// The schema it was written in.
    pub schema: u32,
    /// The whole file as it lies on the disk.
    pub fingerprint: Fingerprint,
    /// Whether it lies there locked with a passphrase.
    pub locked: bool,
}

impl Version {
    /// Reads what lies in a file. The file is only read.
    ///
    /// # Errors
    /// [`OpenError`] with the file and what is wrong with it.
    pub fn read(path: &Path, coding: &Coding) -> Result<Self, OpenError> {
        let fail = |problem: OpenProblem| OpenError { path: path.to_owned(), problem };
        let bytes = read_bytes(path).map_err(|problem| fail(problem.into()))?;
        let fingerprint = Fingerprint::of(&bytes);
        let locked = is_encrypted(&bytes);
        let bytes = coding.decode(bytes).map_err(|error| fail(error.into()))?;
        let Judged { unit, seal, schema } = Judged::of(bytes).map_err(fail)?;
        Ok(Self { unit: Arc::new(unit), seal, schema, fingerprint, locked })
    }

    /// Whether the file is as an app wrote it, so that nobody need be asked.
    pub fn is_as_written(&self) -> bool {
        is_as_written(self.seal, self.schema)
    }
}
