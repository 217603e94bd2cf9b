"""Message buses with a login manager and a screen lock of our own, and a unit with a passphrase to be locked by them.

The system bus is one that only the test knows; the session bus is the one that every test has to itself.
"""

import os
import re
import threading

import accessible
from drive import wait_until
from gi.repository import Gio, GLib

PASSPHRASE = "lampe tiger mosaikk sykkel"
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


def secret(app, name, text):
    """Writes into a field that shows dots for what stands in it."""
    node = app.focus("password text", name)
    node.set_text(text)
    wait_until("the passphrase is written", lambda: len(node.text()) == len(text))


def encrypt(app):
    """Gives the open unit a passphrase."""
    app.press("toggle button", "Innstillinger og personvern")
    app.press("button", "Krypter filen …")
    for field in ("Ny passfrase", "Gjenta passfrasen"):
        secret(app, field, PASSPHRASE)
    app.press("check box", "Jeg har lagret passfrasen et trygt sted")
    app.press("button", "Krypter")
    # Said when the earlier versions are encrypted too; until then the window does not close.
    app.find(None, "Filen er kryptert.")


def heard(app):
    """Waits until the program says that it hears of the screen and of sleep."""
    app.find("label", re.compile(r"^Enheten blir også låst når systemet sier fra om at skjermen er låst\."))
    app.find("label", "Enheten blir låst når maskinen går i hvilemodus.")
