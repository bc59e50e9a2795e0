/** The settings in memory and on disk: read once at launch, written whole and atomically after each change. */
import { rename } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { LogFileSettings } from '../access-log/log-file-status.ts';
import { readIfPresent } from './read-if-present.ts';
import type { Settings } from './settings.ts';
import { DEFAULT_SETTINGS, formatSettings, parseSettings } from './settings.ts';

const FILE_NAME = 'settings.json';

const LOG_FILES_OFF: Omit<LogFileSettings, 'folder'> = {
  enabled: false,
  format: 'combined',
  maxBytes: 100 * 1024 * 1024,
  daily: true,
  maxFiles: 30,
  maxDays: 0,
};

/** Where a damaged settings file was put, and which of its members could not be read. */
export interface SetAside {
  readonly file: string;
  readonly damaged: readonly string[];
}

/** The one owner of the settings. */
export class SettingsStore {
  /** What happened to a damaged file; undefined when the file was sound or absent. */
  readonly setAside: SetAside | undefined;
  readonly #file: string;
  readonly #onError: (error: unknown) => void;
  #current: Settings;
  #unsaved = false;
  #writing: Promise<void> | undefined;

  private constructor(file: string, loaded: Loaded, onError: (error: unknown) => void) {
    this.#file = file;
    this.#current = loaded.settings;
    this.setAside = loaded.setAside;
    this.#onError = onError;
  }

  /**
   * Reads `settings.json` in `folder`. `onError` hears of settings that could not be read, for which the defaults stand in,
   * and of changes that could not be written, which stay in memory.
   */
  static async open(folder: string, onError: (error: unknown) => void): Promise<SettingsStore> {
    const file = path.join(folder, FILE_NAME);
    return new SettingsStore(file, await load(file, onError), onError);
  }

  get current(): Settings {
    return this.#current;
  }

  /** How the log is kept on disk: off, and beside the settings, until a person chooses otherwise. */
  get logFiles(): LogFileSettings {
    return this.#current.logFiles ?? { ...LOG_FILES_OFF, folder: path.join(path.dirname(this.#file), 'access-log') };
  }

  /** Changes some members; they are written as soon as an earlier write is through. */
  update(change: Partial<Settings>): void {
    this.#current = { ...this.#current, ...change };
    this.#unsaved = true;
    this.#writing ??= this.#write();
  }

  /** Resolves once every change so far is on disk, or could not be written. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#unsaved) {
      this.#unsaved = false;
      try {
        await writeFileAtomic(this.#file, formatSettings(this.#current));
      } catch (error) {
        this.#onError(error);
      }
    }
    this.#writing = undefined;
  }
}

interface Loaded {
  readonly settings: Settings;
  readonly setAside: SetAside | undefined;
}

async function load(file: string, onError: (error: unknown) => void): Promise<Loaded> {
  try {
    const json = await readIfPresent(file);
    if (json === undefined) return { settings: DEFAULT_SETTINGS, setAside: undefined };
    const { settings, damaged } = parseSettings(json);
    return { settings, setAside: damaged.length === 0 ? undefined : { file: await setAside(file), damaged } };
  } catch (error) {
    onError(error);
    return { settings: DEFAULT_SETTINGS, setAside: undefined };
  }
}

async function setAside(file: string): Promise<string> {
  const brokenFile = path.join(path.dirname(file), `settings.broken-${fileTime(new Date())}.json`);
  await rename(file, brokenFile);
  return brokenFile;
}

/** `2026-11-22T09-10-11-123Z`: sorts by time and is a file name on every system. */
function fileTime(date: Date): string {
  return date.toISOString().replace(/[:.]/g, '-');
}
