/**
 * Fuzzes the whole of a connection: any octets, in any pieces, get the same responses as all of them at once; every
 * response is well formed; the connection always comes to its end.
 */
import { isDeepStrictEqual } from 'node:util';
import { ReadTurns } from '../../main/base/read-turns.ts';
import { TurnQueue } from '../../main/base/turn-queue.ts';
import { toErrorResponse } from '../../main/http/error-response.ts';
import { HttpError } from '../../main/http/http-error.ts';
import type { Handler, HttpRequest, HttpResponse } from '../../main/http/message.ts';
import { textResponse } from '../../main/http/request-handler.ts';
import { Connection } from '../../main/http1/connection.ts';
import { SpeedLimiter } from '../../main/net/speed-limiter.ts';
import { InputAccount } from '../../main/serving/held-by-visitor.ts';
import { DEFAULT_LIMITS } from '../../main/serving/timeouts.ts';
import { MemorySocket } from '../support/memory-socket.ts';
import { peerAt } from '../support/peer.ts';
import { parseResponses } from '../support/response-parser.ts';
import { Random } from './random.ts';
import type { FuzzTarget } from './target.ts';

const MAX_TURNS = 500;
/** Enough for every answer to be given before the visitor's half is closed. */
const QUIET_TURNS = 6;

const CONTENT_LIMITS = { maxBytes: 2_000, leastBytes: 1 };

/** What can be observed of a conversation. */
interface Conversation {
  readonly written: Buffer;
  readonly exchanges: readonly (readonly [
    method: string,
    target: string,
    status: number,
    bytes: number,
    ending: string,
  ])[];
}

async function* countUp(): AsyncGenerator<Uint8Array> {
  for (const text of ['one', '', 'two']) yield Buffer.from(text);
}

async function readContent(request: HttpRequest): Promise<HttpResponse> {
  let text = '';
  for await (const data of request.content.read(CONTENT_LIMITS)) text += Buffer.from(data).toString('latin1');
  return textResponse(`${request.path} took ${text.length}: ${text}`);
}

/** Answers at once, later, or in a stream; reads a content, refuses it, or does not care. */
const HANDLER: Handler = {
  respond(request) {
    if (request.method === 'POST') return readContent(request);
    if (request.path === '/stream')
      return { status: 200, fields: [], body: { kind: 'stream', length: undefined, chunks: countUp() } };
    if (request.method === 'GET' || request.method === 'HEAD') return textResponse(`${request.path}?${request.query}`);
    throw new HttpError(501);
  },
};

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Lets a connection have these pieces, and the end of the input behind them. */
async function converse(pieces: readonly Uint8Array[]): Promise<Conversation> {
  const socket = new MemorySocket();
  const exchanges: Conversation['exchanges'][number][] = [];
  const bugs: unknown[] = [];
  let isClosed = false;
  socket.once('close', () => {
    isClosed = true;
  });
  new Connection(socket.asSocket, peerAt('192.0.2.7'), {
    handler: HANDLER,
    toErrorResponse: (error) => toErrorResponse(error, { report: (bug) => bugs.push(bug) }),
    fixed: [],
    fixedFields: '',
    limits: DEFAULT_LIMITS,
    clock: { now: 1 },
    turns: new TurnQueue(),
    reads: new ReadTurns(),
    pace: new SpeedLimiter(),
    inputs: new InputAccount(),
    observer: {
      receiving: () => undefined,
      sending: () => undefined,
      finished: ({ head, status, contentBytes, ending }) => {
        // How much arrives of what is no request before that is clear does depend on the pieces.
        exchanges.push([head?.method ?? '', head?.target ?? '', status, contentBytes, ending ?? '']);
      },
    },
  });
  for (const piece of pieces) {
    socket.arrive(piece);
    if (pieces.length < 20) await turn();
  }
  for (let count = 0; count < QUIET_TURNS; count++) await turn();
  socket.arriveEnd();
  for (let count = 0; !isClosed; count++) {
    if (count > MAX_TURNS) throw new Error('The connection hangs');
    await turn();
  }
  if (bugs.length > 0) throw bugs[0];
  return { written: socket.written, exchanges };
}

