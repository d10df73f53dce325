# SPDX-License-Identifier: GPL-3.0-or-later
"""The queues as they are read aloud: on their page and on the wallboard."""
import re
import unittest

from desk import Listener
from office import OfficeTest


class Queues(OfficeTest):
    def setUp(self):
        super().setUp()
        self.window.press("page tab", "Queues")
        self.window.find("page tab", "Queues").wait(
            lambda: "selected" in self.window.find("page tab", "Queues").states, "the page is not told as chosen")

    def callers(self, count):
        for i in range(count):
            self.exchange.call(f"+49302312501{i}", to="900", name=f"Caller {i}")

    def test_a_tile_says_name_state_age_and_figures(self):
        self.window.find("push button", re.compile("^Sales, .*Waiting: 0"))
        self.callers(2)
        tile = self.window.find("push button", re.compile("^Sales, Red, .*Waiting: 2"))
        self.assertRegex(tile.name, r"polled \d+ s ago")
        self.assertRegex(tile.name, r"Longest wait: \d+:\d\d")
        tile.act()
        table = self.window.find("table", re.compile("[Cc]allers"))
        table.wait(lambda: len(table.cells()) == 2, "not both callers are in the table")
        self.window.press("push button", "All queues")
        self.window.find("push button", re.compile("^Sales, "))

    def test_the_wallboard_is_read(self):
        self.callers(1)
        self.window.press("push button", "Wallboard")
        board = self.desk.window(re.compile("^Wallboard"))
        self.assertEqual(board.role, "frame")
        listener = Listener("object:property-change:accessible-name")
        self.addCleanup(listener.close)
        tile = board.find("panel", re.compile(r"^Sales, Amber, polled \d+ s ago, .*Waiting: 1, Longest wait: \d+:\d\d"))
        self.assertRegex(tile.description, r"^Waiting callers: \w+ \d+:\d\d")
        trend = board.find("chart", "Waiting in the last 60 minutes")
        self.assertTrue(trend.description)
        self.callers(1)
        listener.wait("panel", re.compile("^Sales, Red, .*Waiting: 2"))

    def test_old_figures_are_told_as_old(self):
        self.callers(1)
        self.window.press("push button", "Wallboard")
        board = self.desk.window(re.compile("^Wallboard"))
        board.find("panel", re.compile("^Sales, Amber"))
        self.exchange.ask("faults", endpoint="ipbx", silent=True)
        board.find("panel", re.compile("^Sales, Old figures"), patience=60)


if __name__ == "__main__":
    unittest.main()
