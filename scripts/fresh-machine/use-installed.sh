#!/bin/bash
# The installed app, by its desktop entry alone: as the launcher starts it, and as "Open with" hands it a folder.
set -euo pipefail
cd "$HOME"
entry=/usr/share/applications/porthole.desktop
mkdir photos
echo 'from the installed app' > photos/a.txt

# until SECONDS COMMAND...: waits for what has to come.
until_holds() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    if [ $SECONDS -ge $end ]; then cat tray.txt; echo "This did not come: $*"; exit 1; fi
    sleep 0.2
  done
}

touch tray.txt
python3 tray-watcher.py > tray.txt &
until_holds 20 grep --quiet '^watching$' tray.txt
gio launch "$entry"
until_holds 60 grep --quiet 'Nothing is shared yet' tray.txt
gio launch "$entry" "$HOME/photos"
until_holds 60 curl --silent --fail --output /dev/null http://127.0.0.1:8000/a.txt
test "$(curl --silent http://127.0.0.1:8000/a.txt)" = 'from the installed app'
app=$(pgrep --oldest --exact porthole)
kill -TERM "$app"
until_holds 30 bash -c "! kill -0 $app 2> /dev/null"
