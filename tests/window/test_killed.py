"""`kill -9` of the running window: every change that was said to be saved is in the file, which is whole, and the next start opens
it without a question.
"""

import os
import random
import re
import signal
import subprocess
import threading

import ron
import steps
from drive import Crashed, Failed

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
    tracer = subprocess.Popen(
        ["strace", "-o", os.devnull, "-e", f"trace={call.split(':')[0]}", "-e", inject, "-p", steps.saving_thread(app)],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert "attached" in tracer.stderr.readline()
    until_dead(app, journal, f"before {call} of the save")
    tracer.stderr.read()
    tracer.wait()
    return f"before {call} of the save"


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
