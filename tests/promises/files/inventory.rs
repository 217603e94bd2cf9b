//! Which files there are, how large, and who can read them.

use std::fs;

use moteklar::store::{
    FileKind, FolderRisk, Place, Places, Settings, StoredGroup, SyncService, inventory, unit_to_ron,
};
use tempfile::TempDir;

use super::{put, unit_of};

fn of(groups: &[StoredGroup], kind: FileKind) -> &StoredGroup {
    groups.iter().find(|group| group.kind == kind).unwrap_or_else(|| panic!("{kind:?} is not among {groups:?}"))
}

#[test]
fn each_kind_of_file_stands_once_with_count_and_size() {
    let home = TempDir::new().unwrap();
    let places = Places::under(home.path());
    places.make().unwrap();
    Settings::default().save(&places).unwrap();
    let unit = unit_of(&["Kari"]);
    let text = unit_to_ron(&unit).unwrap();
    let file = put(&places.units(), "Byggesak.ron", &text);
    let versions = places.data.join("versjoner").join(unit.id.0.hyphenated().to_string());
    fs::create_dir_all(&versions).unwrap();
    put(&versions, "1.ron.gz", "12345");
    put(&versions, "2.ron.gz", "1234567");
    put(&places.logs, "moteklar.log", "start");

    let all = inventory(&places, Some(unit.id), Some(&file));
    let kinds: Vec<FileKind> = all.iter().map(|group| group.kind).collect();
    assert_eq!(kinds, [FileKind::Unit, FileKind::Version, FileKind::Settings, FileKind::Log]);
    assert_eq!(of(&all, FileKind::Unit).bytes, text.len() as u64);
    assert_eq!(of(&all, FileKind::Unit).files[0].path, file);
    assert_eq!(of(&all, FileKind::Unit).place.folder(), Some(places.units().as_path()));
    let earlier = of(&all, FileKind::Version);
    assert_eq!((earlier.count, earlier.bytes, &earlier.place), (2, 12, &Place::Own(versions)));
    assert_eq!(of(&all, FileKind::Log).bytes, 5);
}

#[test]
fn a_synced_folder_is_told() {
    let home = TempDir::new().unwrap();
    let places = Places::under(home.path());
    places.make().unwrap();
    let folder = home.path().join("OneDrive - Kommunen");
    fs::create_dir(&folder).unwrap();
    let file = put(&folder, "Byggesak.ron", &unit_to_ron(&unit_of(&[])).unwrap());
    let all = inventory(&places, None, Some(&file));
    assert_eq!(of(&all, FileKind::Unit).risk, Some(FolderRisk::Synced(SyncService::OneDrive)));
}

#[cfg(unix)]
#[test]
fn who_can_read_a_file_follows_from_its_mode_and_the_folders_above_it() {
    use std::os::unix::fs::PermissionsExt as _;

    use moteklar::store::Readers;

    let home = TempDir::new().unwrap();
    let set = |path: &std::path::Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    set(home.path(), 0o755);
    let places = Places::under(home.path());
    places.make().unwrap();
    let folder = home.path().join("felles");
    fs::create_dir(&folder).unwrap();
    let file = put(&folder, "Byggesak.ron", &unit_to_ron(&unit_of(&[])).unwrap());
    let who = |file_mode, folder_mode| {
        set(&file, file_mode);
        set(&folder, folder_mode);
        of(&inventory(&places, None, Some(&file)), FileKind::Unit).readers.clone().unwrap()
    };
    assert_eq!(who(0o600, 0o755), Readers::OnlyYou);
    assert_eq!(who(0o644, 0o755), Readers::Everyone);
    assert_eq!(who(0o644, 0o700), Readers::OnlyYou, "nobody else comes into the folder");
    assert!(matches!(who(0o640, 0o750), Readers::Group(name) if !name.is_empty()));
}
