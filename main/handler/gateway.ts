/**
 * The gateway interface: runs a whole application, written against the Fetch API's Request and Response (what WSGI is
 * to Python, this signature is to server-side JavaScript), on our server.
 */
import type { FieldLine } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import type { Body, Handler, HttpRequest, HttpResponse } from '../http/message.ts';

export type Application = (request: Request) => Response | Promise<Response>;

/** Methods that the Fetch API forbids, or has no use for on a server (CONNECT, TRACE). */
const FORBIDDEN_METHODS = new Set(['CONNECT', 'TRACE']);

/** Fields that the connection writes itself. */
const CONNECTION_FIELDS = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'server',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export class Gateway implements Handler {
  constructor(private readonly application: Application) {}

  async respond(request: HttpRequest): Promise<HttpResponse> {
    if (FORBIDDEN_METHODS.has(request.method)) throw new HttpError(501);
    return toHttpResponse(await this.application(toFetchRequest(request)));
  }
}

function toFetchRequest(request: HttpRequest): Request {
  const url = new URL(`http://${request.authority ?? 'localhost'}`);
  // `OPTIONS *` has no URL of its own; the Fetch API sees it as the root.
  if (request.path !== '*') url.pathname = request.path;
  if (request.query !== undefined) url.search = request.query;
  const headers = new Headers();
  for (const [name, value] of request.fields.lines) headers.append(name, value);
  const hasContent = request.content.length !== 0 && request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(url, {
    method: request.method,
    headers,
    // Content is streamed; Node wants to be told that it may be sent before a response exists.
    ...(hasContent ? { body: toReadableStream(request.content), duplex: 'half' } : {}),
  });
}

function toReadableStream(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = content[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

function toHttpResponse(response: Response): HttpResponse {
  const fields: FieldLine[] = [];
  response.headers.forEach((value, name) => {
    if (!CONNECTION_FIELDS.has(name)) fields.push([name, value]);
  });
  return { status: response.status, fields, body: toBody(response) };
}

function toBody(response: Response): Body {
  if (!response.body) return { kind: 'empty' };
  const length = response.headers.get('content-length');
  const chunks = response.body as unknown as AsyncIterable<Uint8Array>;
  return { kind: 'stream', length: length === null ? undefined : Number(length), chunks };
}
