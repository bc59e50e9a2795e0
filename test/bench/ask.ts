/** One request of any method to a server of the bench, by http or by https with whatever certificate it has. */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { request as requestPlain } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { request as requestSecured } from 'node:https';

/** Of an answer's text so much is kept. */
const MAX_TEXT_CHARACTERS = 16 * 1024 * 1024;

/** Somebody who says nothing for so long is not measured: one server takes minutes for a PROPFIND of 10,000. Milliseconds. */
const MAX_SILENCE_MS = 30_000;

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly content?: string;
  /** It is given up after so many octets. */
  readonly enough?: number;
  /** Whether the text of the answer is wanted. */
  readonly keepsText?: boolean;
}

export function ask(url: string, asking: Asking = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, content, enough = Number.POSITIVE_INFINITY } = asking;
  const send = url.startsWith('https:') ? requestSecured : requestPlain;
  const digest = new AnswerDigest(asking.keepsText ?? false);
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent: false as const, rejectUnauthorized: false };
    const sent = send(url, options, (response: IncomingMessage) => {
      const finish = (): void => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, ...digest.end() });
        sent.destroy();
      };
      response.on('data', (chunk: Buffer) => {
        digest.add(chunk);
        if (digest.bytes <= enough) return;
        response.removeAllListeners('data').removeAllListeners('end');
        finish();
      });
      response.on('end', finish);
      response.on('error', reject);
    });
    sent.setTimeout(MAX_SILENCE_MS, () => sent.destroy(new Error(`no octet for ${MAX_SILENCE_MS / 1000} s`)));
    sent.on('error', reject);
    sent.end(content);
  });
}

/** The same by HTTP/2, on a connection of its own. */
export function askByHttp2(origin: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const session = connectHttp2(origin, { rejectUnauthorized: false });
    session.on('error', (error) => reject(session.alpnProtocol === 'h2' ? error : new Error('speaks no HTTP/2')));
    const stream = session.request({ ':path': path });
    const digest = new AnswerDigest(false);
    let headers: IncomingHttpHeaders & { ':status'?: number | undefined } = {};
    stream.on('response', (fields) => {
      headers = fields;
    });
    stream.on('data', (chunk: Buffer) => digest.add(chunk));
    stream.on('error', reject);
    stream.on('end', () => {
      session.close();
      resolve({ status: headers[':status'] ?? 0, headers, ...digest.end() });
    });
  });
}

class AnswerDigest {
  readonly #hash = createHash('sha256');
  readonly #texts: string[] = [];
  #bytes = 0;

  constructor(private readonly keepsText: boolean) {}

  get bytes(): number {
    return this.#bytes;
  }

  add(chunk: Buffer): void {
    this.#bytes += chunk.length;
    this.#hash.update(chunk);
    if (this.keepsText && this.#bytes < MAX_TEXT_CHARACTERS) this.#texts.push(chunk.toString('latin1'));
  }

  end(): Pick<Answer, 'bytes' | 'hash' | 'text'> {
    return { bytes: this.#bytes, hash: this.#hash.digest('hex'), text: this.#texts.join('') };
  }
}
