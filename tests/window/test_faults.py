"""The disk fails under the running window, at every call of a save: the file stays whole, the window says what is wrong and what
to do, and when the disk is well again the change is on it.

strace lets calls fail only on the thread that saves: nothing else in the program fails.
"""

import collections
import itertools
import os
import pathlib
import re
import signal
import subprocess

from gi.repository import GLib

import ron
import steps
from drive import Failed, wait_until

ERRORS = ("ENOSPC", "EIO", "EACCES")
# What is said of each, and what it helps to do.
SAID = {
    "ENOSPC": "Disken er full. Slett noe du ikke trenger, eller velg «Lagre som …» og en annen disk.",
    "EIO": "Disken svarer med en feil. Koble den til på nytt, eller velg «Lagre som …» og en annen disk.",
    "EACCES": "Du har ikke tilgang til å skrive der. Velg «Lagre som …» og en mappe som er din egen.",
}
# What the banner says of a file that is as it was, and of one that is new and may not last, and what stands beside every page.
WRITTEN = ".ron» er skrevet, men det er ikke sikkert at den nye filen overlever et strømbrudd. "
SAID_TO_BE = {".ron» er ikke lagret. ": "ikke lagret", WRITTEN: "ikke bekreftet av disken"}
# Calls that have to do with files. Of them strace is told; memory and waiting are no matter of the disk.
CALLS = (
    "openat,creat,read,write,pwrite64,lseek,statx,newfstatat,fstat,readlink,readlinkat,fchmod,fchown,fsync,fdatasync,ftruncate,"
    "rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,getdents64"
)


