//! Who may use a file: what the new one takes over from the old one whose place it takes.

use std::fs;
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

/// Gives the new file the old one's owner, group, permissions and list of those who may use it besides. The group
/// matters in a folder that a deputy shares; where the user is not in it, the permissions still hold. Only an
/// administrator can give a file to somebody else.
///
/// # Errors
/// The system's, where the permissions cannot be given.
pub(super) fn keep(new: &NamedTempFile, path: &Path, old: &fs::Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let made = new.as_file().metadata()?;
        let differs = |made: u32, old: u32| (made != old).then_some(old);
        let (user, group) = (differs(made.uid(), old.uid()), differs(made.gid(), old.gid()));
        if user.is_some() || group.is_some() {
            std::os::unix::fs::fchown(new.as_file(), user, group)
                .or_else(|_| std::os::unix::fs::fchown(new.as_file(), None, group))
                .ok();
        }
    }
    #[cfg(target_os = "linux")]
    match list::of(path)? {
        Some(list) => return list::give(new.as_file(), &list, old),
        None => list::take(new.as_file())?,
    }
    #[cfg(not(target_os = "linux"))]
    let _ = path;
    new.as_file().set_permissions(old.permissions())
}

/// Access control lists, as Linux keeps them beside the permissions (`acl(5)`).
#[cfg(target_os = "linux")]
mod list {
    use std::fs::{File, Metadata, Permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::path::Path;

    use rustix::fs::{XattrFlags, fremovexattr, fsetxattr, getxattr};
    use rustix::io::Errno;

    const NAME: &str = "system.posix_acl_access";
    /// As large as an attribute can be on Linux, in bytes.
    const MOST: usize = 64 * 1024;

    /// The list of a file; none where it has none, or the disk keeps none.
    pub(super) fn of(path: &Path) -> io::Result<Option<Vec<u8>>> {
        let mut list = vec![0; MOST];
        match getxattr(path, NAME, &mut list[..]) {
            Ok(length) => {
                list.truncate(length);
                Ok((length > 0).then_some(list))
            }
            Err(Errno::NODATA | Errno::OPNOTSUPP | Errno::NOSYS) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Gives a file a list. Where that does not work, its group may do nothing: beside a list, the permissions that are
    /// said to be the group's are the most that anybody on the list may do, and the group itself may have had none.
    pub(super) fn give(file: &File, list: &[u8], old: &Metadata) -> io::Result<()> {
        if fsetxattr(file, NAME, list, XattrFlags::empty()).is_ok() {
            return Ok(());
        }
        file.set_permissions(Permissions::from_mode(old.mode() & 0o7707))
    }

    /// Takes away the list that a new file has from its folder.
    pub(super) fn take(file: &File) -> io::Result<()> {
        match fremovexattr(file, NAME) {
            Ok(()) | Err(Errno::NODATA | Errno::OPNOTSUPP | Errno::NOSYS) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}
