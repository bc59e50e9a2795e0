import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HttpError } from '../../../main/http/http-error.ts';
import { ContentDecoder } from '../../../main/http1/content-decoder.ts';
import type { Framing } from '../../../main/http1/framing.ts';

const CHUNKED: Framing = { kind: 'chunked' };
const MAX_BYTES = 1_000_000;

interface Result {
  /** What came before an error depends on the split, so only whole contents are told. */
  readonly content: string;
  readonly consumed: number;
  readonly refused: number;
  readonly isDone: boolean;
}

function decode(pieces: readonly string[], framing: Framing = CHUNKED, maxBytes = MAX_BYTES): Result {
  let content = '';
  let consumed = 0;
  try {
    if (framing.kind === 'none') throw new Error('nothing to decode');
    const decoder = new ContentDecoder(framing, maxBytes);
    for (const piece of pieces) {
      const bytes = Buffer.from(piece, 'latin1');
      consumed += decoder.read(bytes, 0, (data) => {
        content += data.toString('latin1');
      });
      if (decoder.isDone) return { content, consumed, refused: 0, isDone: true };
    }
    return { content, consumed, refused: 0, isDone: false };
  } catch (error) {
    if (error instanceof HttpError) return { content: '', consumed: 0, refused: error.status, isDone: false };
    throw error;
  }
}

const END = '0\r\n\r\n';

const ACCEPTED: readonly (readonly [message: string, content: string])[] = [
  [END, ''],
  [`5\r\nhello\r\n${END}`, 'hello'],
  [`1\r\na\r\n2\r\nbc\r\n${END}`, 'abc'],
  [`A\r\n0123456789\r\n${END}`, '0123456789'],
  [`a\r\n0123456789\r\n${END}`, '0123456789'],
  [`0000000000000000000000005\r\nhello\r\n${END}`, 'hello'],
  [`5;\r\nhello\r\n${END}`.replace(';', ';a'), 'hello'],
  [`5;a=b\r\nhello\r\n${END}`, 'hello'],
  [`5 ;\ta = b ; c="d;\\"e" \r\nhello\r\n${END}`.replace(' \r\n', '\r\n'), 'hello'],
  [`5;a="\u00e4\u00ff"\r\nhello\r\n${END}`, 'hello'],
  ['0;last\r\n\r\n', ''],
  ['000\r\n\r\n', ''],
  [`5\r\n\r\n\r\n\x00\r\n${END}`, '\r\n\r\n\x00'],
  ['0\r\nX-Check: 1\r\nEmpty:\r\n\r\n', ''],
];

const REFUSED: readonly (readonly [message: string, status: number])[] = [
  ['\r\nhello', 400],
  ['g\r\n', 400],
  ['0x5\r\nhello\r\n', 400],
  ['+5\r\nhello\r\n', 400],
  ['-5\r\nhello\r\n', 400],
  [' 5\r\nhello\r\n', 400],
  ['5 \r\nhello\r\n', 400],
  ['5\t\r\nhello\r\n', 400],
  ['5 5\r\nhello\r\n', 400],
  ['5,5\r\nhello\r\n', 400],
  ['5_0\r\n', 400],
  ['\u00b2\r\n', 400],
  ['5;\r\nhello\r\n', 400],
  ['5;=b\r\nhello\r\n', 400],
  ['5;a=\r\nhello\r\n', 400],
  ['5;a="b\r\nhello\r\n', 400],
  ['5;a="b"c\r\nhello\r\n', 400],
  ['5;a b\r\nhello\r\n', 400],
  ['5;a\x00\r\nhello\r\n', 400],
  ['5;a\rb\r\nhello\r\n', 400],
  ['5;a\nhello\r\n', 400],
  ['5\nhello\r\n0\n\n', 400],
  ['5\rhello\r\n', 400],
  ['5\r\nhello0\r\n\r\n', 400],
  ['5\r\nhello\n0\r\n\r\n', 400],
  ['5\r\nhello\r0\r\n\r\n', 400],
  ['5\r\nhello \r\n0\r\n\r\n', 400],
  ['5\r\nhello\r\n\r\n0\r\n\r\n', 400],
  ['4\r\nhello\r\n', 400],
  ['6\r\nhello\r\n0\r\n\r\n', 400],
  ['fffffffffffffff\r\n', 400],
  ['10000000000000005\r\nhello\r\n', 400],
  ['ffffffffffffffffffffff\r\n', 400],
  ['80000000\r\n', 413],
  ['0\r\nX\r\n\r\n', 400],
  ['0\r\nX : a\r\n\r\n', 400],
  ['0\r\n folded\r\n\r\n', 400],
  ['0\r\nX: a\n\r\n', 400],
  ['0\r\nX: \x00\r\n\r\n', 400],
  [`5;a=${'b'.repeat(100_000)}\r\nhello\r\n`, 400],
  [`0\r\n${'X: y\r\n'.repeat(20_000)}\r\n`, 431],
  [`0\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`, 431],
];

