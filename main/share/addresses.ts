/** The addresses under which a share can be reached, best first. */

import { isIPv6 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import type { BoundAddress } from '../net/socket-server.ts';
import type { AddressKind, ShareAddress } from './status.ts';

/** Names of interfaces that lead to virtual machines, containers and private networks rather than to the neighbours. */
const VIRTUAL_INTERFACE =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|lxc|lxd|podman|cni|flannel|tun|tap|utun|wg|zt|tailscale|ppp|awdl|llw|bridge|anpi|vEthernet|VirtualBox|VMware|Tailscale|ZeroTier|Hyper-V)/i;

const WIRED_INTERFACE = /^(?:en[opsx]|eth|em\d|Ethernet)/i;

const KIND_RANK: Readonly<Record<AddressKind, number>> = { lan: 0, virtual: 1, loopback: 2 };

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Every address that reaches a server bound like this; never empty. */
export function listAddresses(bound: BoundAddress, interfaces: Interfaces): readonly ShareAddress[] {
  const isWildcard = bound.address === '::' || bound.address === '0.0.0.0';
  const found: (ShareAddress & { readonly rank: number })[] = [];
  for (const [interfaceName, infos] of Object.entries(interfaces)) {
    for (const info of infos ?? []) {
      if (isWildcard ? !isReachable(info, bound.address) : info.address !== bound.address) continue;
      const kind = kindOf(interfaceName, info);
      const rank = KIND_RANK[kind] * 4 + (isIPv6(info.address) ? 2 : 0) + (WIRED_INTERFACE.test(interfaceName) ? 0 : 1);
      found.push({ url: formatUrl(info.address, bound.port), kind, interfaceName, rank });
    }
  }
  if (found.length === 0) return [{ url: formatUrl(bound.address, bound.port), kind: 'lan', interfaceName: '' }];
  return found.sort((a, b) => a.rank - b.rank).map(({ url, kind, interfaceName }) => ({ url, kind, interfaceName }));
}

/** `http://HOST:PORT/` with an IPv6 address in brackets (RFC 3986 §3.2.2). */
export function formatUrl(host: string, port: number): string {
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}/`;
}

/** Link-local IPv6 addresses need a zone that browsers do not take. */
function isReachable(info: NetworkInterfaceInfo, wildcard: string): boolean {
  if (info.family === 'IPv4') return !info.address.startsWith('169.254.');
  return wildcard === '::' && !/^fe[89ab]/i.test(info.address);
}

function kindOf(interfaceName: string, info: NetworkInterfaceInfo): AddressKind {
  if (info.internal) return 'loopback';
  return VIRTUAL_INTERFACE.test(interfaceName) ? 'virtual' : 'lan';
}
