//! One program at a time looks at what lies in a file and puts another in its place: what another program of the same
//! machine writes comes before or after, and never in between.
//!
//! The folder is locked, as the system locks files: nothing need be made in it, the lock is not in the way of whoever
//! reads the file, and it goes with a program that dies. It is held for as long as it takes to read the file and rename
//! another over it. Network disks and Windows have no locks on folders; what is left there is the looking right before.

use std::path::Path;

/// How long to wait for one's turn. A program that has it for so long is no program of ours that saves.
#[cfg(unix)]
const MOST: std::time::Duration = std::time::Duration::from_secs(3);
#[cfg(unix)]
const PAUSE: std::time::Duration = std::time::Duration::from_millis(3);

/// One's turn, until it is dropped.
#[must_use = "dropped, it is somebody else's turn"]
pub(super) struct Turn {
    #[cfg(unix)]
    _folder: Option<std::fs::File>,
}

impl Turn {
    /// Waits for one's turn in a folder, and goes on without where there are none.
    #[cfg(unix)]
    pub(super) fn wait(folder: &Path) -> Self {
        use std::fs::{File, TryLockError};
        use std::time::Instant;

        let Ok(folder) = File::open(folder) else { return Self { _folder: None } };
        let end = Instant::now() + MOST;
        loop {
            match folder.try_lock() {
                Ok(()) => return Self { _folder: Some(folder) },
                Err(TryLockError::WouldBlock) if Instant::now() < end => std::thread::sleep(PAUSE),
                Err(_) => return Self { _folder: None },
            }
        }
    }

    #[cfg(not(unix))]
    pub(super) fn wait(_folder: &Path) -> Self {
        Self {}
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn nobody_has_a_turn_while_another_has_it_and_a_folder_that_is_gone_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let over = AtomicBool::new(false);
        let turn = Turn::wait(folder.path());
        thread::scope(|scope| {
            let other = scope.spawn(|| {
                let turn = Turn::wait(folder.path());
                assert!(over.load(Ordering::SeqCst), "both have it");
                drop(turn);
            });
            thread::sleep(PAUSE * 10);
            over.store(true, Ordering::SeqCst);
            drop(turn);
            other.join().unwrap();
        });
        drop(Turn::wait(&folder.path().join("ikke her")));
    }
}
