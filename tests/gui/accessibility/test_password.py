# SPDX-License-Identifier: GPL-3.0-or-later
"""The question for a password where the desktop has no keychain, by role and name alone."""
import os
import re
import unittest

import office
from desk import PATIENCE, poll
from office import OfficeTest

CANARY = "secret-canary-7Q"
QUESTION = "Password for Office"
WHERE = re.compile("for this run only: this desktop has no keychain")


class Password(OfficeTest):
    """The exchange wants a password for the system "Office", and nobody has given it."""

    def setUp(self):
        given = dict(office.SECRETS)
        exchange = office.EXCHANGE
        self.addCleanup(setattr, office, "EXCHANGE", exchange)
        office.EXCHANGE = exchange.replace('"secret"', f'"{CANARY}"')
        self.addCleanup(office.SECRETS.update, given)
        del office.SECRETS["JACKFIELD_PASSWORD_UC"]
        super().setUp()

    def question(self):
        return self.desk.window(QUESTION)

    def answer(self, text):
        dialog = self.question()
        dialog.find("password text", "Password").type(text)
        dialog.press("push button", "OK")

    def wait_until_signed_in(self):
        self.window.find(None, re.compile("^Office: Connected"))

    def check_nothing_is_written(self):
        folder = os.path.dirname(self.profile)
        for place, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                if name == "exchange.toml" or not os.path.isfile(path):
                    continue
                with open(path, "rb") as file:
                    self.assertNotIn(CANARY.encode(), file.read(), path)

    def test_it_is_asked_for_and_kept_for_this_run(self):
        dialog = self.question()
        for words in ("For: Office", "User: mia", WHERE):
            dialog.find("label", words)
        self.answer(CANARY)
        self.desk.gone("dialog", QUESTION)
        self.wait_until_signed_in()
        self.check_nothing_is_written()

    def test_who_cancels_can_enter_it_later(self):
        self.question().press("push button", "Cancel")
        self.desk.gone("dialog", QUESTION)
        self.window.find("push button", "Try now").act()  # Does not ask by itself again.
        enter = self.window.find("push button", "Enter password …")
        self.assertFalse(poll(lambda: self.desk.first("dialog", QUESTION), 2))
        enter.act()
        self.answer("not it")
        self.desk.gone("dialog", QUESTION)
        self.window.find("push button", "Enter password …").act()
        self.answer(CANARY)
        self.wait_until_signed_in()
        self.check_nothing_is_written()

    def test_the_program_ends_while_it_asks(self):
        self.question()
        self.window.press("push button", "Menu")
        self.desk.choose("Quit")
        self.assertEqual(self.process.wait(PATIENCE), 0)


if __name__ == "__main__":
    unittest.main()
