/** A question to the person who shares: may somebody send these files? Plain data, for thread, main process and window. */
import type { Check } from '../../base/checks.ts';
import { integer, isFlag, listOf, oneOf, record } from '../../base/checks.ts';

/** A file that somebody wants to send. */
export interface OfferedFile {
  /** From the folder to which it goes, with slashes; as the sender has it. */
  readonly path: string;
  /** In octets; undefined when that is not known. */
  readonly size: number | undefined;
}

export interface Question {
  readonly id: number;
  /** IP address of whoever asks. */
  readonly address: string;
  /** As of `tellableName`: one short line without anything that could pass for words around it; empty for who says none. */
  readonly sender: string;
  /** The same of what they use, such as `iPhone`. */
  readonly device: string;
  /** What they proved, or the link by which they came; undefined for nothing. */
  readonly identity: string | undefined;
  /** How many there are. */
  readonly count: number;
  /** Octets of those whose size is known. */
  readonly bytes: number;
  /** Whether others are among them, whose size is not. */
  readonly isMore: boolean;
  /** The first of them, with paths as of `tellablePath`; those after them can only be left out together. */
  readonly files: readonly OfferedFile[];
  /** Until then it waits, in milliseconds since 1970 (UTC). */
  readonly until: number;
}

/** Files of a question that are listed one by one: more are not read by anybody. */
export const MAX_LISTED = 500;

/** `accept-today`: and whatever else they send until midnight, without being asked. */
export type Verdict = 'accept' | 'accept-today' | 'decline';

export interface Answer {
  readonly id: number;
  readonly verdict: Verdict;
  /** Places in `Question.files` of what is not to come. */
  readonly leftOut: readonly number[];
  /** Whether those that are not listed are not to come either. */
  readonly isRestLeftOut: boolean;
}

export const isAnswer: Check<Answer> = record<Answer>({
  id: integer(0, Number.MAX_SAFE_INTEGER),
  verdict: oneOf('accept', 'accept-today', 'decline'),
  leftOut: (value): value is readonly number[] =>
    listOf(integer(0, MAX_LISTED - 1))(value) && value.length <= MAX_LISTED,
  isRestLeftOut: isFlag,
});

/** Why a question waits for no answer any more. */
export type QuestionEnd = 'answered' | 'no-answer' | 'taken-back';
