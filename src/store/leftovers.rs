//! What a program that was killed in the middle of writing has left beside the files it wrote: new files that never came
//! in their place. They hold what was to be written, so they go like everything else that holds somebody's name.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::durable;
use super::exports::Exports;
use super::places::Places;
use crate::unit::RecordId;

/// Takes away what lies in the app's own folders and is nobody's any more, as when the app starts.
pub fn clear(places: &Places) {
    let now = SystemTime::now();
    for folder in own_folders(places) {
        durable::sweep(&folder.join("x"), now);
    }
}

/// The same at once where a unit or a person is to be gone: in the app's own folders, beside the unit's file and beside
/// what was exported. Only what is being written this very minute is left.
pub(super) fn clear_of(places: &Places, unit: Option<RecordId>, file: &Path) {
    for folder in own_folders(places) {
        durable::sweep_all(&folder.join("x"));
    }
    durable::sweep_all(file);
    if let Some(unit) = unit {
        for export in Exports::load(places).of(unit) {
            durable::sweep_all(&export.path);
        }
    }
}

fn own_folders(places: &Places) -> Vec<PathBuf> {
    let mut folders = vec![places.settings.clone(), places.data.clone(), places.drafts(), places.recovery()];
    let versions = std::fs::read_dir(places.generations()).into_iter().flatten().flatten();
    folders.extend(versions.map(|entry| entry.path()).filter(|path| path.is_dir()));
    folders
}
