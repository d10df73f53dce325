#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# screenshots.sh [BUILD]: makes the pictures of the README, resources/screenshots/light.png and dark.png,
# from the demo in BUILD (build/dev): the window with one caller on hold and one who speaks; and
# webdial.png: how a desk phone is set up as a phone system. Those of the queues are taken by the test gui_queues;
# here they are only made small: wallboard-light.png, wallboard-dark.png and queues.png (ImageMagick).
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$(realpath "${1:-build/dev}")

if [[ -z ${JACKFIELD_SCREEN:-} ]]; then
    export JACKFIELD_SCREEN=1
    exec xvfb-run --auto-servernum --server-args="-screen 0 900x1100x24" \
        dbus-run-session -- "tests/gui/screenshots.sh" "$build"
fi

folder=$(mktemp --directory)
export TMPDIR=$folder QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
manager= demo=
stop() {
    kill $demo $manager 2>/dev/null || true
    wait
    rm -rf "$folder"
}
trap stop EXIT
openbox &
manager=$!
for _ in {1..100}; do xdotool get_desktop >/dev/null 2>&1 && break; sleep 0.1; done

ctl() {
    "$build/bin/jackfieldctl" --profile "$(echo "$folder"/jackfield-*)" "$@" 2>/dev/null
}
# until_calls WORDS...: waits for a call of the own telephone with these words in its line.
until_calls() {
    for _ in $(seq 150); do
        ctl calls | grep -E "$1" >/dev/null && return
        sleep 0.2
    done
    echo "no call is $1" >&2
    return 1
}

# window_called TITLE: waits for it and brings it to the front.
window_called() {
    window=$(xdotool search --sync --onlyvisible --name "^$1" | head -1)
    xdotool windowactivate --sync "$window"
    sleep 1
}

mkdir -p resources/screenshots
for theme in light dark; do
    "$build/bin/jackfield" --demo --set window.theme=$theme &
    demo=$!
    until_calls "100 .* offering"
    window=$(xdotool search --sync --onlyvisible --name '^Demo — Jackfield$' | head -1)
    xdotool windowactivate --sync "$window" mousemove 5 5
    xdotool key F5
    until_calls "100 .* connected"
    xdotool key F7
    until_calls "100 .* hold"
    xdotool key ctrl+l type '089 99998012'
    xdotool key Return
    until_calls "100 .* connected"
    sleep 16 # Until the notice of the call has gone.
    scrot --overwrite --focused "resources/screenshots/$theme.png"
    kill $demo
    wait $demo || true
done

"$build/bin/jackfield" --demo --set window.theme=light --set popup.show=false &
demo=$!
window_called Demo
xdotool mousemove 5 5 key ctrl+comma
window_called Settings
xdotool key ctrl+f
xdotool type 'phone systems'
xdotool key Return alt+a
window_called 'Add a phone system'
xdotool key shift+Tab type Web
xdotool key alt+c
sleep 1
xdotool type snom
xdotool key Return
sleep 1
xdotool key Tab Tab type 192.0.2.50
sleep 1
scrot --overwrite --focused resources/screenshots/webdial.png
kill $demo
wait $demo || true

ctest --test-dir "$build" --tests-regex '^gui_queues$' --output-on-failure
small() {
    convert "$build/pictures/$1.png" -resize "$2" -strip +dither -colors 96 "PNG8:resources/screenshots/$3.png"
}
for theme in light dark; do
    small "wallboard-full-$theme" 1280x720 "wallboard-$theme"
done
small queues-light 100% queues
