/** The end of an exhaustive switch: a case that is missing there is a compile error. */

/** Never returns; reached only when a value lies about its type. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
