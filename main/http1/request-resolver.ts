/** What a request's head says about the message and the connection, all checks in one place. */

import { evaluateExpectation } from '../http/expectation.ts';
import type { RequestHead } from '../http/message.ts';
import type { RequestContext } from '../http/request-context.ts';
import type { Framing } from './framing.ts';
import { evaluateFraming, evaluatePersistence } from './framing.ts';
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

/** What follows from version and fields alone. */
type MessageFacts = Omit<ResolvedRequest, 'target'> & Pick<RequestHead, 'version' | 'fields'>;

/** Of the request resolved last; a client that sends the same fields again is given the same section by the parser. */
let lastFacts: MessageFacts | undefined;

/** @throws HttpError 400, 413, 417 or 501: the message can't be understood, or its end is in doubt */
export function resolveRequest(head: RequestHead, scheme?: RequestContext['scheme']): ResolvedRequest {
  const target = resolveTarget(head, head.fields, scheme);
  const isKnown = lastFacts?.fields === head.fields && lastFacts.version === head.version;
  const { framing, isPersistent, expectsContinue } = isKnown && lastFacts ? lastFacts : evaluateMessage(head);
  return { target, framing, isPersistent, expectsContinue };
}

function evaluateMessage({ version, fields }: RequestHead): MessageFacts {
  lastFacts = {
    version,
    fields,
    framing: evaluateFraming(version, fields),
    isPersistent: evaluatePersistence(version, fields),
    expectsContinue: evaluateExpectation(version, fields),
  };
  return lastFacts;
}
