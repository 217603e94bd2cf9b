//! Work that goes on beside the window, so that the window never stands still: in a thread of its own, which wakes the
//! window when it has something to say.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;
use std::time::Duration;

/// Wakes the window.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Gives work a thread; tests decide when it is done.
pub trait Hands: Send + Sync {
    /// Begins the work. Where the system has no thread to give, the work is dropped.
    fn begin(&self, name: &'static str, work: Box<dyn FnOnce() + Send>);

    /// How long the window waits at most for a save that must be done before it goes on.
    fn patience(&self) -> Duration {
        Duration::from_secs(3)
    }
}

/// The system's threads.
#[derive(Clone, Copy, Debug, Default)]
pub struct Threads;

impl Hands for Threads {
    fn begin(&self, name: &'static str, work: Box<dyn FnOnce() + Send>) {
        if let Err(error) = thread::Builder::new().name(name.to_owned()).spawn(work) {
            tracing::error!(%error, name, "no thread to work in");
        }
    }
}

/// Does all work at once, while the window waits: for pictures and measurements.
#[derive(Clone, Copy, Debug, Default)]
pub struct AtOnce;

impl Hands for AtOnce {
    fn begin(&self, _: &'static str, work: Box<dyn FnOnce() + Send>) {
        work();
    }
}

/// Who works beside the window, and how the window is woken.
#[derive(Clone)]
pub struct Workshop {
    hands: Arc<dyn Hands>,
    wake: Wake,
}

/// Work that goes on. Letting go of it tells it to stop, and nobody hears what it says from then on.
pub struct Beside<T> {
    stop: Arc<AtomicBool>,
    said: Receiver<T>,
}

/// Work of which one answer is wanted. Letting go of it before it is answered drops the answer.
pub struct Errand<T> {
    work: Arc<dyn Fn() -> T + Send + Sync>,
    job: Beside<T>,
}

/// What the work speaks through.
pub struct Tell<T> {
    stop: Arc<AtomicBool>,
    sender: Option<Sender<T>>,
    wake: Wake,
}

/// What has come of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard<T> {
    /// Nothing new.
    Nothing,
    /// This.
    Said(T),
    /// Nothing more will come. Where less came than there should, the work broke down.
    Over,
}

impl Workshop {
    /// With these hands, waking the window so.
    pub fn new(hands: Arc<dyn Hands>, wake: Wake) -> Self {
        Self { hands, wake }
    }

    /// Who works.
    pub fn hands(&self) -> Arc<dyn Hands> {
        Arc::clone(&self.hands)
    }

    /// How long the window waits at most for a save that must be done before it goes on.
    pub fn patience(&self) -> Duration {
        self.hands.patience()
    }

    /// Begins work that may say several things.
    pub fn start<T: Send + 'static>(
        &self,
        name: &'static str,
        work: impl FnOnce(&Tell<T>) + Send + 'static,
    ) -> Beside<T> {
        let (sender, said) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let tell = Tell { stop: Arc::clone(&stop), sender: Some(sender), wake: Arc::clone(&self.wake) };
        self.hands.begin(name, Box::new(move || work(&tell)));
        Beside { stop, said }
    }

    /// Begins work that has one answer. Where nobody waits for it any more when its turn comes, it is not done.
    pub fn errand<T: Send + 'static>(
        &self,
        name: &'static str,
        work: impl Fn() -> T + Send + Sync + 'static,
    ) -> Errand<T> {
        let work: Arc<dyn Fn() -> T + Send + Sync> = Arc::new(work);
        let theirs = Arc::clone(&work);
        let job = self.start(name, move |tell| {
            if tell.is_heard() {
                tell.say(theirs());
            }
        });
        Errand { work, job }
    }
}

impl<T> Errand<T> {
    /// The answer, once it is there. Where the work broke down, or nobody could do it, it is done here and now.
    pub fn answer(&self) -> Option<T> {
        match self.job.hear() {
            Heard::Nothing => None,
            Heard::Said(answer) => Some(answer),
            Heard::Over => Some((self.work)()),
        }
    }

    /// The answer now. Where it is not there yet, the work is done while the window waits: it may be done twice at once.
    pub fn finish(self) -> T {
        self.answer().unwrap_or_else(|| {
            self.job.stop.store(true, Ordering::Relaxed);
            (self.work)()
        })
    }
}

