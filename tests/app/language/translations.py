#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py ROOT: holds the texts of translations/ to those of the sources.

Every text is there and translated, none is left over; a translation keeps placeholders, line ends and the mark of a
mnemonic; and every text that a source hands to tr() is one that lupdate finds under the context that is asked for."""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from shutil import copy

root = Path(sys.argv[1])
problems = []


def messages(path):
    """(context, source, comment) -> (forms, type) of every message."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found[key] = (forms, translation.get("type"), message.get("numerus") == "yes")
    return found


def placeholders(text, plural):
    marks = re.findall(r"%[1-9]|%n|\{[^{} ]*\}|%%[a-z]+%%", text)
    return sorted(mark for mark in marks if not (plural and mark == "%n"))


def check(language):
    name = f"jackfield_{language}.ts"
    there = messages(root / "translations" / name)
    fresh = messages(folder / name)
    for key in fresh.keys() - there.keys():
        problems.append(f"{name}: {key} is not there; run translations/update.sh")
    for key in there.keys() - fresh.keys():
        problems.append(f"{name}: {key} is nowhere in the sources; run translations/update.sh")
    for (context, source, comment), (forms, kind, plural) in there.items():
        if kind == "unfinished" or not all(forms):
            problems.append(f"{name}: {context}: “{source}” is not translated")
            continue
        for form in forms:
            if placeholders(source, plural) != placeholders(form, plural):
                problems.append(f"{name}: {context}: placeholders differ: “{source}”, “{form}”")
            if source.count("\n") != form.count("\n"):
                problems.append(f"{name}: {context}: line ends differ: “{source}”")
            if bool(re.search(r"&[^& ]", source)) != bool(re.search(r"&[^& ]", form)):
                problems.append(f"{name}: {context}: mnemonics differ: “{source}”, “{form}”")


with tempfile.TemporaryDirectory() as temporary:
    folder = Path(temporary)
    for path in (root / "translations").glob("*.ts"):
        copy(path, folder)
    run = subprocess.run([root / "translations/update.sh", folder], capture_output=True, text=True, check=True)
    for line in run.stderr.splitlines():
        if "lacks Q_OBJECT" in line or "without context" in line or "unknown namespace" in line:
            problems.append(line)
    for language in ("en", "de"):
        check(language)
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
