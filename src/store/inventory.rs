//! Which files the app has: where they lie, how large they are, and who can read them. Read when somebody asks, and
//! shared by the page that shows them and by what deletes them.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::copies::service_copy;
use super::exports::{self, Export, ExportState, Exports};
use super::file::read_text;
use super::grouped::{StoredGroup, grouped};
use super::path_text;
use super::places::Places;
use super::unit_file::{begins_encrypted, unit_in};
use crate::unit::RecordId;

/// The most files beside a unit's file that are looked into.
const MOST_BESIDE: usize = 500;

/// What a file of the app's is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// An earlier version of the unit.
    Version,
    /// The note of which files the earlier versions belong to.
    VersionNote,
    /// What was kept when the app stopped unexpectedly.
    Recovery,
    /// The meeting that runs, or was running.
    Live,
    /// A draft of an e-mail.
    Draft,
    /// A file the app made for the leader: a list, an answer to somebody's request.
    Export,
    /// A copy of the unit that a service made where two had changed it.
    Conflict,
    /// What lay in the unit's file and was put aside, since it was damaged or changed outside the app.
    Aside,
    /// Another file beside the unit's that holds the same unit: a copy somebody has made.
    Copy,
    /// The file that tells who has the unit open.
    Lock,
    /// The unit's own file.
    Unit,
    /// The link that the unit was opened through.
    Link,
    /// The leader's settings, with the files opened last.
    Settings,
    /// The list of the files the app has made.
    ExportList,
    /// The log.
    Log,
}

/// Whether a file is as the app left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileState {
    /// It is there.
    There,
    /// Something else lies there, or it was changed since the app made it.
    Changed,
    /// It is not there any more: moved, renamed or deleted.
    Gone,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// What it is for.
    pub kind: FileKind,
    /// Where it is.
    pub path: PathBuf,
    /// How large it is, in bytes.
    pub bytes: u64,
    /// Whether it is as the app left it.
    pub state: FileState,
}

impl StoredFile {
    /// Whether it may be another than the app thinks, so that the leader is asked about it.
    pub fn is_asked_about(&self) -> bool {
        self.kind == FileKind::Copy || self.state == FileState::Changed
    }

    fn found(kind: FileKind, path: &Path) -> Option<Self> {
        let data = path.symlink_metadata().ok()?;
        let is_file = data.is_file() || data.is_symlink();
        is_file.then(|| Self { kind, path: path.to_owned(), bytes: data.len(), state: FileState::There })
    }
}

/// All files of the app's, for the unit in `file`, the unit's own first.
pub fn inventory(places: &Places, unit: Option<RecordId>, file: Option<&Path>) -> Vec<StoredGroup> {
    let mut all = file.map(|file| files_of_unit(places, unit, file)).unwrap_or_default();
    all.retain(|stored| stored.state != FileState::Gone);
    all.sort_by_key(|stored| stored.kind != FileKind::Unit);
    if file.is_none() {
        all.extend(drafts(places));
    }
    all.extend(in_folder(&places.settings, FileKind::Settings));
    all.extend(StoredFile::found(FileKind::ExportList, &exports::file(places)));
    all.extend(in_folder(&places.logs, FileKind::Log));
    grouped(all, places)
}

/// Every file that belongs to a unit, in the order they are deleted: the unit's own last, so that what is interrupted
/// can be begun again. Where the unit's id is not known, what is found by it is left out.
pub fn files_of_unit(places: &Places, unit: Option<RecordId>, file: &Path) -> Vec<StoredFile> {
    let real = path_text::real(file).unwrap_or_else(|_| file.to_owned());
    let mut all = Vec::new();
    if let Some(unit) = unit {
        all.extend(in_folder(&versions(places, unit), FileKind::Version).into_iter().map(|stored| {
            let packed = name_of(&stored.path).contains(".ron.gz");
            if packed { stored } else { StoredFile { kind: FileKind::VersionNote, ..stored } }
        }));
        all.extend(recovery(places, unit));
    }
    all.extend(live(places, &[file, &real]));
    all.extend(drafts(places));
    if let Some(unit) = unit {
        all.extend(Exports::load(places).of(unit).map(exported));
    }
    all.extend(beside(unit, &real));
    let known: Vec<PathBuf> = all.iter().map(|stored| stored.path.clone()).collect();
    let mut own = vec![];
    own.extend(StoredFile::found(FileKind::Unit, &real));
    if file.is_symlink() {
        own.extend(StoredFile::found(FileKind::Link, file));
    }
    all.extend(own.into_iter().filter(|stored| !known.contains(&stored.path)));
    all
}

/// The folder where a unit's earlier versions lie.
pub(super) fn versions(places: &Places, unit: RecordId) -> PathBuf {
    places.generations().join(unit.0.hyphenated().to_string())
}

