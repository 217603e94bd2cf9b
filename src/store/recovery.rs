//! What is kept when the app stops unexpectedly: the unit as it was in memory, in a folder of the app's own, until the
//! leader has said what to do with it.
//!
//! A recovery file is a unit's file like any other, called by the unit's id. Beside it lies a note of which file it
//! belongs to and when it was made. What goes into the file and comes out of it passes [`content`] and [`Kept::read`]
//! and nothing else.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::coding::Coding;
use super::durable::{self, SaveError, make_folder};
use super::file::read_text;
use super::path_text;
use super::places::Places;
use super::unit_file::{OpenError, begins_encrypted, ron_text, unit_to_ron};
use super::version::Version;
use crate::unit::{RecordId, Unit};

/// A unit that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which unit.
    pub unit: RecordId,
    /// The recovery file.
    pub file: PathBuf,
    /// The unit's own file, and when it was kept; `None` where the note beside the file cannot be read.
    pub about: Option<About>,
}

/// The note beside a recovery file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The unit's own file.
    #[serde(with = "path_text")]
    pub unit_file: PathBuf,
    /// When it was kept, in the leader's own time zone.
    pub at: DateTime<FixedOffset>,
    /// When the earlier version was kept that it has come from: what lay in the unit's own file then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<DateTime<FixedOffset>>,
}

/// Keeps a unit, locked as its own file is, and returns when it is on the disk. What was kept of the same unit before is replaced.
///
/// # Errors
/// [`SaveError`]; what was kept before is there still.
pub fn keep(
    places: &Places,
    unit_file: &Path,
    (unit, coding): (&Unit, &Coding),
    at: DateTime<FixedOffset>,
) -> Result<(), SaveError> {
    let (file, note) = files(places, unit.id);
    make_folder(&places.recovery())?;
    durable::write(&file, &content(&file, unit, coding)?)?;
    write_note(&note, &About { unit_file: unit_file.to_owned(), at, from: None })
}

/// Remembers which earlier version of a unit what is kept of it has come from, by when that was kept.
///
/// # Errors
/// [`SaveError`]; what was kept is there, and so is the note as it was.
pub fn remember_from(places: &Places, unit: RecordId, from: DateTime<FixedOffset>) -> Result<(), SaveError> {
    let (_, note) = files(places, unit);
    match about(&note) {
        Some(about) => write_note(&note, &About { from: Some(from), ..about }),
        None => Ok(()),
    }
}

fn write_note(note: &Path, about: &About) -> Result<(), SaveError> {
    let text = ron_text(about, false).map_err(|error| SaveError::form(note, error.to_string()))?;
    durable::write(note, text.as_bytes())
}

fn about(note: &Path) -> Option<About> {
    read_text(note).ok().and_then(|text| ron::from_str(&text).ok())
}

/// What is kept and not answered for, the newest first. Nothing is read but the notes.
pub fn waiting(places: &Places) -> Vec<Kept> {
    let Ok(entries) = fs::read_dir(places.recovery()) else { return Vec::new() };
    let mut found: Vec<Kept> = entries
        .flatten()
        .filter_map(|entry| {
            let file = entry.path();
            let stem = file.file_stem()?.to_str()?;
            let unit = RecordId(Uuid::try_parse(stem).ok()?);
            let is_ours = file.extension().is_some_and(|ending| ending == "ron") && file.is_file();
            is_ours.then(|| Kept { unit, file, about: about(&files(places, unit).1) })
        })
        .collect();
    let when = |kept: &Kept| (kept.about.as_ref().map(|about| about.at), kept.unit);
    found.sort_by_key(|kept| std::cmp::Reverse(when(kept)));
    found
}

/// Takes what is kept of a unit away, with its note.
///
/// # Errors
/// [`SaveError`] where the file could not be taken away.
pub fn remove(places: &Places, unit: RecordId) -> Result<(), SaveError> {
    let (file, note) = files(places, unit);
    durable::remove(&file)?;
    durable::remove(&note)
}

impl Kept {
    /// Whether it is locked, and the unit's own file, which asks for the passphrase, is there.
    pub fn waits_for_passphrase(&self) -> bool {
        begins_encrypted(&self.file) && self.about.as_ref().is_some_and(|about| about.unit_file.is_file())
    }

    /// The unit that was kept.
    ///
    /// # Errors
    /// [`OpenError`] where the recovery file cannot be read.
    pub fn read(&self, coding: &Coding) -> Result<Unit, OpenError> {
        Version::read(&self.file, coding).map(|version| Arc::unwrap_or_clone(version.unit))
    }
}

/// What stands in a recovery file.
fn content(file: &Path, unit: &Unit, coding: &Coding) -> Result<Vec<u8>, SaveError> {
    let text = unit_to_ron(unit).map_err(|error| SaveError::form(file, error.to_string()))?;
    coding.encode(text.into_bytes()).map_err(|error| SaveError::form(file, error.to_string()))
}

/// The recovery file of a unit, and the note beside it. Nobody's name is in what they are called.
fn files(places: &Places, unit: RecordId) -> (PathBuf, PathBuf) {
    let folder = places.recovery();
    let name = unit.0.hyphenated();
    (folder.join(format!("{name}.ron")), folder.join(format!("{name}.om.ron")))
}
