/** The handlers that stand before what is shared, in the order in which a request passes them. */
import { ANY_ORIGIN_FIELDS, PreflightHandler } from '../handler/cross-origin.ts';
import { addingFields, ChangingHandler, overriding } from '../handler/extra-fields.ts';
import type { Handler, HttpResponse } from '../http/message.ts';
import type { HostGuardOptions } from './host-guard.ts';
import { HostGuard } from './host-guard.ts';
import type { ServingOptions } from './status.ts';

export interface HandlerStack {
  /** The outermost one. */
  readonly handler: Handler;
  readonly guard: HostGuard;
  /** What happens to every response on its way out, and has to happen to error pages too. */
  readonly change: (response: HttpResponse) => HttpResponse;
}

/** @param content answers what all others let through */
export function stackHandlers(
  content: Handler,
  hosts: HostGuardOptions,
  { allowsAnyOrigin = false, extraFields = [] }: ServingOptions = {},
): HandlerStack {
  const change = addingFields(overriding(allowsAnyOrigin ? ANY_ORIGIN_FIELDS : [], extraFields));
  const guard = new HostGuard(allowsAnyOrigin ? new PreflightHandler(content) : content, hosts);
  return { handler: new ChangingHandler(guard, change), guard, change };
}
