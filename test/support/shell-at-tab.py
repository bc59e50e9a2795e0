"""
What an interactive shell makes of a line when Tab is pressed behind it: a terminal, typed into and read.

shell-at-tab.py LINE SHELL [ARGUMENT...]: the shell's prompt is "porthole-prompt> ", and it answers Ctrl-X Ctrl-L by writing its
line between "<line:" and ":line>". Writes what was shown between Tab and that answer, and the line itself, as JSON.
"""

import fcntl
import json
import os
import pty
import re
import struct
import sys
import termios

READY = "porthole-prompt> "
UP = re.compile(r"\x1b\[[0-9]*A")
LINE = re.compile(r"<line:(.*?):line>", re.DOTALL)
CONTROLS = re.compile(r"\x1b\[[0-9;?>=]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>]|\x1b\][^\x07]*\x07|[\r\x07\x0e\x0f]")
ROWS, COLUMNS = 400, 400

line, program = sys.argv[1], sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    os.execvp(program[0], program)

shown = ""


def read_until(found):
    """Reads on until `found` finds something in all that was shown; what it found."""
    global shown
    while not (it := found(shown)):
        text = os.read(terminal, 65536).decode(errors="replace")
        shown += CONTROLS.sub("", UP.sub("\n", text))
    return it


read_until(lambda text: READY in text)
shown = ""
os.write(terminal, line.encode() + b"\t" + b"\x18\x0c")
last = read_until(LINE.search)
print(json.dumps({"shown": shown[: last.start()], "line": last.group(1)}))
os.close(terminal)
