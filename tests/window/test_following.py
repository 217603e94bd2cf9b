"""Following up in the real window: a status round by keys alone, and a table from the clipboard."""

import re

import ron
import steps
from drive import wait_until

# As Moodle writes it, with a failed grade, which is no completion.
REPORT = """,Email address,Grunnleggende informasjonssikkerhet,
Kari Nordmann,kari@kommune.example,Completed,2026-11-02 09:14:03
Ola Hansen,ola@kommune.example,Completed (did not achieve pass grade),2026-11-02 10:00:00
Rolf Lie,rolf@kommune.example,Completed,2026-11-02 11:00:00
"""


def recorded(app, wanted):
    """The unit's records, once they are as wanted on the disk."""
    unit = {}

    def check():
        unit.update(ron.read(steps.unit_file(app)))
        return wanted(unit)

    wait_until("it is on the disk", check)
    return unit


def statuses(unit):
    """Each person's latest status of the programme as a whole, by name."""
    names = {person["id"]: person["name"] for person in unit["people"]}
    return {names[reading["person"]]: reading["status"] for reading in unit["observations"] if reading["module"] is None}


def test_a_status_round_is_one_key_a_person(desk):
    app = desk.start()
    steps.make_unit(desk, app)
    app.press("button", "Statusrunde")
    app.find("heading", "Statusrunde")
    app.key("Return")
    # Alphabetical by last name: Hansen, Nordmann, Sara.
    app.find("heading", "Ola Hansen")
    app.key("1")
    app.find("heading", "Kari Nordmann")
    app.key("3")
    app.find("heading", "Máret Ánne Sara")
    # A wrong key, taken back.
    app.key("1")
    app.find("button", "Ferdig")
    app.key("ctrl+z")
    app.find("heading", "Máret Ánne Sara")
    app.key("2")
    app.find("button", "Ferdig")
    app.key("Return")
    app.find("heading", "Oversikt")
    wanted = {"Ola Hansen": "NotStarted", "Kari Nordmann": "Completed", "Máret Ánne Sara": "Started"}
    unit = recorded(app, lambda unit: statuses(unit) == wanted and unit["round"] is None)
    assert len(unit["observations"]) == 3, "the wrong key has left no reading"


def test_a_table_is_shown_before_it_is_taken_in(desk):
    app = desk.start()
    steps.make_unit(desk, app)
    app.press("button", re.compile("^Importer"))
    app.find("heading", "Importer")
    desk.copy(REPORT)
    app.key("ctrl+v")
    app.find("table", re.compile("^Forhåndsvisning, 3 rader"))
    assert not ron.read(steps.unit_file(app))["observations"], "nothing is written yet"
    app.find("label", re.compile("gjenkjent som Moodle-rapport"))
    app.press("button", re.compile(r"^Ta inn \d+ endring"))
    app.find("table", re.compile(r"^Medarbeidere\b"))
    unit = recorded(app, lambda unit: len(unit["observations"]) == 2)
    assert [reading["status"] for reading in unit["observations"]] == ["Completed", "Started"]
    assert len(unit["people"]) == 3, "nobody is added unasked"
    app.key("ctrl+z")
    recorded(app, lambda unit: not unit["observations"])
