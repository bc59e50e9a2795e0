/** Asks for something as a program does that sends just these fields, and takes the answer as it is: no redirect is followed. */
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { request as requestSecured } from 'node:https';
import { isSecured } from './tls-identity.ts';

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly location: string | undefined;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface Asking {
  readonly method?: string;
  /** Of this computer: who asks. */
  readonly from?: string;
}

/** @param path as it is sent, dot segments too */
export function get(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  { method = 'GET', from = '127.0.0.1' }: Asking = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path, headers, method, localAddress: from, agent: false };
    const ask = isSecured(port) ? requestSecured : request;
    const asked = ask({ ...options, rejectUnauthorized: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece)).on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(pieces);
        const { statusCode: status = 0, headers: fields } = response;
        resolve({ status, headers: fields, location: fields.location, text: bytes.toString(), bytes });
      });
    });
    asked.on('error', reject).end();
  });
}
