//! Who works beside the window in a test: threads as everywhere, and the test may hold the work back and let it go.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use moteklar::ui::beside::Hands;

use super::leader::PATIENCE;

type Work = Box<dyn FnOnce() + Send>;

/// Threads that are counted.
#[derive(Clone, Default)]
pub struct TestHands(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    holds: bool,
    held: VecDeque<(&'static str, Work)>,
    running: usize,
    done: usize,
}

impl Hands for TestHands {
    fn begin(&self, name: &'static str, work: Work) {
        let mut state = self.lock();
        if state.holds {
            state.held.push_back((name, work));
        } else {
            drop(state);
            self.run(work);
        }
    }

    /// However slow the disk is of the machine that the tests run on.
    fn patience(&self) -> Duration {
        PATIENCE
    }
}

/// Counts work that is over, however it came to be.
struct Ends(TestHands);

impl Drop for Ends {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.running -= 1;
        state.done += 1;
        drop(state);
        self.0.0.changed.notify_all();
    }
}

impl TestHands {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self, work: Work) {
        self.lock().running += 1;
        let ends = Ends(self.clone());
        thread::spawn(move || {
            let _ends = ends;
            work();
        });
    }

    /// Holds back from now on what is begun.
    pub fn hold(&self) {
        self.lock().holds = true;
    }

    /// What is held back, the oldest first.
    pub fn held(&self) -> Vec<&'static str> {
        self.lock().held.iter().map(|(name, _)| *name).collect()
    }

    /// Has the oldest that is held back done, and comes back when it is.
    pub fn do_one(&self) {
        let (_, work) = self.lock().held.pop_front().expect("something is held back");
        work();
    }

    /// Has the oldest of this name done that is held back, before those that were begun earlier.
    pub fn do_first(&self, wanted: &str) {
        let mut state = self.lock();
        let at = state.held.iter().position(|(name, _)| *name == wanted).expect("it is held back");
        let (_, work) = state.held.remove(at).expect("it is there");
        drop(state);
        work();
    }

    /// Drops what is held back, as where the system has no thread to give.
    pub fn refuse(&self) {
        let held = std::mem::take(&mut self.lock().held);
        drop(held);
    }

    /// Lets go of everything that is held back, and holds back nothing more.
    pub fn let_go(&self) {
        let held = {
            let mut state = self.lock();
            state.holds = false;
            std::mem::take(&mut state.held)
        };
        for (_, work) in held {
            self.run(work);
        }
    }

    /// How much work is over.
    pub fn done(&self) -> usize {
        self.lock().done
    }

    /// Waits until nothing is going on but what is held back. Returns how much work is over.
    pub fn rest(&self) -> usize {
        let mut state = self.lock();
        while state.running > 0 {
            state = self.0.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.done
    }
}
