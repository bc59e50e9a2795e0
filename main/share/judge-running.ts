/** What becomes of what runs when others than before may come in, or may do less. */
import type { HttpRequest } from '../http/message.ts';
import { lostRight } from '../http/running-change.ts';
import type { Verdict } from '../serving/connection-context.ts';

/** What changes something ends with an answer as soon as its visitor may not; all else with what it was admitted by. */
export function judgeRunning({ context, change }: Pick<HttpRequest, 'context' | 'change'>): Verdict {
  if (change !== undefined) return change.isAllowedTo(context) ? 'goes-on' : lostRight(context);
  return context.admission?.isValid === false ? 'ends' : 'goes-on';
}
