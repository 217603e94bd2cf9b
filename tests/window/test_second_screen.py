"""The audience window on a second screen, which is pulled out and plugged in again while the meeting runs."""

import steps
from drive import Failed, wait_until


def places(desk, app):
    """Where the program's windows are: title, left edge and width."""
    found = {}
    for window in app.window_ids():
        title = desk.tool("xdotool", "getwindowname", window, quiet=True)
        shell = desk.tool("xdotool", "getwindowgeometry", "--shell", window, quiet=True)
        values = dict(line.split("=") for line in shell.splitlines())
        if title and values:
            found[title] = (int(values["X"]), int(values["WIDTH"]), int(values["HEIGHT"]))
    return found


def test_the_audience_window_fills_the_second_screen_and_survives_its_loss(desk):
    desk.two_screens()
    app = desk.start()
    steps.make_unit(desk, app)
    steps.start_first_meeting(app)
    own = f"{steps.UNIT} – Møteklar"

    def audience():
        return {title: place for title, place in places(desk, app).items() if title != own}

    wait_until("the audience window fills the second screen", lambda: list(audience().values()) == [(1280, 1280, 720)])
    app.find("label", "Publikumsvindu på DUMMY1")
    leader = places(desk, app)[own]
    if leader[0] >= 1280:
        raise Failed(f"The leader's own window is on the audience's screen: {leader}.")

    before = steps.used(app)
    desk.unplug("DUMMY1")
    wait_until("the audience window goes with its screen", lambda: not audience())
    app.find("label", "DUMMY1 er borte")
    wait_until("the clock goes on", lambda: steps.used(app) > before)
    app.find("button", "Neste setning", enabled=True)

    desk.plug("DUMMY1")
    wait_until("the audience window is back", lambda: list(audience().values()) == [(1280, 1280, 720)])
    app.find("label", "Publikumsvindu på DUMMY1")
    app.close()
