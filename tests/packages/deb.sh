#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# deb.sh FOLDER: tests the one .deb in FOLDER: what it says and holds, lintian, the hardening of its programs; then
# installs it in a private root (root.sh), uses it there as a new user, and removes it. Without such a root it does that
# on this machine if that is a throw-away one (root, CI=true); else it says so and ends with 77.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

fail() {
    echo "deb.sh: $*" >&2
    exit 1
}

shopt -s nullglob
debs=("$1"/jackfield_*.deb)
[[ ${#debs[@]} -eq 1 ]] || {
    echo "deb.sh: no .deb in $1; installer/package.sh makes one" >&2
    exit 77
}
deb=$(realpath "${debs[0]}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== what it says and holds"
depends=$(dpkg-deb -f "$deb" Depends)
for package in libc6 libqt6widgets6 libqt6keychain1 libpq5 qt6-qpa-plugins libqt6sql6-sqlite libqt6svg6; do
    [[ ", $depends," =~ ", $package"[,\ ] ]] || fail "does not depend on $package: $depends"
done
[[ -z $(dpkg-deb -I "$deb" | grep -E 'postinst|postrm|preinst|prerm') ]] || fail "has maintainer scripts"
dpkg-deb -x "$deb" "$work/files"
for file in bin/jackfield bin/jackfieldctl bin/jackfield-exchange share/applications/jackfield.desktop \
    share/applications/jackfield-links.desktop share/metainfo/org.jackfield.jackfield.metainfo.xml \
    share/icons/hicolor/scalable/apps/jackfield.svg share/man/man1/jackfield.1.gz share/man/man1/jackfieldctl.1.gz \
    share/man/man1/jackfield-exchange.1.gz share/bash-completion/completions/jackfield \
    share/bash-completion/completions/jackfieldctl share/bash-completion/completions/jackfield-exchange \
    share/doc/jackfield/copyright share/doc/jackfield/changelog.Debian.gz; do
    [[ -s $work/files/usr/$file ]] || fail "there is no /usr/$file"
done
[[ $(ls "$work/files") == usr ]] || fail "writes outside of /usr: $(ls "$work/files")"
for size in 16 22 24 32 48 64 128 256; do
    file "$work/files/usr/share/icons/hicolor/${size}x$size/apps/jackfield.png" | grep -q "PNG image data, $size x $size" ||
        fail "has no icon of $size pixels"
done

echo "== hardening"
for program in "$work"/files/usr/bin/*; do
    name=$(basename "$program")
    readelf -hW "$program" | grep -q 'Type: *DYN' || fail "$name stands at a fixed address"
    readelf -lW "$program" | grep -q GNU_RELRO || fail "$name has no RELRO"
    readelf -dW "$program" | grep -q 'BIND_NOW\|FLAGS_1.*NOW' || fail "$name links late"
    readelf -lW "$program" | grep 'GNU_STACK' | grep -q RWE && fail "$name has an executable stack"
    # Not a pipe into grep -q: what writes would die of it.
    symbols=$(readelf --dyn-syms -W "$program")
    grep -q __stack_chk_fail <<<"$symbols" || fail "$name has no guarded stack"
    [[ $(uname -m) != x86_64 ]] || [[ $(objdump -d --no-show-raw-insn "$program" | grep -c endbr64) -gt 1000 ]] ||
        fail "$name has no -fcf-protection"
    ! readelf -dW "$program" | grep -q 'RPATH\|RUNPATH' || fail "$name has an RPATH"
    ! grep -qF "$(cd "$here/../.." && pwd)" "$program" || fail "$name names the folder it was built in"
done

echo "== lintian"
lintian --allow-root --tag-display-limit 0 --fail-on error,warning "$deb" || fail "lintian"

echo "== installed"
tools="xvfb xauth dbus dbus-daemon xdg-utils desktop-file-utils appstream man-db bash-completion python3-minimal python3 procps"
code=0
"$here/root.sh" --fresh "$deb $tools" "$here/installed.sh" "$deb" || code=$?
if [[ $code -eq 77 && $(id -u) -eq 0 && ${CI:-} == true ]]; then
    echo "== on this machine"
    code=0
    "$here/installed.sh" "$deb" || code=$?
fi
exit "$code"
