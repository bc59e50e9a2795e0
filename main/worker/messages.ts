/** Every message between the main process and the worker thread that hosts a share, both ways. */
import type { MessagePort } from 'node:worker_threads';
import type { ExchangeDetails } from '../access-log/log-entry.ts';
import type { ShareCommand } from '../share/share-command.ts';
import type { ShareEvent } from '../share/share-event.ts';

/** What a thread begins with. */
export interface ThreadPlace {
  /** See `ThreadParts`. */
  readonly parts: SharedArrayBuffer;
  readonly place: number;
}

/** What a thread is told: to host one more share, or to end itself, with all that it hosts. */
export type ToThread = Hosting | 'end';

/** Given to a thread for each share that it hosts. */
export interface Hosting {
  /** The share's own: what is said of it goes this way only. */
  readonly port: MessagePort;
  /** Sequence number of the first entry that the share writes, so that numbers go on after a restart. */
  readonly firstSequence: number;
}

/** Commands go to the share as they are; the rest is between the two ends. */
export type ToWorker =
  | ShareCommand
  /** A connection from this end is the main process's own; to be answered by `marked`. */
  | { readonly kind: 'own'; readonly call: number; readonly address: string; readonly port: number }
  | { readonly kind: 'details'; readonly call: number; readonly sequence: number }
  /** What runs is to be told now; to be answered by `told` when it was. */
  | { readonly kind: 'transfers-now'; readonly call: number }
  /** Ends the share at once, and closes its port. */
  | { readonly kind: 'leave' }
  /** An event of so many `bytes` has arrived and was dealt with. */
  | { readonly kind: 'taken'; readonly bytes: number };

export type FromWorker =
  /** `bytes`: what it takes in memory, about, to be answered by `taken`; 0 for what is always small. */
  | { readonly kind: 'event'; readonly event: ShareEvent; readonly bytes: number }
  | { readonly kind: 'marked' | 'told'; readonly call: number }
  | {
      readonly kind: 'details';
      readonly call: number;
      /** undefined when the entry is older than what the worker keeps. */
      readonly details: ExchangeDetails | undefined;
    };
