/** How fast files go, as a visitor is told. */
import { expect, it } from 'vitest';
import { Rate } from '../../../../../renderer/visitor/adding/transfer-rate.ts';

/** Marked ten times a second, from one time to another in milliseconds, with so many octets a second. */
function run(rate: Rate, from: number, to: number, perSecond: number, total = 0): number {
  let sent = total;
  for (let time = from; time <= to; time += 100) {
    rate.mark(sent, time);
    sent += perSecond / 10;
  }
  return sent;
}

it('is told once it can be known, and follows what happens within seconds', () => {
  const rate = new Rate();
  run(rate, 0, 900, 1000);
  expect(rate.perSecond).toBeUndefined();
  const sent = run(rate, 1000, 10_000, 1000, 1000);
  expect(rate.perSecond).toBeCloseTo(1000);
  run(rate, 10_100, 17_000, 500, sent);
  expect(rate.perSecond).toBeCloseTo(500);
});

it.each([
  ['a minute', 60_000],
  ['a night', 8 * 3_600_000],
])('is not spread over %s in which the page slept', (_, gap) => {
  const rate = new Rate();
  const sent = run(rate, 0, 10_000, 1000);
  const woken = 10_000 + gap;
  run(rate, woken, woken + 500, 1000, sent);
  expect(rate.perSecond).toBeUndefined();
  run(rate, woken + 600, woken + 2_000, 1000, sent + 600);
  expect(rate.perSecond).toBeCloseTo(1000);
});

it('does not count twice what is sent anew', () => {
  const rate = new Rate();
  run(rate, 0, 3_000, 1000);
  run(rate, 3_100, 5_000, 1000, 500);
  expect(rate.perSecond).toBeCloseTo(1000);
});
