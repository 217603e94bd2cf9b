"""Drives the built program from outside, in a real window on a virtual screen, the way a person with a screen reader would.

    def test_adds_a_person(desk):
        app = desk.start()
        app.press("button", "Ny enhet")
        app.fill("entry", "Navn", "Åse Berg")
        app.find("label", "Åse Berg")
        app.close()

Nothing here sleeps for a fixed time: everything is asked for again until it is so, or until a deadline.
"""

import collections
import os
import re
import signal
import subprocess
import threading
import time

from gi.repository import GLib

import accessible

# Seconds to wait for something that is about to happen. Generous: a busy machine is no failure.
DEADLINE = 20.0
# Seconds between two looks.
PAUSE = 0.05


class Failed(AssertionError):
    """The program did not do what the test expects."""


class NotFound(Failed):
    """No such control, or more than one; the text holds all controls there were."""


class Crashed(Failed):
    """The program ended by itself; the text holds the end of what it wrote."""


def wait_until(what, check, timeout=DEADLINE):
    """Asks `check` until it returns something true, and returns that; `what` is said when it never does."""
    deadline = time.monotonic() + timeout
    while True:
        answer = check()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Failed(f"Waited {timeout:.0f} s for this in vain: {what}")
        time.sleep(PAUSE)


class Child:
    """A program this test started, and what it wrote last."""

    def __init__(self, command, environment, **options):
        self.name = os.path.basename(command[0])
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options
        )
        self.lines = collections.deque(maxlen=40)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.decode("utf-8", "replace").rstrip())

    def running(self):
        return self.process.poll() is None

    def said(self):
        """The last lines it wrote."""
        if not self.running():
            self.reader.join(2)
        return "\n".join(self.lines) or "(nothing)"

    def end(self, how=signal.SIGTERM):
        """Ends it, by its own process id and no other."""
        if self.running():
            self.process.send_signal(how)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


# Two screens that nobody sees.
TWO_SCREENS = """
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoEnableDevices" "false"
EndSection
Section "Device"
    Identifier "device"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5.0-1000.0
    VertRefresh 5.0-200.0
EndSection
Section "Screen"
    Identifier "screen"
    Device "device"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Virtual 2560 720
    EndSubSection
EndSection
"""


