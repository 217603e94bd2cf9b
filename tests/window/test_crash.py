"""The program makes a mistake: what was done is kept, the leader is told in plain words, and the next start offers it.

A program built for testing falls over where and when it is asked to: see `fall_over_if_asked` in src/ui/app/crash.rs.
"""

import os
import pathlib
import re

import ron
import steps
from drive import Failed, wait_until

STOPPED = "Møteklar stoppet uventet"
OFFERED = "Endringer som ikke ble lagret"
NEW = "Fatima Noor"


def with_unsaved_change(desk, place):
    """The program with a person added that cannot be saved, and the file that makes it fall over in this place."""
    fuse = os.path.join(desk.folder, "fall-over")
    app = desk.start(settings={"MOTEKLAR_PANIC": f"{place}:{fuse}"})
    steps.make_unit(desk, app)
    file = steps.unit_file(app)
    wait_until("the people are on the disk", lambda: names(file) == steps.NAMES)
    os.rename(file.parent, file.parent.with_name("borte"))
    app.press("button", "Legg til")
    app.fill("entry", "Navn", NEW)
    app.press("button", "Legg til medarbeideren")
    app.find("label", re.compile("ikke lagret$"))
    return app, file, fuse


def names(file):
    return [person["name"] for person in ron.read(file)["people"]]


def put_back(file):
    os.rename(file.parent.with_name("borte"), file.parent)


def log(app):
    return "".join(path.read_text(encoding="utf-8") for path in pathlib.Path(app.home, "logs").glob("*.log"))


def is_told_without_names(app):
    """The log and the terminal say where in the program, and nothing of what it was about."""
    place = re.compile(r"src/ui/app/crash\.rs:\d+")
    for text in (log(app), app.child.said()):
        assert place.search(text), text
        for name in [*steps.NAMES, NEW, steps.UNIT, "must not be in the log"]:
            if name in text:
                raise Failed(f"«{name}» is in what was written down:\n{text}")


def is_offered_and_opened(desk, app, file):
    """Starts again, with the folder back in its place, and opens the unit with what was kept."""
    put_back(file)
    app = desk.start(home=app.home)
    app.find("heading", OFFERED)
    app.find("label", re.compile(f"^Endringene dine i «{steps.UNIT}» er tatt vare på"))
    app.find("list item", f"{NEW}: lagt til")
    app.press("button", "Åpne med endringene")
    app.gone("heading", OFFERED)
    app.find("label", re.compile(r"^4 medarbeidere · lagret \d\d"))
    assert names(file) == [*steps.NAMES, NEW], names(file)
    app.close()
    app = desk.start(str(file), home=app.home)
    app.find("heading", "Oversikt")
    assert not app.has("heading", OFFERED), "what is in the file is offered again"
    app.close()


def test_a_mistake_while_drawing_is_told_in_the_window_and_the_change_is_offered_at_the_next_start(desk):
    app, file, fuse = with_unsaved_change(desk, "frame")
    pathlib.Path(fuse).touch()
    app.key("Tab")
    app.find("heading", STOPPED)
    app.find("label", "Endringene dine er tatt vare på.")
    app.find("button", "Start på nytt", enabled=True)
    app.press("button", "Lukk Møteklar")
    assert app.child.process.wait(20) == 0, app.child.said()
    is_told_without_names(app)
    is_offered_and_opened(desk, app, file)


def test_a_mistake_between_drawings_is_gone_on_from_in_the_same_window(desk):
    app, file, fuse = with_unsaved_change(desk, "logic")
    pathlib.Path(fuse).touch()
    app.key("Tab")
    app.find("heading", STOPPED)
    put_back(file)
    app.press("button", "Start på nytt")
    # Either the change came into the file in time, or it is offered.
    wait_until("the unit is open again", lambda: app.has("button", "Åpne med endringene") or app.has("heading", "Oversikt"))
    if app.has("button", "Åpne med endringene"):
        app.press("button", "Åpne med endringene")
    app.find("label", re.compile(r"^4 medarbeidere · lagret \d\d"))
    assert names(file) == [*steps.NAMES, NEW], names(file)
    app.close()


def test_a_mistake_in_the_screens_driver_ends_the_program_and_loses_nothing(desk):
    app, file, fuse = with_unsaved_change(desk, "paint")
    pathlib.Path(fuse).touch()
    app.key("Tab")
    assert app.child.process.wait(20) == 1, app.child.said()
    assert "Møteklar stoppet uventet. Endringer som ikke rakk å bli lagret, er tatt vare på." in app.child.said(), app.child.said()
    is_told_without_names(app)
    is_offered_and_opened(desk, app, file)
