import { describe, expect, it } from 'vitest';
import type { CloseSituation } from '../../../main/app/close-decision.ts';
import { decideClose } from '../../../main/app/close-decision.ts';

const SHARING: CloseSituation = {
  platform: 'linux',
  hasTray: true,
  hasShares: true,
  isSharing: true,
  explained: true,
};

describe('decideClose', () => {
  it.each([
    ['keeps sharing in the tray', {}, 'keep-running'],
    ['says so the first time', { explained: false }, 'explain'],
    ['stays in the tray when the share is stopped', { isSharing: false, explained: false }, 'keep-running'],
    ['quits when nothing was ever shared', { isSharing: false, hasShares: false }, 'quit'],
    ['asks before it stops sharing where no tray is shown', { hasTray: false }, 'ask'],
    ['quits where no tray is shown and nothing is being shared', { hasTray: false, isSharing: false }, 'quit'],
    ['keeps running on macOS without a word', { platform: 'darwin', explained: false }, 'keep-running'],
    [
      'keeps running on macOS without a share',
      { platform: 'darwin', isSharing: false, hasShares: false },
      'keep-running',
    ],
    ['says so the first time on Windows', { platform: 'win32', explained: false }, 'explain'],
  ] as const)('%s', (_, situation, decision) => {
    expect(decideClose({ ...SHARING, ...situation })).toBe(decision);
  });
});
