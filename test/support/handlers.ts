/** Small handlers, as someone would write them who serves something of their own. */

import type { Handler, HttpRequest, HttpResponse } from '../../main/http/message.ts';
import { RequestHandler, textResponse } from '../../main/http/request-handler.ts';

/** Ten lines that make a server: the example of the base class. */
export class Greeter extends RequestHandler {
  protected override readonly methods = {
    GET: (request: HttpRequest) => textResponse(`Hello from ${request.path}\n`),
    POST: async (request: HttpRequest) => textResponse(`You said ${await readText(request)}\n`),
  };
}

/** A handler made of a function. */
export function handlerOf(respond: (request: HttpRequest) => HttpResponse | Promise<HttpResponse>): Handler {
  return { respond };
}

/** The whole content of a request as text. */
export async function readText(request: HttpRequest): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request.content) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Sends the request's content back as it arrives. */
export const ECHO = handlerOf((request) => ({
  status: 200,
  fields: [['Content-Type', 'application/octet-stream']],
  body: { kind: 'stream', length: request.content.length, chunks: request.content },
}));

/** A response in chunks of unknown number. */
export function streamResponse(chunks: AsyncIterable<Uint8Array>, length?: number): HttpResponse {
  return { status: 200, fields: [['Content-Type', 'text/plain']], body: { kind: 'stream', length, chunks } };
}

/** A gate that a test opens when it wants to. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

export function createGate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
