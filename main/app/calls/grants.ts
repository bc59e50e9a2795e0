/** What a person has given the app to share, and where its logs may be kept; decision 152. */
import type { IpcMain } from 'electron';
import { isAbsolutePath } from '../../base/checks.ts';
import { DROPPED_CHANNEL } from '../../ipc/channels.ts';
import type { SenderEvent } from '../../ipc/trusted-sender.ts';
import { isTrustedSender } from '../../ipc/trusted-sender.ts';
import { GrantedPaths } from './granted-paths.ts';

export interface Grants {
  readonly shared: GrantedPaths;
  readonly logFolders: GrantedPaths;
}

/** Hears from the preload script which files a person let go over the window, too; the page can't say so itself. */
export function createGrants(ipc: Pick<IpcMain, 'on'>, pageOrigin: string): Grants {
  const shared = new GrantedPaths();
  ipc.on(DROPPED_CHANNEL, (event: SenderEvent, dropped: unknown) => {
    if (isTrustedSender(event, pageOrigin) && isAbsolutePath(dropped)) shared.grant([dropped]);
  });
  return { shared, logFolders: new GrantedPaths() };
}
