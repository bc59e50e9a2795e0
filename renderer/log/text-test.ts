/**
 * The test that a person's words make of texts: contained as they are, or a regular expression. Expressions run on RE2,
 * whose time grows with the text and never exponentially: visitors choose the texts, and no pattern may hang the window.
 */
import { RE2JS, RE2JSException } from 're2js';
import { decodeTarget, isEncoded } from '../../main/access-log/readable-target.ts';

/** Why a regular expression can't be used. */
export type PatternProblem =
  | 'parenthesis'
  | 'bracket'
  | 'nothing-to-repeat'
  | 'backslash'
  | 'repeat-count'
  | 'too-large'
  | 'unsupported';

export type TextTest = (text: string) => boolean;

/** What a pattern costs is its size times the text's length: together they stay within a few milliseconds. */
const MAX_PROGRAM = 500;
const MAX_TEXT_LENGTH = 1_000;

/** How RE2 begins to say what is wrong. */
const PROBLEMS: readonly (readonly [RegExp, PatternProblem])[] = [
  [/^(?:missing closing \)|unexpected \))/, 'parenthesis'],
  [/^(?:missing closing \]|invalid character class)/, 'bracket'],
  [/^(?:missing argument to repetition|invalid nested repetition)/, 'nothing-to-repeat'],
  [/^(?:trailing backslash|invalid escape)/, 'backslash'],
  [/^(?:invalid repeat count|bad repetition)/, 'repeat-count'],
  [/too large/, 'too-large'],
];

/** Finds the words in a text, whatever their case, and in what its percent-encoding stands for. */
export function createWordsTest(words: string): TextTest {
  const needle = words.toLowerCase();
  return (text) => either(text, (one) => one.toLowerCase().includes(needle));
}

/** The test for a regular expression, whatever the case; or why there is none. */
export function createPatternTest(pattern: string): TextTest | PatternProblem {
  try {
    const expression = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (expression.programSize() > MAX_PROGRAM) return 'too-large';
    return (text) => either(text, (one) => expression.test(one.slice(0, MAX_TEXT_LENGTH)));
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return problemOf(error.message.replace(/^error parsing regexp: /, ''));
  }
}

function problemOf(message: string): PatternProblem {
  return PROBLEMS.find(([beginning]) => beginning.test(message))?.[1] ?? 'unsupported';
}

/** Whether a text passes as it was sent or as people read it. */
function either(text: string, test: TextTest): boolean {
  return test(text) || (isEncoded(text) && test(decodeTarget(text)));
}
