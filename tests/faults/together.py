"""Two programs change one file for a minute, neither of which knows of the other: everything that either has said to be
saved is there at the end, once, and nothing that either has taken away.

The lock, which keeps a second window from changing the file, is left out: on a synced folder and after a machine was
asleep there are two. What is tested is what guards the records then: the comparison before each save, and the merge.
"""

import collections
import subprocess
import tempfile
import time

from files import Fault, judge, left_behind
from ron import Reader

SECONDS = 60
FEWEST = 50


def test(tools, folder, chance):
    path = folder / "Prøveenheten.ron"
    subprocess.run([tools.writer, "prepare", path], check=True, timeout=60)
    sides = [start(tools, "together", path, side, SECONDS) for side in (1, 2)]
    end = time.monotonic() + 3 * SECONDS
    for side in sides:
        side.stdin.close()
    try:
        # Whoever reads meanwhile finds one whole file each time.
        while any(side.poll() is None for side in sides):
            if not judge(path.read_bytes()):
                raise Fault("the file was not whole while the two wrote it")
            if time.monotonic() > end:
                raise Fault("the two do not come to an end")
            time.sleep(0.1)
    finally:
        for side in sides:
            side.kill()
    facts = [finish(side) for side in sides]
    if left_behind(folder):
        raise Fault(f"left behind: {left_behind(folder)}")
    check(path.read_bytes(), facts)
    counts = [[int(number) for number in words[1:]] for side in facts for words in side if words[0] == "counts"]
    taken_in, clashes, refused, _ = (sum(numbers) for numbers in zip(*counts))
    saved = sum(len(side) for side in facts)
    if min(len(side) for side in facts) < FEWEST or min(taken_in, refused) < FEWEST or not clashes:
        raise Fault(f"too little happened to say anything: {saved} records, {taken_in}, {refused}, {clashes}")
    return f"{saved} records saved by two, {refused} saves refused, {taken_in} versions taken in, {clashes} clashes"


def start(tools, how, path, side, seconds):
    """One of the two; see examples/writer."""
    command = [tools.writer, how, path, str(side), str(seconds), tools.home / str(side)]
    # Into a file: nobody reads it before the end, and a pipe would be full.
    said = tempfile.TemporaryFile("w+", encoding="utf-8")
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=said, stderr=subprocess.STDOUT)
    child.said = said
    return child


def finish(side):
    """What one of the two has said to be saved."""
    side.wait(timeout=120)
    side.said.seek(0)
    lines = side.said.read().splitlines()
    side.said.close()
    if side.returncode != 0:
        raise Fault(f"one of the two gave up with {side.returncode}: {lines[-1:]}")
    return [line.split(" ") for line in lines]


def check(content, facts):
    """Whether a file holds what the two have said, and nothing else."""
    if not judge(content):
        raise Fault("the file is not whole at the end")
    unit = Reader(content.decode()).value()
    said = [words for side in facts for words in side]
    gone = {words[1] for words in said if words[0] == "gone"}
    about = lambda kind: [words[1:] for words in said if words[0] == kind and not gone.intersection(words[1:])]

    people = {person["id"]: person for person in unit["people"]}
    names = [(person["id"], person["name"]) for person in unit["people"] if not person["name"].startswith("Felles ")]
    same("people", names, [(number, " ".join(name)) for number, *name in about("person")])
    if sorted(person["name"] for person in unit["people"])[:5] != [f"Felles {number}" for number in range(1, 6)]:
        raise Fault("the people that were there from the start are not there once")
    readings = [[reading["id"], reading["person"], reading["status"]] for reading in unit["observations"]]
    same("readings", readings, about("reading"))
    entries = [entry["id"] for entry in unit["history"]]
    twice = [entry for entry, times in collections.Counter(entries).items() if times > 1]
    missing = {entry for entry, _ in about("entry")}.difference(entries)
    if twice or missing:
        raise Fault(f"of the history {len(twice)} stand there twice and {len(missing)} are missing")

    # Of what one side alone wrote, the last counts.
    marks = {mark["person"]: mark["attendance"] for mark in unit["meetings"][0]["attendance"]}
    same("marks", list(marks.items()), list(dict(map(tuple, about("attendance"))).items()))
    for field in ("email", "employee_number"):
        for person, value in dict(map(tuple, about(field))).items():
            if people[person][field] != value:
                raise Fault(f"{field} is {people[person][field]!r}, and {value!r} was said to be saved")
    # Of what both wrote, the greatest: each counted on from what it saw.
    last = max((" ".join(name) for name in about("unit")), default="")
    if unit["details"]["name"] != last:
        raise Fault(f"the name is {unit['details']['name']!r}, and {last!r} was said to be saved")


def same(what, there, said):
    there, said = ([tuple(one) for one in those] for those in (there, said))
    lost, more = (set(said) - set(there), set(there) - set(said))
    if lost or more or len(there) != len(set(there)):
        raise Fault(f"{what}: {len(lost)} of {len(said)} lost, {len(more)} that nobody saved, {len(there)} in all: {[*lost, *more][:3]}")
