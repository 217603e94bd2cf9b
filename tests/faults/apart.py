"""Two programs change two copies of a file, on two machines, and a service carries the files over with some delay: when it has
come to rest, both copies hold everything that either has said to be saved.

Where both copies have changed, the service puts the one it had first in the other's place and lays that beside it under a name
of its own, as OneDrive, Nextcloud and Syncthing do.
"""

import contextlib
import fcntl
import os
import subprocess
import time

from files import Fault
from together import check, finish, start

SECONDS = 20
NAMES = ("Prøveenheten (conflicted copy 2026-11-22 14{:04}).ron", "Prøveenheten-KOMMUNE-PC-{}.ron", "Prøveenheten.sync-conflict-20261122-14{:04}-ABCDEFG.ron")


class Machine:
    """A folder on a machine, with what the service knows of it."""

    def __init__(self, folder):
        self.folder, self.path = folder, folder / "Prøveenheten.ron"
        folder.mkdir()
        self.known = None

    @contextlib.contextmanager
    def alone(self):
        """The service and the program do not write in the very same moment; what holds there is in SECURITY.md."""
        folder = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)

    def copies(self):
        return [path for path in self.folder.glob("*.ron") if path != self.path]

    def put(self, content):
        new = self.folder / ".~service.tmp"
        new.write_bytes(content)
        new.replace(self.path)
        self.known = content


class Service:
    """What lies on the service's own machine, and how it gets there."""

    def __init__(self, content):
        self.content, self.conflicts = content, 0

    def carry(self, machine):
        with machine.alone():
            here = machine.path.read_bytes()
            changed_here, changed_there = here != machine.known, self.content != machine.known
            if changed_here and changed_there and here != self.content:
                machine.path.rename(machine.folder / NAMES[self.conflicts % len(NAMES)].format(self.conflicts + 10))
                self.conflicts += 1
            elif changed_here:
                self.content = machine.known = here
                return
            if changed_there:
                machine.put(self.content)


def test(tools, folder, chance):
    machines = [Machine(folder / name) for name in ("kari", "per")]
    subprocess.run([tools.writer, "prepare", machines[0].path], check=True, timeout=60)
    service = Service(machines[0].path.read_bytes())
    for machine in machines:
        machine.put(service.content)
    sides = [start(tools, "apart", machine.path, side, SECONDS) for side, machine in enumerate(machines, 1)]
    try:
        rest(sides, machines, service, chance)
        for side in sides:
            side.stdin.close()
        facts = [finish(side) for side in sides]
    finally:
        for side in sides:
            side.kill()
    for machine in machines:
        check(machine.path.read_bytes(), facts)
    merged = sum(int(words[4]) for side in facts for words in side if words[0] == "counts")
    if not min(service.conflicts, merged):
        raise Fault(f"too little happened to say anything: {service.conflicts} conflicts, {merged} copies")
    return f"{sum(len(side) for side in facts)} records saved in two copies, {merged} copies of both merged"


def rest(sides, machines, service, chance):
    """Carries files over until both have ended and nothing changes any more."""
    end = time.monotonic() + 4 * SECONDS
    same = 0
    # Longer than the programs take to look at the folder.
    while same < 20:
        if time.monotonic() > end:
            raise Fault(f"no rest: {[len(machine.copies()) for machine in machines]} copies")
        if any(side.poll() is not None for side in sides):
            break
        before = service.content
        for machine in machines:
            service.carry(machine)
        done = all(has_ended(side) for side in sides)
        at_rest = service.content == before and not any(machine.copies() for machine in machines)
        at_rest = at_rest and all(machine.path.read_bytes() == before for machine in machines)
        same = same + 1 if done and at_rest else 0
        time.sleep(0.1 if done else chance.uniform(0.3, 1.5))


def has_ended(side):
    """Whether one of the two has said that it changes nothing more."""
    return b"\ndone\n" in os.pread(side.said.fileno(), 1 << 26, 0)
