"""`kill -9` of the running window: every change that was said to be saved is in the file, which is whole, and the next start opens
it without a question.
"""

import gzip
import os
import pathlib
import random
import re
import signal
import subprocess
import threading

import ron
import steps
from drive import Crashed, Failed, wait_until

# At these calls of the save itself, and as often at any moment.
AT = ("openat:when=1", "openat:when=2", "write:when=1", "fchmod:when=1", "fsync:when=1", "renameat:when=1", "openat:when=3", "fsync:when=2")
SEED = 4


class Journal:
    """Which people were added, and how many of them are said to be saved."""

    def __init__(self):
        self.names = list(steps.NAMES)
        self.saved = len(self.names)

    def add(self, app):
        """Adds a person; it counts once the window says that it is saved."""
        name = f"Person {len(self.names) + 1}"
        app.press("button", "Legg til")
        app.fill("entry", "Navn", name)
        self.names.append(name)
        app.press("button", "Legg til medarbeideren")
        app.find("label", re.compile(f"^{len(self.names)} medarbeidere · lagret \\d\\d"))
        self.saved = len(self.names)

    def check(self, file, when):
        """The file is whole, holds all that is said to be saved, and at the most what was begun besides."""
        if not ron.is_whole(file.read_bytes()):
            raise Failed(f"Killed {when}: the file is not whole.")
        there = [person["name"] for person in ron.read(file)["people"]]
        if there != self.names[: len(there)] or len(there) < self.saved:
            raise Failed(f"Killed {when}: {self.saved} people were said to be saved, and these are there: {there}")
        self.names, self.saved = there, len(there)


def test_every_change_that_was_said_to_be_saved_is_there_after_a_kill(desk):
    chance = random.Random(SEED)
    journal = Journal()
    app = desk.start()
    steps.make_unit(desk, app)
    app.find("label", re.compile(r"^3 medarbeidere · lagret \d\d"))
    file = steps.unit_file(app)
    moments = [*AT, *(chance.uniform(0.0, 1.2) for _ in AT)]
    for moment in moments:
        for _ in range(chance.randrange(2)):
            journal.add(app)
        when = kill_at(app, moment, journal) if isinstance(moment, str) else kill_after(app, moment, journal)
        journal.check(file, when)
        app = desk.start(str(file), home=app.home)
        # Nothing is asked, nothing can only be read, and everybody is on the list.
        app.find("heading", "Oversikt")
        app.find("label", re.compile(f"^{len(journal.names)} medarbeidere · lagret \\d\\d"))
        app.press("toggle button", re.compile("^Medarbeidere"))
        app.find("table", re.compile(r"^Medarbeidere\b"))
        for leftover in file.parent.glob(".moteklar-*"):
            # What a kill leaves is swept away once it is old; see tests/faults.
            leftover.unlink()
    journal.add(app)
    app.close()
    journal.check(file, "not at all")


def kill_at(app, call, journal):
    """Kills the window at this call of its next save, before the call is made."""
    inject = f"inject={call}".replace(":", ":signal=SIGKILL:")
    tracer = attach(["-e", f"trace={call.split(':')[0]}", "-e", inject, "-p", steps.saving_thread(app)])
    until_dead(app, journal, f"before {call} of the save")
    tracer.stderr.read()
    tracer.wait()
    return f"before {call} of the save"


def attach(options):
    """strace with these options, when it has got hold of what it is to trace."""
    tracer = subprocess.Popen(["strace", "-o", os.devnull, *options], stderr=subprocess.PIPE, text=True)
    said = tracer.stderr.readline()
    if "attached" not in said:
        raise Failed(f"strace did not get hold of the program: {said}{tracer.stderr.read()}")
    return tracer


def kill_after(app, seconds, journal):
    """Kills the window while changes are made, so many seconds from now."""
    timer = threading.Timer(seconds, app.child.process.send_signal, (signal.SIGKILL,))
    timer.start()
    until_dead(app, journal, f"after {seconds:.3f} s")
    timer.join()
    return f"after {seconds:.3f} s"


