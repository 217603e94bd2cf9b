"""Every system call of a save fails once, in every way that disks fail: the file is the old one, byte for byte, or the new one,
and what is said fits.
"""

import pathlib
import re
import shutil
import subprocess

from files import Fault, judge, left_behind, names, table, write_people

ERRORS = ("ENOSPC", "EIO", "EACCES")
CALLS = ("openat", "write", "fsync", "fdatasync", "rename,renameat,renameat2", "ftruncate", "fchmod,fchown", "statx,newfstatat,fstat")
NEW = "Nyansatt Etternavn"
WRITTEN = "er skrevet, men det er ikke sikkert at den nye filen overlever et strømbrudd"


def test(tools, folder, chance):
    folder = pathlib.Path(folder)
    path = folder / "Enhet.ron"
    write_people(tools.writer, path, "Person", 5)
    old = path.read_bytes()
    new = table(folder.parent, [NEW])
    tried = failed = 0
    for calls in CALLS:
        for error in ERRORS:
            nth = 0
            while True:
                nth += 1
                path.write_bytes(old)
                hit, ran = inject(tools, folder, (calls, error, nth), tools.take_in(path, new))
                tried += 1
                failed += ran.returncode not in (0, 5)
                check(path, old, ran, f"{error} at call {nth} of {calls}")
                if not hit:
                    break
                if nth > 2000:
                    raise Fault(f"{calls} never ends")
    if failed < len(ERRORS) * 5:
        raise Fault(f"only {failed} of {tried} saves failed: the faults do not reach them")
    return f"{tried} saves, {failed} of them with a fault that stopped them"


def inject(tools, folder, fault, command):
    """Runs a command with a fault, and says whether there was such a call."""
    calls, error, nth = fault
    log = folder.parent / "fault.strace"
    strace = ["strace", "-f", "-o", log, "-e", f"trace={calls}", "-e", f"inject={calls}:error={error}:when={nth}"]
    ran = subprocess.run([*strace, *command], capture_output=True, timeout=120)
    return b"(INJECTED)" in log.read_bytes(), ran


def check(path, old, ran, fault):
    content = path.read_bytes()
    saved = content != old
    if saved and not (judge(content) and names(content) == [*names(old), NEW]):
        raise Fault(f"{fault}: the file is neither the old one nor the new one")
    if ran.returncode in (0, 5) and not saved and NEW.encode() not in ran.stdout:
        raise Fault(f"{fault}: it was said to be done, and nothing is saved: {ran.stdout.decode()}")
    if ran.returncode in (0, 5) and not saved:
        raise Fault(f"{fault}: it was said to be done, and nothing is saved")
    if ran.returncode not in (0, 5) and (WRITTEN in ran.stderr.decode()) != saved:
        raise Fault(f"{fault}: the new file is {'' if saved else 'not '}in place, and it was said: {ran.stderr.decode()}")
    if ran.returncode < 0:
        raise Fault(f"{fault}: the program was ended by signal {-ran.returncode}")
    if ran.returncode == 101:
        raise Fault(f"{fault}: the program panicked: {ran.stderr.decode()}")
    # One that was not taken away, because to take away needs the call that failed, is swept away later.
    for name in left_behind(path.parent):
        (path.parent / name).unlink()
