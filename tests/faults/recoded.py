"""`kill -9` at every call while a passphrase is set, changed or taken away: the file opens with the one it had or the one it was
to get, every earlier version opens with the same one, and the next opening goes on where it was cut off.
"""

import collections
import os
import pathlib
import re
import shutil
import subprocess

from files import Fault

CALLS = "write,fsync,rename,renameat,renameat2,unlink,unlinkat"
# Before and after; none where it is empty.
FIRST, SECOND = "fire hester på én øy", "fem kyr på et fjell"
WAYS = (("", FIRST), (FIRST, SECOND), (FIRST, ""))
NAME = b"Person 1"


def test(tools, folder, chance):
    whole = pathlib.Path(folder) / "hel"
    kills = 0
    for number, (before, after) in enumerate(WAYS):
        shutil.rmtree(whole, ignore_errors=True)
        whole.mkdir()
        run(tools, whole, "make")
        if before:
            run(tools, whole, "recode", "", before)
        for call, nth in calls(tools, whole, before, after):
            home = whole.with_name("kopi")
            shutil.rmtree(home, ignore_errors=True)
            shutil.copytree(whole, home)
            where = f"killed at {call} number {nth}, way {number}"
            inject = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=SIGKILL:when={nth}"]
            ran = subprocess.run([*inject, tools.locker, home, "recode", before, after], capture_output=True, timeout=120)
            if ran.returncode == 0:
                raise Fault(f"{where}: it was not killed")
            kills += 1
            # What a write that was cut off left is swept away once nobody can be at it any more.
            for leftover in home.rglob(".moteklar-*"):
                os.utime(leftover, (0, 0))
            checked = subprocess.run([tools.locker, home, "check", before, after], capture_output=True, timeout=120)
            if checked.returncode:
                raise Fault(f"{where}: {checked.stderr.decode().strip()}")
            if is_locked(home / "Prøveenheten.ron"):
                in_the_open(home, where)
    if kills < 50:
        raise Fault(f"{kills} kills are too few to say anything")
    return f"{kills} kills, every version readable as the file is"


def run(tools, home, *arguments):
    ran = subprocess.run([tools.locker, home, *arguments], capture_output=True, timeout=120)
    if ran.returncode:
        raise Fault(f"locker {arguments[0]} failed: {ran.stderr.decode().strip()}")


def calls(tools, whole, before, after):
    """Every call that is about a file under the folder, as its name and which one of that name it is."""
    home = whole.with_name("kopi")
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(whole, home)
    log = whole.with_name("calls.strace")
    command = ["strace", "-f", "-y", "-o", log, "-e", f"trace={CALLS}", tools.locker, home, "recode", before, after]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    counts = collections.Counter()
    found = []
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        call = re.match(r"\d+ +(\w+)\(", line)
        if not call:
            continue
        counts[call[1]] += 1
        if f"/{home.name}/" in line:
            found.append((call[1], counts[call[1]]))
    return found


def is_locked(path):
    return path.read_bytes().startswith(b"age-encryption.org/")


def in_the_open(home, where):
    """With a passphrase on the file, nothing is left that can be read without it."""
    for path in home.rglob("*"):
        if path.is_file() and (path.name.endswith(".gz") or NAME in path.read_bytes()):
            raise Fault(f"{where}: {path.name} can be read without the passphrase")
