import type { Hmac } from 'node:crypto';
import type { Stats } from 'node:fs';
import { stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { versionOf } from '../../../../main/files/file-version.ts';
import { EntityTags, randomTagKey } from '../../../../main/site/files/entity-tags.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';

const OLD = new Date('2020-01-01T12:00:00.250Z');

async function statsOf(content: string, modified: Date): Promise<Stats> {
  const file = path.join(await createTempFolder(), 'f');
  await writeFile(file, content);
  await utimes(file, modified, modified);
  return stat(file);
}

/** As the file will look when its last change is long over. */
function settled(stats: Stats, change: Partial<Stats> = {}): Stats {
  return Object.assign(Object.create(Object.getPrototypeOf(stats)), { ...stats, ctimeMs: stats.mtimeMs, ...change });
}

describe('an entity tag', () => {
  test('is strong, the same for the same key and version, and another with another key', async () => {
    const stats = await statsOf('abc', OLD);
    const [one, same, other] = ['k', 'k', 'l'].map((key) =>
      new EntityTags({ key, isForReplicas: false }).ofFile(stats),
    );
    expect(one).toMatch(/^"[\w-]{20}"$/);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
    expect(new EntityTags().ofFile(stats)).not.toBe(new EntityTags().ofFile(stats));
  });

  test.each<[string, Partial<Stats>]>([
    ['size', { size: 4 }],
    ['modification time', { mtimeMs: OLD.getTime() + 1 }],
    ['change time', { ctimeMs: OLD.getTime() + 1 }],
    ['inode', { ino: 1 }],
  ])('is another when the %s is another', async (_, change) => {
    const stats = settled(await statsOf('abc', OLD));
    const tags = new EntityTags();
    expect(tags.ofFile(settled(stats, change))).not.toBe(tags.ofFile(stats));
  });

  test('tells none of what it is made of', async () => {
    const stats = await statsOf('abc', OLD);
    const tag = new EntityTags().ofFile(stats);
    for (const part of versionOf(stats)
      .split('-')
      .filter(({ length }) => length > 3))
      expect(tag).not.toContain(part);
  });

  test('is another for each form of a file, and for what is made on the way', async () => {
    const stats = await statsOf('abc', OLD);
    const tags = new EntityTags();
    const all = [tags.ofFile(stats), tags.ofFile(stats, 'br'), tags.ofFile(stats, 'gzip')];
    const made = [tags.ofMade(stats, 'br'), tags.ofMade(stats, 'thumbnail')];
    expect(new Set([...all, ...made]).size).toBe(5);
  });
});

/** Tells how many tags were made, and not remembered. */
class CountingTags extends EntityTags {
  made = 0;

  override createHash(): Hmac {
    this.made++;
    return super.createHash();
  }
}

describe('an entity tag in a listing', () => {
  test('is that of the file, and takes away nothing that was remembered, however many are listed', async () => {
    const stats = settled(await statsOf('abc', OLD));
    const tags = new CountingTags();
    const tag = tags.ofFile(stats);
    for (let ino = 1; ino <= 5000; ino++) tags.ofListed(settled(stats, { ino }));
    expect(tags.made).toBe(5001);
    expect([tags.ofListed(stats), tags.ofFile(stats), tags.made]).toEqual([tag, tag, 5001]);
  });
});

describe('an entity tag for replicas', () => {
  const tags = new EntityTags({ key: 'shared', isForReplicas: true });

  test('follows from size and whole seconds alone once a file has settled', async () => {
    const stats = settled(await statsOf('abc', OLD));
    const copied = {
      ino: stats.ino + 1,
      dev: stats.dev + 1,
      ctimeMs: OLD.getTime() + 5000,
      mtimeMs: OLD.getTime() - 250,
    };
    expect(tags.ofFile(settled(stats, copied))).toBe(tags.ofFile(stats));
    expect(tags.ofFile(settled(stats, { size: 4 }))).not.toBe(tags.ofFile(stats));
    expect(tags.ofFile(settled(stats, { mtimeMs: OLD.getTime() + 1000 }))).not.toBe(tags.ofFile(stats));
  });

  test('tells contents of one second apart while a file may still change in it', async () => {
    const now = new Date();
    const [one, other] = [await statsOf('abc', now), await statsOf('xyz', now)];
    expect(tags.ofFile(one)).not.toBe(tags.ofFile(other));
  });

  test('needs the key: it is another with another one', async () => {
    const stats = settled(await statsOf('abc', OLD));
    expect(new EntityTags({ key: randomTagKey(), isForReplicas: true }).ofFile(stats)).not.toBe(tags.ofFile(stats));
  });
});
