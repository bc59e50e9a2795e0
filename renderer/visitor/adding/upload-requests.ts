/** The requests by which files are sent: a question for all of them, then an upload each (Resumable Uploads for HTTP, IETF draft). */
import type { Picked, PickedFile } from './picked.ts';
import type { Problem } from './problem.ts';
import { WireError } from './problem.ts';
import { readProblem } from './read-problem.ts';

/** The version of the draft that server and page speak. */
const INTEROP_VERSION = '8';

/** Without a sign of life for so long, a request is given up and begun where it stopped. */
export const STALL_MS = 30_000;

export interface Sender {
  readonly name: string;
  readonly device: string;
}

/** The answer to the question whether files may be sent. */
export interface Answer {
  readonly id: string;
  readonly state: 'accepted' | 'asked' | 'declined';
  /** Positions of the files that were accepted; undefined for all. */
  readonly files: ReadonlySet<number> | undefined;
  readonly problem: Problem | undefined;
}

/** How far an upload is. */
export interface Progress {
  readonly offset: number;
  readonly isComplete: boolean;
}

export interface Append {
  readonly url: string;
  readonly octets: Blob;
  readonly offset: number;
  /** There is nothing behind it. */
  readonly isLast: boolean;
}

export interface Watch {
  readonly signal: AbortSignal;
  /** Octets of this request that have gone out. */
  readonly progressed: (sent: number) => void;
}

/** All of them reject with WireError, or with what the signal was aborted by. */
export interface Wire {
  ask(picked: Picked, sender: Sender, signal: AbortSignal): Promise<Answer>;
  /** Resolves when the answer is another, or when the server has waited long enough. */
  listen(id: string, signal: AbortSignal): Promise<Answer>;
  create(file: PickedFile, sending: string | undefined, signal: AbortSignal): Promise<string>;
  /** Undefined for an upload that is not there any more. */
  find(url: string, signal: AbortSignal): Promise<Progress | undefined>;
  /** @returns the address of the file when it is complete */
  append(append: Append, watch: Watch): Promise<string | undefined>;
  /** @param sending of the batch that it is a part of; empty for none */
  makeFolder(path: string, sending: string, signal: AbortSignal): Promise<void>;
  /** Takes back what was sent so far; whether that worked is nobody's concern. */
  cancel(url: string): void;
  /** The same for a question that nobody has answered yet. */
  withdraw(id: string): void;
}

export class HttpWire implements Wire {
  /** @param mount see RequestContext: questions are answered below it */
  constructor(private readonly mount: string) {}

  async ask({ files }: Picked, { name, device }: Sender, signal: AbortSignal): Promise<Answer> {
    const listed = files.map(({ path, file }) => ({ path, size: file.size, modified: file.lastModified }));
    const body = JSON.stringify({ sender: name, device, files: listed });
    const response = await this.#request('?send', { method: 'POST', headers: JSON_TYPE, body, signal });
    return readAnswer(await response.json());
  }

  async listen(id: string, signal: AbortSignal): Promise<Answer> {
    const response = await this.#request(this.#questionAt(id), { signal });
    return readAnswer(await response.json());
  }

