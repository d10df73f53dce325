#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# reference.sh JACKFIELD README [--update]: holds the configuration reference in README to what the program JACKFIELD
# knows of its settings; --update writes it there.
set -euo pipefail
program=$1
readme=$2
fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT
{
    sed '/^<!-- reference: /q' "$readme"
    echo
    QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 "$program" --settings-reference
    echo
    sed -n '/^<!-- end of the reference -->/,$p' "$readme"
} >"$fresh"
if [[ ${3:-} == --update ]]; then
    cp "$fresh" "$readme"
else
    diff "$readme" "$fresh" || {
        echo "The reference in $readme is not that of the program: tests/lint/reference.sh $program $readme --update" >&2
        exit 1
    }
fi
