/** Sockets that are read by turns, on real ones and with a clock on which every piece takes longer than a turn has. */
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ReadTurns } from '../../../main/base/read-turns.ts';
import { TurnClock } from '../../../main/base/turn-clock.ts';
import { TurnedInlet } from '../../../main/serving/turned-inlet.ts';
import { enter, listen } from '../../support/accepted-sockets.ts';

const PIECE = 64 * 1024;

/** Each look at it finds that long passed. */
function slowClock(): TurnClock {
  let now = 0;
  const look = (): number => {
    now += 10;
    return now;
  };
  return new TurnClock({ now: look, asleep: () => 0 });
}

/** Octets that tell at each position which they are. */
function numbered(length: number, seed: number): Buffer {
  const octets = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) octets.writeUInt32BE((at + seed) >>> 0, at);
  return octets;
}

describe('an inlet that is read by turns', () => {
  it('hands on every octet in its order, and tells of the end behind them', async () => {
    const turns = new ReadTurns(slowClock());
    const results: Promise<Buffer>[] = [];
    let waits = 0;
    const port = await listen((socket) => {
      const inlet = new TurnedInlet(socket, turns, `visitor ${results.length % 3}`);
      const came: Buffer[] = [];
      inlet.take = (data) => {
        came.push(data);
        if (turns.weight > 0) waits += 1;
      };
      results.push(once(socket, 'end').then(() => Buffer.concat(came)));
    });
    const sent = Array.from({ length: 12 }, (_, index) => numbered(5 * PIECE + index * 1_000, index));
    for (const octets of sent) {
      const socket = await enter(port);
      for (let at = 0; at < octets.length; at += 50_000) socket.write(octets.subarray(at, at + 50_000));
      socket.end();
    }
    const came = await Promise.all(results);
    expect(came.map((octets) => octets.length).sort()).toEqual(sent.map((octets) => octets.length).sort());
    for (const octets of came) expect(sent.some((each) => each.equals(octets))).toBe(true);
    expect(waits).toBeGreaterThan(0);
    expect(turns.weight).toBe(0);
  });

  it('stays paused for whoever paused it, also when its turn comes', async () => {
    const turns = new ReadTurns(slowClock());
    let length = 0;
    const accepted: TurnedInlet[] = [];
    const port = await listen((socket) => {
      const inlet = new TurnedInlet(socket, turns, 'visitor');
      accepted.push(inlet);
      inlet.take = (data) => {
        length += data.byteLength;
        inlet.pause();
      };
    });
    const sender = await enter(port);
    sender.write(numbered(4 * PIECE, 1));
    while (length === 0) await new Promise((resolve) => setImmediate(resolve));
    const first = length;
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(length).toBe(first);
    while (length < 4 * PIECE) {
      accepted[0]?.resume();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(length).toBe(4 * PIECE);
  });

  it('learns that a visitor has left who was not read meanwhile, and forgets what waited', async () => {
    const turns = new ReadTurns(slowClock());
    const closings: Promise<unknown>[] = [];
    const port = await listen((socket) => {
      const inlet = new TurnedInlet(socket, turns, 'visitor');
      socket.on('error', () => undefined);
      // What is on its way when somebody resets goes first, with an end behind it: then the reset may come too late.
      socket.on('end', () => void socket.destroy());
      closings.push(
        new Promise<void>((resolve) => {
          socket.on('close', () => {
            inlet.close();
            resolve();
          });
        }),
      );
    });
    const senders = await Promise.all(Array.from({ length: 20 }, () => enter(port)));
    while (closings.length < senders.length) await new Promise((resolve) => setImmediate(resolve));
    for (const sender of senders) sender.write(numbered(8 * PIECE, 0));
    while (turns.weight === 0) await new Promise((resolve) => setImmediate(resolve));
    for (const sender of senders) sender.resetAndDestroy();
    await Promise.all(closings);
    expect(turns.weight).toBe(0);
  });
});
