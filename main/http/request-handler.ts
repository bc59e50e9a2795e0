/**
 * The base of handlers: dispatches on the method through an explicit table. Subclasses say which methods they have:
 *
 *     class Greeter extends RequestHandler {
 *       protected override readonly methods = { GET: () => textResponse('Hello\n') };
 *     }
 */
import { HttpError } from './http-error.ts';
import type { Handler, HttpRequest, HttpResponse } from './message.ts';

export type MethodFunction = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;

/**
 * The methods of a resource, by their names as they are sent; a route brings its own. HEAD follows from GET, and OPTIONS from
 * the table itself.
 */
export type MethodTable = Readonly<Record<string, MethodFunction>>;

/**
 * Recognised methods (RFC 9110 §9, RFC 5789, RFC 4918 §9): refused with 405 where a resource lacks them; any other with 501,
 * unless a route has it.
 */
const RECOGNISED_METHODS = new Set([
  ...['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'],
  ...['PROPFIND', 'PROPPATCH', 'MKCOL', 'COPY', 'MOVE', 'LOCK', 'UNLOCK'],
]);

export abstract class RequestHandler implements Handler {
  /** The methods of this handler's resources. */
  protected abstract readonly methods: MethodTable;
  /** The same by name. Never what every object has: the name is the client's. */
  #functions: ReadonlyMap<string, MethodFunction> | undefined;

  /**
   * Answers a request; an error is thrown or rejected as HttpError, the connection makes a page of it.
   * HEAD is answered by GET's function; the connection leaves the content out (RFC 9110 §9.3.2).
   */
  respond(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    this.#functions ??= new Map(Object.entries(this.methods));
    const { method } = request;
    const answering = this.#functions.get(method === 'HEAD' ? 'GET' : method);
    if (answering) return answering(request);
    if (method === 'OPTIONS') return this.options(request);
    if (!RECOGNISED_METHODS.has(method)) throw new HttpError(501);
    return this.refuse(request);
  }

  /** What is allowed here (RFC 9110 §9.3.7). */
  protected options(_request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    return this.allowing();
  }

  /** For a method that this resource lacks. @throws HttpError 405, or rejects with it */
  protected refuse(_request: HttpRequest): never | Promise<never> {
    throw methodNotAllowed(this.#allow());
  }

  /** The answer to OPTIONS that tells of the whole table. */
  protected allowing(): HttpResponse {
    return { status: 204, fields: [['Allow', this.#allow()]], body: { kind: 'empty' } };
  }

  #allow(): string {
    const methods = Object.keys(this.methods);
    if (methods.includes('GET')) methods.splice(methods.indexOf('GET') + 1, 0, 'HEAD');
    return [...new Set([...methods, 'OPTIONS'])].join(', ');
  }
}

/** Allow is required with 405 (RFC 9110 §15.5.6). */
export function methodNotAllowed(allow: string): HttpError {
  return new HttpError(405, [['Allow', allow]]);
}

/** A response of plain text, for handlers that have something to say. */
export function textResponse(text: string, status = 200): HttpResponse {
  return {
    status,
    fields: [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    body: { kind: 'bytes', bytes: Buffer.from(text) },
  };
}
