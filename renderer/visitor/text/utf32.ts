/** UTF-32, which the Encoding Standard leaves out and a few programs write. */

const MAX_CODE_POINT = 0x10ffff;
const REPLACEMENT = 0xfffd;

/** The text after a byte order mark of UTF-32; undefined without one. A character that was cut at the end is left out. */
export function decodeUtf32(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~3);
  if (view.byteLength === 0) return undefined;
  const isLittleEndian = view.getUint32(0, true) === 0xfeff;
  if (!isLittleEndian && view.getUint32(0) !== 0xfeff) return undefined;
  let text = '';
  for (let at = 4; at < view.byteLength; at += 4) text += character(view.getUint32(at, isLittleEndian));
  return text;
}

function character(code: number): string {
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return String.fromCodePoint(code > MAX_CODE_POINT || isHalf ? REPLACEMENT : code);
}
