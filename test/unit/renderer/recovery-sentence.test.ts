import { describe, expect, it } from 'vitest';
import type { ShareState } from '../../../main/ipc/app-state.ts';
import type { ShareProblem } from '../../../main/share/share-status.ts';
import { words as en } from '../../../main/words/en/window.ts';
import { describeRecovery, findRecovery, readRecoveries } from '../../../renderer/share/recovery-sentence.ts';
import { createScenes } from '../../support/window/scenes.ts';

const [SHARE] = createScenes(0).sharing.state.shares;

function shareWith(id: string, last: ShareState['recovery']['last']): ShareState {
  if (SHARE === undefined) throw new Error('the scene has no share');
  return { ...SHARE, id, name: id, recovery: { isTrying: false, last } };
}

/** What is said in English about what came back since `before`. */
function said(shares: readonly ShareState[], before: ReturnType<typeof readRecoveries>): string | undefined {
  const recovery = findRecovery(shares, before);
  return recovery === undefined ? undefined : describeRecovery(recovery, en.problems);
}

describe('what came back by itself', () => {
  it.each<readonly [ShareProblem, string]>([
    ['folder-missing', en.problems.folderBack],
    ['not-a-folder', en.problems.folderBack],
    ['folder-not-readable', en.problems.folderBack],
    ['files-missing', en.problems.filesBack],
    ['port-in-use', en.problems.portFree],
    ['worker-died', en.problems.restarted],
    ['unexpected', en.problems.restarted],
  ])('from %s', (problem, sentence) => {
    const before = readRecoveries([shareWith('a', undefined)]);
    expect(said([shareWith('a', { problem, at: 5 })], before)).toBe(`“a”: ${sentence}`);
  });

  it('says each recovery once', () => {
    const shares = [shareWith('a', { problem: 'folder-missing', at: 5 })];
    expect(said(shares, readRecoveries(shares))).toBeUndefined();
    const again = [shareWith('a', { problem: 'folder-missing', at: 6 })];
    expect(said(again, readRecoveries(shares))).toBe(`“a”: ${en.problems.folderBack}`);
  });

  it('names the share that it is about', () => {
    const shares = [shareWith('a', undefined), shareWith('b', { problem: 'port-in-use', at: 1 })];
    expect(said(shares, new Map())).toBe('“b”: The port is free. Sharing again.');
  });
});
