import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONTENT_LIMITS } from '../../../main/http/content-limits.ts';
import { HeldContent } from '../../../main/http/held-content.ts';
import { HttpError } from '../../../main/http/http-error.ts';
import { ContentStream } from '../../../main/serving/request-content.ts';

const KIB = 1024;
const SOURCE = { wanted: () => undefined, resume: () => undefined };

describe('ContentStream', () => {
  it('takes much of each request while little is held of all, and little of each when much is', async () => {
    const account = new HeldContent();
    const streams = Array.from({ length: 2_000 }, () => new ContentStream(undefined, SOURCE, account));
    const readers = streams.map((stream) => stream.read(DEFAULT_CONTENT_LIMITS));
    for (const reader of readers) void reader.next();
    // What somebody waits for is taken at once.
    for (const stream of streams) stream.push(new Uint8Array(1));
    await Promise.resolve();
    const taken = streams.map((stream) => {
      for (let octets = 16 * KIB; ; octets += 16 * KIB) if (!stream.push(new Uint8Array(16 * KIB))) return octets;
    });
    expect(taken[0]).toBe(256 * KIB);
    expect(taken.at(-1)).toBe(16 * KIB);
    expect(account.total).toBeLessThan(64 * KIB * KIB);
    for (const stream of streams) stream.discard();
    expect(account.total).toBe(0);
  });

  it('reads again when what waits of it has become little, however much waits of others', async () => {
    const account = new HeldContent();
    let resumed = 0;
    const stream = new ContentStream(undefined, { ...SOURCE, resume: () => void resumed++ }, account);
    const reader = stream.read(DEFAULT_CONTENT_LIMITS);
    const first = reader.next();
    stream.push(new Uint8Array(KIB));
    await first;
    account.change(1024 * KIB * KIB);
    expect(stream.push(new Uint8Array(20 * KIB))).toBe(false);
    resumed = 0;
    await reader.next();
    expect(resumed).toBe(1);
  });

  it('gives back all that it held, however it ends and whoever reads it', async () => {
    const step = fc.constantFrom('push', 'read', 'end', 'fail', 'next', 'leave');
    const property = fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.boolean(), async (steps, isCutOff) => {
      const account = new HeldContent();
      const stream = new ContentStream(undefined, SOURCE, account);
      let reader: AsyncGenerator<Uint8Array> | undefined;
      for (const each of steps) {
        if (each === 'push') stream.push(new Uint8Array(2 * KIB));
        if (each === 'read') reader ??= stream.read(DEFAULT_CONTENT_LIMITS);
        if (each === 'next') void reader?.next().catch(() => undefined);
        if (each === 'end') stream.end();
        if (each === 'fail') stream.fail(new HttpError(400));
        if (each === 'leave') void reader?.return(undefined).catch(() => undefined);
        await new Promise((resolve) => setImmediate(resolve));
      }
      // The connection is gone, or the answer was given; whoever reads goes on to the end.
      if (isCutOff) stream.fail(new HttpError(400));
      else stream.discard();
      for (let rest = await reader?.next().catch(() => undefined); rest?.done === false; ) {
        rest = await reader?.next().catch(() => undefined);
      }
      expect(account.total).toBe(0);
    });
    await fc.assert(property);
  });
});
