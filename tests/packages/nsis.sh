#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# nsis.sh: compiles the installer for Windows with stand-ins for the programs, and compares the keys it writes with those
# it removes and with those of links.ps1. Nothing of it is run.
set -euo pipefail
windows=$(cd "$(dirname "$0")/../../installer/windows" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "nsis.sh: $*" >&2
    exit 1
}

! "$windows/build.sh" "$work" 0.1.0 "$work/jackfield-setup.exe" 2>/dev/null || fail "compiles without programs"
mkdir -p "$work/in/platforms"
for program in jackfield jackfieldctl jackfield-exchange; do
    echo "stand-in" >"$work/in/$program.exe"
done
# shellcheck disable=SC2016 # such a name may come
echo "stand-in" >"$work/in/platforms/q\$windows & Söhne.dll"
"$windows/build.sh" "$work/in" 0.1.0 "$work/jackfield-setup.exe" || fail "does not compile"
file "$work/jackfield-setup.exe" | grep -q 'PE32.*Nullsoft Installer' || fail "is no installer: $(file "$work/jackfield-setup.exe")"

script=$windows/jackfield.nsi
links=$(cat "$windows/links.ps1")
schemes=$(sed -n 's/^MimeType=//p' "$windows/../../resources/desktop/jackfield-links.desktop" | tr ';' '\n' | sed -n 's#x-scheme-handler/##p')
for scheme in $schemes; do
    grep -q "RegisterLink $scheme\$" "$script" || fail "does not register $scheme"
    grep -q "UnregisterLink $scheme\$" "$script" || fail "does not take $scheme back"
    grep -q "'$scheme'" <<<"$links" || fail "links.ps1 does not register $scheme"
done
[[ $(grep -c 'insertmacro RegisterLink' "$script") -eq $(wc -w <<<"$schemes") ]] || fail "registers more"

# Every key that is written is removed as a whole, or the value by its name.
while read -r key value; do
    grep -qF "DeleteRegKey SHCTX \"$key\"" "$script" && continue
    grep -qF "DeleteRegValue SHCTX \"$key\" $value" "$script" && continue
    parent=${key%\\*}
    while [[ $parent == *\\* ]]; do
        grep -qF "DeleteRegKey SHCTX \"$parent\"" "$script" && continue 2
        parent=${parent%\\*}
    done
    fail "leaves $key $value behind"
done < <(sed -n 's/^ *WriteReg[A-Z]* SHCTX "\([^"]*\)" "\{0,1\}\([^" ]*\)"\{0,1\}.*/\1 \2/p' "$script")

# What links.ps1 writes for a user.
for key in 'URL Protocol' 'shell\open\command' 'Capabilities\URLAssociations' 'RegisteredApplications' ApplicationName \
    ApplicationDescription 'Software\Jackfield\Capabilities'; do
    grep -qF "$key" "$script" || fail "does not write $key"
    grep -qF "${key#Software\\Jackfield\\}" <<<"$links" || fail "links.ps1 does not write $key"
done
grep -qF '"$INSTDIR\jackfieldctl.exe" open -- "%1"' "$script" || fail "opens links in another way"
echo "compiled, not run"
