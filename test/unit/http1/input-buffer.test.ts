import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputBuffer } from '../../../main/http1/input-buffer.ts';

const PIECE_BYTES = 64 * 1024;

/** Octets of which none is like its neighbours. */
function octetsOf(length: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31) % 251));
}

/** Reads on as a head parser does: piece by piece, as text. */
function readText(buffer: InputBuffer): string {
  let text = '';
  while (buffer.waiting > 0) {
    text += buffer.text.slice(buffer.position);
    buffer.consumePiece();
  }
  return text;
}

describe('InputBuffer', () => {
  it('makes text of a large piece little by little: what is not read yet costs nothing', () => {
    const buffer = new InputBuffer();
    const octets = octetsOf(PIECE_BYTES);
    buffer.append(octets);
    expect(buffer.text.length).toBeLessThanOrEqual(PIECE_BYTES / 4);
    expect(buffer.waiting).toBe(PIECE_BYTES);
    expect(readText(buffer)).toBe(octets.toString('latin1'));
  });

  it('leaves whole what is not read as text, such as content', () => {
    const buffer = new InputBuffer();
    buffer.append(octetsOf(PIECE_BYTES));
    expect(buffer.octets.length).toBe(PIECE_BYTES);
  });

  it('gives every octet once and in order, however it comes and whether it is read as text or not', () => {
    const piece = fc.record({ bytes: fc.integer({ min: 1, max: 60_000 }), taken: fc.integer({ min: 0, max: 40_000 }) });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, isText) => {
        const all = octetsOf(pieces.reduce((sum, { bytes }) => sum + bytes, 0));
        const buffer = new InputBuffer();
        let [sent, got] = [0, ''];
        for (const { bytes, taken } of pieces) {
          buffer.append(all.subarray(sent, sent + bytes));
          sent += bytes;
          const text = isText ? buffer.text : buffer.octets.toString('latin1');
          const end = Math.min(text.length, buffer.position + taken);
          got += text.slice(buffer.position, end);
          buffer.position = end;
          expect(got.length + buffer.waiting).toBe(sent);
        }
        expect(got + readText(buffer)).toBe(all.toString('latin1'));
      }),
      { numRuns: 60 },
    );
  });
});
