/** Content that is gathered: as much as may be of one visitor, and of all together by fair parts. */
import { describe, expect, it } from 'vitest';
import { GatheringAccount, gatherContent } from '../../../main/http/gathered-content.ts';
import type { RequestContent } from '../../../main/http/message.ts';
import { directContext } from '../../../main/http/request-context.ts';

const MEBIBYTE = 1024 * 1024;
const LIMITS = { maxBytes: 4 * MEBIBYTE, leastBytes: 1 };

function sent(pieces: Iterable<Uint8Array>, visitor = '192.0.2.1') {
  const read = async function* (): AsyncGenerator<Uint8Array> {
    yield* pieces;
  };
  const content: RequestContent = { length: undefined, read, [Symbol.asyncIterator]: read };
  return { content, context: directContext(visitor, visitor) };
}

const busy = expect.objectContaining({ status: 503 });

describe('GatheringAccount', () => {
  it('lets nobody hold more than one may, and nobody more than a fair part where all is held', () => {
    const account = new GatheringAccount(100, 200);
    account.take('a', 100);
    expect(() => account.take('a', 1)).toThrow(busy);
    account.take('b', 90);
    // Of three, each may have 66: who comes last as well.
    account.take('c', 60);
    expect(() => account.take('c', 10)).toThrow(busy);
    expect(() => account.take('b', 1)).toThrow(busy);
    account.giveBack('a', 100);
    account.take('b', 10);
    expect(account.total).toBe(160);
  });
});

describe('gatherContent', () => {
  it('puts all pieces together', async () => {
    const pieces = Array.from({ length: 10_000 }, (_, index) => Buffer.from([index % 251]));
    const whole = await gatherContent(sent(pieces), LIMITS, (octets) => Buffer.from(octets));
    expect(whole.equals(Buffer.concat(pieces))).toBe(true);
    expect(await gatherContent(sent([]), LIMITS, ({ byteLength }) => byteLength)).toBe(0);
  });

  it('refuses whoever has too much gathered already, and takes it again when that is over', async () => {
    let [begun, goOn]: (() => void)[] = [() => undefined, () => undefined];
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const over = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const four = [Buffer.alloc(4 * MEBIBYTE)];
    const held = [1, 2].map(() =>
      gatherContent(sent(four), LIMITS, async () => {
        begun?.();
        await over;
      }),
    );
    await hasBegun;
    await expect(gatherContent(sent(four), LIMITS, () => 0)).rejects.toEqual(busy);
    expect(await gatherContent(sent(four, '192.0.2.2'), LIMITS, () => 'another')).toBe('another');
    goOn?.();
    await Promise.all(held);
    expect(await gatherContent(sent(four), LIMITS, () => 'again')).toBe('again');
  });

  it('refuses what is said to be too much before it is read', async () => {
    const { content, context } = sent([]);
    const asked = { content: { ...content, length: 5 * MEBIBYTE, [Symbol.asyncIterator]: content.read }, context };
    await expect(gatherContent(asked as never, LIMITS, () => 0)).rejects.toMatchObject({ status: 413 });
  });
});
