/** The suite by which WebDAV servers are judged: all of it, by every way in. */
import { describe, expect, it } from 'vitest';
import { serveReceiving } from '../support/receiving-server.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** Of its five parts: basic, copymove, props, locks, http. */
const TESTS = [16, 13, 30, 41, 4];

interface Result {
  readonly passed: readonly number[];
  readonly failures: readonly string[];
}

async function litmus(...args: readonly string[]): Promise<Result> {
  // It writes logs of its own to where it runs.
  const { stdout } = await run('env', [`--chdir=${await createTempFolder()}`, 'litmus', '-k', ...args]);
  const lines = stdout.split(/[\r\n]+/);
  const passed = lines.flatMap((line) => Number(/: of \d+ tests run: (\d+) passed/.exec(line)?.[1] ?? Number.NaN));
  return { passed: passed.filter(Number.isInteger), failures: lines.filter((line) => /FAIL|WARNING/.test(line)) };
}

describe('litmus', () => {
  it('passes all of its tests', async () => {
    const { port, bugs } = await serveReceiving({}, { rights: 'change' });
    expect(await litmus(`http://127.0.0.1:${port}/`)).toEqual({ passed: TESTS, failures: [] });
    expect(bugs).toEqual([]);
  });
});
