#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh [FOLDER]: brings the texts of the program into jackfield_*.ts of FOLDER (this one): new ones are
# unfinished, those that are gone are dropped. The program's own English needs translation only where a number
# decides about the form.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here}
cd "$here/.."
lupdate=$(PATH=/usr/lib/qt6/bin:$PATH command -v lupdate)
options=(-I . -no-obsolete -locations none -no-ui-lines)
"$lupdate" "${options[@]}" -pluralonly app core protocols -target-language en -ts "$folder/jackfield_en.ts"
"$lupdate" "${options[@]}" app core protocols -target-language de -ts "$folder/jackfield_de.ts"
