/** The networks in which a share is announced: those of the neighbours, not VPNs or virtual machines. */
import type { NetworkInterfaceInfo } from 'node:os';
import { networkInterfaces } from 'node:os';
import { isVirtualAdapter } from '../share/network-adapter.ts';
import type { NetworkLink } from './mdns-records.ts';

export function readNetworkLinks(): readonly NetworkLink[] {
  return toNetworkLinks(networkInterfaces());
}

/** One link for each interface with an IPv4 address. */
export function toNetworkLinks(
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): readonly NetworkLink[] {
  return Object.entries(interfaces).flatMap(([interfaceName, infos = []]) => {
    const ipv4 = infos.find((info) => info.family === 'IPv4' && !info.internal);
    if (ipv4 === undefined || isVirtualAdapter(interfaceName, ipv4)) return [];
    const ipv6 = infos.filter(({ family, address }) => family === 'IPv6' && !/^fe[89ab]/i.test(address));
    const { address, netmask } = ipv4;
    return [{ interfaceName, address, netmask, ipv6: ipv6.map((info) => info.address) }];
  });
}

/** The link over which a message came: only neighbours are believed (RFC 6762 §11). */
export function linkOf(sender: string, links: readonly NetworkLink[]): NetworkLink | undefined {
  return links.find(({ address, netmask }) => {
    const mask = toNumber(netmask);
    return (toNumber(sender) & mask) === (toNumber(address) & mask);
  });
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, octet) => (sum << 8) | Number(octet), 0);
}
