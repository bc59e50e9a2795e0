/** Where the app keeps its settings and logs, told without Electron: as its `userData`. */
import os from 'node:os';
import path from 'node:path';
import type { OwnPlaces } from '../share/exposure/exposure-look.ts';

const APP_NAME = 'Porthole';

/** What decides where programs keep things. */
export interface AccountFacts {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
}

/** The log's folder stands among the settings until a person chooses another. */
export function ownPlaces({ platform, env }: AccountFacts, home = os.homedir()): OwnPlaces {
  return { ownFolders: [path.join(configFolder({ platform, env }, home), APP_NAME)], logFolder: undefined };
}

/** Where programs of this account keep their settings. */
export function configFolder({ platform, env }: AccountFacts, home: string): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env.APPDATA || path.join(home, 'AppData', 'Roaming');
  return env.XDG_CONFIG_HOME || path.join(home, '.config');
}
