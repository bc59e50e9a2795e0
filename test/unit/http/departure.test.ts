import { describe, expect, it, vi } from 'vitest';
import { Departure } from '../../../main/http/departure.ts';

describe('a departure', () => {
  it('is told once to each who wants to know, and to the same listener as often as it was given', () => {
    const departure = new Departure();
    const listener = vi.fn();
    departure.onLeft(listener);
    departure.onLeft(listener);
    departure.leave();
    departure.leave();
    expect(listener).toHaveBeenCalledTimes(2);
    expect(departure.hasLeft).toBe(true);
  });

  it('is told at once to whoever comes later', () => {
    const departure = new Departure();
    departure.leave();
    const listener = vi.fn();
    departure.onLeft(listener);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is not told to whoever no longer wants to know', () => {
    const departure = new Departure();
    const listener = vi.fn();
    const forget = departure.onLeft(listener);
    expect(departure.isAwaited).toBe(true);
    forget();
    expect(departure.isAwaited).toBe(false);
    departure.leave();
    expect(listener).not.toHaveBeenCalled();
  });
});
