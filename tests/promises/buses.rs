//! The system's message buses, with a login manager and a screen lock of our own on buses that only the test knows.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::os::unix::net::UnixListener;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use moteklar::store::FakeClock;
use moteklar::ui::away::{BEAT, Buses, Hearing, Listener, Notice};
use tempfile::TempDir;
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::fdo;
use zbus::zvariant::{OwnedObjectPath, Value};

use super::leader::patiently;

const SESSION: &str = "/org/freedesktop/login1/session/_37";
const LOGIN: &str = "/org/freedesktop/login1";
const DESKTOP: &str = "org.gnome.ScreenSaver";

/// A message bus of its own.
struct Bus {
    daemon: Child,
    address: String,
    _folder: TempDir,
}

impl Bus {
    fn start() -> Self {
        let folder = TempDir::new().unwrap();
        let config = folder.path().join("bus.conf");
        let listen = folder.path().join("bus").display().to_string();
        let policy = "<policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/><allow own=\"*\"/></policy>";
        let text = format!("<busconfig><listen>unix:path={listen}</listen><auth>EXTERNAL</auth>{policy}</busconfig>");
        fs::write(&config, text).unwrap();
        let mut daemon = Command::new("dbus-daemon")
            .args(["--nofork", "--nopidfile", "--print-address=1", "--config-file"])
            .arg(&config)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon is installed");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { daemon, address: address.trim().to_owned(), _folder: folder }
    }

    fn connect(&self) -> Builder<'_> {
        Builder::address(self.address.as_str()).unwrap()
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        self.daemon.kill().unwrap();
        self.daemon.wait().unwrap();
    }
}

/// A login manager that knows the program's session by its process, or only by whoever runs it.
struct Manager {
    by_process: bool,
    named: &'static str,
}

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    #[zbus(name = "GetSessionByPID")]
    fn by_process(&self, process: u32) -> fdo::Result<OwnedObjectPath> {
        assert_eq!(process, std::process::id());
        if self.by_process { Ok(path(SESSION)) } else { Err(fdo::Error::Failed("in no session".to_owned())) }
    }

    #[zbus(name = "GetSession")]
    fn by_name(&self, id: &str) -> fdo::Result<OwnedObjectPath> {
        if id == self.named { Ok(path(SESSION)) } else { Err(fdo::Error::Failed("no such session".to_owned())) }
    }
}

/// The session of whoever asks.
struct Auto(&'static str);

#[zbus::interface(name = "org.freedesktop.login1.Session")]
impl Auto {
    #[zbus(property)]
    fn id(&self) -> &'static str {
        self.0
    }
}

fn path(text: &str) -> OwnedObjectPath {
    OwnedObjectPath::try_from(text).unwrap()
}

/// A machine with both buses, its login manager and its screen lock, and a listener.
struct Machine {
    system: Bus,
    session: Bus,
    login: Connection,
    screen: Connection,
    clock: Arc<FakeClock>,
    wakes: Arc<AtomicUsize>,
    listener: Option<Listener>,
}

impl Machine {
    fn new(by_process: bool) -> Self {
        let (system, session) = (Bus::start(), Bus::start());
        let login = system
            .connect()
            .serve_at(LOGIN, Manager { by_process, named: "7" })
            .unwrap()
            .serve_at("/org/freedesktop/login1/session/auto", Auto("7"))
            .unwrap()
            .name("org.freedesktop.login1")
            .unwrap()
            .build()
            .unwrap();
        let screen = session.connect().name(DESKTOP).unwrap().build().unwrap();
        let clock = FakeClock::at("2026-11-21T09:00:00+01:00".parse().unwrap());
        let mut machine = Self { system, session, login, screen, clock, wakes: Arc::default(), listener: None };
        machine.listen(BEAT);
        machine.until("both buses are heard", |listener| listener.hearing() == Hearing { screen: true, sleep: true });
        machine.until("the window is told of both", |_| machine.wakes.load(Ordering::SeqCst) == 2);
        machine
    }

    fn listen(&mut self, beat: Duration) {
        let buses = Buses { system: Some(self.system.address.clone()), session: Some(self.session.address.clone()) };
        let wakes = Arc::clone(&self.wakes);
        let wake = Arc::new(move || {
            wakes.fetch_add(1, Ordering::SeqCst);
        });
        self.listener = Some(Listener::start(buses, self.clock.clone(), beat, wake));
    }

    fn listener(&self) -> &Listener {
        self.listener.as_ref().unwrap()
    }

    #[track_caller]
    fn until(&self, what: &str, done: impl Fn(&Listener) -> bool) {
        assert!(patiently(|| done(self.listener())), "never: {what}");
    }

    /// What is heard of something that is said.
    #[track_caller]
    fn hears(&self, what: &str) -> Vec<Notice> {
        let mut heard = Vec::new();
        let found = patiently(|| {
            heard.extend(self.listener().poll());
            !heard.is_empty()
        });
        assert!(found, "never heard: {what}");
        heard
    }

    fn sleeps(&self, on: bool) {
        let manager = "org.freedesktop.login1.Manager";
        self.login.emit_signal(None::<&str>, LOGIN, manager, "PrepareForSleep", &on).unwrap();
    }

    fn login_says(&self, session: &str, member: &str) {
        self.login.emit_signal(None::<&str>, session, "org.freedesktop.login1.Session", member, &()).unwrap();
    }

