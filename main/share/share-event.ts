/** What a share tells: declared here once, and passed whole from its thread through the app to whoever hears of it. */
import type { LogBatch } from '../access-log/batch.ts';
import type { Transfer } from '../access-log/transfer.ts';
import type { LinkCount } from '../links/link.ts';
import type { Arrival } from '../receiving/arrival.ts';
import type { Disposable } from '../tree/dispose.ts';
import type { Question, QuestionEnd } from './asking/question.ts';
import type { CertificateFault } from './encryption/encryption.ts';
import type { FailedHandshake } from './encryption/handshake-reports.ts';
import type { RefusedVisitor, ShareProblem, ShareStatus } from './share-status.ts';
import type { Trouble } from './trouble/trouble.ts';

/** What visitors remove or replace. */
export interface Trashable extends Disposable {
  /** When nobody waits for it any more, in milliseconds since 1970. */
  readonly until: number;
}

export type ShareEvent =
  | { readonly kind: 'status'; readonly status: ShareStatus }
  /** Exchanges that are over; told by shares in a thread. */
  | { readonly kind: 'log'; readonly batch: LogBatch }
  /**
   * All transfers that run now or ended since this was last told; while there are any, and once more when none is left.
   * `visitors`: distinct visitor addresses with an open connection.
   */
  | { readonly kind: 'transfers'; readonly transfers: readonly Transfer[]; readonly visitors: number }
  /** Blocked visitors tried to connect; told at most once a second. */
  | { readonly kind: 'refused'; readonly visitors: readonly RefusedVisitor[] }
  /** A running share could not be changed: all is as it was. `port` is the one that was wanted. */
  | { readonly kind: 'unchanged'; readonly problem: ShareProblem; readonly detail: string; readonly port: number }
  /** So many downloads were completed since this was last told; only where the setup asks for it. */
  | { readonly kind: 'completed'; readonly count: number }
  /** So many downloads were completed by these links in all. */
  | { readonly kind: 'links'; readonly counts: readonly LinkCount[] }
  /** A visitor harms the share; told once for a while. */
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  /** A program nearby says that it asks for others, and is not believed; told at most a few times. */
  | { readonly kind: 'proxy-suspected'; readonly address: string }
  /** A secured connection did not come about; told once for each visitor in a minute. */
  | ({ readonly kind: 'handshake-failed' } & FailedHandshake)
  /** Another certificate would be due, and can't be had: the one that there is stays. */
  | { readonly kind: 'certificate-kept'; readonly fault: CertificateFault }
  /** Somebody proved who they are. `identity`: for people. */
  | { readonly kind: 'entered'; readonly identity: string; readonly visitor: string }
  /** A visitor tried so many wrong PINs that none is looked at until then, in milliseconds since 1970 (UTC). */
  | { readonly kind: 'locked-out'; readonly visitor: string; readonly until: number }
  /** The PIN was guessed at so often that it opens nothing any more. */
  | { readonly kind: 'pin-stopped' }
  /** The same for the PIN of a link. */
  | { readonly kind: 'link-pin-stopped'; readonly link: string }
  /** Somebody wants to send files, and waits for the person who shares to say whether they may. */
  | { readonly kind: 'asked'; readonly question: Question }
  /** A question that was told of waits no more. */
  | { readonly kind: 'question-ended'; readonly id: number; readonly end: QuestionEnd }
  /** A file of a visitor is in its place, whole. */
  | { readonly kind: 'arrived'; readonly arrival: Arrival }
  /** What a visitor removes or replaces is to go to the trash; answered by `trashed`. */
  | ({ readonly kind: 'trash'; readonly id: number } & Trashable)
  /** The thread wrote to its standard error: a bug, or a failing disk. */
  | { readonly kind: 'complained'; readonly text: string };

export type ShareEventOf<Kind extends ShareEvent['kind']> = Extract<ShareEvent, { readonly kind: Kind }>;

/** Those who hear of events by their kind. */
export type ShareListeners = { readonly [Kind in ShareEvent['kind']]?: (event: ShareEventOf<Kind>) => void };

/** Tells each event to whoever listens to its kind; others are passed over. */
export function hearing(listeners: ShareListeners): (event: ShareEvent) => void {
  return (event) => {
    // A kind and its listener belong together, which the type of a union can't say.
    const listener = listeners[event.kind] as ((event: ShareEvent) => void) | undefined;
    listener?.(event);
  };
}
