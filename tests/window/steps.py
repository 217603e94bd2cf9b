"""What several tests do on their way: making a unit, starting its first meeting, and finding the file."""

import os
import pathlib
import re

UNIT = "Hjemmetjenesten Åsen"
NAMES = ["Kari Nordmann", "Ola Hansen", "Máret Ánne Sara"]


def make_unit(desk, app, names=NAMES):
    """From the first page to a unit with these people, pasted from the clipboard."""
    app.press("button", re.compile("^Ny enhet"))
    app.fill("entry", "Hva heter enheten?", UNIT)
    app.press("button", "Lag enheten")
    app.press("button", "Lim inn liste")
    app.focus("entry", "Liste fra Excel eller e-post")
    desk.copy("\n".join(names))
    app.key("ctrl+v")
    app.press("button", f"Legg til {len(names)}")
    app.find("table", re.compile(r"^Medarbeidere\b"))


def open_first_meeting(app):
    """From any page to the first meeting, ready to start."""
    app.press("toggle button", re.compile("^Første møte"))
    app.press("button", "Til møtet")
    app.find("button", "Start møtet", enabled=True)


def start_first_meeting(app):
    """From any page into the running first meeting."""
    open_first_meeting(app)
    app.press("button", "Start møtet")
    app.find("button", "Neste setning", enabled=True)


def spoken(app):
    """The sentences of the script that are shown, the one to read among them."""
    return [node.name for node in app.nodes() if node.role == "paragraph"]


def used(app):
    """Whole seconds the meeting has used, as its screen says."""
    minutes, seconds = re.fullmatch(r"Brukt (\d+):(\d\d)", app.find("label", re.compile(r"^Brukt \d+:\d\d$")).name).groups()
    return int(minutes) * 60 + int(seconds)


def unit_file(app):
    """The unit's file, under the home the program was given."""
    (file,) = pathlib.Path(app.home).glob("documents/**/*.ron")
    return file


def end_meeting(app):
    """Ends the meeting that runs, wherever in the script it is; before the last line the button is among the rare ones."""
    if not app.has("button", "Avslutt møtet"):
        app.press("button", "Mer …")
    app.press("button", "Avslutt møtet")


def saving_thread(app):
    """The number of the thread that saves, for strace."""
    for thread in os.listdir(f"/proc/{app.pid}/task"):
        with open(f"/proc/{app.pid}/task/{thread}/comm", encoding="utf-8") as name:
            if name.read().strip() == "saver":
                return thread
    raise AssertionError("The program has no thread that saves.")
