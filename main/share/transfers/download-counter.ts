/**
 * Counts complete downloads: all octets of a file or of an archive, sent to one visitor, in one response or in several ranges.
 * Pages, thumbnails, HEAD, 304 and a check of our own are none.
 */

import type { Spans } from '../../access-log/spans.ts';
import { addSpan, spanLength } from '../../access-log/spans.ts';
import { BoundedMap } from '../../base/bounded-map.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { RepresentationInfo } from '../../http/message.ts';

/** Downloads in ranges that are followed at a time; the one that went on longest ago is given up first. */
const MAX_FOLLOWED = 200;
/** Who asks for more pieces than this is not followed any more. */
const MAX_SPANS = 500;

export class DownloadCounter {
  /** What was sent of a file's version to a visitor. */
  readonly #followed = new BoundedMap<string, Spans>({ maxEntries: MAX_FOLLOWED });

  /** Whether a download is complete with this exchange, which is over. */
  completes(exchange: Exchange): boolean {
    const { representation } = exchange;
    if (representation === undefined || !isTaken(exchange, representation)) return false;
    const { status, ending, contentBytes } = exchange;
    if (ending === 'own-check' || (status !== 200 && status !== 206)) return false;
    if (status === 200 && ending === 'complete') {
      this.#followed.delete(keyOf(exchange, representation));
      return true;
    }
    const { offset, size } = representation;
    // Several ranges in one response come with text between them.
    if (contentBytes > size - offset) return false;
    return this.#joins(keyOf(exchange, representation), exchange, representation);
  }

  #joins(key: string, { contentBytes, ending }: Exchange, { offset, size }: RepresentationInfo): boolean {
    const sent = addSpan(this.#followed.get(key) ?? [], { start: offset, end: offset + contentBytes });
    this.#followed.delete(key);
    if (ending === 'complete' && spanLength(sent) === size) return true;
    if (sent.length > 0 && sent.length <= MAX_SPANS) this.#followed.set(key, sent);
    return false;
  }
}

/** A file or an archive, and no page: a folder's own index.html answers for the folder's address. */
function isTaken({ request }: Exchange, { role }: RepresentationInfo): boolean {
  if (request?.method !== 'GET' || role === 'aside') return false;
  return role === 'taken' || !request.path.endsWith('/');
}

/** Another version of the file is another download, and so is another archive of the same folder. */
function keyOf({ peer, request }: Exchange, { entityTag, size }: RepresentationInfo): string {
  const place = request?.path.endsWith('/') ? `${request.path}?${request.query}` : request?.path;
  return `${(request?.context ?? peer.direct).visitor} ${size} ${entityTag} ${place}`;
}
