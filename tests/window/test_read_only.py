"""A unit in a folder that one may not write in: it is opened to be read, nothing is lost, and it goes on in another folder."""

import os
import re

import steps
from drive import Failed

# Root may write anywhere; without its capabilities it is a user like others.
AS_A_USER = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
ONLY_READ = re.compile("^Åpnet bare for lesing, for du kan ikke skrive i mappen")


def test_a_unit_in_a_folder_one_may_not_write_in_is_opened_to_be_read(desk):
    app = desk.start(under=AS_A_USER)
    steps.make_unit(desk, app)
    app.find("label", re.compile(r"^3 medarbeidere · lagret \d\d"))
    file = steps.unit_file(app)
    home = app.home
    app.close()
    before = file.read_bytes()
    file.parent.chmod(0o500)

    app = desk.start(str(file), home=home, under=AS_A_USER)
    app.find("heading", "Oversikt")
    app.find("label", ONLY_READ)
    app.find("button", "Lagre som …", enabled=True)
    assert not app.has("label", re.compile(r"\.ron» er ikke lagret\.")), "it is tried to be saved"
    # What would be a change is refused in words, and the unit stays as it is.
    app.press("toggle button", re.compile("^Medarbeidere"))
    app.press("button", "Legg til")
    app.fill("entry", "Navn", "Fatima Noor")
    app.press("button", "Legg til medarbeideren")
    app.find("label", re.compile("^Enheten er åpnet bare for lesing. Ingenting er endret"))
    app.find("label", re.compile("^3 medarbeidere · "))
    app.close()
    if file.read_bytes() != before or [path.name for path in file.parent.iterdir()] != [file.name]:
        raise Failed("Something was written in a folder that can only be read.")

    # Once one may write there, it is as always.
    file.parent.chmod(0o700)
    app = desk.start(str(file), home=home, under=AS_A_USER)
    app.find("heading", "Oversikt")
    assert not app.has("label", ONLY_READ)
    app.close()
