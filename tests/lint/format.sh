#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh: every source is as clang-format 14 (Debian 12) with .clang-format writes it.
set -euo pipefail
cd "$1"
find core protocols app tests -name '*.h' -o -name '*.cpp' |
    xargs clang-format --dry-run --Werror
