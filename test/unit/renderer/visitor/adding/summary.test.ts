import { describe, expect, it } from 'vitest';
import { siteWords } from '../../../../../main/site-words/site-words.ts';
import { deviceOf } from '../../../../../renderer/visitor/adding/device.ts';
import { lastingProblem, WireError } from '../../../../../renderer/visitor/adding/problem.ts';
import { describeProblem } from '../../../../../renderer/visitor/adding/problem-words.ts';
import { pauseAfter } from '../../../../../renderer/visitor/adding/retry-pauses.ts';
import { describeProgress, describeTimeLeft, summarize } from '../../../../../renderer/visitor/adding/summary.ts';
import { Rate } from '../../../../../renderer/visitor/adding/transfer-rate.ts';
import { createItem } from '../../../../../renderer/visitor/adding/upload-item.ts';

const words = siteWords('en').adding;

describe('what is said of all files together', () => {
  it('counts octets of what has not failed', () => {
    const make = (size: number, change: object) =>
      Object.assign(createItem({ path: 'a', file: new File(['x'.repeat(size)], 'a') }), change);
    const summary = summarize([
      make(10, { state: 'arrived', sent: 10 }),
      make(30, { state: 'sending', sent: 5, isTrying: true }),
      make(50, { state: 'failed' }),
      make(7, { state: 'paused', sent: 1 }),
      make(3, { state: 'waiting' }),
    ]);
    expect(summary).toEqual({
      ...{ count: 5, arrived: 1, failed: 1, paused: 1, asking: 0, going: 2 },
      ...{ isCutOff: true, size: 50, sent: 16 },
    });
    expect(describeProgress(summary, 2, words)).toBe('16\u00a0B of 50\u00a0B · 2\u00a0B/s · 20 seconds left');
  });

  it.each([
    [0, '1 second left'],
    [9.2, '10 seconds left'],
    [31, '35 seconds left'],
    [59, '60 seconds left'],
    [60, '1 minute left'],
    [3_599, '60 minutes left'],
    [3_600, '1 hour left'],
    [90_000, '25 hours left'],
  ])('rounds %f seconds up to what people say', (seconds, text) => {
    expect(describeTimeLeft(seconds, words)).toBe(text);
  });
});

describe('a speed', () => {
  it('is that of the last few seconds, and nothing before there are some', () => {
    const rate = new Rate();
    rate.mark(0, 0);
    expect(rate.perSecond).toBeUndefined();
    rate.mark(1_000, 1_000);
    expect(rate.perSecond).toBe(1_000);
    for (let second = 2; second <= 20; second++) rate.mark(1_000 + second * 10, second * 1_000);
    expect(rate.perSecond).toBe(10);
  });

  it('begins anew when octets have to be sent again', () => {
    const rate = new Rate();
    rate.mark(0, 0);
    rate.mark(5_000, 2_000);
    rate.mark(1_000, 3_000);
    expect(rate.perSecond).toBeUndefined();
    rate.mark(2_000, 5_000);
    expect(rate.perSecond).toBe(500);
  });
});

describe('a problem', () => {
  it.each([0, 408, 429, 500, 502, 503, 504])('may pass after %i', (status) => {
    expect(lastingProblem(new WireError(status))).toBeUndefined();
  });

  it.each([400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 418, 423, 507])(
    'lasts after %i, and has a sentence',
    (status) => {
      const problem = lastingProblem(new WireError(status));
      for (const language of ['en', 'zh-CN'] as const) {
        expect(problem && describeProblem(problem, siteWords(language).adding)).toMatch(/\S{3}/);
      }
    },
  );

  it('tells how much room is needed and free, where the server does', () => {
    const told = { needed: 340e6, free: 120e6 };
    expect(describeProblem({ kind: 'no-room', ...told }, words)).toBe(
      'There is not enough room: 340\u00a0MB needed, 120\u00a0MB free.',
    );
    expect(describeProblem({ kind: 'too-large', limit: 2e9 }, words)).toContain('at most 2.00\u00a0GB');
  });
});

describe('pauses between tries', () => {
  it('double from a second to half a minute, and are as long as the server asks', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 100].map((failures) => pauseAfter(failures) / 1000)).toEqual([
      1, 2, 4, 8, 16, 30, 30, 30,
    ]);
    expect(pauseAfter(1, 45_000)).toBe(45_000);
  });
});

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X)', 'iPhone'],
    ['Mozilla/5.0 (Linux; Android 15; Pixel 8)', 'Android'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'Mac'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64)', 'Linux'],
    ['Lynx', ''],
  ])('is what people call it: %s', (userAgent, name) => {
    expect(deviceOf(userAgent)).toBe(name);
  });
});
