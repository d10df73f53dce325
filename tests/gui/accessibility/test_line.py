# SPDX-License-Identifier: GPL-3.0-or-later
"""The own line by role and name alone: forwards and do not disturb."""
import re
import unittest

from office import OfficeTest


class OwnLine(OfficeTest):
    def setUp(self):
        super().setUp()
        self.window.find("push button", re.compile("^Office: Connected"))

    def forwards(self):
        return self.exchange.extension("100")["forwards"]

    def test_a_forward_is_set_and_cleared(self):
        self.window.press("push button", "Forward: off")
        dialog = self.desk.window("Forwards")
        dialog.find("label", "Forward always: off")
        dialog.find("text", "Number calls go to always").type("101")
        dialog.press("push button", "Set the forward always")
        dialog.find("label", "Forward always: on")
        self.assertEqual(dialog.find("text", "Number calls go to always").text, "101")
        self.assertEqual([forward["to"][-3:] for forward in self.forwards()], ["101"])
        self.window.find("push button", re.compile("^Forward: .*101"))
        self.window.find("push button", re.compile("^Mia Muster, 100, .*Forwarded: .*101"))
        dialog.press("push button", "Stop the forward always")
        dialog.find("label", "Forward always: off")
        dialog.press("push button", "Close")
        self.window.find("push button", "Forward: off")
        self.assertEqual(self.forwards(), [])

    def test_do_not_disturb_is_switched(self):
        self.window.press("push button", "Do not disturb: off")
        self.window.find("push button", "Do not disturb: on")
        self.window.find("push button", re.compile("^Mia Muster, 100, .*Do not disturb"))
        self.assertTrue(self.exchange.extension("100")["doNotDisturb"])
        self.window.press("push button", "Do not disturb: on")
        self.window.find("push button", "Do not disturb: off")


if __name__ == "__main__":
    unittest.main()
