/** Who asks for a listing, and in which form it is answered: told by what the client accepts and says of itself. */
import { mediaTypeWeight, parsePreferences } from '../../http/accept.ts';
import type { FieldSection } from '../../http/fields.ts';

/**
 * - `pages`: the page for people, in parts, with everything that a browser can do
 * - `page`: the same with every entry in it, for whoever wants HTML and can't be told for a browser
 * - `index`: one plain line for each entry, for programs that walk
 * - `json`
 */
export type ListingForm = 'pages' | 'page' | 'index' | 'json';

/** The request fields that settle the form, for Vary. */
export const FORM_FIELDS = 'Accept, Accept-Encoding, Accept-Language, User-Agent';

/** Other names of what browsers take for a page; old ones want XHTML more than HTML. */
const MARKUP = new Set(['text/html', 'application/xhtml+xml', 'application/xml', 'text/xml']);

/**
 * Programs that follow links and accept what browsers accept. `(compatible; NAME)` is how robots have introduced themselves
 * ever since; only these two browsers did so as well.
 */
const WALKER = /^wget|\(compatible; (?!MSIE|Konqueror)|httrack|crawl|spider|scrapy|\bbot\b|bot\//i;

const GRAPHICAL_BROWSER = /^Mozilla\/5\.0 /;

export function selectListingForm(fields: FieldSection): ListingForm {
  const accept = fields.get('accept');
  if (mediaTypeWeight(accept, 'application/json') > mediaTypeWeight(accept, 'text/html')) return 'json';
  const userAgent = fields.get('user-agent') ?? '';
  if (!prefersHtml(accept ?? '') || WALKER.test(userAgent)) return 'index';
  // People have a language; text browsers tell theirs too, programs have none.
  const isBrowser = fields.has('accept-language') || GRAPHICAL_BROWSER.test(userAgent);
  return isBrowser ? 'pages' : 'page';
}

/** HTML is named, and no last choice: pip takes it for want of something better. */
function prefersHtml(accept: string): boolean {
  const named = parsePreferences(accept).filter(({ value, weight }) => weight > 0 && !value.endsWith('*'));
  const html = named.find(({ value }) => value === 'text/html');
  if (!html) return false;
  return named.every(({ value, weight }) => weight <= html.weight || MARKUP.has(value) || value.startsWith('image/'));
}
