#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# rpm.sh FOLDER: looks at the .rpm beside the .deb in FOLDER: it holds the same, and needs what its programs need. It is not
# installed: this is a system of Debian, and its libraries are not in a database of rpm.
set -euo pipefail

fail() {
    echo "rpm.sh: $*" >&2
    exit 1
}

shopt -s nullglob
rpms=("$1"/jackfield-*.rpm)
debs=("$1"/jackfield_*.deb)
[[ ${#rpms[@]} -eq 1 && ${#debs[@]} -eq 1 ]] || {
    echo "rpm.sh: no .rpm and .deb in $1; installer/package.sh makes them" >&2
    exit 77
}
rpm=${rpms[0]}
# A database of its own, since this system has none.
database=$(mktemp -d)
trap 'rm -rf "$database"' EXIT
query() { rpm --dbpath "$database" -qp "$@" "$rpm"; }

rpm --dbpath "$database" -K --nosignature "$rpm" | grep -q 'OK$' || fail "is damaged"
files=$(query -l)
while read -r file; do
    grep -qxF "$file" <<<"$files" || fail "does not hold $file"
done < <(dpkg-deb --fsys-tarfile "${debs[0]}" | tar -t | sed 's#^\.##' | grep -v '/$\|lintian\|changelog.Debian')
while read -r folder; do
    case $folder in
    /usr/share/doc/jackfield*) ;;
    *) fail "owns a folder of the system: $folder" ;;
    esac
done < <(query --qf '[%{FILEMODES:perms} %{FILENAMES}\n]' | sed -n 's/^d[^ ]* //p')
requires=$(query -R)
for library in libQt6Widgets.so.6 libQt6Sql.so.6 libQt6Network.so.6 libpq.so.5 libcurl.so.4 libssl.so.3; do
    grep -qF "$library" <<<"$requires" || fail "does not need $library: $requires"
done
grep -qx hicolor-icon-theme <<<"$requires" || fail "does not need hicolor-icon-theme"
[[ -z $(query --scripts) ]] || fail "has scripts: $(query --scripts)"
[[ $(query --qf '%{LICENSE} %{NAME}') == "GPL-3.0-or-later jackfield" ]] || fail "is $(query -i)"
query --qf '[%{FILEUSERNAME}:%{FILEGROUPNAME}\n]' | sort -u | grep -qx 'root:root' || fail "belongs to somebody"
echo "looked at, not installed"
