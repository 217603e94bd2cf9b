"""The audience's own window, as one to share. A second monitor is more than Xvfb has."""

import steps
from drive import Failed, wait_until


def titles(desk, app):
    return [desk.tool("xdotool", "getwindowname", window, quiet=True) for window in app.window_ids()]


def choose(app, what, role="radio button"):
    """Chooses in the menu of the audience window."""
    if not app.has(role, what):
        app.press("button", "Publikumsvindu")
    app.press(role, what)


def test_the_audience_window_comes_and_goes_and_the_meeting_goes_on(desk):
    app = desk.start()
    steps.make_unit(desk, app)
    steps.start_first_meeting(app)
    own = f"{steps.UNIT} – Møteklar"
    wait_until("the meeting has one window", lambda: titles(desk, app) == [own])

    choose(app, "Som et vindu du kan dele")
    wait_until("a second window opens", lambda: len(app.window_ids()) == 2)
    app.find("label", "Publikumsvindu til deling")
    (title,) = [title for title in titles(desk, app) if title != own]
    # Whoever shares the window shows its title to everybody.
    for name in [steps.UNIT, *steps.NAMES]:
        if any(word in title for word in name.split()):
            raise Failed(f"The audience window's title is {title!r}.")

    shared = next(window for window in app.window_ids() if desk.tool("xdotool", "getwindowname", window) != own)
    before = steps.used(app)
    desk.tool("wmctrl", "-i", "-c", shared)
    wait_until("the audience window closes", lambda: titles(desk, app) == [own])
    app.find("label", "Publikumsvinduet er lukket")
    wait_until("the clock goes on", lambda: steps.used(app) > before)
    app.find("button", "Neste setning", enabled=True)

    # It can be had back, and goes when it is not wanted.
    choose(app, "Som et vindu du kan dele")
    wait_until("the audience window is back", lambda: len(app.window_ids()) == 2)
    choose(app, "Ikke vis publikumsvinduet")
    wait_until("the audience window goes", lambda: titles(desk, app) == [own])
    app.close()
