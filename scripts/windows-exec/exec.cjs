#!/usr/bin/env node
/**
 * `exec` for Windows: npm scripts begin with it so that a POSIX shell steps aside and signals reach the program itself,
 * where `exec` is the shell's own word and this file is not used. cmd.exe has no such word and finds this instead.
 */
const { spawn } = require('node:child_process');

const [command = '', ...args] = process.argv.slice(2);
// Ctrl-C reaches every program of a Windows console: this one outlives the other to pass its status on.
process.on('SIGINT', () => undefined);
spawn(command, args, { stdio: 'inherit' }).on('exit', (status) => {
  process.exitCode = status ?? 1;
});
