/** Before downloads are cut: what is asked, and when there is nothing to ask. */
import { describe, expect, it } from 'vitest';
import { askBeforeCut } from '../../../../main/app/calls/ask-before-cut.ts';
import type { Dialogs } from '../../../../main/app/dialogs/dialogs.ts';
import type { Stakes } from '../../../../main/app/shares/downloads-at-stake.ts';

const NONE: Stakes = { downloads: 0, bytesToGo: 0 };
const ONE: Stakes = { downloads: 1, bytesToGo: 31_000_000 };
const TWO: Stakes = { downloads: 2, bytesToGo: 50 };

/** @param known what is known before and after it was heard what runs */
async function answerTo(known: readonly [before: Stakes, after: Stakes]) {
  let heard = 0;
  const asked: Stakes[] = [];
  const dialogs = {
    words: {},
    ask: async () => 'wait',
  } as unknown as Dialogs;
  const atStake = {
    now: () => known[heard] ?? NONE,
    hear: async () => {
      heard += 1;
    },
  };
  const answer = await askBeforeCut(dialogs, atStake, (_, stakes) => {
    asked.push(stakes);
    return {} as never;
  });
  return { answer, heard, asked };
}

describe('before downloads are cut', () => {
  it('nobody is asked where none runs, and nobody waits to hear so', async () => {
    expect(await answerTo([NONE, ONE])).toEqual({ answer: 'now', heard: 0, asked: [] });
  });

  it('nobody is asked about one that has ended, of which it was not heard yet', async () => {
    expect(await answerTo([ONE, NONE])).toEqual({ answer: 'now', heard: 1, asked: [] });
  });

  it('a person is asked about what runs at that moment', async () => {
    expect(await answerTo([ONE, TWO])).toEqual({ answer: 'wait', heard: 1, asked: [TWO] });
  });
});
