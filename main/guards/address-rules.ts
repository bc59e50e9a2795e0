/** Who may come at all, by address: what a person allowed and denied, and which programs are believed to ask for others. */
import { AddressRanges } from '../net/address-range.ts';
import { OwnNetworks } from './own-networks.ts';

/** Ranges of addresses, as `normalizeRange` writes them. */
export interface AdmissionRules {
  /** With any, all others are out. */
  readonly allow: readonly string[];
  /** These are out, whatever is allowed. */
  readonly deny: readonly string[];
  /** Only neighbours in the networks of this computer, and whoever is allowed besides. */
  readonly onlyOwnNetworks: boolean;
  /** What these say of whoever asks through them is believed. */
  readonly proxies: readonly string[];
}

export const OPEN_TO_ALL: AdmissionRules = { allow: [], deny: [], onlyOwnNetworks: false, proxies: [] };

export class AddressRules {
  #allow = new AddressRanges([]);
  #deny = new AddressRanges([]);
  #proxies = new AddressRanges([]);
  #onlyOwnNetworks = false;

  constructor(private readonly ownNetworks: OwnNetworks = new OwnNetworks()) {}

  /** Holds from now on, in the place of what held before. */
  setRules({ allow, deny, onlyOwnNetworks, proxies }: AdmissionRules): void {
    this.#allow = new AddressRanges(allow);
    this.#deny = new AddressRanges(deny);
    this.#proxies = new AddressRanges(proxies);
    this.#onlyOwnNetworks = onlyOwnNetworks;
  }

  /** Whether there are programs whose word is believed. */
  get hasProxies(): boolean {
    return !this.#proxies.isEmpty;
  }

  /** Whether somebody is let in and others are not. */
  get isSelective(): boolean {
    return this.#onlyOwnNetworks || !this.#allow.isEmpty;
  }

  /** Whether a program at this address is believed when it says for whom it asks. */
  readonly isProxy = (address: string): boolean => this.#proxies.has(address);

  /** Whether a visitor with this address may come. */
  admits(address: string): boolean {
    if (this.#deny.has(address)) return false;
    if (!this.isSelective) return true;
    return this.#allow.has(address) || (this.#onlyOwnNetworks && this.ownNetworks.has(address));
  }

  /** Whether a connection from this address may be used: by its owner, or by a proxy for those whom it asks for. */
  readonly admitsConnection = (address: string): boolean => this.isProxy(address) || this.admits(address);
}
