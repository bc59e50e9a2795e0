import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SpeedLimits } from '../../../main/net/speed-limiter.ts';
import { SpeedLimiter } from '../../../main/net/speed-limiter.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const KIB = 1024;

function paceWith(limits: SpeedLimits): SpeedLimiter {
  const pace = new SpeedLimiter(() => Date.now());
  pace.setLimits(limits);
  return pace;
}

/** A connection that sends as much as it may, for ever. */
class Sender {
  sent = 0;

  constructor(
    private readonly pace: SpeedLimiter,
    private readonly visitor: string,
  ) {
    this.#ask();
  }

  #ask(): void {
    this.pace.wait(this.visitor, 64 * KIB, (octets) => {
      this.sent += octets;
      // As a write is: done a little later.
      queueMicrotask(() => this.#ask());
    });
  }
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

describe('SpeedLimiter', () => {
  it('gives one visitor no more in all over many connections than over one', async () => {
    for (const connections of [1, 4, 25]) {
      const pace = paceWith({ each: 1e6 });
      const senders = Array.from({ length: connections }, () => new Sender(pace, 'a'));
      await pass(10_000);
      const sent = senders.reduce((sum, sender) => sum + sender.sent, 0);
      // What was stored while nothing went comes on top once.
      expect(sent).toBeGreaterThan(9.9e6);
      expect(sent).toBeLessThan(10.4e6);
    }
  });

  it('shares a visitor’s pace among their connections evenly', async () => {
    const pace = paceWith({ each: 1e6 });
    const senders = Array.from({ length: 5 }, () => new Sender(pace, 'a'));
    await pass(5_000);
    for (const { sent } of senders) expect(sent).toBeGreaterThan(0.8e6);
  });

  it('leaves other visitors their own pace', async () => {
    const pace = paceWith({ each: 1e6 });
    const greedy = Array.from({ length: 20 }, () => new Sender(pace, 'a'));
    const other = new Sender(pace, 'b');
    await pass(5_000);
    expect(other.sent).toBeGreaterThan(4.9e6);
    expect(greedy.reduce((sum, { sent }) => sum + sent, 0)).toBeLessThan(5.3e6);
  });

  it('shares the pace for all among visitors evenly, however many connections each has', async () => {
    const pace = paceWith({ total: 1e6 });
    const greedy = Array.from({ length: 20 }, () => new Sender(pace, 'a'));
    const other = new Sender(pace, 'b');
    await pass(10_000);
    const sentByGreedy = greedy.reduce((sum, { sent }) => sum + sent, 0);
    expect(other.sent + sentByGreedy).toBeLessThan(10.4e6);
    expect(other.sent).toBeGreaterThan(4.5e6);
    expect(sentByGreedy).toBeGreaterThan(4.5e6);
  });

  it('keeps to both limits at once', async () => {
    const pace = paceWith({ each: 1e6, total: 1.5e6 });
    const senders = ['a', 'b', 'c'].map((visitor) => new Sender(pace, visitor));
    await pass(10_000);
    const sent = senders.map((sender) => sender.sent);
    expect(sent.reduce((sum, part) => sum + part, 0)).toBeLessThan(15.7e6);
    for (const part of sent) expect(part).toBeGreaterThan(4.5e6);
  });

  it.each([1_000, 10_000, 500_000, 50_000_000])('goes at %i octets a second', async (rate) => {
    const sender = new Sender(paceWith({ each: rate }), 'a');
    await pass(10_000);
    expect(sender.sent / rate).toBeGreaterThan(9.8);
    expect(sender.sent / rate).toBeLessThan(10.4);
  });

  it('holds another limit at once for whoever waits', async () => {
    const pace = paceWith({ each: 1_000 });
    const sender = new Sender(pace, 'a');
    await pass(1_000);
    expect(sender.sent).toBeLessThan(1_500);
    pace.setLimits({ each: 1e6 });
    await pass(1_000);
    expect(sender.sent).toBeGreaterThan(0.9e6);
  });

  it('lets everybody go whose limit is lifted, and remembers nobody then', async () => {
    const pace = paceWith({ each: 1_000, total: 1_000 });
    const granted: number[] = [];
    pace.spend('a', 1e6);
    pace.wait('a', 64 * KIB, (octets) => granted.push(octets));
    pace.setLimits({});
    expect(granted).toEqual([64 * KIB]);
    expect(pace.visitors).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('makes whoever received more than they might wait until it is made up for', async () => {
    const pace = paceWith({ each: 10_000 });
    pace.spend('a', 12_500);
    expect(pace.isDue('a')).toBe(false);
    const granted = vi.fn();
    pace.wait('a', 0, granted);
    await pass(900);
    expect(granted).not.toHaveBeenCalled();
    await pass(200);
    expect(granted).toHaveBeenCalledWith(0);
  });

  it('takes a small answer whole, and has the next one wait for what is owed', async () => {
    const pace = paceWith({ each: 10_000 });
    expect(pace.take('a', 16_000)).toBe(true);
    expect(pace.take('a', 100)).toBe(false);
    expect(pace.take('b', 100)).toBe(true);
    await pass(1_400);
    expect(pace.take('a', 100)).toBe(true);
  });

  it('grants nothing to who does not wait any more, and has no timer then', async () => {
    const pace = paceWith({ each: 1_000 });
    pace.spend('a', 10_000);
    const granted = vi.fn();
    pace.wait('a', 1_000, granted).cancel();
    await pass(20_000);
    expect(granted).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('forgets visitors who owe nothing', async () => {
    const pace = paceWith({ each: 1e6 });
    for (let visitor = 0; visitor < 5_000; visitor++) {
      pace.take(`192.0.2.${visitor}`, 1_000);
      await pass(1);
    }
    expect(pace.visitors).toBeLessThan(2_100);
  });
});
