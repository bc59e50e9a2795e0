/** The app's shares as they are below Electron: settings on disk, shares in their threads, until the test is over. */
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { SettingsStore } from '../../main/app/settings/settings-store.ts';
import type { AppShare } from '../../main/app/shares/app-share.ts';
import type { TokenSafe } from '../../main/app/shares/link-list.ts';
import { ShareList } from '../../main/app/shares/share-list.ts';
import { Trash } from '../../main/app/shares/trash.ts';
import type { ShareEvent, ShareEventOf } from '../../main/share/share-event.ts';
import { eventually } from './eventually.ts';
import { readFreePort } from './free-port.ts';

export interface AppSharesForTest {
  readonly settings: SettingsStore;
  /** What the shares told so far. */
  readonly events: readonly ShareEvent[];
  readonly list: ShareList;
  /** The only share. */
  readonly share: () => AppShare;
  /** Shares what lies at these paths, at a loopback address, and waits until it runs. */
  readonly open: (paths: readonly string[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Sealed is what a key store would have sealed: a text that is not the secret itself. */
export const SEALING: TokenSafe = {
  seal: (token) => Buffer.from(`sealed ${token}`).toString('base64'),
  unseal: (sealed) => Buffer.from(sealed, 'base64').toString().replace('sealed ', ''),
};

/** As where a system has no trash. */
const NO_TRASH = new Trash(() => Promise.reject(new Error('There is no trash')));

async function answer(share: AppShare, { id, ...what }: ShareEventOf<'trash'>): Promise<void> {
  share.send({ kind: 'trashed', id, outcome: await NO_TRASH.take(what) });
}

/** @param folder of the settings: those that lie there are remembered, and shared if they were */
export async function openAppShares(folder: string, tokenSafe?: TokenSafe): Promise<AppSharesForTest> {
  const events: ShareEvent[] = [];
  const settings = await SettingsStore.open(folder, (error) => {
    throw error;
  });
  const means = {
    workerScript: path.resolve('dist/main/share-worker.cjs'),
    tags: { key: 'a key', isForReplicas: false },
    tokenSafe,
  };
  const list = new ShareList(settings, means, {
    changed: () => undefined,
    tally: () => undefined,
    ended: () => undefined,
    tell: (told, event) => {
      events.push(event);
      if (event.kind === 'trash') void answer(told, event);
    },
    admission: {
      admitAll: async (shared, share) => shared.forEach(share),
      admits: async () => true,
    },
  });
  const close = async (): Promise<void> => {
    await list.close();
    await settings.flush();
  };
  onTestFinished(close);
  list.startRemembered();
  const share = (): AppShare => {
    const [state] = list.states;
    if (state === undefined) throw new Error('There is no share');
    return list.get(state.id);
  };
  const open = async (paths: readonly string[]): Promise<number> => {
    // Not the port that is offered first: tests beside this one, and people's own programs, have it too.
    if (paths.length > 0) await list.sharePaths(paths, await readFreePort());
    share().change({ reach: 'this-computer' }, 'now');
    return await eventually(() => {
      const { status } = share().state;
      if (status.state !== 'running' || status.addresses[0]?.kind !== 'loopback') throw new Error(status.state);
      return status.port;
    });
  };
  return { settings, events, list, share, open, close };
}
