/** Why something that somebody wants to send is not taken: as the server tells it, and the page makes a sentence of it. */

export const PROBLEM_KINDS = [
  'no-room',
  'quota',
  'too-large',
  'no-right',
  'declined',
  'no-answer',
  'ended',
  'bad-name',
  'exists',
  'gone',
  'locked',
  'refused',
] as const;

export type ToldProblemKind = (typeof PROBLEM_KINDS)[number];
