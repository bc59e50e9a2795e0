/**
 * What a browser tells of where a request comes from (Fetch Metadata Request Headers). No page can write or leave out these
 * fields; browsers send them to https and to loopback only.
 */
import type { FieldSection } from './fields.ts';

export interface FetchMetadata {
  /** `same-origin`, `same-site`, `cross-site`, or `none`: what a person typed or chose. */
  readonly site: string;
  /** `navigate`, `no-cors`, `cors` and others; empty when it is not told. */
  readonly mode: string;
  /** `document`, `image`, `script` and others; `empty` for what a script fetches. Empty text when it is not told. */
  readonly destination: string;
}

/** undefined when the request tells nothing of it. */
export function readFetchMetadata(fields: FieldSection): FetchMetadata | undefined {
  const site = fields.get('sec-fetch-site');
  if (site === undefined) return undefined;
  return { site, mode: fields.get('sec-fetch-mode') ?? '', destination: fields.get('sec-fetch-dest') ?? '' };
}

/** Media types that open the Accept field of requests for one kind of thing, where there is no Sec-Fetch-Dest. */
const ACCEPT_DESTINATIONS: readonly (readonly [start: string, destination: string])[] = [
  ['image/', 'image'],
  ['text/css', 'style'],
  ['video/', 'video'],
  ['audio/', 'audio'],
];

/** What the answer is for: as the browser tells, or as its Accept field betrays. undefined when neither says. */
export function destinationOf(fields: FieldSection): string | undefined {
  const told = fields.get('sec-fetch-dest');
  if (told !== undefined) return told;
  const accept = fields.get('accept') ?? '';
  return ACCEPT_DESTINATIONS.find(([start]) => accept.startsWith(start))?.[1];
}

/** Whether a browser asks ahead of a person, who may never want it. */
export function isPrefetch(fields: FieldSection): boolean {
  return `${fields.get('sec-purpose') ?? ''} ${fields.get('purpose') ?? ''} ${fields.get('x-moz') ?? ''}`.includes(
    'prefetch',
  );
}
