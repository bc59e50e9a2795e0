/** What the tray shows for a state of the app: its icon, its tooltip and its menu, as data. */
import path from 'node:path';
import { unreachable } from '../../base/unreachable.ts';
import type { AppState, ShareId, ShareState } from '../../ipc/app-state.ts';
import { visibleName } from '../../text/visible-name.ts';
import type { Words } from '../../words/app-words.ts';
import { formatSpeed } from '../../words/format-speed.ts';
import type { AppAction } from '../model/app-action.ts';
import type { MenuCommand, ResolvedCommand } from '../model/commands-and-shortcuts.ts';
import { APP_COMMANDS, resolveCommand, SHARE_COMMANDS } from '../model/commands-and-shortcuts.ts';
import type { Activity } from '../shares/activity-sum.ts';
import { sumOfActivities } from '../shares/activity-sum.ts';
import type { TrayIconState } from './tray-icon-state.ts';
import { resolveTrayIconState } from './tray-icon-state.ts';

/** An item without action and items is a line of text. */
export type TrayItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'action'; readonly label: string; readonly enabled: boolean; readonly action: AppAction }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly TrayItem[] };

export interface TrayView {
  readonly icon: TrayIconState;
  /** The state in a line: the tooltip, and the menu's first line. */
  readonly summary: string;
  readonly items: readonly TrayItem[];
}

type ActivityOf = (share: ShareId) => Activity;

const SEPARATOR: TrayItem = { kind: 'separator' };

/** Resolves the whole tray; equal views need no update. */
export function resolveTrayView(state: AppState, activityOf: ActivityOf, words: Words): TrayView {
  const { shares } = state;
  const activity = sumOfActivities(shares.map(({ id }) => activityOf(id)));
  const [share] = shares;
  const isOne = share !== undefined && shares.length === 1;
  const summary = isOne ? summarize(share, activity, words) : summarizeAll(shares, activity, words);
  return {
    icon: resolveTrayIconState(shares, activity),
    summary,
    items: [
      { kind: 'text', label: summary },
      ...waitingItems(shares, words),
      SEPARATOR,
      ...(isOne ? [...shareItems(share, words), SEPARATOR] : []),
      ...(shares.length > 1 ? manyItems(state, activityOf, words) : []),
      appItem(APP_COMMANDS.openWindow, state, words),
      appItem(APP_COMMANDS.chooseFolder, state, words),
      appItem(APP_COMMANDS.receiveFiles, state, words),
      ...recentItems(state, words),
      appItem(APP_COMMANDS.openSettings, state, words),
      SEPARATOR,
      appItem(APP_COMMANDS.quit, state, words),
    ],
  };
}

/** Somebody waits for the person's answer, which is given in the window. */
function waitingItems(shares: readonly ShareState[], { receiving }: Words): TrayItem[] {
  const count = shares.reduce((sum, { questions }) => sum + questions.length, 0);
  const asked = shares.find(({ questions }) => questions.length > 0);
  if (asked === undefined) return [];
  const action = { kind: 'show-share', share: asked.id } as const;
  return [{ kind: 'action', label: `● ${receiving.waiting(count)}`, enabled: true, action }];
}

function appItem(command: MenuCommand<AppState>, state: AppState, words: Words): TrayItem {
  return actionItem(resolveCommand(command, state, words));
}

function actionItem({ label, enabled, action }: ResolvedCommand): TrayItem {
  return action === undefined ? { kind: 'text', label } : { kind: 'action', label, enabled, action };
}

/** What is true of several shares, or of none. */
function summarizeAll(shares: readonly ShareState[], activity: Activity, words: Words): string {
  if (shares.length === 0) return words.nothingShared;
  const failed = shares.filter(({ status }) => status.state === 'failed').length;
  const running = shares.filter(({ status }) => status.state === 'running').length;
  const parts = running > 0 ? [words.sharingMany(running), ...formatActivity(activity, words)] : [];
  if (failed > 0) parts.push(words.failedMany(failed));
  return parts.length === 0 ? words.nothingIsShared : words.beside(parts);
}

