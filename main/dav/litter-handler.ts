/** Answers for what the Finder and Explorer scatter, from memory, and tells no log of it. */
import { createHash, randomUUID } from 'node:crypto';
import { formatHttpDate } from '../http/date.ts';
import { gatherContent } from '../http/gathered-content.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { pathFromOutside } from '../http/mount.ts';
import { formatTargetPath } from '../tree/target-path.ts';
import { MAX_LOCK_SECONDS } from './lock-limits.ts';
import { formatProperties, MULTISTATUS_END, MULTISTATUS_START } from './multistatus.ts';
import { DAV_NAMESPACE, formatProperty } from './property.ts';
import { resolveReference } from './reference.ts';
import type { ResourceKey } from './resource-key.ts';
import { keyOf } from './resource-key.ts';
import type { ScatteredFile, ScatteredFiles } from './system-litter.ts';
import { isScattered, MAX_SCATTERED_BYTES } from './system-litter.ts';
import { targetOf } from './target.ts';
import { xmlResponse } from './xml-response.ts';

/** They come quickly, or whoever sends them has gone. */
const LIMITS = { maxBytes: MAX_SCATTERED_BYTES, leastBytes: 4096 };

type Answer = (asked: Asked) => HttpResponse | Promise<HttpResponse>;

interface Asked {
  readonly request: HttpRequest;
  readonly root: ResourceKey;
  readonly key: ResourceKey;
  readonly files: ScatteredFiles;
  readonly visitor: string;
  readonly file: ScatteredFile | undefined;
}

const READING = new Set(['GET', 'HEAD', 'PROPFIND']);

const ANSWERS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['GET', ({ file }) => (file?.kind === 'file' ? whole(file) : missing())],
  ['PROPFIND', ({ request, file }) => (file ? describe(request, file) : missing())],
  ['PUT', put],
  ['MKCOL', ({ files, visitor, key }) => made(files.put(visitor, key, { kind: 'folder', bytes: Buffer.alloc(0) }))],
  ['DELETE', ({ files, visitor, key }) => (files.remove(visitor, key) ? empty(204) : missing())],
  ['PROPPATCH', ({ request, file }) => (file ? describe(request, file) : missing())],
  ['LOCK', lock],
  ['UNLOCK', () => empty(204)],
  ['COPY', (asked) => transfer(asked, false)],
  ['MOVE', (asked) => transfer(asked, true)],
]);

/** Whether a request is for what is scattered by programs, so that `respondScattered` answers. */
export function isForScattered(request: HttpRequest): boolean {
  return MARKS.test(request.path) && isScattered(targetOf(request).components);
}

/** What is in every such name, as it may be encoded: most requests are let go by a look at their path. */
const MARKS = /\/(?:[.%]|desktop|thumbs)/i;

/**
 * @param mayChange whether this visitor may leave things here
 * @throws HttpError 403, 405, 413
 */
export async function respondScattered(
  request: HttpRequest,
  {
    root,
    files,
    mayChange,
  }: { readonly root: ResourceKey; readonly files: ScatteredFiles; readonly mayChange: boolean },
): Promise<HttpResponse> {
  const { method, context } = request;
  const answer = ANSWERS.get(method === 'HEAD' ? 'GET' : method);
  if (answer === undefined) return empty(405);
  if (!READING.has(method) && !mayChange) return empty(403);
  const key = keyOf(root, targetOf(request).components);
  const { visitor } = context;
  const response = await answer({ request, root, key, files, visitor, file: files.get(visitor, key) });
  return { ...response, isUnlogged: true };
}

async function put({ request, files, visitor, key }: Asked): Promise<HttpResponse> {
  const bytes = await gatherContent(request, LIMITS, (octets) => Buffer.from(octets));
  return made(files.put(visitor, key, { kind: 'file', bytes }));
}

/** Nobody else sees it: a lock on it is nobody's business. */
function lock({ files, visitor, key, file }: Asked): HttpResponse {
  const token = `urn:uuid:${randomUUID()}`;
  if (file === undefined) files.put(visitor, key, { kind: 'file', bytes: Buffer.alloc(0) });
  const active = `<D:activelock><D:locktype><D:write/></D:locktype><D:lockscope><D:exclusive/></D:lockscope><D:depth>0</D:depth><D:timeout>Second-${MAX_LOCK_SECONDS}</D:timeout><D:locktoken><D:href>${token}</D:href></D:locktoken></D:activelock>`;
  const text = `<?xml version="1.0" encoding="utf-8"?><D:prop xmlns:D="DAV:"><D:lockdiscovery>${active}</D:lockdiscovery></D:prop>`;
  return xmlResponse(file === undefined ? 201 : 200, text, [['Lock-Token', `<${token}>`]]);
}

/** Only to where such things are kept: in the place of a file they would be lost. */
function transfer({ request, root, files, visitor, key, file }: Asked, isMove: boolean): HttpResponse {
  const destination = resolveReference(request, request.fields.get('destination') ?? '');
  if (file === undefined) return missing();
  if (destination === undefined || !isScattered(destination.components)) throw new HttpError(403);
  const isKnown = files.put(visitor, keyOf(root, destination.components), file);
  if (isMove) files.remove(visitor, key);
  return made(isKnown);
}

function describe(request: HttpRequest, file: ScatteredFile): HttpResponse {
  const { components } = targetOf(request);
  const path = formatTargetPath(components, file.kind === 'folder');
  const told = {
    resourcetype: file.kind === 'folder' ? '<D:collection/>' : '',
    getcontentlength: String(file.bytes.byteLength),
    getlastmodified: formatHttpDate(file.modified),
    getetag: tagOf(file),
  };
  const properties = Object.entries(told).map(([name, value]) => ({ namespace: DAV_NAMESPACE, name, value }));
  const elements = properties.map(formatProperty).join('');
  const text = formatProperties(pathFromOutside(request, path), [{ status: 200, elements }]);
  return xmlResponse(207, MULTISTATUS_START + text + MULTISTATUS_END);
}

function whole(file: ScatteredFile): HttpResponse {
  const { bytes, modified } = file;
  return {
    status: 200,
    fields: [
      ['Content-Type', 'application/octet-stream'],
      ['ETag', tagOf(file)],
      ['Last-Modified', formatHttpDate(Math.min(modified, Date.now()))],
      ['Cache-Control', 'no-store'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    body: { kind: 'bytes', bytes },
  };
}

function tagOf({ bytes }: ScatteredFile): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 20)}"`;
}

function made(wasThere: boolean): HttpResponse {
  return empty(wasThere ? 204 : 201);
}

function missing(): HttpResponse {
  return empty(404);
}

function empty(status: number): HttpResponse {
  return { status, fields: [], body: { kind: 'empty' }, isUnlogged: true };
}