fn recovery(places: &Places, unit: RecordId) -> Vec<StoredFile> {
    let name = unit.0.hyphenated().to_string();
    let mut found = in_folder(&places.recovery(), FileKind::Recovery);
    found.retain(|stored| name_of(&stored.path).starts_with(&name));
    found
}

fn drafts(places: &Places) -> Vec<StoredFile> {
    in_folder(&places.drafts(), FileKind::Draft)
}

/// The running meeting's file where it is about this unit, and a damaged one, of which nobody can say.
fn live(places: &Places, unit_files: &[&Path]) -> Vec<StoredFile> {
    #[derive(Deserialize)]
    struct Whose {
        #[serde(with = "path_text")]
        unit_file: PathBuf,
    }

    let file = super::live::file(places);
    let ours = |text: String| {
        let whose: Result<Whose, _> = ron::from_str(&text);
        whose.is_ok_and(|whose| unit_files.contains(&whose.unit_file.as_path()))
    };
    let about_this = read_text(&file).is_ok_and(ours).then(|| StoredFile::found(FileKind::Live, &file));
    let damaged = StoredFile::found(FileKind::Live, &file.with_extension("broken.ron"));
    about_this.flatten().into_iter().chain(damaged).collect()
}

fn exported(export: &Export) -> StoredFile {
    let state = match export.state() {
        ExportState::Same => FileState::There,
        ExportState::Changed => FileState::Changed,
        ExportState::Gone => FileState::Gone,
    };
    StoredFile { kind: FileKind::Export, path: export.path.clone(), bytes: export.bytes, state }
}

/// What lies beside the unit's file and belongs to it: the lock, copies of services, what was put aside, and other copies.
pub(super) fn beside(unit: Option<RecordId>, real: &Path) -> Vec<StoredFile> {
    let Some(folder) = real.parent() else { return Vec::new() };
    let (own, stem) = (name_of(real), stem_of(real));
    let lock = format!(".~lock.{own}#");
    let locked = begins_encrypted(real);
    let mut found: Vec<StoredFile> = Vec::new();
    for path in entries(folder).take(MOST_BESIDE) {
        let name = name_of(&path);
        if name == own {
            continue;
        }
        // Which unit a locked file holds is not seen; one called as services and editors call their copies may be ours,
        // and is asked about.
        let same = || unit.is_some() && path.is_file() && unit_in(&path) == unit;
        let locked_copy = || (service_copy(&stem, &path) || name.contains(&own)) && begins_encrypted(&path);
        let kind = if name == lock {
            FileKind::Lock
        } else if is_aside(&name, &stem) {
            FileKind::Aside
        } else if is_copy_of_service(&name, &stem) {
            FileKind::Conflict
        } else if (has_ending(&name) || name.contains(&own)) && (same() || (locked && locked_copy())) {
            FileKind::Copy
        } else {
            continue;
        };
        found.extend(StoredFile::found(kind, &path));
    }
    found.sort_by(|a, b| (a.kind, &a.path).cmp(&(b.kind, &b.path)));
    found
}

fn stem_of(file: &Path) -> String {
    file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Whether `path` is what was put aside of the unit's file, by its name.
pub(super) fn was_put_aside(path: &Path, file: &Path) -> bool {
    path.parent() == file.parent() && is_aside(&name_of(path), &stem_of(file))
}

fn has_ending(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}

/// Whether a file is called what the app calls what it puts aside of one called `stem`: `stem (skadet 2026-11-22).ron`,
/// in any of its languages, with `.age` after it where it is encrypted.
fn is_aside(name: &str, stem: &str) -> bool {
    const WORDS: [&str; 6] = ["skadet ", "skadd ", "damaged ", "endret ", "endra ", "edited "];
    let name = name.strip_suffix(".age").unwrap_or(name);
    let Some(rest) = name.strip_prefix(stem).filter(|_| !stem.is_empty() && has_ending(name)) else { return false };
    rest == ".broken.ron"
        || rest.strip_prefix(" (").is_some_and(|inside| WORDS.iter().any(|word| inside.starts_with(word)))
}

/// Whether a file is called what services call the copies they keep of one called `stem`.
fn is_copy_of_service(name: &str, stem: &str) -> bool {
    const MARKS: [&str; 2] = ["conflict", "konflikt"];
    let Some(rest) = name.strip_prefix(stem).filter(|_| !stem.is_empty() && has_ending(name)) else { return false };
    let rest = rest.to_lowercase();
    rest.starts_with(['.', ' ', '-', '_', '(']) && MARKS.iter().any(|mark| rest.contains(mark))
}

fn in_folder(folder: &Path, kind: FileKind) -> Vec<StoredFile> {
    let mut paths: Vec<PathBuf> = entries(folder).collect();
    paths.sort();
    paths.iter().filter_map(|path| StoredFile::found(kind, path)).collect()
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
