#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# dependencies.sh SET...: installs with apt what Jackfield needs on Debian 12. SET: build, run,
# display (a virtual one, to look at the window), test, package, long.
# Asks apt for nothing when all of it is there.
set -euo pipefail

build=(g++ cmake ninja-build ccache qt6-base-dev qt6-svg-dev qt6-multimedia-dev qtkeychain-qt6-dev libphonenumber-dev libtomlplusplus-dev
    libexpected-dev libboost-dev libcurl4-openssl-dev libssl-dev libsqlite3-dev libpq-dev libsimdjson-dev libwslay-dev
    libldap-dev libicu-dev zlib1g-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools)
run=(qt6-qpa-plugins libqt6svg6 libqt6multimedia6 libqt6sql6-sqlite libqt6sql6-psql libqt6sql6-odbc ca-certificates fonts-noto-core
    qt6-translations-l10n xdg-utils)
display=(xvfb xauth openbox dbus dbus-x11 xdotool scrot)
test=(libgtest-dev libgmock-dev qt6-websockets-dev python3 clang-format desktop-file-utils xclip chromium postgresql libsqliteodbc
    odbc-postgresql slapd ldap-utils radicale gnome-keyring libsecret-tools appstream man-db
    bash-completion lintian nsis iproute2 at-spi2-core python3-pyatspi gir1.2-atspi-2.0 gsettings-desktop-schemas libglib2.0-bin procps "${display[@]}")
package=(dpkg-dev file binutils gzip rpm)
long=(clang clang-tidy libbenchmark-dev socat)

wanted=()
for set in "$@"; do
    case $set in
    build) wanted+=("${build[@]}") ;;
    run) wanted+=("${run[@]}") ;;
    display) wanted+=("${display[@]}") ;;
    test) wanted+=("${test[@]}") ;;
    package) wanted+=("${package[@]}") ;;
    long) wanted+=("${long[@]}") ;;
    *)
        echo "usage: dependencies.sh build|run|display|test|package|long ..." >&2
        exit 2
        ;;
    esac
done

missing=()
for package in "${wanted[@]}"; do
    [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) == "install ok installed" ]] ||
        missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

as_root=()
[[ $(id -u) -eq 0 ]] || as_root=(sudo)
echo "Installing: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
# Debian starts an LDAP server with the package, and with the computer; the tests start their own.
if [[ " ${missing[*]} " == *" slapd "* ]]; then
    "${as_root[@]}" invoke-rc.d slapd stop >/dev/null 2>&1 || true
    "${as_root[@]}" update-rc.d slapd disable >/dev/null 2>&1 || true
fi
