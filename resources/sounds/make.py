#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes amber.wav and red.wav beside this file: short bells, two for amber, three rising for red."""
import math
import pathlib
import struct
import wave

RATE = 22050


def bell(frequency, seconds):
    """A tone with two overtones that dies away; it begins and ends at silence, so nothing clicks."""
    count = int(RATE * seconds)
    for i in range(count):
        t = i / RATE
        rise = min(1.0, t / 0.006)
        fall = math.exp(-5.5 * t / seconds) * min(1.0, (count - i) / (RATE * 0.01))
        tone = sum(part * math.sin(2 * math.pi * frequency * multiple * t)
                   for multiple, part in ((1, 0.6), (2, 0.2), (3, 0.08)))
        yield rise * fall * tone


def write(name, tones, seconds):
    samples = [sample for frequency in tones for sample in bell(frequency, seconds)]
    with wave.open(str(pathlib.Path(__file__).with_name(name)), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(b"".join(struct.pack("<h", round(s * 24000)) for s in samples))


write("amber.wav", (660, 523), 0.35)
write("red.wav", (659, 784, 988), 0.24)
