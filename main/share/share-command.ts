/** What a share is told to do: declared here once, and passed whole to its thread. What it does stands in Share.obey. */
import type { AccessRules } from '../access/access-rules.ts';
import type { Check } from '../base/checks.ts';
import { integer, oneOf, record, text } from '../base/checks.ts';
import type { LinkRecord } from '../links/link.ts';
import type { ExchangePlace } from '../serving/connection-context.ts';
import type { Answer } from './asking/question.ts';
import { isAnswer } from './asking/question.ts';
import type { Dismissal } from './open-share.ts';
import type { ShareSetup } from './share-status.ts';
import type { TrashOutcome } from './trash-requests.ts';

export type ShareCommand =
  | { readonly kind: 'start'; readonly setup: ShareSetup }
  /** Finishes running transfers for at most `graceMs` milliseconds, then closes what is left; undefined sets no bound. */
  | { readonly kind: 'stop'; readonly graceMs: number | undefined }
  /** Another setup for a running share, without a pause; see OpenShare.change. */
  | { readonly kind: 'change'; readonly setup: ShareSetup; readonly dismissal: Dismissal }
  /** Ends one exchange; see ExchangePlace. */
  | ({ readonly kind: 'disconnect' } & ExchangePlace)
  /** The whole list of visitors who are shut out from now on. */
  | { readonly kind: 'blocked'; readonly addresses: readonly string[] }
  /** The whole list of links from now on; what was got by one that is gone ends. */
  | { readonly kind: 'links'; readonly links: readonly LinkRecord[] }
  /** Who may come in from now on; whoever came in by what is gone is out. undefined for everybody. */
  | { readonly kind: 'access'; readonly rules: AccessRules | undefined }
  /** A visitor who was locked out may try again. */
  | { readonly kind: 'forgive'; readonly visitor: string }
  /** What the person says to a question; see `asked`. */
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** What became of what was to go to the trash; see `trash`. */
  | { readonly kind: 'trashed'; readonly id: number; readonly outcome: TrashOutcome }
  /** All names and addresses that a running share answers to besides this computer's own, from the next request on. */
  | { readonly kind: 'hosts'; readonly names: readonly string[] }
  /** Network and drives may be others now, as after the computer slept; what is different is told as a status. */
  | { readonly kind: 'look-around' };

type CommandOf<Kind extends ShareCommand['kind']> = Extract<ShareCommand, { readonly kind: Kind }>;

/** Those that answer what a share asked, or do what a person says. */
export type PassedCommand = PersonCommand | CommandOf<'trashed'>;

/** Those that the window may give as they are. */
export type PersonCommand = CommandOf<'disconnect' | 'forgive' | 'answer'>;

/** Longer than any address, its zone included. */
const MAX_VISITOR_LENGTH = 256;

const PERSON_COMMANDS: { readonly [Kind in PersonCommand['kind']]: Check<CommandOf<Kind>> } = {
  disconnect: record<CommandOf<'disconnect'>>({
    kind: oneOf('disconnect'),
    connection: integer(0, Number.MAX_SAFE_INTEGER),
    exchange: integer(0, Number.MAX_SAFE_INTEGER),
    visitor: text(MAX_VISITOR_LENGTH),
  }),
  answer: record<CommandOf<'answer'>>({ kind: oneOf('answer'), answer: isAnswer }),
  forgive: record<CommandOf<'forgive'>>({ kind: oneOf('forgive'), visitor: text(MAX_VISITOR_LENGTH) }),
};

export function isPersonCommand(value: unknown): value is PersonCommand {
  return Object.values(PERSON_COMMANDS).some((check) => check(value));
}
