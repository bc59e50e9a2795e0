/** On whose account work is done, and who waits for it. */
import type { Departure } from '../http/departure.ts';
import type { HttpRequest } from '../http/message.ts';

export interface Asker {
  /** See `visitorKey`. */
  readonly visitor: string;
  readonly departure: Departure;
}

export function askerOf({ context, departure }: HttpRequest): Asker {
  return { visitor: context.visitor, departure };
}
