# SPDX-License-Identifier: GPL-3.0-or-later
"""Jackfield as a screen reader meets it: its parts by role and accessible name, through AT-SPI.

Nothing here knows where a part stands on the screen. Roles are the names AT-SPI gives them ("push
button", "text"); a name is the whole name, or a compiled pattern that is searched in it.
"""
import re
import time

import pyatspi
from gi.repository import GLib

PATIENCE = 15.0  # Seconds; of every wait that names no other.
KEYSYMS = {"Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53,
           "Down": 0xFF54, "space": 0x20, **{f"F{i}": 0xFFBD + i for i in range(1, 13)}}
SHOWN_STATES = ("focused", "checked", "selected", "expanded", "sensitive")


def plain(text):
    """Without the marks that keep a number in order between letters of another direction."""
    return re.sub("[\u2066-\u2069]", "", text)


def poll(condition, patience=PATIENCE):
    """What `condition` returns once that is true; what it returned last when time is over."""
    end = time.monotonic() + patience
    while True:
        context = GLib.MainContext.default()
        while context.iteration(False):  # Events reach their listeners.
            pass
        try:
            found = condition()
        except GLib.Error:  # What was looked at is gone.
            found = None
        if found or time.monotonic() > end:
            return found
        time.sleep(0.05)


class Part:
    """One accessible object."""

    def __init__(self, accessible):
        self._accessible = accessible

    @property
    def role(self):
        return self._accessible.getRoleName()

    @property
    def name(self):
        return plain(self._accessible.name)

    @property
    def description(self):
        return plain(self._accessible.description)

    @property
    def states(self):
        return {pyatspi.stateToString(state) for state in self._accessible.getState().getStates()}

    @property
    def is_showing(self):
        return "showing" in self.states

    @property
    def is_usable(self):
        return "sensitive" in self.states

    @property
    def text(self):
        """What stands in a field."""
        text = self._accessible.queryText()
        return plain(text.getText(0, text.characterCount))

    @property
    def children(self):
        children = (self._accessible.getChildAtIndex(i) for i in range(self._accessible.childCount))
        return [Part(child) for child in children if child]

    def parts(self):
        """Every part inside that is showing, outer ones first."""
        for child in self.children:
            if child.is_showing:
                yield child
                yield from child.parts()

    def all(self, role=None, name=None):
        return [part for part in self.parts() if part.matches(role, name)]

    def first(self, role=None, name=None):
        """The first that fits, or None."""
        return next((part for part in self.parts() if part.matches(role, name)), None)

    def matches(self, role, name):
        if role and self.role != role:
            return False
        if isinstance(name, re.Pattern):
            return bool(name.search(self.name))
        return name is None or self.name == name

    def find(self, role=None, name=None, patience=PATIENCE):
        """The first that fits, once it is there."""
        return self.wait(lambda: self.first(role, name), f"no {role or 'part'} {name!r}", patience)

    def gone(self, role=None, name=None, patience=PATIENCE):
        """Waits until none fits."""
        self.wait(lambda: not self.first(role, name), f"still a {role or 'part'} {name!r}", patience)

    def wait(self, condition, otherwise, patience=PATIENCE):
        found = poll(condition, patience)
        if not found:
            raise AssertionError(f"{otherwise} after {patience:.0f} s; there is:\n{self.dump()}")
        return found

    def press(self, role="push button", name=None, patience=PATIENCE):
        """Presses the one inside that fits, once it can be pressed."""

        def usable():
            return next((part for part in self.all(role, name) if part.is_usable), None)

        self.wait(usable, f"no {role} {name!r} that can be pressed", patience).act()

    def act(self):
        """What Enter or a click does here."""
        action = self._accessible.queryAction()
        names = [action.getName(i) for i in range(action.nActions)]
        for wanted in ("Press", "Toggle", "ShowMenu"):
            if wanted in names:
                action.doAction(names.index(wanted))
                return
        raise AssertionError(f"{self.role} {self.name!r} can only {names}")

    def focus(self):
        self._accessible.queryComponent().grabFocus()

    def type(self, text):
        """Puts `text` into this field in place of what is there."""
        self._accessible.queryEditableText().setTextContents(text)

    def cells(self):
        """The texts of a table or tree, row by row, of those that are still there."""
        table = self._accessible.queryTable()
        rows = [[table.getAccessibleAt(row, column) for column in range(table.nColumns)] for row in range(table.nRows)]
        return [[plain(cell.name) for cell in row] for row in rows if None not in row]

    def choose_row(self, row):
        """Selects a row of a table or tree."""
        self._accessible.queryTable().addRowSelection(row)

    def dump(self, depth=0):
        """The tree of what is showing, a line a part."""
        lines = []
        for child in self.children:
            if not child.is_showing:
                continue
            states = child.states
            signs = [sign for sign in SHOWN_STATES if sign in states and sign != "sensitive"]
            signs += [] if child.is_usable else ["greyed"]
            help_text = f" ({child.description})" if child.description else ""
            lines.append(f"{'  ' * depth}{child.role} {child.name!r}{help_text} {' '.join(signs)}".rstrip())
            lines.append(child.dump(depth + 1))
        return "\n".join(line for line in lines if line)


