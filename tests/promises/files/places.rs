//! Where files lie, what they are called, and who else may get them.

use std::fs;
use std::path::Path;

use moteklar::store::{FolderRisk, Places, SyncService, folder_risk, suggest_file};

use super::put;

/// The name that is suggested in an empty folder.
fn name_for(unit: &str) -> String {
    let path = suggest_file(Path::new("/finnes/ikke"), unit);
    assert_eq!(path.parent(), Some(Path::new("/finnes/ikke/Møteklar")));
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn a_unit_gets_a_file_with_its_own_name() {
    assert_eq!(name_for("Byggesak og arealplan"), "Byggesak og arealplan.ron");
    assert_eq!(name_for("Helse/omsorg: natt"), "Helse-omsorg- natt.ron");
    assert_eq!(name_for("  .skjult.  "), "skjult.ron");
    assert_eq!(name_for("a\tb\n\u{202e}c\0"), "a b c.ron");
    assert_eq!(name_for("../../etc/passwd"), "-..-etc-passwd.ron");
}

#[test]
fn a_name_no_system_takes_is_replaced() {
    assert_eq!(name_for(""), "Møteklar.ron");
    assert_eq!(name_for(" ... "), "Møteklar.ron");
    assert_eq!(name_for("CON"), "CON_.ron");
    assert_eq!(name_for("com1"), "com1_.ron");
    assert_eq!(name_for("LPT¹"), "LPT¹_.ron");
    assert_eq!(name_for("nul.enhet"), "nul.enhet_.ron");
    assert_eq!(name_for("Kontoret"), "Kontoret.ron");
    assert_eq!(name_for("COM10"), "COM10.ron");
}

#[test]
fn a_name_of_three_hundred_signs_is_cut() {
    assert_eq!(name_for(&"å".repeat(300)), "å".repeat(80) + ".ron");
    assert_eq!(name_for(&"🦊".repeat(300)), "🦊".repeat(40) + ".ron");
    let words = name_for(&"Avdeling for teknisk drift og vedlikehold ".repeat(8));
    assert_eq!(words, "Avdeling for teknisk drift og vedlikehold Avdeling for teknisk drift og.ron");
    let folder = tempfile::tempdir().unwrap();
    let path = suggest_file(folder.path(), &"漢".repeat(300));
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "x").unwrap();
}

#[test]
fn a_file_that_is_there_is_never_suggested() {
    let folder = tempfile::tempdir().unwrap();
    let units = Places::under(folder.path()).units();
    let documents = folder.path().join("documents");
    fs::create_dir_all(&units).unwrap();
    for expected in ["Byggesak.ron", "Byggesak 2.ron", "Byggesak 3.ron"] {
        let path = suggest_file(&documents, "Byggesak");
        assert_eq!(path, units.join(expected));
        put(&units, expected, "");
    }
}

#[test]
fn a_synced_folder_is_known_by_its_name() {
    let synced = |path: &str| folder_risk(Path::new(path));
    let one_drive = Some(FolderRisk::Synced(SyncService::OneDrive));
    assert_eq!(synced("/home/kari/OneDrive - Kommunen/Dokumenter/Enhet.ron"), one_drive);
    assert_eq!(synced("/Users/kari/Library/CloudStorage/OneDrive-Kommunen/Enhet.ron"), one_drive);
    assert_eq!(synced("/home/kari/Dropbox/Enhet.ron"), Some(FolderRisk::Synced(SyncService::Dropbox)));
    assert_eq!(synced("/home/kari/Nextcloud/Enhet.ron"), Some(FolderRisk::Synced(SyncService::Nextcloud)));
    assert_eq!(synced("/home/kari/Google Drive/Enhet.ron"), Some(FolderRisk::Synced(SyncService::GoogleDrive)));
    let cloud = "/Users/kari/Library/Mobile Documents/com~apple~CloudDocs/Enhet.ron";
    assert_eq!(synced(cloud), Some(FolderRisk::Synced(SyncService::ICloud)));
    assert_eq!(synced(r"\\server\felles\Enhet.ron"), Some(FolderRisk::Shared));
    assert_eq!(synced("/run/user/1000/gvfs/smb-share:server=fil,share=felles/Enhet.ron"), Some(FolderRisk::Shared));
}

#[test]
fn a_synced_folder_is_known_by_what_lies_in_it_or_above() {
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("enheter").join("2026");
    fs::create_dir_all(&below).unwrap();
    let file = below.join("Enhet.ron");
    assert_eq!(folder_risk(&file), None);
    fs::create_dir(folder.path().join(".stfolder")).unwrap();
    assert_eq!(folder_risk(&file), Some(FolderRisk::Synced(SyncService::Syncthing)));
    fs::remove_dir(folder.path().join(".stfolder")).unwrap();
    put(folder.path(), ".sync_4b1f0c3a.db", "");
    assert_eq!(folder_risk(&file), Some(FolderRisk::Synced(SyncService::Nextcloud)));
}

#[test]
#[cfg(unix)]
fn a_link_into_a_synced_folder_is_seen_through() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("OneDrive");
    fs::create_dir(&real).unwrap();
    let link = folder.path().join("Dokumenter");
    std::os::unix::fs::symlink(&real, &link).unwrap();
    assert_eq!(folder_risk(&link.join("Enhet.ron")), Some(FolderRisk::Synced(SyncService::OneDrive)));
}