def until_dead(app, journal, when):
    for _ in range(20):
        try:
            journal.add(app)
        except (Crashed, Failed):
            if app.child.process.wait(20) != -signal.SIGKILL:
                raise
            return
        except Exception:
            # Killed while a question was on its way to it.
            app.child.process.wait(20)
            return
    raise Failed(f"The window that was to be killed {when} is still there.")


PASSPHRASE = "lampe tiger mosaikk sykkel"


def test_a_passphrase_that_was_half_set_or_half_taken_away_when_the_window_was_killed(desk):
    """The file opens, and the rest is made to lie as the file does."""
    app = desk.start()
    steps.make_unit(desk, app)
    app.find("label", re.compile(r"^3 medarbeidere · lagret \d\d"))
    file = steps.unit_file(app)
    versions = pathlib.Path(app.home, "data", "versjoner")
    # What lies there is kept as an earlier version when the unit is opened.
    app.close()
    app = desk.start(str(file), home=app.home)
    app.find("heading", "Oversikt")
    wait_until("two versions are kept", lambda: len(in_the_open(versions)) == 2)

    # The first of the earlier versions in the open is about to be taken away.
    settings(app)
    app.press("button", "Krypter filen …")
    app.fill("password text", "Ny passfrase", PASSPHRASE)
    app.fill("password text", "Gjenta passfrasen", PASSPHRASE)
    app.press("check box", "Jeg har lagret passfrasen et trygt sted")
    killed_when_pressed(app, "Krypter", "unlink:signal=SIGKILL:when=1")
    assert is_locked(file), "the file was not locked yet"
    assert telling(app.home), "it was all done already"
    app = open_locked(desk, app, file)
    wait_until("nothing can be read", lambda: not telling(app.home) and not in_the_open(versions))
    app.find("label", re.compile("^3 medarbeidere · lagret"))

    # One of the earlier versions lies in the open, and the file does not.
    settings(app)
    app.press("button", "Slå av kryptering …")
    app.fill("password text", "Passfrasen filen har nå", PASSPHRASE)
    killed_when_pressed(app, "Slå av", "renameat:signal=SIGKILL:when=2")
    assert is_locked(file) and in_the_open(versions), list(versions.glob("*/*"))
    app = open_locked(desk, app, file)
    wait_until("nothing can be read", lambda: not telling(app.home) and not in_the_open(versions))
    app.find("label", re.compile("^3 medarbeidere · lagret"))
    app.close()


def settings(app):
    app.press("toggle button", "Innstillinger og personvern")
    app.find("heading", "Innstillinger og personvern")


def open_locked(desk, app, file):
    for leftover in pathlib.Path(app.home).glob("**/.moteklar-*"):
        os.utime(leftover, (0, 0))
    app = desk.start(str(file), home=app.home)
    app.fill("password text", "Passfrase", PASSPHRASE)
    app.press("button", "Åpne")
    app.find("heading", "Oversikt")
    return app


def killed_when_pressed(app, button, fault):
    """Presses the button, and the whole program is killed at this call of any of its threads, those to come among them."""
    tracer = attach(["-f", "-e", f"trace={fault.split(':')[0]}", "-e", f"inject={fault}", "-p", str(app.pid)])
    app.press("button", button)
    assert app.child.process.wait(60) == -signal.SIGKILL
    tracer.stderr.read()
    tracer.wait()


def in_the_open(versions):
    return list(versions.glob("*/*.gz"))


def is_locked(file):
    return file.read_bytes().startswith(b"age-encryption.org/")


def telling(home):
    """The files in which somebody's name can be read, also where they are packed."""
    names = [name.encode() for name in steps.NAMES]

    def tells(path):
        content = path.read_bytes() if path.is_file() else b""
        return any(name in content or name in unpacked(content) for name in names)

    return [path for path in pathlib.Path(home).rglob("*") if tells(path)]


def unpacked(content):
    try:
        return gzip.decompress(content)
    except (OSError, EOFError):
        return b""
