#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# try.sh: from a fresh Debian 12 to a running demo. Installs what is missing, builds the window and
# starts it with a phone system inside. Without a display it runs on Xvfb, leaves a picture of the
# window in demo.png and ends.
set -euo pipefail
cd "$(dirname "$0")/.."

installer/dependencies.sh build run
cmake --preset release -DJACKFIELD_TESTS=OFF
cmake --build --preset release --target jackfield jackfieldctl

program=build/release/bin/jackfield
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    exec "$program" --demo
fi

installer/dependencies.sh display
echo "No display: running on Xvfb."
xvfb-run --auto-servernum --server-args="-screen 0 1024x768x24" \
    dbus-run-session -- bash -c '
        openbox & manager=$!
        # A window that is mapped while the manager takes the screen over may never be shown.
        for _ in {1..100}; do xdotool get_desktop >/dev/null 2>&1 && break; sleep 0.1; done
        "$0" --demo & jackfield=$!
        for _ in {1..60}; do
            sleep 0.5
            window=$(xdotool search --onlyvisible --name Jackfield 2>/dev/null | head -n 1) && [[ -n $window ]] && break
        done
        [[ -n ${window:-} ]] || { echo "The window did not appear." >&2; exit 1; }
        sleep 8 # Some calls of the demo scenario.
        scrot --overwrite demo.png
        kill -TERM "$jackfield"
        wait "$jackfield"
        kill "$manager"
    ' "$program"
echo "A picture of the window is in demo.png."
