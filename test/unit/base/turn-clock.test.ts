/** Lines of work share a turn: together they have no more than it may take, and none has nothing. */
import { describe, expect, it } from 'vitest';
import type { TurnPart } from '../../../main/base/turn-clock.ts';
import { TurnClock } from '../../../main/base/turn-clock.ts';

const TURN_MS = 8;
const PIECE_MS = 0.25;

/** An event loop that does nothing but what it is told to. */
class Loop {
  time = 1_000;
  slept = 0;
  readonly clock = new TurnClock({ now: () => this.time, asleep: () => this.slept });

  sleep(ms: number): void {
    this.time += ms;
    this.slept += ms;
  }

  /** All that a line may do now, in pieces. @returns how long it took */
  fill(part: TurnPart, half: 'reading' | 'ending' = 'ending'): number {
    const start = this.time;
    part.begin(half);
    while (!part.isOver) this.time += PIECE_MS;
    return this.time - start;
  }
}

describe('TurnClock', () => {
  it('gives a line that is alone all of its part, in each turn', () => {
    const loop = new Loop();
    const part = loop.clock.part(4);
    for (let turn = 0; turn < 3; turn++) {
      loop.sleep(5);
      expect(loop.fill(part)).toBe(4);
    }
  });

  it('gives all lines together what a turn may take, and a little to whoever comes last', () => {
    const loop = new Loop();
    const [reading, taking, asking, working] = [2, 3, 8, 4].map((most) => loop.clock.part(most)) as [
      TurnPart,
      TurnPart,
      TurnPart,
      TurnPart,
    ];
    for (let turn = 0; turn < 5; turn++) {
      expect(loop.fill(reading, 'reading')).toBe(2);
      expect(loop.fill(taking)).toBe(3);
      expect(loop.fill(asking)).toBe(3);
      expect(loop.fill(working)).toBe(1);
    }
  });

  it('counts what goes beyond a part against the others of the same turn', () => {
    const loop = new Loop();
    const [reading, asking] = [loop.clock.part(4), loop.clock.part(8)];
    loop.sleep(1);
    reading.begin('reading');
    loop.time += 5;
    expect(reading.isOver).toBe(true);
    expect(loop.fill(asking)).toBe(TURN_MS - 5);
  });

  it('begins a turn when a line has its second part, also where nothing was read', () => {
    const loop = new Loop();
    const [asking, working] = [loop.clock.part(5), loop.clock.part(8)];
    for (let turn = 0; turn < 3; turn++) {
      expect(loop.fill(asking)).toBe(5);
      expect(loop.fill(working)).toBe(3);
    }
  });

  it('counts what nobody looked at, as long as the loop does not sleep', () => {
    const loop = new Loop();
    const part = loop.clock.part(8);
    expect(loop.fill(part)).toBe(8);
    // What the runtime does by itself between two turns.
    loop.time += 5;
    expect(loop.fill(part)).toBe(3);
    loop.time += 20;
    expect(loop.fill(part)).toBe(1);
    loop.time += 20;
    loop.sleep(1);
    expect(loop.fill(part)).toBe(8);
  });

  it('takes a long pause for one, where the loop does not tell that it sleeps', () => {
    const loop = new Loop();
    const part = loop.clock.part(8);
    loop.fill(part);
    loop.time += 60;
    expect(loop.fill(part)).toBe(8);
  });
});
