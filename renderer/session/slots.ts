/** The last minutes in pieces that a person can read: half a minute each. */
import type { Activity } from './recent-activity.ts';

const SLOT_SECONDS = 30;

export interface Slot {
  /** When it begins, in seconds since 1970 (UTC): a whole or a half minute. */
  readonly second: number;
  readonly requests: number;
  readonly errors: number;
  readonly octets: number;
}

/** Newest first. The newest one still grows, the oldest one may have lost its beginning. */
export function slotsOf({ seconds, requests, errors, octets }: Activity): readonly Slot[] {
  const slots = new Map<number, Slot>();
  for (const [index, second] of seconds.entries()) {
    const start = second - (second % SLOT_SECONDS);
    const slot = slots.get(start) ?? { second: start, requests: 0, errors: 0, octets: 0 };
    slots.set(start, {
      second: start,
      requests: slot.requests + (requests[index] ?? 0),
      errors: slot.errors + (errors[index] ?? 0),
      octets: slot.octets + (octets[index] ?? 0),
    });
  }
  return [...slots.values()].reverse();
}
