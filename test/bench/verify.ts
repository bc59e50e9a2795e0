/** Whether a server sends and stores the right octets: looked at before anything is measured. */
import type { Answer } from './ask.ts';
import { ask, askByHttp2 } from './ask.ts';
import type { Content, WrittenFile } from './content.ts';
import { entryNameOf, folderNameOf, TAIL_BYTES } from './content.ts';
import type { Dimension, DimensionOf } from './dimension.ts';
import { PIECE_BYTES, RANGE_BYTES } from './dimensions.ts';
import { shakeHands } from './load/handshakes.ts';
import { hashOfContent } from './load/upload-content.ts';
import { hashOfStored, measureUploads } from './measures/uploads.ts';
import type { RunningServer } from './servers/server.ts';
import { signIn, signInByBasic } from './sign-in.ts';

/** Whether a dimension can be measured on a server, and the request fields that it needs; else why not. */
export type Fitness =
  | { readonly fits: true; readonly fields: readonly string[] }
  | { readonly fits: false; readonly reason: string };

/** Two whole pieces and a part of one: disks take their time. */
const MAX_VERIFIED_UPLOAD = 2.5 * PIECE_BYTES;

/** Asks for what the dimension will ask for, or sends what it will send, and compares. */
export async function verify(server: RunningServer, dimension: Dimension, content: Content): Promise<Fitness> {
  switch (dimension.kind) {
    case 'requests':
      return await verifyRequests(server, dimension, fileOf(content, dimension.file));
    case 'streams':
    case 'transfer':
      return await verifyDownload(server, dimension, fileOf(content, dimension.file));
    case 'handshakes':
      await shakeHands({ port: server.site.port, style: dimension.style, seconds: 1 });
      return fit();
    case 'listing':
      return await verifyListing(server, dimension);
    case 'propfind':
      return await verifyPropfind(server, dimension);
    case 'upload':
      return await verifyUpload(server, dimension);
    case 'uploads':
      // Each file is looked at there, and it rejects where one is missing.
      await measureUploads({ server, dimension, fields: [], seconds: 1 });
      return fit();
    case 'idle':
      return fit();
  }
}

function fileOf({ files }: Content, name: string): WrittenFile {
  const file = files.get(name);
  if (file === undefined) throw new Error('no room on the disk');
  return file;
}

function fit(...fields: readonly string[]): Fitness {
  return { fits: true, fields };
}

function unfit(reason: string): Fitness {
  return { fits: false, reason };
}

async function verifyRequests(
  { origin }: RunningServer,
  { style }: DimensionOf<'requests'>,
  file: WrittenFile,
): Promise<Fitness> {
  const url = `${origin}/${file.name}`;
  switch (style) {
    case 'range':
      return await verifyRange(url, file);
    case 'revalidate':
      return await verifyRevalidation(url);
    case 'basic':
      return await verifyPassword(url, file, signInByBasic());
    case 'cookie':
      return await verifyPassword(url, file, await signIn(url));
    case 'close':
      return verifyWhole(await ask(url), file, 'Connection: close');
    case 'keep-alive':
    case 'pipelined':
      return verifyWhole(await ask(url), file);
  }
}

async function verifyDownload(
  { origin }: RunningServer,
  dimension: DimensionOf<'streams' | 'transfer'>,
  file: WrittenFile,
): Promise<Fitness> {
  const isHttp2 = dimension.kind === 'streams' || dimension.version === 'http2';
  if (isHttp2) return verifyWhole(await askByHttp2(origin, `/${file.name}`), file);
  const url = `${origin}/${file.name}`;
  return file.hash === undefined ? await verifyTail(url, file) : verifyWhole(await ask(url), file);
}

function verifyWhole({ status, bytes, hash }: Answer, file: WrittenFile, ...fields: readonly string[]): Fitness {
  if (status !== 200) return unfit(`status ${status}`);
  return bytes === file.bytes && hash === file.hash ? fit(...fields) : unfit('wrong bytes');
}

async function verifyTail(url: string, file: WrittenFile): Promise<Fitness> {
  const range = `bytes=${file.bytes - TAIL_BYTES}-${file.bytes - 1}`;
  const { status, headers, hash } = await ask(url, { headers: { range }, enough: TAIL_BYTES });
  if (status === 200) {
    // No ranges: its length is all that can be seen in short time.
    return Number(headers['content-length']) === file.bytes ? fit() : unfit('wrong length');
  }
  if (status !== 206) return unfit(`status ${status}`);
  return hash === file.tailHash ? fit() : unfit('wrong bytes');
}

async function verifyRange(url: string, file: WrittenFile): Promise<Fitness> {
  const first = file.bytes / 2;
  const range = `bytes=${first}-${first + RANGE_BYTES - 1}`;
  const { status, bytes } = await ask(url, { headers: { range }, enough: RANGE_BYTES });
  if (status !== 206) return unfit(`no ranges (status ${status})`);
  return bytes === RANGE_BYTES ? fit(`Range: ${range}`) : unfit('wrong length');
}

async function verifyRevalidation(url: string): Promise<Fitness> {
  const { headers } = await ask(url);
  if (headers.etag === undefined) return unfit('no entity tag');
  const { status, bytes } = await ask(url, { headers: { 'if-none-match': headers.etag } });
  return status === 304 && bytes === 0 ? fit(`If-None-Match: ${headers.etag}`) : unfit(`status ${status}, not 304`);
}

/** @param field that opens it; undefined where the server knows no such way */
async function verifyPassword(url: string, file: WrittenFile, field: string | undefined): Promise<Fitness> {
  if (field === undefined) return unfit('no sessions');
  const { status } = await ask(url);
  if (status !== 401) return unfit(`status ${status} without a password`);
  const [name = '', ...value] = field.split(': ');
  return verifyWhole(await ask(url, { headers: { [name]: value.join(': ') } }), file, field);
}

async function verifyListing({ origin }: RunningServer, { entries }: DimensionOf<'listing'>): Promise<Fitness> {
  const { status, text } = await ask(`${origin}/${folderNameOf(entries)}/`, { keepsText: true });
  return status === 200 ? verifyNames(text, entries) : unfit(`no listing (status ${status})`);
}

async function verifyPropfind({ origin }: RunningServer, { entries }: DimensionOf<'propfind'>): Promise<Fitness> {
  const url = `${origin}/${folderNameOf(entries)}/`;
  const { status, text } = await ask(url, { method: 'PROPFIND', headers: { depth: '1' }, keepsText: true });
  return status === 207 ? verifyNames(text, entries) : unfit(`no PROPFIND (status ${status})`);
}

function verifyNames(text: string, entries: number): Fitness {
  const names = new Set(text.match(/entry-\d{6}\.txt/g));
  const isWhole = names.size === entries && names.has(entryNameOf(1)) && names.has(entryNameOf(entries));
  return isWhole ? fit() : unfit(`lists ${names.size} of ${entries} entries`);
}

async function verifyUpload(server: RunningServer, dimension: DimensionOf<'upload'>): Promise<Fitness> {
  if (dimension.style === 'pieces' && server.kind.piecewise === undefined) return unfit('takes no pieces');
  // Each that is measured has its size looked at.
  const bytes = Math.min(dimension.bytes, MAX_VERIFIED_UPLOAD);
  const stored = await hashOfStored({ server, dimension: { ...dimension, bytes }, fields: [], seconds: 1 });
  return stored === hashOfContent(bytes) ? fit() : unfit('stored wrong bytes');
}
