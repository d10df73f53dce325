#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# package.sh: from a fresh Debian 12 to build/release/packages/jackfield_*.deb and *.rpm.
# JACKFIELD_MAINTAINER="NAME <ADDRESS>" names who answers for them.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf build/release/packages
installer/dependencies.sh build package
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
options=(-DJACKFIELD_TESTS=OFF)
[[ -z ${JACKFIELD_MAINTAINER:-} ]] || options+=("-DJACKFIELD_MAINTAINER=$JACKFIELD_MAINTAINER")
cmake --preset release "${options[@]}"
cmake --build --preset release --target jackfield jackfieldctl jackfield-exchange package_files
(cd build/release && cpack -G DEB && cpack -G RPM)
rm -rf build/release/packages/_CPack_Packages
ls -l build/release/packages
