/**
 * Downloads by links that have begun. Who begins takes a place among those that a link may have, so that two who want the last
 * one are told apart at once and not when both are done; a download counts when all octets of one version have gone to one
 * visitor, in one response or in ranges. docs/decisions/0241 says who keeps a place, and for how long.
 */
import { createHash } from 'node:crypto';
import type { Span, Spans } from '../access-log/spans.ts';
import { addSpan, spanLength } from '../access-log/spans.ts';
import { BoundedMap } from '../base/bounded-map.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { DownloadPieces } from './download-pieces.ts';
import type { HeldLink, LinkBook } from './link-book.ts';
import { linkOf } from './link-book.ts';

/** For so long whoever has begun may go on, also when the link has ended meanwhile, in milliseconds. */
export const RESUME_MS = 3_600_000;

/** Downloads that are remembered at a time, beside those that run; the one that went on longest ago is forgotten first. */
const MAX_REMEMBERED = 1_000;

/** Of one visitor, so that nobody has others forgotten. */
const MAX_REMEMBERED_PER_VISITOR = 100;

/** Of pieces with gaps between them. */
const MAX_SPANS = 400;

/** Octets for each that a version has, after which those that go to one visitor once more are taken for somebody else's. */
const REPEATS = 2;

/** With this part of it, whoever has it keeps the place while they are away. */
const KEEPING_PART = 0.5;

const NOTHING: Spans = [];

interface Begun {
  readonly key: string;
  /** The same for all visitors. */
  readonly version: string;
  readonly link: HeldLink;
  readonly visitor: string;
  readonly size: number;
  /** Responses that run. */
  running: number;
  sent: Spans;
  /** Octets sent, those that were sent again among them. */
  octets: number;
  /** Keeps its place also while nothing runs. */
  isKept: boolean;
  isCounted: boolean;
  /** When something of it last ran, in milliseconds since 1970. */
  lastAt: number;
}

export class BegunDownloads {
  /** Oldest first. */
  readonly #begun = new Map<string, Begun>();
  readonly #ofRequest = new WeakMap<HttpRequest, Begun>();
  readonly #loose: DownloadPieces;
  /** Of versions: an octet that nobody has got, or did not have when that was last looked for. */
  readonly #lacking = new BoundedMap<string, number>({ maxEntries: MAX_REMEMBERED });
  #ordinal = 0;

  constructor(
    private readonly book: LinkBook,
    private readonly now: () => number = Date.now,
  ) {
    this.#loose = new DownloadPieces((link, copies) => book.count(link, copies));
  }

  /** Whether somebody has begun something by this link that may still be finished; false for no link. */
  hasBegun(link: HeldLink | undefined, visitor: string): boolean {
    this.#forgetOld();
    let isFound = false;
    // All of them, for every link: the time that it takes tells nothing.
    for (const begun of this.#begun.values()) isFound ||= begun.link === link && begun.visitor === visitor;
    return isFound;
  }

  /**
   * To be asked when a response that counts as a download is about to be sent; false when it must not be.
   * What was let through is over with `finished`.
   */
  begin(request: HttpRequest, response: HttpResponse): boolean {
    const link = linkOf(request.context);
    const { representation, status } = response;
    if (link === undefined || representation === undefined) return true;
    this.#forgetOld();
    const version = versionOf(link, request, representation);
    const key = `${version} ${request.context.visitor}`;
    const known = this.#begun.get(key);
    const goesOn = known !== undefined && (status === 206 || known.running === 0);
    if (goesOn ? !this.#mayGoOn(known) : !this.#mayBegin(link)) return false;
    const begun = goesOn
      ? known
      : this.#start(link, request, {
          key: known ? `${key} ${++this.#ordinal}` : key,
          version,
          size: representation.size,
        });
    begun.running += 1;
    this.#ofRequest.set(request, begun);
    return true;
  }

  /** To be called with every exchange that is over. */
  finished(exchange: Exchange): void {
    // Nearly always.
    if (this.#begun.size === 0) return;
    const { request } = exchange;
    const begun = request && this.#ofRequest.get(request);
    if (request === undefined || begun === undefined) return;
    this.#ofRequest.delete(request);
    begun.running -= 1;
    begun.lastAt = this.now();
    this.#touch(begun);
    if (!begun.isCounted) this.#follow(begun, exchange);
    if (begun.isCounted && begun.running === 0) this.#begun.delete(begun.key);
  }

  #follow(begun: Begun, { status, contentBytes, representation, ending }: Exchange): void {
    // What is lacking in an archive could not be read: no more of it will come.
    const hasArrived = ending === 'complete' || ending === 'lacking';
    const isWhole = status === 200 && hasArrived;
    const start = representation?.offset ?? 0;
    // What is broken off lacks its end, also where the system had taken all of it.
    const most = hasArrived ? begun.size : begun.size - 1;
    if (!isWhole) this.#add(begun, { start, end: Math.min(start + contentBytes, most) });
    const got = spanLength(begun.sent);
    if (isWhole || (hasArrived && got >= begun.size)) {
      begun.isCounted = true;
      this.book.count(begun.link);
      return;
    }
    begun.sent = closeGaps(begun.sent, MAX_SPANS);
    if (this.#isWholeTogether(begun)) return;
    begun.isKept = hasArrived && got >= begun.size * KEEPING_PART;
  }

  #add(begun: Begun, span: Span): void {
    begun.sent = addSpan(begun.sent, span);
    begun.octets += span.end - span.start;
    if (begun.octets <= begun.size * REPEATS) return;
    this.#leave(begun);
    begun.sent = addSpan(NOTHING, span);
    begun.octets = span.end - span.start;
  }

