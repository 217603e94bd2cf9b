"""What a screen reader is given on every page, read where it reads it."""

import re

import steps
from drive import Failed, wait_until

PAGES = ["Oversikt", "Forbered deg", "Første møte", "Alle påbegynt", "Andre møte", "Medarbeidere", "Gå gjennom sammen", "Videomøte", "Rapporter", "Innstillinger"]
# These hold others together, or are moved with the keys of what they move; and a cell of a table may be empty.
NAMELESS = {"application", "panel", "scroll bar", "filler", "table cell"}


def test_everything_on_every_page_has_a_name(desk):
    app = desk.start()
    app.press("button", re.compile("^Prøv med eksempel"))
    title = "Hjemmetjenesten nord – Møteklar"
    wait_until("the window is called what its title says", lambda: app.windows() == [title])
    for page in PAGES:
        app.press("toggle button", re.compile(f"^{page}"))
        wait_until(f"«{page}» is shown", lambda: [n for n in app.matches("toggle button", re.compile(f"^{page}")) if "pressed" in n.states])
        nodes = app.nodes()
        without = [f"{node} in {node.parent}" for node in nodes if not node.name.strip() and node.role not in NAMELESS]
        if without:
            raise Failed(f"Without a name on «{page}»:\n" + "\n".join(without))
        assert any(node.role == "heading" for node in nodes), f"«{page}» has no heading"
        unknown = sorted({node.role for node in nodes if node.role == "unknown"})
        assert not unknown, f"«{page}» has controls without a role"


def test_a_question_and_the_clock_say_what_they_are(desk):
    app = desk.start()
    steps.make_unit(desk, app)
    app.press("button", "Legg til")
    app.find("dialog", "Legg til medarbeider")
    app.press("button", "Avbryt")
    steps.start_first_meeting(app)
    app.find("timer", re.compile(r"^Igjen av 2:00: 1 minutt og \d+ sekunder?$"))
    app.press("button", "Pause")
    app.find("button", "Fortsett")
    stands = app.find("timer", re.compile("^Igjen av 2:00: ")).name
    app.press("button", "Fortsett")
    wait_until("the clock goes on", lambda: not app.has("timer", stands))
