/** A client that speaks HTTP/2 through node:http2, for tests of what is meant; `http2-frames.ts` is for what is sent. */
import { once } from 'node:events';
import type { ClientHttp2Session, ClientHttp2Stream, IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http2';
import { connect } from 'node:http2';
import { onTestFinished } from 'vitest';
import { testIdentity } from './tls-identity.ts';

export interface Http2Answer {
  readonly status: number;
  readonly fields: IncomingHttpHeaders;
  readonly content: Buffer;
  /** Of the interim responses before it. */
  readonly interim: readonly number[];
  /** How the stream was closed (RFC 9113 §7). */
  readonly code: number;
}

/** Connects to a server of the test, with its authority trusted; closed when the test is over. @param from of this computer */
export async function openHttp2(port: number, from = '127.0.0.1'): Promise<ClientHttp2Session> {
  const { authority } = await testIdentity();
  const session = connect(`https://127.0.0.1:${port}`, { ca: authority, ...{ localAddress: from } });
  session.on('error', () => undefined);
  onTestFinished(() => session.destroy());
  await once(session, 'connect');
  return session;
}

/** One request, and all that comes back. Without an answer the status is 0. */
export async function request(
  session: ClientHttp2Session,
  fields: OutgoingHttpHeaders,
  content?: string | Uint8Array,
): Promise<Http2Answer> {
  const stream = session.request({ ':path': '/', ...fields }, { endStream: content === undefined });
  if (content !== undefined) stream.end(content);
  return answerOf(stream);
}

/** Whatever comes on a stream, until it is closed. */
export async function answerOf(stream: ClientHttp2Stream): Promise<Http2Answer> {
  const chunks: Buffer[] = [];
  const interim: number[] = [];
  let fields: IncomingHttpHeaders = {};
  stream.on('headers', (head) => interim.push(Number(head[':status'])));
  stream.on('response', (head) => {
    fields = head;
  });
  stream.on('data', (data: Buffer) => chunks.push(data));
  stream.on('error', () => undefined);
  await new Promise((resolve) => stream.once('close', resolve));
  return {
    status: Number(fields[':status'] ?? 0),
    fields,
    content: Buffer.concat(chunks),
    interim,
    code: stream.rstCode,
  };
}
