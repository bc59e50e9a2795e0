/** One large file, sent whole by PUT, or in pieces as the server takes them. */
import { once } from 'node:events';
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:http';
import { PIECE_BYTES } from '../dimensions.ts';
import type { Piecewise } from '../servers/server.ts';
import { pieceOfContent } from './upload-content.ts';

/** Octets handed over at once. */
const WRITE_BYTES = 4 * 1024 * 1024;

/** Whoever has not taken a piece by then never will. */
const LONGEST_MS = 120_000;

/** What the draft of resumable uploads calls itself, by version. */
const INTEROP_VERSION = { 'Upload-Draft-Interop-Version': '8' };

export interface Upload {
  readonly origin: string;
  /** Path of the new file. */
  readonly target: string;
  readonly bytes: number;
}

interface Message {
  readonly method: string;
  readonly url: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly bytes: number;
}

/** Resolves when the server has said that it has the file. */
export async function sendWhole({ origin, target, bytes }: Upload): Promise<void> {
  const agent = new Agent();
  try {
    await send(agent, { method: 'PUT', url: origin + target, bytes });
  } finally {
    agent.destroy();
  }
}

/** The same on one connection, piece by piece, each acknowledged before the next. */
export async function sendInPieces(upload: Upload, way: Piecewise): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    await (way === 'resumable' ? sendResumably(agent, upload) : sendRanges(agent, upload));
  } finally {
    agent.destroy();
  }
}

/** Begun by PUT and gone on with by PATCH (draft-ietf-httpbis-resumable-upload). */
async function sendResumably(agent: Agent, { origin, target, bytes }: Upload): Promise<void> {
  const headers = { ...INTEROP_VERSION, 'Upload-Complete': '?0', 'Upload-Length': bytes };
  const first = Math.min(PIECE_BYTES, bytes);
  const begun = await send(agent, { method: 'PUT', url: origin + target, headers, bytes: first });
  const url = new URL(begun.headers.location ?? '', origin).href;
  for (let offset = first; offset < bytes; offset += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, bytes - offset);
    const isLast = offset + length === bytes;
    const fields = {
      ...INTEROP_VERSION,
      'Content-Type': 'application/partial-upload',
      'Upload-Offset': offset,
      'Upload-Complete': isLast ? '?1' : '?0',
    };
    await send(agent, { method: 'PATCH', url, headers: fields, bytes: length });
  }
}

/** By PUT with `Content-Range`, which Apache writes into the file that is there. */
async function sendRanges(agent: Agent, { origin, target, bytes }: Upload): Promise<void> {
  for (let offset = 0; offset < bytes; offset += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, bytes - offset);
    const headers = { 'Content-Range': `bytes ${offset}-${offset + length - 1}/${bytes}` };
    await send(agent, { method: 'PUT', url: origin + target, headers, bytes: length });
  }
}

async function send(agent: Agent, { method, url, headers = {}, bytes }: Message): Promise<IncomingMessage> {
  const fields = { ...headers, 'Content-Length': bytes };
  const sending = request(url, { agent, method, headers: fields, signal: AbortSignal.timeout(LONGEST_MS) });
  const answered = once(sending, 'response');
  // Whoever refuses may do so before all was written: what it said is told below.
  const failed = answered.then(
    () => undefined,
    () => undefined,
  );
  await writeContent(sending, bytes, failed);
  const [response] = (await answered) as [IncomingMessage];
  await once(response.resume(), 'end');
  if ((response.statusCode ?? 0) >= 300) throw new Error(`${method} was answered with ${response.statusCode}`);
  return response;
}

async function writeContent(sending: ClientRequest, bytes: number, answered: Promise<unknown>): Promise<void> {
  const piece = pieceOfContent();
  for (let sent = 0; sent < bytes && !sending.destroyed; sent += WRITE_BYTES) {
    const begin = sent % PIECE_BYTES;
    const length = Math.min(WRITE_BYTES, bytes - sent);
    if (!sending.write(piece.subarray(begin, begin + length))) await Promise.race([once(sending, 'drain'), answered]);
  }
  sending.end();
}
