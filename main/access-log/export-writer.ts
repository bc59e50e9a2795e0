/** Writes exported entries to a file that is there whole or not at all. */
import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, rename, rm } from 'node:fs/promises';
import { unreachable } from '../base/unreachable.ts';
import { CSV_HEAD, formatCsv } from './csv.ts';
import { formatHarEntry, formatHarHead, HAR_FOOT } from './har.ts';
import type { AccessLogEntry, ExchangeDetails } from './log-entry.ts';
import type { ExportFormat } from './log-line-formats.ts';
import { formatEntry } from './log-line-formats.ts';

/** What an export is made with. */
export interface ExportOptions {
  readonly format: ExportFormat;
  /** Porthole's own, for the archive's creator. */
  readonly version: string;
  /** Where the share is, such as `http://192.168.1.20:8000`. */
  readonly origin: string;
  /** The heads of an exchange, for HAR; undefined when they are not known. */
  readonly readDetails: (sequence: number) => Promise<ExchangeDetails | undefined>;
}

/** What was written. */
export interface Exported {
  readonly path: string;
  readonly entries: number;
}

export class ExportWriter {
  readonly #path: string;
  readonly #partPath: string;
  readonly #options: ExportOptions;
  #handle: FileHandle | undefined;
  #entries = 0;
  #error: unknown;
  #tasks: Promise<void> = Promise.resolve();

  /** @param path absolute path of the file that is to come; until it is whole, a file beside it grows */
  constructor(path: string, options: ExportOptions) {
    this.#path = path;
    this.#partPath = `${path}.${randomBytes(4).toString('hex')}.part`;
    this.#options = options;
  }

  /** Resolves when the entries are written; a failure is told by `finish`. */
  write(entries: readonly AccessLogEntry[]): Promise<void> {
    return this.#enqueue(async () => {
      const text = await this.#format(entries);
      await (await this.#open()).writeFile(text);
      this.#entries += entries.length;
    });
  }

  /** Puts the file in its place. Rejects with the system's error when it could not be written; then nothing is left. */
  async finish(): Promise<Exported> {
    await this.#enqueue(async () => {
      const handle = await this.#open();
      if (this.#options.format === 'har') await handle.writeFile(HAR_FOOT);
      await handle.sync();
      await handle.close();
      this.#handle = undefined;
      await rename(this.#partPath, this.#path);
    });
    if (this.#error === undefined) return { path: this.#path, entries: this.#entries };
    await this.#remove();
    throw this.#error;
  }

  /** Leaves nothing behind. */
  async cancel(): Promise<void> {
    await this.#tasks;
    await this.#remove();
  }

  async #open(): Promise<FileHandle> {
    if (this.#handle !== undefined) return this.#handle;
    this.#handle = await open(this.#partPath, 'wx');
    const { format, version } = this.#options;
    if (format === 'csv') await this.#handle.writeFile(CSV_HEAD);
    if (format === 'har') await this.#handle.writeFile(formatHarHead(version));
    return this.#handle;
  }

  async #format(entries: readonly AccessLogEntry[]): Promise<string> {
    const { format } = this.#options;
    switch (format) {
      case 'combined':
      case 'json':
        return entries.map((entry) => `${formatEntry(entry, format)}\n`).join('');
      case 'csv':
        return entries.map(formatCsv).join('');
      case 'har':
        return await this.#formatHar(entries);
      default:
        return unreachable(format);
    }
  }

  async #formatHar(entries: readonly AccessLogEntry[]): Promise<string> {
    const { origin, readDetails } = this.#options;
    const details = await Promise.all(entries.map(({ sequence }) => readDetails(sequence)));
    const elements = entries.map((entry, index) => formatHarEntry({ entry, details: details[index], origin }));
    const isFirst = this.#entries === 0;
    return elements.length === 0 || isFirst ? elements.join(',\n') : `,\n${elements.join(',\n')}`;
  }

  async #remove(): Promise<void> {
    await this.#handle?.close().catch(() => undefined);
    this.#handle = undefined;
    await rm(this.#partPath, { force: true });
  }

  /** One after the other; after the first failure no more. */
  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#tasks = this.#tasks.then(async () => {
      if (this.#error !== undefined) return;
      try {
        await task();
      } catch (error) {
        this.#error = error ?? new Error('The export failed');
      }
    });
    return this.#tasks;
  }
}
