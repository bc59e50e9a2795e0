/** Askers of heavy work, as a test wants them. */
import { Departure } from '../../main/http/departure.ts';
import type { Asker } from '../../main/work/asker.ts';

/** Someone who stays until the test has them leave. */
export function askerFrom(visitor: string): Asker {
  return { visitor, departure: new Departure() };
}
