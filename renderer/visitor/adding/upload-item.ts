/** One file that is on its way, and the question to which it belongs. */
import type { PickedFile } from './picked.ts';
import type { Problem } from './problem.ts';

/**
 * - `asking`: the server, or the person who shares, has not said yes
 * - `waiting`: for its turn
 * - `sending`, also while it is tried again
 * - `paused`: by the person here
 * - `failed`, with a problem
 * - `arrived`
 */
export type ItemState = 'asking' | 'waiting' | 'sending' | 'paused' | 'failed' | 'arrived';

export interface Item extends PickedFile {
  state: ItemState;
  /** Octets that the server has, as far as is known. */
  sent: number;
  /** No connection at the moment, or a server that is busy: it goes on by itself. */
  isTrying: boolean;
  problem: Problem | undefined;
  /** The answer to the question by which it may be sent. */
  sending: string | undefined;
  /** The answer was forgotten once: it is asked for anew, and no third time. */
  isAskedAgain: boolean;
  /** Where the upload is, once there is one. */
  url: string | undefined;
  /** The name under which it was kept, where it is another. */
  keptAs: string | undefined;
  /** Ends what is under way for it. */
  stop: AbortController | undefined;
}

export function createItem({ path, file }: PickedFile): Item {
  return {
    path,
    file,
    state: 'asking',
    sent: 0,
    isTrying: false,
    problem: undefined,
    sending: undefined,
    isAskedAgain: false,
    url: undefined,
    keptAs: undefined,
    stop: undefined,
  };
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
