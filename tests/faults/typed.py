"""A file with a passphrase on the command line: it is typed at the terminal, where nobody sees it, or stands in a file. Without
either the program says what is missing, and waits for nothing.
"""

import os
import pathlib
import pty
import select
import shutil
import subprocess
import termios
import time

from files import Fault, names, table

GOOD = "fire hester på én øy"
SECONDS = 60
DONE_WITH_SOME_LEFT, NOT_STARTED, FAILED = 5, 4, 1


def test(tools, folder, chance):
    home = pathlib.Path(folder) / "hjem"
    home.mkdir()
    make = [tools.locker, home, "make"]
    subprocess.run(make, check=True, capture_output=True, timeout=60)
    unit = home / "Prøveenheten.ron"
    # Without a passphrase, for comparison.
    status = [tools.binary, "status", unit, "--home", tools.home]
    plain = subprocess.run(status, capture_output=True, timeout=60)
    expect("in the open", plain.returncode, NOT_STARTED)
    subprocess.run([tools.locker, home, "recode", "", GOOD], check=True, capture_output=True, timeout=60)

    at_the_terminal(status, plain.stdout.decode())
    from_a_file(tools, status, plain, pathlib.Path(folder))
    writing(tools, unit, pathlib.Path(folder))
    return "typed, from a file, and neither"


def at_the_terminal(status, counts):
    code, said = typing(status, GOOD)
    expect("typed", code, NOT_STARTED)
    for line in counts.split("\n"):
        if line.strip() not in said:
            raise Fault(f"typed: «{line}» is missing in {said}")
    if "Passfrase for " not in said or "Prøveenheten.ron:" not in said:
        raise Fault(f"the question does not say which file: {said}")
    if GOOD in said:
        raise Fault("the passphrase can be read on the terminal")
    code, said = typing(status, "feil passfrase")
    expect("a wrong one typed", code, FAILED)
    if "Passfrasen er feil." not in said or "feil passfrase" in said:
        raise Fault(f"a wrong one typed: {said}")
    # The end of the input instead of a passphrase.
    code, said = typing(status, None)
    expect("nothing typed", code, FAILED)
    if "er kryptert. Skriv passfrasen i terminalen" not in said and "Passfrasen er feil." not in said:
        raise Fault(f"nothing typed: {said}")


def from_a_file(tools, status, plain, folder):
    passphrase = folder / "passfrase.txt"
    for content in (GOOD, GOOD + "\n", GOOD + "\r\n", GOOD + "\nMer under\n"):
        passphrase.write_bytes(content.encode())
        ran = subprocess.run([*status, "--passphrase-file", passphrase], capture_output=True, timeout=60, start_new_session=True)
        if (ran.returncode, ran.stdout) != (plain.returncode, plain.stdout):
            raise Fault(f"{content!r} in the file: {ran.returncode} {ran.stdout.decode()}{ran.stderr.decode()}")
    passphrase.write_text("feil passfrase\n", encoding="utf-8")
    fails_with(status, passphrase, "Passfrasen er feil.")
    passphrase.write_bytes(b"")
    fails_with(status, passphrase, "er kryptert. Skriv passfrasen i terminalen")
    fails_with(status, folder / "finnes ikke.txt", "er kryptert. Skriv passfrasen i terminalen")
    # Neither file nor terminal.
    ran = subprocess.run(status, capture_output=True, timeout=60, start_new_session=True, stdin=subprocess.DEVNULL)
    expect("no terminal", ran.returncode, FAILED)
    if "er kryptert. Skriv passfrasen i terminalen" not in ran.stderr.decode():
        raise Fault(f"no terminal: {ran.stderr.decode()}")


def writing(tools, unit, folder):
    """A table is taken in, and the file stays locked."""
    passphrase = folder / "passfrase.txt"
    passphrase.write_text(GOOD + "\n", encoding="utf-8")
    command = [*tools.take_in(unit, table(folder, ["Nyansatt Etternavn"])), "--passphrase-file", passphrase]
    ran = subprocess.run(command, capture_output=True, timeout=60, start_new_session=True)
    if ran.returncode not in (0, DONE_WITH_SOME_LEFT):
        raise Fault(f"taken in: {ran.returncode} {ran.stderr.decode()}")
    if not unit.read_bytes().startswith(b"age-encryption.org/v1\n"):
        raise Fault("taken in: the file is not locked any more")
    code, said = typing([tools.binary, "status", unit, "--names", "--home", tools.home], GOOD)
    expect("after taking in", code, NOT_STARTED)
    if "Nyansatt Etternavn" not in said:
        raise Fault(f"taken in, and not there: {said}")


def fails_with(status, passphrase, words):
    ran = subprocess.run([*status, "--passphrase-file", passphrase], capture_output=True, timeout=60, start_new_session=True)
    expect(f"with {passphrase.name}", ran.returncode, FAILED)
    if words not in ran.stderr.decode():
        raise Fault(f"with {passphrase.name}: {ran.stderr.decode()}")


def expect(what, code, wanted):
    if code != wanted:
        raise Fault(f"{what}: ended with {code}, not {wanted}")


def typing(command, answer):
    """Runs a command at a terminal of its own and answers its question; None: the end of the input. Returns the exit code and
    all that stood on the terminal."""
    process, terminal = pty.fork()
    if process == 0:
        os.execv(command[0], [str(word) for word in command])
    said, answered = b"", False
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            some = os.read(terminal, 4096)
        except OSError:
            # It has ended, and the terminal is closed.
            break
        if not some:
            break
        said += some
        if not answered and said.rstrip().endswith(b".ron:"):
            answered = True
            # The question stands there a moment before the terminal is made to show nothing.
            while termios.tcgetattr(terminal)[3] & termios.ECHO and time.monotonic() < deadline:
                time.sleep(0.01)
            os.write(terminal, b"\x04" if answer is None else answer.encode() + b"\n")
    else:
        os.kill(process, 9)
        os.waitpid(process, 0)
        raise Fault(f"nothing happened for {SECONDS} s after: {said.decode()}")
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), said.decode()
