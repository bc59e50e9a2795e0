/** Content-Disposition for downloads (RFC 6266), with names beyond ASCII (RFC 8187). */

/** attr-char of RFC 8187 §3.2.1. */
const ATTRIBUTE_CHARACTER = /[\w!#$&+.^`|~-]/;

/** `attachment` with the name in both forms: a plain one for old programs, the exact one for all others. */
export function formatAttachment(fileName: string): string {
  const plain = [...fileName]
    .map((character) => (/^[\x20-\x7e]$/.test(character) && !/["\\%]/.test(character) ? character : '_'))
    .join('');
  const quoted = `attachment; filename="${plain}"`;
  return plain === fileName ? quoted : `${quoted}; filename*=UTF-8''${encodeExtendedValue(fileName)}`;
}

function encodeExtendedValue(text: string): string {
  let encoded = '';
  for (const octet of Buffer.from(text)) {
    const character = String.fromCharCode(octet);
    const isPlain = octet < 0x80 && ATTRIBUTE_CHARACTER.test(character);
    encoded += isPlain ? character : `%${octet.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

/**
 * The name that a message's content is to have (RFC 6266 §4.3): the exact one where there are both. May hold anything at all.
 * undefined when there is none, or its octets are no text.
 */
export function parseFileName(value: string): string | undefined {
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^\s;]*)/i.exec(value)?.[1];
  if (extended !== undefined) return decodeText(extended);
  const [, quoted, token] = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/i.exec(value) ?? [];
  const text = quoted === undefined ? token : quoted.replace(/\\(.)/g, '$1');
  // Octets beyond ASCII came as they are.
  return text === undefined ? undefined : decodeText(text.replace(/[%\x80-\xff]/g, encodeOctet));
}

function encodeOctet(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function decodeText(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
