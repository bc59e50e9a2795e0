/**
 * Cuts texts when an entry is made, so that no list of entries, here or further on, can be made to hold more than the number
 * of its entries allows.
 */
import { flatText } from '../base/flat-text.ts';
import { CUT_MARK } from './log-text.ts';

/** Out of a head as long as this, even a short text is copied: it would keep all of it. Characters. */
const LARGE_HEAD = 2048;

/**
 * The text, no longer than `limit` characters; what was longer ends with `CUT_MARK`.
 * @param text one octet a character
 * @param headLength characters of the head out of which it comes
 */
export function cutText(text: string, limit: number, headLength: number): string {
  if (text.length <= limit) return headLength > LARGE_HEAD ? flatText(text) : text;
  return flatText(text.slice(0, limit - 1)) + CUT_MARK;
}
