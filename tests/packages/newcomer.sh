#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# newcomer.sh FOLDER: the way of somebody who has just installed the .deb in FOLDER, in a private root that holds only
# what the package depends on (root.sh): the assistant of the first start, worked like a screen reader does, and a
# telephone link that is clicked in Chromium. It ends with calls at the exchange of the package.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

fail() {
    echo "newcomer.sh: $*" >&2
    exit 1
}

if [[ $1 != --inside ]]; then
    shopt -s nullglob
    debs=("$1"/jackfield_*.deb)
    [[ ${#debs[@]} -eq 1 ]] || {
        echo "newcomer.sh: no .deb in $1; installer/package.sh makes one" >&2
        exit 77
    }
    deb=$(realpath "${debs[0]}")
    tools=(xvfb xauth openbox dbus dbus-daemon at-spi2-core python3-pyatspi gir1.2-atspi-2.0 xdg-utils fonts-noto-core
        procps python3 gsettings-desktop-schemas libglib2.0-bin chromium)
    for tool in "${tools[@]}"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$tool" 2>/dev/null) == installed ]] || {
            echo "newcomer.sh: $tool is not installed; installer/dependencies.sh run test does it" >&2
            exit 77
        }
    done
    exec "$here/root.sh" --fresh "$deb ${tools[*]}" "$here/newcomer.sh" --inside "$deb"
fi

dpkg -i "$2" >/dev/null || fail "cannot be installed"
glib-compile-schemas /usr/share/glib-2.0/schemas # A trigger does that where packages are installed.
useradd --create-home --shell /bin/bash newcomer
runtime=/run/user/$(id -u newcomer)
install -d -m 700 -o newcomer "$runtime"
runuser -u newcomer -- env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/newcomer USER=newcomer LOGNAME=newcomer \
    LANG=C.UTF-8 TZ=UTC XDG_RUNTIME_DIR="$runtime" QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 \
    xvfb-run --auto-servernum --server-args='-screen 0 1280x1024x24' \
    dbus-run-session -- "$here/newcomer.py" || fail "the newcomer did not get through"
