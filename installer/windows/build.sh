#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh FOLDER VERSION OUTPUT.exe: compiles jackfield.nsi with everything that lies in FOLDER: jackfield.exe,
# jackfieldctl.exe, jackfield-exchange.exe, and what windeployqt put beside them.
set -euo pipefail
[[ $# -eq 3 ]] || {
    echo "usage: build.sh FOLDER VERSION OUTPUT.exe" >&2
    exit 2
}
here=$(cd "$(dirname "$0")" && pwd)
folder=$(cd "$1" && pwd)
output=$(realpath -m "$3")
for program in jackfield jackfieldctl jackfield-exchange; do
    [[ -f $folder/$program.exe ]] || {
        echo "build.sh: there is no $folder/$program.exe" >&2
        exit 1
    }
done

# A '$' in a name is written twice in a script of NSIS; the other way round is Windows' separator.
windows() { sed 's/\$/$$/g; s#/#\\#g' <<<"$1"; }

files=$(mktemp --suffix=.nsh)
trap 'rm -f "$files"' EXIT
{
    echo '!macro InstallFiles'
    (cd "$folder" && find . -type f -printf '%P\n' | sort) | while read -r name; do
        parent=$(dirname "$name")
        [[ $parent == . ]] && parent= || parent="\\$(windows "$parent")"
        echo "    SetOutPath \"\$INSTDIR$parent\""
        echo "    File \"/oname=$(windows "$(basename "$name")")\" \"$folder/$name\""
    done
    echo '!macroend'
    echo '!macro RemoveFiles'
    (cd "$folder" && find . -type f -printf '%P\n' | sort) | while read -r name; do
        echo "    Delete \"\$INSTDIR\\$(windows "$name")\""
    done
    # The deepest first, and only what is empty by then.
    (cd "$folder" && find . -mindepth 1 -depth -type d -printf '%P\n') | while read -r name; do
        echo "    RMDir \"\$INSTDIR\\$(windows "$name")\""
    done
    echo '!macroend'
} >"$files"

makensis -V2 -WX -NOCD "-DFILES=$files" "-DVERSION=$2" "-DNUMBERS=${2%%-*}.0" "-DOUTPUT=$output" \
    "-DLICENSE=$here/../../LICENSE" "$here/jackfield.nsi"
