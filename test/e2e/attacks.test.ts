/** A few seconds of the attacks (`npm run load -- attacks`), with both cores for themselves: other tests would be attacked too. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../support/run.ts';

const TIMEOUT_MS = 240_000;

it(
  'lets attackers hurt neither the share nor its normal visitors',
  async () => {
    const { status, stdout, stderr } = await run(process.execPath, [
      path.resolve('scripts/load.mjs'),
      'attacks',
      '--quick',
    ]);
    expect(status, `${stdout}\n${stderr}`).toBe(0);
  },
  TIMEOUT_MS,
);
