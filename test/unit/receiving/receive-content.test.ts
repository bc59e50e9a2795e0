import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Interruption } from '../../../main/base/interruption.ts';
import { heldContent } from '../../../main/http/held-content.ts';
import { receiveContent } from '../../../main/receiving/receive-content.ts';
import { createGate } from '../../support/handlers.ts';

const KIB = 1024;

/** Sends pieces of 16 KiB until it is told that nobody wants more. */
async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) {
    await nextTurn();
    yield new Uint8Array(16 * KIB);
  }
}

describe('content that is received', () => {
  it('waits for a slow disk in large pieces, but in small ones when much of all waits', async () => {
    const gate = createGate();
    const handed: number[] = [];
    const interruption = new Interruption();
    const take = async (_pieces: readonly Uint8Array[], bytes: number): Promise<void> => {
      handed.push(bytes);
      await gate.opened;
    };
    const senders = Array.from({ length: 400 }, () => receiveContent(endless(), { take }, interruption));
    await expect.poll(() => handed.length).toBe(400);
    expect(handed[0]).toBeLessThanOrEqual(256 * KIB);
    expect(heldContent.total).toBeLessThan(48 * KIB * KIB);
    interruption.interrupt();
    gate.open();
    await Promise.all(senders);
    expect(heldContent.total).toBe(0);
  });

  it('counts for nothing when the disk has failed', async () => {
    const take = async (): Promise<void> => {
      throw new Error('full');
    };
    await expect(receiveContent(endless(), { take }, new Interruption())).rejects.toThrow('full');
    expect(heldContent.total).toBe(0);
  });

  it('is not read on when it was ended from outside', async () => {
    let isOver = false;
    async function* watched(): AsyncGenerator<Uint8Array> {
      try {
        yield* endless();
      } finally {
        isOver = true;
      }
    }
    const interruption = new Interruption();
    const received = receiveContent(watched(), { take: async () => undefined }, interruption);
    await nextTurn();
    interruption.interrupt();
    expect(await received).toBe('ended');
    await expect.poll(() => isOver).toBe(true);
  });
});
