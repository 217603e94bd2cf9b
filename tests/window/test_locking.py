"""The system says that the screen is locked or that the machine goes to sleep: a unit with a passphrase is locked."""

import re

import buses
import steps
from drive import Failed, wait_until

LOCKED = re.compile(r"^Enheten er låst\. Alt er lagret\.")


def nobody_is_named(app):
    """No name of anybody is left in what a screen reader can read."""
    for name in steps.NAMES:
        if name in app.tree():
            raise Failed(f"«{name}» can be read:\n{app.tree()}")


def unlock(app):
    buses.secret(app, "Passfrase", buses.PASSPHRASE)
    app.press("button", "Åpne")


def with_encrypted_unit(desk):
    """The program with an encrypted unit open, on a machine whose message buses are ours."""
    system, desktop = buses.SystemBus(desk), buses.Desktop()
    app = desk.start(settings={"DBUS_SYSTEM_BUS_ADDRESS": system.address})
    steps.make_unit(desk, app)
    buses.encrypt(app)
    buses.heard(app)
    return system, desktop, app


def test_is_locked_with_the_screen_and_when_the_machine_sleeps(desk):
    system, desktop, app = with_encrypted_unit(desk)
    if ("GetSessionByPID", app.pid) not in system.asked:
        raise Failed(f"The login manager was asked {system.asked}.")
    for what, lock in [
        ("the order to lock", system.locks),
        ("that the session is locked", lambda: system.hints(True)),
        ("the desktop's screen lock", lambda: desktop.locks(True)),
        ("going to sleep", lambda: system.sleeps(True)),
    ]:
        app.press("toggle button", re.compile("^Medarbeidere"))
        app.find("table row", re.compile(f"^{steps.NAMES[0]}"))
        lock()
        wait_until(f"{what} locks the unit", lambda: app.has("label", LOCKED))
        nobody_is_named(app)
        unlock(app)
        app.find("table row", re.compile(f"^{steps.NAMES[0]}"))
        # Listened for again, which the settings say when it is so.
        app.press("toggle button", "Innstillinger og personvern")
        buses.heard(app)
    app.close()


def test_a_meeting_that_is_on_is_not_locked_and_the_unit_is_when_it_is_over(desk):
    system, desktop, app = with_encrypted_unit(desk)
    steps.start_first_meeting(app)
    desktop.locks(True)
    system.locks()
    # It has heard, and goes on: the clock moves and the next sentence comes.
    before = steps.used(app)
    wait_until("the meeting goes on", lambda: steps.used(app) > before + 1)
    app.press("button", "Neste setning")
    steps.end_meeting(app)
    app.press("button", "Ferdig")
    app.find("label", LOCKED)
    nobody_is_named(app)
    app.close()
