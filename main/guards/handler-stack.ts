/** The handlers that stand before what is shared, in the order in which a request passes them. */
import { ANY_ORIGIN_FIELDS, PreflightHandler } from '../http/cross-origin.ts';
import { addingFields, ChangingHandler, overriding } from '../http/extra-fields.ts';
import type { FieldLine } from '../http/fields.ts';
import type { Handler, HttpResponse } from '../http/message.ts';
import type { ServingOptions } from '../share/status.ts';
import type { GuardedContent } from './content-guards.ts';
import { guardContent, guardFields } from './content-guards.ts';
import type { HostGuardOptions } from './host-guard.ts';
import { HostGuard } from './host-guard.ts';

export interface HandlerStack {
  /** The outermost one. */
  readonly handler: Handler;
  readonly guard: HostGuard;
  /** What happens to every response on its way out, and has to happen to error pages too. */
  readonly change: (response: HttpResponse) => HttpResponse;
  /** Fields of every response, whoever makes it. */
  readonly fixedFields: readonly FieldLine[];
}

/** @param content answers what all others let through */
export function stackHandlers(
  content: GuardedContent,
  hosts: HostGuardOptions,
  serving: ServingOptions = {},
): HandlerStack {
  const { allowsAnyOrigin = false, extraFields = [] } = serving;
  const change = addingFields(overriding(allowsAnyOrigin ? ANY_ORIGIN_FIELDS : [], extraFields));
  const guarded = guardContent(content, serving);
  const guard = new HostGuard(allowsAnyOrigin ? new PreflightHandler(guarded) : guarded, hosts);
  return { handler: new ChangingHandler(guard, change), guard, change, fixedFields: guardFields(serving) };
}
