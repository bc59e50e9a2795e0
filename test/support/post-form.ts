/** Posts a form as browsers do, and takes the answer as it is. */
import { request } from 'node:http';
import { request as requestSecured } from 'node:https';
import type { Asking, Got } from './get.ts';
import { isSecured } from './tls-identity.ts';

export function post(
  port: number,
  path: string,
  content: string,
  fields: Readonly<Record<string, string>> = {},
  { from = '127.0.0.1' }: Asking = {},
): Promise<Got> {
  const type = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
  const headers = { ...type, 'content-length': String(Buffer.byteLength(content)), ...fields };
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path, headers, method: 'POST', localAddress: from, agent: false };
    const ask = isSecured(port) ? requestSecured : request;
    const asked = ask({ ...options, rejectUnauthorized: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece)).on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(pieces);
        const { statusCode: status = 0, headers: got } = response;
        resolve({ status, headers: got, location: got.location, text: bytes.toString(), bytes });
      });
    });
    asked.on('error', reject).end(content);
  });
}