  async create({ path, file }: PickedFile, sending: string | undefined, signal: AbortSignal): Promise<string> {
    const headers = {
      'Upload-Draft-Interop-Version': INTEROP_VERSION,
      'Upload-Length': String(file.size),
      'Upload-Complete': '?0',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeExtended(path)}`,
      'X-OC-Mtime': String(file.lastModified / 1000),
      ...(sending === undefined ? {} : { 'Porthole-Sending': sending }),
    };
    const response = await this.#request('?upload', { method: 'POST', headers, signal });
    const location = response.headers.get('Location');
    if (location === null) throw new WireError(500);
    return new URL(location, document.baseURI).pathname;
  }

  async find(url: string, signal: AbortSignal): Promise<Progress | undefined> {
    const headers = { 'Upload-Draft-Interop-Version': INTEROP_VERSION };
    try {
      const response = await request(url, { method: 'HEAD', headers, signal });
      const offset = Number(response.headers.get('Upload-Offset') ?? Number.NaN);
      if (!Number.isSafeInteger(offset)) return undefined;
      return { offset, isComplete: response.headers.get('Upload-Complete') === '?1' };
    } catch (error) {
      if (error instanceof WireError && (error.status === 404 || error.status === 410)) return undefined;
      throw error;
    }
  }

  append({ url, octets, offset, isLast }: Append, { signal, progressed }: Watch): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      const exchange = new XMLHttpRequest();
      let stall = setTimeout(() => exchange.abort(), STALL_MS);
      const isAlive = (): void => {
        clearTimeout(stall);
        stall = setTimeout(() => exchange.abort(), STALL_MS);
      };
      const end = (settle: () => void): void => {
        clearTimeout(stall);
        removeEventListener('offline', abort);
        signal.removeEventListener('abort', abort);
        settle();
      };
      const abort = (): void => exchange.abort();
      exchange.open('PATCH', url);
      exchange.setRequestHeader('Content-Type', 'application/partial-upload');
      exchange.setRequestHeader('Upload-Draft-Interop-Version', INTEROP_VERSION);
      exchange.setRequestHeader('Upload-Offset', String(offset));
      exchange.setRequestHeader('Upload-Complete', isLast ? '?1' : '?0');
      exchange.upload.addEventListener('progress', ({ loaded }) => {
        isAlive();
        progressed(loaded);
      });
      exchange.addEventListener('load', () =>
        end(() => {
          const { status } = exchange;
          if (status < 200 || status > 299)
            reject(errorOf(status, exchange.getResponseHeader('Retry-After'), exchange.responseText));
          else resolve((isLast && exchange.getResponseHeader('Location')) || undefined);
        }),
      );
      const fail = (): void => end(() => reject(signal.aborted ? signal.reason : new WireError(0)));
      exchange.addEventListener('error', fail);
      exchange.addEventListener('abort', fail);
      signal.addEventListener('abort', abort);
      // A phone that leaves the Wi-Fi is not told of by the connection.
      addEventListener('offline', abort);
      if (signal.aborted) fail();
      else exchange.send(octets);
    });
  }

  async makeFolder(path: string, sending: string, signal: AbortSignal): Promise<void> {
    const names = path.split('/');
    const headers: Readonly<Record<string, string>> = sending === '' ? {} : { 'Porthole-Sending': sending };
    for (let depth = 1; depth <= names.length; depth++) {
      const reference = `./${names.slice(0, depth).map(encodeURIComponent).join('/')}/`;
      try {
        await request(reference, { method: 'MKCOL', headers, signal });
      } catch (error) {
        // It is there.
        if (!(error instanceof WireError && error.status === 405)) throw error;
      }
    }
  }

  /** By a link nothing is there any more when it has ended. */
  async #request(reference: string, init: RequestInit): Promise<Response> {
    try {
      return await request(reference, init);
    } catch (error) {
      const hasEnded = error instanceof WireError && error.status === 404 && LINK_MOUNT.test(this.mount);
      throw hasEnded ? new WireError(410) : error;
    }
  }

  cancel(url: string): void {
    void fetch(url, { method: 'DELETE', keepalive: true }).catch(() => undefined);
  }

  withdraw(id: string): void {
    this.cancel(this.#questionAt(id));
  }

  #questionAt(id: string): string {
    return `${this.mount}/~porthole/sending/${encodeURIComponent(id)}`;
  }
}

/** As links/link-token.ts has it. */
const LINK_MOUNT = /\/~\/[^/]+$/;

const JSON_TYPE = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** A response that is a success. */
export async function request(reference: string, init: RequestInit): Promise<Response> {
  const headers = { Accept: 'application/json', ...(init.headers as Readonly<Record<string, string>>) };
  let response: Response;
  try {
    response = await fetch(reference, { cache: 'no-store', ...init, headers });
  } catch {
    init.signal?.throwIfAborted();
    throw new WireError(0);
  }
  if (response.ok) return response;
  const text = init.method === 'HEAD' ? '' : await response.text().catch(() => '');
  throw errorOf(response.status, response.headers.get('Retry-After'), text);
}

function errorOf(status: number, retryAfter: string | null, text: string): WireError {
  const seconds = Number(retryAfter ?? 0);
  return new WireError(status, Number.isFinite(seconds) ? seconds * 1000 : 0, readProblem(text));
}

function readAnswer(value: unknown): Answer {
  const { id, state, files, problem } = value as Partial<Record<string, unknown>>;
  const known = state === 'accepted' || state === 'asked' ? state : 'declined';
  return {
    id: String(id ?? ''),
    state: known,
    files: Array.isArray(files) ? new Set(files.map(Number)) : undefined,
    problem: readProblem(problem),
  };
}

/** As an extended field value has it (RFC 8187 §3.2.1). */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
