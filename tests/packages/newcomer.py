#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first hour with Jackfield, by role and name alone: the assistant, a call it tries, and a link clicked in Chromium.

Runs in a session of its own, with the programs of the package."""
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "gui/accessibility"))
import pyatspi  # noqa: E402
from desk import Desk, Part, Wizard, poll  # noqa: E402

OUTSIDE = "+493023125001"
SCENARIO = f"""
extension = [ {{ number = "100", name = "Nora Neu", staffed = false }} ]
outside = [ {{ number = "{OUTSIDE}", name = "Adler Logistics", after = 0.2 }} ]
"""
started = []


def start(*arguments):
    started.append(subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=open(f"{Path.home()}/programs.log", "a"),
                                    text=True))
    return started[-1]


class Exchange:
    """The exchange of the package, and what it says of calls."""

    def __init__(self):
        scenario = Path.home() / "scenario.toml"
        scenario.write_text(SCENARIO)
        self._journal = Path.home() / "exchange.jsonl"
        program = start("jackfield-exchange", "--scenario", str(scenario), "--journal", str(self._journal))
        self.ports = json.loads(program.stdout.readline())["ports"]

    def calls(self):
        """Numbers that extension 100 has called."""
        events = [json.loads(line) for line in self._journal.read_text().splitlines()]
        return [event["call"]["to"]["number"] for event in events
                if event.get("event") == "call" and event["call"]["from"]["number"] == "100"]


def set_up(desk, exchange):
    """Through the assistant, to the call that it tries."""
    dialog = desk.window(re.compile("^Set up: "))
    wizard = Wizard(dialog)
    wizard.page("Welcome to Jackfield").next()
    wizard.page("Your extension").fill("Your extension", "100").fill("Your name", "Nora Neu").next()
    wizard.page("Where your phone stands")
    desk.pick(dialog.find("combo box", re.compile("^Country")), "Germany")
    wizard.fill("Area code", "89").next()
    wizard.page("Your phone system")
    dialog.press("radio button", re.compile("^TAPIMaster"))
    wizard.next()
    wizard.page("How to reach your phone system").fill("Server", "127.0.0.1")
    port = dialog.find("spin button", "Port")
    port._accessible.queryValue().currentValue = float(exchange.ports["tapimaster"])
    dialog.press("push button", "Test the connection")
    dialog.find("label", re.compile("^Nothing speaks against it"), 30)
    wizard.next()
    wizard.page("Try a call").fill("Number to call", "03023125001")
    dialog.press("push button", "Call")
    assert poll(lambda: len(exchange.calls()) == 1), f"the exchange saw {exchange.calls()}\n{dialog.dump()}"
    dialog.press("push button", "Hang up")
    wizard.next()
    wizard.page("Telephone links")
    dialog.press("push button", "Open with Jackfield")
    assert poll(lambda: "jackfield" in default_of_tel()), f"tel: belongs to {default_of_tel()!r}"
    wizard.next()
    wizard.page("Ready").next("Show the window")


def default_of_tel():
    return subprocess.run(["xdg-mime", "query", "default", "x-scheme-handler/tel"], capture_output=True,
                          text=True).stdout


def click(link):
    """Clicks the link of a page in Chromium, and lets it open the program."""
    page = Path.home() / "page.html"
    page.write_text(f"<title>Customers</title><a href='tel:{OUTSIDE}'>{link}</a>")
    # No sandbox: there are no namespaces inside these of our own.
    chromium = start("chromium", "--no-sandbox", "--no-first-run", "--disable-gpu", "--force-renderer-accessibility",
                     "--disable-background-networking", "--disable-component-update", "--disable-sync",
                     "--password-store=basic", page.as_uri())

    def browser():
        desktop = pyatspi.Registry.getDesktop(0)
        found = (desktop.getChildAtIndex(i) for i in range(desktop.childCount))
        return next((Part(each) for each in found if each and re.search("chrom", each.name, re.I) and each.childCount),
                    None)

    window = poll(browser, 60)
    assert window, "Chromium is not seen through AT-SPI"
    anchor = window.find("link", link, 60)
    action = anchor._accessible.queryAction()
    action.doAction(0)
    window.press("push button", re.compile("^Open "), 30)
    return chromium


def main():
    exchange = Exchange()
    manager = start("openbox")
    poll(lambda: manager.poll() is None and time.sleep(1) is None)
    jackfield = start("jackfield")
    desk = Desk(jackfield, 60)
    set_up(desk, exchange)
    print("set up, and called")
    chromium = click("Adler Logistics")
    window = desk.window("Jackfield")
    window.press("push button", "Call", 30)
    assert poll(lambda: len(exchange.calls()) == 2, 30), f"the exchange saw {exchange.calls()}\n{desk.dump()}"
    print("clicked, and called:", exchange.calls())
    saved = (Path.home() / ".config/jackfield/jackfield.toml").read_text()
    for line in ('extension = "100"', 'area_code = "89"', 'kind = "tapimaster"'):
        assert line in saved, saved
    chromium.terminate()
    jackfield.terminate()
    assert jackfield.wait(10) == 0, "Jackfield did not end in order"


try:
    main()
finally:
    for each in reversed(started):
        if each.poll() is None:
            each.terminate()
            try:
                each.wait(10)
            except subprocess.TimeoutExpired:
                each.kill()
