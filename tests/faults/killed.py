"""`kill -9` at any moment while changes are made: every change that was said to be saved is there."""

import os
import pathlib
import random
import select
import signal
import subprocess
import time

from files import Fault, judge, left_behind, names

KILLS = 500
CHANGES = 2000


def test(tools, folder, chance):
    path = pathlib.Path(folder) / "Prøveenheten.ron"
    said = 0
    kills = 0
    while kills < KILLS:
        # All changes are to be made in the course of all the kills.
        goal = CHANGES * (kills + 1) // KILLS
        child = subprocess.Popen([tools.writer, path, "Person", str(CHANGES)], stdout=subprocess.PIPE)
        said = follow(child, said, goal, chance)
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
        child.stdout.close()
        child.wait()
        kills += 1
        said = max([said, *(int(line) for line in rest.split() if line.isdigit())])
        check(path, said)
        if said >= CHANGES:
            break
    if said < CHANGES or kills < KILLS // 2:
        raise Fault(f"{kills} kills and {said} changes: too few to say anything")
    # What a kill leaves beside the file is swept away once it is old.
    for name in left_behind(folder):
        os.utime(pathlib.Path(folder) / name, (0, 0))
    subprocess.run([tools.writer, path, "Person", str(said + 1)], check=True, capture_output=True, timeout=60)
    if left_behind(folder):
        raise Fault(f"left behind: {left_behind(folder)}")
    return f"{kills} kills, {said} changes, every acknowledged one there"


def follow(child, said, goal, chance):
    """Waits until the writer has said `goal`, or a little more; returns what it said last."""
    deadline = time.monotonic() + 60
    while said < goal:
        if time.monotonic() > deadline:
            raise Fault("the writer said nothing for a minute")
        if not select.select([child.stdout], [], [], 1)[0]:
            continue
        line = child.stdout.readline()
        if not line:
            raise Fault(f"the writer gave up with {child.wait()}")
        said = int(line)
    # Any moment of the save that is under way now.
    time.sleep(chance.random() * 0.02)
    return said


def check(path, said):
    content = path.read_bytes() if path.exists() else b""
    if not content and said == 0:
        return
    if not judge(content):
        raise Fault(f"after {said} changes the file is not whole")
    there = names(content)
    wanted = [f"Person {number}" for number in range(1, len(there) + 1)]
    if there != wanted or len(there) < said:
        raise Fault(f"{said} changes were said to be saved, and {len(there)} people are there")
