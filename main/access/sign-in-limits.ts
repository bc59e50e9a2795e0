/** How often may be guessed at what lets people in: by one visitor, at a PIN, at one password by everybody, at a PIN by everybody. */

/** Where few digits could be found by trying. */
export interface Lockout {
  /** Wrong tries in all after which somebody stays out for `lockMs`. */
  readonly tries: number;
  readonly lockMs: number;
}

/** Wrong tries of one visitor before waits begin to grow, and the longest wait, in milliseconds. */
export const FREE_TRIES = 5;
export const MAX_WAIT_MS = 30_000;

/** Ten wrong PINs from one address: a quarter of an hour. */
const PIN_LOCKOUT: Lockout = { tries: 10, lockMs: 15 * 60_000 };

/** Who guesses at a PIN stays out for a while; a password is too long for that to help anybody. */
export function lockoutOf(secret: { readonly pinLength?: number | undefined } | undefined): Lockout | undefined {
  return secret?.pinLength === undefined ? undefined : PIN_LOCKOUT;
}

/** Wrong tries at one password in all, after which everybody has to wait between tries. */
export const FREE_FOR_ALL = 100;

/** Wrong PINs from everywhere within the window, in milliseconds, after which the PIN opens nothing any more. */
export const MAX_WRONG_PINS = 100;
export const WRONG_PINS_WINDOW_MS = 60 * 60_000;
