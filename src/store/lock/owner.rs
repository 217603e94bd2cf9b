//! Who has a file open: which person, machine and process, and whether that process still lives.

use std::io;
use std::sync::OnceLock;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::store::clock::{Clock as _, SystemClock};
use crate::store::seal::Fingerprint;

/// The most characters of a name that are kept.
const MOST_SIGNS: usize = 80;

/// One run of the app on one machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// What the system calls the user: the full name where it has one, or else the login name.
    pub user: String,
    /// The machine's name on the network.
    pub machine: String,
    /// Tells this machine from another of the same name: a digest of the system's own id, or nothing.
    #[serde(default)]
    pub id: String,
    /// Another text each time the machine starts, or nothing where the system has none.
    #[serde(default)]
    pub boot: String,
    /// Where the process id means something: two programs in boxes of their own have processes of their own.
    #[serde(default)]
    pub space: String,
    /// The process id.
    pub process: u32,
    /// When the process started, in the system's own count since the machine did.
    #[serde(default)]
    pub started: u64,
}

impl Owner {
    /// This process.
    pub fn this() -> &'static Self {
        static THIS: OnceLock<Owner> = OnceLock::new();
        THIS.get_or_init(|| {
            let process = std::process::id();
            Self {
                user: shown(&user_name()),
                machine: shown(&machine_name()),
                id: machine_id(),
                boot: read_line("/proc/sys/kernel/random/boot_id"),
                space: process_space(),
                process,
                started: stat(process).ok().and_then(|stat| started_in(&stat)).unwrap_or(0),
            }
        })
    }

    /// Somebody of whom nothing is known but the names and the process, as on a system that tells no more.
    pub fn named(user: &str, machine: &str, process: u32) -> Self {
        let nothing = String::new;
        let (user, machine) = (user.to_owned(), machine.to_owned());
        Self { user, machine, id: nothing(), boot: nothing(), space: nothing(), process, started: 0 }
    }

    /// Whether the other runs on the machine that this one runs on.
    pub fn same_machine(&self, other: &Self) -> bool {
        let same_start = !self.boot.is_empty() && self.boot == other.boot;
        let named = !self.machine.is_empty() && self.machine == other.machine;
        same_start || (named && self.id == other.id)
    }

    /// Whether it is this very process, on a system that tells one start of a machine from another.
    pub fn is_this_process(&self) -> bool {
        !self.boot.is_empty() && self == Self::this()
    }

    /// Whether another process lives, as far as this one can tell; `None` where it cannot, as of one on another
    /// machine. A process id that was given to another program since does not count.
    pub fn knows_alive(&self, other: &Self) -> Option<bool> {
        let same_start = !self.boot.is_empty() && self.boot == other.boot;
        let same_space = !self.space.is_empty() && self.space == other.space;
        if !same_start || !same_space {
            return None;
        }
        // A system that hides other people's processes hides the first one too.
        let sees_all = || stat(1).is_ok();
        lives(stat(other.process), other.started, sees_all)
    }

    /// Whether this very machine has been started anew since the other said that it has the file, so long ago. Another
    /// machine may have the same id and name, as those made from one image have: what it said since this one was started
    /// does not come from before.
    pub(super) fn outlived(&self, other: &Self, ago: Duration) -> bool {
        let starts_differ = !self.boot.is_empty() && !other.boot.is_empty() && self.boot != other.boot;
        starts_differ && !self.id.is_empty() && self.same_machine(other) && ago >= since_start()
    }
}

