/**
 * Names that Windows, macOS and Linux can all unpack: a ZIP file with one name that a system refuses may be refused by it
 * as a whole.
 */
import type { NameRule } from './entry-names.ts';

/** Characters that Windows has no names with; a backslash is also its separator. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids control characters in names
const FORBIDDEN = /[\x00-\x1f\x7f<>:"/\\|?*]/g;

/** Windows drops these from the end of a name. */
const DROPPED_AT_END = /[. ]+$/;

/** Names of devices, with and without an extension. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00b9\u00b2\u00b3])(?=\s*(?:\.|$))/i;

/** Each can be unpacked everywhere, and no two are the same to a file system that ignores case or composes characters. */
export const PORTABLE: NameRule = { write: toPortableName, key: (name) => fold(toPortableName(name)) };

function toPortableName(name: string | Uint8Array): string {
  const text = typeof name === 'string' ? name : decodeVisibly(name);
  const allowed = text.replace(FORBIDDEN, '_').replace(DEVICE, '$1_');
  return allowed.replace(DROPPED_AT_END, (dropped) => '_'.repeat(dropped.length));
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Octets that are not UTF-8 become `%XX`: nothing is lost, and every system takes them. */
function decodeVisibly(octets: Uint8Array): string {
  let text = '';
  let start = 0;
  while (start < octets.length) {
    const length = [4, 3, 2, 1].find(
      (count) => start + count <= octets.length && isUtf8(octets.subarray(start, start + count)),
    );
    if (length === undefined) text += `%${(octets[start] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    else text += UTF8.decode(octets.subarray(start, start + length));
    start += length ?? 1;
  }
  return text;
}

function isUtf8(octets: Uint8Array): boolean {
  try {
    UTF8.decode(octets);
    return true;
  } catch {
    return false;
  }
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
