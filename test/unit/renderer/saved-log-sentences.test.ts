import { describe, expect, test } from 'vitest';
import type { SavedLogProgress } from '../../../renderer/log/saved-log-reader.ts';
import { describeSavedLog } from '../../../renderer/log-view/saved-log-sentences.ts';
import { resolveLanguage } from '../../../renderer/words/languages.ts';

const english = resolveLanguage('en', 'en-US');
const READ: SavedLogProgress = { fraction: 1, failedLines: 0, isOver: true, problem: undefined };
const WHOLE = { total: 5_000_000, letGo: 0 };

describe('what is said of a saved log', () => {
  test.each<readonly [string, Partial<SavedLogProgress>, Partial<typeof WHOLE>, readonly string[]]>([
    ['nothing when it was read whole', {}, {}, []],
    ['how far it is', { fraction: 0.419, isOver: false }, {}, ['Reading, 41 %']],
    ['what is no entry', { failedLines: 2 }, {}, ['2 lines are no log entry']],
    [
      'that it is longer than memory allows',
      {},
      { total: 9_994_240, letGo: 305_760 },
      ['Only the newest 9,994,240 requests fit in memory: 305,760 older ones are left out'],
    ],
    ['why it stopped', { problem: 'EIO' }, {}, ['Reading stopped: EIO']],
  ])('is %s', (_, progress, log, sentences) => {
    expect(describeSavedLog({ ...READ, ...progress }, { ...WHOLE, ...log }, english)).toEqual(sentences);
  });
});
