#!/usr/bin/python3
"""Runs the tests in which disks fail, power is cut and the program is killed while it saves.

    /usr/bin/python3 tests/faults/run.py --binary PATH --examples FOLDER [--seed N] [WORD...]

`--binary` is the program, `--examples` the folder of the built examples `writer` and `locker`. With words, only those tests whose name holds one of them.
"""

import argparse
import importlib
import pathlib
import random
import sys
import tempfile
import time

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "window")]

from files import Fault  # noqa: E402

TESTS = ("replayed", "injected", "killed", "recoded", "typed", "together", "apart")


class Tools:
    """The programs under test."""

    def __init__(self, binary, examples, home):
        self.binary, self.writer, self.locker, self.home = binary, examples / "writer", examples / "locker", home

    def take_in(self, unit, table):
        """The command that takes a table into a unit and saves it."""
        return [self.binary, "import", unit, table, "--as", "employees", "--write", "--home", self.home]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--binary", type=pathlib.Path, required=True)
    options.add_argument("--examples", type=pathlib.Path, required=True)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("words", nargs="*")
    options = options.parse_args()
    failures = 0
    for name in TESTS:
        if options.words and not any(word in name for word in options.words):
            continue
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="moteklar-faults-") as folder:
            work = pathlib.Path(folder) / "mappe"
            work.mkdir()
            tools = Tools(options.binary.resolve(), options.examples.resolve(), pathlib.Path(folder) / "hjem")
            try:
                said = importlib.import_module(name).test(tools, work, random.Random(options.seed))
                print(f"{name}: ok, {said} ({time.monotonic() - began:.0f} s)", flush=True)
            except Fault as fault:
                failures += 1
                print(f"{name}: FAILED: {fault}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
