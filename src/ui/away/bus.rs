//! The message buses of Linux: what the login manager says of the session and of sleep, and what the desktop says of its
//! screen lock. Only listened to; whatever is missing is quietly not heard.

use std::collections::HashMap;
use std::io;
use std::net::Shutdown;
use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::net::{SocketAddr, UnixStream};
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use zbus::address::Transport;
use zbus::address::transport::UnixSocket;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{DynamicType, OwnedObjectPath, OwnedValue};
use zbus::{Address, Message};

use super::{Buses, Hearing, Notice, Shared, spawn};

/// How long a bus has to answer.
const ANSWER: Duration = Duration::from_secs(5);

const BUS: &str = "org.freedesktop.DBus";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
const LOGIN: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
/// Screen locks that say when they lock: that of KDE and others, and those of desktops with one of their own.
const SCREENS: [&str; 5] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];

/// The two buses there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    System,
    Session,
}

pub(super) fn of_machine() -> Buses {
    let words = |address: zbus::Result<Address>| address.ok().map(|address| address.to_string());
    Buses { system: words(Address::system()), session: words(Address::session()) }
}

/// Listens to each bus in a thread of its own.
pub(super) fn listen(buses: Buses, shared: &Arc<Shared>) {
    for (which, address) in [(Which::System, buses.system), (Which::Session, buses.session)] {
        let Some(address) = address else { continue };
        let shared = Arc::clone(shared);
        spawn("message bus", move || {
            // Not in the log, where it would stand at every start of a machine without such a bus.
            hear(which, &address, &shared).ok();
            shared.hears(which, Hearing::default());
        });
    }
}

/// Closes the ways to the buses; with that the threads that listen to them end, whatever they wait for. Nothing is
/// waited for here.
pub(super) fn close(open: Vec<UnixStream>) {
    for way in open {
        way.shutdown(Shutdown::Both).ok();
    }
}

impl Shared {
    fn hears(&self, which: Which, hearing: Hearing) {
        let mut state = self.rounds.hold();
        let place = match which {
            Which::System => &mut state.system,
            Which::Session => &mut state.session,
        };
        let news = std::mem::replace(place, hearing) != hearing && !state.is_stopped();
        drop(state);
        if news {
            (self.wake)();
        }
    }

    /// Remembers a way to a bus, to be closed; `false` where nobody listens any more.
    fn keeps(&self, way: UnixStream) -> bool {
        let mut state = self.rounds.hold();
        if !state.is_stopped() {
            state.open.push(way);
        }
        !state.is_stopped()
    }
}

/// Goes to a bus, asks for what is to be heard, and hears it until the bus or the listener ends.
fn hear(which: Which, address: &str, shared: &Shared) -> zbus::Result<()> {
    let way = connect(&on_this_machine(address)?)?;
    // From before anything is said: something that takes calls there and never answers would hold the thread for ever.
    if !shared.keeps(way.try_clone()?) {
        return Ok(());
    }
    let bus = Builder::async_io_unix_stream(way).method_timeout(ANSWER).build()?;
    let messages = MessageIterator::from(&bus);
    let hearing = match which {
        Which::System => ask_login(&bus)?,
        Which::Session => ask_desktop(&bus)?,
    };
    drop(bus);
    shared.hears(which, hearing);
    for message in messages {
        if let Some(notice) = notice(&message?) {
            shared.tell(notice);
        }
    }
    Ok(())
}

/// The address of a socket on this machine. Others may lead over a network, or start a program.
fn on_this_machine(address: &str) -> zbus::Result<UnixSocket> {
    match Address::from_str(address)?.transport() {
        Transport::Unix(unix) => Ok(unix.path().clone()),
        _ => Err(zbus::Error::Unsupported),
    }
}

/// Goes to a socket. The addresses with only a folder in them are for those who make one.
fn connect(socket: &UnixSocket) -> io::Result<UnixStream> {
    match socket {
        UnixSocket::File(path) => UnixStream::connect(path),
        UnixSocket::Abstract(name) => UnixStream::connect_addr(&SocketAddr::from_abstract_name(name.as_bytes())?),
        _ => Err(io::ErrorKind::Unsupported.into()),
    }
}

/// Asks to be told what the login manager says of sleep and of the session that this program is in.
fn ask_login(bus: &Connection) -> zbus::Result<Hearing> {
    let from = format!("type='signal',sender='{LOGIN}'");
    add_match(bus, &format!("{from},interface='{MANAGER}',member='PrepareForSleep'"))?;
    // A login manager that is not there is not started by asking.
    let there = has_owner(bus, LOGIN)?;
    let session = if there { session(bus) } else { None };
    if let Some(path) = &session {
        for member in ["Lock", "Unlock"] {
            add_match(bus, &format!("{from},path='{path}',interface='{SESSION}',member='{member}'"))?;
        }
        let changes = format!("{from},path='{path}',interface='{PROPERTIES}',member='PropertiesChanged'");
        add_match(bus, &format!("{changes},arg0='{SESSION}'"))?;
    }
    Ok(Hearing { screen: session.is_some(), sleep: there })
}

