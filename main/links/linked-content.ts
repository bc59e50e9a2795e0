/** What answers those who come by a link: all of the share, or the file or folder that the link is for, and nothing beside it. */
import { basename } from 'node:path';
import { BoundedMap } from '../base/bounded-map.ts';
import { formatAttachment } from '../http/content-disposition.ts';
import { FieldSection } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import type { Handler, HttpRequest, HttpResponse } from '../http/message.ts';
import { disposeBody } from '../http/message.ts';
import { messagePage } from '../http/message-page.ts';
import { selectListingForm } from '../site/listings/listing-form.ts';
import { visibleName } from '../text/visible-name.ts';
import { formatTargetPath } from '../tree/target-path.ts';
import type { BegunDownloads } from './begun-downloads.ts';
import { isDownload } from './begun-downloads.ts';
import { deadLinkPage } from './dead-link-page.ts';
import type { HeldLink } from './link-book.ts';
import { linkOf } from './link-book.ts';
import type { BoundPlace } from './link-target.ts';
import { isInPlace } from './link-target.ts';
import { asksAhead, isPreviewAgent } from './preview-agents.ts';

const CLIMBING = /(?:\.|%2e){2}/i;

/** Handlers of places that are kept ready; the one that was asked longest ago goes first. */
const MAX_READY = 16;

export interface LinkedContentMeans {
  /** Answers for all that is shared. */
  readonly share: Handler;
  /** Whether what is shared holds this place now. */
  readonly holds: (place: BoundPlace) => Promise<boolean>;
  /** Rejects with the system's error. */
  readonly open: (place: BoundPlace) => Promise<Handler>;
  readonly begun: BegunDownloads;
  readonly now?: () => number;
}

export class LinkedContent implements Handler {
  readonly #means: LinkedContentMeans;
  readonly #now: () => number;
  /** By what they are for. */
  readonly #ready = new BoundedMap<string, Promise<Handler>>({ maxEntries: MAX_READY });

  constructor(means: LinkedContentMeans) {
    this.#means = means;
    this.#now = means.now ?? Date.now;
  }

  respond(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    const link = linkOf(request.context);
    return link === undefined ? this.#means.share.respond(request) : this.#respondByLink(request, link);
  }

  async #respondByLink(request: HttpRequest, link: HeldLink): Promise<HttpResponse> {
    const { place } = link.record;
    if (place.kind !== 'all' && !(await this.#isThere(place))) return deadLinkPage(request, 404);
    const handler = place.kind === 'all' ? this.#means.share : await this.#handlerOf(place);
    if (place.kind !== 'file' || !asksForFileItself(request)) {
      return this.#judge(request, await askWithin(handler, request), link);
    }
    const name = basename(place.path);
    request.path = formatTargetPath([name], false);
    return savedAs(name, this.#judge(request, await askWithin(handler, request), link));
  }

  /** What counts as a download is begun, or must not be; everything else needs a link that is open. */
  #judge(request: HttpRequest, response: HttpResponse, link: HeldLink): HttpResponse {
    const isCounted = isDownload(request, response);
    if (isCounted && !asksAhead(request.fields)) {
      if (this.#means.begun.begin(request, response)) return response;
      return instead(response, deadLinkPage(request, 410));
    }
    if (link.stateAt(this.#now()) !== 'open') return instead(response, deadLinkPage(request, 410));
    // What nobody has asked for yet is no download, and must not be a way around the limit.
    return isCounted && link.record.downloads !== undefined ? instead(response, previewPage(request)) : response;
  }

  async #isThere(place: BoundPlace): Promise<boolean> {
    return (await this.#means.holds(place)) && (await isInPlace(place));
  }

  #handlerOf(place: BoundPlace): Promise<Handler> {
    const key = JSON.stringify(place);
    return this.#ready.getOrMake(key, () => {
      const handler = this.#means.open(place);
      handler.catch(() => this.#ready.delete(key));
      return handler;
    });
  }
}

/** A file stands in a folder of its own: people see its page there, programs get the file at once. */
function asksForFileItself({ path, query, fields }: HttpRequest): boolean {
  if (path !== '/' || query !== undefined || isPreviewAgent(fields)) return false;
  const form = selectListingForm(fields);
  return form === 'index' || form === 'json';
}

/** The address has no name of a file in it. */
function savedAs(name: string, response: HttpResponse): HttpResponse {
  if (response.status !== 200 && response.status !== 206) return response;
  const { reusable: _, ...others } = response;
  return { ...others, fields: [...response.fields, ['Content-Disposition', formatAttachment(name)]] };
}

/** What climbs out is malformed elsewhere (target-path.ts); here it is one more thing that is not there. */
async function askWithin(handler: Handler, request: HttpRequest): Promise<HttpResponse> {
  try {
    return await handler.respond(withOneRange(request));
  } catch (error) {
    const climbs = error instanceof HttpError && error.status === 400 && CLIMBING.test(request.path);
    throw climbs ? new HttpError(404) : error;
  }
}

/** Several ranges at once come with text between them, so that it can't be told what has arrived: the whole is sent (RFC 9110 §14.2). */
function withOneRange(request: HttpRequest): HttpRequest {
  if (!request.fields.get('range')?.includes(',')) return request;
  const fields = new FieldSection();
  for (const [name, value] of request.fields.lines) if (name.toLowerCase() !== 'range') fields.append(name, value);
  return { ...request, fields };
}

function instead({ body }: HttpResponse, response: HttpResponse): HttpResponse {
  disposeBody(body);
  return response;
}

/** Enough for a chat to show what it is. */
function previewPage({ path }: HttpRequest): HttpResponse {
  return messagePage(200, undefined, { title: visibleName(lastName(path)) });
}

function lastName(path: string): string {
  const name =
    path
      .split('/')
      .filter((segment) => segment !== '')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
