/** What a person may want to hear of while they do not look: found in what the shares tell. */
import type { Download } from '../../access-log/download.ts';
import { isOver } from '../../access-log/download.ts';
import { mergeTransfers } from '../../access-log/download-list.ts';
import { fileNameOf, measureProgress } from '../../access-log/download-progress.ts';
import { readableTarget } from '../../access-log/readable-target.ts';
import { spanLength } from '../../access-log/spans.ts';
import type { Transfer } from '../../access-log/transfer.ts';
import type { ShareId, StopCause } from '../../ipc/app-state.ts';
import { visitorKey } from '../../net/visitor-key.ts';
import type { Arrival } from '../../receiving/arrival.ts';
import type { Question } from '../../share/asking/question.ts';
import { tellableName } from '../../share/asking/sender-text.ts';

/** The pictures of a page are smaller, and a person would not call them a download. */
const WORTH_TELLING_BYTES = 32 * 1024 * 1024;
/** A download that took so long was waited for, however small it is. */
const WORTH_TELLING_MS = 10_000;
/** So many of those who harm a share are told of: more is one attack by many. */
const MAX_TROUBLED = 20;

export type NotifiableKind =
  | 'asked'
  | 'arrived'
  | 'first-visitor'
  | 'finished'
  | 'blocked'
  | 'trouble'
  | 'guessing'
  | 'ended';

/** Files of a visitor. */
export interface SentFiles {
  /** How they call themselves, or else their address; as of `tellableName`. */
  readonly sender: string;
  readonly device: string;
  readonly files: number;
  /** Octets, as far as they are known. */
  readonly bytes: number;
}

/**
 * Each is made once: the first visitor of a share since it was started, a file delivered whole, a blocked address, the end that
 * a person chose beforehand.
 */
export interface NotifiableEvent {
  readonly kind: NotifiableKind;
  readonly share: ShareId;
  /** The name of the share as it was then: by the time that this is told, the share may be gone. */
  readonly shareName: string;
  /** IP address; empty where no visitor did it. */
  readonly visitor: string;
  /** Name of the file that was delivered, for people; empty for the other kinds. */
  readonly file: string;
  /** What somebody wants to send, or has sent; undefined for the other kinds. */
  readonly sent?: SentFiles;
  /** What somebody asks; undefined for the other kinds. */
  readonly question?: { readonly id: number; readonly until: number };
  /** The file that has arrived; undefined for the other kinds. */
  readonly arrival?: Arrival;
  /** Why a share ended; undefined for the other kinds. */
  readonly cause?: StopCause;
}

/** What is known of one share. */
interface Watched {
  wasVisited: boolean;
  downloads: readonly Download[];
  /** Keys of downloads that were told of. */
  told: ReadonlySet<string>;
  readonly blocked: Set<string>;
  /** Visitors who harmed it, since it was started. */
  readonly troubled: Set<string>;
}

/** Finds events. Whatever this computer itself does is none. */
export class NotifiableEvents {
  readonly #isThisComputer: (address: string) => boolean;
  readonly #nameOf: (share: ShareId) => string;
  readonly #shares = new Map<ShareId, Watched>();

  constructor(isThisComputer: (address: string) => boolean, nameOf: (share: ShareId) => string) {
    this.#isThisComputer = isThisComputer;
    this.#nameOf = nameOf;
  }

  /** The share is at rest: its next visitor is a first one again. */
  stopped(share: ShareId): void {
    const watched = this.#watched(share);
    watched.wasVisited = false;
    watched.troubled.clear();
  }

  /** The share is gone. */
  removed(share: ShareId): void {
    this.#shares.delete(share);
  }

