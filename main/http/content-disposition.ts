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
