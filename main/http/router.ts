/** Shows a request the way: what lies below addresses of our own first, then all else. */
import type { Handler, HttpRequest, HttpResponse } from './message.ts';

/** Every address of our own begins like this, so that a look at two characters tells that a request is for what is shared. */
const OWN_BEGINNING = '/~';

export interface Route {
  /** Begins with `/~`. All addresses that begin with it are this route's; undecoded, as in `HttpRequest.path`. */
  readonly prefix: string;
  readonly handler: Handler;
}

export class Router implements Handler {
  /** @param rest answers what no route is for */
  constructor(
    private readonly routes: readonly Route[],
    private readonly rest: Handler,
  ) {
    const stray = routes.find(({ prefix }) => !prefix.startsWith(OWN_BEGINNING));
    if (stray) throw new Error(`No address of our own: ${stray.prefix}`);
  }

  respond(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    const { path } = request;
    const route = path.startsWith(OWN_BEGINNING) ? this.#find(path) : undefined;
    return (route?.handler ?? this.rest).respond(request);
  }

  /** The first one wins. */
  #find(path: string): Route | undefined {
    return this.routes.find(({ prefix }) => path.startsWith(prefix));
  }
}
