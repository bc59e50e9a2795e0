/** Asks the system about its network: cheap enough to be asked every few seconds. */
import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import type { NetworkView } from './addresses.ts';

/**
 * Addresses for documentation (RFC 5737, RFC 3849), for which every system has no better way than its default route. A
 * UDP socket that is connected to one sends nothing; the system only decides from which address it would.
 */
const ELSEWHERE = { udp4: '192.0.2.1', udp6: '2001:db8::1' } as const;
/** The discard port. */
const ELSEWHERE_PORT = 9;

/** Linux tells of each IPv6 address here: address, interface index, prefix length, scope, flags, interface name. */
const IPV6_ADDRESSES = '/proc/net/if_inet6';
/** IFA_F_TEMPORARY and IFA_F_DEPRECATED, from Linux' `if_addr.h`. */
const SHORT_LIVED_FLAGS = 0x01 | 0x20;

/** What stands for a network that the system tells nothing of. */
export const UNKNOWN_NETWORK: NetworkView = { interfaces: {}, preferred: [], temporary: [] };

/** Rejects with the system's error where it can't be asked, as when all descriptors are in use. */
export async function readNetworkView(): Promise<NetworkView> {
  const [ipv4, ipv6, temporary] = await Promise.all([sourceAddress('udp4'), sourceAddress('udp6'), readTemporary()]);
  const preferred = [ipv4, ipv6].filter((address) => address !== undefined);
  return { interfaces: networkInterfaces(), preferred, temporary };
}

/** undefined where the system won't say; an unspecified address where there is no route to the rest of the world. */
function sourceAddress(type: keyof typeof ELSEWHERE): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket(type);
    let isOver = false;
    const end = (readAddress: () => string | undefined): void => {
      if (isOver) return;
      isOver = true;
      resolve(attempt(readAddress));
      attempt(() => socket.close());
    };
    socket.on('error', () => end(() => undefined));
    socket.connect(ELSEWHERE_PORT, ELSEWHERE[type], () => end(() => socket.address().address));
  });
}

/** undefined where the system fails. */
function attempt<Result>(ask: () => Result): Result | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

async function readTemporary(): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  return parseTemporary(await readFile(IPV6_ADDRESSES, 'latin1').catch(() => ''));
}

/** The addresses in Linux' table that will soon be replaced, as `os.networkInterfaces()` writes them. */
export function parseTemporary(table: string): readonly string[] {
  return table.split('\n').flatMap((line) => {
    const [digits = '', , , , flags = '0'] = line.trim().split(/\s+/);
    if (digits.length !== 32 || (Number.parseInt(flags, 16) & SHORT_LIVED_FLAGS) === 0) return [];
    const groups = digits.match(/.{4}/g) ?? [];
    return [new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)];
  });
}
