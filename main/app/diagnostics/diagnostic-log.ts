/** The app's own log for finding faults: a text file in the user data folder, appended without blocking, in two parts. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';

const FILE_NAME = 'porthole.log';
const OLDER_FILE_NAME = 'porthole.older.log';
/** A log that has reached this size becomes the older one, and the one before that goes. */
const MAX_FILE_BYTES = 1_048_576;
/** Longest message, in characters: visitors may have a part in what it tells. */
const MAX_LINE = 16_384;

type Level = 'info' | 'error';

/** Lines that wait for a disk that is full, the newest of them. */
const MAX_WAITING_LINES = 500;

/** Writes one line, or an error with its stack, after the other. A log that can not be written never stops the app; its lines wait. */
export class DiagnosticLog {
  readonly #folder: string;
  #queue: Promise<void>;
  #waiting: readonly string[] = [];
  /** Octets written since the file's size was last looked at. */
  #written = 0;

  /** `folder` is made when it is missing. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#queue = ignoreFailure(this.#prepare());
  }

  /** Something worth knowing when a fault is looked for. */
  info(message: string): void {
    this.#append('info', message);
  }

  /** A fault; `cause` is written with its stack. */
  error(message: string, cause?: unknown): void {
    this.#append('error', cause === undefined ? message : `${message}: ${formatCause(cause)}`);
  }

  /** Writes at once, for the moment before the process ends. */
  fatal(message: string, cause: unknown): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      appendFileSync(this.#file, formatLine('error', `${message}: ${formatCause(cause)}`));
    } catch {
      // There is nowhere left to tell it.
    }
  }

  /** Resolves once every line so far is written, or could not be. */
  async flush(): Promise<void> {
    this.#queue = ignoreFailure(this.#queue.then(() => this.#write()));
    await this.#queue;
  }

  get #file(): string {
    return path.join(this.#folder, FILE_NAME);
  }

  #append(level: Level, message: string): void {
    this.#waiting = [...this.#waiting, formatLine(level, message.slice(0, MAX_LINE))].slice(-MAX_WAITING_LINES);
    this.#queue = ignoreFailure(this.#queue.then(() => this.#write()));
  }

  /** Each further line tries those before it again. */
  async #write(): Promise<void> {
    const lines = this.#waiting;
    if (lines.length === 0) return;
    const text = lines.join('');
    if (this.#written >= MAX_FILE_BYTES) await ignoreFailure(this.#prepare());
    await appendFile(this.#file, text);
    this.#written += text.length;
    this.#waiting = this.#waiting.slice(lines.length);
  }

  async #prepare(): Promise<void> {
    this.#written = 0;
    await mkdir(this.#folder, { recursive: true });
    const { size } = await stat(this.#file);
    if (size >= MAX_FILE_BYTES) await rename(this.#file, path.join(this.#folder, OLDER_FILE_NAME));
  }
}

function formatLine(level: Level, message: string): string {
  return `${new Date().toISOString()} ${level} ${message.replaceAll('\n', '\n  ')}\n`;
}

function formatCause(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

async function ignoreFailure(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch {
    // A full disk or a read-only folder costs the log, nothing else.
  }
}
