/**
 * Text that is made piece by piece: sent whole, with its length, when it is made quickly, and otherwise piece by piece, so
 * that the visitor sees its beginning while the rest is being made.
 */
import { constants, createGzip } from 'node:zlib';
import { askerOf } from '../../heavy-work/asker.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import { holdWhileSent } from '../../heavy-work/held-response.ts';
import type { ContentCoding } from '../../http/accept.ts';
import { selectCoding } from '../../http/accept.ts';
import type { FieldLine } from '../../http/fields.ts';
import type { Body, HttpRequest, HttpResponse } from '../../http/message.ts';
import type { Compressor } from '../files/compressor.ts';
import { DYNAMIC_CODINGS } from '../files/content-coding.ts';
import type { SplicedGzip } from './spliced-gzip.ts';

/** How long a visitor waits for the first octet of a text that takes longer, in milliseconds. */
export const FIRST_PIECE_MS = 15;

/** More than this is not gathered, in UTF-16 code units. */
const MAX_GATHERED_LENGTH = 512 * 1024;

/** Below, compression saves nothing. In UTF-16 code units, of which most are an octet. */
const MIN_COMPRESSED_LENGTH = 1024;

/** The one whose parts can be kept comes first: it is made many times more quickly, and little longer. */
const SPLICED_CODINGS: readonly ContentCoding[] = ['gzip', 'br'];

/** Fast: what takes long to make should not take longer to send. */
const STREAM_GZIP_LEVEL = 3;

export interface TextOptions {
  readonly fields: readonly FieldLine[];
  /** undefined when it may not be compressed on the way. */
  readonly compressor: Compressor | undefined;
  /** Compresses what comes again but for its nonce; the compressor does when left out. */
  readonly gzip?: SplicedGzip | undefined;
  /** Stands in the text, and is another one each time. */
  readonly nonce?: string | undefined;
  /** Counts what is sent piece by piece. */
  readonly work: HeavyWork;
}

/**
 * Rejects with what the text throws before its first piece is sent, and with BusyError when its visitor has too many under way
 * that take long. Compressed as the request accepts it.
 */
export async function respondWithText(
  request: HttpRequest,
  pieces: AsyncGenerator<string, void, void>,
  options: TextOptions,
): Promise<HttpResponse> {
  const { fields, compressor } = options;
  const gathered = await gather(pieces);
  if (gathered.isWhole) return wholeResponse(request, gathered.text, options);
  const acceptEncoding = compressor ? request.fields.get('accept-encoding') : undefined;
  const coding = selectCoding(acceptEncoding, ['gzip']);
  const giveBack = await holdOrEnd(pieces, () => options.work.hold('listing', askerOf(request)));
  const chunks = encodeText(resume(gathered, pieces));
  const body: Body = {
    kind: 'stream',
    length: undefined,
    chunks: coding === 'gzip' ? gzipChunks(chunks) : chunks,
  };
  return holdWhileSent({ status: 200, fields: withCoding(fields, coding), body }, () => giveBack);
}

/** Pieces that are not going to be sent are given up. */
async function holdOrEnd(pieces: AsyncGenerator<string, void, void>, hold: () => () => void): Promise<() => void> {
  try {
    return hold();
  } catch (error) {
    await pieces.return();
    throw error;
  }
}

async function wholeResponse(request: HttpRequest, text: string, options: TextOptions): Promise<HttpResponse> {
  const { fields } = options;
  const { coding, bytes } = (await encode(request, text, options)) ?? { coding: 'identity', bytes: Buffer.from(text) };
  return { status: 200, fields: withCoding(fields, coding), body: { kind: 'bytes', bytes } };
}

/** undefined when it is better sent as it is. */
async function encode(
  request: HttpRequest,
  text: string,
  { compressor, gzip, nonce }: TextOptions,
): Promise<{ readonly coding: ContentCoding; readonly bytes: Buffer } | undefined> {
  if (compressor === undefined || text.length < MIN_COMPRESSED_LENGTH) return undefined;
  const acceptEncoding = request.fields.get('accept-encoding');
  const coding = selectCoding(acceptEncoding, gzip === undefined ? DYNAMIC_CODINGS : SPLICED_CODINGS);
  if (coding === 'identity') return undefined;
  const asker = askerOf(request);
  const bytes =
    coding === 'gzip' && gzip !== undefined
      ? await gzip.encode(text, nonce, asker)
      : await compressor.encode({ bytes: Buffer.from(text), coding, asker });
  return bytes && { coding, bytes };
}

function withCoding(fields: readonly FieldLine[], coding: string): readonly FieldLine[] {
  return coding === 'identity' ? fields : [...fields, ['Content-Encoding', coding]];
}

type Gathered =
  | { readonly isWhole: true; readonly text: string }
  | { readonly isWhole: false; readonly text: string; readonly next: Promise<IteratorResult<string, void>> };

/** Takes pieces until there are no more, or time or room is up. */
async function gather(pieces: AsyncGenerator<string, void, void>): Promise<Gathered> {
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), FIRST_PIECE_MS);
  });
  try {
    let text = '';
    for (;;) {
      const next = nextPiece(pieces);
      const outcome = await Promise.race([next, isLate]);
      if (outcome === 'late') return { isWhole: false, text, next };
      if (outcome.done) return { isWhole: true, text };
      text += outcome.value;
      if (text.length > MAX_GATHERED_LENGTH) return { isWhole: false, text, next: nextPiece(pieces) };
    }
  } finally {
    clearTimeout(timer);
  }
}

/** It may fail while nobody waits for it: whoever awaits it later still learns of that. */
function nextPiece(pieces: AsyncGenerator<string, void, void>): Promise<IteratorResult<string, void>> {
  const next = pieces.next();
  next.catch(() => undefined);
  return next;
}

async function* resume(
  { text, next }: Extract<Gathered, { isWhole: false }>,
  pieces: AsyncGenerator<string, void, void>,
): AsyncGenerator<string, void, void> {
  try {
    yield text;
    const first = await next;
    if (first.done) return;
    yield first.value;
    yield* pieces;
  } finally {
    // Its own clean-up runs also when the visitor left before the piece that was awaited.
    await pieces.return();
  }
}

async function* encodeText(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array, void, void> {
  for await (const piece of pieces) yield Buffer.from(piece);
}

/** Each chunk can be read to its end as soon as it arrives. */
async function* gzipChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const gzip = createGzip({ level: STREAM_GZIP_LEVEL });
  const encoded: Buffer[] = [];
  gzip.on('data', (data: Buffer) => encoded.push(data));
  try {
    for await (const chunk of chunks) {
      gzip.write(chunk);
      await new Promise<void>((resolve) => gzip.flush(constants.Z_SYNC_FLUSH, resolve));
      yield Buffer.concat(encoded.splice(0));
    }
    const ended = new Promise<void>((resolve, reject) => gzip.once('end', resolve).once('error', reject));
    gzip.end();
    await ended;
    yield Buffer.concat(encoded.splice(0));
  } finally {
    gzip.destroy();
  }
}
