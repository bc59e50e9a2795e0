/** A command line that can't be followed; the message is a sentence for the person who typed it. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}
