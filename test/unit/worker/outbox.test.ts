import { describe, expect, it } from 'vitest';
import type { FromWorker } from '../../../main/worker/messages.ts';
import { Outbox, OutboxRoom } from '../../../main/worker/outbox.ts';

const EVENT = { kind: 'transfers', transfers: [], visitors: 0 } as const;

describe('Outbox', () => {
  it('has room until so much is on its way, and again when it was taken in', () => {
    const posted: FromWorker[] = [];
    const outbox = new Outbox((one) => posted.push(one), new OutboxRoom(100));
    outbox.send(EVENT, 60);
    expect(outbox.hasRoom).toBe(true);
    outbox.send(EVENT, 60);
    expect(outbox.hasRoom).toBe(false);
    outbox.taken(60);
    expect(outbox.hasRoom).toBe(true);
    expect(posted).toHaveLength(2);
  });

  it('does not believe that more was taken in than was sent', () => {
    const outbox = new Outbox(() => undefined, new OutboxRoom(100));
    outbox.taken(1_000_000);
    outbox.send(EVENT, 100);
    expect(outbox.hasRoom).toBe(false);
  });

  it('has a fair part of what all shares of a thread may have on their way', () => {
    const room = new OutboxRoom(100);
    const outboxes = Array.from({ length: 10 }, () => new Outbox(() => undefined, room));
    let sent = 0;
    for (let round = 0; round < 20; round++) {
      for (const outbox of outboxes) {
        if (!outbox.hasRoom) continue;
        outbox.send(EVENT, 5);
        sent += 5;
      }
    }
    expect(sent).toBeLessThanOrEqual(100 + 5 * outboxes.length);
    for (const outbox of outboxes) expect(outbox.hasRoom).toBe(false);
    for (const outbox of outboxes.slice(1)) outbox.close();
    expect(outboxes[0]?.hasRoom).toBe(true);
  });
});
