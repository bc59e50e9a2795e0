/** However the terminal mode is started, its runtime is bounded in the same way (decision 270). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { scripts } from '../../../package.json';

it('npm start, npm run share and the command porthole give the runtime the same flags', () => {
  const flagsOf = (text = ''): readonly string[] => text.match(/--[\w-]+=\d+/g) ?? [];
  const [line] = readFileSync(path.resolve('dist/main/console.cjs'), 'utf8').split('\n', 1);
  expect(line).toMatch(/^#!\/usr\/bin\/env -S node /);
  expect(flagsOf(line)).not.toEqual([]);
  expect(flagsOf(scripts.share)).toEqual(flagsOf(line));
  expect(flagsOf(scripts.start)).toEqual(flagsOf(line));
});
