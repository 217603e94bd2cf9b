//! Deleting a unit with all that the app has kept of it: what would go, and what became of each.
//!
//! Files are taken away and not written over first. A disk of today writes what is new in another place than what was
//! old, journals and snapshots keep their own copies, and a sync service would send the nonsense out as a new version:
//! writing over would promise what it cannot hold. What cannot be reached is told instead; see [`Beyond`].

use std::fs;
use std::path::{Path, PathBuf};

use super::durable::{self, SaveError};
use super::exports::Exports;
use super::generations::is_note;
use super::inventory::{FileKind, FileState, StoredFile, files_of_unit, versions};
use super::leftovers;
use super::places::Places;
use super::risk::{FolderRisk, SyncService, folder_risk};
use super::unit_file::unit_in;
use crate::unit::RecordId;

/// What would be deleted with a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasePlan {
    /// Which unit; `None` where its file could not tell.
    pub unit: Option<RecordId>,
    /// Its file, as it was opened.
    pub file: PathBuf,
    /// The files, in the order they are deleted.
    pub files: Vec<StoredFile>,
    /// Whether the folder of the unit's file looks synced or shared.
    pub risk: Option<FolderRisk>,
}

/// What became of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is gone, also on the disk.
    Removed,
    /// It was not where it was looked for.
    NotFound,
    /// The leader has kept it.
    Left,
    /// It is there still.
    Failed(SaveError),
}

/// A file that was to be deleted, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// The file.
    pub file: StoredFile,
    /// What became of it.
    pub outcome: Outcome,
}

/// Where there may be more that the app cannot reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// Copies that others have, on paper too.
    OthersCopies,
    /// E-mails that were sent.
    SentMail,
    /// Back-ups and snapshots of the disk or of the municipality.
    Snapshots,
    /// Earlier versions and the bin of a service that copies the folder.
    Service(SyncService),
    /// What the server that the folder is on keeps.
    Server,
    /// What the disk still holds until it is used for something else.
    DiskTraces,
}

impl ErasePlan {
    /// Looks up what there is of a unit. `unit` is its id where it is known; else its file is asked.
    pub fn of(places: &Places, unit: Option<RecordId>, file: &Path) -> Self {
        let unit = unit.or_else(|| unit_in(file));
        let files = files_of_unit(places, unit, file);
        Self { unit, file: file.to_owned(), files, risk: folder_risk(file) }
    }

    /// The same for the files that may hold one person and are not written anew without them: drafts, what the app has
    /// exported, a meeting's file that was damaged, and of what lies beside the unit's file those that cannot be written
    /// anew.
    #[must_use = "the plan is not changed"]
    pub fn without_unit(mut self, unwritable: &[PathBuf]) -> Self {
        self.files.retain(|file| match file.kind {
            FileKind::Draft | FileKind::Export => true,
            FileKind::Live => file.path.to_string_lossy().ends_with(".broken.ron"),
            FileKind::Conflict | FileKind::Aside | FileKind::Copy => unwritable.contains(&file.path),
            _ => false,
        });
        self
    }

    /// Deletes one file after the other, and goes on where one cannot be deleted. `chosen` is asked about those that may
    /// be another's ([`StoredFile::is_asked_about`]). Returns when all is on the disk.
    pub fn execute(&self, places: &Places, chosen: impl Fn(&StoredFile) -> bool) -> Vec<Erased> {
        let outcomes: Vec<Erased> = self
            .files
            .iter()
            .map(|file| {
                let left = file.is_asked_about() && !chosen(file);
                let outcome = if left { Outcome::Left } else { erase(file) };
                Erased { file: file.clone(), outcome }
            })
            .collect();
        if let Some(unit) = self.unit {
            let folder = versions(places, unit);
            // Notes that were written since the plan was made hold nobody's name, and need no word.
            let left: Vec<_> = fs::read_dir(&folder).into_iter().flatten().flatten().collect();
            if left.iter().all(|entry| entry.file_name().to_str().is_some_and(is_note)) {
                for note in left {
                    fs::remove_file(note.path()).ok();
                }
            }
            // Empty now, unless something could not be deleted.
            fs::remove_dir(folder).ok();
        }
        // What a power cut or a kill has left of a save; read off the list of exports, so before those are forgotten.
        leftovers::clear_of(places, self.unit, &self.file);
        self.forget_exports(places, &outcomes);
        outcomes
    }

    /// Files that are gone need not be kept in mind, nor any of a unit that is gone.
    fn forget_exports(&self, places: &Places, outcomes: &[Erased]) {
        let gone = |erased: &Erased| matches!(erased.outcome, Outcome::Removed | Outcome::NotFound);
        let unit_gone = outcomes.iter().any(|erased| erased.file.kind == FileKind::Unit && gone(erased));
        let paths: Vec<&PathBuf> =
            outcomes.iter().filter(|erased| gone(erased)).map(|erased| &erased.file.path).collect();
        let forgotten = Exports::forget(places, |export| {
            Some(export.unit) == self.unit && (unit_gone || paths.contains(&&export.path))
        });
        if let Err(error) = forgotten {
            tracing::warn!(%error, "the list of exports was not written");
        }
    }

    /// Where there may be more that the app cannot reach, in the order it is told.
    pub fn beyond(&self) -> Vec<Beyond> {
        let mut beyond = vec![Beyond::OthersCopies, Beyond::SentMail];
        match self.risk {
            Some(FolderRisk::Synced(service)) => beyond.push(Beyond::Service(service)),
            Some(FolderRisk::Shared) => beyond.push(Beyond::Server),
            None => {}
        }
        beyond.extend([Beyond::Snapshots, Beyond::DiskTraces]);
        beyond
    }
}

/// Takes one file away, in whatever state it is.
fn erase(file: &StoredFile) -> Outcome {
    if file.state == FileState::Gone || file.path.symlink_metadata().is_err() {
        return Outcome::NotFound;
    }
    match durable::remove(&file.path) {
        Ok(()) => Outcome::Removed,
        // The file is away; only that the folder is on the disk was not confirmed.
        Err(error) if error.is_done() => Outcome::Removed,
        Err(error) => Outcome::Failed(error),
    }
}
