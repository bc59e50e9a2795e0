#!/usr/bin/env node
/**
 * `exec` for Windows: npm scripts begin with it so that a POSIX shell steps aside and signals reach the program itself,
 * where `exec` is the shell's own word and this file is not used. cmd.exe has no such word and finds this instead. Nor has it
 * an `env` that sets variables for the program that it starts: `exec env NAME=VALUE PROGRAM` does that here.
 */
const { spawn } = require('node:child_process');

const words = process.argv.slice(2);
const env = { ...process.env };
if (words[0] === 'env') {
  words.shift();
  takeVariables();
}
const [command = '', ...args] = words;
// Ctrl-C reaches every program of a Windows console: this one outlives the other to pass its status on.
process.on('SIGINT', () => undefined);
spawn(command, args, { stdio: 'inherit', env }).on('exit', (status) => {
  process.exitCode = status ?? 1;
});

function takeVariables() {
  for (;;) {
    const [, name, value] = /^(\w+)=(.*)$/.exec(words[0] ?? '') ?? [];
    if (name === undefined) return;
    env[name] = value;
    words.shift();
  }
}
