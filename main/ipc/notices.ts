/** The main process's end of the notices: typed messages to the window, while there is one. */
import { noticeChannel } from './channels.ts';
import type { Notices } from './contract.ts';

/** Electron's `webContents`, as far as it is needed here. */
export interface NoticeReceiver {
  isDestroyed(): boolean;
  send(channel: string, notice: unknown): void;
}

/** Tells the window something; does nothing while there is no window. */
export type Notify = <Name extends keyof Notices>(name: Name, notice: Notices[Name]) => void;

/** `receiver` is asked anew for each notice, because windows come and go. */
export function createNotify(receiver: () => NoticeReceiver | undefined): Notify {
  return (name, notice) => {
    const target = receiver();
    if (target !== undefined && !target.isDestroyed()) target.send(noticeChannel(name), notice);
  };
}
