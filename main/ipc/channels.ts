/** Names of the IPC channels: one for each call and one for each notice of the contract. */
import type { Calls, Notices } from './contract.ts';

/** The channel on which the window makes the call. */
export const callChannel = (name: keyof Calls): string => `call:${name}`;

/** The channel on which the preload script tells of what a person dropped on the window. No call of the page leads to it. */
export const DROPPED_CHANNEL = 'dropped';

/** The channel on which the main process tells the notice. */
export const noticeChannel = (name: keyof Notices): string => `notice:${name}`;

/** On this one the window says which notice it has taken in, by its serial number; 0 when a page begins. */
export const NOTICES_TAKEN = 'notices-taken';

/** All notices there are. */
export const NOTICE_NAMES = Object.keys({
  state: 1,
  log: 1,
  transfers: 1,
  trouble: 1,
  proxy: 1,
  handshake: 1,
  check: 1,
  tally: 1,
  command: 1,
} satisfies Record<keyof Notices, 1>) as readonly (keyof Notices)[];
