/**
 * Names of other forms of a folder or file in a query: `folder/?zip`. A site may mean something of its own by such a name, so
 * each has a second one, which works everywhere.
 */

/** Stands before a view's name where a site's own queries must not be taken for ours; survives the encoding of forms. */
export const RESERVED_PREFIX = 'porthole-';

/** The name of a view that no site uses. */
export function reservedName(view: string): string {
  return RESERVED_PREFIX + view;
}
