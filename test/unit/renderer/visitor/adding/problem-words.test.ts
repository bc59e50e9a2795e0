/** No dead ends: for whatever the server answers there is a sentence in every language, and something a person can do. */
import { describe, expect, it } from 'vitest';
import { HttpError } from '../../../../../main/http/http-error.ts';
import { NoRoomError } from '../../../../../main/receiving/free-space.ts';
import { PROBLEM_KINDS } from '../../../../../main/site/page-contract/problem-kinds.ts';
import { DeclinedError, problemOf, TooLargeError } from '../../../../../main/site/upload-methods/upload-problems.ts';
import { NameError } from '../../../../../main/tree/chosen-name.ts';
import { words as english } from '../../../../../main/words/en/adding.ts';
import { words as chinese } from '../../../../../main/words/zh-cn/adding.ts';
import type { Problem } from '../../../../../renderer/visitor/adding/problem.ts';
import { lastingProblem, WireError } from '../../../../../renderer/visitor/adding/problem.ts';
import { adviseOn, describeProblem } from '../../../../../renderer/visitor/adding/problem-words.ts';
import { readProblem } from '../../../../../renderer/visitor/adding/read-problem.ts';

const LANGUAGES = [
  ['English', english],
  ['Chinese', chinese],
] as const;
/** Sentences that tell themselves what to do. */
const SELF_EXPLAINING = ['noAnswer', 'ended', 'signIn', 'locked', 'unreadable'] as const;

const REFUSALS: readonly (readonly [HttpError, Problem])[] = [
  [new NoRoomError(340, 120, false), { kind: 'no-room', needed: 340, free: 120 }],
  [new NoRoomError(340, 0, true), { kind: 'quota', needed: 340, free: 0 }],
  [new TooLargeError(2_000), { kind: 'too-large', limit: 2_000 }],
  [new DeclinedError('by-person'), { kind: 'declined' }],
  [new DeclinedError('not-now'), { kind: 'declined' }],
  [new DeclinedError('no-answer'), { kind: 'no-answer' }],
  [new NameError('reserved'), { kind: 'bad-name' }],
  [new HttpError(400), { kind: 'refused' }],
  [new HttpError(403), { kind: 'no-right' }],
  [new HttpError(404), { kind: 'gone' }],
  [new HttpError(405), { kind: 'no-right' }],
  [new HttpError(409), { kind: 'gone' }],
  [new HttpError(410), { kind: 'ended' }],
  [new HttpError(412), { kind: 'exists' }],
  [new HttpError(415), { kind: 'refused' }],
  [new HttpError(423), { kind: 'locked' }],
];

describe('what the server says of a problem', () => {
  it.each(REFUSALS)('arrives at the page as it was meant: %s', (error, problem) => {
    const told = readProblem(JSON.stringify(problemOf(error)));
    expect(lastingProblem(new WireError(error.status, 0, told))).toMatchObject(problem);
  });

  it('has every kind among what the page was tried with', () => {
    expect(new Set(REFUSALS.map(([, { kind }]) => kind))).toEqual(new Set(PROBLEM_KINDS));
  });

  it.each([429, 500, 502, 503])('passes, when it says no more than %i: it is tried again', (status) => {
    expect(lastingProblem(new WireError(status, 0, { kind: 'refused' }))).toBeUndefined();
    expect(lastingProblem(new WireError(status))).toBeUndefined();
  });
});

describe.each(LANGUAGES)('in %s', (_, words) => {
  const sufficient = SELF_EXPLAINING.map((name) => words[name]);

  it.each([...PROBLEM_KINDS, 'left-out', 'sign-in', 'unreadable'] as const)(
    '%s is a sentence, and says what can be done',
    (kind) => {
      const sentence = describeProblem({ kind }, words);
      expect(sentence).toMatch(/\S[.。]$/u);
      const advice = adviseOn({ kind }, words);
      if (advice === undefined) expect(sufficient).toContain(sentence);
      else expect(advice).toMatch(/\S[.。]$/u);
    },
  );
});
