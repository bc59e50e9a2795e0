/** Menus, tray, notifications and questions say nothing but the words of the chosen language. */
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { NotifiableEvent, NotifiableKind } from '../../../main/app/notifications/notifiable-events.ts';
import { offersOf } from '../../../main/app/notifications/notification-buttons.ts';
import { describeEvents } from '../../../main/app/notifications/notification-text.ts';
import type { TrayItem } from '../../../main/app/tray/tray-view.ts';
import { resolveTrayView } from '../../../main/app/tray/tray-view.ts';
import { resolveMenuBar } from '../../../main/app/window/menu-bar-template.ts';
import type { AppState, ShareState } from '../../../main/ipc/app-state.ts';
import type { ShareStatus } from '../../../main/share/share-status.ts';
import type { Words } from '../../../main/words/app-words.ts';
import { LANGUAGE_TAGS } from '../../../main/words/languages.ts';
import { resolveWords } from '../../../main/words/resolve-app-words.ts';
import { appWith, RUNNING, SHARE } from '../../support/app-state.ts';

const STATUSES: readonly ShareStatus[] = [
  RUNNING,
  { state: 'stopped' },
  { state: 'starting' },
  { state: 'stopping' },
  { state: 'failed', problem: 'port-in-use', freePort: 8001, detail: '' },
];

const shares = (count: number): ShareState[] =>
  Array.from({ length: count }, (_, at) => ({
    ...SHARE,
    id: String(at),
    name: `⟦name ${at}⟧`,
    status: STATUSES[at % STATUSES.length] ?? RUNNING,
  }));

const STATES: readonly AppState[] = [
  appWith(),
  ...STATUSES.map((status) => appWith({ ...SHARE, name: '⟦name⟧', status })),
  ...[2, 5, 24].map((count) => ({ ...appWith(...shares(count)), recentFolders: ['/⟦at⟧/⟦recent⟧'] })),
  { ...appWith(...shares(2)), platform: 'darwin' as const },
];

const BUSY = { visitors: 2, runningTransfers: 1, bytesPerSecond: 12_340_000 };

const inTray = (items: readonly TrayItem[]): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'separator') return [];
    return [item.label, ...(item.kind === 'menu' ? inTray(item.items) : [])];
  });

const inMenu = (items: readonly MenuItemConstructorOptions[]): string[] =>
  items.flatMap(({ label, submenu, type }) => [
    ...(type === 'separator' ? [] : [label ?? '']),
    ...(Array.isArray(submenu) ? inMenu(submenu) : []),
  ]);

const KINDS: readonly NotifiableKind[] = [
  'first-visitor',
  'finished',
  'trouble',
  'guessing',
  'blocked',
  'ended',
  'arrived',
  'asked',
];

const event = (kind: NotifiableKind, at: number): NotifiableEvent => ({
  kind,
  share: 'a',
  shareName: `⟦share ${at}⟧`,
  visitor: `⟦visitor ${at}⟧`,
  file: `⟦file ${at}⟧`,
  ...(kind === 'ended' && { cause: { kind: 'downloads', count: 3 } }),
  ...(kind === 'asked' && {
    question: { id: 1, until: 0 },
    sent: { files: 2, sender: `⟦sender ${at}⟧`, device: '⟦device⟧', bytes: 2000 },
  }),
});

/** All that a person could read, in every state. */
function saidBy(words: Words): readonly string[] {
  const view = (state: AppState) => ({ state, words, isDevelopment: false, checkForUpdates: () => undefined });
  const told = KINDS.flatMap((kind) =>
    [1, 5].flatMap((count) => {
      const events = Array.from({ length: count }, (_, at) => event(kind, at));
      const { title, body } = describeEvents(events, words);
      return [title, body, ...offersOf(events, words).map(({ label }) => label)];
    }),
  );
  return [
    ...STATES.flatMap((state) => inTray(resolveTrayView(state, () => BUSY, words).items)),
    ...STATES.flatMap((state) => inMenu(resolveMenuBar(view(state), () => undefined))),
    ...told,
  ];
}

/** Without what people and systems have named, and what programs are called everywhere. */
const withoutNames = (text: string): string =>
  text
    .replaceAll(/⟦[^⟧]*⟧|Porthole|\bPIN\b|[\d.,]+|\b[kM]?B(?:\/s)?\b/g, '')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();

/** Words that are the same in these languages. */
const SHARED = /^(?:In|Link|Menu|Minimize|Services|Zoom)$/;

const ENGLISH = saidBy(resolveWords('en', 'en')).map(withoutNames);

describe.each(LANGUAGE_TAGS.filter((tag) => tag !== 'en'))('in %s', (language) => {
  it('tray, menus and notifications say in each state what they say in English, and nothing of it in English', () => {
    const said = saidBy(resolveWords(language, 'en'));
    expect(said).toHaveLength(ENGLISH.length);
    expect(said.length).toBeGreaterThan(200);
    const left = said.filter((text, at) => {
      const plain = withoutNames(text);
      return plain !== '' && plain === ENGLISH[at] && !SHARED.test(plain);
    });
    expect(left).toEqual([]);
    const scripts = {
      ar: /\p{Script=Arabic}/u,
      hi: /\p{Script=Devanagari}/u,
      ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
      ko: /\p{Script=Hangul}/u,
      ru: /\p{Script=Cyrillic}/u,
    };
    const script = Object.entries(scripts).find(([tag]) => tag === language)?.[1];
    const foreign = said.filter((text) => /\p{Script=Latin}{2}/u.test(withoutNames(text)) && !script?.test(text));
    expect(script === undefined ? [] : foreign).toEqual([]);
  });
});
