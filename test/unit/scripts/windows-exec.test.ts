/** What npm scripts begin with, where the shell has neither `exec` nor `env`. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const EXEC = path.resolve('scripts/windows-exec/exec.cjs');
const PRINT = 'process.argv.slice(1).concat(process.env.ONE ?? "none", process.env.TWO ?? "none").join(" ")';

it.each<[words: readonly string[], printed: string]>([
  [[process.execPath, '-p', PRINT, 'a', 'b c'], 'a b c none none'],
  [['env', 'ONE=1', 'TWO=x=y', process.execPath, '-p', PRINT, 'ONE=2'], 'ONE=2 1 x=y'],
])('starts what follows, with the variables before it: %j', (words, printed) => {
  const { ONE: _one, TWO: _two, ...env } = process.env;
  expect(execFileSync(process.execPath, [EXEC, ...words], { encoding: 'utf8', env }).trim()).toBe(printed);
});
