import { describe, expect, it } from 'vitest';
import { causeToStop, ruleFor, withDownloads } from '../../../../main/app/shares/stop-rule.ts';

const at = (hours: number, minutes: number): number => new Date(2026, 2, 28, hours, minutes).getTime();

describe('when a share is to stop', () => {
  it.each([
    ['in an hour', { kind: 'hour' }, at(9, 30), at(10, 30)],
    ['today, in the morning', { kind: 'today' }, at(9, 30), new Date(2026, 2, 29).getTime()],
    ['today, at the last minute', { kind: 'today' }, at(23, 59), new Date(2026, 2, 29).getTime()],
    ['today, at the first moment of a day', { kind: 'today' }, at(0, 0), new Date(2026, 2, 29).getTime()],
  ] as const)('is a time: %s', (_, choice, now, wanted) => {
    const rule = ruleFor(choice, now);
    expect(rule).toEqual({ kind: 'time', at: wanted });
    expect(causeToStop(rule, wanted - 1)).toBeUndefined();
    expect(causeToStop(rule, wanted)).toEqual({ kind: 'time', at: wanted });
  });

  it('is when so many downloads are complete, however many come at once', () => {
    const rule = ruleFor({ kind: 'downloads', count: 3 }, at(9, 30));
    expect(causeToStop(withDownloads(rule, 2), 0)).toBeUndefined();
    expect(causeToStop(withDownloads(withDownloads(rule, 2), 5), 0)).toEqual({ kind: 'downloads', count: 3 });
  });

  it('is never where nobody said so, and downloads do not count against a time', () => {
    expect(causeToStop(undefined, Number.MAX_SAFE_INTEGER)).toBeUndefined();
    const rule = ruleFor({ kind: 'hour' }, 0);
    expect(withDownloads(rule, 99)).toBe(rule);
  });
});
