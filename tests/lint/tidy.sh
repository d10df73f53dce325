#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.sh: clang-tidy, with the checks of .clang-tidy as errors, over every source the dev preset compiles.
set -euo pipefail
cd "$(dirname "$0")/../.."
cmake --preset dev >/dev/null
cmake --build --preset dev >/dev/null # moc output must exist
# clang cannot read the precompiled headers of gcc and must not be led to them.
mkdir -p build/tidy
sed -E 's/ -include [^ ]*cmake_pch\.hxx//' build/dev/compile_commands.json >build/tidy/compile_commands.json
git ls-files 'core/*.cpp' 'protocols/*.cpp' 'app/*.cpp' |
    xargs -P "$(nproc)" -n 4 clang-tidy -p build/tidy --quiet --warnings-as-errors='*'
