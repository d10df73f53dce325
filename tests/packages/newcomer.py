#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first hour with Jackfield, by role and name alone: the assistant, a call it tries, and a link clicked in Chromium.

Runs in a session of its own, with the programs of the package."""
import faulthandler
import json
import re
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "gui/accessibility"))
from desk import Desk, Wizard, poll  # noqa: E402

OUTSIDE = "+493023125001"
SCENARIO = f"""
extension = [ {{ number = "100", name = "Nora Neu", staffed = false }} ]
outside = [ {{ number = "{OUTSIDE}", name = "Adler Logistics", after = 0.2 }} ]
"""
started = []
faulthandler.dump_traceback_later(85, exit=True)  # AT-SPI may wait for a program for ever.


def start(*arguments, stdout=subprocess.DEVNULL):
    started.append(subprocess.Popen(arguments, stdout=stdout, stderr=open(f"{Path.home()}/programs.log", "a"),
                                    text=True))
    return started[-1]


class Exchange:
    """The exchange of the package, and what it says of calls."""

    def __init__(self):
        scenario = Path.home() / "scenario.toml"
        scenario.write_text(SCENARIO)
        self._journal = Path.home() / "exchange.jsonl"
        program = start("jackfield-exchange", "--scenario", str(scenario), "--journal", str(self._journal),
                        stdout=subprocess.PIPE)
        self.ports = json.loads(program.stdout.readline())["ports"]

    def calls(self):
        """Numbers that extension 100 has called, a call once."""
        events = [json.loads(line) for line in self._journal.read_text().splitlines() if line.endswith("}")]
        called = {}
        for call in (event["call"] for event in events if event["event"] == "call"):
            caller, *others = call["legs"]
            if caller["number"] == "100" and not caller["called"] and others:
                called[call["id"]] = others[0]["number"]
        return list(called.values())


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
    dialog.find("label", re.compile("The server is there"), 30)
    wizard.next()
    wizard.page("Try a call").fill("Number to call", "03023125001")
    dialog.press("push button", "Call")
    assert poll(lambda: exchange.calls() == [OUTSIDE]), f"the exchange saw {exchange.calls()}\n{dialog.dump()}"
    dialog.press("push button", "Hang up")
    wizard.next()
    wizard.page("Telephone links")
    # The package brought the handler, and no other program asks for the links.
    box = dialog.find("check box", "tel:")
    assert poll(lambda: box.description == "Jackfield opens these"), dialog.dump()
    assert poll(lambda: "jackfield" in default_of_tel()), f"tel: belongs to {default_of_tel()!r}"
    wizard.next()
    wizard.page("Ready").next("Show the window")


def default_of_tel():
    return subprocess.run(["xdg-mime", "query", "default", "x-scheme-handler/tel"], capture_output=True,
                          text=True).stdout


def main():
    exchange = Exchange()
    manager = start("openbox")
    poll(lambda: manager.poll() is None and time.sleep(1) is None)
    jackfield = start("jackfield")
    desk = Desk(jackfield, 60)
    set_up(desk, exchange)
    print("set up, and called", flush=True)
    window = desk.window("Jackfield")
    # Chromium is gone before Jackfield is asked again: browser.py tells why.
    subprocess.run([Path(__file__).with_name("browser.py"), f"tel:{OUTSIDE}"], check=True, timeout=70)
    window.press("push button", "Dial", 30)
    assert poll(lambda: exchange.calls() == [OUTSIDE, OUTSIDE], 30), f"the exchange saw {exchange.calls()}\n{desk.dump()}"
    print("clicked a link, and called:", exchange.calls())
    saved = (Path.home() / ".config/jackfield/jackfield.toml").read_text()
    for line in ('extension = "100"', 'area_code = "89"', 'kind = "tapimaster"'):
        assert line in saved, saved
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
