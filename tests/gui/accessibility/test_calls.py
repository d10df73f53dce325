# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls by role and name alone: dial, answer, hold, transfer, and hearing that somebody calls."""
import re
import unittest

from desk import Listener
from office import OfficeTest

ADLER, BISTRO = "+493023125001", "+493023125002"


def call(party, state):
    """The name of a call's card."""
    return re.compile(f"^Call: {party}.*, {state}$")


class Calls(OfficeTest):
    def setUp(self):
        super().setUp()
        self.window.find("push button", re.compile("^Office: Connected"))

    def dial(self, number):
        self.window.find("text", "Number to call").type(number)
        self.window.press("push button", "Call")

    def ring(self, number, name):
        """Somebody outside calls; the popup's card."""
        self.exchange.call(number, name=name)
        return self.desk.find("notification", re.compile("^Incoming call: "))

    def card(self, party, state):
        return self.window.find("panel", call(party, state))

    def test_a_number_is_dialled_and_hung_up(self):
        self.window.find("text", "Number to call").type("030 23125001")
        self.window.find("label", re.compile("^What would be dialled: .*030 23125001"))
        self.window.press("push button", "Call")
        self.card("Adler Logistics", "Connected").press("push button", "Hang up")
        self.window.gone("panel", call("Adler Logistics", ".*"))

    def test_a_ringing_call_is_told_without_the_keyboard_moving(self):
        field = self.window.find("text", "Number to call")
        field.focus()
        field.wait(lambda: "focused" in field.states, "the field does not take the keyboard")
        listener = Listener("object:state-changed:showing")
        self.addCleanup(listener.close)
        self.ring(ADLER, "Adler Logistics")
        listener.wait("notification", re.compile("^Incoming call: .*, line 100"))
        self.assertIn("focused", field.states)
        self.card("", "Ringing")
        self.window.find("push button", re.compile("^Mia Muster, 100, Ringing, live"))

    def test_the_popup_answers(self):
        popup = self.ring(ADLER, "Adler Logistics")
        popup.find("label", "Name sent by caller: Adler Logistics")
        popup.find("label", re.compile("^0:0[1-9]$"))  # A press in its first moment was meant for what lay below.
        popup.press("push button", "Answer")
        self.card("", "Connected")
        self.desk.gone("notification", re.compile("^Incoming call: "))

    def test_a_clicked_link_is_told_and_answered(self):
        listener = Listener("object:state-changed:showing")
        self.addCleanup(listener.close)
        self.jackfield("tel:+493023125001").wait(10)
        told = re.compile("^Question before dialling: .*030 23125001")
        listener.wait("notification", told)
        self.window.find("notification", told).press("push button", "Dial")
        self.card("Adler Logistics", "Connected")
        self.window.gone("notification", told)

    def test_a_call_is_held_and_resumed_and_says_so(self):
        self.ring(ADLER, "Adler Logistics")
        listener = Listener("object:property-change:accessible-name")
        self.addCleanup(listener.close)
        self.card("", "Ringing").press("push button", "Answer")
        listener.wait("panel", call("", "Connected"))
        self.card("", "Connected").press("push button", "Hold")
        listener.wait("panel", call("", "On hold"))
        self.card("", "On hold").press("push button", "Resume")
        self.card("", "Connected")

    def test_keys_answer_hold_and_hang_up(self):
        self.ring(ADLER, "Adler Logistics")
        self.window.find("text", "Number to call").focus()
        for key, state in (("F5", "Connected"), ("F7", "On hold"), ("F8", "Connected")):
            self.desk.key(key)
            self.card("", state)
        self.desk.key("F6")
        self.window.gone("panel", call("", ".*"))

    def test_a_call_is_transferred_at_once(self):
        self.dial("030 23125001")
        self.card("Adler Logistics", "Connected").press("push button", "Transfer")
        self.desk.choose(re.compile("^To a number, at once"))
        card = self.card("Adler Logistics", "Connected")
        card.find("text", "Transfer the call to").type("101")
        card.press("push button", "Do it")
        self.window.gone("panel", call("Adler Logistics", ".*"))
        self.window.find("push button", re.compile("^Jonas Beispiel, 101, Ringing.*Adler Logistics"))

    def test_a_call_is_transferred_after_asking(self):
        self.dial("030 23125001")
        card = self.card("Adler Logistics", "Connected")
        card.press("push button", "Transfer")
        self.desk.choose(re.compile("^Ask there first"))
        card.find("text", "Ask whom first?").type("102")
        card.press("push button", "Do it")
        self.card("Adler Logistics", "On hold")
        self.window.find("panel", re.compile("^Call: Ayla Demir"))
        self.exchange.order("Answer 102")
        self.card("Ayla Demir", "Connected").press("push button", "Connect both")
        self.window.gone("panel", re.compile("^Call: "))
        self.window.find("push button", re.compile("^Ayla Demir, 102, Busy"))


if __name__ == "__main__":
    unittest.main()
