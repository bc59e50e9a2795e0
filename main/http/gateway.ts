/**
 * The gateway interface: runs a whole application, written against the Fetch API's Request and Response (what WSGI is
 * to Python, this signature is to server-side JavaScript), on our server. The request's `signal` is aborted when the visitor
 * leaves before the answer is sent whole.
 */

import type { ContentLimits } from './content-limits.ts';
import type { FieldLine } from './fields.ts';
import { CONNECTION_FIELDS } from './fields.ts';
import { HttpError } from './http-error.ts';
import type { Body, Handler, HttpRequest, HttpResponse } from './message.ts';
import { pathFromOutside } from './mount.ts';

export type Application = (request: Request) => Response | Promise<Response>;

/** Methods that the Fetch API forbids, in any case. */
const FORBIDDEN_METHOD = /^(?:CONNECT|TRACE|TRACK)$/i;

/** The application sets its own bounds, and a conversation in both directions may be slow; it is taken as fast as it reads. */
const CONTENT_LIMITS: ContentLimits = { maxBytes: Number.POSITIVE_INFINITY, leastBytes: 1 };

export class Gateway implements Handler {
  /** @param failed told of what the application throws, rejects with, or answers wrongly; left out, it is a bug of ours */
  constructor(
    private readonly application: Application,
    private readonly failed?: (error: unknown, request: HttpRequest) => void,
  ) {}

  async respond(request: HttpRequest): Promise<HttpResponse> {
    if (FORBIDDEN_METHOD.test(request.method)) throw new HttpError(501);
    const asked = toFetchRequest(request);
    try {
      return toHttpResponse(await this.application(asked), (error) => this.#tell(error, request));
    } catch (error) {
      this.#tell(error, request);
      throw this.failed && !(error instanceof HttpError) ? new HttpError(500) : error;
    }
  }

  /** Content that fails is the visitor's doing, and so is work that ends because they left. */
  #tell(error: unknown, request: HttpRequest): void {
    if (!(error instanceof HttpError) && !request.departure.hasLeft) this.failed?.(error, request);
  }
}

function toFetchRequest(request: HttpRequest): Request {
  const url = toUrl(request);
  const headers = new Headers();
  for (const [name, value] of request.fields.lines) headers.append(name, value);
  const hasContent = request.content.length !== 0 && request.method !== 'GET' && request.method !== 'HEAD';
  const controller = new AbortController();
  request.departure.onLeft(() => controller.abort());
  return new Request(url, {
    method: request.method,
    headers,
    signal: controller.signal,
    // Content is streamed; Node wants to be told that it may be sent before a response exists.
    ...(hasContent ? { body: toReadableStream(request.content.read(CONTENT_LIMITS)), duplex: 'half' } : {}),
  });
}

/** @throws HttpError 400 for an authority that HTTP allows but URLs do not, such as `1.2.3.999` */
function toUrl(request: HttpRequest): URL {
  const { authority, path, query, context } = request;
  // `OPTIONS *` has no URL of its own; the Fetch API sees it as the root.
  const target = pathFromOutside(request, path === '*' ? '/' : path);
  try {
    return new URL(`${context.scheme}://${authority ?? 'localhost'}${target}${query === undefined ? '' : `?${query}`}`);
  } catch {
    throw new HttpError(400);
  }
}

/** Pulls nothing ahead: the first read is what sends `100 Continue`. */
function toReadableStream(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = content[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function toHttpResponse(response: unknown, onFailed: (error: unknown) => void): HttpResponse {
  if (!(response instanceof Response)) throw new Error('The application answered with no Response');
  if (response.bodyUsed) throw new Error('The application answered with a Response whose body was read');
  if (response.type === 'error') throw new Error('The application answered with a network error');
  const fields: FieldLine[] = [];
  response.headers.forEach((value, name) => {
    if (!CONNECTION_FIELDS.has(name)) fields.push([name, value]);
  });
  return { status: response.status, fields, body: toBody(response, onFailed) };
}

function toBody(response: Response, onFailed: (error: unknown) => void): Body {
  if (!response.body) return { kind: 'empty' };
  const length = response.headers.get('content-length') ?? '';
  const chunks = watched(response.body as unknown as AsyncIterable<Uint8Array>, onFailed);
  return { kind: 'stream', length: /^\d{1,15}$/.test(length) ? Number(length) : undefined, chunks };
}

/** An application's stream may give anything, whatever its type says, and may fail when the head has been sent already. */
async function* watched(
  chunks: AsyncIterable<unknown>,
  onFailed: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('A response stream is made of Uint8Array');
      yield chunk;
    }
  } catch (error) {
    onFailed(error);
    throw error;
  }
}
