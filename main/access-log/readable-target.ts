/** A request target as people read it. */

/** Characters that would let a name reorder, hide or break the line that it is shown in. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Decodes percent-encoded UTF-8 (RFC 3986 §2.5); whatever is no such thing stays encoded. */
export function decodeTarget(target: string): string {
  if (!target.includes('%')) return target;
  return decodeWhole(target) ?? target.replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodeWhole(run) ?? run);
}

/**
 * Decodes a target for showing. Control and invisible formatting characters stay encoded: two targets that differ never
 * look the same for a character that can't be seen.
 */
export function readableTarget(target: string): string {
  return decodeTarget(target).replace(UNSAFE, (character) => encodeURIComponent(character));
}

function decodeWhole(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
