/** Which entries of the log are shown: a description that a person puts together, and the test made from it. */
import { decodeTarget } from '../../main/access-log/readable-target.ts';
import type { PatternProblem, TextTest } from './text-test.ts';
import { createPatternTest, createWordsTest } from './text-test.ts';

/** First digit of a status code (RFC 9110 §15). */
export type StatusClass = 2 | 3 | 4 | 5;
export const STATUS_CLASSES: readonly StatusClass[] = [2, 3, 4, 5];

export interface LogFilter {
  /** Looked for in target, visitor and user agent, whatever the case; empty matches all. */
  readonly text: string;
  /** Whether the text is a regular expression. */
  readonly isPattern: boolean;
  /** Empty matches all. */
  readonly statusClasses: readonly StatusClass[];
  /** Empty matches all. */
  readonly method: string;
  /** Empty matches all. */
  readonly visitor: string;
  /** What the path begins with, encoded or as people read it, whatever the case; empty matches all. */
  readonly path: string;
  /** Only exchanges that took longer, in milliseconds; 0 matches all. */
  readonly slowerThanMs: number;
  /** Only exchanges that did not end complete. */
  readonly isIncomplete: boolean;
}

export const NO_FILTER: LogFilter = {
  text: '',
  isPattern: false,
  statusClasses: [],
  method: '',
  visitor: '',
  path: '',
  slowerThanMs: 0,
  isIncomplete: false,
};

export function isFiltering(filter: LogFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.statusClasses.length > 0 ||
    filter.method !== '' ||
    filter.visitor !== '' ||
    hasMoreConditions(filter)
  );
}

/** Whether the filter has conditions that stand behind the button for more. */
export function hasMoreConditions({ path, slowerThanMs, isIncomplete }: LogFilter): boolean {
  return path.trim() !== '' || slowerThanMs > 0 || isIncomplete;
}

/** A filter prepared for testing many entries. */
export interface EntryTest {
  /** Bit n is set when status codes with the first digit n match; undefined when all do. */
  readonly statusMask: number | undefined;
  readonly method: string;
  readonly visitor: string;
  readonly slowerThanMs: number;
  readonly isIncomplete: boolean;
  /** undefined when every target matches. */
  readonly matchesPath: TextTest | undefined;
  /** undefined when every text matches. */
  readonly matchesText: TextTest | undefined;
  /** The words that `matchesText` looks for, in lower case; undefined when it looks for a pattern, or for nothing. */
  readonly words: string | undefined;
  /** How many texts may be looked at between two looks at the clock. */
  readonly step: number;
}

const STEP = 512;
/** A single text may take a pattern some milliseconds. */
const PATTERN_STEP = 1;

/** undefined when every entry matches. A pattern that can't be used excludes nothing: `patternProblem` tells why. */
export function createEntryTest(filter: LogFilter): EntryTest | undefined {
  if (!isFiltering(filter)) return undefined;
  const { statusClasses, method, visitor, slowerThanMs, isIncomplete } = filter;
  return {
    statusMask: statusClasses.length === 0 ? undefined : statusClasses.reduce((mask, digit) => mask | (1 << digit), 0),
    method,
    visitor,
    slowerThanMs,
    isIncomplete,
    matchesPath: createPathTest(filter.path.trim()),
    matchesText: createTextTest(filter),
    words: filter.isPattern || filter.text.trim() === '' ? undefined : filter.text.trim().toLowerCase(),
    step: filter.isPattern ? PATTERN_STEP : STEP,
  };
}

/** Why the filter's regular expression can't be used; undefined when it can, or when there is none. */
export function patternProblem({ text, isPattern }: LogFilter): PatternProblem | undefined {
  if (!isPattern || text.trim() === '') return undefined;
  const test = createPatternTest(text.trim());
  return typeof test === 'string' ? test : undefined;
}

function createTextTest({ text, isPattern }: LogFilter): TextTest | undefined {
  const words = text.trim();
  if (words === '') return undefined;
  if (!isPattern) return createWordsTest(words);
  const test = createPatternTest(words);
  return typeof test === 'string' ? undefined : test;
}

function createPathTest(path: string): TextTest | undefined {
  if (path === '') return undefined;
  const beginning = (path.startsWith('/') ? path : `/${path}`).toLowerCase();
  return (target) => beginsWith(target, beginning);
}

function beginsWith(target: string, beginning: string): boolean {
  return target.toLowerCase().startsWith(beginning) || decodeTarget(target).toLowerCase().startsWith(beginning);
}
