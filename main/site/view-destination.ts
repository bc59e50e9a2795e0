/** Which uses a browser may make of listings and other views: what takes long to make is for people and scripts that ask. */
import { destinationOf } from '../http/fetch-metadata.ts';
import type { FieldSection } from '../http/fields.ts';

/** Opened as a page, or fetched by a script, or saved. */
const ASKED_FOR: readonly string[] = ['document', 'empty', ''];

/** Made to be shown within a page. */
const EMBEDDED_VIEWS: readonly string[] = ['thumbnail'];

/**
 * Whether a request with these fields may have the view, of which the name is empty for a folder's listing. A text in the shared
 * folder that names a view as its picture would have it made for everybody who reads the text.
 */
export function mayTake(fields: FieldSection, view: string): boolean {
  return EMBEDDED_VIEWS.includes(view) || ASKED_FOR.includes(destinationOf(fields) ?? '');
}
