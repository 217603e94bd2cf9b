#!/usr/bin/python3
"""Runs the tests that drive the built program in a real window.

    /usr/bin/python3 tests/window/run.py [--binary PATH] [--pictures FOLDER] [WORD...]

Every function `test_*` in the files `test_*.py` beside this one is a test; with words, only those whose name holds one of them.
Each gets a `Desk` of its own (see drive.py), in a process of its own, on a message bus of its own. A picture of the screen is
left in FOLDER when a test fails. The last line counts; the exit code is 0 only if every test passed.
"""

import argparse
import importlib.util
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback

# The source tree stays as it is.
sys.dont_write_bytecode = True

HERE = pathlib.Path(__file__).resolve().parent
# Seconds for one test, as a last resort: every wait inside has its own deadline.
LIMIT = 300


def tests():
    """File and name of every test, in order."""
    for file in sorted(HERE.glob("test_*.py")):
        for name in re.findall(r"^def (test_\w+)\(desk\)", file.read_text(encoding="utf-8"), re.MULTILINE):
            yield file, name


def inside(file, name, binary, pictures):
    """One test, on the message bus that `outside` made for it. Returns the exit code."""
    sys.path.insert(0, str(HERE))
    import drive

    spec = importlib.util.spec_from_file_location(file.stem, file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with tempfile.TemporaryDirectory(prefix="moteklar-window-", ignore_cleanup_errors=True) as folder:
        desk = None
        try:
            desk = drive.Desk(binary, folder)
            getattr(module, name)(desk)
            return 0
        except Exception as problem:
            where = traceback.extract_tb(problem.__traceback__)
            own = [frame for frame in where if frame.filename == str(file)]
            for frame in own or where:
                print(f"    {pathlib.Path(frame.filename).name}:{frame.lineno}: {frame.line}")
            kind = "" if isinstance(problem, drive.Failed) else f"{type(problem).__name__}: "
            print(f"    {kind}{problem}".replace("\n", "\n    "))
            if desk is not None:
                if not isinstance(problem, drive.Crashed) and desk.apps:
                    print("    The program wrote last:\n      " + desk.apps[-1].child.said().replace("\n", "\n      "))
                leave_picture(desk, pictures / f"{file.stem}-{name}.png")
            return 1
        finally:
            if desk is not None:
                desk.end()


def leave_picture(desk, path):
    """Saves the screen as it was when the test failed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        desk.picture(str(path))
        print(f"    Picture: {path}")
    except Exception as problem:
        print(f"    No picture: {problem}")


def outside(file, name, options):
    """Starts one test on a message bus of its own and waits for it. Returns whether it passed."""
    command = ["dbus-run-session", "--", sys.executable, str(HERE / "run.py")]
    command += ["--inside", str(file), name, "--binary", options.binary, "--pictures", str(options.pictures)]
    # Accessibility is found on the new bus, not on one the developer happens to have.
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("AT_SPI", "DBUS", "DISPLAY", "WAYLAND"))}
    environment["GSETTINGS_BACKEND"] = "memory"
    # The buses tell at length what they do; only the test itself is given our own output, under a number of its own.
    report = os.dup(1)
    command += ["--report", str(report)]
    quiet = subprocess.DEVNULL
    child = subprocess.Popen(command, env=environment, start_new_session=True, stdout=quiet, stderr=quiet, pass_fds=[report])
    os.close(report)
    try:
        return child.wait(LIMIT) == 0
    except subprocess.TimeoutExpired:
        print(f"    Not done after {LIMIT} s.")
        return False
    finally:
        # Whatever the test left behind is in the session made for it.
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        child.wait()


def default_binary():
    return str(pathlib.Path(os.environ.get("CARGO_TARGET_DIR", HERE.parent.parent / "target")) / "debug" / "moteklar")


def main():
    parser = argparse.ArgumentParser(description="Tests of the built program in a real window.")
    parser.add_argument("--binary", default=default_binary(), help="the built program")
    parser.add_argument("--pictures", type=pathlib.Path, help="where pictures of failures go (target/window)")
    parser.add_argument("--inside", nargs=2, metavar=("FILE", "TEST"), help=argparse.SUPPRESS)
    parser.add_argument("--report", type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument("words", nargs="*")
    options = parser.parse_args()
    options.binary = os.path.abspath(options.binary)
    if options.pictures is None:
        options.pictures = pathlib.Path(options.binary).parent.parent / "window"
    if options.inside:
        os.dup2(options.report, 1)
        os.dup2(options.report, 2)
        sys.stdout.reconfigure(line_buffering=True)
        sys.exit(inside(pathlib.Path(options.inside[0]), options.inside[1], options.binary, options.pictures))
    if not os.access(options.binary, os.X_OK):
        sys.exit(f"The program is not built: {options.binary}")
    passed = failed = 0
    for file, name in tests():
        full = f"{file.stem}::{name}"
        if options.words and not any(word in full for word in options.words):
            continue
        print(f"test {full}", flush=True)
        began = time.monotonic()
        good = outside(file, name, options)
        passed, failed = passed + good, failed + (not good)
        print(f"  {'passed' if good else 'FAILED'} in {time.monotonic() - began:.1f} s", flush=True)
    if not passed and not failed:
        print("No test has such a name.")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
