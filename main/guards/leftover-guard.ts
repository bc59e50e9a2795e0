/**
 * Nothing that an earlier site left in a browser gets at what is shared now under its address (port 8000 of localhost is one
 * place, whoever listens). A service worker of that site would be handed everything that is opened; decision 150 says
 * what browsers do and what follows from it:
 *
 * - nobody gets a worker's script;
 * - the first page that a browser opens is a redirect to itself that empties its storage, workers included, and marks it;
 * - what a worker passes on is never answered, for it is not told from what the worker wants for itself;
 * - what a script fetches is answered only in a marked browser, and to our own page.
 *
 * Only browsers are told apart like that, and only where they allow workers: over https and on loopback addresses.
 */
import { createHash } from 'node:crypto';
import type { FetchMetadata } from '../http/fetch-metadata.ts';
import { readFetchMetadata } from '../http/fetch-metadata.ts';
import type { FieldLine, FieldSection } from '../http/fields.ts';
import type { Guard } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import type { Handler, HttpRequest, HttpResponse } from '../http/message.ts';
import { pathFromOutside } from '../http/mount.ts';
import { isReading } from '../http/reading-methods.ts';
import { parseUrl } from '../text/parse-url.ts';
import { UnmarkedAttempts } from './unmarked-attempts.ts';

/** Not `cookies`: those of localhost belong to every port, so to other people's programs too. */
const EMPTY_STORAGE: FieldLine = ['Clear-Site-Data', '"cache", "storage"'];

/** After so many redirects in a row the browser is known to keep no cookies, and so no workers. */
const MAX_REDIRECTS = 3;

export interface LeftoverGuardOptions {
  /** Marks browsers that hold nothing of an earlier site: the same for the same content, unknown to every page. */
  readonly mark: string;
  /** Shared pages run their scripts (see `DirectoryOptions.site`), which may then fetch. */
  readonly hasScripts: () => boolean;
}

export class LeftoverGuard {
  readonly #options: LeftoverGuardOptions;
  readonly #unmarked = new UnmarkedAttempts();

  constructor(options: LeftoverGuardOptions) {
    this.#options = options;
  }

  /** @throws HttpError 404 for the script of a worker, 403 for what only a worker or a forgotten page can want */
  readonly guard: Guard = (request, next) => {
    const { fields } = request;
    const metadata = readFetchMetadata(fields);
    if (fields.has('service-worker') || metadata?.destination === 'serviceworker') {
      // A marked browser has none: its storage is that of what is shared now.
      throw new HttpError(404, this.#isMarked(request) ? [] : [EMPTY_STORAGE]);
    }
    // A program that writes such fields by itself has no storage; browsers always send this one.
    if (!metadata || !fields.has('accept-encoding')) return next.respond(request);
    if (metadata.mode === 'navigate') return this.#respondToNavigation(request, metadata, next);
    if (isFetchedByScript(metadata) && !this.#isOurScript(request)) throw new HttpError(403, [EMPTY_STORAGE]);
    return next.respond(request);
  };

  /**
   * The same for pages alone, and for those who have not come in yet: what they type to come in is for nobody else either.
   * Stands before whatever asks for it.
   */
  readonly entrance: Guard = (request, next) => {
    const { fields, method } = request;
    const metadata = readFetchMetadata(fields);
    const isPage = metadata?.mode === 'navigate' && fields.has('accept-encoding') && isReading(method);
    return isPage ? this.#respondToNavigation(request, metadata, next) : next.respond(request);
  };

  #respondToNavigation(
    request: HttpRequest,
    metadata: FetchMetadata,
    next: Handler,
  ): HttpResponse | Promise<HttpResponse> {
    if (passesThroughWorker(request.fields, metadata)) return redirectToItself(request, [EMPTY_STORAGE]);
    if (metadata.destination === 'empty') return next.respond(request);
    if (this.#isMarked(request)) {
      this.#unmarked.forget(browserKey(request));
      return next.respond(request);
    }
    const cookie = `${cookieName(request)}=${this.#options.mark}; Path=${request.context.mount}/; HttpOnly; SameSite=Lax`;
    const marking: readonly FieldLine[] = [EMPTY_STORAGE, ['Set-Cookie', cookie]];
    if (this.#unmarked.add(browserKey(request)) <= MAX_REDIRECTS) return redirectToItself(request, marking);
    return respondUnmarked(request, marking, next);
  }

  #isMarked(request: HttpRequest): boolean {
    const wanted = `${cookieName(request)}=${this.#options.mark}`;
    return (request.fields.get('cookie') ?? '').split(';').some((pair) => pair.trim() === wanted);
  }

  /** Scripts run in listings only, whose addresses end in a slash, unless the folder's own pages may act. */
  #isOurScript(request: HttpRequest): boolean {
    if (!this.#isMarked(request)) return false;
    if (this.#options.hasScripts()) return true;
    const pathname = parseUrl(request.fields.get('referer') ?? '')?.pathname;
    // A viewer reads on in the very file that it shows.
    return pathname?.endsWith('/') === true || pathname === pathFromOutside(request, request.path);
  }
}

/** Whoever keeps no cookies. Several browsers that came at once may look like one of those: theirs will be marked. */
async function respondUnmarked(
  request: HttpRequest,
  marking: readonly FieldLine[],
  next: Handler,
): Promise<HttpResponse> {
  const { reusable: _, ...response } = await next.respond(request);
  return { ...response, fields: [...response.fields, ...marking] };
}

/**
 * A worker that hands a navigation on says `empty` where the browser itself names the place to show it in; a link that is to be
 * saved says `empty` too, but has no wish for a page. With navigation preload the browser asks for the worker.
 */
function passesThroughWorker(fields: FieldSection, { destination }: FetchMetadata): boolean {
  if (fields.has('service-worker-navigation-preload')) return true;
  return destination === 'empty' && (fields.get('accept') ?? '').includes('text/html');
}

function isFetchedByScript({ site, destination }: FetchMetadata): boolean {
  return site === 'same-origin' && destination === 'empty';
}

/** All that tells one browser from another before it is marked, in few octets, since it is kept. */
function browserKey({ target, fields, context }: HttpRequest): string {
  const facts = [context.visitor, fields.get('user-agent') ?? '', target];
  return createHash('sha256').update(facts.join('\n')).digest('base64url');
}

/** Cookies of a host are seen by all of its ports: the port is part of the name. */
function cookieName({ authority }: HttpRequest): string {
  return `porthole-${/:(\d+)$/.exec(authority ?? '')?.[1] ?? 'default'}`;
}

/** The same address once more. Several slashes at its beginning would be the name of another host. */
function redirectToItself(request: HttpRequest, fields: readonly FieldLine[]): HttpResponse {
  const { path, query } = request;
  const own = pathFromOutside(request, path.replace(/^[/\\]+/, '/'));
  const location = own + (query === undefined ? '' : `?${query}`);
  return {
    status: 307,
    fields: [['Location', location], ['Cache-Control', 'no-store'], ...fields],
    body: { kind: 'empty' },
  };
}
