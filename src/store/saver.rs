//! Saving in the background: of one unit the newest always wins, and what fails is tried again until it works.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, FixedOffset};

use super::clock::{Clock, SystemClock};
use super::durable::{self, SaveCause, SaveError, SaveStep};
use super::vault::Vault;
use crate::unit::Unit;

/// How long to wait before each new try; the last one again and again.
pub const PAUSES: [Duration; 5] = [
    Duration::from_secs(1),
    Duration::from_secs(2),
    Duration::from_secs(5),
    Duration::from_secs(10),
    Duration::from_secs(30),
];

/// How a save went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveReport {
    /// It is on the disk.
    Saved {
        /// Which revision.
        revision: u64,
        /// Which file.
        path: PathBuf,
        /// When it was on the disk.
        at: DateTime<FixedOffset>,
    },
    /// It is not, and will be tried again.
    Failed {
        /// Which revision.
        revision: u64,
        /// Which file.
        path: PathBuf,
        /// What stood in the way.
        error: SaveError,
    },
}

/// Writes one file at a time on a thread of its own. Of each unit, and of each file, only the newest waits; what waits
/// for another unit is never passed over, so that opening one cannot lose the last change of the one before.
pub struct Saver {
    shared: Arc<Shared>,
    /// Missing where the system had no thread to give; each save is then made at once, by the caller.
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    clock: Arc<dyn Clock>,
    pauses: Vec<Duration>,
    wake: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct State {
    /// What is not on the disk, in the order it came.
    waiting: Vec<Job>,
    /// Whether something is being written.
    writing: bool,
    /// How many rounds have failed since one worked or the file changed.
    failures: usize,
    /// How many rounds have failed in all, so that somebody who waits can see a new one.
    failed_ever: u64,
    /// Whether to try now rather than after the pause.
    at_once: bool,
    stop: bool,
    reports: Vec<SaveReport>,
}

struct Job {
    path: PathBuf,
    revision: u64,
    content: Content,
}

/// What a file is to hold.
pub(super) enum Content {
    /// A unit, put into text on the thread, and what keeps its file.
    Unit(Arc<Unit>, Arc<Vault>),
    /// A unit's earlier version: what lies on the disk is kept as one.
    Version(Arc<Vault>),
    /// These bytes.
    Bytes(Vec<u8>),
    /// Nothing: the file is taken away.
    Nothing,
}

impl Saver {
    /// Starts a saver. `wake` is called from its thread whenever there is a new report.
    pub fn start(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self::with(Arc::new(SystemClock), &PAUSES, wake)
    }

    /// The same with a clock and pauses between tries of one's own. No pauses at all: it is not tried again by itself.
    pub fn with(clock: Arc<dyn Clock>, pauses: &[Duration], wake: impl Fn() + Send + Sync + 'static) -> Self {
        let shared = Arc::new(Shared {
            state: Mutex::new(State::default()),
            changed: Condvar::new(),
            clock,
            pauses: pauses.to_vec(),
            wake: Box::new(wake),
        });
        let worker = Arc::clone(&shared);
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || worker.work()).ok();
        Self { shared, thread }
    }

    /// Saves a unit as soon as what is being written is done. What waits for the same unit or file is passed over: the
    /// newest wins, and a new file for a unit ends the tries with its old one.
    /// The folder must be there; a saver makes none, or it would make one where a drive should be.
    pub fn save(&self, vault: &Arc<Vault>, unit: Arc<Unit>, revision: u64) {
        self.put(vault.path(), Content::Unit(unit, Arc::clone(vault)), revision);
    }

    /// Keeps what lies on the disk as an earlier version, unless it is kept already.
    pub fn keep_version(&self, vault: &Arc<Vault>) {
        self.put(vault.path(), Content::Version(Arc::clone(vault)), 0);
    }

    /// The same for any content.
    pub(super) fn put(&self, path: &Path, content: Content, revision: u64) {
        let job = Job { path: path.to_owned(), revision, content };
        let mut state = self.shared.lock();
        if state.waiting.iter().any(|older| job.replaces(older) && job.path != older.path) {
            state.failures = 0;
        }
        state.waiting.retain(|older| !job.replaces(older));
        state.waiting.push(job);
        state.at_once = true;
        drop(state);
        self.shared.changed.notify_all();
        self.work_without_thread();
    }

    /// Gives up what waits for a file, as when the leader deletes it. What is being written is still written; call
    /// [`Self::flush`] after.
    pub fn forget(&self, path: &Path) {
        self.shared.lock().waiting.retain(|job| job.path != path);
        self.shared.changed.notify_all();
    }

    fn work_without_thread(&self) {
        if self.thread.as_ref().is_none_or(JoinHandle::is_finished) {
            self.shared.round();
        }
    }

    /// The reports since last time, oldest first.
    pub fn poll(&self) -> Vec<SaveReport> {
        std::mem::take(&mut self.shared.lock().reports)
    }

    /// Whether everything is on the disk.
    pub fn settled(&self) -> bool {
        self.shared.lock().settled()
    }