function summarize(share: ShareState, activity: Activity, words: Words): string {
  const { status } = share;
  const name = titleOf(share);
  switch (status.state) {
    case 'running':
      return words.beside([words.sharing(name), ...formatActivity(activity, words)]);
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

function shareItems(share: ShareState, words: Words): TrayItem[] {
  const { copyAddress, startOrStop } = SHARE_COMMANDS;
  return [copyAddress, startOrStop].map((command) => actionItem(resolveCommand(command, share, words)));
}

/** So many submenus still fit under each other. */
const MAX_MENUS = 10;

/** A submenu for each share, in groups by what they do where there are many, and what is done to all of them. */
function manyItems(state: AppState, activityOf: ActivityOf, words: Words): TrayItem[] {
  const { shares } = state;
  const menusOf = (some: readonly ShareState[]) => some.map((share) => shareMenu(share, activityOf(share.id), words));
  const menus = shares.length <= MAX_MENUS ? menusOf(shares) : groupsOf(shares, words, menusOf);
  return [
    ...menus,
    SEPARATOR,
    appItem(APP_COMMANDS.startAll, state, words),
    appItem(APP_COMMANDS.stopAll, state, words),
    SEPARATOR,
  ];
}

/** A share that is not for everybody says so. */
function titleOf({ name, entry }: ShareState): string {
  return entry === 'everyone' ? name : `🔒 ${name}`;
}

function shareMenu(share: ShareState, activity: Activity, words: Words): TrayItem {
  return {
    kind: 'menu',
    label: titleOf(share),
    items: [
      { kind: 'text', label: summarize(share, activity, words) },
      SEPARATOR,
      ...shareItems(share, words),
      actionItem(resolveCommand(SHARE_COMMANDS.showShare, share, words)),
    ],
  };
}

/** What needs somebody comes first. Each group is divided again where it is long. */
function groupsOf(
  shares: readonly ShareState[],
  words: Words,
  menusOf: (some: readonly ShareState[]) => TrayItem[],
): TrayItem[] {
  const failed = shares.filter(({ status }) => status.state === 'failed');
  const on = shares.filter((share) => share.status.state !== 'failed' && share.status.state !== 'stopped');
  const off = shares.filter(({ status }) => status.state === 'stopped');
  const group = (label: string, some: readonly ShareState[]): TrayItem[] =>
    some.length === 0 ? [] : [{ kind: 'menu', label, items: inParts(some, words, menusOf) }];
  return [
    ...group(words.groupFailed(failed.length), failed),
    ...group(words.groupOn(on.length), on),
    ...group(words.groupOff(off.length), off),
  ];
}

/** Named by the first and the last share of each part. */
function inParts(
  shares: readonly ShareState[],
  words: Words,
  menusOf: (some: readonly ShareState[]) => TrayItem[],
): TrayItem[] {
  if (shares.length <= MAX_MENUS) return menusOf(shares);
  const size = Math.max(MAX_MENUS, Math.ceil(shares.length / MAX_MENUS));
  const parts: TrayItem[] = [];
  for (let start = 0; start < shares.length; start += size) {
    const part = shares.slice(start, start + size);
    parts.push({ kind: 'menu', label: rangeOf(part, words), items: inParts(part, words, menusOf) });
  }
  return parts;
}

function rangeOf(part: readonly ShareState[], words: Words): string {
  return words.beside([part[0]?.name ?? '', part.at(-1)?.name ?? '']);
}

function recentItems({ recentFolders }: AppState, words: Words): TrayItem[] {
  if (recentFolders.length === 0) return [];
  const items = recentFolders.map(
    (folder): TrayItem => ({
      kind: 'action',
      label: words.beside([path.basename(folder) || folder, path.dirname(folder)].map(visibleName)),
      enabled: true,
      action: { kind: 'share-folder', folder },
    }),
  );
  return [{ kind: 'menu', label: words.recentFolders, items }];
}
