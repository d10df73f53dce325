#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""browser.py LINK: shows a page with LINK in Chromium, clicks it, and lets Chromium open the program that takes it.

Ends once Jackfield asks about the link. It is worked by role and name, with the mouse, in a process of its own and over
the bus itself: libatspi of Debian 12, on which desk.py stands, waits for itself for ever when Chromium tells of its parts.
"""
import json
import re
import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 20.0  # Seconds; of every wait.
REGISTRY = "org.a11y.atspi.Registry"
DESKTOP = (REGISTRY, "/org/a11y/atspi/accessible/root")
DEVICES = (REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller")
# The link is the whole page. What is not on the screen yet takes no click, so the title waits for that.
PAGE = """<!doctype html><title>Loading</title><a href="LINK" style="position:fixed;inset:0">Call</a><script>
addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => document.title = "Customers")))
</script>"""
# No sandbox: it cannot be made in the root of root.sh, which is a chroot.
COMMAND = ("chromium", "--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-sync", "--disable-component-update",
           "--disable-background-networking", "--password-store=basic", "--force-renderer-accessibility")


def wait(condition, otherwise):
    """What `condition` returns once that is true; `otherwise` tells what was waited for, and what is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(otherwise())


class Browser:
    """Chromium with one page."""

    def __init__(self, page):
        self._said = Path.home() / "chromium.log"
        with self._said.open("w") as said:
            self._process = subprocess.Popen([*COMMAND, page.as_uri()], stdout=said, stderr=said)
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address, = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                     Gio.DBusCallFlags.NONE, 5000).unpack()
        self._bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)

    def close(self):
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def find(self, role, name):
        """The part of this role, in whose name the pattern is found, once it is there."""

        def found():
            return next((part for part, *words in self._parts() if words[0] == role and re.search(name, words[1])), None)

        return wait(found, lambda: f"no {role} {name!r} in Chromium; there is:\n{self.dump()}")

    def click(self, part):
        """The left button in the middle of it."""
        (x, y, width, height), = self._call(part, "org.a11y.atspi.Component", "GetExtents", "(u)", Atspi.CoordType.SCREEN)
        self._call(DEVICES, "org.a11y.atspi.DeviceEventController", "GenerateMouseEvent", "(iis)", x + width // 2,
                   y + height // 2, "b1c")

    def dump(self):
        """What is showing, and what was said on standard error."""
        return "\n".join([f"{role} {name!r}" for _, role, name in self._parts() if name] + [self._said.read_text()])

    def _parts(self, inside=DESKTOP):
        """(part, role, name) of all that is showing."""
        try:
            for part in self._call(inside, "org.a11y.atspi.Accessible", "GetChildren")[0]:
                name = self._call(part, "org.freedesktop.DBus.Properties", "Get", "(ss)", "org.a11y.atspi.Accessible",
                                  "Name")[0]
                if inside == DESKTOP:
                    if name == "Chromium":
                        yield from self._parts(part)
                elif self._call(part, "org.a11y.atspi.Accessible", "GetState")[0][0] >> Atspi.StateType.SHOWING & 1:
                    yield part, self._call(part, "org.a11y.atspi.Accessible", "GetRoleName")[0], name
                    yield from self._parts(part)
        except GLib.Error:  # It came and went; who waits looks again.
            pass

    def _call(self, part, interface, method, types="()", *arguments):
        return self._bus.call_sync(*part, interface, method, GLib.Variant(types, arguments), None, Gio.DBusCallFlags.NONE,
                                   5000).unpack()


def prompts():
    """What Jackfield asks."""
    return json.loads(subprocess.check_output(["jackfieldctl", "prompts", "--json"], text=True))


def main(link):
    page = Path.home() / "page.html"
    page.write_text(PAGE.replace("LINK", link))
    browser = Browser(page)
    try:
        browser.find("frame", "^Customers")
        browser.click(browser.find("link", "^Call$"))
        # Older ones name the way to the program, and not the program.
        button = browser.find("push button", "^Open (Jackfield|xdg-open)")
        time.sleep(1)  # A question that has just come up takes no click.
        browser.click(button)
        wait(prompts, lambda: f"Jackfield asks nothing; in Chromium there is:\n{browser.dump()}")
    finally:
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