class Desk:
    """A screen, a window manager and an accessibility bus, for one test alone. `run.py` makes it."""

    def __init__(self, binary, folder, size=(1920, 1080)):
        self.binary = binary
        self.folder = folder
        self.children = []
        self.apps = []
        runtime = os.path.join(folder, "runtime")
        os.makedirs(runtime, mode=0o700)
        # Nothing of the machine's own settings reaches the program.
        self.environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "HOME": folder,
            "XDG_RUNTIME_DIR": runtime,
            "DBUS_SESSION_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"],
            "LANG": "C.UTF-8",
            "TZ": "Europe/Oslo",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            # A panic's own line says where; a backtrace would push it out of what is kept.
            "RUST_BACKTRACE": "0",
        }
        for name in ("VK_DRIVER_FILES", "VK_ICD_FILENAMES"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        self._screen(lambda: self._server("Xvfb", "-screen", "0", f"{size[0]}x{size[1]}x24"))
        # The session bus starts the accessibility bus when it is first asked for.
        session = accessible.Bus(os.environ["DBUS_SESSION_BUS_ADDRESS"])
        self.bus = wait_until("the accessibility bus starts", lambda: self._quiet(accessible.open_accessibility_bus, session))

    @staticmethod
    def _quiet(call, *arguments):
        """What a bus answers, or None while it does not."""
        try:
            return call(*arguments)
        except GLib.Error:
            return None

    def _child(self, command, **options):
        child = Child(command, self.environment, **options)
        self.children.append(child)
        return child

    def _screen(self, start):
        """Starts a virtual screen, by `start`, with a window manager. A server takes the first number that is free, which
        another one that is just ending may still clear away behind it; then a new one is tried."""
        said = ""
        for _ in range(4):
            server = start()
            manager = self._child(["openbox"])
            wait_until(
                "the window manager starts",
                lambda: not manager.running() or self.tool("xdotool", "get_num_desktops", quiet=True),
            )
            if manager.running():
                return
            said = manager.said()
            server.end()
        raise Failed(f"The window manager did not start:\n{said}")

    def _server(self, *command):
        """Starts an X server on a number that it finds free itself."""
        number, write = os.pipe()
        server = self._child([command[0], "-displayfd", str(write), "-nolisten", "tcp", "-noreset", *command[1:]], pass_fds=[write])
        os.close(write)
        with os.fdopen(number, "rb") as answer:
            # Ends at once if the server does.
            line = answer.readline().strip().decode()
        if not line:
            raise Failed(f"The virtual screen did not start:\n{server.said()}")
        self.environment["DISPLAY"] = f":{line}"
        return server

    def two_screens(self):
        """Goes over to a machine with two screens side by side, DUMMY0 and DUMMY1, of 1280 × 720 points each.

        Xvfb has one screen; the X server with its dummy driver has as many as are asked for.
        """
        config = os.path.join(self.folder, "two-screens.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(TWO_SCREENS)
        log = os.path.join(self.folder, "two-screens.log")

        def start():
            # The server itself: the wrapper on the path wants a console.
            options = ["-config", config, "-logfile", log, "-novtswitch", "-sharevts", "-keeptty"]
            server = self._server("/usr/lib/xorg/Xorg", *options)
            self.tool("xrandr", "--output", "DUMMY0", "--mode", "1280x720", "--primary")
            self.tool("xrandr", "--addmode", "DUMMY1", "1280x720")
            self.plug("DUMMY1")
            return server

        self._screen(start)

    def plug(self, name):
        """Plugs a screen in, to the right of the first."""
        self.tool("xrandr", "--output", name, "--mode", "1280x720", "--right-of", "DUMMY0")

    def unplug(self, name):
        """Pulls a screen out."""
        self.tool("xrandr", "--output", name, "--off")

    def tool(self, *command, quiet=False, **options):
        """Runs a small program on this screen and returns what it printed; with `quiet` its failure is an empty answer."""
        done = subprocess.run(command, env=self.environment, capture_output=True, timeout=30, **options)
        if done.returncode and not quiet:
            raise Failed(f"{' '.join(command)} failed: {done.stderr.decode(errors='replace').strip()}")
        return done.stdout.decode("utf-8", "replace").strip() if not done.returncode else ""

    def start(self, *arguments, home=None, under=(), settings=None):
        """Starts the program with all its files under `home` (a new folder, if none is given) and waits for its window.

        `under` is a command that is to start it, such as strace, and must become it: the process stays the same.
        `settings` are environment variables of its own.
        """
        if home is None:
            home = os.path.join(self.folder, f"home-{len(self.apps) + 1}")
            os.makedirs(home)
        app = App(self, home, [*under, self.binary, "--home", home, *arguments], {**self.environment, **(settings or {})})
        self.apps.append(app)
        app.wait_for_window()
        return app

    def copy(self, text):
        """Puts text on the clipboard, as another program would."""
        # xclip stays behind to hand the text out, until somebody else copies or the screen ends.
        subprocess.run(
            ["xclip", "-selection", "clipboard"],
            input=text.encode(),
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=30,
            check=True,
        )

    def copied(self):
        """The text on the clipboard."""
        return self.tool("xclip", "-selection", "clipboard", "-out", quiet=True)

    def picture(self, path):
        """A picture of the whole screen."""
        self.tool("import", "-window", "root", path)

    def end(self):
        """Ends the programs, then what they stood on."""
        for app in self.apps:
            app.child.end()
        for child in reversed(self.children):
            child.end()


class App:
    """The program while it runs. Controls are named by role and accessible name, as a screen reader says them."""

    def __init__(self, desk, home, command, environment):
        self.desk = desk
        self.home = home
        self.child = Child(command, environment, cwd=home)
        self.pid = self.child.process.pid
        self.owner = None

    # What there is

    def alive(self):
        """Fails with the program's last words if it has ended."""
        if not self.child.running():
            raise Crashed(f"The program ended with {self.child.process.returncode}. It wrote last:\n{self.child.said()}")

    def nodes(self):
        """Every control now, in reading order; none while the program is starting."""
        self.alive()
        try:
            if self.owner is None:
                self.owner = accessible.application_of(self.desk.bus, self.pid)
            return accessible.read(self.desk.bus, self.owner) if self.owner else []
        except (GLib.Error, KeyError):
            # It is ending, or changing its windows this moment.
            self.alive()
            return []

    def tree(self):
        """Every control now as an indented list, for a person to read."""
        return accessible.describe(self.nodes())

    def windows(self):
        """The accessible names of the open windows."""
        return [node.name for node in self.nodes() if node.parent is not None and node.parent.role == "application"]

    def window_ids(self):
        """X11's numbers of the program's visible windows."""
        return self.desk.tool("xdotool", "search", "--onlyvisible", "--pid", str(self.pid), quiet=True).split()

    def wait_for_window(self):
        """Waits for the window and for its accessible tree."""
        self._until(self.window_ids, lambda: "The program opened no window.")
        self._until(lambda: len(self.nodes()) > 2, lambda: "The window has nothing for a screen reader in it.")
        self.activate()

    # Finding

    def matches(self, role, name, within=None):
        """All controls with this role (None: any) and name (text, or a compiled pattern to search for), now."""
        nodes = self.nodes()
        if within is not None:
            nodes = [node for node in nodes if node.inside(within)]
        return [node for node in nodes if role in (None, node.role) and self._named(node, name)]

    @staticmethod
    def _named(node, name):
        if name is None:
            return True
        return bool(name.search(node.name)) if isinstance(name, re.Pattern) else node.name == name

    def find(self, role, name, within=None, enabled=None, timeout=DEADLINE):
        """The one control with this role and name; waits for it. `enabled=True` also waits until it can be used."""

        def check():
            found = self.matches(role, name, within)
            if enabled is not None:
                found = [node for node in found if node.enabled == enabled]
            return found[0] if len(found) == 1 else None

        def missing():
            count = len(self.matches(role, name, within))
            wanted = f"{role or 'any control'} {name.pattern if isinstance(name, re.Pattern) else name!r}"
            if count == 1:
                return f"{wanted} is there, but not {'enabled' if enabled else 'disabled'}.\n{self.tree()}"
            return f"{wanted}: {count or 'no'} such control{'s' * (count != 1)}. What there is:\n{self.tree()}"

        return self._until(check, missing, timeout)

    def has(self, role, name, within=None):
        """Is there such a control at this moment? Does not wait."""
        return bool(self.matches(role, name, within))

    def gone(self, role, name, within=None, timeout=DEADLINE):
        """Waits until no such control is left."""
        self._until(
            lambda: not self.matches(role, name, within),
            lambda: f"{role or 'control'} {name!r} is still there:\n{self.tree()}",
            timeout,
        )

    def _until(self, check, complaint, timeout=DEADLINE):
        deadline = time.monotonic() + timeout
        while True:
            answer = check()
            if answer:
                return answer
            if time.monotonic() > deadline:
                self.alive()
                raise NotFound(complaint())
            self.alive()
            time.sleep(PAUSE)

    def _on(self, role, name, within, what):
        """Does `what` with the control, once it can be used, and returns it. If the control is drawn anew as another object
        between being found and being asked, nothing has been done to it, and it is found again."""
        while True:
            node = self.find(role, name, within, enabled=True)
            try:
                what(node)
            except GLib.Error as error:
                if "UnknownObject" not in error.message:
                    raise
                continue
            return node

    # Doing

    def press(self, role, name, within=None):
        """Does what the control is for, once it can be used: presses a button, ticks a box."""
        node = self._on(role, name, within, lambda node: "Action" in node.interfaces and node.press())
        if "Action" not in node.interfaces:
            raise Failed(f"{node} cannot be pressed.")

    def click(self, role, name, within=None):
        """A click with the mouse in the middle of the control."""
        boxes = []
        self._on(role, name, within, lambda node: boxes.append(node.box()))
        left, top, width, height = boxes[-1]
        x, y = str(left + width // 2), str(top + height // 2)
        self.desk.tool("xdotool", "mousemove", x, y, "click", "1")

    def focus(self, role, name, within=None):
        """Moves the keyboard focus to the control, and waits until it is there."""
        node = self._on(role, name, within, lambda node: node.grab_focus())
        return self._until(
            lambda: next((now for now in self.nodes() if now.path == node.path and "focused" in now.states), None),
            lambda: f"{node} does not take the focus.\n{self.tree()}",
        )

    def fill(self, role, name, text, within=None):
        """Replaces what stands in a text field, and waits until it stands there. Any script, any length."""
        node = self.find(role, name, within, enabled=True)
        if "EditableText" not in node.interfaces:
            # A field has its text for a screen reader from the moment it has the focus.
            node = self.focus(role, name, within)
        before = node.text()
        node.set_text(text)
        # egui hands out joined and right-to-left letters in another order than they were written in; of such a text it is
        # only waited for that the field changes.
        shown = "•" * len(text) if node.role == "password text" else text
        plain = all(ord(letter) < 0x590 or 0x2000 <= ord(letter) < 0x2070 for letter in text)
        self._until(
            lambda: node.text() == shown if plain else node.text() != before,
            lambda: f"{node} holds {node.text()!r}, not {shown!r}.",
        )

    def type(self, text):
        """Types into whatever has the focus, key by key. Plain letters and digits; `fill` takes everything."""
        self.desk.tool("xdotool", "type", "--delay", "15", "--", text)

    def key(self, *names):
        """Presses keys in the window that has the focus, by X11's names: «space», «Right», «Next» (PageDown), «ctrl+z»."""
        self.alive()
        for name in names:
            self.desk.tool("xdotool", "key", "--clearmodifiers", name)

    def activate(self, title=None):
        """Brings a window of the program to the front and gives it the keyboard: the first, or the one with this title."""

        def check():
            for window in self.window_ids():
                if title is None or self.desk.tool("xdotool", "getwindowname", window, quiet=True) == title:
                    self.desk.tool("xdotool", "windowactivate", window, quiet=True)
                    return self.desk.tool("xdotool", "getactivewindow", quiet=True) == window
            return False

        self._until(check, lambda: f"No window {title or ''} to bring to the front; there are: {self.windows()}")

    # Ending

    def close(self, timeout=DEADLINE):
        """Closes the main window as its cross does, and waits for the program to end well."""
        for window in self.window_ids()[:1]:
            self.desk.tool("wmctrl", "-i", "-c", window)
        try:
            code = self.child.process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise Failed("The program did not end when its window was closed.") from None
        if code:
            raise Crashed(f"The program ended with {code} when its window was closed:\n{self.child.said()}")

    def kill(self):
        """Ends the program without warning, as a power cut would."""
        self.child.end(signal.SIGKILL)

    # What it costs

    def cpu_seconds(self):
        """Processor time used so far, by all its threads."""
        with open(f"/proc/{self.pid}/stat", encoding="ascii", errors="replace") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