describe('ContentDecoder, chunks (RFC 9112 §7.1)', () => {
  it.each(ACCEPTED)('takes %j', (message, content) => {
    expect(decode([`${message}GET`])).toEqual({ content, consumed: message.length, refused: 0, isDone: true });
  });

  it.each(REFUSED)('refuses %j with %i', (message, status) => {
    expect(decode([message]).refused).toBe(status);
  });

  it('has no quarrel with small chunks, however many', () => {
    const message = `${'1\r\nx\r\n'.repeat(100_000)}${END}`;
    expect(decode([message]).content).toBe('x'.repeat(100_000));
  });

  it('bounds the extensions of all chunks together', () => {
    expect(decode([`1;${'e'.repeat(60)}\r\nx\r\n`.repeat(10_000)]).refused).toBe(400);
  });

  it('counts content over all chunks', () => {
    expect(decode([`5\r\nhello\r\n${END}`], CHUNKED, 5).isDone).toBe(true);
    expect(decode(['5\r\nhello\r\n1\r\nx\r\n'], CHUNKED, 5).refused).toBe(413);
  });

  it.each([...ACCEPTED, ...REFUSED].map(([message]) => message).filter((message) => message.length < 1_000))(
    'comes to the same result one octet at a time and at every split: %j',
    (message) => {
      const whole = decode([message]);
      expect(decode([...message])).toEqual(whole);
      for (let split = 1; split < message.length; split++) {
        expect(decode([message.slice(0, split), message.slice(split)])).toEqual(whole);
      }
    },
  );

  it('gives back any content, cut into any chunks and pieces', () => {
    const chunks = fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'binary-ascii' }), { maxLength: 12 });
    fc.assert(
      fc.property(chunks, fc.array(fc.integer({ min: 1, max: 30 })), (contents, sizes) => {
        const message = `${contents.map((text) => `${text.length.toString(16)}\r\n${text}\r\n`).join('')}${END}`;
        const pieces: string[] = [];
        let rest = message;
        for (const size of sizes) {
          pieces.push(rest.slice(0, size));
          rest = rest.slice(size);
        }
        expect(decode([...pieces, rest])).toEqual({
          content: contents.join(''),
          consumed: message.length,
          refused: 0,
          isDone: true,
        });
      }),
    );
  });

  it('comes to the same result for any octets in any pieces', () => {
    const fragment = fc.oneof(
      fc.constantFrom('5', '0', 'a', '\r\n', '\r', '\n', ';', '=', '"', '\\', 'hello', 'X: y', ' ', '\x00', 'ffffffff'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 16 }), (fragments) => {
        const message = Buffer.from(fragments.join('')).toString('latin1');
        expect(decode([...message])).toEqual(decode([message]));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('content in chunks of a few octets', () => {
  it('stays what it was, in no more memory than its own, whatever else is read afterwards', () => {
    const decoders = ['a', 'b'].map((octet) => {
      const decoder = new ContentDecoder({ kind: 'chunked' }, MAX_BYTES);
      const came: Buffer[] = [];
      const input = Buffer.from(`1\r\n${octet}\r\n`.repeat(10));
      return { came, read: () => decoder.read(input, 0, (data) => came.push(data)) };
    });
    for (let round = 0; round < 3; round++) for (const { read } of decoders) read();
    expect(decoders.map(({ came }) => Buffer.concat(came).toString())).toEqual(['a'.repeat(30), 'b'.repeat(30)]);
    const memory = decoders.flatMap(({ came }) => came.map(({ buffer }) => buffer.byteLength));
    // What is short shares the runtime's own pool.
    expect(Math.max(...memory)).toBeLessThanOrEqual(Buffer.poolSize);
  });
});

describe('ContentDecoder, counted (RFC 9112 §6.2)', () => {
  it('takes exactly the length and leaves the rest', () => {
    expect(decode(['hel', 'loGET'], { kind: 'length', length: 5 })).toEqual({
      content: 'hello',
      consumed: 5,
      refused: 0,
      isDone: true,
    });
    expect(decode(['hell'], { kind: 'length', length: 5 }).isDone).toBe(false);
  });

  it('refuses a length beyond the bound before any octet arrives', () => {
    expect(decode([], { kind: 'length', length: MAX_BYTES + 1 }).refused).toBe(413);
    expect(decode(['x'], { kind: 'length', length: MAX_BYTES }).refused).toBe(0);
  });
});
