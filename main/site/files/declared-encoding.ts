/** What a text says of its own encoding, in the ways that browsers look for. */

/** How far the HTML Standard looks for a declaration, in octets. */
const DECLARATION_BYTES = 1024;

const DECLARATIONS: readonly (readonly [type: RegExp, declaration: RegExp])[] = [
  [/^text\/html(?:;|$)/, /<meta\s[^>]*charset\s*=\s*["']?\s*([\w:.-]+)/i],
  [/^text\/css(?:;|$)/, /^@charset "([^"]+)";/],
];

/** The encoding that an HTML page or a style sheet names for itself, in lower case. */
export function declaredEncoding(mediaType: string, beginning: Buffer): string | undefined {
  const declaration = DECLARATIONS.find(([type]) => type.test(mediaType))?.[1];
  return declaration?.exec(beginning.toString('latin1', 0, DECLARATION_BYTES))?.[1]?.toLowerCase();
}
