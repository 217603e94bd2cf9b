//! Work on a table beside the window: a thread that says how far it has come and stops when it is told to.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use super::task::{Done, Task};
use crate::exchange::Watch;

/// Wakes the window.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// How far the work has come: so much of so much, in whatever the work is counted in. Of nothing where it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Done so far.
    pub done: usize,
    /// Of this.
    pub of: usize,
}

impl Progress {
    /// As a fraction from 0 to 1.
    pub fn fraction(self) -> f32 {
        if self.of == 0 { 0.0 } else { (self.done as f32 / self.of as f32).clamp(0.0, 1.0) }
    }

    fn percent(self) -> usize {
        (self.fraction() * 100.0) as usize
    }
}

/// What the thread and the window both see.
struct Shared {
    stop: AtomicBool,
    done: AtomicUsize,
    of: AtomicUsize,
    wake: Wake,
}

impl Shared {
    fn progress(&self) -> Progress {
        Progress { done: self.done.load(Ordering::Relaxed), of: self.of.load(Ordering::Relaxed) }
    }
}

impl Watch for Shared {
    fn go_on(&self, done: usize, of: usize) -> bool {
        let before = self.progress();
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
        // The window is drawn again when what it shows has changed, and not more often.
        if self.progress().percent() != before.percent() {
            (self.wake)();
        }
        !self.stop.load(Ordering::Relaxed)
    }
}

/// Work that goes on in a thread of its own. Letting go of it stops it.
pub struct Job {
    shared: Arc<Shared>,
    receiver: Receiver<Done>,
}

impl Job {
    /// Begins; `None` where the system gives no thread.
    pub fn start(task: Task, wake: Wake) -> Option<Self> {
        let shared =
            Arc::new(Shared { stop: AtomicBool::new(false), done: AtomicUsize::new(0), of: AtomicUsize::new(0), wake });
        let (sender, receiver) = channel();
        let theirs = Arc::clone(&shared);
        let work = move || {
            let done = task.run(&*theirs);
            // Nobody listens where it was stopped, and then the answer has no use.
            sender.send(done).ok();
            (theirs.wake)();
        };
        std::thread::Builder::new().name("table import".to_owned()).spawn(work).ok()?;
        Some(Self { shared, receiver })
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        self.shared.progress()
    }

    /// The answer, once; `Err` where the work broke down without one.
    ///
    /// # Errors
    /// The thread is gone and has said nothing.
    pub fn done(&self) -> Result<Option<Done>, ()> {
        match self.receiver.try_recv() {
            Ok(done) => Ok(Some(done)),
            Err(TryRecvError::Empty) => Ok(None),
            Err(TryRecvError::Disconnected) => Err(()),
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_is_let_go_of_is_told_to_stop() {
        let wakes = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&wakes);
        let wake: Wake = Arc::new(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        let shared =
            Arc::new(Shared { stop: AtomicBool::new(false), done: AtomicUsize::new(0), of: AtomicUsize::new(0), wake });
        for row in 0..1000 {
            assert!(shared.go_on(row, 1000));
        }
        assert_eq!(wakes.load(Ordering::Relaxed), 99, "the window wakes once a per cent");
        let (_sender, receiver) = channel();
        drop(Job { shared: Arc::clone(&shared), receiver });
        assert!(!shared.go_on(1000, 1000));
    }
}
