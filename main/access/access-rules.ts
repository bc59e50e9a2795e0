/** Who may come in to a share that is not for everybody, as data: settings and the command line become this. */
import type { Check } from '../base/checks.ts';
import { integer, isFlag, oneOf, optional, record, shape } from '../base/checks.ts';
import type { Rights } from '../http/request-context.ts';
import { isPasswordHash } from './password-hash.ts';

/** Somebody with a name and a password of their own. */
export interface Account {
  readonly name: string;
  /** As of `isPasswordHash`. */
  readonly hash: string;
  readonly rights: Rights;
}

/** One PIN or password for everybody. */
export interface SharedSecret {
  /** As of `isPasswordHash`. */
  readonly hash: string;
  /** Of a PIN, which is found by trying unless that ends soon; undefined for a password. */
  readonly pinLength?: number | undefined;
  /** It was guessed at so often that it opens nothing any more. */
  readonly isStopped?: boolean | undefined;
}

/** All of it together; who comes by none of these stays outside. */
export interface AccessRules {
  readonly secret: SharedSecret | undefined;
  /** What whoever has the secret may do. */
  readonly rights: Rights;
  readonly accounts: readonly Account[];
  /** What people may do who prove nothing; undefined: nothing at all. */
  readonly anonymous: Rights | undefined;
}

/** Digits that people tell each other, rather than a password that a program keeps. */
const MAX_PIN_DIGITS = 9;

/** undefined for what is more than a PIN. */
export function pinLengthOf(password: string): number | undefined {
  return password.length <= MAX_PIN_DIGITS && /^\d+$/.test(password) ? password.length : undefined;
}

/** Longer than any name that people go by. UTF-16 code units. */
const MAX_NAME_LENGTH = 200;

/** A colon would end the name in a credential (RFC 7617 §2). */
export function isAccountName(text: string): boolean {
  return text !== '' && text.length <= MAX_NAME_LENGTH && text === text.trim() && !/[:\p{Cc}]/u.test(text);
}

const isHash: Check<string> = (value): value is string => typeof value === 'string' && isPasswordHash(value);

/** Settings have no member for what is undefined. */
export const isSharedSecret: Check<SharedSecret> = shape<SharedSecret>({
  hash: isHash,
  pinLength: optional(integer(1, MAX_PIN_DIGITS)),
  isStopped: optional(isFlag),
});

export const isAccount: Check<Account> = record<Account>({
  name: (value): value is string => typeof value === 'string' && isAccountName(value),
  hash: isHash,
  rights: oneOf('look', 'add', 'change'),
});
