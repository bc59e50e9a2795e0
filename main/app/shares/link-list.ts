/** The links of one share, as they are remembered, with the tokens that are known: those of this run, and those that could be sealed. */
import { randomUUID } from 'node:crypto';
import type { LinkCount, LinkPlace, LinkRecord } from '../../links/link.ts';
import { MAX_LINKS } from '../../links/link.ts';
import { createToken, hashToken } from '../../links/link-token.ts';
import type { KeptLink } from '../settings/settings.ts';

/** Removed ones that are still told apart from links that never were; the oldest go first. */
const MAX_REMOVED = 100;

/** Keeps what opens a link with the system's own means; undefined where there are none. */
export interface TokenSafe {
  seal(token: string): string | undefined;
  unseal(sealed: string): string | undefined;
}

export const NO_SAFE: TokenSafe = { seal: () => undefined, unseal: () => undefined };

/** What a person wants of a link. */
export interface WantedLink extends Pick<LinkRecord, 'name' | 'ends' | 'downloads' | 'right'> {
  readonly place: LinkPlace;
}

export class LinkList {
  /** Newest first. */
  #links: readonly KeptLink[];
  readonly #tokens = new Map<string, string>();

  constructor(
    remembered: readonly KeptLink[],
    private readonly safe: TokenSafe,
  ) {
    this.#links = remembered.slice(0, MAX_LINKS);
  }

  /** What the settings are to keep, and what the share is told. */
  get links(): readonly KeptLink[] {
    return this.#links;
  }

  /** As its thread is to know them. */
  get records(): readonly LinkRecord[] {
    return this.#links.map(({ sealed: _, ...record }) => record);
  }

  /** undefined when there are too many. */
  create(wanted: WantedLink): { readonly id: string; readonly token: string } | undefined {
    if (this.#links.filter(({ isRemoved }) => !isRemoved).length >= MAX_LINKS - MAX_REMOVED) return undefined;
    const token = createToken();
    const id = randomUUID();
    const sealed = this.safe.seal(token);
    const state = { done: 0, isPaused: false, isRemoved: false };
    const link: KeptLink = {
      id,
      ...wanted,
      hash: hashToken(token),
      ...state,
      ...(sealed === undefined ? {} : { sealed }),
    };
    this.#tokens.set(id, token);
    this.#links = [link, ...this.#links];
    return { id, token };
  }

  /** Whether its token may be had; nothing is unsealed to find out. */
  canBeTold({ id, sealed }: KeptLink): boolean {
    return this.#tokens.has(id) || sealed !== undefined;
  }

  /** undefined when it is known no more: the app was started anew since, and the system keeps no secrets. */
  tokenOf(id: string): string | undefined {
    const link = this.#links.find((one) => one.id === id);
    const known = this.#tokens.get(id) ?? (link?.sealed === undefined ? undefined : this.safe.unseal(link.sealed));
    // What was sealed on another computer, or by hand, is not what opens this.
    return known !== undefined && hashToken(known) === link?.hash ? known : undefined;
  }

  pause(id: string, isPaused: boolean): void {
    this.#change(id, { isPaused });
  }

  remove(id: string): void {
    this.#change(id, { isRemoved: true });
    const removed = this.#links.filter(({ isRemoved }) => isRemoved);
    const forgotten = new Set(removed.slice(MAX_REMOVED).map((link) => link.id));
    this.#links = this.#links.filter((link) => !forgotten.has(link.id));
    for (const old of forgotten) this.#tokens.delete(old);
  }

  restore(id: string): void {
    this.#change(id, { isRemoved: false });
  }

  /** Downloads that were completed, as the share counts them. */
  count(counts: readonly LinkCount[]): void {
    for (const { id, done } of counts) this.#change(id, { done });
  }

  #change(id: string, change: Partial<KeptLink>): void {
    this.#links = this.#links.map((link) => (link.id === id ? { ...link, ...change } : link));
  }
}
