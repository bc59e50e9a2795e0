import { describe, expect, it } from 'vitest';
import { ReceivedFiles, UNDOABLE_MS } from '../../../../main/app/shares/received-files.ts';
import type { Arrival } from '../../../../main/receiving/arrival.ts';

const photo = (more: Partial<Arrival> = {}): Arrival => ({
  path: '/srv/drop/photo.jpg',
  name: 'photo.jpg',
  size: 1_000,
  identity: { dev: 1, ino: 2, mtimeMs: 3 },
  hasReplaced: false,
  sending: 'one',
  address: '192.0.2.1',
  sender: 'Anna',
  ...more,
});

function setUp() {
  let now = 1_000_000;
  const received = new ReceivedFiles(() => now);
  return { received, pass: (ms: number) => (now += ms) };
}

describe('what arrived', () => {
  it('is told by sending: how many, how much, and the last by its names', () => {
    const { received } = setUp();
    received.add(photo({ name: 'trip/a.jpg', path: '/srv/drop/trip/a.jpg' }));
    received.add(photo({ name: 'b.jpg', path: '/srv/drop/b (2).jpg' }));
    received.add(photo({ sending: 'other', sender: 'B\u202een' }));
    const [ben, anna] = received.states;
    expect(ben).toMatchObject({ sender: 'Ben', count: 1, bytes: 1_000, sentAs: undefined, canUndo: true });
    expect(anna).toMatchObject({ sender: 'Anna', count: 2, bytes: 2_000, name: 'b (2).jpg', sentAs: 'b.jpg' });
  });

  it('belongs together without a sending while it comes within a minute from one place', () => {
    const { received, pass } = setUp();
    const single = photo({ sending: undefined });
    received.add(single);
    pass(59_000);
    received.add(single);
    received.add(photo({ sending: undefined, address: '192.0.2.2' }));
    pass(60_000);
    received.add(single);
    expect(received.states.map(({ count }) => count)).toEqual([1, 1, 2]);
  });

  it('can be undone for an hour, once, and not where another file would be missing', () => {
    const { received, pass } = setUp();
    received.add(photo());
    received.add(photo({ hasReplaced: true }));
    received.add(photo({ sending: 'other', hasReplaced: true }));
    const [replaced, anna] = received.states;
    expect(replaced?.canUndo).toBe(false);
    expect(received.filesOf(anna?.id ?? '')).toEqual([photo()]);
    pass(UNDOABLE_MS - 1);
    expect(received.states).toHaveLength(2);
    pass(1);
    expect(received.states).toEqual([]);
    expect(received.filesOf(anna?.id ?? '')).toEqual([]);
  });

  it('is bounded: the oldest go first, and files beyond the bound are only counted', () => {
    const { received } = setUp();
    for (let index = 0; index < 40; index++) received.add(photo({ sending: String(index) }));
    expect(received.states).toHaveLength(30);
    for (let index = 0; index < 20_100; index++) received.add(photo({ sending: 'many' }));
    const [many] = received.states;
    expect(many?.count).toBe(20_100);
    expect(received.filesOf(many?.id ?? '').length).toBeLessThanOrEqual(20_000);
  });

  it('is offered no more once it was taken back file by file, and only what can be undone is taken', () => {
    const { received } = setUp();
    const [one, other, replaced] = [photo(), photo({ size: 50 }), photo({ hasReplaced: true })];
    for (const arrival of [one, other, replaced]) received.add(arrival);
    expect(received.take([one, replaced, photo()])).toEqual([one]);
    expect(received.states).toMatchObject([{ count: 2, bytes: 1_050, canUndo: true }]);
    expect(received.take([one])).toEqual([]);
    expect(received.take([other])).toEqual([other]);
    expect(received.states).toMatchObject([{ count: 1, canUndo: false }]);
  });

  it('is gone from the list when all of it was taken back', () => {
    const { received } = setUp();
    const one = photo();
    received.add(one);
    expect(received.take([one])).toEqual([one]);
    expect(received.states).toEqual([]);
  });
});
