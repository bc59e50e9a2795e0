/** What is said when a share came back by itself. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { ShareProblem } from '../../main/share/share-status.ts';
import type { Words } from '../../main/words/en/window.ts';

/** When each share last came back by itself, by its id. */
export type Recoveries = ReadonlyMap<string, number>;

export function readRecoveries(shares: readonly ShareState[]): Recoveries {
  return new Map(shares.flatMap(({ id, recovery: { last } }) => (last === undefined ? [] : [[id, last.at] as const])));
}

/** About the share that came back since `before` was read; undefined when none did. It is named: another share may be shown by then. */
export function describeRecovery(
  shares: readonly ShareState[],
  before: Recoveries,
  words: Words['problems'],
): string | undefined {
  for (const { id, name, recovery } of shares) {
    const { last } = recovery;
    if (last === undefined || last.at === before.get(id)) continue;
    const sentence = sentenceFor(last.problem, words);
    return words.recovered(name, sentence);
  }
  return undefined;
}

function sentenceFor(problem: ShareProblem, words: Words['problems']): string {
  switch (problem) {
    case 'folder-missing':
    case 'folder-not-readable':
    case 'not-a-folder':
      return words.folderBack;
    case 'files-missing':
      return words.filesBack;
    case 'port-in-use':
      return words.portFree;
    default:
      return words.restarted;
  }
}
