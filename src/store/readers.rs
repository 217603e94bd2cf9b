//! Who can read a file, by what the system says of it.

use std::path::Path;

/// Who can read a file. An administrator of the machine always can.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Readers {
    /// Its owner alone, who is the user.
    OnlyYou,
    /// The user and everybody in this group.
    Group(String),
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

    const GROUP_READS: u32 = 0o040;
    const OTHERS_READ: u32 = 0o004;

    let file = path.metadata().ok()?;
    if own.metadata().is_ok_and(|own| own.uid() != file.uid()) {
        return Some(Readers::OtherOwner);
    }
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut everyone = file.mode() & OTHERS_READ != 0;
    let mut group = file.mode() & GROUP_READS != 0;
    // A folder nobody else may go into hides what is under it, whatever that says itself.
    for folder in real.ancestors().skip(1).filter_map(|folder| folder.metadata().ok()) {
        let others_enter = folder.mode() & 0o001 != 0;
        let group_enters = folder.mode() & 0o010 != 0 && folder.gid() == file.gid();
        everyone &= others_enter;
        group &= others_enter || group_enters;
    }
    Some(match (everyone, group) {
        (true, _) => Readers::Everyone,
        (false, true) => Readers::Group(group_name(file.gid())),
        (false, false) => Readers::OnlyYou,
    })
}

/// Looks at who can read a file; `None` where it is not there.
#[cfg(not(unix))]
pub fn readers(path: &Path, _own: &Path) -> Option<Readers> {
    path.metadata().ok().map(|_| Readers::ByFolder)
}

/// What a group is called on this machine; its number where a server keeps the names.
#[cfg(unix)]
fn group_name(id: u32) -> String {
    let groups = std::fs::read_to_string("/etc/group").unwrap_or_default();
    let named = groups.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)?.parse() == Ok(id)).then(|| name.to_owned())
    });
    named.unwrap_or_else(|| id.to_string())
}
