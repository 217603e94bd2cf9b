//! The unit's own file: RON that a person can read, with the schema it was written in.

use std::cell::Cell;
use std::fmt;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ron::ser::PrettyConfig;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::check::{RecordProblem, check};
use super::coding::{Coding, CodingError};
use super::crypt::is_encrypted;
use super::file::ReadProblem;
use super::mistake::Mistake;
use super::seal::seal;
use super::version::Version;
use crate::unit::{RecordId, SCHEMA, Unit};

/// Why a unit's file could not be opened. The file is as it was. The words for the log leave the path out: it holds
/// names.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{problem}")]
pub struct OpenError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub problem: OpenProblem,
}

/// What is wrong with a unit's file.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum OpenProblem {
    /// It could not be read as text.
    #[error(transparent)]
    File(#[from] ReadProblem),
    /// It is locked with a passphrase, or cannot be opened with the one that was given.
    #[error(transparent)]
    Coding(#[from] CodingError),
    /// It was written by a newer version of the app, which knows more than can be kept here.
    #[error("schema {found} is newer than {known}")]
    NewerSchema {
        /// The file's schema.
        found: u32,
        /// The newest that this version knows.
        known: u32,
    },
    /// There never was such a schema.
    #[error("there is no schema {found}")]
    NoSuchSchema {
        /// The file's schema.
        found: u32,
    },
    /// There is a mistake in the text.
    #[error(transparent)]
    Mistake(#[from] Mistake),
    /// The records contradict each other.
    #[error(transparent)]
    Records(#[from] RecordProblem),
}

/// Reads a unit's file. The file is only read, never changed.
///
/// # Errors
/// [`OpenError`] with the file and what is wrong with it.
pub fn read_unit(path: &Path) -> Result<Unit, OpenError> {
    Version::read(path, &Coding::Plain).map(|version| Arc::unwrap_or_clone(version.unit))
}

/// Reads a unit out of the text of its file, of this schema or an older one.
///
/// # Errors
/// [`OpenProblem`]; a newer schema is said to be so even where this version understands nothing else of the file.
pub fn unit_from_ron(text: &str) -> Result<Unit, OpenProblem> {
    let unit = match schema_of(text) {
        Some(found) if found > SCHEMA => return Err(OpenProblem::NewerSchema { found, known: SCHEMA }),
        // Older schemas come here, each read as it was then and carried on to the next.
        Some(0) => return Err(OpenProblem::NoSuchSchema { found: 0 }),
        // Without a schema that can be read, the reader of this one says what is wrong and where.
        // Schemas 1 and 2 have the same fields, and fewer of them: what came later is empty there.
        Some(_) | None => Unit { schema: SCHEMA, ..ron::from_str::<Unit>(text).map_err(Mistake::from)? },
    };
    check(&unit)?;
    Ok(unit)
}

/// The schema a text says it has, also where the rest cannot be read.
pub(super) fn schema_of(text: &str) -> Option<u32> {
    field_of(text, "schema")
}

/// The id a text says its unit has, also where the rest cannot be read.
pub(super) fn id_of(text: &str) -> Option<RecordId> {
    field_of(text, "id")
}

/// The text of a unit's file, with its checksum.
///
/// # Errors
/// The writer's own words, where a value cannot be put into RON.
pub fn unit_to_ron(unit: &Unit) -> Result<String, ron::Error> {
    ron_text(unit, true).map(seal)
}

/// The same without a checksum, for what no app has written as it is.
pub(super) fn unit_to_bare_ron(unit: &Unit) -> Result<String, ron::Error> {
    ron_text(unit, true)
}

/// RON as all the app's files have it: four spaces, a field a line, letters of every script as they are.
pub(super) fn ron_text<T: serde::Serialize>(value: &T, names: bool) -> Result<String, ron::Error> {
    let form = PrettyConfig::new().struct_names(names).new_line("\n").indentor("    ");
    ron::ser::to_string_pretty(value, form).map(|text| text + "\n")
}

/// How much of a file is read to find out which unit it holds, in bytes: the id is its second field.
const HEAD: u64 = 4096;
/// The most files in a folder that are looked into.
const MOST_FILES: usize = 500;

/// The file that holds this unit: one of `known`, or else one in `folder`. Only the head of each file is read.
pub fn find_unit<'a>(unit: RecordId, known: impl Iterator<Item = &'a Path>, folder: Option<&Path>) -> Option<PathBuf> {
    let mut known = known;
    if let Some(path) = known.find(|path| unit_in(path) == Some(unit)) {
        return Some(path.to_owned());
    }
    let is_ron = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    let beside = std::fs::read_dir(folder?).ok()?.flatten().map(|entry| entry.path()).filter(is_ron);
    beside.take(MOST_FILES).find(|path| unit_in(path) == Some(unit))
}

/// Whether a file begins as one that is locked with a passphrase, so that which unit it holds is not seen.
pub(super) fn begins_encrypted(path: &Path) -> bool {
    head_of(path).is_some_and(|head| is_encrypted(&head))
}

/// The unit in a file, by its head; `None` where it cannot be read, as where it is encrypted.
pub fn unit_in(path: &Path) -> Option<RecordId> {
    field_of(&String::from_utf8_lossy(&head_of(path)?), "id")
}

fn head_of(path: &Path) -> Option<Vec<u8>> {
    // Nothing but a file: a pipe would keep the reader waiting.
    path.metadata().ok().filter(std::fs::Metadata::is_file)?;
    let mut head = Vec::new();
    std::fs::File::open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    Some(head)
}

/// One field of a unit, also where what comes after it cannot be read.
fn field_of<T: DeserializeOwned + Copy>(text: &str, name: &'static str) -> Option<T> {
    let found = Cell::new(None);
    let mut reader = ron::Deserializer::from_str(text).ok()?;
    // What comes after the field may be anything; only the field is wanted.
    FieldIn { name, found: &found }.deserialize(&mut reader).ok();
    found.get()
}

struct FieldIn<'a, T> {
    name: &'static str,
    found: &'a Cell<Option<T>>,
}

impl<'de, T: DeserializeOwned> DeserializeSeed<'de> for FieldIn<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_struct("Unit", &["schema", "id"], self)
    }
}

impl<'de, T: DeserializeOwned> Visitor<'de> for FieldIn<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a unit")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(name) = fields.next_key::<FieldName>()? {
            if name.0 == self.name {
                self.found.set(Some(fields.next_value()?));
                return Ok(());
            }
            fields.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// A field's name as it stands in the file.
pub(super) struct FieldName(pub String);

impl<'de> serde::Deserialize<'de> for FieldName {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Name;

        impl Visitor<'_> for Name {
            type Value = FieldName;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a field")
            }

            fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<FieldName, E> {
                Ok(FieldName(name.to_owned()))
            }
        }

        reader.deserialize_identifier(Name)
    }
}
