# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the program's accessibility stand on: a screen and a session bus of their own, a
telephone exchange on loopback, and Jackfield in a profile of its own. All of it ends with the test.

JACKFIELD and JACKFIELD_EXCHANGE name the two programs. Where pyatspi is missing the tests are skipped.
"""
import ctypes
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import unittest

try:
    import pyatspi  # noqa: F401
except ImportError as error:
    print(f"Skipped: no accessibility from outside without python3-pyatspi ({error}).")
    sys.exit(77)

from desk import Desk, poll

# Phones that do nothing by themselves; the test says what happens.
SCENARIO = """
extension = [
    { number = "100", name = "Mia Muster", staffed = false },
    { number = "101", name = "Jonas Beispiel", staffed = false },
    { number = "102", name = "Ayla Demir", staffed = false },
]
outside = [
    { number = "+493023125001", name = "Adler Logistics", after = 0.2 },
    { number = "+493023125002", name = "Bistro Morgenrot", after = 0.2 },
]
queue = [ { number = "900", name = "Sales", agents = ["101"] } ]
"""
EXCHANGE = """
scenario = "{scenario}"
[ucserver]
users = {{ mia = {{ password = "secret", lines = ["100"] }} }}
[ipbx]
users = {{ 100 = {{ key = "AB12CD" }} }}
"""
SETTINGS = """
[me]
extension = "100"
location = "office"
[location.office]
country = "DE"
country_code = "49"
area_code = "89"
[window]
language = "en"
[local_server]
enabled = false
[[system]]
id = "uc"
kind = "ucserver"
label = "Office"
url = "http://127.0.0.1:{ucserver}"
user = "mia"
tls = "off"
lines_scope = "all"
[[system]]
id = "pbx"
kind = "ipbx"
label = "Queues"
url = "http://127.0.0.1:{ipbx}"
channels = {{ 100 = "SIP/100" }}
queues = ["Sales"]
poll_seconds = 3
[wallboard.Sales]
waiting = {{ amber = 1, red = 2 }}
"""
# A bus that starts nothing but the one of AT-SPI: no keychain, even where the machine has one.
BUS = """
<busconfig><type>session</type><listen>unix:dir={folder}</listen><servicedir>{folder}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""
SECRETS = {"JACKFIELD_PASSWORD_UC": "secret", "JACKFIELD_PASSWORD_PBX__KEY": "AB12CD"}


def start(arguments, **options):
    """A program that ends when this one does, however that is."""
    ends_with_us = ctypes.CDLL(None).prctl
    return subprocess.Popen(arguments, preexec_fn=lambda: ends_with_us(1, signal.SIGTERM), **options)


def end(process):
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for stream in (process.stdout, process.stderr):
        if stream:
            stream.close()


class Screen:
    """An X server with a window manager, and a session bus; this process works on them from now on."""

    def __init__(self):
        self._processes = []
        self._folder = tempfile.mkdtemp(prefix="jackfield-bus-")
        shutil.copy("/usr/share/dbus-1/services/org.a11y.Bus.service", self._folder)
        write(os.path.join(self._folder, "bus.conf"), BUS.format(folder=self._folder))
        for _ in range(5):  # Of servers that start or end at once, one may lose its display to the other.
            if self._start():
                return
            self._end()
        raise AssertionError("neither X server nor window manager start")

    def _start(self):
        reader, writer = os.pipe()
        server = start(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1200x1500x24", "-nolisten", "tcp"],
                       pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with open(reader) as number:
            os.environ["DISPLAY"] = ":" + number.readline().strip()
        bus = start(["dbus-daemon", "--config-file", os.path.join(self._folder, "bus.conf"), "--nofork",
                     "--print-address=1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        manager = start(["openbox"], stderr=subprocess.DEVNULL)
        self._processes = [manager, bus, server]
        return poll(lambda: subprocess.run(["xdotool", "get_desktop"], capture_output=True).returncode == 0)

    def _end(self):
        for process in self._processes:
            end(process)

    def close(self):
        self._end()
        shutil.rmtree(self._folder, ignore_errors=True)


class Exchange:
    """jackfield-exchange, and its control port."""

    def __init__(self, folder):
        scenario = os.path.join(folder, "scenario.toml")
        config = os.path.join(folder, "exchange.toml")
        write(scenario, SCENARIO)
        write(config, EXCHANGE.format(scenario=scenario))
        for _ in range(20):  # Below the ports that systems hand out; another program may sit there.
            self._process = start([os.environ["JACKFIELD_EXCHANGE"], "--config", config, "--port-base",
                                   str(random.randrange(10_000, 30_000))],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            ready = self._process.stdout.readline()
            if ready:
                break
            end(self._process)
        self.ports = json.loads(ready)["ports"]
        self._control = socket.create_connection(("127.0.0.1", self.ports["control"]), timeout=10)
        self._answers = self._control.makefile()

    def ask(self, method, **params):
        """What the control port answers."""
        request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
        self._control.sendall(json.dumps(request).encode() + b"\n")
        answer = json.loads(self._answers.readline())
        if "error" in answer:
            raise AssertionError(f"{method} {params}: {answer['error']}")
        return answer["result"]

    def call(self, number, to="100", name=""):
        return self.ask("call", number=number, to=to, name=name)["call"]

    def order(self, text):
        """As if somebody did so at a phone: "Answer 101"."""
        self.ask("order", text=text)

    def extension(self, number):
        return next(one for one in self.ask("state")["extensions"] if one["number"] == number)

    def close(self):
        self._answers.close()
        self._control.close()
        end(self._process)


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


class OfficeTest(unittest.TestCase):
    """A desk with the own line 100 at an exchange with three phones and a queue."""

    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()
        cls.addClassCleanup(cls.screen.close)

    def setUp(self):
        folder = tempfile.mkdtemp(prefix="jackfield-accessibility-")
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        self.exchange = Exchange(folder)
        self.addCleanup(self.exchange.close)
        self.profile = os.path.join(folder, "profile")
        os.mkdir(self.profile)
        write(os.path.join(self.profile, "jackfield.toml"),
              SETTINGS.format(ucserver=self.exchange.ports["ucserver-web"], ipbx=self.exchange.ports["ipbx"]))
        self.start_desk(folder)

    def start_desk(self, folder):
        places = {}
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            places[name] = os.path.join(folder, name.lower())
            os.mkdir(places[name], 0o700)
        self.environment = {**os.environ, **places, **SECRETS, "QT_QPA_PLATFORM": "xcb", "QT_ACCESSIBILITY": "1",
                            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        self.log = open(os.path.join(folder, "log"), "w+", encoding="utf-8")
        self.addCleanup(self.log.close)
        self.process = self.jackfield()
        self.addCleanup(end, self.process)
        self.desk = Desk(self.process)
        self.window = self.desk.window("Jackfield")

    def jackfield(self, *arguments):
        """Starts it with these arguments; a second one hands them to the first and ends."""
        return start([os.environ["JACKFIELD"], "--profile", self.profile, *arguments], env=self.environment,
                     stderr=self.log)
