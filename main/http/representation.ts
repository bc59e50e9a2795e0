/**
 * Answers GET and HEAD for a representation at hand: preconditions, then ranges, then the whole (RFC 9110 §13.2.2, §14.2).
 */
import { randomBytes } from 'node:crypto';
import type { FileBlocks } from '../files/file-blocks.ts';
import type { OpenFile } from '../files/open-file.ts';
import { evaluateIfRange, evaluatePreconditions, hasPreconditions } from './conditional.ts';
import { parseEntityTag } from './entity-tag.ts';
import { HttpError } from './http-error.ts';
import type { Body, FilePart, HttpRequest, HttpResponse, RepresentationInfo } from './message.ts';
import { partsLength } from './message.ts';
import type { ByteRange, RangeSpec } from './range.ts';
import { formatContentRange, parseRange, resolveRanges } from './range.ts';
import type { RepresentationMetadata } from './representation-fields.ts';
import { notModifiedFields, representationFields } from './representation-fields.ts';
import type { SliceSource } from './slice-source.ts';
import { PartStream } from './slice-source.ts';

/** Up to so many octets of a large file that are in memory are answered with as one: a visitor who reads nothing holds no more. */
const MAX_AT_ONCE_BYTES = 64 * 1024;

/** Octets that are read, or in memory where there are blocks of the same version. */
interface FileSource {
  readonly file: OpenFile;
  readonly blocks?: FileBlocks | undefined;
}

/** Where the octets are. An open file is closed by whoever sends or drops the response. */
export type RepresentationSource = { readonly bytes: Uint8Array } | FileSource | { readonly slices: SliceSource };

export interface Representation {
  readonly metadata: RepresentationMetadata;
  readonly source: RepresentationSource;
}

/** @throws HttpError 412 or 416, the file closed */
export function respondWithRepresentation(request: HttpRequest, representation: Representation): HttpResponse {
  try {
    const response = selectResponse(request, representation);
    if (response.body.kind === 'empty') closeSource(representation.source);
    return response;
  } catch (error) {
    closeSource(representation.source);
    throw error;
  }
}

/** 200 with the whole of it. */
export function wholeResponse({ metadata, source }: Representation): HttpResponse {
  return {
    status: 200,
    fields: [['Content-Type', metadata.mediaType], ...representationFields(metadata)],
    body: toBody(source, [{ start: 0, end: metadata.size }]),
    representation: infoOf(metadata, 0),
  };
}

/** Nothing has changed for whoever asks. */
export function notModifiedResponse(metadata: RepresentationMetadata): HttpResponse {
  return { status: 304, fields: notModifiedFields(metadata), body: { kind: 'empty' } };
}

function selectResponse(request: HttpRequest, representation: Representation): HttpResponse {
  const { metadata } = representation;
  const { method, fields } = request;
  const validators = {
    entityTag: parseEntityTag(metadata.entityTag) ?? { weak: true, opaque: '' },
    // What was told is what is compared.
    lastModified: Math.min(metadata.lastModified, Date.now()),
  };
  if (hasPreconditions(fields)) {
    const outcome = evaluatePreconditions(method, fields, validators);
    if (outcome === 'failed') throw new HttpError(412);
    if (outcome === 'not-modified') return notModifiedResponse(metadata);
  }
  // Range is defined for GET only (RFC 9110 §14.2).
  const range = method === 'GET' ? fields.get('range') : undefined;
  const specs = range === undefined ? undefined : parseRange(range);
  if (!specs || !evaluateIfRange(fields, validators)) return wholeResponse(representation);
  const ranges = resolveRanges(specs, metadata.size);
  const [first] = ranges;
  if (!first && hasSatisfiableSuffix(specs)) return wholeResponse(representation);
  if (!first) throw new HttpError(416, [['Content-Range', `bytes */${metadata.size}`]]);
  return ranges.length === 1 ? singleRangeResponse(representation, first) : multipartResponse(representation, ranges);
}

/** The last octets of nothing are nothing: satisfiable (RFC 9110 §14.1.2), but beyond what Content-Range can say. */
function hasSatisfiableSuffix(specs: readonly RangeSpec[]): boolean {
  return specs.some((spec) => spec.kind === 'suffix' && spec.length > 0);
}

function singleRangeResponse({ metadata, source }: Representation, range: ByteRange): HttpResponse {
  return {
    status: 206,
    fields: [
      ['Content-Type', metadata.mediaType],
      ['Content-Range', formatContentRange(range, metadata.size)],
      ...representationFields(metadata),
    ],
    body: toBody(source, [range]),
    representation: infoOf(metadata, range.start),
  };
}

/** RFC 9110 §14.6 */
function multipartResponse({ metadata, source }: Representation, ranges: readonly ByteRange[]): HttpResponse {
  const boundary = randomBytes(18).toString('hex');
  const parts: FilePart[] = [];
  for (const range of ranges) {
    const head = `\r\n--${boundary}\r\nContent-Type: ${metadata.mediaType}\r\nContent-Range: ${formatContentRange(range, metadata.size)}\r\n\r\n`;
    // The first delimiter starts the content: no preamble line is needed.
    parts.push({ bytes: Buffer.from(parts.length === 0 ? head.slice(2) : head, 'latin1') }, range);
  }
  parts.push({ bytes: Buffer.from(`\r\n--${boundary}--\r\n`, 'latin1') });
  return {
    status: 206,
    fields: [['Content-Type', `multipart/byteranges; boundary=${boundary}`], ...representationFields(metadata)],
    body: toBody(source, parts),
    representation: infoOf(metadata, ranges[0]?.start ?? 0),
  };
}

function infoOf({ size, entityTag, role }: RepresentationMetadata, offset: number): RepresentationInfo {
  return role === undefined ? { size, entityTag, offset } : { size, entityTag, offset, role };
}

function toBody(source: RepresentationSource, parts: readonly FilePart[]): Body {
  if ('file' in source) return fromMemory(source, parts) ?? { kind: 'file', ...source, parts };
  if ('slices' in source) return toStream(source.slices, parts);
  const slices = parts.map((part) => ('bytes' in part ? part.bytes : source.bytes.subarray(part.start, part.end)));
  const [only] = slices;
  return { kind: 'bytes', bytes: slices.length === 1 && only ? only : Buffer.concat(slices) };
}

/** A few octets that are in memory, the file closed; undefined when they are not, or are many. */
function fromMemory({ file, blocks }: FileSource, parts: readonly FilePart[]): Body | undefined {
  if (!blocks || partsLength(parts) > MAX_AT_ONCE_BYTES) return undefined;
  const pieces = parts.map((part) => ('bytes' in part ? part.bytes : blocks.octetsOf(file, part)));
  if (!pieces.every((piece) => piece !== undefined)) return undefined;
  const [only] = pieces;
  file.close();
  return { kind: 'bytes', bytes: pieces.length === 1 && only ? only : Buffer.concat(pieces) };
}

function toStream(source: SliceSource, parts: readonly FilePart[]): Body {
  const chunks = new PartStream(source, parts);
  return { kind: 'stream', length: partsLength(parts), chunks };
}

function closeSource(source: RepresentationSource): void {
  if ('file' in source) source.file.close();
}
