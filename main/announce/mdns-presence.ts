/** One stay in the local network under one set of names, from the first probe to the goodbye (RFC 6762 §8 to §10). */
import type { RemoteInfo } from 'node:dgram';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, DecodedPacket } from 'dns-packet';
import { linkOf } from './announced-networks.ts';
import { answerQuery } from './mdns-answer.ts';
import type { AnnouncedService, Announcement, NetworkLink } from './mdns-records.ts';
import { goodbyes, instanceName, recordsFor, toHostName, uniqueRecords } from './mdns-records.ts';
import { MdnsSocket } from './mdns-socket.ts';
import { RateLimit } from './rate-limit.ts';
import type { Claim } from './rival-claims.ts';
import { claimOf, losesTo } from './rival-claims.ts';

/** RFC 6762 §8.1: three probes, a quarter of a second apart. */
const PROBES = 3;
const PROBE_INTERVAL_MS = 250;
/** RFC 6762 §8.3: at least two announcements, a second apart. */
const ANNOUNCEMENTS = 2;
const ANNOUNCEMENT_INTERVAL_MS = 1_000;
/** RFC 6762 §6: many may answer for a shared record, so each waits for a random time. */
const MIN_DELAY_MS = 20;
const MAX_DELAY_MS = 120;
/** Answers given in a second: most go to everybody in the network. */
const ANSWERS_PER_S = { ofOne: 10, inAll: 20 } as const;

const NOTHING: Announcement = { hostName: '', hostIsKept: false, services: [] };

export class Presence {
  #socket: MdnsSocket | undefined;
  #announcement = NOTHING;
  #claims = new Set<Claim>();
  readonly #pace = new RateLimit(ANSWERS_PER_S);
  #state: 'probing' | 'taken' | 'over' = 'probing';

  private constructor(
    private readonly links: readonly NetworkLink[],
    private readonly isOwn: (address: string) => boolean,
    private readonly onConflict: () => void,
  ) {}

  /**
   * @param onConflict called when somebody takes a name that was taken by us
   * Rejects with the system's error when the port of Multicast DNS can't be had.
   */
  static async open(
    links: readonly NetworkLink[],
    isOwn: (address: string) => boolean,
    onConflict: () => void,
  ): Promise<Presence> {
    const presence = new Presence(links, isOwn, onConflict);
    presence.#socket = await MdnsSocket.open(links, (packet, sender) => presence.#receive(packet, sender));
    return presence;
  }

  /** Finds names that are free, takes them and says so. Gives back the host name; undefined when it was given up. */
  async take(
    computerName: string,
    services: readonly AnnouncedService[],
    maxAttempts: number,
  ): Promise<string | undefined> {
    let [host, service] = [1, 1];
    for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
      const hostName = toHostName(computerName, host);
      this.#announcement = { hostName, hostIsKept: false, services: numbered(services, service) };
      await this.#probe();
      if (this.#state === 'over') return undefined;
      if (this.#claims.has('host')) host += 1;
      if (this.#claims.has('service')) service += 1;
      if (this.#claims.has('host') || this.#claims.has('service')) continue;
      this.#announcement = { ...this.#announcement, hostIsKept: this.#claims.has('kept') };
      this.#state = 'taken';
      void this.#sayTwice();
      return hostName;
    }
    return undefined;
  }

  /** Stops looking for names: others are wanted. */
  giveUp(): void {
    if (this.#state === 'probing') this.#state = 'over';
  }

  /** Says that nothing of this holds any longer, and closes. */
  async leave(): Promise<void> {
    const wasTaken = this.#state === 'taken';
    this.#state = 'over';
    if (wasTaken) await this.#tellEach((records) => goodbyes(records));
    this.#socket?.close();
  }

  async #probe(): Promise<void> {
    this.#claims = new Set();
    const { hostName, services } = this.#announcement;
    const names = [hostName, ...services.map(instanceName)];
    // `ANY` is known to the protocol, and not to the type of its types.
    const questions = names.map((name) => ({ name, type: 'ANY' as 'A' }));
    await delay(Math.random() * PROBE_INTERVAL_MS);
    for (let count = 0; count < PROBES && this.#state === 'probing'; count += 1) {
      for (const link of this.links) {
        const authorities = [...uniqueRecords(recordsFor(this.#announcement, link))];
        await this.#socket?.send({ type: 'query', questions, authorities }, link);
      }
      await delay(PROBE_INTERVAL_MS);
    }
  }

  async #sayTwice(): Promise<void> {
    for (let count = 0; count < ANNOUNCEMENTS && this.#state === 'taken'; count += 1) {
      await this.#tellEach((records) => records);
      await delay(ANNOUNCEMENT_INTERVAL_MS, undefined, { ref: false });
    }
  }

  async #tellEach(change: (records: readonly Answer[]) => readonly Answer[]): Promise<void> {
    for (const link of this.links) {
      const answers = [...change(recordsFor(this.#announcement, link))];
      await this.#socket?.send({ type: 'response', answers }, link);
    }
  }

  #receive(packet: DecodedPacket, sender: RemoteInfo): void {
    const link = linkOf(sender.address, this.links);
    if (link === undefined || this.#state === 'over') return;
    if (packet.type === 'response') this.#hear([...(packet.answers ?? []), ...(packet.additionals ?? [])]);
    else if (this.#state === 'probing') this.#hearRivals(packet.authorities ?? [], link);
    else this.#answer(packet, sender, link);
  }

  #hear(records: readonly Answer[]): void {
    for (const record of records) {
      const claim = claimOf(record, this.#announcement, this.isOwn);
      if (claim !== undefined) this.#claims.add(claim);
      if (this.#state === 'taken' && (claim === 'host' || claim === 'service')) {
        this.#state = 'over';
        this.onConflict();
        return;
      }
    }
  }

  #hearRivals(records: readonly Answer[], link: NetworkLink): void {
    // What we ask comes back to us, over another link too.
    const rivals = records.filter(
      (record) => (record.type === 'A' || record.type === 'AAAA') && !this.isOwn(record.data),
    );
    if (rivals.some((record) => losesTo(record, this.#announcement, link))) this.#claims.add('host');
  }

  #answer(packet: DecodedPacket, sender: RemoteInfo, link: NetworkLink): void {
    const answer = answerQuery(packet, sender, recordsFor(this.#announcement, link));
    if (answer === undefined || !this.#pace.admits(sender.address)) return;
    const send = (): void => {
      if (this.#state === 'taken')
        void this.#socket?.send(answer.packet, link, answer.isForSender ? sender : undefined);
    };
    if (answer.isShared) setTimeout(send, MIN_DELAY_MS + Math.random() * (MAX_DELAY_MS - MIN_DELAY_MS)).unref();
    else send();
  }
}

/** From the second attempt on, services have the number of the attempt in their names. */
function numbered(services: readonly AnnouncedService[], attempt: number): readonly AnnouncedService[] {
  return attempt === 1 ? services : services.map((service) => ({ ...service, name: `${service.name} (${attempt})` }));
}
