/** The links of one share, as they are remembered, with the tokens that are known: those of this run, and those that could be sealed. */
import { randomUUID } from 'node:crypto';
import type { SharedSecret } from '../../access/access-rules.ts';
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
export interface WantedLink extends Pick<LinkRecord, 'name' | 'ends' | 'downloads' | 'right' | 'quota'> {
  readonly place: LinkPlace;
  /** See KeptLink. */
  readonly isCode?: boolean;
  /** A PIN of its own, and its hash. */
  readonly pin?: { readonly text: string; readonly secret: SharedSecret } | undefined;
}

/** Of links in the QR code that can't be told any more, so many go on working for whoever has scanned them. */
const MAX_OLD_CODES = 2;

export class LinkList {
  /** Newest first. */
  #links: readonly KeptLink[];
  /** Those that were asked for: undefined where the system could not tell. It is asked once, since it may take a while. */
  readonly #tokens = new Map<string, string | undefined>();
  readonly #pins = new Map<string, string | undefined>();

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
    return this.#links.map(({ sealed: _, sealedPin: _pin, isCode: _code, ...record }) => record);
  }

  /** undefined when there are too many. */
  create({ pin, isCode, ...wanted }: WantedLink): { readonly id: string; readonly token: string } | undefined {
    if (this.#links.filter(({ isRemoved }) => !isRemoved).length >= MAX_LINKS - MAX_REMOVED) return undefined;
    const token = createToken();
    const id = randomUUID();
    const sealed = this.safe.seal(token);
    const sealedPin = pin && this.safe.seal(pin.text);
    const link: KeptLink = {
      id,
      ...wanted,
      hash: hashToken(token),
      ...{ done: 0, isPaused: false, isRemoved: false },
      ...(pin === undefined ? {} : { secret: pin.secret }),
      ...(sealed === undefined ? {} : { sealed }),
      ...(sealedPin === undefined ? {} : { sealedPin }),
      ...(isCode ? { isCode } : {}),
    };
    this.#tokens.set(id, token);
    if (pin !== undefined) this.#pins.set(id, pin.text);
    this.#links = [link, ...this.#links];
    return { id, token };
  }

  /** What stands in the QR code: the newest link made for it that can still be told, whether it is paused or not. */
  get code(): KeptLink | undefined {
    return this.#codes.find(({ id }) => this.tokenOf(id) !== undefined);
  }

  /** Makes room for another link in the QR code. */
  forgetOldCodes(): void {
    for (const { id } of this.#codes.slice(MAX_OLD_CODES)) this.remove(id);
  }

  /** Nobody comes by the QR code any more, until there is another. @returns whether there was one */
  endCodes(): boolean {
    const codes = this.#codes;
    for (const { id } of codes) this.remove(id);
    return codes.length > 0;
  }

  get #codes(): readonly KeptLink[] {
    return this.#links.filter(({ isCode, isRemoved }) => isCode === true && !isRemoved);
  }

  /** A link's own PIN in digits; undefined where it has none, and where it could not be kept. */
  pinOf({ id, sealedPin }: KeptLink): string | undefined {
    if (!this.#pins.has(id)) this.#pins.set(id, sealedPin === undefined ? undefined : this.safe.unseal(sealedPin));
    return this.#pins.get(id);
  }

  /** Whether its token may be had; nothing is unsealed to find out. */
  canBeTold({ id, sealed }: KeptLink): boolean {
    return this.#tokens.has(id) ? this.#tokens.get(id) !== undefined : sealed !== undefined;
  }

  /** undefined when it is known no more: the app was started anew since, and the system keeps no secrets. */
  tokenOf(id: string): string | undefined {
    if (!this.#tokens.has(id)) this.#tokens.set(id, this.#unseal(id));
    return this.#tokens.get(id);
  }

  /** What was sealed on another computer, or by hand, is not what opens this. */
  #unseal(id: string): string | undefined {
    const { sealed, hash } = this.#links.find((one) => one.id === id) ?? {};
    const token = sealed === undefined ? undefined : this.safe.unseal(sealed);
    return token !== undefined && hashToken(token) === hash ? token : undefined;
  }

  pause(id: string, isPaused: boolean): void {
    this.#change(id, { isPaused });
  }

  stopPin(id: string): void {
    const { secret } = this.#links.find((link) => link.id === id) ?? {};
    if (secret !== undefined) this.#change(id, { secret: { ...secret, isStopped: true } });
  }

  remove(id: string): void {
    this.#change(id, { isRemoved: true });
    const removed = this.#links.filter(({ isRemoved }) => isRemoved);
    const forgotten = new Set(removed.slice(MAX_REMOVED).map((link) => link.id));
    this.#links = this.#links.filter((link) => !forgotten.has(link.id));
    for (const old of forgotten) {
      this.#tokens.delete(old);
      this.#pins.delete(old);
    }
  }

  restore(id: string): void {
    // There is one QR code: who takes the one before back has it instead of the one that was made since.
    if (this.#links.find((link) => link.id === id)?.isCode === true) this.endCodes();
    this.#change(id, { isRemoved: false });
  }

  /** Downloads that were completed and octets that were added, as the share counts them. */
  count(counts: readonly LinkCount[]): void {
    for (const { id, ...counted } of counts) this.#change(id, counted);
  }

  #change(id: string, change: Partial<KeptLink>): void {
    this.#links = this.#links.map((link) => (link.id === id ? { ...link, ...change } : link));
  }
}