class Desk(Part):
    """The running program; its children are its windows."""

    def __init__(self, process, patience=PATIENCE):
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.setCacheMask(pyatspi.Atspi.Cache.NONE)  # What is asked is asked now.

        def application():
            running = (desktop.getChildAtIndex(i) for i in range(desktop.childCount))
            return next((found for found in running
                         if found and found.name == "jackfield" and found.get_process_id() == process.pid
                         and found.childCount), None)

        found = poll(application, patience)
        if not found:
            raise AssertionError(f"jackfield is not seen through AT-SPI after {patience:.0f} s")
        super().__init__(found)

    def window(self, name, patience=PATIENCE):
        """The window or dialog of this name, once it is there."""

        def shown():
            return next((part for part in self.children if part.is_showing and part.matches(None, name)), None)

        return self.wait(shown, f"no window {name!r}", patience)

    def key(self, name):
        """Presses a key, for whatever has the keyboard."""
        pyatspi.Registry.generateKeyboardEvent(KEYSYMS[name], None, pyatspi.KEY_SYM)

    def pick(self, combo, entry):
        """Chooses an entry of a combo box by the beginning of its text, as one does who types it."""
        combo.focus()
        combo.wait(lambda: "focused" in combo.states, f"{combo.name!r} does not take the keyboard")
        pyatspi.Registry.generateKeyboardEvent(0, entry, pyatspi.KEY_STRING)
        combo.wait(lambda: combo.name.endswith(entry), f"{combo.name!r} does not become {entry!r}")

    def choose(self, item, patience=PATIENCE):
        """Takes an item of the menu that is open."""
        self.press("menu item", item, patience)


class Wizard:
    """A dialog of pages that are gone through with Next."""

    def __init__(self, dialog):
        self.dialog = dialog

    def page(self, heading, patience=PATIENCE):
        """Waits for the page with this heading."""
        roles = ("panel", "heading", "label")
        self.dialog.wait(lambda: any(self.dialog.first(role, heading) for role in roles), f"no page {heading!r}",
                         patience)
        return self

    def fill(self, field, text):
        self.dialog.find("text", field).type(text)
        return self

    def next(self, button=re.compile("^Next")):
        self.dialog.press("push button", button)
        return self

    def finish(self):
        return self.next(re.compile("^(Finish|Done)"))


class Listener:
    """Hears what the program tells screen readers: events of these kinds, as (kind, role, name)."""

    def __init__(self, *kinds):
        self.heard = []
        self._kinds = kinds
        pyatspi.Registry.registerEventListener(self._hear, *kinds)

    def _hear(self, event):
        if event.type.startswith("object:state-changed") and not event.detail1:
            return
        try:
            self.heard.append((str(event.type), event.source.getRoleName(), plain(event.source.name)))
        except (GLib.Error, AttributeError):  # It came and went.
            pass

    def wait(self, role, name, patience=PATIENCE):
        """Waits until a part of this role and name was told of."""

        def told():
            return any(heard_role == role and name.search(heard_name) for _, heard_role, heard_name in self.heard)

        if not poll(told, patience):
            raise AssertionError(f"no {role} {name!r} was told of after {patience:.0f} s, only:\n"
                                 + "\n".join(map(str, self.heard)))

    def close(self):
        pyatspi.Registry.deregisterEventListener(self._hear, *self._kinds)
