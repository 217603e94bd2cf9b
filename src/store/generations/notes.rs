//! Small notes beside a unit's versions, which hold nobody's name: the day when the unit is to be deleted, and what is
//! still to be done with what is kept of it.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::places;
use crate::store::durable::{self, SaveError, make_folder};
use crate::store::file::read_text;
use crate::store::path_text;
use crate::store::unit_file::ron_text;
use crate::unit::PersonId;

/// The day of deletion, as `2027-03-18`.
const DELETION: &str = "slettes.txt";
/// The day when the day of deletion was first found to be past, as `2027-03-19`.
const OVERDUE: &str = "forfalt.txt";
/// What is still to be done.
const PENDING: &str = "venter.txt";

/// What is still to be done with what is kept of a unit, since it could not be written when it was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pending {
    /// People who are to be gone everywhere, by the ids they had.
    pub forget: Vec<PersonId>,
    /// Files that do not lie as the unit's own does: in the open, or locked with an earlier passphrase.
    pub recode: Vec<PendingFile>,
}

/// A file by its path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PendingFile(#[serde(with = "path_text")] pub PathBuf);

impl Pending {
    /// Whether there is nothing to do.
    pub fn is_nothing(&self) -> bool {
        self.forget.is_empty() && self.recode.is_empty()
    }

    /// The files that are to be written anew, and are there still.
    pub fn files(&self) -> impl Iterator<Item = PathBuf> {
        self.recode.iter().map(|file| file.0.clone()).filter(|path| path.symlink_metadata().is_ok())
    }
}

/// Whether a file beside versions is a note of the app's own, by its name.
pub(in crate::store) fn is_note(name: &str) -> bool {
    [places::FILE, DELETION, OVERDUE, PENDING].contains(&name)
}

/// Writes the day down where another one stands, and there are versions. That it fails stops nothing.
pub(super) fn note_deletion(folder: &Path, day: NaiveDate) {
    if !folder.is_dir() || deletion_day(folder) == Some(day) {
        return;
    }
    if let Err(error) = durable::write(&folder.join(DELETION), format!("{day}\n").as_bytes()) {
        tracing::warn!(%error, "the day of deletion was not written down beside the versions");
    }
}

pub(super) fn deletion_day(folder: &Path) -> Option<NaiveDate> {
    read_text(&folder.join(DELETION)).ok()?.trim().parse().ok()
}

/// The day when the day of deletion was first found to be past: `today`, unless it was found before. A day that has not
/// come was written by a clock that was wrong, and does not count.
pub(super) fn overdue_since(folder: &Path, today: NaiveDate) -> NaiveDate {
    let noted = read_text(&folder.join(OVERDUE)).ok().and_then(|text| text.trim().parse().ok());
    if let Some(day) = noted.filter(|day| *day <= today) {
        return day;
    }
    if let Err(error) = durable::write(&folder.join(OVERDUE), format!("{today}\n").as_bytes()) {
        tracing::warn!(%error, "that the day of deletion is past was not written down");
    }
    today
}

/// The day of deletion is not past, whatever was found before.
pub(super) fn not_overdue(folder: &Path) {
    let note = folder.join(OVERDUE);
    if note.symlink_metadata().is_ok()
        && let Err(error) = durable::remove(&note)
    {
        tracing::warn!(%error, "that the day of deletion is not past was not written down");
    }
}

pub(super) fn pending(folder: &Path) -> Pending {
    let text = read_text(&folder.join(PENDING)).unwrap_or_default();
    ron::from_str(&text).unwrap_or_default()
}

pub(super) fn set_pending(folder: &Path, pending: &Pending) -> Result<(), SaveError> {
    let file = folder.join(PENDING);
    if pending.is_nothing() {
        return durable::remove(&file);
    }
    make_folder(folder)?;
    let text = ron_text(pending, false).map_err(|error| SaveError::form(&file, error.to_string()))?;
    durable::write(&file, text.as_bytes())
}
