//! A unit's file that is not as the app wrote it: what it is, what can be read of it, and keeping it while another
//! version takes its place.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::coding::Coding;
use super::durable::{self, SaveCause, SaveError, SaveStep};
use super::file::read_bytes;
use super::generations::{Generation, Generations};
use super::salvage::salvage;
use super::seal::Fingerprint;
use super::unit_file::{OpenError, OpenProblem, id_of};
use super::vault::Vault;
use crate::unit::{RecordId, Unit};

/// A file that cannot be opened as it is.
#[derive(Clone, Debug)]
pub struct Damaged {
    /// The file and what is wrong with it.
    pub error: OpenError,
    /// What can be read of it, up to the damage.
    pub readable: Option<Arc<Unit>>,
    /// The newest earlier version of the unit it held.
    pub newest: Option<(Generation, Arc<Unit>)>,
    /// What lies there.
    fingerprint: Option<Fingerprint>,
}

impl Damaged {
    /// Looks at what is left of a file that could not be opened. The file is only read.
    pub fn look(error: OpenError, generations: &Generations, coding: &Coding) -> Self {
        let bytes = read_bytes(&error.path).ok();
        let fingerprint = bytes.as_deref().map(Fingerprint::of);
        let text = bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let text = text.as_deref().map(|text| text.strip_prefix('\u{feff}').unwrap_or(text));
        // Of a newer schema, what is understood is another question.
        let newer = matches!(error.problem, OpenProblem::NewerSchema { .. });
        let readable = text.filter(|_| !newer).and_then(salvage).map(Arc::new);
        let named = text.and_then(id_of);
        let newest = newest_for(&error.path, named, generations, coding);
        Self { error, readable, newest, fingerprint }
    }

    /// Whether there is anything better than to leave it.
    pub fn can_be_helped(&self) -> bool {
        self.fingerprint.is_some() && (self.readable.is_some() || self.newest.is_some())
    }

    /// Keeps the file beside under a name that tells what it is, and gives what keeps the one that is to take its place.
    ///
    /// # Errors
    /// [`SaveError`]; nothing is changed then.
    pub fn keep_aside(&self, words: &str, today: NaiveDate) -> Result<(Arc<Vault>, PathBuf), SaveError> {
        keep_aside(&self.error.path, self.fingerprint, words, today)
    }
}

/// The newest earlier version of the unit that a file holds, or held when it was last opened.
pub fn newest_for(
    file: &Path,
    named: Option<RecordId>,
    generations: &Generations,
    coding: &Coding,
) -> Option<(Generation, Arc<Unit>)> {
    let by_name = named.and_then(|unit| generations.newest(unit, coding));
    by_name.or_else(|| generations.newest(generations.unit_at(file)?, coding))
}

/// Copies a file, byte for byte, to one beside it called `… (words 2026-11-22).ron`, never over one that is there.
/// Returns what keeps the file from now on, which still compares it with these bytes, and the copy.
///
/// # Errors
/// [`SaveError`]; nothing is changed then.
pub fn keep_aside(
    file: &Path,
    known: Option<Fingerprint>,
    words: &str,
    today: NaiveDate,
) -> Result<(Arc<Vault>, PathBuf), SaveError> {
    let changed = || SaveError { path: file.to_owned(), step: SaveStep::Compare, cause: SaveCause::ChangedOutside };
    let bytes = read_bytes(file).ok().filter(|bytes| known == Some(Fingerprint::of(bytes))).ok_or_else(changed)?;
    let copy = free_name(file, words, today);
    durable::write(&copy, &bytes)?;
    if read_bytes(&copy).ok() != Some(bytes) {
        return Err(SaveError { path: copy, step: SaveStep::Compare, cause: SaveCause::ChangedOutside });
    }
    Ok((Vault::known(file, known), copy))
}

fn free_name(file: &Path, words: &str, today: NaiveDate) -> PathBuf {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = |number: u64| {
        let number = if number == 1 { String::new() } else { format!(" {number}") };
        file.with_file_name(format!("{stem} ({words} {today}{number}).ron"))
    };
    let mut number = 1;
    while name(number).symlink_metadata().is_ok() {
        number += 1;
    }
    name(number)
}
