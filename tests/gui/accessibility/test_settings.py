# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings by role and name alone: a value is changed and counts."""
import os
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
        dialog.press("push button", "OK")
        self.assertTrue(poll(lambda: 'name = "Mia Muster-Beispiel"' in self.saved().replace("'", '"')), self.saved())
        self.desk.gone("dialog", "Settings")


if __name__ == "__main__":
    unittest.main()
