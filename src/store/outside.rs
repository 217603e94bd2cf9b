//! Looks now and then at the open unit's file from a thread of its own: whether something else has written it, who has
//! it, and whether copies of it have come to lie beside it. Only reads, but for the lock that it keeps alive.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::clock::Clock;
use super::copies::{ConflictCopy, conflict_copies};
use super::lock::{BEAT, Beat, Holder, Owner, Pulse, holder};
use super::rounds::Rounds;
use super::seal::Fingerprint;
use super::vault::{Theirs, Vault};
use super::version::Version;
use crate::unit::RecordId;

/// How often it looks while the window is in use.
pub const LOOK: Duration = Duration::from_secs(3);
/// How often it looks while it is not.
pub const LOOK_AWAY: Duration = Duration::from_secs(30);
/// How often it looks for copies.
const COPIES: Duration = Duration::from_mins(1);
/// How often it looks whether somebody else still has the file.
const HOLDER: Duration = Duration::from_secs(10);
/// How long a file that is not whole may be one that is being written.
const SETTLE: Duration = Duration::from_millis(300);

/// Something that was seen.
#[derive(Clone, Debug)]
pub enum Seen {
    /// Something else has written the file. Whole or not: it was the same twice, with a pause between.
    Changed(Box<Theirs>),
    /// The file is not there, in a folder that is.
    Gone,
    /// The file is what the app knows again, after it was told of as something else.
    Back,
    /// Somebody has taken over the lock that was ours.
    LockLost(Holder),
    /// Who has the file that somebody else had: `None` when it is free.
    Held(Option<Holder>),
    /// The copies that lie beside the file; only when they are others than before.
    Copies(Vec<ConflictCopy>),
}

/// What is looked at.
pub struct Watched {
    /// What keeps the file.
    pub vault: Arc<Vault>,
    /// The unit in it.
    pub unit: RecordId,
    /// Says in the lock that the file is in use, where the lock is ours.
    pub lock: Option<Pulse>,
    /// Whether somebody else has the file, and it is waited for.
    pub waits: bool,
    /// Gives the lock its times.
    pub clock: Arc<dyn Clock>,
}

/// Looks until it is dropped.
pub struct Watcher {
    rounds: Arc<Rounds<State>>,
}

#[derive(Default)]
struct State {
    /// Whether the window is in use.
    active: bool,
    /// How many looks were asked for, and how many of them were done.
    asked: u64,
    done: u64,
    seen: Vec<Seen>,
}

/// What the thread remembers.
struct Eyes {
    watched: Watched,
    /// The file as it was when it was last found to be the one that is known.
    same: Option<Stamp>,
    /// What was told already.
    told: Option<Fingerprint>,
    told_unread: Option<Stamp>,
    gone: u32,
    /// Who was told to have the file; nobody yet where nothing was told.
    held: Told,
    copies: Vec<ConflictCopy>,
    next_beat: Instant,
    next_copies: Instant,
    next_holder: Instant,
}

/// What was told of who has the file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Told {
    Nothing,
    Free,
    Held(Holder),
}

/// What the system tells of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    inode: u64,
}

impl Watcher {
    /// Starts looking. `wake` is called from the thread whenever there is something new. Where the system has no thread
    /// to give, nothing is seen until the next save.
    pub fn start(watched: Watched, wake: impl Fn() + Send + 'static) -> Self {
        let state = State { active: true, ..State::default() };
        let rounds = Arc::new(Rounds::new(state));
        let shared = Arc::clone(&rounds);
        let look = move || work(&shared, Eyes::new(watched), &wake);
        if let Err(error) = thread::Builder::new().name("watcher".to_owned()).spawn(look) {
            tracing::warn!(%error, "nothing looks for changes from outside");
        }
        Self { rounds }
    }

    /// Looks at once, and tells again what was told already.
    pub fn look_now(&self) {
        self.rounds.change(|state| state.asked += 1);
    }

    /// Whether the window is in use. When it comes to be, it looks at once.
    pub fn set_active(&self, active: bool) {
        if self.rounds.hold().active != active {
            self.rounds.change(|state| {
                state.active = active;
                state.asked += u64::from(active);
            });
        }
    }

    /// What was seen since last time, oldest first.
    pub fn poll(&self) -> Vec<Seen> {
        std::mem::take(&mut self.rounds.hold().seen)
    }

    /// Whether every look that was asked for is done.
    pub fn rests(&self) -> bool {
        let state = self.rounds.hold();
        state.asked == state.done && state.seen.is_empty()
    }
}

impl Drop for Watcher {
    /// Does not wait: a server that does not answer would hold the window.
    fn drop(&mut self) {
        self.rounds.stop();
    }
}

/// Looks until it is told to stop, and tells what was seen as long as somebody hears it.
fn work(rounds: &Rounds<State>, mut eyes: Eyes, wake: &dyn Fn()) {
    while !rounds.is_stopped() {
        let (asked, again) = {
            let state = rounds.hold();
            (state.asked, state.asked != state.done)
        };
        let seen = eyes.look(again, rounds);
        let mut state = rounds.hold();
        if state.is_stopped() {
            return;
        }
        state.done = asked;
        let news = !seen.is_empty() || again;
        state.seen.extend(seen);
        drop(state);
        if news {
            wake();
        }
        rounds.rest(|state| match state.active {
            _ if state.asked != state.done => Duration::ZERO,
            true => LOOK,
            false => LOOK_AWAY,
        });
    }
}

