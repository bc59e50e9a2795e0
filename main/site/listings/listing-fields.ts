/** The fields of listings: what they vary by, where they lead. */
import type { FieldLine } from '../../http/fields.ts';
import { NO_SNIFF } from '../../http/html.ts';
import type { LanguageTag } from '../../words/languages.ts';
import type { ViewedFolder } from '../view-request.ts';
import { FORM_FIELDS } from './listing-form.ts';
import { pagePolicy } from './page-policy.ts';

/** Fields of every form of a listing. It changes whenever the folder does, so it is asked for each time. */
const SHARED_FIELDS: readonly FieldLine[] = [
  ['Cache-Control', 'no-cache'],
  ['Vary', FORM_FIELDS],
  NO_SNIFF,
  // Addresses of shared folders are nobody else's business.
  ['Referrer-Policy', 'same-origin'],
];

export function pageFields(nonce: string, language: LanguageTag, links: readonly string[]): readonly FieldLine[] {
  return [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Language', language],
    ['Content-Security-Policy', pagePolicy(nonce)],
    ...linkField(links),
    ...SHARED_FIELDS,
  ];
}

export function plainFields(mediaType: string, links: readonly string[]): readonly FieldLine[] {
  return [['Content-Type', mediaType], ...linkField(links), ...SHARED_FIELDS];
}

/** Link relations (RFC 8288) of a folder, relative to it. */
export function folderLinks({ components, query }: ViewedFolder): string[] {
  const up = components.length > 0 ? ['<../>; rel="up"'] : [];
  return [...up, `<?${query.nameOf('json')}>; rel="alternate"; type="application/json"`];
}

function linkField(links: readonly string[]): readonly FieldLine[] {
  return links.length === 0 ? [] : [['Link', links.join(', ')]];
}
