//! Whether anybody can be at the machine: listens, while it is wanted, for the screen being locked and for the machine
//! going to sleep. Nothing is sent to anybody; the system's own message buses are asked, and two clocks compared.

#[cfg(target_os = "linux")]
mod bus;
mod nap;

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::store::Clock;
use crate::store::rounds::Rounds;
use nap::Nap;

/// How often the clocks are compared.
pub const BEAT: Duration = Duration::from_secs(3);

/// Something the system told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The screen was locked, or is open again.
    Screen(bool),
    /// The machine goes to sleep, or is awake again.
    Sleep(bool),
    /// The machine has slept: the clocks say so.
    Slept,
}

/// What the system tells of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hearing {
    /// That the screen is locked. Somebody is there who can say so, which not every lock of a screen makes use of.
    pub screen: bool,
    /// That the machine is about to sleep; otherwise it is noticed when it wakes.
    pub sleep: bool,
}

/// Where the message buses are listened to: addresses as D-Bus writes them. Only sockets on this machine are gone to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buses {
    /// The bus of the machine.
    pub system: Option<String>,
    /// The bus of whoever is logged in.
    pub session: Option<String>,
}

impl Buses {
    /// Those of this machine; none where the system has no such thing.
    pub fn of_machine() -> Self {
        #[cfg(target_os = "linux")]
        return bus::of_machine();
        #[cfg(not(target_os = "linux"))]
        Self::default()
    }
}

/// Wakes the window from another thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Listens until it is dropped.
pub struct Listener {
    shared: Arc<Shared>,
}

struct Shared {
    rounds: Rounds<State>,
    wake: Wake,
}

#[derive(Default)]
struct State {
    system: Hearing,
    session: Hearing,
    /// What was told last, so that it is told once where several say it.
    screen: Option<bool>,
    sleep: Option<bool>,
    notices: Vec<Notice>,
    #[cfg(target_os = "linux")]
    open: Vec<std::os::unix::net::UnixStream>,
}

impl Listener {
    /// Starts to listen, and compares the clocks every `beat`. `wake` is called once for everything that is new.
    pub fn start(buses: Buses, clock: Arc<dyn Clock>, beat: Duration, wake: Wake) -> Self {
        let shared = Arc::new(Shared { rounds: Rounds::default(), wake });
        let nap = Nap::new(&*clock);
        let beats = Arc::clone(&shared);
        spawn("away", move || beats.beat(nap, &*clock, beat));
        #[cfg(target_os = "linux")]
        bus::listen(buses, &shared);
        #[cfg(not(target_os = "linux"))]
        drop(buses);
        Self { shared }
    }

    /// What was told since last time, oldest first.
    pub fn poll(&self) -> Vec<Notice> {
        std::mem::take(&mut self.shared.rounds.hold().notices)
    }

    /// What the system tells of itself, as far as is known by now.
    pub fn hearing(&self) -> Hearing {
        let state = self.shared.rounds.hold();
        let (system, session) = (state.system, state.session);
        Hearing { screen: system.screen || session.screen, sleep: system.sleep || session.sleep }
    }
}

impl Drop for Listener {
    /// Does not wait: a bus that does not answer would hold the window. With what is open closed, whoever listens there
    /// ends.
    fn drop(&mut self) {
        self.shared.rounds.stop();
        #[cfg(target_os = "linux")]
        bus::close(std::mem::take(&mut self.shared.rounds.hold().open));
    }
}

impl Shared {
    /// Tells the window, if it is something new.
    fn tell(&self, notice: Notice) {
        let mut state = self.rounds.hold();
        let known = match notice {
            Notice::Screen(locked) => state.screen.replace(locked) == Some(locked),
            Notice::Sleep(asleep) => state.sleep.replace(asleep) == Some(asleep),
            Notice::Slept => false,
        };
        if state.is_stopped() || known {
            return;
        }
        state.notices.push(notice);
        drop(state);
        (self.wake)();
    }

    fn beat(&self, mut nap: Nap, clock: &dyn Clock, beat: Duration) {
        while self.rounds.rest(|_| beat) {
            if nap.was_there(clock, beat) {
                self.tell(Notice::Slept);
            }
        }
    }
}

/// Where the system has no thread to give, nothing is heard.
fn spawn(name: &str, work: impl FnOnce() + Send + 'static) {
    if let Err(error) = thread::Builder::new().name(name.to_owned()).spawn(work) {
        tracing::warn!(%error, "nothing listens for the screen being locked");
    }
}
