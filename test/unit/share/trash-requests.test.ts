import { describe, expect, it } from 'vitest';
import type { ShareEvent } from '../../../main/share/share-event.ts';
import { TrashRequests } from '../../../main/share/trash-requests.ts';

const WHAT = { path: '/shared/a.txt', identity: { dev: 1, ino: 2 } };

function desk(patienceMs?: number) {
  const events: ShareEvent[] = [];
  const made = new TrashRequests((event) => void events.push(event), patienceMs);
  made.isThere = true;
  return { desk: made, events };
}

describe('what is offered to the trash', () => {
  it('is told, and waits for what becomes of it', async () => {
    const { desk: trash, events } = desk();
    const [first, second] = [trash.dispose(WHAT), trash.dispose(WHAT)];
    expect(events).toEqual([1, 2].map((id) => ({ kind: 'trash', id, ...WHAT })));
    trash.answer(2, 'none');
    trash.answer(1, 'trashed');
    // An answer that comes twice, or to nothing, means nothing.
    trash.answer(1, 'none');
    trash.answer(77, 'trashed');
    expect([await first, await second]).toEqual([true, false]);
  });

  it('is gone for good where nobody looks after a trash', async () => {
    const { desk: trash, events } = desk();
    trash.isThere = false;
    expect(await trash.dispose(WHAT)).toBe(false);
    expect(events).toEqual([]);
  });

  it('is refused with 503 when too much waits, and when no answer comes: it is not removed meanwhile', async () => {
    const { desk: trash } = desk();
    const waiting = Array.from({ length: 64 }, () => trash.dispose(WHAT));
    await expect(trash.dispose(WHAT)).rejects.toMatchObject({ status: 503 });
    for (let id = 1; id <= 64; id++) trash.answer(id, 'trashed');
    expect(new Set(await Promise.all(waiting))).toEqual(new Set([true]));
    await expect(desk(1).desk.dispose(WHAT)).rejects.toMatchObject({ status: 503 });
  });
});
