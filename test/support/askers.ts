/** Askers of heavy work, as a test wants them. */

import type { Asker } from '../../main/heavy-work/asker.ts';
import { Departure } from '../../main/http/departure.ts';

/** Someone who stays until the test has them leave. */
export function askerFrom(visitor: string): Asker {
  return { visitor, departure: new Departure() };
}
