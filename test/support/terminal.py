"""Runs a program in a pseudo-terminal: what comes on standard input is typed, what it shows goes to standard output."""

import os
import pty
import sys

pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])

if os.fork() == 0:
    while keys := os.read(0, 1024):
        os.write(terminal, keys)
    os._exit(0)

try:
    while shown := os.read(terminal, 65536):
        os.write(1, shown)
except OSError:
    pass  # Linux says EIO when the last program has left the terminal.
os._exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) & 0xFF)
