/**
 * Marks files that came from elsewhere, as browsers do: the system asks before it starts such a program. macOS keeps the mark as
 * an extended attribute, Windows as a stream of the file; Linux has none, and files are not made executable there.
 */
import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';

/** Resolves when it is marked, or can't be: a file system may have no place for it, and the file is whole all the same. */
export type MarkOrigin = (path: string) => Promise<void>;

/** Whence it came stands in neither: an address may open something. */
const ZONE_STREAM = ':Zone.Identifier';
const FROM_THE_INTERNET = '[ZoneTransfer]\r\nZoneId=3\r\n';

const ATTRIBUTE = 'com.apple.quarantine';
/** Quarantined, by a download (LSQuarantine). */
const QUARANTINE_FLAGS = '0081';

/** The system's own; it takes any number of files. */
const XATTR = '/usr/bin/xattr';
const XATTR_TIMEOUT_MS = 10_000;

/** Files that are marked by one program. */
const MAX_TOGETHER = 100;

export interface OriginMeans {
  readonly platform: NodeJS.Platform;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Runs a program with these arguments, without a shell. */
  readonly run: (file: string, args: readonly string[]) => Promise<void>;
  readonly now: () => number;
}

const SYSTEM: OriginMeans = {
  platform: process.platform,
  writeFile: (path, text) => fs.writeFile(path, text),
  run: (file, args) =>
    new Promise((resolve, reject) => {
      execFile(file, args, { timeout: XATTR_TIMEOUT_MS }, (error) => (error ? reject(error) : resolve()));
    }),
  now: Date.now,
};

/**
 * What is left beside a file that has another name by now, or none: where a stream is a file of its own, as on some networks'
 * drives. A stream has gone along with its file. Undefined where there are none.
 */
export function strayMarkOf(path: string, platform: NodeJS.Platform = process.platform): string | undefined {
  return platform === 'win32' ? path + ZONE_STREAM : undefined;
}

/** undefined where the system knows no such mark. */
export function createOriginMark(means: OriginMeans = SYSTEM): MarkOrigin | undefined {
  if (means.platform === 'win32') {
    return (path) => means.writeFile(path + ZONE_STREAM, FROM_THE_INTERNET).catch(() => undefined);
  }
  if (means.platform !== 'darwin') return undefined;
  const marks = new QuarantineMarks(means);
  return (path) => marks.mark(path);
}

/** `flags;seconds since 1970;program;` and a number of an event, of which none is kept. */
export function quarantineOf(now: number): string {
  return `${QUARANTINE_FLAGS};${Math.floor(now / 1000).toString(16)};Porthole;`;
}

/** One program at a time; what comes meanwhile is marked together by the next. */
class QuarantineMarks {
  #waiting: { readonly path: string; readonly done: () => void }[] = [];
  #isRunning = false;

  constructor(private readonly means: Pick<OriginMeans, 'run' | 'now'>) {}

  mark(path: string): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ path, done });
      if (!this.#isRunning) void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, MAX_TOGETHER);
      const paths = together.map(({ path }) => path);
      // One that is gone keeps none of the others from being marked.
      await this.means.run(XATTR, ['-w', ATTRIBUTE, quarantineOf(this.means.now()), ...paths]).catch(() => undefined);
      for (const { done } of together) done();
    }
    this.#isRunning = false;
  }
}