/// A name as it may be shown: short, on one line, and without signs that turn text around or hide in it.
pub(super) fn shown(name: &str) -> String {
    let hidden = |sign: char| {
        sign.is_control()
            || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    name.trim().chars().filter(|sign| !hidden(*sign)).take(MOST_SIGNS).collect()
}

/// For how long the machine has run, also asleep, on systems that tell one start from another.
fn since_start() -> Duration {
    Duration::from_millis(SystemClock.moment_ms())
}

/// What Linux tells of a process. Its name may hold any bytes.
fn stat(process: u32) -> io::Result<String> {
    std::fs::read(format!("/proc/{process}/stat")).map(|stat| String::from_utf8_lossy(&stat).into_owned())
}

/// Whether the process that this was told of is the one that started then. Some systems let nobody look at the processes
/// of others, and some do not even say that there are any.
fn lives(stat: io::Result<String>, started: u64, sees_all: impl FnOnce() -> bool) -> Option<bool> {
    const NO_SUCH_PROCESS: i32 = 3;
    match stat {
        _ if started == 0 => None,
        Ok(stat) => Some(started_in(&stat) == Some(started)),
        Err(error) if error.kind() == io::ErrorKind::NotFound || error.raw_os_error() == Some(NO_SUCH_PROCESS) => {
            sees_all().then_some(false)
        }
        Err(_) => None,
    }
}

/// When a process started, in ticks since the machine did; `None` where it has ended and is only not cleared away. The
/// state is the first field after the name, which stands in brackets and may hold any sign; the start is the
/// twentieth.
fn started_in(stat: &str) -> Option<u64> {
    let mut fields = stat.rsplit_once(')')?.1.split_ascii_whitespace();
    let state = fields.next()?;
    let started = fields.nth(18)?.parse().ok()?;
    (!matches!(state, "Z" | "X")).then_some(started)
}

fn process_space() -> String {
    std::fs::read_link("/proc/self/ns/pid").map(|link| link.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read_line(path: &str) -> String {
    std::fs::read_to_string(path).map(|text| text.trim().to_owned()).unwrap_or_default()
}

/// Not the system's id itself, which other programs know the machine by.
fn machine_id() -> String {
    let id = read_line("/etc/machine-id");
    if id.is_empty() {
        return id;
    }
    Fingerprint::of(format!("moteklar lock {id}").as_bytes()).hex().chars().take(16).collect()
}

#[cfg(unix)]
fn machine_name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn machine_name() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

fn user_name() -> String {
    let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let said = ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok());
    let login = said.filter(|name| !name.is_empty()).or_else(|| login_name(&users, own_number()?)).unwrap_or_default();
    full_name(&users, &login).unwrap_or(login)
}

#[cfg(unix)]
fn own_number() -> Option<u32> {
    std::fs::metadata("/proc/self").ok().map(|own| std::os::unix::fs::MetadataExt::uid(&own))
}

#[cfg(not(unix))]
fn own_number() -> Option<u32> {
    None
}

/// The login name of the user with this number in the table that Unix keeps of them.
fn login_name(users: &str, number: u32) -> Option<String> {
    let number = number.to_string();
    let user = users.lines().find(|line| line.split(':').nth(2) == Some(&number))?;
    user.split(':').next().map(str::to_owned)
}

/// The full name of a user in the table that Unix keeps of them.
fn full_name(users: &str, login: &str) -> Option<String> {
    let fields = users.lines().map(|line| line.split(':').collect::<Vec<_>>());
    let user = fields.into_iter().find(|fields| fields.first() == Some(&login))?;
    let name = user.get(4)?.split(',').next()?.trim();
    (!name.is_empty() && name != "root").then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_is_taken_from_the_systems_own_table() {
        let users = "root:x:0:0:root:/root:/bin/bash\nkari:x:1000:1000:Kari Nordmann,,,:/home/kari:/bin/bash\nper:x:1001:1001::/home/per:/bin/sh\n";
        assert_eq!(full_name(users, "kari").as_deref(), Some("Kari Nordmann"));
        assert_eq!(full_name(users, "per"), None);
        assert_eq!(full_name(users, "root"), None);
        assert_eq!(full_name(users, "nobody"), None);
        assert_eq!(login_name(users, 1001).as_deref(), Some("per"));
        assert_eq!(login_name(users, 7), None);
    }

    #[test]
    fn a_name_in_the_file_cannot_turn_the_text_around_it() {
        assert_eq!(shown(" Kari\u{202e}\n Nordmann "), "Kari Nordmann");
        assert_eq!(shown(&"å".repeat(500)).chars().count(), 80);
    }

    #[test]
    fn a_process_that_has_ended_and_one_that_took_its_number_are_not_the_owner() {
        let alive = "12 (a) b) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20 21";
        assert_eq!(started_in(alive), Some(4711));
        assert_eq!(started_in(&alive.replacen(" S ", " Z ", 1)), None);
        assert_eq!(started_in("rubbish"), None);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn this_process_lives_and_one_before_it_with_its_number_does_not() {
        let this = Owner { id: "maskin".to_owned(), ..Owner::this().clone() };
        assert_eq!(this.knows_alive(&this), Some(true));
        assert_eq!(this.knows_alive(&Owner { started: this.started + 1, ..this.clone() }), Some(false));
        assert_eq!(this.knows_alive(&Owner { boot: "før".to_owned(), ..this.clone() }), None);
        assert_eq!(this.knows_alive(&Owner { space: "pid:[1]".to_owned(), ..this.clone() }), None);
        assert_eq!(this.knows_alive(&Owner { started: 0, ..this.clone() }), None, "its start is not known");
    }

    #[test]
    fn a_process_that_may_not_be_looked_at_is_not_taken_to_be_gone() {
        let failed = |kind: io::ErrorKind| Err(io::Error::from(kind));
        assert_eq!(lives(failed(io::ErrorKind::NotFound), 4711, || true), Some(false));
        assert_eq!(lives(failed(io::ErrorKind::NotFound), 4711, || false), None, "nobody else's can be seen");
        assert_eq!(lives(Err(io::Error::from_raw_os_error(3)), 4711, || true), Some(false), "it ended just now");
        assert_eq!(lives(failed(io::ErrorKind::PermissionDenied), 4711, || true), None);
    }

    // Elsewhere one start of a machine is not told from another.
    #[test]
    #[cfg(target_os = "linux")]
    fn what_was_said_before_the_machine_was_started_is_over_and_what_was_said_since_is_another_machines() {
        let this = Owner { id: "bilde".to_owned(), boot: "nå".to_owned(), ..Owner::named("Kari", "PC-12", 7) };
        let before = Owner { boot: "før".to_owned(), ..this.clone() };
        let long_ago = Duration::MAX;
        assert!(this.outlived(&before, long_ago));
        assert!(!this.outlived(&before, Duration::ZERO), "a machine made from the same image");
        assert!(!this.outlived(&this, long_ago), "it has not been started since");
        assert!(!this.outlived(&Owner { id: "en annen".to_owned(), ..before.clone() }, long_ago));
        assert!(!this.outlived(&Owner { machine: "PC-13".to_owned(), ..before.clone() }, long_ago));
        assert!(!this.outlived(&Owner { boot: String::new(), ..before }, long_ago));
    }
}
