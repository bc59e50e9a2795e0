/** What a request's head says about the message and the connection, all checks in one place. */
import type { FieldSection } from './fields.ts';
import type { Framing } from './framing.ts';
import { evaluateExpectation, evaluateFraming, evaluatePersistence } from './framing.ts';
import type { RequestHead } from './head-parser.ts';
import type { ResolvedTarget } from './request-target.ts';
import { resolveTarget } from './request-target.ts';

export interface ResolvedRequest {
  readonly target: ResolvedTarget;
  readonly framing: Framing;
  /** The client lets the connection persist. */
  readonly isPersistent: boolean;
  /** The client waits for `100 Continue`. */
  readonly expectsContinue: boolean;
}

/** @throws HttpError 400, 413, 417 or 501: the message can't be understood, or its end is in doubt */
export function resolveRequest(head: RequestHead): ResolvedRequest {
  const { version, fields } = head;
  return {
    target: resolveTarget(head, fields),
    framing: evaluateFraming(version, fields),
    isPersistent: evaluatePersistence(version, fields),
    expectsContinue: hasExpectation(fields) && evaluateExpectation(version, fields),
  };
}

function hasExpectation(fields: FieldSection): boolean {
  return fields.has('expect');
}
