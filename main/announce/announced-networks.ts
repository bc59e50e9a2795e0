/** The networks in which a share is announced: those of the neighbours, not VPNs or virtual machines. */
import { isIPv4 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { networkInterfaces } from 'node:os';
import { isVirtualAdapter } from '../share/network/adapter-kinds.ts';
import type { Ipv4Link, NetworkLink } from './mdns-records.ts';

export function readNetworkLinks(): readonly NetworkLink[] {
  return toNetworkLinks(networkInterfaces(), process.platform);
}

/** For each interface with an address that others can open, one link for each protocol that is spoken over it. */
export function toNetworkLinks(
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
  platform: NodeJS.Platform,
): readonly NetworkLink[] {
  return Object.entries(interfaces).flatMap(([interfaceName, infos = []]) => {
    const [first] = infos;
    if (first === undefined || first.internal || isVirtualAdapter(interfaceName, first)) return [];
    const ipv4 = infos.find(({ family }) => family === 'IPv4');
    const ipv6 = infos.filter(({ family, address }) => family === 'IPv6' && !isLinkLocal(address));
    const linkLocal = infos.find(({ family, address }) => family === 'IPv6' && isLinkLocal(address));
    const addresses = { ipv4: ipv4?.address, ipv6: ipv6.map(({ address }) => address) };
    if (addresses.ipv4 === undefined && addresses.ipv6.length === 0) return [];
    const zone = platform === 'win32' && linkLocal?.family === 'IPv6' ? String(linkLocal.scopeid) : interfaceName;
    const links: readonly (NetworkLink | undefined)[] = [
      ipv4 && { family: 'IPv4', address: ipv4.address, netmask: ipv4.netmask, ...addresses },
      // Multicast DNS is spoken from link-local addresses.
      linkLocal && { family: 'IPv6', zone, ...addresses },
    ];
    return links.filter((link) => link !== undefined);
  });
}

/** The link over which a message came: only neighbours are believed (RFC 6762 §11). */
export function linkOf(sender: string, links: readonly NetworkLink[]): NetworkLink | undefined {
  if (isIPv4(sender)) {
    return links.find((link) => link.family === 'IPv4' && isInNetwork(sender, link));
  }
  const [address = '', zone] = sender.split('%');
  return isLinkLocal(address) ? links.find((link) => link.family === 'IPv6' && link.zone === zone) : undefined;
}

/** fe80::/10 */
function isLinkLocal(address: string): boolean {
  return /^fe[89ab]/i.test(address);
}

function isInNetwork(sender: string, { address, netmask }: Ipv4Link): boolean {
  const mask = toNumber(netmask);
  return (toNumber(sender) & mask) === (toNumber(address) & mask);
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, octet) => (sum << 8) | Number(octet), 0);
}
