import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RequestHead } from '../../../main/http/message.ts';
import { InputBuffer } from '../../../main/http1/input-buffer.ts';
import { RequestReader } from '../../../main/http1/request-reader.ts';

/** Reads requests without content, each as soon as the one before was answered. */
class Client {
  readonly heads: RequestHead[] = [];
  readonly reader: RequestReader;
  refused = 0;

  constructor() {
    this.reader = new RequestReader({
      headBegan: () => undefined,
      headRead: (head) => this.heads.push(head),
      headRefused: () => {
        this.refused += 1;
      },
      contentOver: () => undefined,
    });
  }

  answerAll(): void {
    for (let before = -1; before !== this.heads.length; ) {
      before = this.heads.length;
      this.reader.readHead();
    }
  }
}

const requestOf = (target: string, fields: readonly string[]): string =>
  [`GET /${target} HTTP/1.1`, 'Host: h', ...fields, '', ''].join('\r\n');

/** Cuts octets into pieces of these lengths, in turn. */
function pieces(octets: Buffer, lengths: readonly number[]): Buffer[] {
  const list: Buffer[] = [];
  for (let start = 0; start < octets.length; ) {
    const length = lengths[list.length % lengths.length] ?? 1;
    list.push(octets.subarray(start, start + length));
    start += length;
  }
  return list;
}

describe('RequestReader', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('reads the same requests however they arrive, and however late each is answered', () => {
    const request = fc
      .tuple(
        fc.stringMatching(/^[a-z]{0,12}$/),
        fc.array(fc.stringMatching(/^X-[a-z]{1,4}: [a-z]{0,40}$/), { maxLength: 4 }),
      )
      .map(([target, fields]) => requestOf(target, fields));
    const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5000 })), {
      minLength: 1,
    });
    const property = fc.property(
      fc.array(request, { maxLength: 40 }),
      lengths,
      fc.nat(5),
      (requests, cuts, lateness) => {
        const client = new Client();
        for (const [index, piece] of pieces(Buffer.from(requests.join('')), cuts).entries()) {
          client.reader.receive(piece);
          if (lateness === 0 || index % lateness === 0) client.answerAll();
        }
        client.answerAll();
        expect(client.heads.map(({ raw }) => raw)).toEqual(requests);
        expect([client.refused, client.reader.waiting, client.reader.held]).toEqual([0, 0, 0]);
      },
    );
    fc.assert(property, { numRuns: 200 });
  });

  it('counts what waits and what is kept of a head, to the octet', () => {
    const client = new Client();
    const request = requestOf('a', []);
    client.reader.receive(Buffer.from(request + request.repeat(3)));
    expect([client.reader.waiting, client.reader.held]).toEqual([request.length * 3, request.length * 3]);
    client.reader.receive(Buffer.from('GET /b HT'));
    client.answerAll();
    expect([client.heads.length, client.reader.waiting, client.reader.held]).toEqual([4, 0, 9]);
    client.reader.stop();
    expect(client.reader.waiting).toBe(0);
  });

  it.each([
    ['one at a time', 64],
    ['octet by octet', 1],
    ['in large pieces', 64 * 1024],
  ])('does work in proportion to what arrives, though much waits: %s', (_, length) => {
    const request = requestOf('some-file.txt', []);
    const octetsOf = (count: number): Buffer => Buffer.from(request.repeat(count));
    const workFor = (count: number): number => {
      let work = 0;
      const { concat } = Buffer;
      const { toString: write, copy } = Buffer.prototype;
      vi.spyOn(Buffer, 'concat').mockImplementation((list, total) => {
        const joined = concat(list, total);
        work += joined.length;
        return joined;
      });
      vi.spyOn(Buffer.prototype, 'toString').mockImplementation(function (this: Buffer, ...args) {
        const text = write.apply(this, args);
        work += text.length;
        return text;
      });
      vi.spyOn(Buffer.prototype, 'copy').mockImplementation(function (this: Buffer, ...args) {
        const copied = copy.apply(this, args);
        work += copied;
        return copied;
      });
      const client = new Client();
      const input = octetsOf(count);
      // All of it waits behind the first request before any is answered.
      for (const piece of pieces(input, [length])) client.reader.receive(piece);
      client.answerAll();
      vi.restoreAllMocks();
      expect(client.heads).toHaveLength(count);
      return work / input.length;
    };
    expect(workFor(200)).toBeLessThan(4);
    expect(workFor(5000)).toBeLessThan(4);
  });
});

describe('InputBuffer', () => {
  it('takes little more memory than what waits, in however small pieces that comes', () => {
    const buffer = new InputBuffer();
    const before = process.memoryUsage();
    for (let count = 0; count < 128 * 1024; count += 1) buffer.append(Buffer.from('x'));
    const after = process.memoryUsage();
    expect(buffer.waiting).toBe(128 * 1024);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(16 * 1024 * 1024);
    let read = 0;
    while (buffer.waiting > 0) {
      read += buffer.octets.length;
      buffer.consumePiece();
    }
    expect(read).toBe(128 * 1024);
  });
});
