#!/bin/bash
# container.sh TGZ: the steps of build/service/Dockerfile one after the other, by root, where its base image would be: a Debian
# with Node and somebody called node. No network while they are taken. Its last line says how far it came.
set -euo pipefail
here=$(realpath "$(dirname "$0")")
steps=$(realpath "$here/../../build/service/Dockerfile")
# of STEP: what stands behind it.
of() { sed -n "s/^$1 //p" "$steps"; }
export DEBIAN_FRONTEND=noninteractive

apt-get update --quiet=2
apt-get install --quiet=2 --yes --no-install-recommends iproute2 passwd > /tmp/apt.log
useradd --create-home node
read -r from to <<< "$(of COPY)"
# shellcheck disable=SC2053
[[ $(basename "$1") == $from ]]
cp "$1" "$to"
unshare --net /bin/bash -c "$(of RUN)"
echo 'from the container' > /srv/a.txt
cp "$steps" "$here/serve-container.mjs" /home/node/
cd /home/node
unshare --net /bin/bash -c "ip link set lo up && exec runuser -u $(of USER) -- node serve-container.mjs"
echo "installed without a network, shared as somebody who is not root, healthy, and stopped in order"