  /** These visitors asked for something. */
  visited(share: ShareId, visitors: Iterable<string>): readonly NotifiableEvent[] {
    const watched = this.#watched(share);
    if (watched.wasVisited) return [];
    for (const visitor of visitors) {
      if (this.#isThisComputer(visitor)) continue;
      watched.wasVisited = true;
      return [this.#event('first-visitor', share, visitor)];
    }
    return [];
  }

  /** News of all responses that run or have just ended; `now` in milliseconds since 1970 (UTC). */
  transferred(share: ShareId, transfers: readonly Transfer[], now: number): readonly NotifiableEvent[] {
    const watched = this.#watched(share);
    const sent = transfers.filter(({ upload }) => upload === undefined);
    watched.downloads = mergeTransfers(watched.downloads, sent, now);
    const delivered = watched.downloads.filter(isDeliveredWhole);
    const news = delivered.filter(({ key, visitor }) => !watched.told.has(key) && !this.#isThisComputer(visitor));
    watched.told = new Set(delivered.map(({ key }) => key));
    const inOrder = news.filter(isWorthTelling).sort((a, b) => a.past.endedAt - b.past.endedAt);
    const finished = inOrder.map(({ visitor, target }) => ({
      ...this.#event('finished', share, visitor),
      file: fileNameOf(readableTarget(target)),
    }));
    const visitors = new Set(transfers.map(({ visitor }) => visitor));
    return [...this.visited(share, visitors), ...finished];
  }

  /** The share takes no more visitors, as a person chose beforehand. */
  ended(share: ShareId, cause: StopCause): readonly NotifiableEvent[] {
    return [{ ...this.#event('ended', share, ''), cause }];
  }

  /** Blocked visitors were turned away. */
  refused(share: ShareId, visitors: readonly string[]): readonly NotifiableEvent[] {
    const { blocked } = this.#watched(share);
    const news = visitors.filter((visitor) => !blocked.has(visitor));
    for (const visitor of news) blocked.add(visitor);
    return news.map((visitor) => this.#event('blocked', share, visitor));
  }

  /** Somebody wants to send something, and waits: also from this computer, where tunnels end. */
  asked(share: ShareId, { id, until, address, sender, device, count, bytes }: Question): readonly NotifiableEvent[] {
    const sent = { sender: sender || address, device, files: count, bytes };
    return [{ ...this.#event('asked', share, sender === '' ? '' : address), sent, question: { id, until } }];
  }

  /** A file of a visitor is in its place. */
  arrived(share: ShareId, arrival: Arrival): readonly NotifiableEvent[] {
    const { address, sender, path, size } = arrival;
    const sent = { sender: tellableName(sender) || address, device: '', files: 1, bytes: size };
    return [{ ...this.#event('arrived', share, address), file: fileNameOf(path.replaceAll('\\', '/')), sent, arrival }];
  }

  /** Somebody proved who they are, where that has to be: until then nobody has come. */
  entered(share: ShareId, visitor: string): readonly NotifiableEvent[] {
    return this.visited(share, [visitor]);
  }

  /** Somebody tries one PIN after the other, perhaps through a tunnel that ends on this computer. */
  guessed(share: ShareId, visitor: string): readonly NotifiableEvent[] {
    const { troubled } = this.#watched(share);
    if (troubled.has(visitor) || troubled.size >= MAX_TROUBLED) return [];
    troubled.add(visitor);
    return [this.#event('guessing', share, visitor)];
  }

  /** A visitor harms the share: worth hearing of once, whatever it is. */
  troubled(share: ShareId, visitor: string): readonly NotifiableEvent[] {
    const { troubled } = this.#watched(share);
    if (this.#isThisComputer(visitor) || troubled.has(visitorKey(visitor)) || troubled.size >= MAX_TROUBLED) return [];
    troubled.add(visitorKey(visitor));
    return [this.#event('trouble', share, visitor)];
  }

  #event(kind: NotifiableKind, share: ShareId, visitor: string): NotifiableEvent {
    return { kind, share, shareName: this.#nameOf(share), visitor, file: '' };
  }

  #watched(share: ShareId): Watched {
    const known = this.#shares.get(share);
    if (known !== undefined) return known;
    const watched = {
      wasVisited: false,
      downloads: [],
      told: new Set<string>(),
      blocked: new Set<string>(),
      troubled: new Set<string>(),
    };
    this.#shares.set(share, watched);
    return watched;
  }
}

function isDeliveredWhole(download: Download): boolean {
  if (!isOver(download)) return false;
  const { ending, isPart } = measureProgress(download);
  return ending === 'complete' && !isPart;
}

function isWorthTelling({ past }: Download): boolean {
  return past.octets >= WORTH_TELLING_BYTES || spanLength(past.busy) >= WORTH_TELLING_MS;
}
