/** A request target as people read it. */

/** Characters that would let a name reorder, hide or break the line that it is shown in. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Decodes percent-encoded UTF-8 (RFC 3986 §2.5) where that gives plain characters; whatever can't be decoded, and
 * control or invisible formatting characters, stay encoded, so that two different targets never look the same by a
 * hidden character.
 */
export function readableTarget(target: string): string {
  if (!target.includes('%')) return escapeUnsafe(target);
  return escapeUnsafe(target.replace(/(?:%[0-9a-f]{2})+/gi, decodeRun));
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

function escapeUnsafe(text: string): string {
  return text.replace(UNSAFE, (character) => encodeURIComponent(character));
}
