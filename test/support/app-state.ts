/** The app's state for tests of what is made of it: nothing special, but for what a test changes. */
import { NO_TOTALS } from '../../main/access-log/share-totals.ts';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import { DEFAULT_PREFERENCES } from '../../main/ipc/preferences.ts';
import { DEFAULT_OPTIONS } from '../../main/share/chosen-options.ts';
import type { ShareStatus } from '../../main/share/share-status.ts';
import { LOG_FILES } from './log-file-settings.ts';

export const RUNNING: ShareStatus = {
  state: 'running',
  port: 8000,
  addresses: [{ url: 'http://192.0.2.7:8000/', kind: 'lan', interfaceName: 'eth0' }],
};

/** A folder that is shared. */
export const SHARE: ShareState = {
  ...DEFAULT_OPTIONS,
  id: 'a',
  folder: '/srv/Photos',
  files: undefined,
  note: undefined,
  name: 'Photos',
  port: 8000,
  status: RUNNING,
  stopsAfter: undefined,
  stoppedBy: undefined,
  recovery: { isTrying: false, last: undefined },
  blocked: [],
  links: [],
  questions: [],
  received: [],
  pin: undefined,
  isPinStopped: false,
  code: undefined,
  totals: NO_TOTALS,
  logFile: { state: 'off' },
};

/** The app with these shares, of which the first is shown. */
export function appWith(...shares: readonly ShareState[]): AppState {
  return {
    shares,
    selected: shares[0]?.id,
    preferences: DEFAULT_PREFERENCES,
    showsSettings: false,
    logFiles: LOG_FILES,
    recentFolders: [],
    settingsFile: { state: 'saved' },
    view: {},
    systemLanguage: 'en',
    platform: 'linux',
    version: '0.0.0',
    canUpdate: false,
    hasTray: true,
  };
}
