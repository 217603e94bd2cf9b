"""Starting: with either renderer, with the other when one fails, and with a file that cannot be opened."""

import os
import re

import steps
from drive import Failed

# OpenGL's drivers are looked for where there are none.
NO_OPENGL = {"__EGL_VENDOR_LIBRARY_FILENAMES": "/nowhere.json", "__GLX_VENDOR_LIBRARY_NAME": "nowhere", "LIBGL_DRIVERS_PATH": "/nowhere"}


def on_vulkan(app):
    """Is the window drawn through Vulkan? Its driver is in the program's memory then."""
    with open(f"/proc/{app.pid}/maps", encoding="utf-8", errors="replace") as maps:
        return "libvulkan_lvp" in maps.read()


def test_both_renderers_show_the_first_page(desk):
    for renderer, vulkan in (("glow", False), ("wgpu", True)):
        app = desk.start("--renderer", renderer)
        app.find("heading", "Kom i gang")
        if on_vulkan(app) != vulkan:
            raise Failed(f"--renderer {renderer} is drawn with {'OpenGL' if vulkan else 'Vulkan'}.")
        app.press("button", re.compile("^Prøv med eksempel"))
        app.find("heading", "Oversikt")
        app.close()


def test_takes_the_other_renderer_when_the_first_fails(desk):
    app = desk.start(settings=NO_OPENGL)
    app.find("heading", "Kom i gang")
    assert on_vulkan(app), "OpenGL was there after all"
    steps.make_unit(desk, app)
    app.close()


def test_a_file_that_is_not_a_units_is_answered_in_words(desk):
    text = "Unit(\n    schema: 1,\n    tull: 3,\n)\n"
    path = os.path.join(desk.folder, "ødelagt.ron")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    app = desk.start(path)
    app.find("heading", "Filen kan ikke åpnes")
    app.find("label", re.compile(r"ødelagt\.ron\s.*Linje 3, kolonne \d+: .*tull.*\s.*Møteklar har ikke endret filen\.", re.DOTALL))
    app.press("button", "OK")
    app.find("heading", "Kom i gang")
    app.close()
    with open(path, encoding="utf-8") as file:
        assert file.read() == text, "the file was touched"


def test_a_file_that_is_not_there_is_answered_in_words(desk):
    app = desk.start(os.path.join(desk.folder, "borte.ron"))
    app.find("heading", "Filen kan ikke åpnes")
    app.find("label", re.compile(r"borte\.ron\s.*Filen finnes ikke\.", re.DOTALL))
    app.press("button", "OK")
    app.find("heading", "Kom i gang")
    app.close()
