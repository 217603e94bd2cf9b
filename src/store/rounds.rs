//! Rounds: what a thread that does something every so often shares with those who ask it. It rests between its rounds,
//! is woken where what it goes by changes, and ends where it is told to stop. Whoever tells it so does not wait for it.

use std::ops::{Deref, DerefMut};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What is shared, and whether the thread is to stop. Nothing that changes while the thread is about to rest passes it by:
/// it looks, and begins to rest, without letting anybody in between.
#[derive(Debug, Default)]
pub struct Rounds<S> {
    inner: Mutex<Inner<S>>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Inner<S> {
    stopped: bool,
    state: S,
}

/// What is shared, while nobody else can reach it.
pub struct Held<'a, S>(MutexGuard<'a, Inner<S>>);

/// What a thread that rests does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    End,
    GoOn,
    Rest(Duration),
}

impl<S> Rounds<S> {
    /// Shares this.
    pub fn new(state: S) -> Self {
        Self { inner: Mutex::new(Inner { stopped: false, state }), changed: Condvar::new() }
    }

    /// What is shared, to be looked at, or changed where the thread need not hear of it. Also after a thread that had it
    /// broke down.
    pub fn hold(&self) -> Held<'_, S> {
        Held(self.inner.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes what is shared, and has the thread look at it where it rests.
    pub fn change<R>(&self, change: impl FnOnce(&mut S) -> R) -> R {
        let done = change(&mut self.hold());
        self.changed.notify_all();
        done
    }

    /// Tells the thread to end: at once where it rests, and otherwise when its round is done.
    pub fn stop(&self) {
        self.hold().0.stopped = true;
        self.changed.notify_all();
    }

    /// Whether it was told to end. A long round asks now and then.
    pub fn is_stopped(&self) -> bool {
        self.hold().is_stopped()
    }

    /// Rests for as long as `pause` says, which is asked anew whenever something changes. `false` where it is to end.
    pub fn rest(&self, pause: impl Fn(&S) -> Duration) -> bool {
        let begun = Instant::now();
        let mut held = self.hold().0;
        loop {
            match next(held.stopped, pause(&held.state), begun.elapsed()) {
                Next::End => return false,
                Next::GoOn => return true,
                Next::Rest(left) => {
                    held = self.changed.wait_timeout(held, left).unwrap_or_else(PoisonError::into_inner).0;
                }
            }
        }
    }
}

fn next(stopped: bool, pause: Duration, rested: Duration) -> Next {
    match pause.saturating_sub(rested) {
        _ if stopped => Next::End,
        Duration::ZERO => Next::GoOn,
        left => Next::Rest(left),
    }
}

impl<S> Held<'_, S> {
    /// Whether the thread was told to end.
    pub fn is_stopped(&self) -> bool {
        self.0.stopped
    }
}

impl<S> Deref for Held<'_, S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.0.state
    }
}

impl<S> DerefMut for Held<'_, S> {
    fn deref_mut(&mut self) -> &mut S {
        &mut self.0.state
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::{Arc, Barrier};
    use std::thread;

    use super::*;

    const FOR_EVER: Duration = Duration::MAX;

    /// Has a thread rest for ever unless its state is true, and does something meanwhile, at whatever moment that hits.
    /// Returns whether the thread was to go on.
    fn meanwhile(act: fn(&Rounds<bool>)) -> bool {
        let rounds = Arc::new(Rounds::new(false));
        let start = Arc::new(Barrier::new(2));
        let (shared, ready) = (Arc::clone(&rounds), Arc::clone(&start));
        let thread = thread::spawn(move || {
            ready.wait();
            shared.rest(|woken| if *woken { Duration::ZERO } else { FOR_EVER })
        });
        start.wait();
        act(&rounds);
        thread.join().unwrap()
    }

    #[test]
    fn whoever_is_told_to_stop_ends_at_once_whenever_that_comes() {
        for _ in 0..200 {
            assert!(!meanwhile(Rounds::stop));
        }
        let rounds = Rounds::new(());
        rounds.stop();
        assert!(rounds.is_stopped());
        assert!(!rounds.rest(|()| FOR_EVER), "before it began to rest");
        assert!(!rounds.rest(|()| Duration::ZERO), "and there is nothing to rest for");
    }

    #[test]
    fn whoever_is_woken_goes_on_at_once_whenever_that_comes() {
        for _ in 0..200 {
            assert!(meanwhile(|rounds| rounds.change(|woken| *woken = true)));
        }
    }

    #[test]
    fn a_rest_lasts_as_long_as_the_pause_says_and_what_was_rested_counts() {
        let second = Duration::from_secs;
        assert_eq!(next(false, second(3), second(1)), Next::Rest(second(2)));
        assert_eq!(next(false, second(30), second(1)), Next::Rest(second(29)), "a longer pause than before");
        assert_eq!(next(false, second(3), second(3)), Next::GoOn);
        assert_eq!(next(false, second(3), second(7)), Next::GoOn, "a machine that was busy");
        assert_eq!(next(true, second(3), second(1)), Next::End);
        assert_eq!(next(true, second(3), second(7)), Next::End);
        assert!(Rounds::new(()).rest(|()| Duration::ZERO));
    }

    #[test]
    fn a_thread_that_breaks_down_keeps_nobody_from_what_is_shared() {
        let rounds = Rounds::new(1);
        let broke = catch_unwind(AssertUnwindSafe(|| {
            rounds.change(|number| {
                *number = 2;
                panic!("a test asked for it")
            })
        }));
        assert!(broke.is_err());
        assert_eq!(*rounds.hold(), 2);
        rounds.stop();
        assert!(!rounds.rest(|_| FOR_EVER));
    }
}
