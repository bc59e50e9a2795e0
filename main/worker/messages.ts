/** Every message between the main process and the worker thread that hosts a share, both ways. */
import type { MessagePort } from 'node:worker_threads';
import type { LogBatch } from '../access-log/batch.ts';
import type { ExchangeDetails } from '../access-log/entry.ts';
import type { Transfer } from '../access-log/transfer.ts';
import type { Dismissal } from '../share/open-share.ts';
import type { RefusedVisitor, ShareProblem, ShareSetup, ShareStatus } from '../share/status.ts';
import type { Trouble } from '../share/trouble.ts';

/** Given to a thread for each share that it hosts. */
export interface ToThread {
  /** The share's own: what is said of it goes this way only. */
  readonly port: MessagePort;
  /** Sequence number of the first entry that the share writes, so that numbers go on after a restart. */
  readonly firstSequence: number;
}

export type ToWorker =
  | { readonly kind: 'start'; readonly options: ShareSetup }
  /** Finishes running transfers for at most `graceMs` milliseconds, then closes what is left; undefined sets no bound. */
  | { readonly kind: 'stop'; readonly graceMs: number | undefined }
  /** Other options for a running share, without a pause; see Share.change. */
  | { readonly kind: 'change'; readonly options: ShareSetup; readonly dismissal: Dismissal }
  | { readonly kind: 'disconnect'; readonly connection: number }
  /** The whole list of visitors who are shut out from now on. */
  | { readonly kind: 'blocked'; readonly addresses: readonly string[] }
  /** All names and addresses that a running share answers to besides this computer's own. */
  | { readonly kind: 'hosts'; readonly names: readonly string[] }
  /** Network and drives may be others now. */
  | { readonly kind: 'look-around' }
  /** A connection from this end is the main process's own; to be answered by `marked`. */
  | { readonly kind: 'own'; readonly call: number; readonly address: string; readonly port: number }
  | { readonly kind: 'details'; readonly call: number; readonly sequence: number }
  /** Ends the share at once, and closes its port. */
  | { readonly kind: 'leave' }
  /** A message of so many `bytes` has arrived and was dealt with. */
  | { readonly kind: 'taken'; readonly bytes: number };

export type FromWorker =
  | { readonly kind: 'status'; readonly status: ShareStatus }
  /** `bytes`: what it takes in memory, about; here and below, to be answered by `taken`. */
  | { readonly kind: 'log'; readonly batch: LogBatch; readonly bytes: number }
  /** All transfers that run now or ended since the last message; sent while there are any, and once more when none is left. */
  | {
      readonly kind: 'transfers';
      readonly transfers: readonly Transfer[];
      readonly visitors: number;
      readonly bytes: number;
    }
  /** A change could not be made: all is as it was. */
  | { readonly kind: 'unchanged'; readonly problem: ShareProblem; readonly detail: string }
  /** So many downloads were completed since this was last told; only where the options ask for it. */
  | { readonly kind: 'completed'; readonly count: number }
  | { readonly kind: 'refused'; readonly visitors: readonly RefusedVisitor[] }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'marked'; readonly call: number }
  | {
      readonly kind: 'details';
      readonly call: number;
      /** undefined when the entry is older than what the worker keeps. */
      readonly details: ExchangeDetails | undefined;
    };
