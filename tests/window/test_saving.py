"""A folder that disappears and comes back while the program runs. Renamed away: that also stops root, as a test often is."""

import os
import re

import ron
import steps
from drive import Failed, wait_until

# Seconds until the program must have tried again by itself: its longest pause, and then some.
AGAIN = 60
BANNER = re.compile(r"\.ron» er ikke lagret\. Mappen finnes ikke lenger\.")


def add(app, name):
    app.press("button", "Legg til")
    app.fill("entry", "Navn", name)
    app.press("button", "Legg til medarbeideren")
    app.find("table row", re.compile(f"^{name}"))


def names(file):
    return [person["name"] for person in ron.read(file)["people"]]


def test_a_save_that_fails_stays_on_the_screen_until_it_works(desk):
    app = desk.start()
    steps.make_unit(desk, app)
    file = steps.unit_file(app)
    wait_until("the people are on the disk", lambda: len(names(file)) == 3)
    away = file.parent.with_name("borte")
    os.rename(file.parent, away)

    add(app, "Fatima Noor")
    app.find("label", BANNER)
    app.find("label", re.compile("ikke lagret$"))
    app.find("button", "Lagre som …", enabled=True)
    # It stays, whatever page is shown.
    app.press("toggle button", "Oversikt")
    app.find("heading", "Oversikt")
    app.find("label", BANNER)
    # The window does not close over it without asking.
    desk.tool("wmctrl", "-i", "-c", app.window_ids()[0])
    app.find("heading", "Endringene er ikke lagret")
    app.press("button", "Bli her")
    app.gone("heading", "Endringene er ikke lagret")
    app.find("label", BANNER)
    if "Fatima Noor" in names(away / file.name):
        raise Failed("The change is in a file in a folder that was moved away.")

    os.rename(away, file.parent)
    app.gone("label", BANNER, timeout=AGAIN)
    app.find("label", re.compile(r"^4 medarbeidere · lagret \d\d"))
    assert names(file) == [*steps.NAMES, "Fatima Noor"], names(file)
    app.close()
