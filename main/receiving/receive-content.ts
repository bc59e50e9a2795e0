/** Takes in content as fast as the disk does, in large pieces; what waits is bounded, and the sender's socket waits then. */

import type { Interruption } from '../base/interruption.ts';
import { octetMemory } from '../base/octet-memory.ts';
import { OctetPieces } from '../base/octet-pieces.ts';
import { heldContent } from '../http/held-content.ts';

export interface ContentSink {
  /** Resolves when the disk has taken it; the pieces are nobody's then. */
  take(pieces: readonly Uint8Array[], bytes: number): Promise<void>;
}

/**
 * Resolves with `complete` when all has been taken in, with `ended` when it was ended from outside; rejects as the content or
 * the sink does. Whatever had arrived until then has been handed to the sink.
 */
export async function receiveContent(
  content: AsyncIterable<Uint8Array>,
  sink: ContentSink,
  interruption: Interruption,
): Promise<'complete' | 'ended'> {
  const iterator = content[Symbol.asyncIterator]();
  const pieces = new OctetPieces();
  const handOver = async (): Promise<void> => {
    const { bytes } = pieces;
    if (bytes === 0) return;
    const taken = pieces.takeAll();
    try {
      await sink.take(taken, bytes);
    } finally {
      heldContent.change(-bytes);
    }
    for (const piece of taken) octetMemory.giveBack(piece);
  };
  try {
    for (;;) {
      const result = await interruption.wait(iterator.next());
      if (result === 'interrupted') {
        // When what is asked for has come, or can't.
        void iterator.return?.().catch(() => undefined);
        return 'ended';
      }
      if (result.done === true) return 'complete';
      pieces.push(result.value);
      heldContent.change(result.value.byteLength);
      // In large pieces, while there is room for them.
      if (pieces.bytes >= heldContent.mostOfOne) await handOver();
    }
  } finally {
    await handOver();
  }
}
