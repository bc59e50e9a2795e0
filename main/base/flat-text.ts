/** Text that is kept for long. */

/**
 * A copy that stands for itself. What is cut out of a larger text keeps all of that text in memory.
 * @param text one octet a character
 */
export function flatText(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
