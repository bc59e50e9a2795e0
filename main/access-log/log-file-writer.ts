/**
 * Keeps one share's log on disk: appends in the background, goes on in another file when it is time. What can't be
 * written (the disk is full, the folder is gone) waits in memory and is tried again.
 */
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { AppendedFile } from './appended-file.ts';
import type { LogBatch } from './batch.ts';
import { BatchQueue } from './batch-queue.ts';
import { currentFileName } from './log-file-names.ts';
import { fileProblem } from './log-file-problem.ts';
import { deleteOutdated } from './log-file-retention.ts';
import { finishedName, isOver, roomIn } from './log-file-rotation.ts';
import type { LogFileSettings } from './log-file-settings.ts';
import type { LogFileStatus } from './log-file-status.ts';

/** How long to wait before a write that failed is tried again, in milliseconds. */
const RETRY_INTERVAL_MS = 3000;
/** Entries that wait at most: some hours of a busy share, in about a hundred megabytes. */
const MAX_WAITING_ENTRIES = 500_000;
/** Octets that they take at most. */
const MAX_WAITING_BYTES = 96 * 1024 * 1024;

/** Where a log goes. */
interface Target {
  readonly settings: LogFileSettings;
  readonly stem: string;
}

/** What a test may change. */
export interface LogFileWriterOptions {
  readonly retryIntervalMs?: number;
  readonly maxWaitingEntries?: number;
  readonly maxWaitingBytes?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export class LogFileWriter {
  readonly #onStatus: (status: LogFileStatus) => void;
  readonly #retryIntervalMs: number;
  readonly #now: () => number;
  readonly #queue: BatchQueue;
  #target: Target | undefined;
  #file: AppendedFile | undefined;
  #status: LogFileStatus = { state: 'off' };
  #lost = 0;
  /** The folder is made once: one that vanishes later was unplugged or deleted, which people want to be told. */
  #mayMakeFolder = false;
  #isDraining = false;
  #retryTimer: NodeJS.Timeout | undefined;
  /** Writing, switching and closing happen one after the other. */
  #tasks: Promise<void> = Promise.resolve();

  /** @param onStatus hears of every change, each written piece included */
  constructor(onStatus: (status: LogFileStatus) => void, options: LogFileWriterOptions = {}) {
    this.#onStatus = onStatus;
    this.#retryIntervalMs = options.retryIntervalMs ?? RETRY_INTERVAL_MS;
    this.#now = options.now ?? Date.now;
    this.#queue = new BatchQueue(
      options.maxWaitingEntries ?? MAX_WAITING_ENTRIES,
      options.maxWaitingBytes ?? MAX_WAITING_BYTES,
    );
  }

  get status(): LogFileStatus {
    return this.#status;
  }

  /**
   * Follows new settings, or another name (see `logFileStem`). What waits is first written as it was to be; where that
   * fails, it goes where the log goes from now on.
   */
  configure(settings: LogFileSettings, stem: string): Promise<void> {
    return this.#enqueue(async () => {
      await this.#drain();
      await this.#closeFile();
      clearTimeout(this.#retryTimer);
      this.#target = settings.enabled ? { settings, stem } : undefined;
      this.#mayMakeFolder = true;
      if (this.#target === undefined) this.#switchOff();
      else await this.#retry();
    });
  }

  /** Takes a batch to be written; does nothing while the log on disk is off. */
  add(batch: LogBatch): void {
    if (this.#target === undefined) return;
    this.#lost += this.#queue.add(batch);
    if (this.#isDraining || this.#status.state === 'failed') return;
    this.#isDraining = true;
    void this.#enqueue(() => this.#drain());
  }

  /** Writes what waits, with one more try if that failed before, and lets go of the file. */
  close(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#drain();
      await this.#closeFile();
      this.#target = undefined;
      clearTimeout(this.#retryTimer);
    });
  }

  async #drain(): Promise<void> {
    this.#isDraining = true;
    let isSound = true;
    while (isSound && this.#queue.count > 0) isSound = await this.#try((target) => this.#writeNext(target));
    this.#isDraining = false;
  }

  async #writeNext(target: Target): Promise<void> {
    const { settings } = target;
    let file = await this.#openFile(target);
    if (isOver(file, settings, this.#now())) file = await this.#beginNext(file, target);
    let lines = this.#queue.peek(settings.format, roomIn(file, settings), file.size === 0 ? 1 : 0);
    if (lines.count === 0) {
      file = await this.#beginNext(file, target);
      lines = this.#queue.peek(settings.format, roomIn(file, settings), 1);
    }
    await file.append(lines.octets, this.#now());
    this.#queue.take(lines.count);
    this.#tellWriting(file);
  }

  /** The current file, where it belongs: one that was moved away by somebody else is begun anew. */
  async #openFile({ settings, stem }: Target): Promise<AppendedFile> {
    if (this.#file !== undefined && (await this.#file.isInPlace())) return this.#file;
    await this.#closeFile();
    if (this.#mayMakeFolder) await mkdir(settings.folder).catch(ignoreExisting);
    this.#file = await AppendedFile.open(path.join(settings.folder, currentFileName(stem, settings.format)));
    this.#mayMakeFolder = false;
    return this.#file;
  }

  async #beginNext(file: AppendedFile, target: Target): Promise<AppendedFile> {
    const { folder } = target.settings;
    const name = await finishedName(file, folder);
    await this.#closeFile();
    await rename(file.path, path.join(folder, name));
    const next = await this.#openFile(target);
    await deleteOutdated(path.basename(file.path), target.settings, this.#now());
    return next;
  }

  /** Whether it went well; otherwise that is said, and tried again later. */
  async #try(write: (target: Target) => Promise<void>): Promise<boolean> {
    const target = this.#target;
    if (target === undefined) return false;
    try {
      await write(target);
      return true;
    } catch (error) {
      await this.#fail(error, target);
      return false;
    }
  }

  async #fail(error: unknown, { settings, stem }: Target): Promise<void> {
    const bytes = this.#file?.size ?? 0;
    await this.#closeFile();
    this.#setStatus({
      state: 'failed',
      problem: fileProblem(error),
      path: path.join(settings.folder, currentFileName(stem, settings.format)),
      bytes,
      waiting: this.#queue.count,
      lost: this.#lost,
      detail: error instanceof Error ? error.message : String(error),
    });
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => void this.#enqueue(() => this.#retry()), this.#retryIntervalMs).unref();
  }

  async #retry(): Promise<void> {
    if (this.#queue.count > 0) await this.#drain();
    else await this.#try(async (target) => this.#tellWriting(await this.#openFile(target)));
  }

  #switchOff(): void {
    this.#queue.clear();
    this.#lost = 0;
    this.#setStatus({ state: 'off' });
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    // Some file systems tell only now that they are full; the next write will say so as well.
    await file?.close().catch(() => undefined);
  }

  #tellWriting({ path: place, size }: AppendedFile): void {
    this.#setStatus({ state: 'writing', path: place, bytes: size });
  }

  #setStatus(status: LogFileStatus): void {
    this.#status = status;
    this.#onStatus(status);
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#tasks = this.#tasks.then(task, task);
    return this.#tasks;
  }
}

function ignoreExisting(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}
