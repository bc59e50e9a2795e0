/** The query of a request for another form of a folder or file: `?zip&name=a&name=b`. */
import { RESERVED_PREFIX, reservedName } from './page-contract/view-names.ts';

const ENCODED_SPACE = '%20';

/** Octets beyond ASCII that came unencoded, as from a command line. */
const RAW_OCTETS = /[\x80-\xff]+/g;

function encodeOctets(octets: string): string {
  return Buffer.from(octets, 'latin1').toString('hex').toUpperCase().replace(/../g, '%$&');
}

/**
 * Names and values in their order, as a form or a program writes them: percent-encoded, and `+` for a space, so that a
 * page without scripts can send its checkboxes.
 */
export class ViewQuery {
  /** The view goes by the name that no site uses. */
  readonly isReserved: boolean;
  readonly #pairs: readonly (readonly [name: string, value: string])[];

  /** @param query without its `?`; undefined when there is none */
  constructor(query: string | undefined) {
    const text = query ?? '';
    this.isReserved = text.replace(/^&+/, '').startsWith(RESERVED_PREFIX);
    this.#pairs = (this.isReserved ? text.replace(RESERVED_PREFIX, '') : text)
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const equals = pair.indexOf('=');
        const value = equals < 0 ? '' : pair.slice(equals + 1);
        return [equals < 0 ? pair : pair.slice(0, equals), value.replaceAll('+', ENCODED_SPACE)] as const;
      });
  }

  /** The first name: which view is meant, without the prefix of reserved names. Empty when there is no query. */
  get view(): string {
    return this.#pairs[0]?.[0] ?? '';
  }

  /** The name by which this query would ask for another view. */
  nameOf(view: string): string {
    return this.isReserved ? reservedName(view) : view;
  }

  /** All values under a name, still percent-encoded: for file names, whose octets need not be UTF-8. */
  encoded(name: string): string[] {
    return this.#pairs.filter(([other]) => other === name).map(([, value]) => value);
  }

  /** The first value under a name as text; undefined when there is none, or when it is not UTF-8. */
  text(name: string): string | undefined {
    const value = this.#pairs.find(([other]) => other === name)?.[1];
    if (value === undefined) return undefined;
    try {
      return decodeURIComponent(value.replace(RAW_OCTETS, encodeOctets));
    } catch {
      return undefined;
    }
  }
}

/** A query as it came, as it may stand in a URL reference: octets that RFC 3986 §3.4 has no place for are encoded. */
export function formatQuery(query: string): string {
  return query.replace(/[^\w.~!$&'()*+,;=:@/?%-]+/g, encodeOctets);
}
