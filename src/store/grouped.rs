//! Files put together by what they are for, as somebody thinks of them who never saw the app's folders.

use std::path::{Component, MAIN_SEPARATOR_STR, Path, PathBuf};

use super::inventory::{FileKind, StoredFile};
use super::places::Places;
use super::readers::{Readers, readers};
use super::risk::{FolderRisk, folder_risk};

/// Files of one kind, as they are shown together. Small files that only help others count into what they help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredGroup {
    /// What they are for.
    pub kind: FileKind,
    /// Every one of them, with those that help.
    pub files: Vec<StoredFile>,
    /// How many there are without those that help.
    pub count: usize,
    /// How large they are together, in bytes.
    pub bytes: u64,
    /// Who can read them: of several, what most can read.
    pub readers: Option<Readers>,
    /// Whether one of their folders looks synced or shared.
    pub risk: Option<FolderRisk>,
    /// Where those lie that are counted.
    pub place: Place,
}

/// Where files lie, for somebody in a hurry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a folder that is the app's alone.
    Own(PathBuf),
    /// In this folder.
    Folder {
        /// The folder.
        path: PathBuf,
        /// The same in a word or two.
        short: String,
    },
    /// In several folders.
    Several,
}

impl Place {
    /// Where a file lies.
    pub fn of(file: &Path, places: &Places) -> Self {
        let folder = file.parent().unwrap_or(file).to_owned();
        let own = [&places.settings, &places.data, &places.logs].into_iter().any(|own| folder.starts_with(own));
        if own {
            return Self::Own(folder);
        }
        let short = short_folder(&folder, places);
        Self::Folder { path: folder, short }
    }

    /// The folder, where there is one.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Own(path) | Self::Folder { path, .. } => Some(path),
            Self::Several => None,
        }
    }

    fn and(self, other: Self) -> Self {
        if self == other {
            return self;
        }
        match (self, other) {
            // The app's own folders are one place to whoever looks for it.
            (Self::Own(folder), Self::Own(_)) => Self::Own(folder),
            _ => Self::Several,
        }
    }
}

/// A folder in a word or two: from where the documents are, or the last two of its names.
fn short_folder(folder: &Path, places: &Places) -> String {
    let home = places.documents.parent().filter(|home| home.parent().is_some());
    let from_home = home.and_then(|home| folder.strip_prefix(home).ok());
    let names: Vec<String> = from_home
        .unwrap_or(folder)
        .components()
        .filter(|part| matches!(part, Component::Normal(_)))
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    let last = names[names.len().saturating_sub(2)..].join(MAIN_SEPARATOR_STR);
    match (names.len(), from_home) {
        (3.., _) => format!("…{MAIN_SEPARATOR_STR}{last}"),
        (1 | 2, Some(_)) => last,
        _ => folder.display().to_string(),
    }
}

/// What a file that only helps others is counted with.
fn helped(kind: FileKind) -> Option<FileKind> {
    match kind {
        FileKind::VersionNote => Some(FileKind::Version),
        FileKind::Lock | FileKind::Link => Some(FileKind::Unit),
        FileKind::ExportList => Some(FileKind::Export),
        _ => None,
    }
}

/// Puts files together. What helps nothing that is there stands for itself.
pub fn grouped(files: Vec<StoredFile>, places: &Places) -> Vec<StoredGroup> {
    let (helpers, rest): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| helped(file.kind).is_some());
    let mut groups = Vec::new();
    for file in rest {
        let kind = file.kind;
        put(&mut groups, kind, file, places);
    }
    for file in helpers {
        let helped = helped(file.kind).filter(|kind| groups.iter().any(|group: &StoredGroup| group.kind == *kind));
        let kind = helped.unwrap_or(file.kind);
        put(&mut groups, kind, file, places);
    }
    groups
}

fn put(groups: &mut Vec<StoredGroup>, kind: FileKind, file: StoredFile, places: &Places) {
    let (readers, risk) = (readers(&file.path, &places.data), folder_risk(&file.path));
    let place = Place::of(&file.path, places);
    let counts = file.kind == kind;
    let bytes = file.bytes;
    let Some(group) = groups.iter_mut().find(|group| group.kind == kind) else {
        groups.push(StoredGroup { kind, files: vec![file], count: 1, bytes, readers, risk, place });
        return;
    };
    group.files.push(file);
    group.bytes += bytes;
    group.readers = group.readers.take().max(readers);
    group.risk = group.risk.or(risk);
    if counts {
        group.count += 1;
        group.place = std::mem::replace(&mut group.place, Place::Several).and(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::inventory::FileState;

    fn file(kind: FileKind, path: &str) -> StoredFile {
        StoredFile { kind, path: PathBuf::from(path), bytes: 1000, state: FileState::There }
    }

    #[test]
    fn what_only_helps_counts_into_what_it_helps() {
        let places = Places::under(Path::new("/home/kari"));
        let groups = grouped(
            vec![
                file(FileKind::Version, "/home/kari/data/versjoner/7/1.ron.gz"),
                file(FileKind::Version, "/home/kari/data/versjoner/7/2.ron.gz"),
                file(FileKind::VersionNote, "/home/kari/data/versjoner/7/steder.ron"),
                file(FileKind::Lock, "/home/kari/documents/Møteklar/.~lock.Nord.ron#"),
                file(FileKind::Unit, "/home/kari/documents/Møteklar/Nord.ron"),
                file(FileKind::ExportList, "/home/kari/data/exports.ron"),
                file(FileKind::Copy, "/media/minne/Nord.ron"),
                file(FileKind::Copy, "/media/annen/Nord.ron"),
            ],
            &places,
        );
        let short: Vec<_> = groups.iter().map(|it| (it.kind, it.count, it.files.len(), it.bytes)).collect();
        assert_eq!(
            short,
            [
                (FileKind::Version, 2, 3, 3000),
                (FileKind::Unit, 1, 2, 2000),
                (FileKind::Copy, 2, 2, 2000),
                (FileKind::ExportList, 1, 1, 1000),
            ]
        );
        assert_eq!(groups[0].place, Place::Own("/home/kari/data/versjoner/7".into()));
        assert_eq!(groups[1].place.folder(), Some(Path::new("/home/kari/documents/Møteklar")));
        assert_eq!(groups[2].place, Place::Several);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_is_told_in_two_names() {
        let places = Places::under(Path::new("/home/kari"));
        let short = |folder: &str| short_folder(Path::new(folder), &places);
        assert_eq!(short("/home/kari/documents/Møteklar"), "documents/Møteklar");
        assert_eq!(short("/home/kari/documents/Møteklar/2026/nord"), "…/2026/nord");
        assert_eq!(short("/media/minnepinne/enhet"), "…/minnepinne/enhet");
        assert_eq!(short("/media/minnepinne"), "/media/minnepinne");
        assert_eq!(short("/"), "/");
    }
}
