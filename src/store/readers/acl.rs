//! Whom a file or folder lets in: its mode, and its list of named users and groups where it has one.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use super::Readers;

const READ: u16 = 4;
const ENTER: u16 = 1;

/// Whom something lets in, and to what: reading is 4, going into a folder is 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LetsIn {
    owner: u32,
    group: u32,
    owner_may: u16,
    group_may: u16,
    others_may: u16,
    users: Vec<(u32, u16)>,
    groups: Vec<(u32, u16)>,
}

impl LetsIn {
    /// Of a file or folder.
    pub(super) fn of(path: &Path, data: &Metadata) -> Self {
        let mode = data.mode();
        let may = |shift: u32| (mode >> shift & 7) as u16;
        let by_mode = Self {
            owner: data.uid(),
            group: data.gid(),
            owner_may: may(6),
            group_may: may(3),
            others_may: may(0),
            users: Vec::new(),
            groups: Vec::new(),
        };
        match list_of(path) {
            Some(list) => by_mode.with_list(&list).unwrap_or(by_mode),
            None => by_mode,
        }
    }

    /// The same with what stands in the list, as Linux has it in `system.posix_acl_access`: four bytes of version, and
    /// eight for each entry – what kind, what it may, and whose. `None` where it is nothing of the kind.
    fn with_list(&self, list: &[u8]) -> Option<Self> {
        const VERSION: u32 = 2;
        let (version, entries) = list.split_first_chunk::<4>()?;
        if u32::from_le_bytes(*version) != VERSION || entries.len() % 8 != 0 {
            return None;
        }
        let mut with = Self { users: Vec::new(), groups: Vec::new(), ..self.clone() };
        let mut most = 7;
        for entry in entries.as_chunks::<8>().0 {
            let [kind, kind_high, may, may_high, id @ ..] = *entry;
            let (may, id) = (u16::from_le_bytes([may, may_high]), u32::from_le_bytes(id));
            match u16::from_le_bytes([kind, kind_high]) {
                0x01 => with.owner_may = may,
                0x02 => with.users.push((id, may)),
                0x04 => with.group_may = may,
                0x08 => with.groups.push((id, may)),
                0x10 => most = may,
                0x20 => with.others_may = may,
                _ => return None,
            }
        }
        // The mask bounds everybody but the owner and the others.
        with.group_may &= most;
        for (_, may) in with.users.iter_mut().chain(&mut with.groups) {
            *may &= most;
        }
        Some(with)
    }

    fn user_may(&self, user: u32) -> u16 {
        if user == self.owner {
            return self.owner_may;
        }
        let named = self.users.iter().find(|(id, _)| *id == user);
        // Which groups somebody is in is not asked; what is open to all is open to them too.
        named.map_or(self.others_may, |(_, may)| *may)
    }

    fn group_may(&self, group: u32) -> u16 {
        let own = if group == self.group { self.group_may } else { 0 };
        let named = self.groups.iter().filter(|(id, _)| *id == group).fold(0, |all, (_, may)| all | may);
        let in_it = group == self.group || self.groups.iter().any(|(id, _)| *id == group);
        if in_it { own | named } else { self.others_may }
    }

    /// Who can read this file in these folders.
    pub(super) fn readers(&self, folders: &[Self]) -> Readers {
        let everyone = self.others_may & READ != 0 && folders.iter().all(|folder| folder.others_may & ENTER != 0);
        if everyone {
            return Readers::Everyone;
        }
        let named = |of: &[(u32, u16)], enters: fn(&Self, u32) -> u16, name: fn(u32) -> String| -> Vec<String> {
            let reads = of
                .iter()
                .filter(|(id, may)| may & READ != 0 && folders.iter().all(|folder| enters(folder, *id) & ENTER != 0));
            reads.map(|(id, _)| name(*id)).collect()
        };
        let users: Vec<(u32, u16)> = self.users.iter().copied().filter(|(id, _)| *id != self.owner).collect();
        let users = named(&users, Self::user_may, user_name);
        let by_group = named(&[(self.group, self.group_may)], Self::group_may, group_name);
        let mut groups = named(&self.groups, Self::group_may, group_name);
        if users.is_empty() && groups.is_empty() {
            return by_group.into_iter().next().map_or(Readers::OnlyYou, Readers::Group);
        }
        groups.extend(by_group);
        Readers::Named { users, groups }
    }
}

