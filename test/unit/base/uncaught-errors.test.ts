import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { bearFaults } from '../../../main/base/uncaught-errors.ts';

function watch(isUp?: () => boolean) {
  const program = new EventEmitter();
  const clock = { now: 0 };
  const reported: unknown[] = [];
  const ends: unknown[] = [];
  const report = (error: unknown): void => void reported.push(error);
  bearFaults(program, { report, end: (error) => ends.push(error), isUp }, () => clock.now);
  const fail = (times: number): void => {
    for (let count = 0; count < times; count++) program.emit('uncaughtException', new Error('a bug'));
  };
  return { program, clock, reported, ends, fail };
}

describe('a fault that nobody catches', () => {
  it('is reported and ends nothing', () => {
    const { reported, ends, fail } = watch();
    fail(20);
    expect([reported.length, ends.length]).toEqual([20, 0]);
  });

  it('ends the program when there is no end of them', () => {
    const { ends, fail } = watch();
    fail(21);
    expect(ends).toHaveLength(1);
  });

  it('counts for a minute', () => {
    const { clock, ends, fail } = watch();
    for (let minute = 0; minute < 10; minute++) {
      clock.now = minute * 60_000;
      fail(20);
    }
    expect(ends).toEqual([]);
  });

  it('ends what has not come up yet', () => {
    let isUp = false;
    const { ends, fail } = watch(() => isUp);
    fail(1);
    isUp = true;
    fail(1);
    expect(ends).toHaveLength(1);
  });

  it('a promise that nobody waits for ends nothing, however many there are', () => {
    const { program, reported, ends } = watch();
    for (let count = 0; count < 100; count++) program.emit('unhandledRejection', new Error('a bug'));
    expect([reported.length, ends.length]).toEqual([100, 0]);
  });
});
