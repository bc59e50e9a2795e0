/** A request target as people read it. */

/** Characters that would let a name reorder, hide or break the line that it is shown in. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Octets that are no ASCII, one a character, as they stand in what a visitor sent. */
const OCTETS = /[\x80-\xff]+/g;

/** Whether `decodeTarget` might read it in another way. */
export function isEncoded(text: string): boolean {
  return text.includes('%') || text.search(OCTETS) !== -1;
}

/** UTF-8 that was sent as it is, which no URI allows but some programs do, as the characters that it stands for. */
export function decodeOctets(text: string): string {
  return text.search(OCTETS) === -1 ? text : text.replace(OCTETS, (run) => decodeWhole(percentEncode(run)) ?? run);
}

/** Decodes UTF-8, percent-encoded (RFC 3986 §2.5) or sent as it is; whatever is no such thing stays as it was sent. */
export function decodeTarget(target: string): string {
  const text = decodeOctets(target);
  if (!text.includes('%')) return text;
  return decodeWhole(text) ?? text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodeWhole(run) ?? run);
}

/**
 * Decodes a target for showing. Control and invisible formatting characters stay encoded: two targets that differ never
 * look the same for a character that can't be seen.
 */
export function readableTarget(target: string): string {
  return decodeTarget(target).replace(UNSAFE, (character) => encodeURIComponent(character));
}

function percentEncode(octets: string): string {
  return octets.replace(OCTETS, (run) => Array.from(run, (octet) => `%${octet.charCodeAt(0).toString(16)}`).join(''));
}

function decodeWhole(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