/** Whatever was written must be responses, one to each exchange. */
function checkResponses({ written, exchanges }: Conversation): void {
  const methods = exchanges.map(([method]) => method);
  const { responses, rest } = parseResponses(written, methods, true);
  if (rest.length > 0) throw new Error(`No response: ${rest.toString('latin1')}`);
  const statuses = exchanges.map(([, , status]) => status);
  if (
    !isDeepStrictEqual(
      responses.map(({ status }) => status),
      statuses,
    )
  )
    throw new Error('Log and wire differ');
}

/** What must not depend on where the input was cut: everything but the time. */
function comparable({ written, exchanges }: Conversation): unknown {
  return { text: written.toString('latin1').replace(/\r\nDate: [^\r]*/g, ''), exchanges };
}

/** Cuts an input where a sequence says that follows from the input itself. */
function cut(input: Uint8Array): Uint8Array[] {
  const random = new Random(input.reduce((sum, octet) => (sum * 31 + octet) >>> 0, input.length + 1));
  const pieces: Uint8Array[] = [];
  let start = 0;
  while (start < input.length) {
    const end = start + 1 + random.below(random.below(3) === 0 ? 4 : 80);
    pieces.push(input.subarray(start, end));
    start = end;
  }
  return pieces;
}

/** @throws when a conversation depends on where its octets were split */
export async function checkConversation(input: Uint8Array, pieces: readonly Uint8Array[]): Promise<void> {
  const whole = await converse([input]);
  checkResponses(whole);
  const [expected, actual] = [comparable(whole), comparable(await converse(pieces))];
  if (!isDeepStrictEqual(expected, actual)) {
    throw new Error(`Split matters:\n${JSON.stringify(expected)}\n${JSON.stringify(actual)}`);
  }
}

const HOST = 'Host: a\r\n';

const SEEDS: readonly string[] = [
  `GET / HTTP/1.1\r\n${HOST}\r\n`,
  `\r\nHEAD /x?y HTTP/1.1\r\n${HOST}Accept:  */* \r\n\r\nGET /stream HTTP/1.1\r\n${HOST}\r\nGET / HTTP/1.0\r\n\r\n`,
  `POST /p HTTP/1.1\r\n${HOST}Content-Length: 5\r\n\r\nhelloGET /2 HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  `POST /p HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n5;a="b"\r\nhello\r\n0\r\nX: y\r\n\r\nGET / HTTP/1.1\r\n${HOST}\r\n`,
  `POST /p HTTP/1.1\r\n${HOST}Expect: 100-continue\r\nContent-Length: 2\r\n\r\nok`,
  `OPTIONS * HTTP/1.1\r\n${HOST}\r\nGET http://b:80/c HTTP/1.1\r\n${HOST}\r\n`,
  `GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nPUT / HTTP/1.0\r\nContent-Length: 1\r\n\r\n.`,
];

const DICTIONARY: readonly string[] = [
  'GET ',
  'HEAD ',
  'POST ',
  'OPTIONS * ',
  'CONNECT a:1 ',
  ' HTTP/1.1\r\n',
  ' HTTP/1.0\r\n',
  ' HTTP/2.0\r\n',
  '\r\n',
  '\r\n\r\n',
  '\n',
  '\r',
  ' ',
  '\t',
  ':',
  ',',
  ';',
  '"',
  '\\',
  '\x00',
  '\x0b',
  '\x80',
  '/',
  '/stream',
  '*',
  'http://a/',
  'https://a/',
  '?',
  'Host: a\r\n',
  'Host:',
  'Connection: close\r\n',
  'Connection: keep-alive\r\n',
  'Content-Length: 5\r\n',
  'Content-Length: 0\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Transfer-Encoding: gzip, chunked\r\n',
  'Expect: 100-continue\r\n',
  'X: y\r\n',
  ' folded\r\n',
  '0\r\n\r\n',
  '5\r\nhello\r\n',
  '1;a=b\r\nx\r\n',
  'ffffffff\r\n',
  'X'.repeat(300),
  'hello',
];

export const CONNECTION_TARGET: FuzzTarget = {
  name: 'connection',
  seeds: SEEDS.map((seed) => Buffer.from(seed, 'latin1')),
  dictionary: DICTIONARY,
  run: (input) => checkConversation(input, cut(input)),
  close: async () => undefined,
};
