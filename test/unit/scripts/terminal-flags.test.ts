/** However the terminal mode is started, its memory is bounded in the same way (decisions 270, 650, 660 and 791). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { scripts } from '../../../package.json';

it('npm start, npm run share and the command porthole give the runtime the same flags and variables', () => {
  const flagsOf = (text = ''): readonly string[] => text.match(/[\w-]+=\d+/g) ?? [];
  const [line] = readFileSync(path.resolve('dist/main/console.cjs'), 'utf8').split('\n', 1);
  expect(line).toMatch(
    /^#!\/usr\/bin\/env -S MALLOC_MMAP_THRESHOLD_=\d+ node --max-semi-space-size=\d+ --max-old-space-size=\d+$/,
  );
  expect(flagsOf(line)).toHaveLength(3);
  expect(flagsOf(scripts.share)).toEqual(flagsOf(line));
  expect(flagsOf(scripts.start)).toEqual(flagsOf(line));
});

it("what a read of a socket takes stays on the heap, and zlib's large tables go back to the system", () => {
  const KIBIBYTE = 1024;
  const limit = Number(/MALLOC_MMAP_THRESHOLD_=(\d+)/.exec(scripts.share)?.[1]);
  expect(limit).toBeGreaterThan(64 * KIBIBYTE);
  expect(limit).toBeLessThanOrEqual(128 * KIBIBYTE);
});
