//! Earlier versions of units whose file is not found any more: deleted, moved, or on a drive that is not connected.
//!
//! # How long they lie
//! The versions are the only way back to a file that was lost, so they stay as long as the leader has said that the file
//! is to be kept: until the day of deletion, which stands beside the versions (also of an encrypted unit) or in the
//! newest one. After that day they go by themselves, but not before the app has shown them for a week
//! ([`super::generations::NOTICE`]): a clock that is wrong for a day must not take the last of a unit away.
//! With a file, the app asks before it deletes; without one, nobody would ever be reminded by opening it, and records about
//! people would lie there for good.
//! Where no day can be found – versions of an older app, encrypted or damaged – they go [`WITHOUT_DAY`] after the newest
//! was kept: the thirty days for which versions are promised, and the fourteen for which the app reminds of a deletion.
//! Until then they are shown on the first page, where they can be brought back or deleted.
//!
//! A file counts as found where it is among those opened last, or lies in the folder of one of them or of new units, and
//! says that it holds the unit; one that says nothing, since it is encrypted or damaged, where its path is one that is
//! remembered for the unit.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Days, FixedOffset, NaiveDate};

use super::coding::Coding;
use super::generations::Generations;
use super::places::Places;
use super::unit_file::unit_in;
use crate::unit::RecordId;

/// How long versions lie where nobody can say when the unit was to be deleted, in days after the newest was kept.
pub const WITHOUT_DAY: u64 = 30 + 14;

/// The most files in a folder that are looked into.
const MOST_FILES: usize = 500;

/// A file that was opened before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Where it was.
    pub path: PathBuf,
    /// What the unit was called.
    pub name: String,
    /// Which unit it was.
    pub unit: Option<RecordId>,
    /// When it was to be deleted.
    pub delete_on: Option<NaiveDate>,
}

/// Earlier versions whose unit's file is not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// Which unit.
    pub unit: RecordId,
    /// What it was called, where that can be known.
    pub name: Option<String>,
    /// Where the versions lie.
    pub folder: PathBuf,
    /// How many they are.
    pub versions: usize,
    /// How large they are together, in bytes.
    pub bytes: u64,
    /// When the newest was kept.
    pub newest: DateTime<FixedOffset>,
    /// Whether the newest is encrypted.
    pub locked: bool,
    /// The last day they are kept.
    pub until: NaiveDate,
}

impl Orphan {
    /// Whether they are to go.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.until < today
    }
}

/// Looks for versions whose unit's file is not found, by name. `open` is the unit that is open.
pub fn orphans(places: &Places, generations: &Generations, known: &[Known], open: Option<RecordId>) -> Vec<Orphan> {
    let files = candidates(places, known);
    let lost = |unit: &RecordId| Some(*unit) != open && !files.iter().any(|file| holds(generations, *unit, file));
    let units = generations.units().into_iter().filter(lost);
    let mut found: Vec<Orphan> = units.filter_map(|unit| look_at(generations, known, unit)).collect();
    found.sort_by(|a, b| (&a.name, a.unit).cmp(&(&b.name, b.unit)));
    found
}

fn holds(generations: &Generations, unit: RecordId, file: &Path) -> bool {
    match unit_in(file) {
        Some(held) => held == unit,
        None => file.is_file() && generations.was_at(unit, file),
    }
}

/// The files that may hold a unit: those opened last, and what lies in their folders, in that for new units and in the
/// app's own, where the sample is.
fn candidates(places: &Places, known: &[Known]) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = known.iter().map(|known| known.path.clone()).collect();
    let mut folders = vec![places.units(), places.data.clone()];
    folders.extend(known.iter().filter_map(|known| known.path.parent().map(Path::to_path_buf)));
    folders.sort();
    folders.dedup();
    for folder in folders {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let is_ron = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
        files.extend(entries.map(|entry| entry.path()).filter(is_ron).take(MOST_FILES));
    }
    files.sort();
    files.dedup();
    files
}

fn look_at(generations: &Generations, known: &[Known], unit: RecordId) -> Option<Orphan> {
    let all = generations.names(unit);
    let newest = all.first()?.clone();
    let remembered = known.iter().find(|known| known.unit == Some(unit));
    let noted = generations.deletion_day(unit).or(remembered.and_then(|known| known.delete_on));
    let name = remembered.map(|known| known.name.clone());
    // Reading one takes a moment where the unit is large: only for what is known no other way.
    let read = if name.is_none() || noted.is_none() { generations.newest(unit, &Coding::Plain) } else { None };
    let read = read.map(|(_, unit)| unit);
    let until = noted.or(read.as_ref().map(|unit| unit.details.delete_on));
    let usual = || newest.at.date_naive().checked_add_days(Days::new(WITHOUT_DAY)).unwrap_or(NaiveDate::MAX);
    Some(Orphan {
        unit,
        name: name.or(read.map(|unit| unit.details.name.clone())),
        folder: generations.folder(unit),
        versions: all.len(),
        bytes: all.iter().map(|generation| generation.bytes).sum(),
        newest: newest.at,
        locked: newest.is_locked(),
        until: generations.kept_until(unit, until.unwrap_or_else(usual)),
    })
}