impl<T> Tell<T> {
    /// Whether somebody still waits for it.
    pub fn is_heard(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    /// Wakes the window, which sees for itself what is new.
    pub fn wake(&self) {
        (self.wake)();
    }

    /// Says something and wakes the window. Where nobody listens any more, what was said is dropped here.
    pub fn say(&self, what: T) {
        if let Some(sender) = self.sender.as_ref().filter(|_| self.is_heard())
            && sender.send(what).is_ok()
        {
            (self.wake)();
        }
    }
}

impl<T> Drop for Tell<T> {
    /// The window learns that it is over, however that came.
    fn drop(&mut self) {
        self.sender = None;
        (self.wake)();
    }
}

impl<T> Beside<T> {
    /// What has come since last time, one at a time.
    pub fn hear(&self) -> Heard<T> {
        match self.said.try_recv() {
            Ok(what) => Heard::Said(what),
            Err(TryRecvError::Empty) => Heard::Nothing,
            Err(TryRecvError::Disconnected) => Heard::Over,
        }
    }

    /// Tells it to stop, and waits until it has, though no longer than this: what it holds is let go by then.
    pub fn stop_and_wait(self, most: Duration) {
        self.stop.store(true, Ordering::Relaxed);
        while self.said.recv_timeout(most).is_ok() {}
    }
}

impl<T> Drop for Beside<T> {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::AtomicUsize;

    use super::*;

    /// Keeps the work until it is let go.
    #[derive(Default)]
    struct Later(Mutex<Vec<Box<dyn FnOnce() + Send>>>);

    impl Hands for Later {
        fn begin(&self, _: &'static str, work: Box<dyn FnOnce() + Send>) {
            self.0.lock().unwrap().push(work);
        }
    }

    fn workshop() -> (Workshop, Arc<Later>, Arc<AtomicUsize>) {
        let (later, wakes) = (Arc::new(Later::default()), Arc::new(AtomicUsize::new(0)));
        let counted = Arc::clone(&wakes);
        let wake: Wake = Arc::new(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        (Workshop::new(Arc::clone(&later) as Arc<dyn Hands>, wake), later, wakes)
    }

    #[test]
    fn what_is_said_is_heard_in_order_and_then_it_is_over() {
        let (workshop, later, wakes) = workshop();
        let beside = workshop.start("test", |tell| (1..=2).for_each(|number| tell.say(number)));
        assert_eq!(beside.hear(), Heard::Nothing);
        let work = later.0.lock().unwrap().remove(0);
        work();
        assert_eq!(beside.hear(), Heard::Said(1));
        assert_eq!(beside.hear(), Heard::Said(2));
        assert_eq!(beside.hear(), Heard::Over);
        assert_eq!(wakes.load(Ordering::Relaxed), 3, "the window wakes once for each, and at the end");
    }

    #[test]
    fn what_is_let_go_of_stops_and_what_it_says_is_dropped() {
        let (workshop, later, _) = workshop();
        let lock = Arc::new(());
        let held = Arc::clone(&lock);
        let seen = Arc::new(AtomicBool::new(true));
        let heard = Arc::clone(&seen);
        let beside = workshop.start("test", move |tell| {
            heard.store(tell.is_heard(), Ordering::Relaxed);
            tell.say(held);
        });
        drop(beside);
        let work = later.0.lock().unwrap().remove(0);
        work();
        assert!(!seen.load(Ordering::Relaxed));
        assert_eq!(Arc::strong_count(&lock), 1, "nothing is held by anybody");
    }

    #[test]
    fn an_errand_is_answered_once_also_where_nobody_did_it_and_not_begun_where_nobody_waits() {
        let (workshop, later, _) = workshop();
        let done = Arc::new(AtomicUsize::new(0));
        let errand = || {
            let done = Arc::clone(&done);
            workshop.errand("test", move || done.fetch_add(1, Ordering::Relaxed))
        };
        let told = errand();
        assert_eq!(told.answer(), None);
        let work = later.0.lock().unwrap().remove(0);
        work();
        assert_eq!(told.answer(), Some(0));
        let nobody = errand();
        later.0.lock().unwrap().clear();
        assert_eq!(nobody.answer(), Some(1), "the window has done it itself");
        assert_eq!(errand().finish(), 2, "and here it could not wait");
        drop(errand());
        later.0.lock().unwrap().drain(..).for_each(|work| work());
        assert_eq!(done.load(Ordering::Relaxed), 3);
    }

    #[test]
    fn work_that_never_begins_or_falls_over_is_over() {
        let (workshop, later, wakes) = workshop();
        let beside = workshop.start("test", |tell| tell.say(1));
        later.0.lock().unwrap().clear();
        assert_eq!(beside.hear(), Heard::Over);
        let beside = workshop.start("test", |_: &Tell<u8>| panic!("a test asked for it"));
        let work = later.0.lock().unwrap().remove(0);
        assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).is_err());
        assert_eq!(beside.hear(), Heard::Over);
        assert_eq!(wakes.load(Ordering::Relaxed), 2);
    }
}
