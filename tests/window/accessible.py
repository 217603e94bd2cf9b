"""What a screen reader is told about a program, read from the AT-SPI bus.

Asked over D-Bus directly: one question answers with every control at one moment, where the usual client library would ask
for each property by itself and could mix two moments.
"""

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

# AT-SPI's numbers for the roles that egui uses, with the names that AT-SPI gives them.
ROLES = {
    2: "alert", 7: "check box", 10: "column header", 11: "combo box", 16: "dialog", 20: "filler", 23: "frame",
    27: "image", 29: "label", 31: "list", 32: "list item", 33: "menu", 34: "menu bar", 35: "menu item", 37: "page tab",
    38: "page tab list", 39: "panel", 40: "password text", 42: "progress bar", 43: "button", 44: "radio button",
    45: "radio menu item", 47: "row header", 48: "scroll bar", 49: "scroll pane", 50: "separator", 51: "slider",
    52: "spin button", 53: "split pane", 54: "status bar", 55: "table", 56: "table cell", 61: "text",
    62: "toggle button", 63: "tool bar", 64: "tool tip", 65: "tree", 67: "unknown", 68: "viewport", 69: "window",
    73: "paragraph", 75: "application", 79: "entry", 82: "document frame", 83: "heading", 85: "section", 87: "form",
    88: "link", 90: "table row", 91: "tree item", 97: "comment", 98: "list box", 99: "grouping", 101: "notification", 103: "level bar",
    104: "title bar", 109: "article", 110: "landmark", 111: "log", 115: "timer", 116: "static", 129: "switch",
}
STATES = {
    "active": 1, "checked": 4, "collapsed": 5, "editable": 7, "enabled": 8, "expanded": 10, "focusable": 11,
    "focused": 12, "modal": 16, "multi-line": 17, "pressed": 20, "selected": 23, "sensitive": 24, "showing": 25,
    "visible": 30, "indeterminate": 32, "checkable": 41, "read-only": 43,
}
ROOT = "/org/a11y/atspi/accessible/root"
# Milliseconds that a program may take over one question before it counts as not answering.
PATIENCE = 10_000


class Bus:
    """A connection to one message bus."""

    def __init__(self, address):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.connection.set_exit_on_close(False)

    def call(self, to, path, interface, method, arguments=None):
        """Calls a method and returns the answer's values."""
        answer = self.connection.call_sync(
            to, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE, None
        )
        return answer.unpack()


def open_accessibility_bus(session):
    """Turns accessibility on for the session, as a screen reader does, and connects to its bus."""
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        session.call("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value)
    (address,) = session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    return Bus(address)


class Node:
    """One control at the moment it was read. `parent` and `children` are nodes of the same moment."""

    def __init__(self, bus, item):
        (self.owner, self.path), _, (_, self.parent_path), self.index, _, interfaces, name, role, description, bits = item
        self.bus = bus
        self.interfaces = {interface.rsplit(".", 1)[-1] for interface in interfaces}
        self.name = name
        self.role = ROLES.get(role, f"role {role}")
        self.description = description
        number = bits[0] | bits[1] << 32
        self.states = {state for state, bit in STATES.items() if number >> bit & 1}
        self.parent = None
        self.children = []

    def __str__(self):
        extra = [state for state in ("focused", "checked", "selected", "pressed", "expanded") if state in self.states]
        if not self.enabled and self.role != "application":
            extra.append("disabled")
        if "Value" in self.interfaces:
            extra.append("has a value")
        note = f" ({self.description})" if self.description and self.description != self.name else ""
        return f"{self.role} {self.name!r}{note}{' [' + ', '.join(extra) + ']' if extra else ''}"

    @property
    def enabled(self):
        """False for a control that is shown but cannot be used now."""
        return "sensitive" in self.states or "enabled" in self.states

    def inside(self, other):
        """Is this control within the other one (or the same)?"""
        node = self
        while node is not None:
            if node.path == other.path:
                return True
            node = node.parent
        return False

    def call(self, interface, method, arguments=None):
        return self.bus.call(self.owner, self.path, f"org.a11y.atspi.{interface}", method, arguments)

    def press(self):
        """The control's own action, as a screen reader's «activate»."""
        (done,) = self.call("Action", "DoAction", GLib.Variant("(i)", (0,)))
        return done

    def grab_focus(self):
        (done,) = self.call("Component", "GrabFocus")
        return done

    def set_text(self, text):
        """Replaces everything in a text field."""
        (done,) = self.call("EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))
        return done

    def text(self):
        """What stands in a text field; of other controls the name."""
        if "Text" not in self.interfaces:
            return self.name
        return self.call("Text", "GetText", GLib.Variant("(ii)", (0, -1)))[0]

    def value(self):
        """The number a slider, progress bar or number field shows."""
        (value,) = self.bus.call(
            self.owner,
            self.path,
            "org.freedesktop.DBus.Properties",
            "Get",
            GLib.Variant("(ss)", ("org.a11y.atspi.Value", "CurrentValue")),
        )
        return value

    def box(self):
        """Left, top, width and height on the screen, in pixels."""
        (box,) = self.call("Component", "GetExtents", GLib.Variant("(u)", (0,)))
        return box


def application_of(bus, pid):
    """The bus name under which the process is registered, or None while it is not."""
    children = bus.call("org.a11y.atspi.Registry", ROOT, "org.a11y.atspi.Accessible", "GetChildren")[0]
    for owner, _ in children:
        try:
            (of,) = bus.call(
                "org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus",
                "GetConnectionUnixProcessID",
                GLib.Variant("(s)", (owner,)),
            )
        except GLib.Error:
            # It left between the two questions.
            continue
        if of == pid:
            return owner
    return None


def read(bus, owner):
    """Every control of the program, in reading order; the first is the program itself."""
    (items,) = bus.call(owner, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")
    nodes = {}
    for item in items:
        node = Node(bus, item)
        nodes[node.path] = node
    top = nodes[ROOT]
    for item in items:
        node = nodes[item[0][1]]
        parent = nodes.get(item[2][1])
        if parent is not None and parent is not node:
            node.parent = parent
            parent.children.append(node)
    ordered = []

    def visit(node):
        ordered.append(node)
        for child in sorted(node.children, key=lambda child: child.index):
            visit(child)

    visit(top)
    return ordered


def describe(nodes):
    """The controls as an indented list."""
    depth = {}
    lines = []
    for node in nodes:
        depth[node.path] = depth[node.parent.path] + 1 if node.parent is not None else 0
        lines.append("  " * depth[node.path] + str(node))
    return "\n".join(lines)
