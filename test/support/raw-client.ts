/** A client that sends octets exactly as told, in the pieces told, and reads what comes back. */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { connect as secure } from 'node:tls';
import { onTestFinished } from 'vitest';
import type { ParsedResponse } from './response-parser.ts';
import { parseResponses } from './response-parser.ts';
import { isSecured, testIdentity } from './tls-identity.ts';

/** How the server ended the connection: in order, or with a reset. */
export type Closing = 'open' | 'ended' | 'reset';

/** Everything that came back until the server closed. */
export interface Reply {
  readonly responses: readonly ParsedResponse[];
  /** What is no whole response. */
  readonly rest: Buffer;
  readonly closing: Closing;
}

/** Request methods of the messages sent, where one of them is HEAD. */
type Methods = readonly string[];

export class RawClient {
  #unparsed: Buffer[] = [];
  readonly #responses: ParsedResponse[] = [];
  #closing: Closing = 'open';
  #notify: (() => void) | undefined;

  private constructor(
    /** What is spoken on: plain, or secured where the suites run over TLS. */
    readonly socket: Socket,
    /** The system's own. */
    private readonly raw: Socket = socket,
  ) {
    socket.on('data', (data: Buffer) => {
      this.#unparsed.push(data);
      this.#notify?.();
    });
    socket.on('end', () => this.#close('ended'));
    socket.on('error', () => this.#close('reset'));
    socket.on('close', () => this.#close('ended'));
    onTestFinished(() => {
      socket.destroy();
    });
  }

  /** Connects; both halves are closed separately, and by the test only. */
  static async connect(port: number, localAddress = '127.0.0.1'): Promise<RawClient> {
    const socket = connect({ port, host: '127.0.0.1', localAddress, allowHalfOpen: true, noDelay: true });
    await once(socket, 'connect');
    return isSecured(port) ? RawClient.#secure(socket) : new RawClient(socket);
  }

  static async #secure(raw: Socket): Promise<RawClient> {
    const { authority } = await testIdentity();
    // The half of one that was opened half open is closed by itself as well.
    const socket = secure({ socket: raw, ca: authority, host: '127.0.0.1' });
    const client = new RawClient(socket, raw);
    // Whoever is refused hears of it before anything is agreed.
    await new Promise<void>((resolve) => socket.once('secureConnect', () => resolve()).once('close', () => resolve()));
    return client;
  }

  /** What arrived and is no whole response yet. */
  get rest(): Buffer {
    const bytes = Buffer.concat(this.#unparsed);
    this.#unparsed = [bytes];
    return bytes;
  }

  /** Sends each piece for itself. Resolves when the last is handed to the network. */
  async send(...pieces: readonly (string | Uint8Array)[]): Promise<void> {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
      await new Promise<void>((resolve) => this.socket.write(bytes, () => resolve()));
    }
  }

  /** Waits until so many responses have arrived in all; fails when the server closes before. */
  async responses(count: number, methods: Methods = []): Promise<readonly ParsedResponse[]> {
    for (;;) {
      this.#parse(methods);
      if (this.#responses.length >= count) return this.#responses;
      if (this.#closing !== 'open') throw new Error(`${this.#closing} behind ${this.#responses.length} responses`);
      await this.#change();
    }
  }

  async response(method = 'GET'): Promise<ParsedResponse> {
    const [response] = await this.responses(1, [method]);
    if (!response) throw new Error('no response');
    return response;
  }

  /** Waits for a text behind the responses that were taken so far. */
  async until(text: string): Promise<void> {
    while (!this.rest.includes(text, 0, 'latin1')) {
      if (this.#closing !== 'open') throw new Error(`${this.#closing} before ${JSON.stringify(text)}`);
      await this.#change();
    }
  }

  /** Waits until the server has closed. */
  async closed(methods: Methods = []): Promise<Reply> {
    while (this.#closing === 'open') await this.#change();
    this.#parse(methods);
    return { responses: this.#responses, rest: this.rest, closing: this.#closing };
  }

  /** Goes away in the middle of things: the server sees a reset. */
  reset(): void {
    this.raw.resetAndDestroy();
  }

  #parse(methods: Methods): void {
    const { responses, rest } = parseResponses(
      this.rest,
      methods.slice(this.#responses.length),
      this.#closing !== 'open',
    );
    this.#responses.push(...responses);
    this.#unparsed = [rest];
  }

  #close(closing: Closing): void {
    if (this.#closing === 'open') this.#closing = closing;
    this.#notify?.();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#notify = () => {
        this.#notify = undefined;
        resolve();
      };
    });
  }
}

/** Sends everything on a new connection and waits until the server has closed. */
export async function talk(port: number, ...pieces: readonly (string | Uint8Array)[]): Promise<Reply> {
  const client = await RawClient.connect(port);
  await client.send(...pieces);
  return client.closed();
}

/** One request on a connection of its own: the one response to it. */
export async function ask(
  port: number,
  requestLine: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<ParsedResponse> {
  const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...fields }).map(([n, v]) => `${n}: ${v}\r\n`);
  const client = await RawClient.connect(port);
  await client.send(`${requestLine} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const { responses, rest } = await client.closed([requestLine.slice(0, requestLine.indexOf(' '))]);
  const [response] = responses;
  if (!response || responses.length > 1 || rest.length > 0) {
    throw new Error(`${responses.length} responses to ${requestLine}: ${rest.toString('latin1')}`);
  }
  return response;
}

/** The request with one field line less or more, for tables of heads. */
export function requestText(requestLine: string, ...fieldLines: readonly string[]): string {
  return `${[requestLine, ...fieldLines].join('\r\n')}\r\n\r\n`;
}
