/** A request as its head tells it, with the content that may still arrive. */
import type { Socket } from 'node:net';
import type { Departure } from '../http/departure.ts';
import type { HttpRequest, Peer, RequestHead } from '../http/message.ts';
import { ContentReceiver } from './content-receiver.ts';
import type { Limits } from './limits.ts';
import { NO_CONTENT } from './request-content.ts';
import { resolveRequest } from './request-resolver.ts';

/** What a request takes over from the connection on which it came. */
export interface Arrival {
  readonly socket: Socket;
  readonly peer: Peer;
  /** Position on its connection, from 1. */
  readonly ordinal: number;
  readonly limits: Limits;
  /** Milliseconds on the connection's clock. */
  readonly now: number;
  /** See `HttpRequest.turn`. */
  readonly turn: number;
  readonly departure: Departure;
  /** Reads on from the socket, as far as there is room. */
  readonly readOn: () => void;
}

export interface IncomingRequest {
  readonly request: HttpRequest;
  /** undefined for a request without content. */
  readonly content: ContentReceiver | undefined;
  /** Client and limits let the connection persist. */
  readonly isPersistent: boolean;
}

/** @throws HttpError for a message that can't be understood */
export function receiveRequest(head: RequestHead, arrival: Arrival): IncomingRequest {
  const { socket, peer, ordinal, limits, now, turn, departure, readOn } = arrival;
  const { target, framing, isPersistent, expectsContinue } = resolveRequest(head);
  const { maxRequestsPerConnection } = limits;
  const mayGoOn = maxRequestsPerConnection === 0 || ordinal < maxRequestsPerConnection;
  const content =
    framing.kind === 'none'
      ? undefined
      : new ContentReceiver(socket, { framing, expectsContinue, limits, now, readOn });
  const request: HttpRequest = {
    method: head.method,
    target: head.target,
    path: target.path,
    query: target.query,
    authority: target.authority,
    version: head.version,
    fields: head.fields,
    content: content?.stream ?? NO_CONTENT,
    peer,
    turn,
    departure,
  };
  return { request, content, isPersistent: isPersistent && mayGoOn };
}
