/** The problems that resumable uploads have names for (draft-ietf-httpbis-resumable-upload, "Problem Types"; RFC 9457). */
import type { HttpResponse } from '../../http/message.ts';
import { jsonResponse } from './upload-problems.ts';

const TYPES = 'https://iana.org/assignments/http-problem-types#';
const PROBLEM_TYPE = 'application/problem+json';

/** The upload is at another octet than its sender thinks. */
export function mismatchingOffset(expected: number, provided: number): HttpResponse {
  const problem = {
    type: `${TYPES}mismatching-upload-offset`,
    title: 'The upload is at another offset.',
    'expected-offset': expected,
    'provided-offset': provided,
  };
  const fields = [
    ['Upload-Offset', String(expected)],
    ['Upload-Complete', '?0'],
  ] as const;
  return jsonResponse(409, problem, fields, PROBLEM_TYPE);
}

export function completedUpload(): HttpResponse {
  const problem = { type: `${TYPES}completed-upload`, title: 'The upload is complete already.' };
  return jsonResponse(400, problem, [['Upload-Complete', '?1']], PROBLEM_TYPE);
}

export function inconsistentLength(): HttpResponse {
  const problem = { type: `${TYPES}inconsistent-upload-length`, title: 'The upload was said to have another length.' };
  return jsonResponse(400, problem, [], PROBLEM_TYPE);
}
