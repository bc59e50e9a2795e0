/** Whether a server sends the right bytes: looked at before anything is measured. */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { get } from 'node:http';
import type { Content, WrittenFile } from './content.ts';
import { entryNameOf, folderNameOf, TAIL_BYTES } from './content.ts';
import type { Dimension } from './dimensions.ts';
import { RANGE_BYTES } from './dimensions.ts';

/** Whether a dimension can be measured on a server, and the request fields that it needs; else why not. */
export type Fitness =
  | { readonly fits: true; readonly fields: readonly string[] }
  | { readonly fits: false; readonly reason: string };

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
  readonly hash: string;
}

/** Asks for what the dimension will ask for, and compares. */
export async function verify(origin: string, dimension: Dimension, content: Content): Promise<Fitness> {
  switch (dimension.kind) {
    case 'requests': {
      const file = content.files.get(dimension.file);
      if (file === undefined) return unfit('no room on the disk');
      if (dimension.style === 'range') return await verifyRange(origin, file);
      if (dimension.style === 'revalidate') return await verifyRevalidation(origin, file);
      const whole = await verifyWhole(origin, file);
      return whole.fits && dimension.style === 'close' ? fit('Connection: close') : whole;
    }
    case 'transfer': {
      const file = content.files.get(dimension.file);
      if (file === undefined) return unfit('no room on the disk');
      return file.hash === undefined ? await verifyTail(origin, file) : await verifyWhole(origin, file);
    }
    case 'listing':
      return await verifyListing(origin, dimension.entries);
    case 'idle':
      return fit();
  }
}

function fit(...fields: readonly string[]): Fitness {
  return { fits: true, fields };
}

function unfit(reason: string): Fitness {
  return { fits: false, reason };
}

async function verifyWhole(origin: string, file: WrittenFile): Promise<Fitness> {
  const { status, bytes, hash } = await ask(`${origin}/${file.name}`);
  if (status !== 200) return unfit(`status ${status}`);
  return bytes === file.bytes && hash === file.hash ? fit() : unfit('wrong bytes');
}

async function verifyTail(origin: string, file: WrittenFile): Promise<Fitness> {
  const range = `bytes=${file.bytes - TAIL_BYTES}-${file.bytes - 1}`;
  const { status, headers, hash } = await ask(`${origin}/${file.name}`, { range }, TAIL_BYTES);
  if (status === 200) {
    // No ranges: its length is all that can be seen in short time.
    return Number(headers['content-length']) === file.bytes ? fit() : unfit('wrong length');
  }
  if (status !== 206) return unfit(`status ${status}`);
  return hash === file.tailHash ? fit() : unfit('wrong bytes');
}

async function verifyRange(origin: string, file: WrittenFile): Promise<Fitness> {
  const first = file.bytes / 2;
  const range = `bytes=${first}-${first + RANGE_BYTES - 1}`;
  const { status, bytes } = await ask(`${origin}/${file.name}`, { range }, RANGE_BYTES);
  if (status !== 206) return unfit(`no ranges (status ${status})`);
  return bytes === RANGE_BYTES ? fit(`Range: ${range}`) : unfit('wrong length');
}

async function verifyRevalidation(origin: string, file: WrittenFile): Promise<Fitness> {
  const { headers } = await ask(`${origin}/${file.name}`);
  if (headers.etag === undefined) return unfit('no entity tag');
  const { status, bytes } = await ask(`${origin}/${file.name}`, { 'if-none-match': headers.etag });
  return status === 304 && bytes === 0 ? fit(`If-None-Match: ${headers.etag}`) : unfit(`status ${status}, not 304`);
}

async function verifyListing(origin: string, entries: number): Promise<Fitness> {
  const response = await fetch(`${origin}/${folderNameOf(entries)}/`);
  const text = await response.text();
  if (response.status !== 200) return unfit(`no listing (status ${response.status})`);
  const names = new Set(text.match(/entry-\d{6}\.txt/g));
  const isWhole = names.size === entries && names.has(entryNameOf(1)) && names.has(entryNameOf(entries));
  return isWhole ? fit() : unfit(`lists ${names.size} of ${entries} entries`);
}

/** Reads the answer to its end, or gives up after `enough` octets. */
function ask(url: string, headers: OutgoingHttpHeaders = {}, enough = Number.POSITIVE_INFINITY): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent: false }, (response: IncomingMessage) => {
      const hash = createHash('sha256');
      let bytes = 0;
      const finish = (): void => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, hash: hash.digest('hex') });
        request.destroy();
      };
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        hash.update(chunk);
        if (bytes > enough) {
          response.removeAllListeners('data').removeAllListeners('end');
          finish();
        }
      });
      response.on('end', finish);
    });
    request.on('error', reject);
  });
}
