/** A number in a sentence. */

/** A number for choosing between singular and plural, with its text. */
export interface Counted {
  readonly value: number;
  readonly text: string;
}
