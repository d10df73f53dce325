# SPDX-License-Identifier: GPL-3.0-or-later
"""The history by role and name alone: a missed call is found and finished."""
import re
import unittest

from office import OfficeTest


class History(OfficeTest):
    def setUp(self):
        super().setUp()
        self.window.find("push button", re.compile("^Office: Connected"))

    def test_a_missed_call_is_finished(self):
        call = self.exchange.call("+493023125001", name="Adler Logistics")
        self.window.find("panel", re.compile("^Call: .*, Ringing$"))
        self.exchange.ask("hangup", call=call)
        self.window.find("page tab", "History, 1 to finish").act()
        page = self.window.find("panel", "History")
        calls = page.find("tree", "Calls")
        calls.wait(lambda: any("Missed" in " ".join(row) for row in calls.cells()), "no missed call in the list")
        page.press("check box", "To finish (1)")
        work = page.find("table", "Callers to call back")
        work.wait(lambda: len(work.cells()) == 1, "not one caller to call back")
        self.assertEqual(work.cells()[0][0], "Adler Logistics")
        work.choose_row(0)
        page.press("push button", "Done")
        work.wait(lambda: not work.cells(), "the call is still to be finished")
        self.window.find("page tab", "History")


if __name__ == "__main__":
    unittest.main()
