/** What is said when a share came back by itself. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { ShareProblem } from '../../main/share/share-status.ts';
import type { Words } from '../../main/words/en/window.ts';

/** When each share last came back by itself, by its id. */
export type Recoveries = ReadonlyMap<string, number>;

/** What came back, and from what. */
export interface Recovery {
  /** Of the share: another one may be shown by then. */
  readonly name: string;
  readonly problem: ShareProblem;
}

export function readRecoveries(shares: readonly ShareState[]): Recoveries {
  return new Map(shares.flatMap(({ id, recovery: { last } }) => (last === undefined ? [] : [[id, last.at] as const])));
}

/** The share that came back since `before` was read; undefined when none did. */
export function findRecovery(shares: readonly ShareState[], before: Recoveries): Recovery | undefined {
  for (const { id, name, recovery } of shares) {
    const { last } = recovery;
    if (last === undefined || last.at === before.get(id)) continue;
    return { name, problem: last.problem };
  }
  return undefined;
}

export function describeRecovery({ name, problem }: Recovery, words: Words['problems']): string {
  return words.recovered(name, sentenceFor(problem, words));
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
