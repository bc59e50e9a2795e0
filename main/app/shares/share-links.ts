/** The links of one share: made, told to people, and ended, as a person wants it. */

import { hashPassword } from '../../access/password-hash.ts';
import { createPin } from '../../access/pin.ts';
import type { LinkState } from '../../ipc/app-state.ts';
import type { LinkOutcome, LinkTarget, LinkWish } from '../../ipc/contract.ts';
import type { LinkableShare } from '../../ipc/link-rights.ts';
import { codeRight, linkRights, presentRight } from '../../ipc/link-rights.ts';
import type { LinkCount, LinkRecord, LinkRight } from '../../links/link.ts';
import { linkUrl } from '../../links/link-token.ts';
import { completeOptions } from '../../share/chosen-options.ts';
import type { LinkedShare } from '../../share/link-places.ts';
import { findLinkPlace } from '../../share/link-places.ts';
import type { KeptLink, ShareSettings } from '../settings/settings.ts';
import { contentOf } from '../settings/share-content.ts';
import type { TokenSafe } from './link-list.ts';
import { LinkList } from './link-list.ts';
import { linkStateOf } from './link-state.ts';
import { placeInShare } from './request-place.ts';

/** What links need of their share. */
export interface ShareLinksMeans {
  readonly safe: TokenSafe;
  /** Of the share, now. */
  readonly settings: () => ShareSettings;
  /** The address that people are given; undefined while there is none. */
  readonly url: () => string | undefined;
  /** They are others now, for the settings and for whoever comes by one. */
  readonly changed: () => void;
}

export class ShareLinks {
  readonly #list: LinkList;

  constructor(
    remembered: readonly KeptLink[],
    private readonly means: ShareLinksMeans,
  ) {
    this.#list = new LinkList(remembered, means.safe);
  }

  /** What the settings are to keep. */
  get kept(): readonly KeptLink[] {
    return this.#list.links;
  }

  /** As the share's thread is to know them. */
  get records(): readonly LinkRecord[] {
    const rights = new Map(this.kept.map((link) => [link.id, this.#rightOf(link)]));
    return this.#list.records.map((record) => ({ ...record, right: rights.get(record.id) ?? record.right }));
  }

  /** As the window sees them: without what opens them. */
  states(settings: Pick<ShareSettings, 'folder' | 'files'>): readonly LinkState[] {
    return this.#list.links
      .filter(({ isRemoved }) => !isRemoved)
      .map((link) =>
        linkStateOf(
          settings,
          { ...link, right: this.#rightOf(link) },
          {
            canBeTold: this.#list.canBeTold(link),
            pin: this.#list.pinOf(link),
            isPinStopped: link.secret?.isStopped === true,
          },
        ),
      );
  }

  /** See ShareState. */
  get code(): string | undefined {
    const link = this.#list.code;
    const token = link === undefined || link.isPaused ? undefined : this.#list.tokenOf(link.id);
    return token === undefined ? undefined : linkUrl('', token);
  }

  /** Makes a link of what is shared; it holds at once. */
  async create(wish: LinkWish, now: number): Promise<LinkOutcome> {
    const { name, path: target, endsAfter, downloads, right, quota, hasPin } = wish;
    const place = target === undefined ? ({ kind: 'all' } as const) : await findLinkPlace(this.#shared, target);
    if (place === undefined) return { state: 'not-shared' };
    if (!linkRights(this.#linkable, place.kind).includes(right)) return { state: 'not-allowed' };
    const pin = hasPin ? await newPin() : undefined;
    const url = this.means.url();
    if (url === undefined) return { state: 'not-running' };
    const ends = endsAfter === undefined ? undefined : now + endsAfter;
    const created = this.#list.create({ name, place, ends, downloads, quota, right, pin });
    if (created === undefined) return { state: 'too-many' };
    this.means.changed();
    return { state: 'created', id: created.id, url: linkUrl(url, created.token), pin: pin?.text };
  }

  /** What the path of a request names; undefined where nothing that is shared is called so. @param path as it was sent */
  async find(path: string): Promise<LinkTarget | undefined> {
    const local = placeInShare(path, completeOptions(this.means.settings()).basePath);
    const place = local === undefined ? undefined : await findLinkPlace(this.#shared, local);
    return place && { kind: place.kind, path: place.kind === 'all' ? undefined : place.path };
  }

  /** Makes the link that stands in the QR code, unless there is one that can be told. */
  createCode(name: string): void {
    if (this.#list.code !== undefined) return;
    this.#list.forgetOldCodes();
    const wanted = { name: this.#ownName(name), place: { kind: 'all' }, isCode: true } as const;
    const forever = { ends: undefined, downloads: undefined, right: codeRight(this.#linkable) };
    if (this.#list.create({ ...wanted, ...forever }) !== undefined) this.means.changed();
  }

  /** Whoever scanned the QR code needs another one: what opens the share is another now. */
  endCodes(): void {
    if (this.#list.endCodes()) this.means.changed();
  }

  /** undefined when it can't be told any more, or has no address now. */
  urlOf(link: string): string | undefined {
    const [token, url] = [this.#list.tokenOf(link), this.means.url()];
    return token === undefined || url === undefined ? undefined : linkUrl(url, token);
  }

  pause(link: string, isPaused: boolean): void {
    this.#list.pause(link, isPaused);
    this.means.changed();
  }

  /** Ends at once what is got by it. */
  remove(link: string): void {
    this.#list.remove(link);
    this.means.changed();
  }

  restore(link: string): void {
    this.#list.restore(link);
    this.means.changed();
  }

  count(counts: readonly LinkCount[]): void {
    this.#list.count(counts);
  }

  /** Its PIN was guessed at too often, and opens nothing any more. */
  stopPin(link: string): void {
    this.#list.stopPin(link);
    this.means.changed();
  }

  /** The QR code stands for the PIN or password, and is good for what they are. */
  #rightOf({ isCode, right }: KeptLink): LinkRight {
    return isCode === true ? codeRight(this.#linkable) : presentRight(right, this.#linkable);
  }

  get #linkable(): LinkableShare {
    const { files, note, ...settings } = this.means.settings();
    const { write, dropBox } = completeOptions(settings);
    return { files, note, write, dropBox };
  }

  get #shared(): LinkedShare {
    const settings = this.means.settings();
    return { content: contentOf(settings), showsHidden: completeOptions(settings).showsHidden };
  }

  /** Where the one before goes on, though it can't be told, they are told apart. */
  #ownName(name: string): string {
    const taken = new Set(this.#list.links.filter(({ isRemoved }) => !isRemoved).map((link) => link.name));
    for (let count = 1; ; count++) {
      const own = count === 1 ? name : `${name} ${count}`;
      if (!taken.has(own)) return own;
    }
  }
}

async function newPin() {
  const text = createPin();
  return { text, secret: { hash: await hashPassword(text), pinLength: text.length } };
}
