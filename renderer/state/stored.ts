/** What the window remembers by itself from one time to the next: how the person likes to look at things. */

/** The remembered value as `parse` reads it: it gets whatever was stored, undefined when nothing was. */
export function readStored<Value>(key: string, parse: (stored: unknown) => Value): Value {
  const text = window.localStorage.getItem(key);
  if (text === null) return parse(undefined);
  try {
    return parse(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return parse(undefined);
  }
}

export function writeStored(key: string, value: unknown): void {
  window.localStorage.setItem(key, JSON.stringify(value));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
