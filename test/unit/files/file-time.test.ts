import { describe, expect, it } from 'vitest';
import { lastModifiedOf, toTellableTime } from '../../../main/files/file-time.ts';

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

describe('toTellableTime', () => {
  it.each([
    [Number.NaN, '1970-01-01T00:00:00.000Z'],
    [-1000, '1969-12-31T23:59:59.000Z'],
    [-62_198_755_200_000, '1601-01-01T00:00:00.000Z'],
    [Number.NEGATIVE_INFINITY, '1601-01-01T00:00:00.000Z'],
    [253_402_300_800_000, '9999-12-31T23:59:59.999Z'],
    [9e15, '9999-12-31T23:59:59.999Z'],
    [Number.POSITIVE_INFINITY, '9999-12-31T23:59:59.999Z'],
  ])('%d is told as %s', (milliseconds, expected) => {
    expect(iso(toTellableTime(milliseconds))).toBe(expected);
  });
});

describe('lastModifiedOf', () => {
  const NOW = Date.UTC(2026, 0, 1);
  it.each([
    ['an ordinary time', { mtimeMs: 1000, ctimeMs: NOW }, 1000],
    ['a time from the future: the last change', { mtimeMs: 9e15, ctimeMs: NOW - 5 }, NOW - 5],
    ['both from the future: now', { mtimeMs: NOW + 9, ctimeMs: NOW + 5 }, NOW],
    ['no time: the last change', { mtimeMs: Number.NaN, ctimeMs: NOW - 5 }, NOW - 5],
  ])('%s', (_, times, expected) => {
    expect(lastModifiedOf(times, NOW)).toBe(expected);
  });
});