    /// Tries now what waits, and waits for it. `true` when everything is on the disk; `false` when it failed or took
    /// longer than `timeout`.
    pub fn flush(&self, timeout: Duration) -> bool {
        let end = Instant::now() + timeout;
        let mut state = self.shared.lock();
        let failed_before = state.failed_ever;
        state.at_once = true;
        drop(state);
        self.shared.changed.notify_all();
        self.work_without_thread();
        state = self.shared.lock();
        loop {
            if state.settled() {
                return true;
            }
            // A round that was under way may have failed before it knew what waits now.
            if state.failed_ever > failed_before && !state.writing && !state.at_once {
                return false;
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = wait(&self.shared.changed, state, left);
        }
    }
}

impl Drop for Saver {
    /// Tries a last time what waits.
    fn drop(&mut self) {
        self.shared.lock().stop = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl State {
    fn settled(&self) -> bool {
        self.waiting.is_empty() && !self.writing
    }
}

impl Shared {
    /// A thread that panicked with the lock leaves a state that is still whole: every change to it is one assignment.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self) {
        let mut swept: Option<PathBuf> = None;
        while self.wait_for_work() {
            let saved = self.round();
            if saved.is_some() && saved != swept {
                if let Some(path) = &saved {
                    durable::sweep(path, SystemTime::now());
                }
                swept = saved;
            }
        }
        // The last try, on the way out.
        self.round();
    }

    /// Waits until something is to be written now; `false` when it is time to stop.
    fn wait_for_work(&self) -> bool {
        let mut state = self.lock();
        let mut pause_ends: Option<Instant> = None;
        loop {
            if state.stop {
                return false;
            }
            if state.waiting.is_empty() {
                state.at_once = false;
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            if state.at_once || state.failures == 0 {
                return true;
            }
            let last = self.pauses.len().saturating_sub(1);
            let Some(pause) = self.pauses.get((state.failures - 1).min(last)) else {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let left = pause_ends.get_or_insert_with(|| Instant::now() + *pause);
            let left = left.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return true;
            }
            state = wait(&self.changed, state, left);
        }
    }

    /// Writes all that waits, each once, and reports. Returns the file that was written last.
    fn round(&self) -> Option<PathBuf> {
        let mut jobs = {
            let mut state = self.lock();
            if state.waiting.is_empty() {
                return None;
            }
            state.writing = true;
            state.at_once = false;
            std::mem::take(&mut state.waiting)
        };
        let mut last = None;
        let mut failed = Vec::new();
        for job in jobs.drain(..) {
            let report = match self.try_job(&job) {
                // Nobody waits for it, and the vault tells if it failed.
                _ if matches!(job.content, Content::Version(_)) => continue,
                Ok(at) => {
                    last = Some(job.path.clone());
                    SaveReport::Saved { revision: job.revision, path: job.path, at }
                }
                Err(error) => {
                    let report = SaveReport::Failed { revision: job.revision, path: job.path.clone(), error };
                    failed.push(job);
                    report
                }
            };
            self.lock().reports.push(report);
        }
        self.finish(failed);
        (self.wake)();
        last
    }

    /// Makes a save, and returns when it was on the disk. A mistake of the app's own in it is a save that failed: what
    /// was to be written is kept, and the thread goes on.
    fn try_job(&self, job: &Job) -> Result<DateTime<FixedOffset>, SaveError> {
        let tried = catch_unwind(AssertUnwindSafe(|| job.run().map(|()| self.clock.now())));
        tried.unwrap_or_else(|_| {
            Err(SaveError { path: job.path.clone(), step: SaveStep::Compose, cause: SaveCause::Broke })
        })
    }

    /// Puts what failed back in front of what has come since, unless something newer takes its place.
    fn finish(&self, mut failed: Vec<Job>) {
        let mut state = self.lock();
        state.writing = false;
        if failed.is_empty() {
            state.failures = 0;
        } else {
            state.failures += 1;
            state.failed_ever += 1;
        }
        let newer = std::mem::take(&mut state.waiting);
        let moved = |old: &Job| newer.iter().any(|new| new.replaces(old) && new.path != old.path);
        if failed.iter().any(moved) {
            state.failures = 0;
        }
        failed.retain(|old| !newer.iter().any(|new| new.replaces(old)));
        failed.extend(newer);
        state.waiting = failed;
        drop(state);
        self.changed.notify_all();
    }
}

impl Job {
    /// Whether this one makes an older one needless: the same file, or the same unit in whatever file.
    fn replaces(&self, older: &Self) -> bool {
        let same_unit = match (&self.content, &older.content) {
            (Content::Unit(new, _), Content::Unit(old, _)) => new.id == old.id,
            _ => false,
        };
        let versions = [self, older].map(|job| matches!(job.content, Content::Version(_)));
        same_unit || (self.path == older.path && versions[0] == versions[1])
    }

    fn run(&self) -> Result<(), SaveError> {
        match &self.content {
            Content::Unit(unit, vault) => vault.save(unit),
            Content::Version(vault) => {
                vault.keep_now();
                Ok(())
            }
            Content::Bytes(bytes) => durable::write(&self.path, bytes),
            Content::Nothing => durable::remove(&self.path),
        }
    }
}

fn wait<'a>(changed: &Condvar, state: MutexGuard<'a, State>, most: Duration) -> MutexGuard<'a, State> {
    changed.wait_timeout(state, most).unwrap_or_else(PoisonError::into_inner).0
}
