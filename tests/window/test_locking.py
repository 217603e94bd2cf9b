"""The system says that the screen is locked or that the machine goes to sleep: a unit with a passphrase is locked.

The login manager is one of our own, on a system bus that only the test knows; the desktop's screen lock is one of our own
on the session bus that every test has to itself.
"""

import os
import re
import threading

import accessible
import steps
from drive import Failed, wait_until
from gi.repository import Gio, GLib

PASSPHRASE = "lampe tiger mosaikk sykkel"
LOCKED = re.compile(r"^Enheten er låst\. Alt er lagret\.")
LOGIN = "org.freedesktop.login1"
SESSION = "/org/freedesktop/login1/session/_37"
INTERFACES = """
<node>
  <interface name="org.freedesktop.login1.Manager">
    <method name="GetSessionByPID"><arg type="u" direction="in"/><arg type="o" direction="out"/></method>
    <method name="GetSession"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
  </interface>
</node>
"""
CONFIG = """<busconfig>
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""


def own(bus, name):
    """Takes a name on a bus."""
    bus.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName", GLib.Variant("(su)", (name, 0)))


def say(bus, path, interface, member, value=None):
    """Sends a signal to whoever has asked for it."""
    bus.connection.emit_signal(None, path, interface, member, value)
    bus.connection.flush_sync(None)


class SystemBus:
    """The machine's bus, with a login manager that knows one session."""

    def __init__(self, desk):
        path = os.path.join(desk.folder, "dbus-system")
        config = os.path.join(desk.folder, "dbus-system.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(CONFIG.format(path=path))
        desk._child(["dbus-daemon", "--nofork", "--nopidfile", "--config-file", config])
        self.address = f"unix:path={path}"
        self.asked = []
        self.bus = wait_until("the system bus starts", self._connect)
        # Calls are answered in a thread of their own; the test goes on meanwhile.
        self.loop = GLib.MainLoop(GLib.MainContext.new())
        self.ready = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()
        self.ready.wait(20)

    def _connect(self):
        try:
            return accessible.Bus(self.address)
        except GLib.Error:
            return None

    def _serve(self):
        context = self.loop.get_context()
        context.push_thread_default()
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces[0]
        self.bus.connection.register_object("/org/freedesktop/login1", interface, self._answer, None, None)
        own(self.bus, LOGIN)
        self.ready.set()
        self.loop.run()

    def _answer(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        invocation.return_value(GLib.Variant("(o)", (SESSION,)))
        self.asked.append((method, *arguments.unpack()))

    def sleeps(self, on):
        say(self.bus, "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", GLib.Variant("(b)", (on,)))

    def locks(self):
        say(self.bus, SESSION, f"{LOGIN}.Session", "Lock")

    def hints(self, locked):
        changed = {"LockedHint": GLib.Variant("b", locked)}
        body = GLib.Variant("(sa{sv}as)", (f"{LOGIN}.Session", changed, []))
        say(self.bus, SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged", body)


class Desktop:
    """The desktop's own screen lock."""

    def __init__(self):
        self.bus = accessible.Bus(os.environ["DBUS_SESSION_BUS_ADDRESS"])
        own(self.bus, "org.gnome.ScreenSaver")

    def locks(self, locked):
        body = GLib.Variant("(b)", (locked,))
        say(self.bus, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", body)


def encrypt(app):
    """Gives the open unit a passphrase, and waits until it is known what the system tells."""
    app.press("toggle button", "Innstillinger og personvern")
    app.press("button", "Krypter filen …")
    for field in ("Ny passfrase", "Gjenta passfrasen"):
        app.fill("password text", field, PASSPHRASE)
    app.press("check box", "Jeg har lagret passfrasen et trygt sted")
    app.press("button", "Krypter")
    app.find("label", re.compile(r"^Kryptert med passfrase"))


def heard(app):
    """Waits until the program says that it hears of the screen and of sleep."""
    app.find("label", re.compile(r"^Enheten blir også låst når systemet sier fra om at skjermen er låst\."))
    app.find("label", "Enheten blir låst når maskinen går i hvilemodus.")


def nobody_is_named(app):
    """No name of anybody is left in what a screen reader can read."""
    for name in steps.NAMES:
        if name in app.tree():
            raise Failed(f"«{name}» can be read:\n{app.tree()}")


def unlock(app):
    app.fill("password text", "Passfrase", PASSPHRASE)
    app.press("button", "Åpne")


def test_is_locked_with_the_screen_and_when_the_machine_sleeps(desk):
    system, desktop = SystemBus(desk), Desktop()
    app = desk.start(settings={"DBUS_SYSTEM_BUS_ADDRESS": system.address})
    steps.make_unit(desk, app)
    encrypt(app)
    heard(app)
    if ("GetSessionByPID", app.pid) not in system.asked:
        raise Failed(f"The login manager was asked {system.asked}.")
    for what, lock in [
        ("the order to lock", system.locks),
        ("that the session is locked", lambda: system.hints(True)),
        ("the desktop's screen lock", lambda: desktop.locks(True)),
        ("going to sleep", lambda: system.sleeps(True)),
    ]:
        app.press("toggle button", re.compile("^Medarbeidere"))
        app.find("table row", re.compile(f"^{steps.NAMES[0]}"))
        lock()
        app.find("label", LOCKED)
        nobody_is_named(app)
        unlock(app)
        app.find("table row", re.compile(f"^{steps.NAMES[0]}"))
        # Listened for again, which the settings say when it is so.
        app.press("toggle button", "Innstillinger og personvern")
        heard(app)
    app.close()


def test_a_meeting_that_is_on_is_not_locked_and_the_unit_is_when_it_is_over(desk):
    system, desktop = SystemBus(desk), Desktop()
    app = desk.start(settings={"DBUS_SYSTEM_BUS_ADDRESS": system.address})
    steps.make_unit(desk, app)
    encrypt(app)
    heard(app)
    steps.start_first_meeting(app)
    desktop.locks(True)
    system.locks()
    # It has heard, and goes on: the clock moves and the next sentence comes.
    before = steps.used(app)
    wait_until("the meeting goes on", lambda: steps.used(app) > before + 1)
    app.press("button", "Neste setning")
    steps.end_meeting(app)
    app.press("button", "Ferdig")
    app.find("label", LOCKED)
    nobody_is_named(app)
    app.close()
