/** Which shares are announced in the local network, and under which name they are found there. */
import { hostname } from 'node:os';
import { readNetworkLinks } from '../../announce/announced-networks.ts';
import { Announcer } from '../../announce/announcer.ts';
import type { AnnouncedService } from '../../announce/mdns-records.ts';
import type { AppState } from '../../ipc/app-state.ts';
import { isThisComputer } from '../../share/network/this-computer.ts';

export interface AnnouncementsEvents {
  /** The host name under which the announced shares are found, such as `desk.local`; undefined while there is none. */
  readonly named: (hostName: string | undefined) => void;
  /** For the diagnostic log: sharing goes on without a name. */
  readonly failed: (error: unknown) => void;
}

export class Announcements {
  readonly #announcer: Announcer;

  constructor(events: AnnouncementsEvents) {
    const computer = { computerName: hostname(), readLinks: readNetworkLinks, isOwn: isThisComputer };
    this.#announcer = new Announcer({ ...computer, ...events });
  }

  /** To be called whenever something of this has changed; what is as before costs nothing. */
  update(state: Pick<AppState, 'shares' | 'preferences'>): void {
    this.#announcer.announce(servicesOf(state));
  }

  /** Takes leave of the network. */
  close(): Promise<void> {
    return this.#announcer.close();
  }
}

/** The shares that others can open, each by a name of its own; none when a person does not want that. */
export function servicesOf({
  shares,
  preferences,
}: Pick<AppState, 'shares' | 'preferences'>): readonly AnnouncedService[] {
  if (!preferences.announceName) return [];
  const services: AnnouncedService[] = [];
  for (const { name, reach, status } of shares) {
    if (status.state !== 'running' || reach !== 'network') continue;
    const isTaken = services.some((service) => service.name === name);
    const [best] = status.addresses;
    const path = best === undefined ? undefined : new URL(best.url).pathname;
    const service = {
      name: isTaken ? `${name} – ${status.port}` : name,
      port: status.port,
      ...(path === '/' ? {} : { path }),
    };
    const { encryption } = status;
    if (encryption?.isOnly !== true) services.push(service);
    if (encryption !== undefined) services.push({ ...service, scheme: 'https' });
  }
  return services;
}
