/** What is said of a problem. */
import type { AddingWords } from '../../../main/words/en/adding.ts';
import type { Problem, ProblemKind } from './problem.ts';

type Sentence = Exclude<
  { [Name in keyof AddingWords]: AddingWords[Name] extends string ? Name : never }[keyof AddingWords],
  never
>;

const SENTENCES: Readonly<Record<ProblemKind, Sentence>> = {
  'no-room': 'noRoom',
  quota: 'quota',
  'too-large': 'tooLarge',
  'no-right': 'noRight',
  declined: 'declined',
  'left-out': 'leftOut',
  'no-answer': 'noAnswer',
  ended: 'ended',
  'sign-in': 'signIn',
  'bad-name': 'badName',
  exists: 'exists',
  gone: 'gone',
  locked: 'locked',
  unreadable: 'unreadable',
  refused: 'refused',
};

export function describeProblem({ kind, needed, free, limit }: Problem, words: AddingWords): string {
  if (needed !== undefined && free !== undefined) {
    const numbers = [words.amount(needed), words.amount(Math.max(0, free))] as const;
    if (kind === 'no-room') return words.noRoomFor(...numbers);
    if (kind === 'quota') return words.quotaFor(...numbers);
  }
  if (kind === 'too-large' && limit !== undefined) return words.tooLargeFor(words.amount(limit));
  return words[SENTENCES[kind]];
}

/** What a person may do about it, beyond trying again; undefined where the sentence itself says so. */
const ADVICE: Readonly<Partial<Record<ProblemKind, 'sendLess' | 'askSharer' | 'otherName'>>> = {
  'no-room': 'sendLess',
  quota: 'sendLess',
  'too-large': 'sendLess',
  'no-right': 'askSharer',
  declined: 'askSharer',
  'left-out': 'askSharer',
  'bad-name': 'otherName',
  exists: 'otherName',
  gone: 'askSharer',
  refused: 'askSharer',
};

export function adviseOn({ kind }: Problem, words: AddingWords): string | undefined {
  const advice = ADVICE[kind];
  return advice && words[advice];
}
