//! Drafts of e-mails for the leader's mail program: files in a folder of the app's own, for their owner alone. They
//! hold addresses, so they are taken away as soon as the mail program must have read them.
//!
//! # When that is
//! Nobody tells us when it has. A mail program that is not running may take a minute to start; some read the file again
//! when a draft is turned into a message; and of more than a few drafts the folder is opened, and the leader takes them
//! one by one. What is taken away too early is a reminder that is recorded and never sent, and nobody would see it. So a
//! draft lies for [`LONGEST`] while the app runs, and is taken away when the unit is locked or closed or the app ends
//! only where it is older than [`SHORTEST`]; what is left then goes at the next start.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Places;
use super::durable::{SaveCause, SaveError, SaveStep, make_folder, write};

/// How many drafts there may be at once; more is a mistake.
const MOST: usize = 100_000;

/// How long a draft lies at the most while the app runs.
pub const LONGEST: Duration = Duration::from_hours(1);

/// How long a draft lies at the least, whatever happens to the unit it is about.
pub const SHORTEST: Duration = Duration::from_mins(10);

/// Writes each draft into a file of its own and returns the files. Nobody's name is in what a file is called.
///
/// # Errors
/// [`SaveError`] for the first that could not be written; none is left then.
pub fn write_drafts(places: &Places, drafts: &[Vec<u8>]) -> Result<Vec<PathBuf>, SaveError> {
    let folder = places.drafts();
    make_folder(&folder)?;
    let free = (1..=MOST).map(|number| folder.join(format!("utkast-{number}.eml")));
    let mut free = free.filter(|path| path.symlink_metadata().is_err());
    let mut written = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let done = match free.next() {
            // A draft need not outlast a power cut.
            Some(path) => write(&path, draft)
                .or_else(|error| if error.is_done() { Ok(()) } else { Err(error) })
                .map(|()| written.push(path)),
            None => Err(SaveError { path: folder.clone(), step: SaveStep::Prepare, cause: SaveCause::BadName }),
        };
        if let Err(error) = done {
            for path in written {
                fs::remove_file(path).ok();
            }
            return Err(error);
        }
    }
    Ok(written)
}

/// Takes away one draft, and says whether it is gone. One that another program still holds is left until the next time.
pub fn remove_draft(draft: &Path) -> bool {
    fs::remove_file(draft).is_ok() || draft.symlink_metadata().is_err()
}

/// Takes away the drafts of earlier times. One that another program still holds is left until the next time.
pub fn clear_drafts(places: &Places) {
    let Ok(entries) = fs::read_dir(places.drafts()) else { return };
    for entry in entries.flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "eml") {
            fs::remove_file(entry.path()).ok();
        }
    }
}
