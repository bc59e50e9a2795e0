#!/bin/bash
# install.sh DEB: the package as a person meets it on a fresh Debian, by root: installed, judged by lintian, used by somebody
# who is not root, in a network of their own, and removed with nothing left. Its last line says how far it came.
set -euo pipefail
deb=$(realpath "$1")
here=$(dirname "$0")
export DEBIAN_FRONTEND=noninteractive

apt-get update --quiet=2
apt-get install --quiet=2 --yes --no-install-recommends \
  curl dbus iproute2 libglib2.0-bin lintian passwd python3-dbus python3-gi xauth xvfb > /tmp/apt.log
lintian --allow-root --fail-on error "$deb"
apt-get install --quiet=2 --yes --no-install-recommends "$deb" >> /tmp/apt.log

useradd --create-home ada
cp "$here/use-installed.sh" "$here/tray-watcher.py" /home/ada/
chmod a+rx /home/ada/use-installed.sh
unshare --net /bin/bash -c 'ip link set lo up && exec runuser -u ada -- dbus-run-session -- xvfb-run --auto-servernum /home/ada/use-installed.sh'

apt-get purge --quiet=2 --yes porthole >> /tmp/apt.log
left=$(find / -xdev -ipath '*porthole*' -not -path '/root/*' -not -path '/home/ada/*' -not -path '/proc/*' -print)
if [ -n "$left" ]; then echo "It left behind: $left"; exit 1; fi
echo 'installed, started from its desktop entry, opened with a folder, seen in the tray, and removed with nothing left'