    fn hint(&self, session: &str, locked: bool) {
        let changed = std::collections::HashMap::from([("LockedHint", Value::from(locked))]);
        let body = ("org.freedesktop.login1.Session", changed, Vec::<String>::new());
        let interface = "org.freedesktop.DBus.Properties";
        self.login.emit_signal(None::<&str>, session, interface, "PropertiesChanged", &body).unwrap();
    }

    fn desktop_says(&self, locked: bool) {
        self.screen.emit_signal(None::<&str>, "/org/gnome/ScreenSaver", DESKTOP, "ActiveChanged", &locked).unwrap();
    }
}

#[test]
fn everything_that_tells_of_a_locked_screen_or_of_sleep_is_heard() {
    for by_process in [true, false] {
        let machine = Machine::new(by_process);
        machine.login_says(SESSION, "Lock");
        assert_eq!(machine.hears("the order to lock"), [Notice::Screen(true)]);
        machine.login_says(SESSION, "Unlock");
        assert_eq!(machine.hears("the order to unlock"), [Notice::Screen(false)]);
        machine.hint(SESSION, true);
        assert_eq!(machine.hears("that it is locked"), [Notice::Screen(true)]);
        machine.hint(SESSION, false);
        assert_eq!(machine.hears("that it is not"), [Notice::Screen(false)]);
        machine.desktop_says(true);
        assert_eq!(machine.hears("the desktop's lock"), [Notice::Screen(true)]);
        machine.desktop_says(false);
        assert_eq!(machine.hears("the desktop's unlocking"), [Notice::Screen(false)]);
        machine.sleeps(true);
        assert_eq!(machine.hears("going to sleep"), [Notice::Sleep(true)]);
        machine.sleeps(false);
        assert_eq!(machine.hears("waking"), [Notice::Sleep(false)]);
    }
}

#[test]
fn what_several_say_wakes_the_window_once_and_other_peoples_sessions_are_not_ours() {
    let machine = Machine::new(true);
    let before = machine.wakes.load(Ordering::SeqCst);
    for other in ["/org/freedesktop/login1/session/_38", LOGIN] {
        machine.login_says(other, "Lock");
        machine.hint(other, true);
    }
    // The bus hands on in order: what is heard next was said after all that.
    machine.sleeps(true);
    assert_eq!(machine.hears("going to sleep"), [Notice::Sleep(true)]);
    machine.login_says(SESSION, "Lock");
    machine.hint(SESSION, true);
    machine.login_says(SESSION, "Lock");
    machine.sleeps(false);
    let mut heard = machine.hears("the lock");
    while heard.len() < 2 {
        heard.extend(machine.hears("waking"));
    }
    assert_eq!(heard, [Notice::Screen(true), Notice::Sleep(false)]);
    assert_eq!(machine.wakes.load(Ordering::SeqCst) - before, 3, "one for each that was new");
}

#[test]
fn a_machine_that_has_slept_is_noticed_by_its_clocks_without_any_bus() {
    let mut machine = Machine::new(true);
    machine.listen(Duration::from_millis(5));
    machine.clock.advance(600_000);
    std::thread::sleep(Duration::from_millis(50));
    machine.clock.sleep(600_000);
    assert_eq!(machine.hears("the sleep"), [Notice::Slept]);
}

#[test]
fn where_there_is_no_bus_or_none_that_answers_nothing_is_heard_and_nothing_breaks() {
    let mut machine = Machine::new(true);
    machine.system.daemon.kill().unwrap();
    machine.until("the bus is gone", |listener| listener.hearing() == Hearing { screen: true, sleep: false });
    machine.desktop_says(true);
    assert_eq!(machine.hears("the other bus"), [Notice::Screen(true)]);
    machine.session.daemon.kill().unwrap();
    machine.until("both are gone", |listener| listener.hearing() == Hearing::default());
    machine.listen(Duration::from_millis(5));
    machine.clock.sleep(600_000);
    assert_eq!(machine.hears("the clocks"), [Notice::Slept]);
}

#[test]
fn a_bus_that_takes_calls_and_never_answers_is_left_with_the_listener_too() {
    let folder = TempDir::new().unwrap();
    let mute = UnixListener::bind(folder.path().join("bus")).unwrap();
    let address = format!("unix:path={}", folder.path().join("bus").display());
    let clock = FakeClock::at("2026-11-21T09:00:00+01:00".parse().unwrap());
    let buses = Buses { system: Some(address), session: None };
    let listener = Listener::start(buses, clock, BEAT, Arc::new(|| ()));
    let mut call = mute.accept().unwrap().0;
    call.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    let mut first = [0];
    call.read_exact(&mut first).expect("somebody says who they are");
    assert_eq!(listener.hearing(), Hearing::default());
    drop(listener);
    let mut rest = Vec::new();
    call.read_to_end(&mut rest).expect("whoever listened has hung up");
}

#[test]
fn a_listener_that_is_let_go_leaves_the_buses() {
    let mut machine = Machine::new(true);
    let guests = |on: &Connection| {
        let names = on.call_method(Some("org.freedesktop.DBus"), "/", Some("org.freedesktop.DBus"), "ListNames", &());
        let names: Vec<String> = names.unwrap().body().deserialize().unwrap();
        names.iter().filter(|name| name.starts_with(':')).count()
    };
    assert_eq!((guests(&machine.login), guests(&machine.screen)), (2, 2));
    machine.listener = None;
    let left = patiently(|| (guests(&machine.login), guests(&machine.screen)) == (1, 1));
    assert!(left, "somebody still listens");
}
