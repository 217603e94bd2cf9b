//! Who can read a file, by what the system says of it: its mode, the lists of who else was let in, and the folders above.
//!
//! On Linux the lists (POSIX ACLs) are read. On Windows and macOS lists are not read ([`READS_LISTS`]): there it is told
//! what follows from where the file lies, and no more.

#[cfg(unix)]
mod acl;

use std::path::Path;

/// Whether lists of who was let in by name are read on this system.
pub const READS_LISTS: bool = cfg!(target_os = "linux");

/// Who can read a file. An administrator of the machine always can.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Readers {
    /// Its owner alone, who is the user.
    OnlyYou,
    /// As a rule the user alone: it lies in their own profile, whose rights are not read, as on Windows.
    OwnProfile,
    /// The user and everybody in this group.
    Group(String),
    /// The user, and those who were let in by name.
    Named {
        /// Users.
        users: Vec<String>,
        /// Groups.
        groups: Vec<String>,
    },
    /// Everybody who uses the machine.
    Everyone,
    /// Another user owns it.
    OtherOwner,
    /// Those the folder's own rights let in, as on Windows.
    ByFolder,
}

/// Looks at who can read a file; `None` where it is not there. `own` is a folder that is the user's for certain.
#[cfg(unix)]
pub fn readers(path: &Path, own: &Path) -> Option<Readers> {
    use std::os::unix::fs::MetadataExt as _;

    let file = path.metadata().ok()?;
    if own.metadata().is_ok_and(|own| own.uid() != file.uid()) {
        return Some(Readers::OtherOwner);
    }
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let lets_in = acl::LetsIn::of(path, &file);
    // A folder nobody else may go into hides what is under it, whatever that says itself.
    let folders: Vec<acl::LetsIn> =
        real.ancestors().skip(1).filter_map(|folder| Some(acl::LetsIn::of(folder, &folder.metadata().ok()?))).collect();
    Some(lets_in.readers(&folders))
}

/// Looks at who can read a file; `None` where it is not there. `own` is a folder that is the user's for certain.
#[cfg(not(unix))]
pub fn readers(path: &Path, own: &Path) -> Option<Readers> {
    path.metadata().ok()?;
    // The app's own folder lies in the profile: …\Users\kari\AppData\Local. What lies there too has its rights, which
    // let in the user, the system and administrators, unless somebody has changed them.
    let in_profile = |path: &Path| {
        let real = path.canonicalize().ok()?;
        let mut parts = real.components().map(|part| part.as_os_str().to_owned());
        parts.by_ref().find(|part| part.eq_ignore_ascii_case("users"))?;
        parts.next()
    };
    let (file, own) = (in_profile(path), in_profile(own));
    Some(if file.is_some() && file == own { Readers::OwnProfile } else { Readers::ByFolder })
}
