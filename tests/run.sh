#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [--long]: installs what the tests need, builds with warnings as errors and runs every test:
# the unit tests under AddressSanitizer and UndefinedBehaviorSanitizer, then all of them, with the packages of a release build.
# --long adds clang-tidy, a quarter of an hour of fuzzing for each target, the benchmarks, one of which runs for an hour,
# and 1000 rounds of killing a program that writes the journal.
set -uo pipefail
cd "$(dirname "$0")/.."

long=false
case "${1:-}" in
"") ;;
--long) long=true ;;
*)
    echo "usage: run.sh [--long]" >&2
    exit 2
    ;;
esac

failed=()
step() {
    echo "== $*"
    "$@" || failed+=("$*")
}

installer/dependencies.sh build run package test || exit 1
# A clone in another folder finds the objects of this one.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-4G}

if cmake --preset asan && cmake --build --preset asan --target unit_tests; then
    step ctest --preset asan --parallel 2 --label-regex unit
else
    failed+=("the sanitizer build")
fi

if $long; then
    installer/dependencies.sh long || exit 1
    step tests/lint/tidy.sh
    if cmake --preset fuzz && cmake --build --preset fuzz; then
        for target in build/fuzz/bin/fuzz_*; do
            [[ $target == *_corpus ]] && continue # the replays are ctest's
            mkdir -p "build/fuzz/found/$(basename "$target")"
            step "$target" -max_total_time=900 -rss_limit_mb=2048 "build/fuzz/found/$(basename "$target")" \
                "tests/fuzz/corpus/${target##*fuzz_}"
        done
    else
        failed+=("the fuzz build")
    fi
    if cmake --preset release -DJACKFIELD_TESTS=ON -DJACKFIELD_BENCH=ON && cmake --build --preset release --target benches; then
        # The memory of an hour's work is measured for an hour.
        export JACKFIELD_OFFICE_MINUTES=${JACKFIELD_OFFICE_MINUTES:-60}
        for bench in build/release/bin/bench_*; do
            step "$bench"
        done
    else
        failed+=("the release build")
    fi
fi

# What the tests with the label package install.
step installer/package.sh

if cmake --preset dev && cmake --build --preset dev; then
    step ctest --preset dev --parallel 2
    $long && step env JACKFIELD_KILL_ROUNDS=1000 TZ=UTC build/dev/bin/tst_journalkill
else
    failed+=("the build")
fi

for what in "${failed[@]}"; do
    echo "FAILED: $what"
done
[[ ${#failed[@]} -eq 0 ]]
