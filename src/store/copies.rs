//! Copies that services which copy folders leave beside a file when it was changed in two places at once.
//!
//! They are known by their names, and only those that hold the same unit count:
//!
//! | service | name beside `Enhet.ron` | where it is told |
//! |---|---|---|
//! | OneDrive | `Enhet-KOMMUNE-PC-12.ron`, `Enhet-KOMMUNE-PC-12-2.ron` | Microsoft support: the computer's name is put after the file's |
//! | Nextcloud, ownCloud | `Enhet (conflicted copy 2026-11-22 140201).ron`, older `Enhet_conflict-20261122-140201.ron`; `Enhet (case clash from 2026-11-22 …).ron` | «Conflicts» in the desktop client's manual; `makeConflictFileName` in its source |
//! | Dropbox | `Enhet (Karis motstridende kopi 2026-11-22).ron`, `Enhet (Kari's conflicted copy 2026-11-22).ron`, `Enhet (Case Conflict).ron` | help.dropbox.com, «What's a conflicted copy?» |
//! | Syncthing | `Enhet.sync-conflict-20261122-140201-ABCDEFG.ron` | «Conflicting Changes» in its documentation |
//! | Google Drive | `Enhet (1).ron`, `Enhet [Conflict].ron` | Drive for desktop numbers the second of two files |

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::durable::{self, SaveCause, SaveError, SaveStep};
use super::held::read_patiently;
use super::risk::SyncService;
use super::seal::Fingerprint;
use super::unit_file::{begins_encrypted, unit_in};
use crate::unit::RecordId;

/// The most files in a folder that are looked at.
const MOST_FILES: usize = 5000;
/// The most copies that are told of.
const MOST_COPIES: usize = 50;

/// A copy of a unit's file that a service has left beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictCopy {
    /// The copy.
    pub path: PathBuf,
    /// The service whose copies are called so.
    pub service: SyncService,
    /// When the copy was written last, where the system tells.
    pub written: Option<SystemTime>,
}

/// The copies of a unit's file beside it, in the order of their names.
pub fn conflict_copies(file: &Path, unit: RecordId) -> Vec<ConflictCopy> {
    let Some(folder) = file.parent() else { return Vec::new() };
    let (Some(own), Ok(entries)) = (stem_of(file), fs::read_dir(folder)) else { return Vec::new() };
    let candidates = entries.take(MOST_FILES).flatten().filter_map(|entry| {
        let path = entry.path();
        let service = service_of(&own, &stem_of(&path)?)?;
        Some((path, service, entry))
    });
    // Which unit a locked file holds is seen when it is opened.
    let locked = begins_encrypted(file);
    let same = candidates.filter(|(path, ..)| unit_in(path) == Some(unit) || (locked && begins_encrypted(path)));
    let mut found: Vec<ConflictCopy> = same
        .take(MOST_COPIES)
        .map(|(path, service, entry)| {
            let written = entry.metadata().and_then(|data| data.modified()).ok();
            ConflictCopy { path, service, written }
        })
        .collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Takes a copy away that was taken in and is kept elsewhere, and returns when that is on the disk.
///
/// # Errors
/// [`SaveError`]; the copy lies where it did then, also where it was changed since it was read
/// ([`SaveCause::ChangedOutside`]).
pub fn remove_copy(copy: &Path, read: Fingerprint) -> Result<(), SaveError> {
    let bytes = read_patiently(copy).map_err(|error| SaveError::new(copy, SaveStep::Compare, &error))?;
    if Fingerprint::of(&bytes) != read {
        let cause = SaveCause::ChangedOutside;
        return Err(SaveError { path: copy.to_owned(), step: SaveStep::Compare, cause });
    }
    durable::remove(copy)
}

/// The name of a file of units without its ending.
fn stem_of(path: &Path) -> Option<String> {
    let ending = path.extension()?;
    ending.eq_ignore_ascii_case("ron").then(|| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()))?
}

/// The service that calls a copy of a file with the name `own` this; `None` where none does.
fn service_of(own: &str, name: &str) -> Option<SyncService> {
    let after = name.strip_prefix(own)?;
    if let Some(after) = after.strip_prefix(".sync-conflict-") {
        return is_syncthing(after).then_some(SyncService::Syncthing);
    }
    if let Some(after) = after.strip_prefix("_conflict-") {
        return digits_and(after, &['-']).then_some(SyncService::Nextcloud);
    }
    if let Some(inside) = bracketed(after, '(', ')') {
        return in_brackets(inside);
    }
    if let Some(inside) = bracketed(after, '[', ']') {
        return inside.to_lowercase().contains("conflict").then_some(SyncService::GoogleDrive);
    }
    after.strip_prefix('-').filter(|machine| is_machine(machine)).map(|_| SyncService::OneDrive)
}

