/** Texts of visitors' choosing, as the log keeps them: none is longer than a bound, and what they take is counted. */

/** Longest target that an entry keeps, in characters; the request line itself may have 16 KiB. */
export const MAX_TARGET_TEXT = 2048;

/** Longest field value that an entry keeps, in characters. */
export const MAX_FIELD_TEXT = 1024;

/**
 * Stands at the end of a text that was cut. What comes from the network has one octet a character, so no visitor can write
 * this one.
 */
export const CUT_MARK = '…';

/** What a text costs beside its characters, in octets: its own head, and a place in a table. */
const TEXT_OVERHEAD_BYTES = 48;

/** Whether this is the beginning of something longer. */
export function isCut(text: string): boolean {
  return text.endsWith(CUT_MARK);
}

/** Octets that a text takes in memory, about. */
export function textBytes(text: string): number {
  // A single character beyond Latin-1 makes two octets of each.
  return (isCut(text) ? text.length * 2 : text.length) + TEXT_OVERHEAD_BYTES;
}
