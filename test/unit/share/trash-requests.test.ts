import { describe, expect, it } from 'vitest';
import type { ShareEvent } from '../../../main/share/share-event.ts';
import { TrashRequests } from '../../../main/share/trash-requests.ts';

const ANNA = { visitor: '192.168.1.5' };
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
    const [first, second] = [trash.dispose(WHAT, ANNA), trash.dispose(WHAT, ANNA)];
    expect(events).toMatchObject([1, 2].map((id) => ({ kind: 'trash', id, ...WHAT })));
    // Nothing in it tells whose wish it was.
    expect(JSON.stringify(events)).not.toContain(ANNA.visitor);
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
    expect(await trash.dispose(WHAT, ANNA)).toBe(false);
    expect(events).toEqual([]);
  });

  it('is refused with 503 when too much waits, and when no answer comes: it is not removed meanwhile', async () => {
    const { desk: trash } = desk();
    const waiting = Array.from({ length: 64 }, (_, index) => trash.dispose(WHAT, { visitor: `${index % 4}` }));
    await expect(trash.dispose(WHAT, ANNA)).rejects.toMatchObject({ status: 503 });
    for (let id = 1; id <= 64; id++) trash.answer(id, 'trashed');
    expect(new Set(await Promise.all(waiting))).toEqual(new Set([true]));
    await expect(desk(1).desk.dispose(WHAT, ANNA)).rejects.toMatchObject({ status: 503 });
  });

  it('of one visitor leaves room for others, and again for that visitor when it is over', async () => {
    const { desk: trash } = desk();
    const waiting = Array.from({ length: 16 }, () => trash.dispose(WHAT, ANNA));
    await expect(trash.dispose(WHAT, ANNA)).rejects.toMatchObject({ status: 503 });
    const other = trash.dispose(WHAT, { visitor: '192.168.1.6' });
    for (let id = 1; id <= 17; id++) trash.answer(id, 'none');
    expect(await Promise.all([...waiting, other])).toEqual(Array.from({ length: 17 }, () => false));
    const again = trash.dispose(WHAT, ANNA);
    trash.answer(18, 'trashed');
    expect(await again).toBe(true);
  });
});
