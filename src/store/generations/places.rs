//! Which files held a unit, beside its versions: a sum of each path, so that a file that cannot be read any more leads
//! to its versions, and nobody can read from it where files lie or what they are called.

use std::path::{Path, PathBuf};

use crate::store::durable::{self, SaveError};
use crate::store::file::read_text;
use crate::store::path_text;
use crate::store::seal::Fingerprint;

/// The file in the folder of a unit's versions. It holds nobody's name.
pub const FILE: &str = "steder.txt";
/// How many files are remembered for a unit.
const MOST: usize = 20;

/// Remembers a file beside the versions in `folder`.
pub(super) fn remember(folder: &Path, file: &Path) -> Result<(), SaveError> {
    let sums = sums(file);
    let mut known = read(folder);
    if sums.iter().all(|sum| known.contains(sum)) {
        return Ok(());
    }
    known.retain(|sum| !sums.contains(sum));
    known.extend(sums);
    let first = known.len().saturating_sub(MOST);
    let text = known[first..].join("\n") + "\n";
    durable::write(&folder.join(FILE), text.as_bytes())
}

/// Whether a file is remembered there.
pub(super) fn knows(folder: &Path, file: &Path) -> bool {
    let sums = sums(file);
    read(folder).iter().any(|known| sums.contains(known))
}

fn read(folder: &Path) -> Vec<String> {
    read_text(&folder.join(FILE)).unwrap_or_default().lines().map(str::to_owned).collect()
}

/// The sums of a file's path: as it was given, and as the system has it when links are followed.
fn sums(file: &Path) -> Vec<String> {
    let given = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let mut paths: Vec<PathBuf> = vec![given];
    paths.extend(path_text::real(file).ok().filter(|real| *real != paths[0]));
    paths.iter().map(|path| Fingerprint::of(path.as_os_str().as_encoded_bytes()).hex()).collect()
}
