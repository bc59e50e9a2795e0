/** The sockets for Multicast DNS, one for each protocol: shared with every other program on port 5353, heard and spoken on chosen links. */
import type { RemoteInfo, Socket } from 'node:dgram';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { DecodedPacket, Packet } from 'dns-packet';
import { AUTHORITATIVE_ANSWER, encode } from 'dns-packet';
import { readMessage } from './mdns-message.ts';
import type { NetworkLink } from './mdns-records.ts';
import { MessagePace } from './message-pace.ts';

/** RFC 6762 §3 */
export const MDNS_PORT = 5353;
const GROUPS = { IPv4: '224.0.0.251', IPv6: 'ff02::fb' } as const;
/** RFC 6762 §11 */
const MULTICAST_TTL = 255;

type Family = NetworkLink['family'];

export type Receive = (packet: DecodedPacket, sender: RemoteInfo) => void;
type Hear = (octets: Buffer, sender: RemoteInfo) => void;

export class MdnsSocket {
  readonly #sockets: ReadonlyMap<Family, Socket>;

  private constructor(sockets: ReadonlyMap<Family, Socket>) {
    this.#sockets = sockets;
  }

  /** Rejects with the system's error when the port or the group can be had by none of the protocols. */
  static async open(links: readonly NetworkLink[], receive: Receive): Promise<MdnsSocket> {
    const sockets = new Map<Family, Socket>();
    const hear = hearing(receive);
    const errors: unknown[] = [];
    for (const family of new Set(links.map((link) => link.family))) {
      try {
        sockets.set(family, await openSocket(family, links, hear));
      } catch (error) {
        errors.push(error);
      }
    }
    if (sockets.size === 0) throw errors[0];
    return new MdnsSocket(sockets);
  }

  /** Resolves when the message was handed to the system, or could not be. */
  send(packet: Packet, link: NetworkLink, to?: RemoteInfo): Promise<void> {
    const socket = this.#sockets.get(link.family);
    if (socket === undefined) return Promise.resolve();
    const flags = packet.type === 'response' ? AUTHORITATIVE_ANSWER : 0;
    return new Promise((resolve) => {
      try {
        const octets = encode({ ...packet, flags });
        socket.setMulticastInterface(interfaceOf(link));
        socket.send(octets, to?.port ?? MDNS_PORT, to?.address ?? GROUPS[link.family], () => resolve());
      } catch {
        resolve();
      }
    });
  }

  close(): void {
    for (const socket of this.#sockets.values()) socket.close();
  }
}

async function openSocket(family: Family, links: readonly NetworkLink[], hear: Hear): Promise<Socket> {
  const socket = createSocket({
    type: family === 'IPv4' ? 'udp4' : 'udp6',
    ipv6Only: family === 'IPv6',
    reuseAddr: true,
    // There are only addresses here. That this is no detour through the resolver keeps "choose link, send" one step.
    lookup: (host, _options, callback) => callback(null, host, family === 'IPv4' ? 4 : 6),
  });
  try {
    // Without a detour it may listen before `bind` returns.
    const listening = once(socket, 'listening');
    socket.bind(MDNS_PORT);
    await listening;
    socket.setMulticastTTL(MULTICAST_TTL);
    for (const link of links) {
      if (link.family === family) socket.addMembership(GROUPS[family], interfaceOf(link));
    }
  } catch (error) {
    socket.close();
    throw error;
  }
  // A link that went away fails when it is used; the next look at the network finds that out.
  socket.on('error', () => undefined);
  socket.on('message', hear);
  return socket;
}

/** Reads what comes by all protocols, at one pace. */
function hearing(receive: Receive): Hear {
  const pace = new MessagePace();
  return (octets, sender) =>
    pace.spend(sender.address, () => {
      const message = readMessage(octets);
      if (message === undefined) return;
      try {
        receive(message, sender);
      } catch {
        // Whatever it was, it is no message to us; nothing that comes from the network ends anything.
      }
    });
}

/** As a socket chooses an interface: by an address of it, or by any address and its zone. */
function interfaceOf(link: NetworkLink): string {
  return link.family === 'IPv4' ? link.address : `::%${link.zone}`;
}