/// The list of a file or folder, where it has one that can be read.
#[cfg(target_os = "linux")]
fn list_of(path: &Path) -> Option<Vec<u8>> {
    // Room for eight thousand entries; more than any system takes.
    let mut list = vec![0; 65_536];
    let length = rustix::fs::getxattr(path, "system.posix_acl_access", &mut list[..]).ok()?;
    list.truncate(length);
    Some(list)
}

#[cfg(not(target_os = "linux"))]
fn list_of(_path: &Path) -> Option<Vec<u8>> {
    None
}

/// What a user is called on this machine; their number where a server keeps the names.
fn user_name(id: u32) -> String {
    name_in("/etc/passwd", id)
}

/// What a group is called on this machine; its number where a server keeps the names.
fn group_name(id: u32) -> String {
    name_in("/etc/group", id)
}

/// Both files have the name first and the number third.
fn name_in(file: &str, id: u32) -> String {
    let all = std::fs::read_to_string(file).unwrap_or_default();
    let named = all.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)?.parse() == Ok(id)).then(|| name.to_owned())
    });
    named.unwrap_or_else(|| id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list as the system gives it: kind, what it may, whose.
    fn list(entries: &[(u16, u16, u32)]) -> Vec<u8> {
        let mut bytes = 2_u32.to_le_bytes().to_vec();
        for (kind, may, id) in entries {
            bytes.extend(kind.to_le_bytes());
            bytes.extend(may.to_le_bytes());
            bytes.extend(id.to_le_bytes());
        }
        bytes
    }

    /// A file of user 1000 with the mode rw-r-----, as a list that lets somebody read makes it look.
    fn file() -> LetsIn {
        LetsIn { owner: 1000, group: 1000, owner_may: 6, group_may: 4, ..LetsIn::default() }
    }

    fn open_folder() -> LetsIn {
        LetsIn { owner: 0, group: 0, owner_may: 7, group_may: 5, others_may: 5, ..LetsIn::default() }
    }

    const NONE: u32 = u32::MAX;

    #[test]
    fn whom_a_list_lets_in_by_name_is_told() {
        // Nobody by these numbers is on any machine that tests run on.
        let entries =
            [(1, 6, NONE), (2, 4, 4_000_001), (2, 0, 4_000_002), (4, 0, NONE), (8, 4, 4_000_003), (16, 4, NONE)];
        let with = file().with_list(&list(&[&entries[..], &[(32, 0, NONE)]].concat())).unwrap();
        let named = |users: &[&str], groups: &[&str]| Readers::Named {
            users: users.iter().map(|name| (*name).to_owned()).collect(),
            groups: groups.iter().map(|name| (*name).to_owned()).collect(),
        };
        assert_eq!(with.readers(&[open_folder()]), named(&["4000001"], &["4000003"]));
        // A folder that only its owner may go into hides the file.
        let shut = LetsIn { others_may: 0, ..open_folder() };
        assert_eq!(with.readers(&[open_folder(), shut.clone()]), Readers::OnlyYou);
        // Unless it lets the same user in by name.
        let door = LetsIn { users: vec![(4_000_001, 1)], ..shut };
        assert_eq!(with.readers(&[open_folder(), door]), named(&["4000001"], &[]));
    }

    #[test]
    fn the_mask_bounds_what_a_list_gives_and_the_mode_is_not_taken_for_the_group() {
        let entries = [(1, 6, NONE), (2, 6, 4_000_001), (4, 0, NONE), (16, 0, NONE), (32, 0, NONE)];
        assert_eq!(file().with_list(&list(&entries)).unwrap().readers(&[]), Readers::OnlyYou);
        // The mode's middle three are the mask's, and its group reads nothing.
        let entries = [(1, 6, NONE), (2, 6, 1000), (4, 0, NONE), (16, 4, NONE), (32, 0, NONE)];
        assert_eq!(file().with_list(&list(&entries)).unwrap().readers(&[]), Readers::OnlyYou, "the owner by name");
    }

    #[test]
    fn what_is_no_list_is_passed_over() {
        for bytes in [&b""[..], b"\x02\0\0", b"\x01\0\0\0", b"\x02\0\0\0\x01\0\x06"] {
            assert_eq!(file().with_list(bytes), None, "{bytes:?}");
        }
        assert_eq!(file().with_list(&list(&[(0x40, 4, 0)])), None);
    }
}
