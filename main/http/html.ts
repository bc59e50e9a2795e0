/** Small pages: escaping, and the fields that keep them harmless. */
import type { FieldLine } from './fields.ts';

/** Nothing may load or run; for pages without styles of their own. */
export const PLAIN_PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const NO_SNIFF: FieldLine = ['X-Content-Type-Options', 'nosniff'];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in element content and in quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
