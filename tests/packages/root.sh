#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# root.sh [--fresh "PACKAGE ..."] [--share DIR]... COMMAND...: runs COMMAND as root in a private root of its own, with
# processes and a loopback of its own, and returns what it returned. All of it is gone with COMMAND.
#
# Without --fresh the root is this computer under an overlay: what is installed here is installed there. With it the
# root holds only what a minimal system has and what PACKAGE... need, copied from here: a program finds there what its
# package depends on, and nothing by luck. PACKAGE may be the path of a .deb, which is not installed.
# DIR is the same folder inside and outside; the rest of what COMMAND writes is lost. The source tree can be read.
# Ends with 77, and says why, where such a root cannot be made: it needs root.
set -euo pipefail
tree=$(cd "$(dirname "$0")/../.." && pwd)

if [[ ${1:-} != --inside ]]; then
    [[ $# -gt 0 ]] || {
        echo "usage: root.sh [--fresh \"PACKAGE ...\"] [--share DIR]... COMMAND..." >&2
        exit 2
    }
    [[ $(id -u) -eq 0 ]] || {
        echo "root.sh: a private root needs root" >&2
        exit 77
    }
    unshare --mount --pid --net --ipc --fork true 2>/dev/null || {
        echo "root.sh: this system does not let root have namespaces" >&2
        exit 77
    }
    place=$(mktemp -d)
    code=0
    unshare --mount --pid --net --ipc --uts --fork --kill-child "$0" --inside "$place" "$@" || code=$?
    rmdir "$place"
    exit $code
fi
place=$2
shift 2

fresh=
shared=()
while [[ ${1:-} == --* ]]; do
    case $1 in
    --fresh) fresh=$2 ;;
    --share) shared+=("$(realpath "$2")") ;;
    *)
        echo "root.sh: there is no option $1" >&2
        exit 2
        ;;
    esac
    shift 2
done

mount --make-rprivate /
mount -t tmpfs tmpfs "$place" # Nothing of it is on the disk, and it ends with the namespace.
root=$place/root
mkdir -p "$root"

# Everything that PACKAGE... need of what is installed here, and what every system has, one package a line.
closure() {
    dpkg-query -W -f '${db:Status-Status}\t${Package}\t${Essential}\t${Priority}\t${Pre-Depends}, ${Depends}\t${Provides}\n' |
        python3 -c '
import re, subprocess, sys
packages, provided = {}, {}
for line in sys.stdin:
    status, name, essential, priority, depends, provides = line.rstrip("\n").split("\t")
    if status != "installed":
        continue
    packages.setdefault(name, []).append(depends)
    if essential == "yes" or priority == "required":
        provided.setdefault("", []).append(name)
    for each in re.findall(r"[^\s,]+(?=[^,]*)", re.sub(r"\([^)]*\)", "", provides)):
        provided.setdefault(each, []).append(name)
wanted, found = list(provided[""]), set()
for name in sys.argv[1:]:
    if name.endswith(".deb"):
        packages[name] = [subprocess.check_output(["dpkg-deb", "-f", name, "Depends"], text=True)]
    wanted.append(name)
while wanted:
    name = wanted.pop()
    if name in found:
        continue
    found.add(name)
    for depends in packages.get(name, []):
        for choice in depends.split(","):
            names = [re.sub(r"[\s(:].*", "", each.strip()) for each in choice.split("|")]
            # The first that is there, or that something there provides.
            for each in names:
                real = [each] if each in packages else provided.get(each, [])[:1]
                if real:
                    wanted += real
                    break
print("\n".join(sorted(each for each in found if each in packages and not each.endswith(".deb"))))
' "$@"
}

copy_packages() {
    local packages
    mapfile -t packages < <(closure "$@")
    # What the packages brought, what their installation made in /etc and /var, and a list of packages that tells of no
    # others.
    mkdir -p "$root"/{usr/bin,usr/sbin,usr/lib,usr/lib32,usr/lib64,usr/libx32,tmp,root,home,run,proc,sys,dev}
    for folder in bin sbin lib lib32 lib64 libx32; do
        [[ -L /$folder ]] && cp -a "/$folder" "$root/"
    done
    chmod 1777 "$root/tmp"
    {
        dpkg -L "${packages[@]}" | grep -v '^diverted by\|^package diverts' || true
        find /etc /var/lib/dpkg/triggers /var/lib/dpkg/alternatives /var/lib/dpkg/diversions /var/lib/dpkg/statoverride \
            /var/lib/dpkg/arch /var/lib/dpkg/info/format /usr/lib/locale /usr/share/mime /var/cache/fontconfig -xdev 2>/dev/null || true
        # Links that no package lists: alternatives, and their like.
        find /usr/bin /usr/sbin -type l -lname '/etc/alternatives/*'
        for package in "${packages[@]}"; do
            compgen -G "/var/lib/dpkg/info/$package.*" || true
            compgen -G "/var/lib/dpkg/info/$package:*" || true
        done
    } | sort -u | sed 's#^/##' |
        tar -C / --create --no-recursion --ignore-failed-read --files-from=- 2>/dev/null |
        tar -C "$root" --extract --keep-directory-symlink
    rm -rf "$root/usr/share/applications/mimeinfo.cache"
    printf '%s\n' "${packages[@]}" | python3 -c '
import sys
names = set(sys.stdin.read().split())
for paragraph in open("/var/lib/dpkg/status", encoding="utf-8").read().split("\n\n"):
    if paragraph.split("\n", 1)[0].removeprefix("Package: ") in names:
        sys.stdout.write(paragraph + "\n\n")
' >"$root/var/lib/dpkg/status"
    mkdir -p "$root"/var/{lib/dpkg/updates,cache,log,tmp}
    : >"$root/var/lib/dpkg/available"
    chroot "$root" ldconfig
    chroot "$root" update-desktop-database 2>/dev/null || true
    chroot "$root" update-mime-database /usr/share/mime 2>/dev/null || true
}

if [[ -n $fresh ]]; then
    # shellcheck disable=SC2086 # a list of names
    copy_packages $fresh
else
    mkdir "$place"/{upper,work}
    mount -t overlay overlay -o "lowerdir=/,upperdir=$place/upper,workdir=$place/work" "$root" || {
        echo "root.sh: an overlay over / cannot be mounted" >&2
        exit 77
    }
    mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
fi
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mkdir -p "$root/run/user" "$root/run/lock"
mkdir -p "$root$tree"
mount --bind "$tree" "$root$tree"
mount -o remount,bind,ro "$root$tree"
for folder in "${shared[@]}"; do
    mkdir -p "$root$folder"
    mount --bind "$folder" "$root$folder"
done
ip link set lo up 2>/dev/null || true

code=0
chroot "$root" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TZ=UTC \
    TERM=dumb JACKFIELD_PRIVATE_ROOT=1 "$@" || code=$?
exit $code
