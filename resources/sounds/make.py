#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sounds beside this file: short bells for the alarms of queues, two for amber, three rising for red;
and what rings for a call: "ring" warbles twice as a telephone does, "soft" is two low tones, "bell" one bell."""
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


def warble(low, high, seconds):
    """Two tones that take turns, 20 times a second."""
    count = int(RATE * seconds)
    phase = 0.0
    for i in range(count):
        edge = min(1.0, i / (RATE * 0.02), (count - i) / (RATE * 0.03))
        phase += 2 * math.pi * (high if int(i / RATE * 40) % 2 else low) / RATE
        yield edge * 0.55 * (math.sin(phase) + 0.25 * math.sin(2 * phase))


def silence(seconds):
    return [0.0] * int(RATE * seconds)


def write(name, samples):
    with wave.open(str(pathlib.Path(__file__).with_name(name)), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(b"".join(struct.pack("<h", round(s * 24000)) for s in samples))


def bells(tones, seconds):
    return [sample for frequency in tones for sample in bell(frequency, seconds)]


write("amber.wav", bells((660, 523), 0.35))
write("red.wav", bells((659, 784, 988), 0.24))
write("ring.wav", [*warble(784, 988, 0.4), *silence(0.2), *warble(784, 988, 0.4)])
write("soft.wav", [0.5 * sample for sample in bells((392, 523), 0.6)])
write("bell.wav", bells((880,), 1.3))
