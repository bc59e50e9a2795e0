/**
 * What proxies tell of whoever asked them: Forwarded (RFC 7239) and the X-Forwarded fields that came before it. Each proxy adds
 * itself at the end, so the list is read from its end; what a field says is worth as much as whoever wrote it.
 */
import type { FieldSection } from './fields.ts';
import { isToken, trimWhitespace } from './fields.ts';

/** What one proxy wrote. */
export interface Hop {
  /** Who asked it, as it wrote that. */
  readonly from: string | undefined;
  readonly scheme: string | undefined;
  readonly host: string | undefined;
}

/** In lower case. A program that passes requests on adds one of these. */
export const FORWARDING_FIELDS = ['x-forwarded-for', 'forwarded', 'cf-connecting-ip', 'x-real-ip'] as const;

/** A quoted string of RFC 9110 §5.6.4 as it is meant; undefined when it does not end. */
const QUOTED = /^"((?:[^"\\]|\\[\s\S])*)"$/;

/** The hops of X-Forwarded-For, the nearest last; undefined when there is none. */
export function readForwardedFor(fields: FieldSection): readonly Hop[] | undefined {
  const names = membersOf(fields, 'x-forwarded-for');
  if (names === undefined) return undefined;
  const schemes = membersOf(fields, 'x-forwarded-proto') ?? [];
  const hosts = membersOf(fields, 'x-forwarded-host') ?? [];
  return names.map((from, index) => {
    const behind = names.length - index;
    return { from, scheme: memberFromEnd(schemes, behind), host: memberFromEnd(hosts, behind) };
  });
}

/**
 * The hops of Forwarded, the nearest last; undefined when there is none.
 * @throws SyntaxError when it can't be told where one hop's words end and the next one's begin
 */
export function readForwarded(fields: FieldSection): readonly Hop[] | undefined {
  const value = fields.get('forwarded');
  if (value === undefined) return undefined;
  return splitOutsideQuotes(value, ',')
    .filter((element) => element !== '')
    .map(readElement);
}

function readElement(element: string): Hop {
  const pairs = new Map<string, string>();
  for (const pair of splitOutsideQuotes(element, ';')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).toLowerCase();
    // Each parameter at most once (RFC 7239 §4).
    if (!isToken(name) || pairs.has(name)) throw new SyntaxError('Forwarded is malformed');
    pairs.set(name, unquote(pair.slice(equals + 1)));
  }
  return { from: pairs.get('for'), scheme: pairs.get('proto'), host: pairs.get('host') };
}

/** Some programs leave out the quotes that an IPv6 address needs; such a value is taken as it stands. */
function unquote(value: string): string {
  if (!value.includes('"')) return value;
  const inner = QUOTED.exec(value)?.[1];
  if (inner === undefined) throw new SyntaxError('Forwarded is malformed');
  return inner.replace(/\\([\s\S])/g, '$1');
}

function splitOutsideQuotes(value: string, separator: ',' | ';'): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let index = 0; index < value.length; index++) {
    const character = value[index];
    if (isQuoted && character === '\\') index++;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      parts.push(trimWhitespace(value.slice(start, index)));
      start = index + 1;
    }
  }
  // What the last proxy added would be swallowed by what a visitor began.
  if (isQuoted) throw new SyntaxError('Forwarded is malformed');
  return [...parts, trimWhitespace(value.slice(start))];
}

function membersOf(fields: FieldSection, name: string): readonly string[] | undefined {
  if (!fields.has(name)) return undefined;
  const members = fields.all(name).flatMap((value) => value.split(',').map(trimWhitespace));
  return members.filter((member) => member !== '');
}

/** Some proxies add to a list, some put their own word in its place: then the first one there is holds for all before it. */
function memberFromEnd(members: readonly string[], behind: number): string | undefined {
  return members.at(-behind) ?? members[0];
}

/**
 * The address of a node (RFC 7239 §6), without port, brackets, quotes and zone; undefined for `unknown`, for an obfuscated name
 * and for whatever else is no address.
 */
export function nodeAddress(node: string): string {
  const bare = node.replace(/^"(.*)"$/, '$1');
  const [, bracketed] = /^\[([^\]]*)\](?::\w*)?$/.exec(bare) ?? [];
  if (bracketed !== undefined) return bracketed;
  const [, ipv4] = /^([\d.]+):\w*$/.exec(bare) ?? [];
  return ipv4 ?? bare;
}
