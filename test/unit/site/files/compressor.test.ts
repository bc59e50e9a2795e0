import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { HeavyWork } from '../../../../main/heavy-work/heavy-work.ts';
import { WORK_LIMITS } from '../../../../main/heavy-work/work-kinds.ts';
import { AskerLeftError } from '../../../../main/http/departure.ts';
import { Compressor } from '../../../../main/site/files/compressor.ts';
import { askerFrom } from '../../../support/askers.ts';

const TEXT = Buffer.from('much the same, '.repeat(5_000));

describe('compression', () => {
  it('is done once for each version and coding, for all who ask, and kept', async () => {
    const compressor = new Compressor(new HeavyWork());
    const encode = (coding: 'br' | 'gzip', version: string, visitor: string) =>
      compressor.encode({ bytes: TEXT, coding, version, asker: askerFrom(visitor) });
    const many = await Promise.all(Array.from({ length: 100 }, (_, index) => encode('br', 'one', `${index}`)));
    expect(new Set(many).size).toBe(1);
    expect(brotliDecompressSync(many[0] ?? '').equals(TEXT)).toBe(true);
    expect(await encode('br', 'one', 'later')).toBe(many[0]);
    expect(await encode('br', 'two', 'later')).not.toBe(many[0]);
    expect(gunzipSync((await encode('gzip', 'one', 'later')) ?? '').equals(TEXT)).toBe(true);
  });

  it('keeps what fits its budget', async () => {
    const compressor = new Compressor(new HeavyWork(), 10_000);
    const random = randomBytes(2_000);
    const encode = (version: string) =>
      compressor.encode({ bytes: random, coding: 'gzip', version, asker: askerFrom('a') });
    const first = await encode('0');
    for (let version = 1; version < 4; version++) await encode(`${version}`);
    expect(await encode('0')).toBe(first);
    for (let version = 4; version < 8; version++) await encode(`${version}`);
    expect(await encode('0')).not.toBe(first);
  });

  it('is left out for a visitor who has too much compressed already, and for nobody else', async () => {
    const work = new HeavyWork();
    const compressor = new Compressor(work);
    const encode = (visitor: string) => compressor.encode({ bytes: TEXT, coding: 'br', asker: askerFrom(visitor) });
    const { running, waitingOfOne } = WORK_LIMITS.compression;
    const own = Array.from({ length: running + waitingOfOne + 5 }, () => encode('a'));
    const other = encode('b');
    const outcomes = await Promise.all(own);
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(5);
    expect(await other).toBeDefined();
  });

  it('is not begun for who has left', async () => {
    const asker = askerFrom('a');
    asker.departure.leave();
    const encoding = new Compressor(new HeavyWork()).encode({ bytes: TEXT, coding: 'br', asker });
    await expect(encoding).rejects.toThrow(AskerLeftError);
  });
});
