//! What lies about of a unit apart from its own file and the app's own folders, and would stay readable where the unit is
//! encrypted: what lies beside the file, and what was made for other programs.

use std::path::{Component, Path, PathBuf};

use super::inventory::{FileKind, FileState, StoredFile, files_of_unit};
use super::places::Places;
use super::unit_file::begins_encrypted;
use crate::unit::RecordId;

/// What lies about of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LiesAbout {
    /// Beside the unit's file: copies that services made, what was put aside since it was damaged or changed outside the
    /// app, and other copies. They can be encrypted with the unit.
    pub beside: Vec<StoredFile>,
    /// Made for other programs, which could not read it encrypted: exports, and drafts of e-mails.
    pub handed_out: Vec<StoredFile>,
}

impl LiesAbout {
    /// Looks it up; what lies beside the file only as far as it is in the open.
    pub fn of(places: &Places, unit: RecordId, file: &Path) -> Self {
        let mut about = Self::default();
        for stored in files_of_unit(places, Some(unit), file) {
            match stored.kind {
                FileKind::Conflict | FileKind::Aside | FileKind::Copy if !begins_encrypted(&stored.path) => {
                    about.beside.push(stored);
                }
                FileKind::Export | FileKind::Draft if stored.state != FileState::Gone => about.handed_out.push(stored),
                _ => {}
            }
        }
        about
    }

    /// Whether a file is one that the app itself keeps of a unit, or that lies beside the unit's file and is of that unit
    /// as far as can be seen. What is written down as still to be done is held against this: nothing else is rewritten,
    /// nor offered to be deleted, whatever stands there.
    pub fn is_of_unit(places: &Places, unit: RecordId, file: &Path, path: &Path) -> bool {
        let known = || files_of_unit(places, Some(unit), file).iter().any(|stored| stored.path == path);
        let real = file.canonicalize().unwrap_or_else(|_| file.to_owned());
        // Which unit a locked one holds is not seen.
        let locked_beside = || path.parent() == real.parent() && begins_encrypted(path);
        path.components().all(|part| part != Component::ParentDir) && (known() || locked_beside())
    }

    /// What lies encrypted beside a unit's file, and is to have another passphrase when the unit gets one.
    pub fn locked_beside(places: &Places, unit: RecordId, file: &Path) -> Vec<PathBuf> {
        let beside = files_of_unit(places, Some(unit), file).into_iter();
        let kinds = [FileKind::Conflict, FileKind::Aside, FileKind::Copy];
        let ours = beside.filter(|stored| kinds.contains(&stored.kind));
        ours.map(|stored| stored.path).filter(|path| begins_encrypted(path)).collect()
    }
}
