#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# installed.sh DEB, as root in a root that may be thrown away: installs DEB, uses it as a new user (session.sh), removes
# it, and looks for what is left.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

fail() {
    echo "installed.sh: $*" >&2
    exit 1
}

files() {
    find /usr /etc /var -xdev \( -path /var/lib/dpkg -o -path /var/cache -o -path /var/log -o -path /var/tmp \) -prune \
        -o -print 2>/dev/null | sort
}

[[ ! -e /usr/bin/jackfield ]] || fail "there is a jackfield already"
before=$(files)
dpkg -i "$1" >/dev/null || fail "cannot be installed"
[[ -z $(dpkg --audit) ]] || fail "is not whole: $(dpkg --audit)"

for program in jackfield jackfieldctl jackfield-exchange; do
    ! ldd "/usr/bin/$program" | grep 'not found' || fail "$program lacks a library"
    "$program" --version | grep -q "$program" || fail "$program does not start"
    [[ -n $(man --path "$program") ]] || fail "$program has no manual"
    # shellcheck disable=SC1090 # the file is in the package
    (. /usr/share/bash-completion/completions/$program && complete -p "$program" >/dev/null) || fail "no completion of $program"
done
desktop-file-validate /usr/share/applications/jackfield*.desktop
appstreamcli validate --pedantic --no-net /usr/share/metainfo/org.jackfield.jackfield.metainfo.xml
grep -q '^x-scheme-handler/tel=.*jackfield-links.desktop' /usr/share/applications/mimeinfo.cache ||
    fail "the desktop was not told of the kinds of link"

useradd --create-home --shell /bin/bash newcomer
runtime=/run/user/$(id -u newcomer)
install -d -m 700 -o newcomer "$runtime"
# Where a core file would be left to find.
ulimit -c unlimited
runuser -u newcomer -- env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/newcomer USER=newcomer LOGNAME=newcomer \
    LANG=C.UTF-8 TZ=UTC XDG_RUNTIME_DIR="$runtime" \
    xvfb-run --auto-servernum --server-args='-screen 0 1280x800x24' dbus-run-session -- "$here/session.sh" || fail "the session"
userdel --remove newcomer 2>/dev/null || true
rm -rf "$runtime"

dpkg -P jackfield >/dev/null || fail "cannot be removed"
left=$(comm -13 <(echo "$before") <(files) | grep -v '^/etc/\(passwd\|group\|shadow\|gshadow\|subuid\|subgid\)-$' || true)
[[ -z $left ]] || fail "leaves behind: $left"
lost=$(comm -23 <(echo "$before") <(files))
[[ -z $lost ]] || fail "took away: $lost"
echo "installed, used and removed"