  /**
   * Whether several visitors have all of a version between them, each a piece: that is counted, and they begin anew. All pieces
   * are put together only when the octet that was lacking last has been sent as well: it was found by chance, so that with each
   * time about half of what was still lacking has come, in whatever order.
   */
  #isWholeTogether({ link, version, size, sent }: Begun): boolean {
    const lacking = this.#lacking.get(version);
    if (lacking !== undefined && !sent.some(({ start, end }) => start <= lacking && lacking < end)) return false;
    this.#lacking.delete(version);
    if (link.record.downloads === undefined) return false;
    const pieces = [...this.#begun.values()].filter(
      (other) => other.link === link && other.version === version && !other.isCounted,
    );
    const missing = this.#loose.missingFrom(version, size, pieces);
    if (missing !== undefined) {
      this.#lacking.set(version, missing);
      return false;
    }
    for (const piece of pieces) this.#leave(piece);
    return true;
  }

  /** What was sent is no visitor's any more. */
  #leave(begun: Begun): void {
    if (!begun.isCounted) this.#loose.keep(begun);
    begun.sent = NOTHING;
    begun.octets = 0;
    begun.isKept = false;
  }

  #start(
    link: HeldLink,
    { context }: HttpRequest,
    { key, version, size }: Pick<Begun, 'key' | 'version' | 'size'>,
  ): Begun {
    const begun: Begun = {
      key,
      version,
      link,
      visitor: context.visitor,
      size,
      running: 0,
      sent: [],
      octets: 0,
      isKept: false,
      isCounted: false,
      lastAt: this.now(),
    };
    this.#forgetSurplusOf(context.visitor);
    this.#begun.set(key, begun);
    return begun;
  }

  #forgetSurplusOf(visitor: string): void {
    const own = [...this.#begun.values()].filter((begun) => begun.visitor === visitor);
    const idle = own.filter(({ running }) => running === 0);
    for (const begun of idle.slice(0, Math.max(0, own.length - MAX_REMEMBERED_PER_VISITOR))) this.#forget(begun);
  }

  #mayBegin(link: HeldLink): boolean {
    return link.stateAt(this.now()) === 'open' && this.#hasPlace(link);
  }

  /** Who has a place goes on; who lost it while away needs a free one. The end of the link is nothing to them. */
  #mayGoOn(begun: Begun): boolean {
    if (!begun.link.isValid) return false;
    if (begun.isCounted) return begun.running > 0;
    return this.#holds(begun) || this.#hasPlace(begun.link);
  }

  #hasPlace(link: HeldLink): boolean {
    const { downloads, done } = link.record;
    if (downloads === undefined) return true;
    let taken = done;
    for (const begun of this.#begun.values()) if (begun.link === link && this.#holds(begun)) taken += 1;
    return taken < downloads;
  }

  #holds({ running, isKept, isCounted }: Begun): boolean {
    return !isCounted && (running > 0 || isKept);
  }

  /** Last in the order of forgetting. */
  #touch(begun: Begun): void {
    if (this.#begun.delete(begun.key)) this.#begun.set(begun.key, begun);
  }

  #forgetOld(): void {
    const oldest = this.now() - RESUME_MS;
    let surplus = this.#begun.size - MAX_REMEMBERED;
    for (const begun of this.#begun.values()) {
      if (begun.running > 0) continue;
      if (begun.lastAt > oldest && surplus <= 0) return;
      this.#forget(begun);
      surplus -= 1;
    }
  }

  #forget(begun: Begun): void {
    this.#begun.delete(begun.key);
    this.#leave(begun);
  }
}

/** A file or an archive that somebody came for, and no page (compare share/transfers/download-counter.ts). */
export function isDownload({ method, path }: HttpRequest, { status, representation }: HttpResponse): boolean {
  if (method !== 'GET' || representation === undefined || representation.role === 'aside') return false;
  if (status !== 200 && status !== 206) return false;
  return representation.role === 'taken' || !path.endsWith('/');
}

/** Another version is another download. In few octets, since it is kept. */
function versionOf(
  link: HeldLink,
  { path, query }: HttpRequest,
  { entityTag, size }: { readonly entityTag: string; readonly size: number },
): string {
  const place = path.endsWith('/') ? `${path}?${query}` : path;
  const facts = [link.record.id, String(size), entityTag, place];
  return createHash('sha256').update(facts.join('\n')).digest('base64url');
}

/** No more spans than that: whoever asks for more pieces is taken to have the smallest gaps between them as well. */
function closeGaps(spans: Spans, most: number): Spans {
  if (spans.length <= most) return spans;
  const gaps = spans.slice(1).map(({ start }, at) => start - (spans[at]?.end ?? 0));
  const smallest = gaps.indexOf(Math.min(...gaps));
  const [one, other] = [spans[smallest], spans[smallest + 1]];
  return one && other ? addSpan(spans, { start: one.end, end: other.start }) : spans;
}
