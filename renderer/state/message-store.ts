/**
 * The message at the window's edge. One is shown at a time: a newer one covers it, and what was covered comes back when it
 * can still be undone. So two things that were done one after the other are undone one after the other.
 */
import type { ShareId } from '../../main/ipc/app-state.ts';
import type { Trouble } from '../../main/share/trouble/trouble.ts';
import { ExternalStore } from '../base/external-store.ts';
import type { Language } from '../words/languages.ts';
import { RETURNS_MS } from './message-durations.ts';

/** What is said, made when it is drawn: the language may change while a message is shown, or while what it tells of is done. */
export type Sentence = (language: Language) => string;

/** A new object shows again even when it says the same. */
export type Message =
  | { readonly kind: 'text'; readonly describe: Sentence }
  | { readonly kind: 'bug' }
  /** A file was written, at this absolute path. */
  | { readonly kind: 'saved'; readonly describe: Sentence; readonly path: string }
  /** A visitor harms a share: the person may block them. */
  | { readonly kind: 'trouble'; readonly share: ShareId; readonly trouble: Trouble }
  /** A program asks for others: the person may trust it as their proxy. */
  | { readonly kind: 'proxy'; readonly share: ShareId; readonly address: string }
  /** A device could not agree on encryption with this computer, or does not trust it: the person may show it how. */
  | {
      readonly kind: 'handshake';
      readonly share: ShareId;
      readonly visitor: string;
      readonly reason: 'distrust' | 'too-old';
    }
  /** Something was done that can be undone. */
  | UndoableMessage;

export interface UndoableMessage {
  readonly kind: 'undoable';
  readonly describe: Sentence;
  readonly undo: () => void;
}

interface Covered {
  readonly message: UndoableMessage;
  /** When it was first shown, on the clock of `performance`. */
  readonly since: number;
}

export class MessageStore extends ExternalStore<Message | undefined> {
  readonly #now: () => number;
  /** Oldest first; the last one may be the one that is shown. */
  #offers: readonly Covered[] = [];

  constructor(now = () => performance.now()) {
    super(undefined);
    this.#now = now;
  }

  override set(message: Message | undefined): void {
    if (message?.kind === 'undoable') this.#offers = [...this.#offers, { message, since: this.#now() }];
    super.set(message);
  }

  /** Takes back what the message that is shown tells of, and offers what was done before it. */
  undo(): void {
    const shown = this.get();
    if (shown?.kind !== 'undoable') return;
    this.#offers = this.#offers.filter(({ message }) => message !== shown);
    this.#uncover();
    shown.undo();
  }

  /** The person has read it, or has had the time to. Whoever lets an offer go lets those before it go too. */
  close(): void {
    const shown = this.get();
    if (shown?.kind === 'undoable') this.#offers = [];
    this.#uncover();
  }

  #uncover(): void {
    const now = this.#now();
    this.#offers = this.#offers.filter(({ since }) => now - since < RETURNS_MS);
    super.set(this.#offers.at(-1)?.message);
  }
}
