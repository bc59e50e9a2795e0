/** Small checks for values that come from outside the types: from the window, from a file. */
import { isIP } from 'node:net';
import path from 'node:path';

/** Whether `value` is what the name says. */
export type Check<T> = (value: unknown) => value is T;

type Checks<Args extends readonly unknown[]> = { readonly [Index in keyof Args]: Check<Args[Index]> };
type MemberChecks<T extends object> = { readonly [Key in keyof T]-?: Check<T[Key]> };

/** Longer than the longest path of any system that the app runs on. */
const MAX_PATH_LENGTH = 32_768;
const MAX_PORT = 65_535;

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

/** A TCP port; 0 stands for a free one that the system chooses. */
export const isPort: Check<number> = integer(0, MAX_PORT);

/** An IP address, IPv4 or IPv6. */
export const isAddress: Check<string> = (value): value is string => typeof value === 'string' && isIP(value) !== 0;

/** An absolute path, as this system writes them. */
export const isAbsolutePath: Check<string> = (value): value is string =>
  typeof value === 'string' && value.length <= MAX_PATH_LENGTH && path.isAbsolute(value);

/** true or false. */
export const isFlag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

/** One of a few literal texts. */
export function oneOf<T extends string>(...choices: readonly T[]): Check<T> {
  return (value): value is T => choices.some((choice) => choice === value);
}

/** `undefined`, or what `check` accepts. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

/** What one of several checks accepts. */
export function anyOf<T>(...checks: readonly ((value: unknown) => value is T)[]): Check<T> {
  return (value): value is T => checks.some((check) => check(value));
}

/** An array whose every item `check` accepts. */
export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(check);
}

/** An object with at least these members, its own ones. */
export function shape<T extends object>(members: MemberChecks<T>): Check<T> {
  const checks = Object.entries<Check<unknown>>(members);
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const found = new Map<string, unknown>(Object.entries(value));
    return checks.every(([key, check]) => check(found.get(key)));
  };
}

/** An object with these members and no other. */
export function record<T extends object>(members: MemberChecks<T>): Check<T> {
  const hasMembers = shape(members);
  const size = Object.keys(members).length;
  return (value): value is T => hasMembers(value) && Object.keys(value).length === size;
}

/** An object with some of these members and no other. */
export function part<T extends object>(members: MemberChecks<T>): Check<Partial<T>> {
  const known = new Map(Object.entries<Check<unknown>>(members));
  return (value): value is Partial<T> =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, member]) => known.get(key)?.(member) === true);
}
