/** An application that somebody wrote, in place of a folder. */
import type { Application } from '../http/gateway.ts';
import { Gateway } from '../http/gateway.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { ContentHandler } from './content-handler.ts';

/** Longest reason that is told, in characters. */
const MAX_REASON_LENGTH = 500;

export class ApplicationHandler implements ContentHandler {
  readonly hasScripts = true;
  readonly isOwnSite = true;
  readonly #gateway: Gateway;

  /** @param report hears of what it does wrong, in a sentence */
  constructor(application: Application, report: (sentence: string) => void) {
    this.#gateway = new Gateway(application, (error, { method, path }) => {
      report(`The app failed at ${method} ${path}: ${reasonOf(error)}`);
    });
  }

  respond(request: HttpRequest): Promise<HttpResponse> {
    return this.#gateway.respond(request);
  }

  /** It was loaded once, and does not need its file any more. */
  check(): Promise<void> {
    return Promise.resolve();
  }
}

/** Whatever was thrown, on one line. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replace(/\s+/g, ' ').slice(0, MAX_REASON_LENGTH);
}
