//! Whether a folder is one that others may get: synced to a service, or on a server.

use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf, Prefix};

/// Why files in a folder may come to others than the leader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderRisk {
    /// The folder is copied to a service.
    Synced(SyncService),
    /// The folder is on a server, where others may have it too.
    Shared,
}

/// Services that copy folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyncService {
    /// Microsoft's.
    OneDrive,
    /// Dropbox.
    Dropbox,
    /// Nextcloud or ownCloud.
    Nextcloud,
    /// Google's.
    GoogleDrive,
    /// Apple's.
    ICloud,
    /// Syncthing.
    Syncthing,
}

/// Looks at where a file or folder lies; it need not exist yet. `None` says that nothing was found, not that there is
/// nothing. Asks the disk, so call it when a file is opened and not for each picture.
pub fn folder_risk(path: &Path) -> Option<FolderRisk> {
    let real = nearest_real(path);
    [path, &real].iter().find_map(|path| by_name(path)).map(FolderRisk::Synced).or_else(|| {
        let marked = real.ancestors().find_map(by_marker);
        let shared = || [path, &real].iter().any(|path| on_server(path)) || on_network_mount(&real);
        marked.map(FolderRisk::Synced).or_else(|| shared().then_some(FolderRisk::Shared))
    })
}

/// The path without links, with what does not exist yet taken off. On Windows this turns a letter for a drive on a
/// server into the server's name.
fn nearest_real(path: &Path) -> PathBuf {
    path.ancestors().find_map(|path| fs::canonicalize(path).ok()).unwrap_or_else(|| path.to_owned())
}

/// The names these services give their folders.
fn by_name(path: &Path) -> Option<SyncService> {
    path.components().find_map(|part| {
        let Component::Normal(name) = part else { return None };
        service_named(&name.to_str()?.to_lowercase())
    })
}

fn service_named(name: &str) -> Option<SyncService> {
    // «OneDrive - Kommunen», «Dropbox (Skolen)», and «OneDrive-Kommunen» on macOS.
    let is =
        |word: &str| name.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(']));
    if is("onedrive") {
        Some(SyncService::OneDrive)
    } else if is("dropbox") {
        Some(SyncService::Dropbox)
    } else if is("nextcloud") || is("owncloud") {
        Some(SyncService::Nextcloud)
    } else if is("google drive") || is("googledrive") || name == "drivefs" {
        Some(SyncService::GoogleDrive)
    } else if is("icloud drive") || name == "iclouddrive" || name == "mobile documents" {
        Some(SyncService::ICloud)
    } else {
        None
    }
}

/// The files these services leave in the folders they copy.
fn by_marker(folder: &Path) -> Option<SyncService> {
    fs::read_dir(folder).ok()?.flatten().find_map(|entry| marker(&entry.file_name()))
}

fn marker(name: &OsStr) -> Option<SyncService> {
    let name = name.to_str()?;
    let database = |name: &str| Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("db"));
    match name {
        ".stfolder" => Some(SyncService::Syncthing),
        ".dropbox" | ".dropbox.cache" => Some(SyncService::Dropbox),
        ".nextcloudsync.log" | ".owncloudsync.log" => Some(SyncService::Nextcloud),
        _ if (name.starts_with(".sync_") || name.starts_with("._sync_")) && database(name) => {
            Some(SyncService::Nextcloud)
        }
        _ => None,
    }
}

/// Paths that begin with a server's name, and those that Linux desktops give folders on one.
fn on_server(path: &Path) -> bool {
    let by_prefix = matches!(
        path.components().next(),
        Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    );
    let text = path.to_string_lossy();
    let unc = (text.starts_with(r"\\") && !text.starts_with(r"\\?\") && !text.starts_with(r"\\.\"))
        || text.starts_with(r"\\?\UNC\")
        || (text.starts_with("//") && !text.starts_with("///"));
    let desktop = path.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        ["smb-share:", "sftp:", "dav:", "nfs:", "afp-share:"].iter().any(|start| name.starts_with(start))
    });
    by_prefix || unc || desktop
}

#[cfg(target_os = "linux")]
fn on_network_mount(path: &Path) -> bool {
    fs::read_to_string("/proc/self/mounts").is_ok_and(|mounts| network_mount(&mounts, path))
}

#[cfg(not(target_os = "linux"))]
fn on_network_mount(_path: &Path) -> bool {
    false
}

/// Whether the disk that holds a path is a server's, by a table of mounts as Linux has it.
#[cfg(any(target_os = "linux", test))]
fn network_mount(mounts: &str, path: &Path) -> bool {
    const SERVERS: [&str; 10] =
        ["cifs", "smb3", "smbfs", "nfs", "nfs4", "afs", "9p", "fuse.sshfs", "fuse.rclone", "davfs"];
    let holding = mounts.lines().filter_map(|line| {
        let mut fields = line.split_ascii_whitespace().skip(1);
        let at = fields.next()?.replace("\\040", " ");
        let kind = fields.next()?;
        path.starts_with(&at).then_some((at.len(), kind))
    });
    // The last of equally long ones is mounted over the others.
    holding.max_by_key(|(length, _)| *length).is_some_and(|(_, kind)| SERVERS.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_mount_decides() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\n\
                      //server/hjem /home/kari/Felles\\040mappe cifs rw 0 0\n\
                      /dev/sdb1 /home/kari/Felles\\040mappe/lokal ext4 rw 0 0\n";
        assert!(network_mount(mounts, Path::new("/home/kari/Felles mappe/Enhet.ron")));
        assert!(!network_mount(mounts, Path::new("/home/kari/Enhet.ron")));
        assert!(!network_mount(mounts, Path::new("/home/kari/Felles mappe/lokal/Enhet.ron")));
    }

    #[test]
    fn a_server_is_known_by_its_path() {
        assert!(on_server(Path::new(r"\\server\hjem\kari")));
        assert!(on_server(Path::new(r"\\?\UNC\server\hjem")));
        assert!(on_server(Path::new("/run/user/1000/gvfs/smb-share:server=x,share=y/Enhet.ron")));
        assert!(!on_server(Path::new(r"\\?\C:\Users\kari")));
        assert!(!on_server(Path::new("/home/kari/Dokumenter")));
    }
}
