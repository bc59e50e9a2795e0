/**
 * The settings in memory and on disk: read once at launch, written whole and atomically after each change. What can't be
 * written waits, and is tried again until it can be.
 */

import path from 'node:path';
import { fileProblem } from '../../access-log/log-file-problem.ts';
import type { LogFileSettings } from '../../access-log/log-file-settings.ts';
import { DEFAULT_LOG_FILES } from '../../access-log/log-file-settings.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { SettingsFileStatus } from '../../ipc/app-state.ts';
import { putAside } from './damaged-settings.ts';
import type { Settings } from './settings.ts';
import { FILE_NAME, readSettingsText, sweepLeftOvers } from './settings-file.ts';
import type { ReadSettings, SettingsOrigin } from './settings-format.ts';
import { formatSettings, readSettings } from './settings-format.ts';

/** How long to wait before a write that failed is tried again, in milliseconds. */
const RETRY_INTERVAL_MS = 3_000;

/** Permissions of the file: who can open a share, though only hashed, is nobody else's business. */
const OWNER_ONLY = 0o600;

/** Where a damaged settings file was put, and which of its members could not be read. */
export interface SetAside {
  readonly file: string;
  readonly damaged: readonly string[];
}

/** What a test may change. */
export interface SettingsStoreOptions {
  readonly retryIntervalMs?: number;
}

interface StoreMeans extends SettingsStoreOptions {
  readonly onError: (error: unknown) => void;
}

/** The one owner of the settings. */
export class SettingsStore {
  readonly #file: string;
  readonly #origin: SettingsOrigin;
  readonly #retryIntervalMs: number;
  readonly #onError: (error: unknown) => void;
  readonly #narrowed: readonly string[];
  #damaged: readonly string[];
  #setAside: SetAside | undefined;
  #current: Settings;
  #listener: () => void = () => undefined;
  #status: SettingsFileStatus = { state: 'saved' };
  #unsaved = false;
  #writing: Promise<void> | undefined;
  #retryTimer: NodeJS.Timeout | undefined;

  private constructor(file: string, found: ReadSettings, { onError, retryIntervalMs = RETRY_INTERVAL_MS }: StoreMeans) {
    this.#file = file;
    this.#current = found.settings;
    this.#origin = found.origin;
    this.#narrowed = found.narrowed;
    this.#damaged = found.damaged;
    this.#onError = onError;
    this.#retryIntervalMs = retryIntervalMs;
  }

  /**
   * Reads `settings.json` in `folder`. A file that is damaged is kept aside, and what could be read of it is written in its
   * place. `onError` hears of settings that could not be read, for which the defaults stand in, and of changes that could not
   * be written, which wait.
   */
  static async open(
    folder: string,
    onError: (error: unknown) => void,
    options: SettingsStoreOptions = {},
  ): Promise<SettingsStore> {
    const file = path.join(folder, FILE_NAME);
    await sweepLeftOvers(folder);
    const store = new SettingsStore(file, await read(file, onError), { ...options, onError });
    if (store.#damaged.length > 0) {
      store.update({});
      await store.#writing;
    }
    return store;
  }

  get current(): Settings {
    return this.#current;
  }

  /** What happened to a damaged file; undefined when the file was sound or absent, or could not be kept yet. */
  get setAside(): SetAside | undefined {
    return this.#setAside;
  }

  /** Names of the shares that only this computer may visit because something about them was not understood. */
  get narrowed(): readonly string[] {
    return this.#narrowed;
  }

  /** Absolute path. */
  get file(): string {
    return this.#file;
  }

  /** Whether what was changed is on disk. */
  get status(): SettingsFileStatus {
    return this.#status;
  }

  /** How the log is kept on disk: off, and beside the settings, until a person chooses otherwise. */
  get logFiles(): LogFileSettings {
    return this.#current.logFiles ?? logDefaults(this.#file);
  }

  /** Tells when `status` is another. */
  onStatus(listener: () => void): void {
    this.#listener = listener;
  }

  /** Changes some members; they are written as soon as an earlier write is through. */
  update(change: Partial<Settings>): void {
    this.#current = { ...this.#current, ...change };
    this.#unsaved = true;
    this.#writing ??= this.#write();
  }

  /** Tries once more to write what waits. Resolves once every change so far is on disk, or could not be written. */
  async flush(): Promise<void> {
    if (this.#unsaved) this.#writing ??= this.#write();
    await this.#writing;
  }

  async #write(): Promise<void> {
    clearTimeout(this.#retryTimer);
    let isSound = true;
    while (this.#unsaved && isSound) {
      this.#unsaved = false;
      try {
        await this.#keepDamaged();
        await replaceFile(this.#file, formatSettings(this.#current, this.#origin), OWNER_ONLY);
      } catch (error) {
        isSound = false;
        this.#fail(error);
      }
    }
    this.#writing = undefined;
    if (isSound) this.#setStatus({ state: 'saved' });
  }

  /** Nothing is written over a damaged file before that is kept elsewhere. */
  async #keepDamaged(): Promise<void> {
    if (this.#damaged.length === 0) return;
    this.#setAside = { file: await putAside(this.#file), damaged: this.#damaged };
    this.#damaged = [];
  }

  #fail(error: unknown): void {
    this.#unsaved = true;
    if (this.#status.state === 'saved') this.#onError(error);
    this.#setStatus({ state: 'unsaved', problem: fileProblem(error), path: this.#file });
    this.#retryTimer = setTimeout(() => void this.flush(), this.#retryIntervalMs).unref();
  }

  #setStatus(status: SettingsFileStatus): void {
    const isSame = JSON.stringify(status) === JSON.stringify(this.#status);
    this.#status = status;
    if (!isSame) this.#listener();
  }
}

async function read(file: string, onError: (error: unknown) => void): Promise<ReadSettings> {
  try {
    return readSettings((await readSettingsText(file)) ?? '{}', logDefaults(file));
  } catch (error) {
    onError(error);
    return readSettings('', logDefaults(file));
  }
}

function logDefaults(file: string): LogFileSettings {
  return { ...DEFAULT_LOG_FILES, folder: path.join(path.dirname(file), 'access-log') };
}
