"""What the fault tests share: a unit's file, what is in it, and a table to take in."""

import hashlib
import pathlib
import re
import subprocess


class Fault(Exception):
    """A promise that was not kept."""


def judge(content):
    """Whether a file is whole: its last line is the SHA-256 of all before it."""
    at = content.rfind(b"\n// sha256 ") + 1
    found = re.fullmatch(rb"// sha256 ([0-9a-f]{64})\n", content[at:])
    return bool(found) and hashlib.sha256(content[:at]).hexdigest().encode() == found[1]


def names(content):
    """The names of the people in a file, in order."""
    people = content.split(b"\n    people: [", 1)[1].split(b"\n    ],", 1)[0] if b"\n    people: [\n" in content else b""
    return [name.decode() for name in re.findall(rb'^            name: "([^"\n]*)",$', people, re.MULTILINE)]


def write_people(writer, path, who, count, **how):
    """Lets the writer add people; see examples/writer."""
    return subprocess.run([writer, path, who, str(count)], check=True, capture_output=True, timeout=300, **how)


def table(folder, names):
    """A table of employees to take in."""
    path = pathlib.Path(folder) / "ansatte.csv"
    rows = "".join(f"{number:05};{name}\n" for number, name in enumerate(names, 1))
    path.write_text("Ansattnummer;Navn\n" + rows, encoding="utf-8")
    return path


def left_behind(folder):
    """Files that a save has left beside the unit's."""
    return sorted(path.name for path in pathlib.Path(folder).iterdir() if path.name.startswith(".moteklar-"))
