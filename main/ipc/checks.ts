/** Small checks for values that arrive from the window: nothing about them is known until one of these says so. */

/** Whether `value` is what the name says. */
export type Check<T> = (value: unknown) => value is T;

type Checks<Args extends readonly unknown[]> = { readonly [Index in keyof Args]: Check<Args[Index]> };

/** Checks a whole argument list, its length too. */
export function takes<Args extends readonly unknown[]>(
  ...checks: Checks<Args>
): (args: readonly unknown[]) => args is Args {
  return (args): args is Args => args.length === checks.length && checks.every((check, index) => check(args[index]));
}

/** A text of at most `maxLength` UTF-16 code units. */
export function text(maxLength: number): Check<string> {
  return (value): value is string => typeof value === 'string' && value.length <= maxLength;
}

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number): Check<number> {
  return (value): value is number => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

/** One of a few literal texts. */
export function oneOf<T extends string>(...choices: readonly T[]): Check<T> {
  return (value): value is T => choices.some((choice) => choice === value);
}

/** `undefined`, or what `check` accepts. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

/** An object with exactly these members. */
export function record<T extends object>(members: { readonly [Key in keyof T]-?: Check<T[Key]> }): Check<T> {
  const checks = Object.entries<Check<unknown>>(members);
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const found = new Map<string, unknown>(Object.entries(value));
    return found.size === checks.length && checks.every(([key, check]) => found.has(key) && check(found.get(key)));
  };
}
