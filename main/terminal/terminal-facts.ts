/** What is known of the terminal that a stream is shown on. */
import type { WriteStream } from 'node:tty';

/** What is known of the terminal. */
export interface TerminalFacts {
  /** Characters in a line. */
  readonly columns: number;
  readonly lines: number;
  /** Whether it shows block elements: its character set is UTF-8. */
  readonly showsBlocks: boolean;
  /** Whether it knows colours. */
  readonly showsColors: boolean;
}

/** What says how the terminal shows text. */
export interface TerminalSetting {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
}

/** Columns of a terminal that does not tell its size; how many lines it has is left open. */
const USUAL_COLUMNS = 80;

/** undefined for a pipe or a file. */
export function readTerminal(
  stream: Pick<WriteStream, 'isTTY' | 'columns' | 'rows'>,
  { platform, env }: TerminalSetting,
): TerminalFacts | undefined {
  const { columns, rows } = stream;
  if (stream.isTTY !== true) return undefined;
  const isPlain = env.TERM === 'dumb';
  return {
    columns: columns > 0 ? columns : USUAL_COLUMNS,
    lines: rows > 0 ? rows : Number.POSITIVE_INFINITY,
    showsBlocks: !isPlain && (platform === 'win32' || mayBeUtf8(env)),
    // NO_COLOR (no-color.org) is about text; a code is a picture, but whoever sets it may have a terminal without any.
    showsColors: !isPlain && !env.NO_COLOR,
  };
}

/**
 * The first of these that is set counts (POSIX, Base Definitions 8.2). Where none names a character set, as `C` or in a
 * container, terminals have UTF-8 nonetheless, and the names in our lines are written in it anyway.
 */
function mayBeUtf8({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): boolean {
  const [, charset = 'UTF-8'] = /\.([\w-]+)/.exec(LC_ALL || LC_CTYPE || LANG || '') ?? [];
  return /^utf-?8$/i.test(charset);
}
