#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# session.sh, in a user's first session with the installed Jackfield: a call to the exchange of the package, one by a
# telephone link, and a crash with a password in memory.
set -euo pipefail
export JACKFIELD_PASSWORD_UC=canary-4711-password QT_LOGGING_RULES=jackfield.ui.info=true
cd "$HOME"

fail() {
    echo "session.sh: $*" >&2
    tail -n 20 "$HOME"/*.log >&2
    exit 1
}

# Until it is so, at most half a minute.
await() {
    for _ in {1..300}; do
        "$@" >/dev/null 2>&1 && return
        sleep 0.1
    done
    fail "waited in vain: $*"
}

# An expression of the JSON that a verb answers.
ask() {
    jackfieldctl "$1" --json | python3 -c 'import json, sys; it = json.load(sys.stdin); print(eval(sys.argv[1]))' "$2"
}
is() { [[ $(ask "$1" "$2") == "$3" ]]; }
told() { [[ $(grep -c "\"event\":\"$1\"" exchange.jsonl) -eq $2 ]]; }

jackfield-exchange --scenario quiet --journal exchange.jsonl >exchange.log 2>&1 &
exchange=$!
await grep -q '"event":"ready"' exchange.jsonl
port=$(head -n 1 exchange.jsonl | python3 -c 'import json, sys; print(json.load(sys.stdin)["ports"]["ucserver-tcp"])')
mkdir -p .config/jackfield
cat >.config/jackfield/jackfield.toml <<END
[me]
extension = "100"
location = "office"
[location.office]
country = "DE"
country_code = "49"
area_code = "89"
[[system]]
id = "uc"
kind = "ucserver"
url = "tcp://127.0.0.1:$port"
user = "mia"
tls = "off"
END

start() {
    jackfield >jackfield.log 2>&1 &
    jackfield=$!
    await grep -q 'window ready' jackfield.log
    await is status 'it["systems"][0]["link"]' online
}

echo "-- a call"
start
jackfieldctl dial 101 || fail "101 was not dialled"
await told call 1
await is calls 'any(c["line"] == "100" for c in it)' True
jackfieldctl hangup || fail "the call was not ended"
await told call-ended 1
await is calls 'len(it)' 0

echo "-- a telephone link"
[[ $(xdg-mime query default x-scheme-handler/tel) == jackfield-links.desktop ]] || fail "tel: belongs to another program"
xdg-open tel:+493023125001 || fail "the link was not opened"
await is prompts '[(p["source"], p["number"]) for p in it]' "[('link', '03023125001')]"
jackfieldctl prompt "$(ask prompts 'it[0]["id"]')" dial || fail "the question could not be answered"
await told call 2
jackfieldctl hangup
await told call-ended 2

echo "-- a crash"
kill -ABRT "$jackfield"
code=0
wait "$jackfield" || code=$?
[[ $code -eq 134 ]] || fail "ended with $code, not by the signal"
report=.local/state/jackfield/crash.txt
[[ $(stat -c %a "$report") == 600 ]] || fail "the report of the crash can be read by others"
grep -q SIGABRT "$report" || fail "the report does not say what happened"
grep -q "jackfield(+0x" "$report" || fail "the report does not say where"
core=$(find / -xdev -name 'core*' -type f -newer exchange.log -size +64k 2>/dev/null || true)
[[ -z $core ]] || fail "left a core file: $core"
! grep -rqF canary-4711 "$HOME" /tmp "$XDG_RUNTIME_DIR" 2>/dev/null || fail "the password was written"
start
grep -q 'the last run crashed' jackfield.log || fail "the crash is not told"
kill -TERM "$jackfield"
wait "$jackfield" || fail "did not end in order"
start
! grep -q 'the last run crashed' jackfield.log || fail "the crash is told again"

kill -TERM "$jackfield"
wait "$jackfield" || fail "did not end in order"
kill -TERM "$exchange"
wait "$exchange" || fail "the exchange did not end in order"
echo "dialled, clicked, crashed"
