import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedMap } from '../../../main/base/bounded-map.ts';
import { CommonRoom } from '../../../main/base/common-room.ts';
import { ThreadParts } from '../../../main/base/kept-memory.ts';

const MAX_WEIGHT = 100;

function mapIn(common: CommonRoom, octets?: number): BoundedMap<number, number> {
  return new BoundedMap({ weigh: (weight) => weight, room: { common, ...(octets !== undefined && { octets }) } });
}

describe('CommonRoom', () => {
  it('never holds more than its bound, and takes from whoever holds most', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 60,
    });
    const property = fc.property(steps, (sets) => {
      const room = new CommonRoom(MAX_WEIGHT);
      const maps = Array.from({ length: 4 }, () => mapIn(room));
      for (const [step, [index, weight]] of sets.entries()) {
        const before = maps.map((map) => map.weight);
        maps[index]?.set(step, weight);
        const after = maps.map((map) => map.weight);
        expect(room.total).toBe(after.reduce((sum, one) => sum + one, 0));
        expect(room.total).toBeLessThanOrEqual(MAX_WEIGHT);
        const most = Math.max(...after);
        for (const [other, kept] of after.entries()) {
          // Who lost something held the most then, and so no less than whoever holds most now, but for one entry.
          if (other !== index && kept < (before[other] ?? 0)) expect(before[other]).toBeGreaterThanOrEqual(most - 30);
        }
      }
    });
    fc.assert(property);
  });

  it('leaves those alone who hold little while one floods', () => {
    const room = new CommonRoom(MAX_WEIGHT);
    const [quiet, flooded] = [mapIn(room), mapIn(room)];
    for (const key of [1, 2, 3]) quiet.set(key, 5);
    for (let key = 0; key < 1000; key++) flooded.set(key, 5);
    expect(quiet.size).toBe(3);
    expect(flooded.weight).toBe(MAX_WEIGHT - quiet.weight);
    expect(flooded.has(999)).toBe(true);
  });

  it('counts what is weighed in something else in octets', () => {
    const room = new CommonRoom(MAX_WEIGHT);
    const names = mapIn(room, 20);
    for (let key = 0; key < 10; key++) names.set(key, 1);
    expect([names.size, room.total]).toEqual([5, 100]);
  });

  it('stops where nobody can spare anything, and asks them again the next time', () => {
    const room = new CommonRoom(MAX_WEIGHT);
    let asked = 0;
    const holder = {
      letOldestGo: () => {
        asked += 1;
        return false;
      },
    };
    const seat = room.seat(holder);
    seat.holds(150);
    seat.holds(160);
    expect([asked, room.total]).toEqual([2, 160]);
    seat.holds(0);
    expect(room.total).toBe(0);
  });
});

describe('CommonRoom, when holders are gone', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;

  it('gives back what they held before anybody else lets go of anything', async () => {
    const room = new CommonRoom(MAX_WEIGHT);
    const there = mapIn(room);
    there.set(1, 60);
    const gone = (() => {
      const map = mapIn(room);
      map.set(1, 30);
      return new WeakRef(map);
    })();
    await expect
      .poll(() => {
        collect();
        return gone.deref() === undefined;
      })
      .toBe(true);
    there.set(2, 20);
    expect([there.has(1), there.has(2)]).toEqual([true, true]);
    expect(room.total).toBe(80);
  });
});

describe('ThreadParts', () => {
  const KIB = 1024;

  it('lets one thread have what the others leave, and each keep a fair part', () => {
    const memory = ThreadParts.createMemory(3);
    const rooms = [0, 1, 2].map((place) => {
      const room = new CommonRoom(90 * KIB);
      room.divideWith(new ThreadParts(memory, place));
      return room;
    });
    const maps = rooms.map((room) => mapIn(room, KIB));
    const fill = (index: number): void => {
      for (let key = 0; key < 200; key++) maps[index]?.set(key, 1);
    };
    fill(0);
    expect(rooms[0]?.total).toBe(90 * KIB);
    fill(1);
    expect(rooms[1]?.total).toBe(45 * KIB);
    rooms[0]?.review();
    expect(rooms[0]?.total).toBe(45 * KIB);
    fill(2);
    for (const room of rooms) room.review();
    expect(rooms.map((room) => room.total / KIB)).toEqual([30, 30, 30]);
  });
});