class Tracer:
    """strace on the thread that saves, from `with` to its end."""

    def __init__(self, desk, app, *options):
        self.log = os.path.join(desk.folder, "fault.strace")
        self.command = ["strace", "-y", "-e", f"trace={CALLS}", "-o", self.log, *options, "-p", steps.saving_thread(app)]

    def __enter__(self):
        self.child = subprocess.Popen(self.command, stderr=subprocess.PIPE, text=True)
        said = self.child.stderr.readline()
        if "attached" not in said:
            raise Failed(f"strace did not get hold of the thread that saves: {said}{self.child.stderr.read()}")
        return self

    def __exit__(self, *_):
        self.child.send_signal(signal.SIGTERM)
        self.child.stderr.read()
        self.child.wait()

    def text(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()


class Unit:
    """A unit that grows by one person at a time, open in a window. Where the program has it, there is a link to the file."""

    def __init__(self, desk):
        self.app = desk.start()
        steps.make_unit(desk, self.app)
        self.people = list(steps.NAMES)
        self.is_saved()
        self.link = steps.unit_file(self.app)
        self.file = self.link.parent.parent / self.link.name
        # In one step, so that the file is never gone.
        os.link(self.link, self.file)
        os.symlink(self.file, self.link.with_suffix(".new"))
        os.rename(self.link.with_suffix(".new"), self.link)

    def line(self):
        """How many people there are, as it stands beside every page, before whether they are saved."""
        return f"{len(self.people)} medarbeidere · "

    def add(self):
        """Adds a person, in a save that keeps an earlier version as well."""
        for version in self.versions():
            version.unlink()
        name = f"Person {len(self.people) + 1}"
        self.app.press("button", "Legg til")
        self.app.fill("entry", "Navn", name)
        self.app.press("button", "Legg til medarbeideren")
        self.people.append(name)

    def is_saved(self):
        self.app.find("label", re.compile(f"^{self.line()}lagret \\d\\d"))

    def says(self):
        """What is said of the last change as soon as it is known: the banner's words, or nothing when it is saved."""

        def look():
            labels = [node.name for node in self.app.nodes() if node.role == "label"]
            for banner, state in SAID_TO_BE.items():
                banners = [name for name in labels if banner in name]
                if banners and f"{self.line()}{state}" in labels:
                    return (banners[0],)
            return any(name.startswith(f"{self.line()}lagret ") for name in labels) and ("",)

        return wait_until("it is said whether the change is saved", look)[0]

    def check(self, old, said, fault):
        """The file is the old one or the new one, and what is said of it holds."""
        content = self.file.read_bytes()
        new = content != old
        if new and not (ron.is_whole(content) and self.names() == self.people):
            raise Failed(f"{fault}: the file is neither the old one nor the new one")
        if not said and not new:
            raise Failed(f"{fault}: it is said to be saved, and is not")
        if said and (WRITTEN in said) != new:
            raise Failed(f"{fault}: the new file is {'' if new else 'not '}in place, and it is said: {said}")
        if not self.link.is_symlink():
            raise Failed(f"{fault}: the link has become a file")

    def names(self):
        return [person["name"] for person in ron.read(self.file)["people"]]

    def try_again(self):
        """Presses the banner's button, unless the program has tried again by itself this moment."""
        for button in self.app.matches("button", "Prøv igjen nå"):
            try:
                button.press()
            except GLib.Error:
                pass

    def versions(self):
        return list(pathlib.Path(self.app.home).glob("data/versjoner/*/*.gz"))

    def left_behind(self):
        return [*self.file.parent.glob(".moteklar-*"), *self.link.parent.glob(".moteklar-*")]

    def is_calm(self, fault):
        """Nothing is left of the fault: not on the screen, not beside the file."""
        if self.app.has("label", re.compile(r"\.ron» er (ikke lagret|skrevet, men)")):
            raise Failed(f"{fault}: it is saved, and the screen says that it is not")
        if self.left_behind():
            raise Failed(f"{fault}: left behind: {self.left_behind()}")


def calls_of_a_save(desk, unit):
    """Every call of a save: its name, which one of that name it is, and whether it is about the earlier version that is kept."""
    with Tracer(desk, unit.app) as tracer:
        unit.add()
        unit.is_saved()
        assert unit.versions(), "no version is kept in a save that is to be the whole of it"
    counts = collections.Counter()
    calls = []
    for line in tracer.text().splitlines():
        name = line.split("(", 1)[0]
        counts[name] += 1
        calls.append((name, counts[name], "/versjoner/" in line))
    # What was kept is read back in many small pieces; the first is enough.
    calls = [call for before, call in zip([None, *calls], calls) if not (call[2] and before[2] and call[0] == before[0] == "read")]
    kinds = {name.removesuffix("at").removesuffix("at2") for name in counts}
    assert {"open", "write", "fsync", "rename"} <= kinds, calls
    return calls


def test_the_disk_fails_at_every_call_of_a_save_and_the_window_lives_on(desk):
    unit = Unit(desk)
    failed = in_place = 0
    for (name, nth, _), error in zip(calls_of_a_save(desk, unit), itertools.cycle(ERRORS)):
        # From this call on, so that trying again fails as well, as long as the disk is not well.
        fault = f"inject={name}:error={error}:when={nth}+"
        old = unit.file.read_bytes()
        with Tracer(desk, unit.app, "-e", fault) as tracer:
            unit.add()
            said = unit.says()
            assert "(INJECTED)" in tracer.text(), f"{fault}: there was no such call"
            unit.check(old, said, fault)
            if said:
                failed += 1
                in_place += WRITTEN in said
                assert SAID[error] in said, f"{fault}: {said}"
                unit.app.find("button", "Lagre som …", enabled=True)
        unit.try_again()
        unit.is_saved()
        unit.check(old, "", fault)
        unit.is_calm(fault)
    assert failed >= 8, f"only {failed} faults stopped a save"
    assert in_place, "no fault came after the new file was in place"
    unit.app.close()


def test_one_call_that_fails_is_made_good_by_itself_and_a_link_stays_a_link(desk):
    """A question about a file that is not answered once is the one that misleads."""
    unit = Unit(desk)
    asked = [call for call in calls_of_a_save(desk, unit) if call[0] not in ("write", "fsync", "read") and not call[2]]
    for (name, nth, _), error in zip(asked, itertools.cycle(ERRORS)):
        fault = f"inject={name}:error={error}:when={nth}"
        old = unit.file.read_bytes()
        with Tracer(desk, unit.app, "-e", fault) as tracer:
            unit.add()
            unit.is_saved()
            assert "(INJECTED)" in tracer.text(), f"{fault}: there was no such call"
        unit.check(old, "", fault)
        unit.is_calm(fault)
    unit.app.close()


def test_a_file_that_is_in_place_and_not_confirmed_is_said_to_be_so_until_it_is_saved_again(desk):
    unit = Unit(desk)
    app = unit.app
    calls = [call for call in calls_of_a_save(desk, unit) if not call[2]]
    placed = next(at for at, (name, _, _) in enumerate(calls) if name.startswith("rename"))
    name, nth, _ = next(call for call in calls[placed:] if call[0] == "fsync")
    with Tracer(desk, app, "-e", f"inject={name}:error=EIO:when={nth}+"):
        unit.add()
        said = unit.says()
        assert WRITTEN in said and SAID["EIO"] in said, said
        assert unit.names() == unit.people, unit.names()
        # The window does not close over it without asking. To close, it tries once more, which fails as well.
        desk.tool("wmctrl", "-i", "-c", app.window_ids()[0])
        app.find("heading", "Disken har ikke bekreftet lagringen")
        app.find("button", "Avslutt likevel", enabled=True)
        app.press("button", "Bli her")
        app.gone("heading", "Disken har ikke bekreftet lagringen")
        assert WRITTEN in unit.says()
    unit.is_saved()
    assert unit.names() == unit.people, unit.names()
    unit.is_calm("the folder was not confirmed")
    app.close()
