/** A request as a handler sees it, and a response as a handler returns it. */

import type { FileBlocks } from '../files/file-blocks.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { Security } from '../net/secured-sockets.ts';
import type { ContentLimits } from './content-limits.ts';
import type { Departure } from './departure.ts';
import type { FieldLine, FieldSection } from './fields.ts';
import type { RequestContext } from './request-context.ts';
import type { RunningChange } from './running-change.ts';
import type { UploadInfo } from './upload-info.ts';

export type HttpVersion = '1.0' | '1.1' | '2';

/** What is known of the visitor's connection. */
export interface Peer {
  /** IP address; an IPv4-mapped IPv6 address is written as IPv4. */
  readonly address: string;
  readonly port: number;
  /** Number of the connection within the server, from 1. */
  readonly connection: number;
  /** What each of its requests has for a context to begin with. */
  readonly direct: RequestContext;
  /** How the connection is secured; undefined for a plain one. */
  readonly security?: Security | undefined;
}

/** The content of a request. Reading it sends `100 Continue` when the client waits for it (RFC 9110 §10.1.1). */
export interface RequestContent extends AsyncIterable<Uint8Array> {
  /** Content-Length; undefined for a chunked message. 0 when there is no content. */
  readonly length: number | undefined;
  /**
   * The content, within a route's own limits; iterating without asking for any takes `DEFAULT_CONTENT_LIMITS`. What no handler reads is
   * never waited for. Reading throws HttpError: 413 beyond the limits, 408 when it comes too slowly, 400 when it is malformed.
   */
  read(limits: ContentLimits): AsyncIterable<Uint8Array>;
}

/** RFC 9112 §3. */
export interface RequestLine {
  readonly method: string;
  readonly target: string;
  readonly version: HttpVersion;
}

/** As it was sent. */
export interface RequestHead extends RequestLine {
  readonly fields: FieldSection;
  /**
   * Request line and field section as sent, with the empty line at the end; one octet a character. Of HTTP/2, where a request
   * has no such form, put together of its fields.
   */
  readonly raw: string;
}

export interface HttpRequest {
  /** As sent; methods are case-sensitive (RFC 9110 §9.1). */
  readonly method: string;
  /** The request target as sent (RFC 9112 §3.2). */
  readonly target: string;
  /**
   * Absolute path of the target, undecoded: `/` when an absolute-form target has none; `*` for asterisk-form. Whoever puts
   * another one here, below which something lies, keeps the difference in the context (mount.ts).
   */
  path: string;
  /** Query component without its `?`; undefined when there is none. */
  readonly query: string | undefined;
  readonly version: HttpVersion;
  /**
   * Host and optional port, from the target's absolute-form or from the Host field; undefined in HTTP/1.0 without one. Behind a
   * proxy that is believed, those that the visitor used.
   */
  authority: string | undefined;
  readonly fields: FieldSection;
  readonly content: RequestContent;
  readonly peer: Peer;
  /** Who asks. Guards put another one here where they know more. */
  context: RequestContext;
  /**
   * Number of the turn of the event loop in which it arrived; grows. All requests of one turn had arrived before a handler
   * is asked for the first of them, so what is looked at for one holds for the others.
   */
  readonly turn: number;
  /**
   * Sends an interim response (RFC 9110 §15.2) before the final one. Absent, or without effect, where none may be sent: to
   * HTTP/1.0, and behind the head of the final response.
   */
  readonly sendInterim?: ((status: number, fields: readonly FieldLine[]) => void) | undefined;
  /** Work that nobody waits for any more should end: this tells when the visitor leaves before the answer is sent whole. */
  readonly departure: Departure;
  /** What it changes while it runs; see `demandRight`. */
  change?: RunningChange | undefined;
  /** The upload that it carries on; whoever takes that puts it here. */
  upload?: UploadInfo | undefined;
  /** Names under which what it has sent is in place, with a comma and a space between them. */
  kept?: string | undefined;
}

/** A piece of a file body: octets of our own, or the file's octets from `start` up to, not including, `end`. */
export type FilePart = { readonly bytes: Uint8Array } | { readonly start: number; readonly end: number };

/**
 * What follows the head.
 * - `file`: the connection owns the open file from the moment the response is returned and closes it, always.
 * - `stream`: the connection iterates once and calls `return` when the visitor leaves. A stream that throws cuts the
 *   exchange. Without a `length` it is sent in chunks (RFC 9112 §7.1), or until close to HTTP/1.0. A producer that needs
 *   long yields an empty chunk now and then: it shows that the visitor is not the one who is waited for.
 */
export type Body =
  | { readonly kind: 'empty' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'file';
      readonly file: OpenFile;
      /** What is in memory of it. */
      readonly blocks?: FileBlocks | undefined;
      readonly parts: readonly FilePart[];
    }
  | { readonly kind: 'stream'; readonly length: number | undefined; readonly chunks: AsyncIterable<Uint8Array> };

/** What a transfer shows of the representation; absent for responses that nobody wants to watch. */
export interface RepresentationInfo {
  readonly size: number;
  readonly entityTag: string;
  /** First octet that is sent. */
  readonly offset: number;
  readonly role?: RepresentationRole;
}

/**
 * `aside`: what a page is made with, such as its style or a small picture. `taken`: what somebody came for, although it has a
 * folder's address. Left out, the address tells.
 */
export type RepresentationRole = 'aside' | 'taken';

export interface HttpResponse {
  readonly status: number;
  /** Without Date, Server, Connection, Content-Length and Transfer-Encoding: the connection adds those. */
  readonly fields: readonly FieldLine[];
  readonly body: Body;
  readonly representation?: RepresentationInfo;
  /** Asked when it has been sent: whether it lacks something that was asked for. Absent: it has all. */
  readonly isLacking?: () => boolean;
  /** Stands in no log: a program asks again and again whether there is an answer. */
  readonly isUnlogged?: boolean;
  /** The same object is returned again and again and never changes, so its head may be kept in written form. */
  readonly reusable?: boolean;
}

/** Answers requests. Throws HttpError, or rejects with it, for an answer that is an error. */
export interface Handler {
  respond(request: HttpRequest): HttpResponse | Promise<HttpResponse>;
}

/** Content octets that a body promises; undefined when not known beforehand. */
export function bodyLength(body: Body): number | undefined {
  switch (body.kind) {
    case 'empty':
      return 0;
    case 'bytes':
      return body.bytes.byteLength;
    case 'file':
      return partsLength(body.parts);
    case 'stream':
      return body.length;
  }
}

/** Octets of parts in all. */
export function partsLength(parts: readonly FilePart[]): number {
  return parts.reduce((sum, part) => sum + ('bytes' in part ? part.bytes.byteLength : part.end - part.start), 0);
}

/** Releases what a body holds when it is not going to be sent. */
export function disposeBody(body: Body): void {
  if (body.kind === 'file') body.file.close();
  if (body.kind === 'stream') {
    body.chunks[Symbol.asyncIterator]()
      .return?.()
      .catch(() => undefined);
  }
}
