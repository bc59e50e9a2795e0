/** Asks whether some files may be sent, and waits for the answer as long as it takes. */

import type { Picked } from './picked.ts';
import type { Problem } from './problem.ts';
import { lastingProblem, WireError } from './problem.ts';
import type { Pauses } from './retry-pauses.ts';
import { pauseAfter } from './retry-pauses.ts';
import type { Answer, Sender, Wire } from './upload-requests.ts';

export type Verdict =
  | {
      readonly kind: 'accepted';
      readonly id: string;
      readonly files: ReadonlySet<number> | undefined;
      readonly problem: Problem | undefined;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

export interface AskingMeans {
  readonly wire: Wire;
  readonly pauses: Pauses;
  /** A person has to be asked. */
  readonly asked: () => void;
}

/** Rejects with what the signal was aborted by. */
export async function askForAll(
  picked: Picked,
  sender: Sender,
  means: AskingMeans,
  signal: AbortSignal,
): Promise<Verdict> {
  let answer: Answer | undefined;
  let failures = 0;
  const endIfAborted = (): void => {
    if (signal.aborted && answer) means.wire.withdraw(answer.id);
    signal.throwIfAborted();
  };
  for (;;) {
    try {
      answer = answer ? await means.wire.listen(answer.id, signal) : await means.wire.ask(picked, sender, signal);
      failures = 0;
    } catch (error) {
      endIfAborted();
      const problem = lastingProblem(error);
      if (problem) return { kind: 'refused', problem };
      failures++;
      await means.pauses.wait(pauseAfter(failures, error instanceof WireError ? error.retryAfterMs : 0), signal);
      endIfAborted();
      continue;
    }
    const { id, state, files, problem } = answer;
    if (state === 'accepted') return { kind: 'accepted', id, files, problem };
    if (state === 'declined') return { kind: 'refused', problem: problem ?? { kind: 'declined' } };
    means.asked();
  }
}
