//! Which files with personal data the app has made for which unit, so that they can be found again when the unit or a
//! person is deleted: `eksporter.ron` in the app's data folder. Paths, sizes and checksums, and nothing of what they
//! hold.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::durable::{SaveError, make_folder, remove, write};
use super::file::{ReadProblem, keep_aside, read_bytes, read_text};
use super::path_text;
use super::places::Places;
use super::seal::Fingerprint;
use super::unit_file::ron_text;
use crate::unit::RecordId;

const FILE: &str = "eksporter.ron";

/// The most that are remembered; the oldest goes first.
const MOST: usize = 2_000;

/// A file the app has made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// Which unit it is about.
    pub unit: RecordId,
    /// Where it was put.
    #[serde(with = "path_text")]
    pub path: PathBuf,
    /// How large it was, in bytes.
    pub bytes: u64,
    /// SHA-256 of all of it, in hexadecimal digits.
    pub sha256: String,
    /// When it was made.
    pub on: NaiveDate,
}

/// What has become of a file the app made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportState {
    /// It lies there as it was made.
    Same,
    /// Something else lies there, or it has been changed since.
    Changed,
    /// It is not there: moved, renamed or deleted.
    Gone,
}

impl Export {
    /// Looks at what lies there now.
    pub fn state(&self) -> ExportState {
        let Ok(data) = self.path.symlink_metadata() else { return ExportState::Gone };
        let same = data.len() == self.bytes
            && read_bytes(&self.path).is_ok_and(|bytes| Fingerprint::of(&bytes).hex() == self.sha256);
        if same { ExportState::Same } else { ExportState::Changed }
    }
}

/// The files the app has made, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exports(Vec<Export>);

impl Exports {
    /// Reads the list; one that cannot be read is kept aside, and begun anew.
    pub fn load(places: &Places) -> Self {
        let path = file(places);
        match read_text(&path) {
            Ok(text) => Self(ron::from_str(&text).unwrap_or_else(|_| {
                keep_aside(&path);
                Vec::new()
            })),
            Err(ReadProblem::Empty | ReadProblem::NotText { .. }) => {
                keep_aside(&path);
                Self::default()
            }
            Err(_) => Self::default(),
        }
    }

    /// Those of a unit, the oldest first.
    pub fn of(&self, unit: RecordId) -> impl Iterator<Item = &Export> {
        self.0.iter().filter(move |export| export.unit == unit)
    }

    /// Remembers that a file was made, in the place of what was known of a file there.
    ///
    /// # Errors
    /// [`SaveError`] where the list could not be written.
    pub fn remember(
        places: &Places,
        unit: RecordId,
        path: &Path,
        bytes: &[u8],
        on: NaiveDate,
    ) -> Result<(), SaveError> {
        let mut all = Self::load(places);
        // The whole path: the folder the app was started in says nothing later.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        all.0.retain(|export| export.path != path);
        let sha256 = Fingerprint::of(bytes).hex();
        all.0.push(Export { unit, path, bytes: bytes.len() as u64, sha256, on });
        all.0.drain(..all.0.len().saturating_sub(MOST));
        all.save(places)
    }

    /// Forgets those that are not to be kept in mind any longer.
    ///
    /// # Errors
    /// [`SaveError`] where the list could not be written.
    pub fn forget(places: &Places, gone: impl Fn(&Export) -> bool) -> Result<(), SaveError> {
        let mut all = Self::load(places);
        let before = all.0.len();
        all.0.retain(|export| !gone(export));
        if all.0.len() == before { Ok(()) } else { all.save(places) }
    }

    fn save(&self, places: &Places) -> Result<(), SaveError> {
        let path = file(places);
        if self.0.is_empty() {
            return remove(&path);
        }
        make_folder(&places.data)?;
        let text = ron_text(&self.0, false).map_err(|error| SaveError::form(&path, error.to_string()))?;
        write(&path, text.as_bytes())
    }
}

/// The file the list lies in.
pub(super) fn file(places: &Places) -> PathBuf {
    places.data.join(FILE)
}
