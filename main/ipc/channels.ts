/** Names of the IPC channels: one for each call and one for each notice of the contract. */
import type { Calls, Notices } from './contract.ts';

/** The channel on which the window makes the call. */
export const callChannel = (name: keyof Calls): string => `call:${name}`;

/** The channel on which the main process tells the notice. */
export const noticeChannel = (name: keyof Notices): string => `notice:${name}`;
