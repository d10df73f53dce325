# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings by role and name alone: a value is changed and counts."""
import os
import re
import unittest

from desk import poll
from office import OfficeTest


class Settings(OfficeTest):
    def saved(self):
        with open(os.path.join(self.profile, "jackfield.toml"), encoding="utf-8") as file:
            return file.read()

    def test_a_value_is_changed_and_saved(self):
        self.window.press("push button", "Menu")
        self.desk.choose("Settings")
        dialog = self.desk.window("Settings")
        name = dialog.find("text", "Your name")
        name.type("Mia Muster-Beispiel")
        self.desk.pick(dialog.find("combo box", re.compile("^Colours: ")), "Dark")
        dialog.press("push button", "OK")
        for line in ('name = "Mia Muster-Beispiel"', 'theme = "dark"'):
            self.assertTrue(poll(lambda: line in self.saved()), f"{line} is not in:\n{self.saved()}")
        self.desk.gone("dialog", "Settings")


if __name__ == "__main__":
    unittest.main()
