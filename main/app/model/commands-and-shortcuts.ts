/** What people can choose in the menu bar and in the tray: each once, with its words, its keys, when it can be chosen, and what it asks for. */
import type { AppState, ShareState } from '../../ipc/app-state.ts';
import type { WindowCommand } from '../../ipc/contract.ts';
import type { Words } from '../../words/app-words.ts';
import type { AppAction } from './app-action.ts';

/** `Subject` is what it is about. */
export interface MenuCommand<Subject> {
  /** Without a subject it stands there, but can't be chosen. */
  readonly label: (words: Words, subject: Subject | undefined) => string;
  /** As Electron writes keys. */
  readonly accelerator?: string;
  /** Always, when left out. */
  readonly isEnabled?: (subject: Subject) => boolean;
  readonly action: (subject: Subject) => AppAction;
}

/** About the app. */
export const APP_COMMANDS = {
  openWindow: { label: ({ openWindow }) => openWindow, action: () => ({ kind: 'open-window' }) },
  chooseFolder: {
    label: ({ chooseFolder }) => chooseFolder,
    accelerator: 'CmdOrCtrl+O',
    action: () => ({ kind: 'choose-folder' }),
  },
  chooseFiles: {
    label: ({ chooseFiles }) => chooseFiles,
    accelerator: 'CmdOrCtrl+Alt+O',
    action: () => ({ kind: 'choose-files' }),
  },
  receiveFiles: { label: ({ receiving }) => receiving.receiveFiles, action: () => ({ kind: 'receive-files' }) },
  shareText: {
    label: ({ shareText }) => shareText,
    accelerator: 'CmdOrCtrl+Shift+N',
    isEnabled: ({ showsSettings }) => !showsSettings,
    action: () => ({ kind: 'tell-window', command: 'share-text' }),
  },
  openSavedLog: inWindow('open-saved-log', 'CmdOrCtrl+Shift+O', ({ menu }) => menu.openSavedLog),
  find: inWindow('find', 'CmdOrCtrl+F', ({ menu }) => menu.find),
  toggleGlance: inWindow('toggle-glance', 'CmdOrCtrl+Shift+G', ({ menu }) => menu.glance),
  togglePause: inWindow('toggle-pause', 'CmdOrCtrl+Shift+P', ({ menu }) => menu.pauseLog),
  startAll: {
    label: ({ startAll }) => startAll,
    isEnabled: ({ shares }) => !shares.every(isOn),
    action: () => ({ kind: 'start-all' }),
  },
  stopAll: {
    label: ({ stopAll }) => stopAll,
    isEnabled: ({ shares }) => shares.some(isOn),
    action: () => ({ kind: 'stop-all' }),
  },
  openSettings: {
    label: ({ settings }) => settings,
    accelerator: 'CmdOrCtrl+,',
    action: () => ({ kind: 'open-settings' }),
  },
  showDiagnostics: { label: ({ showDiagnostics }) => showDiagnostics, action: () => ({ kind: 'show-diagnostics' }) },
  quit: { label: ({ quit }) => quit, accelerator: 'CmdOrCtrl+Q', action: () => ({ kind: 'quit' }) },
} as const satisfies Readonly<Record<string, MenuCommand<AppState>>>;

/** About one share. */
export const SHARE_COMMANDS = {
  startOrStop: {
    label: ({ start, stop }, share) => (share !== undefined && isOn(share) ? stop : start),
    accelerator: 'CmdOrCtrl+Shift+S',
    action: (share) => ({ kind: isOn(share) ? 'stop' : 'start', share: share.id }),
  },
  copyAddress: {
    label: ({ copyAddress }) => copyAddress,
    accelerator: 'CmdOrCtrl+Shift+C',
    isEnabled: isRunning,
    action: ({ id }) => ({ kind: 'copy-address', share: id }),
  },
  openAddress: {
    label: ({ openAddress }) => openAddress,
    accelerator: 'CmdOrCtrl+B',
    isEnabled: isRunning,
    action: ({ id }) => ({ kind: 'open-address', share: id }),
  },
  showFolder: {
    label: ({ showFolder }) => showFolder,
    isEnabled: ({ note }) => note === undefined,
    action: ({ id }) => ({ kind: 'show-folder', share: id }),
  },
  showShare: { label: ({ showShare }) => showShare, action: ({ id }) => ({ kind: 'show-share', share: id }) },
} as const satisfies Readonly<Record<string, MenuCommand<ShareState>>>;

/** A command as it stands now. */
export interface ResolvedCommand {
  readonly label: string;
  readonly accelerator: string | undefined;
  readonly enabled: boolean;
  /** undefined where there is nothing that it could be about. */
  readonly action: AppAction | undefined;
}

export function resolveCommand<Subject>(
  { label, accelerator, isEnabled, action }: MenuCommand<Subject>,
  subject: Subject | undefined,
  words: Words,
): ResolvedCommand {
  return {
    label: label(words, subject),
    accelerator,
    enabled: subject !== undefined && (isEnabled?.(subject) ?? true),
    action: subject === undefined ? undefined : action(subject),
  };
}

/** Whether a share is on, or on its way there. */
export function isOn({ status }: ShareState): boolean {
  return status.state === 'running' || status.state === 'starting';
}

function isRunning({ status }: ShareState): boolean {
  return status.state === 'running';
}

/** Something that the window does by itself, while it shows a share. */
function inWindow(command: WindowCommand, accelerator: string, label: (words: Words) => string): MenuCommand<AppState> {
  return {
    label,
    accelerator,
    isEnabled: ({ selected, showsSettings }) => selected !== undefined && !showsSettings,
    action: () => ({ kind: 'tell-window', command }),
  };
}
