"""What the program does when nothing happens: next to nothing. And what it never does: open a connection to a network.

The limits here count drawings and processor time, not how long something took: a slow or busy machine draws no more often,
and processor time stands still while others have the processor.
"""

import os
import re
import time

import buses
import steps
from drive import Failed, wait_until

# A finished picture handed to the X server, as strace shows it: through shared memory (an extension's third request, ten
# words long), or where there is none in the core request 72 («H»).
DRAWING = re.compile(r'iov_base="(?:\\[23]\d\d\\3\\n\\0|H)')
# Seconds to watch. Nothing is expected to happen in them, so nothing can be waited for.
WATCH = 5


class Watched:
    """The program with every write to the X server in a file."""

    def __init__(self, desk):
        self.trace = os.path.join(desk.folder, "strace")
        # -D: the program stays the process that was started, with strace beside it.
        self.app = desk.start(under=["strace", "-D", "-f", "-o", self.trace, "-e", "trace=writev", "-e", "signal=none"])

    def drawings(self):
        """How often a picture has been drawn since the start."""
        with open(self.trace, encoding="utf-8", errors="replace") as trace:
            return len(DRAWING.findall(trace.read()))

    def settle(self):
        """Waits until what was just done has had its transitions and its notice has gone."""

        def check():
            before = self.drawings()
            time.sleep(2)
            return self.drawings() - before <= 2

        wait_until("the program comes to rest", check)


def test_draws_nothing_while_nothing_happens(desk):
    watched = Watched(desk)
    app = watched.app
    app.press("button", re.compile("^Prøv med eksempel"))
    app.find("heading", "Oversikt")
    watched.settle()
    drawn, used = watched.drawings(), app.cpu_seconds()
    assert drawn > 0, "no drawing is seen at all, so none would be missed"
    time.sleep(WATCH)
    drawn, used = watched.drawings() - drawn, app.cpu_seconds() - used
    if drawn:
        raise Failed(f"Drew {drawn} times in {WATCH} s with nothing going on.")
    if used > 0.25:
        raise Failed(f"Used {used:.2f} s of processor time in {WATCH} s with nothing going on.")


def test_draws_once_a_second_while_a_meeting_runs(desk):
    watched = Watched(desk)
    app = watched.app
    app.press("button", re.compile("^Prøv med eksempel"))
    app.press("toggle button", re.compile("^Andre møte"))
    app.press("button", "Til møtet")
    app.press("button", "Start møtet")
    steps.used(app)
    watched.settle()
    # Measured in seconds that the clock has shown, however slow the machine is.
    began, drawn = steps.used(app), watched.drawings()
    time.sleep(WATCH)
    drawn, seconds = watched.drawings() - drawn, steps.used(app) - began
    if not seconds - 1 <= drawn <= seconds + 1:
        raise Failed(f"Drew {drawn} times while the clock went on by {seconds} s.")


# The sockets that may be opened: to the screen, to the message buses of the machine, of the session and of accessibility,
# and to the C library's own cache of names of users. All of them are files on this machine, or names that only it has (with
# an @). The machine's bus is asked only while a unit with a passphrase is open.
SYSTEM_BUS = re.compile(r'sun_path="[^"]*/dbus(?:/system_bus_socket|-system)"')
SOCKETS = re.compile(r'sun_path=@?"[^"]*(?:\.X11-unix/|wayland-\d|/bus"|/dbus-\w+|/dbus/system_bus_socket"|at-spi|/nscd/)')


def read(trace):
    with open(trace, encoding="utf-8", errors="replace") as file:
        return file.read()


def test_opens_no_network_connection(desk):
    """A whole journey: a meeting, a table in, the list out, e-mails, a passphrase, every page."""
    trace = os.path.join(desk.folder, "strace")
    system = buses.SystemBus(desk)
    settings = {"DBUS_SYSTEM_BUS_ADDRESS": system.address}
    # Every thread, and every program that is started on the way.
    app = desk.start(under=["strace", "-D", "-f", "-o", trace, "-e", "trace=%network", "-e", "signal=none"], settings=settings)
    app.press("button", re.compile("^Prøv med eksempel"))
    app.press("toggle button", re.compile("^Andre møte"))
    app.press("button", "Til møtet")
    app.press("button", "Start møtet")
    app.press("button", "Neste setning")
    steps.end_meeting(app)
    app.press("button", "Ferdig")
    app.find("heading", "Godt gjennomført")
    app.press("toggle button", re.compile("^Medarbeidere"))
    app.press("button", "Importer …")
    app.find("heading", re.compile("^Importer"))
    desk.copy("Navn\tE-post\nAne Lie\tane.lie@kommune.example\n")
    app.key("ctrl+v")
    app.press("button", re.compile("^Ta inn "))
    app.find("table", re.compile("^Medarbeidere"))
    app.press("button", "Eksporter …")
    app.press("button", re.compile("^Velg "))
    for page in ("Videomøte", "Rapporter", "Innstillinger og personvern"):
        app.press("toggle button", page)
        app.find("heading", page)
    if SYSTEM_BUS.search(read(trace)):
        raise Failed("Went to the machine's message bus without an encrypted unit.")
    buses.encrypt(app)
    wait_until("the login manager is asked", lambda: system.asked)
    app.close()
    lines = read(trace).splitlines()
    # What is looked for is seen where it is: the machine's bus was gone to after all.
    assert SYSTEM_BUS.search("\n".join(lines)), "the machine's message bus was never gone to"
    families = set(re.findall(r"\b(AF_\w+)", "\n".join(lines)))
    # The way to the screen is a socket too, so there is something to see.
    assert "AF_UNIX" in families, f"strace saw no socket at all: {families}"
    # The kernel's own (netlink) tells of screens that are plugged in; it leads nowhere but into the kernel.
    outside = [line for line in lines if re.search(r"\bAF_(?!UNIX\b|NETLINK\b|UNSPEC\b)", line)]
    if outside:
        raise Failed("Opened a connection:\n" + "\n".join(outside))
    elsewhere = [line for line in lines if "connect(" in line and "sun_path" in line and not SOCKETS.search(line)]
    if elsewhere:
        raise Failed("Connected to something else on this machine:\n" + "\n".join(elsewhere))
