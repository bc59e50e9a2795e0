/** What JSON texts are made of, and what is done with texts whose contents nobody here knows in full. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Deeper than anything that is remembered; so deep that nothing which walks through it runs out of stack. */
const MAX_DEPTH = 64;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** undefined when the text is no JSON object, or is nested too deeply to be walked through. */
export function parseObject(json: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) && !isDeeperThan(value, MAX_DEPTH) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether both are the same when written down: members that are undefined are none. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/**
 * `now` written over the text `read`: members that nobody here knows stay. With `before`, which is what was made of `read`,
 * everything stays as it was read that is the same now, however it was written.
 */
export function writeOver(read: unknown, now: unknown, before?: unknown): unknown {
  if (before !== undefined && read !== undefined && isSameJson(before, now)) return read;
  if (!isObject(read) || !isObject(now)) return now;
  const earlier = isObject(before) ? before : undefined;
  const known = new Set([...Object.keys(now), ...Object.keys(earlier ?? {})]);
  const unknown = Object.entries(read).filter(([key]) => !known.has(key));
  const written = Object.entries(now).map(([key, value]) => {
    const isAsRead = earlier !== undefined && isSameJson(own(earlier, key), value);
    const was = own(read, key);
    return [key, isAsRead && was !== undefined ? was : writeOver(was, value, earlier && own(earlier, key))];
  });
  return Object.fromEntries([...written, ...unknown]);
}

/** A member of the object itself; never one that every object has. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isDeeperThan(value: unknown, depth: number): boolean {
  let level: readonly unknown[] = [value];
  for (let index = 0; index <= depth; index += 1) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}
