//! Work on a table beside the window, which says how far it has come and stops when nobody waits for it any more.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::task::{Done, Task};
use crate::exchange::Watch;
use crate::ui::beside::{Beside, Heard, Tell, Workshop};

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

/// How far it is, which the work and the window both see.
#[derive(Debug, Default)]
struct Shared {
    done: AtomicUsize,
    of: AtomicUsize,
}

impl Shared {
    fn progress(&self) -> Progress {
        Progress { done: self.done.load(Ordering::Relaxed), of: self.of.load(Ordering::Relaxed) }
    }
}

/// Who is told how far it is.
struct Told<'a> {
    shared: &'a Shared,
    tell: &'a Tell<Done>,
}

impl Watch for Told<'_> {
    fn go_on(&self, done: usize, of: usize) -> bool {
        let before = self.shared.progress();
        self.shared.done.store(done, Ordering::Relaxed);
        self.shared.of.store(of, Ordering::Relaxed);
        // The window is drawn again when what it shows has changed, and not more often.
        if self.shared.progress().percent() != before.percent() {
            self.tell.wake();
        }
        self.tell.is_heard()
    }
}

/// The work ended without an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the work ended without an answer")]
pub struct BrokeDown;

/// Work that goes on beside the window. Letting go of it stops it.
pub struct Job {
    shared: Arc<Shared>,
    work: Beside<Done>,
}

impl Job {
    /// Begins.
    pub fn start(task: Task, workshop: &Workshop) -> Self {
        let shared = Arc::<Shared>::default();
        let theirs = Arc::clone(&shared);
        let work = workshop.start("table import", move |tell| {
            let done = task.run(&Told { shared: &theirs, tell });
            tell.say(done);
        });
        Self { shared, work }
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        self.shared.progress()
    }

    /// The answer, once; `None` until there is one.
    ///
    /// # Errors
    /// [`BrokeDown`] where the thread is gone and has said nothing.
    pub fn done(&self) -> Result<Option<Done>, BrokeDown> {
        match self.work.hear() {
            Heard::Said(done) => Ok(Some(done)),
            Heard::Nothing => Ok(None),
            Heard::Over => Err(BrokeDown),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use crate::ui::beside::{Threads, Wake};

    #[test]
    fn work_that_is_let_go_of_is_told_to_stop() {
        let wakes = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&wakes);
        let wake: Wake = Arc::new(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        let (is_working, works) = channel();
        let (let_go, is_let_go) = channel();
        let (stopped, goes_on) = channel();
        let work = Workshop::new(Arc::new(Threads), wake).start("test", move |tell: &Tell<Done>| {
            let shared = Shared::default();
            let told = Told { shared: &shared, tell };
            is_working.send((0..1000).all(|row| told.go_on(row, 1000))).unwrap();
            is_let_go.recv().unwrap();
            stopped.send(told.go_on(1000, 1000)).unwrap();
        });
        let job = Job { shared: Arc::default(), work };
        assert!(works.recv().unwrap(), "it goes on while somebody waits");
        assert_eq!(wakes.load(Ordering::Relaxed), 99, "the window wakes once a per cent");
        drop(job);
        let_go.send(()).unwrap();
        assert!(!goes_on.recv().unwrap());
    }
}
