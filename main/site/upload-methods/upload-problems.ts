/** Why something that somebody wants to send is not taken, for people: each says what they have to know. */
import { HttpError } from '../../http/http-error.ts';
import type { HttpResponse } from '../../http/message.ts';
import { NoRoomError } from '../../receiving/free-space.ts';
import type { Verdict } from '../../receiving/receiving-policy.ts';
import { NameError } from '../../tree/chosen-name.ts';
import type { ToldProblemKind } from '../page-contract/problem-kinds.ts';

/** 413, with the octets that are taken at most. */
export class TooLargeError extends HttpError {
  constructor(readonly limit: number) {
    super(413);
  }
}

type DeclineReason = Extract<Verdict, { readonly state: 'declined' }>['reason'];

/** 403: rights and room allow it, but it was not wanted. */
export class DeclinedError extends HttpError {
  constructor(readonly reason: DeclineReason) {
    super(403);
  }
}

/** What the visitor's page makes a sentence of. */
export interface Problem {
  readonly kind: ToldProblemKind;
  /** Octets that are to come. */
  readonly needed?: number;
  /** Octets that there is room for. */
  readonly free?: number;
  /** Octets of the largest file that is taken. */
  readonly limit?: number;
}

const KINDS: Readonly<Record<number, ToldProblemKind>> = {
  400: 'refused',
  403: 'no-right',
  404: 'gone',
  405: 'no-right',
  409: 'gone',
  410: 'ended',
  412: 'exists',
  413: 'too-large',
  423: 'locked',
};

export function problemOf(error: HttpError): Problem {
  if (error instanceof NoRoomError) {
    return { kind: error.isQuota ? 'quota' : 'no-room', needed: error.needed, free: error.free };
  }
  if (error instanceof TooLargeError) return { kind: 'too-large', limit: error.limit };
  if (error instanceof DeclinedError) return { kind: error.reason === 'no-answer' ? 'no-answer' : 'declined' };
  if (error instanceof NameError) return { kind: 'bad-name' };
  return { kind: KINDS[error.status] ?? 'refused' };
}

/** For scripts and programs, which read no page. */
export function problemResponse(error: HttpError): HttpResponse {
  return jsonResponse(error.status, problemOf(error), error.fields, 'application/problem+json');
}

export function jsonResponse(
  status: number,
  value: object,
  fields: HttpResponse['fields'] = [],
  type = 'application/json',
): HttpResponse {
  return {
    status,
    fields: [['Content-Type', type], ['Cache-Control', 'no-store'], ['X-Content-Type-Options', 'nosniff'], ...fields],
    body: { kind: 'bytes', bytes: Buffer.from(JSON.stringify(value)) },
  };
}
