//! The bytes of a unit's file, read and judged.

use super::file::text_of;
use super::seal::{Seal, judge};
use super::unit_file::{OpenProblem, schema_of, unit_from_ron};
use crate::unit::{SCHEMA, Unit};

/// The first schema whose files have a checksum.
pub const SEALED_SINCE: u32 = 3;

/// What was read out of the bytes of a unit's file.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The records.
    pub unit: Unit,
    /// Whether the file is as the app wrote it.
    pub seal: Seal,
    /// The schema it was written in.
    pub schema: u32,
}

impl Judged {
    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// [`OpenProblem`].
    pub fn of(bytes: Vec<u8>) -> Result<Self, OpenProblem> {
        let text = text_of(bytes)?;
        let unit = unit_from_ron(&text)?;
        Ok(Self { unit, seal: judge(&text), schema: schema_of(&text).unwrap_or(SCHEMA) })
    }

    /// Whether nobody need be asked about it.
    pub fn is_as_written(&self) -> bool {
        is_as_written(self.seal, self.schema)
    }
}

/// Whether a file is as an app wrote it: with its checksum, or of a schema that had none.
pub(super) fn is_as_written(seal: Seal, schema: u32) -> bool {
    seal == Seal::Whole || (seal == Seal::Missing && schema < SEALED_SINCE)
}