impl Eyes {
    fn new(watched: Watched) -> Self {
        let now = Instant::now();
        Self {
            watched,
            same: None,
            told: None,
            told_unread: None,
            gone: 0,
            held: Told::Nothing,
            copies: Vec::new(),
            next_beat: now + BEAT,
            next_copies: now,
            next_holder: now,
        }
    }

    /// One look. Told to stop, it leaves out what is still to be looked at: the file may be about to be deleted, and the
    /// folder to be unplugged.
    fn look(&mut self, again: bool, rounds: &Rounds<State>) -> Vec<Seen> {
        if again {
            (self.told, self.told_unread, self.same) = (None, None, None);
        }
        let mut seen = Vec::new();
        seen.extend(self.file(rounds));
        if rounds.is_stopped() {
            return seen;
        }
        seen.extend(self.lock(again));
        let now = Instant::now();
        if self.watched.waits && (again || now >= self.next_holder) {
            self.next_holder = now + HOLDER;
            seen.extend(self.holder());
        }
        if (again || now >= self.next_copies) && !rounds.is_stopped() {
            self.next_copies = now + COPIES;
            let copies = conflict_copies(self.watched.vault.path(), self.watched.unit);
            if copies != self.copies {
                self.copies.clone_from(&copies);
                seen.push(Seen::Copies(copies));
            }
        }
        seen
    }

    /// First what the system tells of the file; only where that is another than before, the file is read.
    fn file(&mut self, rounds: &Rounds<State>) -> Option<Seen> {
        let vault = Arc::clone(&self.watched.vault);
        // Not there yet, and not missing either.
        vault.base()?;
        let Some(stamp) = Stamp::of(vault.path()) else { return self.missing(vault.path()) };
        let back = std::mem::take(&mut self.gone) > 1;
        if self.same == Some(stamp) && !back {
            return None;
        }
        match vault.is_as_known() {
            Ok(true) => {
                self.same = Some(stamp);
                let told = self.told.take().is_some() | self.told_unread.take().is_some();
                (back || told).then_some(Seen::Back)
            }
            Ok(false) => self.changed(&vault, stamp, rounds),
            // It will be read again at the next look, and the next save says what is wrong.
            Err(_) => None,
        }
    }

    fn changed(&mut self, vault: &Vault, stamp: Stamp, rounds: &Rounds<State>) -> Option<Seen> {
        if self.told_unread == Some(stamp) {
            return None;
        }
        let mut theirs = vault.theirs();
        let whole = theirs.version.as_ref().is_ok_and(Version::is_as_written);
        if !whole {
            // Some programs write a file in place: it is not whole until they are done.
            if !rounds.rest(|_| SETTLE) {
                return None;
            }
            let settled = Stamp::of(vault.path()) == Some(stamp);
            theirs = vault.theirs();
            if !settled {
                return None;
            }
        }
        match &theirs.version {
            Ok(version) if vault.knows(version.fingerprint) || self.told == Some(version.fingerprint) => return None,
            Ok(version) => self.told = Some(version.fingerprint),
            Err(_) => self.told_unread = Some(stamp),
        }
        Some(Seen::Changed(Box::new(theirs)))
    }

    /// Told when it was missing twice: some programs take a file away and put it back.
    fn missing(&mut self, path: &Path) -> Option<Seen> {
        let folder = path.parent().is_some_and(Path::is_dir);
        if !folder {
            return None;
        }
        self.same = None;
        self.gone = self.gone.saturating_add(1);
        (self.gone == 2).then_some(Seen::Gone)
    }

    /// Says that the file is ours. Also when the window comes to be used again: the machine may have slept, and this
    /// thread's time with it.
    fn lock(&mut self, again: bool) -> Option<Seen> {
        let now = Instant::now();
        if !again && now < self.next_beat {
            return None;
        }
        self.next_beat = now + BEAT;
        let lock = self.watched.lock.as_ref()?;
        match lock.beat(self.watched.clock.now()) {
            Beat::Lost(by) => {
                self.watched.lock = None;
                Some(Seen::LockLost(by))
            }
            Beat::Kept | Beat::Unreachable | Beat::Released => None,
        }
    }

    fn holder(&mut self) -> Option<Seen> {
        let held = holder(self.watched.vault.path(), Owner::this());
        let told = held.clone().map_or(Told::Free, Told::Held);
        if self.held == told {
            return None;
        }
        self.held = told;
        Some(Seen::Held(held))
    }
}

impl Stamp {
    fn of(path: &Path) -> Option<Self> {
        let data = fs::metadata(path).ok()?;
        #[cfg(unix)]
        let inode = std::os::unix::fs::MetadataExt::ino(&data);
        #[cfg(not(unix))]
        let inode = 0;
        Some(Self { length: data.len(), modified: data.modified().ok(), inode })
    }
}
