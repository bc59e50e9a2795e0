/** What those get who are not let in: the same for everything there is, and for what there is not. */

import type { FieldLine } from '../http/fields.ts';
import { NO_SNIFF } from '../http/html.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { selectLanguage } from '../http/select-language.ts';
import type { Authenticator, Outcome } from './authenticator.ts';
import { clientKind } from './client-kind.ts';
import type { Opener, SignInNotice } from './sign-in-page.ts';
import { signInPage } from './sign-in-page.ts';

/** RFC 7617 §2, §2.1 */
const CHALLENGE: FieldLine = ['WWW-Authenticate', 'Basic realm="Porthole", charset="UTF-8"'];

/** Until somebody has made a new PIN: programs ask again now and then. Seconds. */
const STOPPED_RETRY_S = 3600;

type Refusal = Exclude<Outcome, { readonly kind: 'admitted' }>;

/** Who brings nothing that could be looked at. */
export function refuse(request: HttpRequest, authenticator: Authenticator): HttpResponse {
  const waitMs = authenticator.waitOf(request.context.visitor);
  return respond(request, authenticator, { status: 401, notice: noticeOfWait(authenticator, waitMs) });
}

/** Who brought what opens nothing. */
export function refuseByOutcome(request: HttpRequest, authenticator: Authenticator, outcome: Refusal): HttpResponse {
  switch (outcome.kind) {
    case 'wrong':
      return respond(request, authenticator, { status: 401, notice: noticeOfWrong(outcome) });
    case 'wait':
      return respond(request, authenticator, {
        status: 429,
        notice: { kind: 'wait', seconds: toSeconds(outcome.waitMs) },
      });
    case 'stopped':
      return respond(request, authenticator, { status: 429, notice: { kind: 'stopped' } });
  }
}

interface Answer {
  readonly status: 401 | 429;
  readonly notice: SignInNotice;
}

function respond(request: HttpRequest, authenticator: Authenticator, { status, notice }: Answer): HttpResponse {
  const kind = clientKind(request);
  if (kind !== 'browser') return plainRefusal(status, notice, kind === 'program');
  const language = selectLanguage(request.fields.get('accept-language'));
  const pinLength = authenticator.rules?.secret?.pinLength;
  return signInPage({ status, notice, language, opener: openerOf(authenticator), pinLength });
}

function plainRefusal(status: 401 | 429, notice: SignInNotice, isProgram: boolean): HttpResponse {
  const retry = notice.kind === 'wait' ? notice.seconds : STOPPED_RETRY_S;
  return {
    status,
    fields: [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Cache-Control', 'no-store'],
      NO_SNIFF,
      ...(status === 401 && isProgram ? [CHALLENGE] : []),
      ...(status === 429 ? [['Retry-After', String(retry)] as const] : []),
    ],
    body: { kind: 'bytes', bytes: Buffer.from(status === 401 ? 'This is private.\n' : 'Too many tries.\n') },
  };
}

function openerOf({ rules }: Authenticator): Opener {
  if (rules !== undefined && rules.accounts.length > 0) return 'account';
  if (rules?.secret === undefined) return 'link';
  return rules.secret.pinLength === undefined ? 'password' : 'pin';
}

function noticeOfWait(authenticator: Authenticator, waitMs: number): SignInNotice {
  if (authenticator.isPinStopped) return { kind: 'stopped' };
  return waitMs > 0 ? { kind: 'wait', seconds: toSeconds(waitMs) } : { kind: 'none' };
}

function noticeOfWrong({ triesLeft, waitMs }: Extract<Refusal, { readonly kind: 'wrong' }>): SignInNotice {
  return waitMs > 0 ? { kind: 'wait', seconds: toSeconds(waitMs) } : { kind: 'wrong', triesLeft };
}

function toSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
