import { Stats } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSameVersion, isSettled } from '../../../../main/files/file-version.ts';
import type { CachedFile } from '../../../../main/site/files/content-cache.ts';
import { ContentCache } from '../../../../main/site/files/content-cache.ts';

const NOW = 1_700_000_000_000;

function statsOf(values: Partial<Stats>): Stats {
  return Object.assign(Object.create(Stats.prototype) as Stats, {
    dev: 1,
    ino: 2,
    size: 3,
    mtimeMs: NOW - 10_000,
    ctimeMs: NOW - 10_000,
    ...values,
  });
}

function fileOf(size: number): CachedFile {
  const metadata = { size, entityTag: '"t"', lastModified: 0, mediaType: 'a/b', sharedFields: [], contentFields: [] };
  const representation = { metadata, source: { bytes: new Uint8Array(0) } };
  const response = { status: 200, fields: [], body: { kind: 'empty' } } as const;
  const stats = statsOf({ size });
  return {
    path: '/a',
    stats,
    representation,
    whole: response,
    notModified: response,
    seenInTurn: 0,
    isSandboxed: false,
  };
}

describe('isSameVersion', () => {
  it.each([
    [{}, true],
    [{ dev: 9 }, false],
    [{ ino: 9 }, false],
    [{ size: 9 }, false],
    [{ mtimeMs: NOW - 10_000.5 }, false],
    [{ ctimeMs: NOW }, false],
  ])('%j: %s', (change, expected) => {
    expect(isSameVersion(statsOf({}), statsOf(change))).toBe(expected);
  });
});

describe('isSettled', () => {
  it.each([
    [{}, true],
    [{ mtimeMs: NOW - 2_000 }, false],
    // The change time tells of writes behind which the other time was set back.
    [{ ctimeMs: NOW - 2_000 }, false],
    // A write would take a time from the future away; the change time tells when it was set.
    [{ mtimeMs: NOW + 60_000 }, true],
    [{ mtimeMs: NOW + 60_000, ctimeMs: NOW - 2_000 }, false],
    [{ mtimeMs: NOW + 60_000, ctimeMs: NOW + 60_000 }, false],
    [{ mtimeMs: 9e15 }, true],
    [{ mtimeMs: Number.NaN, ctimeMs: NOW - 2_000 }, false],
  ])('%j: %s', (times, expected) => {
    expect(isSettled(statsOf(times), NOW)).toBe(expected);
  });
});

describe('ContentCache', () => {
  it('gives back what was set last, until it is deleted', () => {
    const cache = new ContentCache();
    const [first, second] = [fileOf(1), fileOf(2)];
    cache.set('/a', first);
    cache.set('/a', second);
    expect(cache.get('/a')).toBe(second);
    cache.delete('/a');
    expect(cache.get('/a')).toBeUndefined();
  });

  it('lets the oldest go when contents take too much', () => {
    const cache = new ContentCache();
    for (let index = 0; index < 100; index++) cache.set(`/${index}`, fileOf(1024 * 1024));
    expect(cache.get('/0')).toBeUndefined();
    expect(cache.get('/30')).toBeUndefined();
    expect(cache.get('/99')).toBeDefined();
  });

  it('keeps blocks of large files within the same room, and leaves half of it to the contents', () => {
    const cache = new ContentCache();
    const megabyte = 1024 * 1024;
    for (let index = 0; index < 60; index++) cache.set(`/${index}`, fileOf(megabyte));
    expect(cache.get('/0')).toBeDefined();
    for (let index = 0; index < 1_000; index++) cache.blocks.keep(`${index}`, Buffer.alloc(64 * 1024));
    const kept = Array.from({ length: 60 }, (_, index) => cache.get(`/${index}`)).filter((file) => file !== undefined);
    const contents = kept.reduce((sum, { stats }) => sum + stats.size, 0);
    expect(contents + cache.blocks.weight).toBeLessThanOrEqual(64 * megabyte);
    expect(kept.length).toBeGreaterThanOrEqual(30);
    expect(cache.get('/59')).toBeDefined();
    cache.set('/60', fileOf(megabyte));
    expect(cache.get('/60')).toBeDefined();
    expect(cache.blocks.get('999')).toBeDefined();
  });

  it('bounds the number of entries, however small', () => {
    const cache = new ContentCache();
    for (let index = 0; index < 9_000; index++) cache.set(`/${index}`, fileOf(0));
    expect(cache.get('/0')).toBeUndefined();
    expect(cache.get('/8999')).toBeDefined();
  });
});
