/**
 * Reads a form with files (multipart/form-data, RFC 7578) as it comes, part by part: no more of it is in memory than what a
 * part's taker has not taken yet.
 */
import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { Interruption } from '../base/interruption.ts';
import { nextTurn } from '../base/next-turn.ts';
import { HttpError } from '../http/http-error.ts';

/** Beside its files a form has few fields, and short ones. */
const LIMITS = {
  fieldNameSize: 100,
  fieldSize: 1024,
  fields: 32,
  files: 10_000,
  parts: 10_032,
  headerPairs: 16,
  headerSize: 16 * 1024,
};

/** Octets that are read in one step: about a millisecond's work where they are nothing but small parts. */
const PIECE_BYTES = 2 * 1024;
/** After so long others have their turn, in milliseconds. */
const TURN_MS = 1;

export interface FormTaker {
  field(name: string, value: string): void;
  /**
   * Takes a file; the next part comes when it is done. What it leaves of the content is passed over.
   * @param name as it was sent; empty where no file was chosen
   */
  file(name: string, content: AsyncIterable<Uint8Array>): Promise<void>;
}

export interface SentForm {
  readonly type: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** On whose account it is read. */
  readonly visitor: string;
}

/**
 * Resolves when the form is over, or `isEnough` says that its rest is of no use. Rejects with HttpError 400 for what is no such
 * form, and as the content and the taker do.
 */
export async function readForm(
  { type, content, visitor }: SentForm,
  taker: FormTaker,
  isEnough: () => boolean,
): Promise<void> {
  const form = openForm(type);
  const failure = new Interruption();
  let taking: Promise<void> = Promise.resolve();
  let current: Readable | undefined;
  let problem: unknown;
  const fail = (error: unknown): void => {
    problem ??= error;
    failure.interrupt();
  };
  form.on('error', fail);
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    form.on(limit, () => fail(new HttpError(400)));
  }
  form.on('field', (name: string, value: string) => taker.field(name, value));
  form.on('file', (_field: string, stream: Readable, name: string | undefined) => {
    current = stream;
    // Whoever reads it hears of that.
    stream.on('error', () => undefined);
    taking = taking.then(async () => {
      await taker.file(name ?? '', stream.iterator({ destroyOnReturn: false }));
      stream.resume();
    });
    taking.catch(fail);
  });
  let turnBegan = performance.now();
  try {
    for await (const piece of content) {
      for (let start = 0; start < piece.byteLength; start += PIECE_BYTES) {
        if (isEnough()) return;
        const some = piece.subarray(start, start + PIECE_BYTES);
        await failure.wait(new Promise<unknown>((resolve) => form.write(some, resolve)));
        if (problem !== undefined) throw problem;
        if (performance.now() - turnBegan < TURN_MS) continue;
        await nextTurn(visitor);
        turnBegan = performance.now();
      }
    }
    await failure.wait(new Promise<void>((resolve) => form.end(resolve)));
    if (problem !== undefined) throw problem;
    await taking;
  } catch (error) {
    const cause = error instanceof HttpError || isSystemError(error) ? (error as Error) : new HttpError(400);
    current?.destroy(cause);
    await taking.catch(() => undefined);
    throw cause;
  } finally {
    form.destroy();
  }
}

function openForm(type: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({ headers: { 'content-type': type }, preservePath: true, defCharset: 'utf8', limits: LIMITS });
  } catch {
    throw new HttpError(400);
  }
}

function isSystemError(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).errno === 'number';
}
