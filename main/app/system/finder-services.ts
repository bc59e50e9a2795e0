/** "Share with Porthole" in the Finder's menus, as the system has it: read, switched on and off. */
import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readIfPresent } from '../../files/read-if-present.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { FinderContext, FinderService } from './finder-service.ts';
import { isOurService, resolveFinderService } from './finder-service.ts';

const run = promisify(execFile);

/** The system's list of services, which is made anew by this. */
const SERVICES_PROGRAM = '/System/Library/CoreServices/pbs';
const SERVICES_TIMEOUT_MS = 10_000;

export class FinderServices {
  readonly #service: FinderService;
  readonly #refresh: () => Promise<void>;

  /** @param refresh makes the system look at its services now */
  constructor(context: FinderContext, refresh: () => Promise<void> = refreshServices) {
    this.#service = resolveFinderService(context);
    this.#refresh = refresh;
  }

  /** Whether the service is there: a person may have thrown it away. */
  async isOn(): Promise<boolean> {
    const text = await readIfPresent(path.posix.join(this.#service.folder, 'Contents', 'Info.plist'));
    return text !== undefined && isOurService(text);
  }

  /** Writes the service for the app where it is now: it may have moved since. Rejects where it has no lasting place. */
  async switchOn(): Promise<void> {
    const { files } = this.#service;
    if (files === undefined) throw new Error('The app has no place from which the Finder could start it');
    const present = await Promise.all(files.map((file) => readIfPresent(file.path)));
    if (files.every(({ text }, index) => text === present[index])) return;
    for (const file of files) {
      await mkdir(path.dirname(file.path), { recursive: true });
      await replaceFile(file.path, file.text);
    }
    await this.#refresh();
  }

  async switchOff(): Promise<void> {
    if (!(await this.isOn())) return;
    await rm(this.#service.folder, { recursive: true, force: true });
    await this.#refresh();
  }
}

/** Otherwise the menus would have it from the next login on, which is what a failure here comes to. */
async function refreshServices(): Promise<void> {
  await run(SERVICES_PROGRAM, ['-flush'], { timeout: SERVICES_TIMEOUT_MS }).catch(() => undefined);
}
