# SPDX-License-Identifier: GPL-3.0-or-later
# plist.py INFO.PLIST.IN LINKS.DESKTOP: the bundle's property list can be read, leaves its values to CMake, and offers the
# kinds of link that the desktop entry does.
import plistlib
import re
import sys

info = plistlib.load(open(sys.argv[1], "rb"))
[entry] = re.findall(r"^MimeType=(.*)$", open(sys.argv[2], encoding="utf-8").read(), re.M)
kinds = [each.split("/")[1] for each in entry.split(";") if each]
[types] = info["CFBundleURLTypes"]
assert types["CFBundleURLSchemes"] == kinds, types
assert info["CFBundlePackageType"] == "APPL"
for key in ("CFBundleExecutable", "CFBundleIdentifier", "CFBundleName", "CFBundleVersion", "CFBundleShortVersionString"):
    assert re.fullmatch(r"\$\{MACOSX_BUNDLE_[A-Z_]+\}", info[key]), key
