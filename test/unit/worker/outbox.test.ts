import { describe, expect, it } from 'vitest';
import type { FromWorker } from '../../../main/worker/messages.ts';
import { Outbox } from '../../../main/worker/outbox.ts';

const EVENT = { kind: 'transfers', transfers: [], visitors: 0 } as const;

describe('Outbox', () => {
  it('has room until so much is on its way, and again when it was taken in', () => {
    const posted: FromWorker[] = [];
    const outbox = new Outbox((one) => posted.push(one), 100);
    outbox.send(EVENT, 60);
    expect(outbox.hasRoom).toBe(true);
    outbox.send(EVENT, 60);
    expect(outbox.hasRoom).toBe(false);
    outbox.taken(60);
    expect(outbox.hasRoom).toBe(true);
    expect(posted).toHaveLength(2);
  });

  it('does not believe that more was taken in than was sent', () => {
    const outbox = new Outbox(() => undefined, 100);
    outbox.taken(1_000_000);
    outbox.send(EVENT, 100);
    expect(outbox.hasRoom).toBe(false);
  });
});
