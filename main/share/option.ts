/** What is told of an option of a share: see options.ts for the options themselves. */
import type { Check } from '../base/checks.ts';
import { listOf, text } from '../base/checks.ts';
import { normalizeRange } from '../net/address-range.ts';
import { MAX_LINE_LENGTH, MAX_LINES, normalizeLines } from './option-lines.ts';

/**
 * When a change takes effect in a running share. Nothing that runs is cut by any; only listening anew may fail, and the share
 * stays where it was then.
 */
export type TakesEffect = 'at-once' | 'from-the-next-request' | 'by-listening-anew';

/** Under which heading the help of the command line lists an option. */
export type HelpSection = 'address' | 'access' | 'serving' | 'log';

/** How the command line spells an option. */
export interface TerminalSpelling<T> {
  /** Without its dashes. */
  readonly spelling: string;
  /** What follows it, as the help calls it; left out for a switch. */
  readonly argument?: string;
  /** `serving` when left out. */
  readonly section?: HelpSection;
  /** What a shell offers to complete the argument with; nothing when left out. */
  readonly completion?: 'file' | readonly string[];
  /**
   * @param texts what followed the option, each time it was given; empty for a switch
   * @throws OptionError
   */
  readonly read: (texts: readonly string[]) => T;
}

/** What can be wrong with what was written. */
export type OptionProblem =
  | 'range'
  | 'rate'
  | 'rate-low'
  | 'rate-high'
  | 'size'
  | 'size-low'
  | 'size-high'
  | 'connections'
  | 'host'
  | 'site'
  | 'anonymous'
  | 'write'
  | 'type'
  | 'base-path'
  | 'field'
  | 'field-decided'
  | 'certificate-file'
  | 'key-file';

/** What was written is no value of an option. */
export class OptionError extends Error {
  override readonly name = 'OptionError';

  /**
   * @param written on one line
   * @param allowed what it could have been, where words alone don't say it
   */
  constructor(
    readonly problem: OptionProblem,
    readonly written: string,
    readonly allowed = '',
  ) {
    super(`${problem}: '${written}'`);
  }
}

export interface Option<T> {
  readonly default: T;
  /** What is let through to `normalize`. */
  readonly check: Check<T>;
  /** Whether a value that was kept is one, where `check` lets more through. */
  readonly isSound?: (value: T) => boolean;
  /** The one form that is kept of a value; undefined when it is none after all. Left out where all have one form. */
  readonly normalize?: (value: T) => T | undefined;
  /** In the place of one that can't be read from the settings file: lets in nobody more, and shows nothing more. */
  readonly instead: T;
  /** For a list: what each of its items is; the sound ones of a damaged list are kept. */
  readonly checkItem?: Check<string>;
  readonly takesEffect: TakesEffect;
  /** The member of a share in the settings file in which it stands; left out where it is one itself. */
  readonly group?: string;
  /**
   * The first version of the settings file (settings-file.ts) whose readers know it: given where it would do harm that an
   * older one passes over it. Such an option stands in no group, where older versions don't look for what they don't know.
   */
  readonly since?: number;
  /** Left out where the command line has it not, or in another form. */
  readonly terminal?: TerminalSpelling<T>;
}

/** Gives an option its type. */
export function option<T>(described: Option<T>): Option<T> {
  return described;
}

/** A list of lines that a person writes, none of them by default. */
export function lines(
  described: Pick<Option<readonly string[]>, 'takesEffect' | 'terminal'> & {
    /** The one form in which a line is kept; undefined for what is none. */
    readonly normalizeLine: (line: string) => string | undefined;
  },
): Option<readonly string[]> {
  const { normalizeLine, ...others } = described;
  const areLines = listOf(text(MAX_LINE_LENGTH));
  return {
    ...others,
    default: [],
    check: (value): value is readonly string[] => areLines(value) && value.length <= MAX_LINES,
    normalize: (value) => normalizeLines(value, normalizeLine),
    instead: [],
    checkItem: (value): value is string => typeof value === 'string' && normalizeLine(value) === value,
  };
}

/**
 * A list of address ranges, none by default. Of a damaged one nothing is kept: without one of its items it might let somebody in
 * whom it kept out.
 */
export function ranges(described: Pick<Option<readonly string[]>, 'instead' | 'terminal'>): Option<readonly string[]> {
  const { checkItem: _, ...list } = lines({ normalizeLine: normalizeRange, takesEffect: 'from-the-next-request' });
  return { ...list, ...described, isSound: areRanges, since: 3 };
}

function areRanges(lines: readonly string[]): boolean {
  return lines.every((line) => normalizeRange(line) !== undefined);
}
