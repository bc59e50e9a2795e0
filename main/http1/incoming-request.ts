/** A request as its head tells it, with the content that may still arrive. */
import type { Departure } from '../http/departure.ts';
import type { HttpRequest, Peer, RequestHead } from '../http/message.ts';
import { NO_CONTENT } from '../serving/request-content.ts';
import type { Limits } from '../serving/timeouts.ts';
import type { ContentPort } from './content-receiver.ts';
import { ContentReceiver } from './content-receiver.ts';
import { resolveRequest } from './request-resolver.ts';

/** What a request takes over from the connection on which it came. */
export interface Arrival {
  readonly peer: Peer;
  /** Position on its connection, from 1. */
  readonly ordinal: number;
  readonly limits: Limits;
  /** See `HttpRequest.turn`. */
  readonly turn: number;
  readonly departure: Departure;
  readonly port: ContentPort;
}

export interface IncomingRequest {
  readonly request: HttpRequest;
  /** undefined for a request without content. */
  readonly content: ContentReceiver | undefined;
  /** Client and limits let the connection persist. */
  readonly isPersistent: boolean;
  /** The client has said that nothing follows (RFC 9112 §9.6), and sends nothing but this head. */
  readonly isLastSent: boolean;
}

/** @throws HttpError for a message that can't be understood */
export function receiveRequest(head: RequestHead, arrival: Arrival): IncomingRequest {
  const { peer, ordinal, limits, turn, departure, port } = arrival;
  const { target, framing, isPersistent, expectsContinue } = resolveRequest(head, peer.direct.scheme);
  const { maxRequestsPerConnection } = limits;
  const mayGoOn = maxRequestsPerConnection === 0 || ordinal < maxRequestsPerConnection;
  const content = framing.kind === 'none' ? undefined : new ContentReceiver({ framing, expectsContinue }, port);
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
    context: peer.direct,
    turn,
    departure,
    sendInterim: head.version === '1.0' ? undefined : port.sendInterim,
  };
  const isLastSent = !isPersistent && content === undefined;
  return { request, content, isPersistent: isPersistent && mayGoOn, isLastSent };
}
