import { describe, expect, it } from 'vitest';
import { PinWatch } from '../../../main/access/pin-watch.ts';
import { SignInAttempts } from '../../../main/access/sign-in-attempts.ts';

const MINUTE_MS = 60_000;

/** A clock that a test turns. */
function clock() {
  let time = 1_000_000;
  const turn = (ms: number): void => {
    time += ms;
  };
  return { now: () => time, turn };
}

function fail(tries: SignInAttempts, key = 'a'): number | undefined {
  tries.begin(key);
  return tries.wrong(key);
}

describe('wrong tries', () => {
  it('are free five times; then each waits twice as long, up to half a minute', () => {
    const { now, turn } = clock();
    const tries = new SignInAttempts({ now });
    const waits: number[] = [];
    for (let count = 0; count < 12; count++) {
      fail(tries);
      waits.push(tries.waitOf('a') / 1000);
      turn(tries.waitOf('a'));
    }
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
  });

  it('of one visitor keep no other waiting', () => {
    const { now } = clock();
    const tries = new SignInAttempts({ now });
    for (let count = 0; count < 8; count++) fail(tries);
    expect([tries.waitOf('b'), tries.leftOf('b'), tries.leftOf('a')]).toEqual([0, 5, 0]);
  });

  it('that are being checked count as if they were wrong', () => {
    const tries = new SignInAttempts();
    for (let count = 0; count < 5; count++) tries.begin('a');
    expect(tries.waitOf('a')).toBeGreaterThan(0);
    tries.dropped('a');
    expect(tries.waitOf('a')).toBe(0);
  });

  it('lock out where few digits could be found, and leave none free afterwards', () => {
    const { now, turn } = clock();
    const tries = new SignInAttempts({ now, lockout: { tries: 10, lockMs: 15 * MINUTE_MS } });
    const untils = [];
    for (let count = 0; count < 10; count++) {
      untils.push(fail(tries));
      if (count < 9) turn(tries.waitOf('a'));
    }
    expect(untils.filter((until) => until !== undefined)).toEqual([now() + 15 * MINUTE_MS]);
    turn(15 * MINUTE_MS);
    expect([tries.waitOf('a'), tries.leftOf('a')]).toEqual([0, 0]);
    tries.forgive('a');
    expect(tries.leftOf('a')).toBe(5);
  });

  it('are forgotten after a quiet hour, and kept of so many visitors only', () => {
    const { now, turn } = clock();
    const tries = new SignInAttempts({ now });
    for (let count = 0; count < 7; count++) fail(tries);
    turn(61 * MINUTE_MS);
    expect(tries.leftOf('a')).toBe(5);
    fail(tries, 'first');
    for (let count = 0; count < 4_096; count++) fail(tries, `visitor ${count}`);
    expect([tries.isBlameless('first'), tries.isBlameless('visitor 4095')]).toEqual([true, false]);
  });
});

describe('a PIN', () => {
  it('stops after a hundred wrong tries within an hour, from wherever, until there is another', () => {
    const { now, turn } = clock();
    const watch = new PinWatch(now);
    for (let count = 0; count < 99; count++) expect(watch.wrong()).toBe(false);
    turn(61 * MINUTE_MS);
    for (let count = 0; count < 99; count++) expect(watch.wrong()).toBe(false);
    expect([watch.wrong(), watch.isStopped, watch.wrong()]).toEqual([true, true, false]);
    watch.reset();
    expect(watch.isStopped).toBe(false);
  });
});
