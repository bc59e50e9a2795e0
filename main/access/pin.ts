/** PINs that people tell each other. */
import { randomInt } from 'node:crypto';

export const PIN_DIGITS = 6;

/** Six random digits, and none of those that are tried first. */
export function createPin(): string {
  for (;;) {
    const pin = String(randomInt(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, '0');
    if (!isObvious(pin)) return pin;
  }
}

/** The same digit throughout, digits in a row up or down, one piece several times, or a mirror: 111111, 123456, 121212, 123321. */
export function isObvious(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10));
  const isInRow = steps.size === 1 && [0, 1, 9].some((step) => steps.has(step));
  const isRepeated = [2, 3].some((length) => pin === pin.slice(0, length).repeat(pin.length / length));
  const isMirrored = pin === [...pin].reverse().join('');
  return isInRow || isRepeated || isMirrored;
}
