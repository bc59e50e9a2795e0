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

/** Methods that a resource may have. HEAD follows from GET and OPTIONS from the table itself. */
export type MethodTable = { readonly [method in 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE']?: MethodFunction };

/** Recognised methods (RFC 9110 §9, RFC 5789): refused with 405 where a resource lacks them; any other with 501. */
const RECOGNISED_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH']);

export abstract class RequestHandler implements Handler {
  /** The methods of this handler's resources. */
  protected abstract readonly methods: MethodTable;

  /**
   * Answers a request; an error is thrown or rejected as HttpError, the connection makes a page of it.
   * HEAD is answered by GET's function; the connection leaves the content out (RFC 9110 §9.3.2).
   */
  respond(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    switch (request.method) {
      case 'GET':
      case 'HEAD':
        return this.#dispatch(this.methods.GET, request);
      case 'POST':
      case 'PUT':
      case 'PATCH':
      case 'DELETE':
        return this.#dispatch(this.methods[request.method], request);
      case 'OPTIONS':
        return this.options(request);
      default:
        if (RECOGNISED_METHODS.has(request.method)) throw this.#methodNotAllowed();
        throw new HttpError(501);
    }
  }

  /** What is allowed here (RFC 9110 §9.3.7). */
  protected options(_request: HttpRequest): HttpResponse {
    return { status: 204, fields: [['Allow', this.#allow()]], body: { kind: 'empty' } };
  }

  #dispatch(method: MethodFunction | undefined, request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    if (!method) throw this.#methodNotAllowed();
    return method(request);
  }

  /** Allow is required with 405 (RFC 9110 §15.5.6). */
  #methodNotAllowed(): HttpError {
    return new HttpError(405, [['Allow', this.#allow()]]);
  }

  #allow(): string {
    const methods = Object.keys(this.methods);
    if (this.methods.GET) methods.splice(methods.indexOf('GET') + 1, 0, 'HEAD');
    return [...methods, 'OPTIONS'].join(', ');
  }
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
