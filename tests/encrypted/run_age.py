#!/usr/bin/env python3
"""Locks or opens a file with the real age tool, which asks for the passphrase at a terminal: this gives it one.

Usage: run_age.py PASSPHRASE TIMES age ARGUMENT...   TIMES: how often the tool asks for the passphrase.
"""

import os
import pty
import select
import sys
import time

SECONDS = 60

passphrase, times, *command = sys.argv[1:]
process, terminal = pty.fork()
if process == 0:
    os.execvp(command[0], command)

end = time.monotonic() + SECONDS
said = b""
asked = 0
while time.monotonic() < end:
    ready, _, _ = select.select([terminal], [], [], 1)
    if not ready:
        continue
    try:
        some = os.read(terminal, 4096)
    except OSError:  # The tool has ended and closed the terminal.
        break
    if not some:
        break
    said += some
    if asked < int(times) and said.count(b"passphrase") > asked and said.rstrip().endswith(b":"):
        asked += 1
        os.write(terminal, passphrase.encode() + b"\n")
        said = said.rstrip() + b"\n"
else:
    os.kill(process, 9)
status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
sys.stderr.write(said.decode(errors="replace"))
sys.exit(status if asked == int(times) else 99)
