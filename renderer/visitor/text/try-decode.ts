/** Decodes octets by the name of an encoding. */

/**
 * undefined when there is no such encoding, or when it does not fit.
 * @param isStrict every octet has to fit; a character that was cut at the end is left out
 */
export function tryDecode(bytes: Uint8Array, encoding: string | undefined, isStrict: boolean): string | undefined {
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: isStrict }).decode(bytes, { stream: isStrict });
  } catch {
    return undefined;
  }
}
