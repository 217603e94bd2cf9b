//! Files of a newer schema: read as far as this version understands them, and never written.

mod lenient;

use serde::Deserialize as _;

use super::check::check;
use super::mistake::Mistake;
use super::unit_file::{OpenProblem, schema_of};
use crate::unit::{SCHEMA, Unit};
use lenient::Lenient;

/// What could be understood of a file of a newer schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Newer {
    /// The records, without what this version does not know. To be shown, never saved.
    pub unit: Unit,
    /// The file's schema.
    pub found: u32,
    /// Whether the history speaks of things that this version does not know, and was left out.
    pub without_history: bool,
}

/// Reads what it can of the text of a newer schema: fields that are not known are passed over.
///
/// # Errors
/// [`OpenProblem::NewerSchema`] where something that is needed is missing or of another kind, or the schema is not
/// newer; [`OpenProblem::Records`] where the records contradict each other.
pub fn newer_from_ron(text: &str) -> Result<Newer, OpenProblem> {
    let found = schema_of(text).unwrap_or(0);
    let refused = OpenProblem::NewerSchema { found, known: SCHEMA };
    if found <= SCHEMA {
        return Err(refused);
    }
    let whole = read(text, &[]).map(|unit| (unit, false));
    let (unit, without_history) =
        whole.or_else(|_| read(text, &["history"]).map(|unit| (unit, true))).map_err(|mistake| {
            // Why it is so is of use to whoever made the newer version, not to the leader.
            tracing::info!(line = mistake.line, "a newer schema was not understood");
            refused
        })?;
    check(&unit)?;
    Ok(Newer { unit: Unit { schema: SCHEMA, ..unit }, found, without_history })
}

fn read(text: &str, empty: &'static [&'static str]) -> Result<Unit, Mistake> {
    let mut reader = ron::Deserializer::from_str(text).map_err(Mistake::from)?;
    let unit = Unit::deserialize(Lenient { inner: &mut reader, empty });
    let unit = unit.and_then(|unit| reader.end().map(|()| unit));
    unit.map_err(|error| Mistake::from(reader.span_error(error)))
}
