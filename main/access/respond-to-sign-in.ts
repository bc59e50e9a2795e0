/** What the form of the entry page sends, and what signing out does. */
import type { ContentLimits } from '../http/content-limits.ts';
import { gatherContent } from '../http/gathered-content.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { Authenticator } from './authenticator.ts';
import { parseForm } from './credential.ts';
import { endingField, readSessions, sessionField } from './session-cookie.ts';
import { refuse, refuseByOutcome } from './unauthorized-response.ts';
import { cookiePlace, rootAddress, sameAddress } from './visited-place.ts';

/** A name and a password, escaped. */
const FORM_LIMITS: ContentLimits = { maxBytes: 16 * 1024, leastBytes: 16 * 1024 };

/** Leads back to what was asked for, with a cookie, or says why not. */
export async function respondToForm(request: HttpRequest, authenticator: Authenticator): Promise<HttpResponse> {
  const credential = await gatherContent(request, FORM_LIMITS, (octets) => parseForm(octets.toString('utf8')));
  if (credential === undefined) return refuse(request, authenticator);
  const { visitor } = request.context;
  const outcome = await authenticator.check(credential, { visitor, departure: request.departure });
  if (outcome.kind !== 'admitted') return refuseByOutcome(request, authenticator, outcome);
  const id = authenticator.beginSession(outcome.ticket, visitor);
  return seeOther(sameAddress(request), sessionField(id, cookiePlace(request)));
}

/** Ends the browser's session, and what it is getting. */
export function signOut(request: HttpRequest, authenticator: Authenticator): HttpResponse {
  const place = cookiePlace(request);
  // This answer is not among what ends.
  request.context = { ...request.context, admission: undefined };
  for (const id of readSessions(request, place)) authenticator.endSession(id);
  return seeOther(rootAddress(request), endingField(place));
}

function seeOther(location: string, cookie: readonly [string, string]): HttpResponse {
  return {
    status: 303,
    fields: [['Location', location], cookie, ['Cache-Control', 'no-store']],
    body: { kind: 'empty' },
  };
}
