"""The first meeting from beginning to end, and what comes back when it is cut off in the middle."""

import os
import pathlib
import re
import time

import ron
import steps
from drive import Failed, wait_until

# The sentences of the first meeting's script, and those of its first section.
SENTENCES = 18
# Seconds the program is gone in the middle of a meeting: more than the tolerance, so that they are missed if not counted.
AWAY = 5
# Seconds that a clock may be off.
TOLERANCE = 2


def test_the_first_meeting_from_an_empty_machine_to_a_file(desk):
    app = desk.start()
    steps.make_unit(desk, app)
    steps.start_first_meeting(app)

    # The clicker's key and the space bar are the same.
    first = steps.spoken(app)[0]
    for step in range(SENTENCES - 1):
        app.key("Next" if step % 2 else "space")
    app.gone("paragraph", first)
    # Only the last sentence has no next one.
    app.gone("button", "Neste setning")
    app.find("paragraph", "Takk for at dere setter av tid til dette.")
    steps.end_meeting(app)
    app.find("heading", "Møtet er ferdig")
    app.press("button", "Ferdig")

    app.find("heading", "Godt gjennomført")
    app.find("label", "Oppmøte er ikke ført for 3")
    app.press("button", "Før oppmøte")
    app.press("button", "Alle til stede")
    app.press("radio button", "Ola Hansen: Fravær")
    app.find("label", "2 til stede")
    app.find("label", "1 fraværende")
    app.press("button", "Ferdig")
    app.find("heading", "Må ta igjen møtet (1)")
    app.press("button", "Ferdig")
    app.find("heading", "Oversikt")

    title = desk.tool("xdotool", "getwindowname", app.window_ids()[0])
    if steps.UNIT not in title:
        raise Failed(f"The title bar says {title!r}, without the unit's name.")
    if app.windows() != [title]:
        raise Failed(f"A screen reader is told {app.windows()} of the windows, the title bar says {title!r}.")
    app.close()

    unit = ron.read(steps.unit_file(app))
    ids = {person["name"]: person["id"] for person in unit["people"]}
    assert sorted(ids) == sorted(steps.NAMES), unit["people"]
    (meeting,) = unit["meetings"]
    assert meeting["kind"] == "First", meeting
    assert [section["planned_seconds"] for section in meeting["held"]["sections"]] == [20, 40, 30, 30], meeting["held"]
    assert meeting["held"]["planned_seconds"] == 120, meeting["held"]
    there = {entry["person"]: entry["attendance"] for entry in meeting["attendance"]}
    expected = {"Kari Nordmann": "Room", "Ola Hansen": "Absent", "Máret Ánne Sara": "Room"}
    assert there == {ids[name]: state for name, state in expected.items()}, meeting["attendance"]
    assert not os.path.exists(os.path.join(app.home, "data", "live.ron")), "the meeting is still kept as running"


def test_a_meeting_cut_off_by_a_kill_comes_back_at_the_right_second(desk):
    app = desk.start()
    steps.make_unit(desk, app)
    steps.open_first_meeting(app)
    before_start = time.time()
    app.press("button", "Start møtet")
    steps.used(app)
    after_start = time.time()
    app.key("space", "Next", "space", "Right")
    app.find("paragraph", "Slik blir opplæringen tilpasset arbeidsoppgavene dine.")
    kept = pathlib.Path(app.home, "data", "live.ron")
    wait_until("the fourth step is on the disk", lambda: kept.exists() and "cursor: 4," in kept.read_text("utf-8"))
    showed = steps.spoken(app)
    app.kill()
    time.sleep(AWAY)

    app = desk.start(home=app.home)
    app.find("heading", "Et møte var i gang")
    app.find("label", steps.UNIT)
    app.press("button", "Fortsett møtet")
    least = time.time() - after_start
    used = steps.used(app)
    most = time.time() - before_start
    if not least - TOLERANCE <= used <= most + TOLERANCE:
        raise Failed(f"The clock says {used} s; the meeting began {least:.1f} to {most:.1f} s ago.")
    assert steps.spoken(app) == showed, (steps.spoken(app), showed)

    steps.end_meeting(app)
    app.press("button", "Ferdig")
    app.find("heading", "Godt gjennomført")
    app.close()
    held = ron.read(steps.unit_file(app))["meetings"][0]["held"]
    assert used <= held["actual_seconds"] <= time.time() - before_start + TOLERANCE, held

    # It has been held, so nothing is asked the next time.
    app = desk.start(home=app.home)
    app.press("button", re.compile("^Åpne Hjemmetjenesten Åsen"))
    app.find("heading", "Oversikt")
    assert not app.has("heading", "Et møte var i gang")
    app.close()