/// Asks to be told when the desktop locks the screen.
fn ask_desktop(bus: &Connection) -> zbus::Result<Hearing> {
    let mut screen = false;
    for name in SCREENS {
        add_match(bus, &format!("type='signal',sender='{name}',interface='{name}',member='ActiveChanged'"))?;
        screen |= has_owner(bus, name)?;
    }
    Ok(Hearing { screen, sleep: false })
}

fn add_match(bus: &Connection, rule: &str) -> zbus::Result<()> {
    call(bus, (BUS, "/org/freedesktop/DBus", BUS), "AddMatch", &rule).map(|_| ())
}

fn has_owner(bus: &Connection, name: &str) -> zbus::Result<bool> {
    call(bus, (BUS, "/org/freedesktop/DBus", BUS), "NameHasOwner", &name)?.body().deserialize()
}

/// The session that this program is in. A program that the desktop's own services start is in none; then it is the one
/// that whoever runs it is logged in with.
fn session(bus: &Connection) -> Option<OwnedObjectPath> {
    let manager = (LOGIN, "/org/freedesktop/login1", MANAGER);
    let path = |answer: Message| answer.body().deserialize::<OwnedObjectPath>().ok();
    let named = |id: &str| call(bus, manager, "GetSession", &id).ok().and_then(path);
    let by_process = || call(bus, manager, "GetSessionByPID", &std::process::id()).ok().and_then(path);
    let by_name = || named(&std::env::var("XDG_SESSION_ID").ok()?);
    let by_user = || {
        let auto = (LOGIN, "/org/freedesktop/login1/session/auto", PROPERTIES);
        let answer = call(bus, auto, "Get", &(SESSION, "Id")).ok()?;
        let id = String::try_from(answer.body().deserialize::<OwnedValue>().ok()?).ok()?;
        named(&id)
    };
    by_process().or_else(by_name).or_else(by_user)
}

/// Asks a service, at a path and by an interface.
fn call<B>(
    bus: &Connection,
    (service, path, interface): (&str, &str, &str),
    method: &str,
    body: &B,
) -> zbus::Result<Message>
where
    B: Serialize + DynamicType,
{
    bus.call_method(Some(service), path, Some(interface), method, body)
}

/// What a message says, if it is one that was asked for.
fn notice(message: &Message) -> Option<Notice> {
    let header = message.header();
    let (interface, member) = (header.interface()?.as_str(), header.member()?.as_str());
    let body = message.body();
    match (interface, member) {
        (MANAGER, "PrepareForSleep") => body.deserialize().ok().map(Notice::Sleep),
        (SESSION, "Lock") => Some(Notice::Screen(true)),
        (SESSION, "Unlock") => Some(Notice::Screen(false)),
        (PROPERTIES, "PropertiesChanged") => {
            let (of, changed, _): (String, HashMap<String, OwnedValue>, Vec<String>) = body.deserialize().ok()?;
            let locked = changed.get("LockedHint").filter(|_| of == SESSION)?;
            bool::try_from(locked).ok().map(Notice::Screen)
        }
        (name, "ActiveChanged") if SCREENS.contains(&name) => body.deserialize().ok().map(Notice::Screen),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::net::UnixListener;

    use super::*;

    #[test]
    fn only_sockets_on_this_machine_are_gone_to() {
        let goes = |address: &str| on_this_machine(address).is_ok();
        assert!(goes("unix:path=/run/user/1000/bus"));
        assert!(goes("unix:abstract=/tmp/dbus-Hw1Z,guid=0123456789abcdef0123456789abcdef"));
        assert!(!goes("tcp:host=127.0.0.1,port=4711"));
        assert!(!goes("nonce-tcp:host=127.0.0.1,port=4711,noncefile=/tmp/nonce"));
        assert!(!goes("unixexec:path=/bin/true"));
        assert!(!goes(""));
    }

    #[test]
    fn a_socket_is_gone_to_by_its_path_or_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bus");
        let by_path = UnixListener::bind(&path).unwrap();
        let name = format!("moteklar-test-{}", std::process::id());
        let by_name = UnixListener::bind_addr(&SocketAddr::from_abstract_name(&name).unwrap()).unwrap();
        for (address, listener) in
            [(format!("unix:path={}", path.display()), by_path), (format!("unix:abstract={name}"), by_name)]
        {
            drop(connect(&on_this_machine(&address).unwrap()).unwrap());
            listener.accept().unwrap();
        }
        assert!(connect(&on_this_machine("unix:dir=/tmp").unwrap()).is_err());
    }
}
