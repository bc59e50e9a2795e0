import { describe, expect, it } from 'vitest';
import type { CloseDecision, CloseSituation } from '../../../../main/app/window/close-decision.ts';
import { decideClose } from '../../../../main/app/window/close-decision.ts';

const SHARING: CloseSituation = {
  platform: 'linux',
  choice: 'ask',
  hasTray: true,
  hasShares: true,
  isSharing: true,
  explainedTray: true,
  explainedNoTray: false,
};
const NO_TRAY = { hasTray: false } as const;
const STOPPED = { isSharing: false } as const;

describe('decideClose', () => {
  it.each<[string, Partial<CloseSituation>, CloseDecision]>([
    ['keeps sharing in the tray', {}, 'keep-running'],
    ['says so the first time', { explainedTray: false }, 'explain'],
    ['stays in the tray when the share is stopped', { ...STOPPED, explainedTray: false }, 'keep-running'],
    ['quits when nothing was ever shared', { ...STOPPED, hasShares: false }, 'quit'],
    ['asks where no tray is shown', NO_TRAY, 'ask'],
    ['quits where no tray is shown and nothing is being shared', { ...NO_TRAY, ...STOPPED }, 'quit'],
    ['keeps running on macOS without a word', { platform: 'darwin', explainedTray: false }, 'keep-running'],
    ['keeps running on macOS without a share', { platform: 'darwin', ...STOPPED, hasShares: false }, 'keep-running'],
    ['says so the first time on Windows', { platform: 'win32', explainedTray: false }, 'explain'],
    ['quits when that was chosen', { choice: 'quit' }, 'quit'],
    ['quits when that was chosen, where no tray is shown', { ...NO_TRAY, choice: 'quit' }, 'quit'],
    [
      'says nothing when it was chosen to keep running',
      { choice: 'keep-running', explainedTray: false },
      'keep-running',
    ],
    [
      'keeps running without a share when that was chosen',
      { choice: 'keep-running', ...STOPPED, hasShares: false },
      'keep-running',
    ],
    [
      'asks once more when the tray is gone by which the choice was made',
      { ...NO_TRAY, choice: 'keep-running' },
      'ask',
    ],
    [
      'keeps running where no tray is shown, after the question',
      { ...NO_TRAY, choice: 'keep-running', explainedNoTray: true },
      'keep-running',
    ],
  ])('%s', (_, situation, decision) => {
    expect(decideClose({ ...SHARING, ...situation })).toBe(decision);
  });
});
