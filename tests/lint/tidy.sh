#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.sh: clang-tidy, with the checks of .clang-tidy as errors, over every source the dev preset compiles.
set -euo pipefail
cd "$(dirname "$0")/../.."
cmake --preset dev >/dev/null
cmake --build --preset dev >/dev/null # moc output must exist
git ls-files 'core/*.cpp' 'protocols/*.cpp' 'app/*.cpp' |
    xargs -P "$(nproc)" -n 4 clang-tidy -p build/dev --quiet --warnings-as-errors='*'
