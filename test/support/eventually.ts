/** Waits until an expectation holds that comes true without an event. */
import { vi } from 'vitest';

/** Less than a test's own limit, so that the expectation tells what it saw; ample for a busy machine. */
const PATIENCE_MS = 15_000;
const INTERVAL_MS = 5;

export function eventually<T>(expectation: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(expectation, { timeout: PATIENCE_MS, interval: INTERVAL_MS });
}
