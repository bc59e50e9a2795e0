/** The shares of the app, and the folders that were shared before: remembered in the settings as they change. */
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { LogFileSettings } from '../access-log/log-file-status.ts';
import type { ShareFolderOutcome, ShareId, ShareState } from '../ipc/contract.ts';
import type { Activity, ManagedShareEvents } from './managed-share.ts';
import { ManagedShare, NO_ACTIVITY } from './managed-share.ts';
import type { ShareSettings } from './settings.ts';
import { DEFAULT_PORT } from './settings.ts';
import type { SettingsStore } from './settings-store.ts';

const MAX_RECENT_FOLDERS = 8;

/** Owns every share. For now it holds one at most: another folder takes the place of the first. */
export class ShareList {
  readonly #settings: SettingsStore;
  readonly #workerScript: string;
  readonly #events: ManagedShareEvents;
  readonly #shares: ManagedShare[];
  #portForNew = DEFAULT_PORT;

  /** `workerScript` is the absolute path of the worker's bundle. Remembered shares are there, but not started. */
  constructor(settings: SettingsStore, workerScript: string, events: ManagedShareEvents) {
    this.#settings = settings;
    this.#workerScript = workerScript;
    this.#events = {
      ...events,
      changed: (share) => {
        this.#remember();
        events.changed(share);
      },
    };
    this.#shares = settings.current.shares.map((share) => this.#create(share));
  }

  get states(): readonly ShareState[] {
    return this.#shares.map(({ state }) => state);
  }

  /** The sum over all shares. */
  get activity(): Activity {
    return this.#shares.reduce(
      (sum, { activity }) => ({
        visitors: sum.visitors + activity.visitors,
        runningTransfers: sum.runningTransfers + activity.runningTransfers,
        bytesPerSecond: sum.bytesPerSecond + activity.bytesPerSecond,
      }),
      NO_ACTIVITY,
    );
  }

  /** Whether any share is on, or on its way there. */
  get isSharing(): boolean {
    return this.states.some(({ status }) => status.state === 'running' || status.state === 'starting');
  }

  /** Throws for an id that is not in the list. */
  get(id: ShareId): ManagedShare {
    const share = this.#shares.find((candidate) => candidate.id === id);
    if (share === undefined) throw new Error(`There is no share ${id}`);
    return share;
  }

  /** Starts the shares that were on when the app was last quit. */
  startRemembered(): void {
    for (const share of this.#shares) if (share.settings.sharing) share.start();
  }

  /** Takes this port for the first share, and for one that is still to come. */
  takePort(port: number): void {
    this.#portForNew = port;
    this.#shares[0]?.setPort(port);
  }

  /** Keeps the logs of all shares on disk in this way from now on. */
  setLogFiles(logFiles: LogFileSettings): void {
    this.#settings.update({ logFiles });
    for (const share of this.#shares) share.setLogFiles(logFiles);
  }

  /** Shares `folder` (an absolute path) at once, in the share `id` or else in the first. */
  async shareFolder(folder: string, id: ShareId | undefined): Promise<ShareFolderOutcome> {
    if (!(await isFolder(folder))) return 'not-a-folder';
    const share = id === undefined ? this.#shares[0] : this.get(id);
    this.#settings.update({ recentFolders: withNewest(folder, this.#settings.current.recentFolders) });
    if (share === undefined) {
      this.#add({ id: randomUUID(), folder, port: this.#portForNew, sharing: true }).start();
    } else {
      share.setFolder(folder);
    }
    return 'shared';
  }

  /** Ends every share's worker; what is shared is remembered as it is. */
  async close(): Promise<void> {
    await Promise.all(this.#shares.map((share) => share.close()));
  }

  #add(settings: ShareSettings): ManagedShare {
    const share = this.#create(settings);
    this.#shares.push(share);
    return share;
  }

  #create(settings: ShareSettings): ManagedShare {
    const share = new ManagedShare(settings, this.#workerScript, this.#events);
    share.setLogFiles(this.#settings.logFiles);
    return share;
  }

  #remember(): void {
    const shares = this.#shares.map(({ settings }) => settings);
    if (JSON.stringify(shares) !== JSON.stringify(this.#settings.current.shares)) this.#settings.update({ shares });
  }
}

function withNewest(folder: string, folders: readonly string[]): readonly string[] {
  return [folder, ...folders.filter((other) => other !== folder)].slice(0, MAX_RECENT_FOLDERS);
}

async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
}