/// What stands in brackets at the end of a name, with a space before them or none.
fn bracketed(after: &str, open: char, close: char) -> Option<&str> {
    after.trim_start_matches([' ', '_']).strip_prefix(open)?.strip_suffix(close)
}

fn in_brackets(inside: &str) -> Option<SyncService> {
    const NEXTCLOUD: [&str; 3] = ["conflicted copy 2", "case clash", "konfliktkopi"];
    const DROPBOX: [&str; 9] = [
        "conflicted copy",
        "motstridende kopi",
        "kopi i konflikt",
        "i konflikt",
        "case conflict",
        "encoding conflict",
        "selective sync conflict",
        "konflikt",
        "conflict",
    ];
    let words = inside.to_lowercase();
    if (1..=3).contains(&words.len()) && digits_and(&words, &[]) {
        return Some(SyncService::GoogleDrive);
    }
    // Whose copy it is stands first with Dropbox, and nothing does with Nextcloud.
    if NEXTCLOUD.iter().any(|start| words.starts_with(start)) {
        return Some(SyncService::Nextcloud);
    }
    DROPBOX.iter().any(|part| words.contains(part)).then_some(SyncService::Dropbox)
}

/// The day, the time and seven signs of the machine's id; the older form is without them.
fn is_syncthing(after: &str) -> bool {
    let mut parts = after.split('-');
    let number = |part: Option<&str>, length| part.is_some_and(|part| part.len() == length && digits_and(part, &[]));
    let (day, time) = (number(parts.next(), 8), number(parts.next(), 6));
    let machine = parts.next().is_none_or(|id| id.len() == 7 && id.chars().all(|c| c.is_ascii_alphanumeric()));
    day && time && machine && parts.next().is_none()
}

fn digits_and(text: &str, others: &[char]) -> bool {
    !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit() || others.contains(&sign))
}

/// Names of machines are in capitals on Windows. A year or a word that somebody put after a file's name is none.
fn is_machine(name: &str) -> bool {
    let fits = |sign: char| sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '-';
    (2..=63).contains(&name.len())
        && name.chars().all(fits)
        && name.chars().any(|sign| sign.is_ascii_uppercase())
        && !name.starts_with('-')
        && !name.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_services_names_are_known_and_other_names_are_not() {
        let known = [
            ("Enhet-KOMMUNE-PC-12", SyncService::OneDrive),
            ("Enhet-DESKTOP-4F2K9QX-2", SyncService::OneDrive),
            ("Enhet (conflicted copy 2026-11-22 140201)", SyncService::Nextcloud),
            ("Enhet (konfliktkopi 2026-11-22 140201)", SyncService::Nextcloud),
            ("Enhet (case clash from 2026-11-22 140201)", SyncService::Nextcloud),
            ("Enhet_conflict-20261122-140201", SyncService::Nextcloud),
            ("Enhet (Kari Nordmanns motstridende kopi 2026-11-22)", SyncService::Dropbox),
            ("Enhet (Kari's conflicted copy 2026-11-22)", SyncService::Dropbox),
            ("Enhet (Case Conflict)", SyncService::Dropbox),
            ("Enhet.sync-conflict-20261122-140201-ABCDEFG", SyncService::Syncthing),
            ("Enhet.sync-conflict-20161122-140201", SyncService::Syncthing),
            ("Enhet (1)", SyncService::GoogleDrive),
            ("Enhet [Conflict]", SyncService::GoogleDrive),
        ];
        for (name, service) in known {
            assert_eq!(service_of("Enhet", name), Some(service), "{name}");
        }
        let others = [
            "Enhet",
            "Enhet 2027",
            "Enhet-2027",
            "Enhet - kopi",
            "Enhet-gammel",
            "Enhet (gammel)",
            "Enhet (2027)",
            "Enhet to",
            "Enheten (1)",
            "Annen (1)",
            "Enhet.sync-conflict-i-dag",
            "Enhet_conflict-",
            "Enhet-A",
            "Kopi av Enhet",
        ];
        for name in others {
            assert_eq!(service_of("Enhet", name), None, "{name}");
        }
    }
}
