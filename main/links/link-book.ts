/** The links of one running share: found by their tokens, and counted. Lives as long as the share. */
import type { AuthenticationObserver } from '../access/authenticator.ts';
import { Authenticator } from '../access/authenticator.ts';
import type { AddingQuota } from '../base/octet-quota.ts';
import { OctetQuota } from '../base/octet-quota.ts';
import type { Admission, Rights } from '../http/request-context.ts';
import type { LinkCount, LinkRecord, LinkState } from './link.ts';
import { linkState, MAX_LINKS, visitorRights } from './link.ts';
import { hashToken } from './link-token.ts';

/** Who hears of what becomes of links. */
export interface LinkBookObserver {
  /** Links by which downloads were completed, or something was added, since it last heard; at most once in a turn of the event loop. */
  counted(counts: readonly LinkCount[]): void;
  /** Who comes in by links that ask for a PIN. */
  readonly door?: AuthenticationObserver | undefined;
  /** The link's PIN was guessed at so often that it opens nothing any more. */
  pinStopped?(link: LinkRecord): void;
}

/** A link while its share runs. */
export class HeldLink {
  /** Where it takes a PIN as well. */
  readonly authenticator: Authenticator | undefined;

  /** How much may be added by it. */
  readonly quota: AddingQuota;

  /** @param added octets were added by it */
  constructor(
    public record: LinkRecord,
    { door, pinStopped }: Pick<LinkBookObserver, 'door' | 'pinStopped'> = {},
    added: (link: HeldLink) => void = () => undefined,
  ) {
    const link = this;
    this.quota = new OctetQuota({
      get most() {
        return link.record.quota;
      },
      get added() {
        return link.record.added ?? 0;
      },
      add: (octets) => {
        this.record = { ...this.record, added: Math.max(0, (this.record.added ?? 0) + octets) };
        added(this);
      },
    });
    if (record.secret === undefined) return;
    this.authenticator = new Authenticator({
      ...door,
      entered: (_, visitor) => door?.entered?.(this.record.name, visitor),
      pinStopped: () => pinStopped?.(this.record),
    });
    this.update(record);
  }

  /** What is known of it from now on; whoever is in by its PIN may do what it lets people do now. */
  update(record: LinkRecord): void {
    this.record = record;
    const { secret, right } = record;
    this.authenticator?.setRules({ secret, rights: visitorRights(right), accounts: [], anonymous: undefined });
  }

  get isValid(): boolean {
    return !this.record.isRemoved;
  }

  stateAt(now: number): LinkState {
    return linkState(this.record, now);
  }
}

/**
 * What those are admitted by who come by a link: when it is removed, what they get ends, and what they add ends with the first
 * moment in which it opens nothing.
 */
export class LinkVisit implements Admission {
  /** @param ticket what they proved beside it, where it asks for a PIN */
  constructor(
    readonly link: HeldLink,
    private readonly ticket?: Admission,
  ) {}

  get isValid(): boolean {
    return this.link.isValid && this.ticket?.isValid !== false;
  }

  get rights(): Rights {
    return this.#isOpen ? visitorRights(this.link.record.right) : 'look';
  }

  get lostStatus(): number {
    return this.#isOpen ? 403 : 410;
  }

  get quota(): AddingQuota {
    return this.link.quota;
  }

  get #isOpen(): boolean {
    return this.link.stateAt(Date.now()) === 'open';
  }

  get isDropBox(): boolean {
    return this.link.record.right === 'add';
  }
}

export class LinkBook {
  /** By their hashes: a look-up takes as long for what is there as for what is not. */
  readonly #byHash = new Map<string, HeldLink>();
  readonly #untold = new Set<HeldLink>();

  constructor(private readonly observer: LinkBookObserver) {}

  get isEmpty(): boolean {
    return this.#byHash.size === 0;
  }

  /** Whether one of them lets people do just this. */
  gives(right: Exclude<Rights, 'look'>): boolean {
    for (const { record } of this.#byHash.values()) {
      if (!record.isRemoved && visitorRights(record.right) === right) return true;
    }
    return false;
  }

  /**
   * All links from now on. One that is there already goes on, and its downloads, and what was added by it, are never fewer than they were.
   */
  setAll(records: readonly LinkRecord[]): void {
    const before = new Map([...this.#byHash].map(([hash, link]) => [hash, link]));
    this.#byHash.clear();
    for (const record of records.slice(0, MAX_LINKS)) {
      const link = before.get(record.hash) ?? new HeldLink(record, this.observer, (one) => this.#tellSoon(one));
      before.delete(record.hash);
      const done = Math.max(link.record.done, record.done);
      const added = Math.max(link.record.added ?? 0, record.added ?? 0);
      link.update({ ...record, done, added });
      this.#byHash.set(record.hash, link);
    }
    for (const link of before.values()) link.record = { ...link.record, isRemoved: true };
  }

  /** When the next of them ends, in milliseconds since 1970; undefined when none will. */
  nextEnd(now: number): number | undefined {
    let next: number | undefined;
    for (const { record } of this.#byHash.values()) {
      const { ends, isRemoved } = record;
      if (ends === undefined || isRemoved || ends <= now) continue;
      next = Math.min(next ?? ends, ends);
    }
    return next;
  }

  /** undefined for no link, and for what can be no token. */
  find(token: string | undefined): HeldLink | undefined {
    const hash = hashToken(token ?? '');
    return token === undefined ? undefined : this.#byHash.get(hash);
  }

  /** A visitor who was locked out may try again. */
  forgive(visitor: string): void {
    for (const { authenticator } of this.#byHash.values()) authenticator?.forgive(visitor);
  }

  /** Whoever came in by a PIN is out. */
  endSessions(): void {
    for (const { authenticator } of this.#byHash.values()) authenticator?.endAll();
  }

  /** So many more downloads were completed. */
  count(link: HeldLink, downloads = 1): void {
    link.record = { ...link.record, done: link.record.done + downloads };
    this.#tellSoon(link);
  }

  #tellSoon(link: HeldLink): void {
    if (this.#untold.size === 0) setImmediate(() => this.#tellAll());
    this.#untold.add(link);
  }

  #tellAll(): void {
    const counts = [...this.#untold].map(({ record: { id, done, added } }) => ({
      id,
      done,
      ...(added === undefined ? {} : { added }),
    }));
    this.#untold.clear();
    this.observer.counted(counts);
  }
}

/** The link by which a request came; undefined for none. */
export function linkOf({ admission }: { readonly admission?: Admission | undefined }): HeldLink | undefined {
  return admission instanceof LinkVisit ? admission.link : undefined;
}
