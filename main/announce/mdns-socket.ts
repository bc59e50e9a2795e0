/** The socket for Multicast DNS over IPv4: shared with every other program on port 5353, heard and spoken on chosen links. */
import type { RemoteInfo, Socket } from 'node:dgram';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { DecodedPacket, Packet } from 'dns-packet';
import { AUTHORITATIVE_ANSWER, decode, encode } from 'dns-packet';
import type { NetworkLink } from './mdns-records.ts';

/** RFC 6762 §3 */
export const MDNS_PORT = 5353;
const MDNS_GROUP = '224.0.0.251';
/** RFC 6762 §11 */
const MULTICAST_TTL = 255;

export type Receive = (packet: DecodedPacket, sender: RemoteInfo) => void;

export class MdnsSocket {
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Rejects with the system's error when the port or the group can't be had. */
  static async open(links: readonly NetworkLink[], receive: Receive): Promise<MdnsSocket> {
    const socket = createSocket({
      type: 'udp4',
      reuseAddr: true,
      // There are only addresses here. That this is no detour through the resolver keeps "choose link, send" one step.
      lookup: (host, _options, callback) => callback(null, host, 4),
    });
    try {
      // Without a detour it may listen before `bind` returns.
      const listening = once(socket, 'listening');
      socket.bind(MDNS_PORT);
      await listening;
      socket.setMulticastTTL(MULTICAST_TTL);
      for (const { address } of links) socket.addMembership(MDNS_GROUP, address);
    } catch (error) {
      socket.close();
      throw error;
    }
    // A link that went away fails when it is used; the next look at the network finds that out.
    socket.on('error', () => undefined);
    socket.on('message', (octets, sender) => {
      const packet = tryDecode(octets);
      if (packet !== undefined) receive(packet, sender);
    });
    return new MdnsSocket(socket);
  }

  /** Resolves when the message was handed to the system, or could not be. */
  send(packet: Packet, link: NetworkLink, to?: RemoteInfo): Promise<void> {
    const flags = packet.type === 'response' ? AUTHORITATIVE_ANSWER : 0;
    const octets = encode({ ...packet, flags });
    return new Promise((resolve) => {
      try {
        this.#socket.setMulticastInterface(link.address);
        this.#socket.send(octets, to?.port ?? MDNS_PORT, to?.address ?? MDNS_GROUP, () => resolve());
      } catch {
        resolve();
      }
    });
  }

  close(): void {
    this.#socket.close();
  }
}

/** undefined for what is no message: anybody on the network can send anything. */
function tryDecode(octets: Buffer): DecodedPacket | undefined {
  try {
    return decode(octets);
  } catch {
    return undefined;
  }
}
