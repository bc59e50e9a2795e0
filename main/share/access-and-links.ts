/** The ways in to one share: what proves who somebody is, and links. Live as long as the share does. */
import type { AccessRules } from '../access/access-rules.ts';
import type { AuthenticationObserver } from '../access/authenticator.ts';
import { Authenticator } from '../access/authenticator.ts';
import { BegunDownloads } from '../links/begun-downloads.ts';
import type { LinkRecord } from '../links/link.ts';
import { LinkBook } from '../links/link-book.ts';
import type { Links } from './pipeline.ts';
import type { ShareEvent } from './share-event.ts';

/** Milliseconds; a timer takes no more. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export class WaysIn {
  #ends: NodeJS.Timeout | undefined;
  readonly authenticator: Authenticator;
  readonly links: Links;

  /** @param left what somebody came in by is gone, or allows less: what runs by it, of which `admission` tells, is to end */
  constructor(
    tell: (event: ShareEvent) => void,
    private readonly left: () => void,
  ) {
    const door: AuthenticationObserver = {
      entered: (identity, visitor) => tell({ kind: 'entered', identity, visitor }),
      lockedOut: (visitor, until) => {
        tell({ kind: 'locked-out', visitor, until });
        tell({ kind: 'trouble', trouble: { kind: 'guessing', subject: 'other', visitor } });
      },
      left,
    };
    const book = new LinkBook({
      counted: (counts) => tell({ kind: 'links', counts }),
      door,
      pinStopped: ({ id }) => tell({ kind: 'link-pin-stopped', link: id }),
    });
    this.links = { book, begun: new BegunDownloads(book) };
    this.authenticator = new Authenticator({ ...door, pinStopped: () => tell({ kind: 'pin-stopped' }) });
  }

  /** These rules and no others from now on. */
  setAccess(rules: AccessRules | undefined): void {
    if (this.authenticator.setRules(rules)) this.left();
  }

  /** These links and no others from now on. */
  setLinks(links: readonly LinkRecord[]): void {
    this.links.book.setAll(links);
    this.left();
    this.#awaitEnd();
  }

  /** A link that ends by itself ends what is added by it. */
  #awaitEnd(): void {
    clearTimeout(this.#ends);
    const now = Date.now();
    const next = this.links.book.nextEnd(now);
    if (next === undefined) return;
    const look = (): void => {
      if (Date.now() >= next) this.left();
      this.#awaitEnd();
    };
    this.#ends = setTimeout(look, Math.min(next - now, MAX_TIMER_MS));
    this.#ends.unref();
  }

  /** Whether somebody who comes in, or comes by a link, may do this. */
  givesRight(right: 'add' | 'change'): boolean {
    if (this.links.book.gives(right)) return true;
    const { rules } = this.authenticator;
    if (rules === undefined) return false;
    return rules.rights === right || rules.anonymous === right || rules.accounts.some(({ rights }) => rights === right);
  }

  /** This visitor waits no longer. */
  forgive(visitor: string): void {
    this.authenticator.forgive(visitor);
    this.links.book.forgive(visitor);
  }

  /** Whoever came in has to come in anew. */
  endAll(): void {
    clearTimeout(this.#ends);
    this.authenticator.endAll();
    this.links.book.endSessions();
  }
}
