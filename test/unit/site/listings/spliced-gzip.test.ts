import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { HeavyWork } from '../../../../main/heavy-work/heavy-work.ts';
import { AskerLeftError, Departure } from '../../../../main/http/departure.ts';
import { SplicedGzip } from '../../../../main/site/listings/spliced-gzip.ts';

const asker = { visitor: '192.0.2.1', departure: new Departure() };

function unpack(octets: Buffer | undefined): string {
  return gunzipSync(octets ?? Buffer.alloc(0)).toString();
}

describe('gzip that is put together', () => {
  test('holds the text, whatever it is, and whether its parts are kept or not', async () => {
    const gzip = new SplicedGzip(new HeavyWork());
    const parts = fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(parts, fc.stringMatching(/^[\w+/]{16}$/), async (texts, nonce) => {
        const text = texts.join(nonce);
        expect(unpack(await gzip.encode(text, nonce, asker))).toBe(text);
        expect(unpack(await gzip.encode(text, nonce, asker))).toBe(text);
        expect(unpack(await gzip.encode(text, undefined, asker))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test('only parts that have not been met are compressed', async () => {
    const work = new HeavyWork();
    const run = vi.spyOn(work, 'run');
    const gzip = new SplicedGzip(work);
    const page = (nonce: string, rows: string): string => `<head ${nonce}><script ${nonce}>${rows.repeat(500)}`;
    for (const nonce of ['aaaa', 'bbbb', 'cccc']) {
      expect(unpack(await gzip.encode(page(nonce, 'row '), nonce, asker))).toBe(page(nonce, 'row '));
    }
    expect(run).toHaveBeenCalledTimes(1);
    expect(unpack(await gzip.encode(page('dddd', 'raw '), 'dddd', asker))).toBe(page('dddd', 'raw '));
    expect(run).toHaveBeenCalledTimes(2);
  });

  test('parts that were met longest ago are forgotten when there is no room for more', async () => {
    const work = new HeavyWork();
    const run = vi.spyOn(work, 'run');
    const gzip = new SplicedGzip(work, 10_000);
    for (let number = 0; number < 50; number++) await gzip.encode(`${number}`.repeat(200), undefined, asker);
    expect(run).toHaveBeenCalledTimes(50);
    await gzip.encode('49'.repeat(200), undefined, asker);
    expect(run).toHaveBeenCalledTimes(50);
    await gzip.encode('1'.repeat(200), undefined, asker);
    expect(run).toHaveBeenCalledTimes(51);
  });

  test('nothing is compressed for whoever has left', async () => {
    const departure = new Departure();
    const gzip = new SplicedGzip(new HeavyWork());
    const encoding = gzip.encode('text', undefined, { visitor: '192.0.2.1', departure });
    departure.leave();
    await expect(encoding).rejects.toThrow(AskerLeftError);
  });
});
