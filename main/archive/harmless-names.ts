/**
 * Names in a tar: kept octet for octet, since tars go from Unix to Unix with whatever Unix has for names, but for those that
 * an extractor on some system would take for a place elsewhere, a device, or orders to a terminal.
 */
import type { FolderEntryName, NameRule } from './entry-names.ts';

/** A backslash parts folders on Windows, so what stands behind it may climb or hide; controls steer terminals. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HARMFUL = /[\x00-\x1f\x7f\\]/g;

/** Controls beyond ASCII (C1), which octets that are no text may be part of. */
const HARMFUL_IN_TEXT = /[\x80-\x9f]/g;

/** Windows drops what is at the end: `.. ` climbs like `..`, and all the others are the folder itself. */
const ONLY_DOTS_AND_SPACES = /^[. ]+$/;

/** Devices by their very names; with an extension they are files to what is not very old. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00b9\u00b2\u00b3])(?=[. ]*(?::|$))/i;

const COLONS = /:+/g;

export const HARMLESS: NameRule = {
  write: (name) => {
    if (typeof name === 'string') {
      const harmless = toHarmless(name).replace(HARMFUL_IN_TEXT, '_');
      return harmless === name ? name : harmless;
    }
    const text = Buffer.from(name).toString('latin1');
    const harmless = toHarmless(text);
    return harmless === text ? name : Buffer.from(harmless, 'latin1');
  },
  key: (name: FolderEntryName) => Buffer.from(name).toString('latin1'),
};

function toHarmless(name: string): string {
  const allowed = name.replace(HARMFUL, '_').replace(DEVICE, '$1_').replace(COLONS, harmlessColons);
  return ONLY_DOTS_AND_SPACES.test(allowed) ? '_'.repeat(allowed.length) : allowed;
}

/**
 * To Windows a colon stands behind a drive, or before a stream of the file, such as the one that says where it came from.
 * Kept are those that mean nothing there: before a digit, as in times and Maildir's `:2,S`, and pairs before what is no
 * stream's type, as in `File::Spec.3pm`.
 */
function harmlessColons(colons: string, offset: number, name: string): string {
  const next = name[offset + colons.length] ?? '';
  const isDrive = offset === 0 || (offset === 1 && /^[a-z]/i.test(name));
  const isMeaningless = colons.length === 1 ? /\d/.test(next) : colons.length === 2 && /[^$]/.test(next);
  return isMeaningless && !isDrive ? colons : '_'.repeat(colons.length);
}
