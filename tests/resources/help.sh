#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# help.sh JACKFIELD JACKFIELDCTL JACKFIELD-EXCHANGE: manual and completion of each program know every verb and option that
# its --help prints, and no other option; the manual is formatted without a warning.
set -euo pipefail
resources=$(cd "$(dirname "$0")/../../resources" && pwd)
export LC_ALL=C.UTF-8
bad=()

# Words that the completion offers for a line, whose last word is completed.
offered() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    COMPREPLY=()
    "_${1//-/_}"
    printf '%s\n' "${COMPREPLY[@]}"
}
compopt() { :; } # Not while bash completes nothing.

options() { grep -oE -e '(^|[^a-z-])--[a-z][a-z-]*' <<<"$1" | grep -oE -e '--[a-z-]+' | sort -u; }

for path in "$@"; do
    program=$(basename "$path")
    help=$("$path" --help)
    page=$resources/man/$program.1
    warnings=$(man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null) || true
    [[ -z $warnings ]] || bad+=("$page: $warnings")
    # A page without what the formatter makes of it.
    text=$(sed 's/\\-/-/g; s/\\fI//g; s/\\fR//g' "$page")
    known=$'--help\n--version'
    for option in $(options "$help") --help --version; do
        grep -qF -e "$option" <<<"$text" || bad+=("$program.1 does not know $option")
    done
    for option in $(options "$text"); do
        grep -qF -e "$option" <<<"$help"$'\n'"$known" || bad+=("$program.1 knows $option, which there is not")
    done
    if [[ $program == jackfieldctl ]]; then
        completion=$("$path" completion bash)
        # shellcheck disable=SC1090
        . <(echo "$completion")
        while read -r usage; do
            verb=${usage%% *}
            grep -qF -e "$(sed 's/…/.../g' <<<"$usage")" <<<"$text" || bad+=("$program.1 does not know: $usage")
            grep -qx -e "$verb" <<<"$(offered "$program" '')" || bad+=("the completion does not know $verb")
            for option in $(options "$usage"); do
                grep -qx -e "$option" <<<"$(offered "$program" "$verb" --)" ||
                    bad+=("the completion of $verb does not know $option")
            done
        done < <(sed -n 's/^  \([a-z].*\)/\1/p' <<<"$help")
        [[ $(offered "$program" prompt 3 '') == $'dial\nrefuse' ]] || bad+=("the completion of prompt is wrong")
        [[ $(offered "$program" --profile /tmp prompt --digits 3 d) == dial ]] || bad+=("options are counted as words")
        [[ $(offered "$program" template '') == expand ]] || bad+=("the completion of template is wrong")
        [[ -z $(offered "$program" dial --line '') ]] || bad+=("words are offered for the value of --line")
    else
        # shellcheck disable=SC1090
        . "$resources/completion/$program"
        for option in $(options "$help"); do
            grep -qx -e "$option" <<<"$(offered "$program" --)" || bad+=("the completion of $program does not know $option")
        done
        for option in $(offered "$program" --); do
            grep -qF -e "$option" <<<"$help"$'\n'"$known" || bad+=("the completion of $program knows $option")
        done
    fi
done

printf '%s\n' "${bad[@]}"
[[ ${#bad[@]} -eq 0 ]]
