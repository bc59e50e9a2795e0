/** What the tray shows for a state of the app: its icon, its tooltip and its menu, as data. */
import path from 'node:path';
import type { AppState, ShareId, ShareState } from '../ipc/contract.ts';
import { unreachable } from '../unreachable.ts';
import type { Activity } from './managed-share.ts';
import type { Words } from './words/words.ts';

/** The porthole: dark, lit, with a ripple while bytes move, with a red rim after a failure. */
export type TrayIconState = 'stopped' | 'sharing' | 'active' | 'failed';

/** What a click in the tray asks for. */
export type TrayAction =
  | { readonly kind: 'copy-address'; readonly share: ShareId }
  | { readonly kind: 'open-window' }
  | { readonly kind: 'show-share'; readonly share: ShareId }
  | { readonly kind: 'open-settings' }
  | { readonly kind: 'choose-folder' }
  | { readonly kind: 'share-folder'; readonly folder: string }
  | { readonly kind: 'start'; readonly share: ShareId }
  | { readonly kind: 'stop'; readonly share: ShareId }
  | { readonly kind: 'quit' };

/** An item without action and items is a line of text. */
export type TrayItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'action'; readonly label: string; readonly enabled: boolean; readonly action: TrayAction }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly TrayItem[] };

export interface TrayView {
  readonly icon: TrayIconState;
  /** The state in a line: the tooltip, and the menu's first line. */
  readonly summary: string;
  readonly items: readonly TrayItem[];
}

const SEPARATOR: TrayItem = { kind: 'separator' };

/** Resolves the whole tray; equal views need no update. */
export function resolveTrayView(state: AppState, activity: Activity, words: Words): TrayView {
  const share = state.shares[0];
  const summary = share === undefined ? words.nothingShared : summarize(share, activity, words);
  return {
    icon: share === undefined ? 'stopped' : resolveIcon(share, activity),
    summary,
    items: [
      { kind: 'text', label: summary },
      SEPARATOR,
      ...shareItems(share, words),
      { kind: 'action', label: words.openWindow, enabled: true, action: { kind: 'open-window' } },
      { kind: 'action', label: words.chooseFolder, enabled: true, action: { kind: 'choose-folder' } },
      ...recentItems(state, words),
      SEPARATOR,
      { kind: 'action', label: words.quit, enabled: true, action: { kind: 'quit' } },
    ],
  };
}

function resolveIcon({ status }: ShareState, { runningTransfers }: Activity): TrayIconState {
  switch (status.state) {
    case 'running':
      return runningTransfers > 0 ? 'active' : 'sharing';
    case 'failed':
      return 'failed';
    case 'starting':
    case 'stopping':
    case 'stopped':
      return 'stopped';
    default:
      return unreachable(status);
  }
}

function summarize({ name, status }: ShareState, activity: Activity, words: Words): string {
  switch (status.state) {
    case 'running':
      return [words.sharing(name), ...formatActivity(activity, words)].join(' – ');
    case 'failed':
      return words.failed(name);
    case 'starting':
      return words.starting(name);
    case 'stopping':
      return words.stopping(name);
    case 'stopped':
      return words.stopped(name);
    default:
      return unreachable(status);
  }
}

function formatActivity({ visitors, bytesPerSecond }: Activity, words: Words): string[] {
  const parts: string[] = [];
  if (visitors > 0) parts.push(words.visitors(visitors));
  if (bytesPerSecond > 0) parts.push(formatSpeed(bytesPerSecond, words.language));
  return parts;
}

/** Two digits are enough for a line that is read in passing, and change less often. */
function formatSpeed(bytesPerSecond: number, language: string): string {
  const [value, unit] =
    bytesPerSecond < 1_000_000
      ? [bytesPerSecond / 1000, 'kilobyte-per-second']
      : [bytesPerSecond / 1_000_000, 'megabyte-per-second'];
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(language, options).format(value);
}

function shareItems(share: ShareState | undefined, words: Words): TrayItem[] {
  if (share === undefined) return [];
  const isOn = share.status.state === 'running' || share.status.state === 'starting';
  return [
    {
      kind: 'action',
      label: words.copyAddress,
      enabled: share.status.state === 'running',
      action: { kind: 'copy-address', share: share.id },
    },
    isOn
      ? { kind: 'action', label: words.stop, enabled: true, action: { kind: 'stop', share: share.id } }
      : { kind: 'action', label: words.start, enabled: true, action: { kind: 'start', share: share.id } },
    SEPARATOR,
  ];
}

function recentItems({ recentFolders }: AppState, words: Words): TrayItem[] {
  if (recentFolders.length === 0) return [];
  const items = recentFolders.map(
    (folder): TrayItem => ({
      kind: 'action',
      label: `${path.basename(folder) || folder} – ${path.dirname(folder)}`,
      enabled: true,
      action: { kind: 'share-folder', folder },
    }),
  );
  return [{ kind: 'menu', label: words.recentFolders, items }];
}
