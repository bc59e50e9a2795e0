/**
 * Announces shares in the local network by Multicast DNS: takes names after asking whether they are free, answers whoever
 * looks for them, and takes leave. It speaks only while there is something to announce.
 */

import { Presence } from './mdns-presence.ts';
import type { AnnouncedService, NetworkLink } from './mdns-records.ts';

/** A network in which so many names are taken is playing games. */
const MAX_ATTEMPTS = 20;

/** The computer that announces. */
export interface Announcing {
  /** As of `os.hostname()`. */
  readonly computerName: string;
  /** The networks in which to announce, at this moment. */
  readonly readLinks: () => readonly NetworkLink[];
  /** Whether an IP address is one of this computer's own. */
  readonly isOwn: (address: string) => boolean;
  /** The host name under which this computer is found now, such as `desk.local`; undefined while there is none. */
  readonly named: (hostName: string | undefined) => void;
  /** Nothing can be announced: another program keeps the port to itself, or the system does not allow it. */
  readonly failed: (error: unknown) => void;
}

export class Announcer {
  readonly #computer: Announcing;
  #presence: Presence | undefined;
  #services: readonly AnnouncedService[] = [];
  #wanted = '';
  /** Changes are made one after the other. */
  #queue: Promise<void> = Promise.resolve();

  constructor(computer: Announcing) {
    this.#computer = computer;
  }

  /** Announces these and nothing else, in the networks of this moment. Does nothing when both are as before. */
  announce(services: readonly AnnouncedService[]): void {
    const links = this.#linksFor(services);
    // What can't be looked at now is as it was.
    if (links === undefined) return;
    const wanted = JSON.stringify([services, links]);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#services = services;
    this.#presence?.giveUp();
    this.#enqueue(async () => {
      await this.#leave();
      if (wanted === this.#wanted && links.length > 0) await this.#appear(links);
    });
  }

  #linksFor(services: readonly AnnouncedService[]): readonly NetworkLink[] | undefined {
    try {
      return services.length === 0 ? [] : this.#computer.readLinks();
    } catch (error) {
      this.#computer.failed(error);
      return undefined;
    }
  }

  /** Takes leave; resolves when that was said. */
  async close(): Promise<void> {
    this.announce([]);
    await this.#queue;
  }

  async #appear(links: readonly NetworkLink[]): Promise<void> {
    const { computerName, isOwn, named } = this.#computer;
    const presence = await Presence.open(links, isOwn, () => this.#startOver());
    this.#presence = presence;
    const hostName = await presence.take(computerName, this.#services, MAX_ATTEMPTS);
    if (hostName !== undefined) named(hostName);
  }

  async #leave(): Promise<void> {
    const presence = this.#presence;
    if (presence === undefined) return;
    this.#presence = undefined;
    this.#computer.named(undefined);
    await presence.leave();
  }

  /** Somebody has our name now: both of us look for another one (RFC 6762 §9). */
  #startOver(): void {
    this.#wanted = '';
    this.announce(this.#services);
  }

  #enqueue(task: () => Promise<void>): void {
    this.#queue = this.#queue.then(task).catch((error: unknown) => this.#computer.failed(error));
  }
}
