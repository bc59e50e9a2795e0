/** The addresses under which a share can be reached, best first. */
import { isIPv6 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import type { BoundAddress } from '../../net/socket-server.ts';
import { LOOPBACK } from '../../net/socket-server.ts';
import type { AddressKind, ShareAddress } from '../share-status.ts';
import type { AdapterMedium } from './adapter-kinds.ts';
import { isVirtualAdapter, mediumOf } from './adapter-kinds.ts';

/** What the system tells of its network at one moment. */
export interface NetworkView {
  /** As of `os.networkInterfaces()`. */
  readonly interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;
  /** The addresses from which this computer would speak to the rest of the world: those of its default routes. */
  readonly preferred: readonly string[];
  /** IPv6 addresses that will soon be others (RFC 8981), where the system tells. */
  readonly temporary: readonly string[];
}

export interface AddressPlace {
  readonly basePath?: string | undefined;
  readonly scheme?: 'http' | 'https';
}

interface Candidate extends ShareAddress {
  readonly host: string;
  readonly rank: number;
}

const KIND_RANK: Readonly<Record<AddressKind, number>> = { lan: 0, name: 1, virtual: 2, loopback: 3 };
const MEDIUM_RANK: Readonly<Record<AdapterMedium, number>> = { wired: 0, unknown: 1, wireless: 2, mobile: 3 };

/** Weights of what is compared, most important first: kind, family, default route, medium, scope of an IPv6 address. */
const KIND_WEIGHT = 1000;
const FAMILY_WEIGHT = 100;
const ROUTE_WEIGHT = 30;
const MEDIUM_WEIGHT = 5;

/**
 * Every address that reaches a server bound like this; never empty.
 * @param place below which path all lies there, from slash to slash, and by which scheme people come
 */
export function listAddresses(
  bound: BoundAddress,
  network: NetworkView,
  { basePath = '/', scheme = 'http' }: AddressPlace = {},
): readonly ShareAddress[] {
  return listOrigins(bound, network).map((address) => ({
    ...address,
    url: withPath(address.url.replace(/^http/, scheme), basePath),
  }));
}

/** Addresses of the whole server. */
function listOrigins(bound: BoundAddress, network: NetworkView): readonly ShareAddress[] {
  const found = withoutMakeshift(candidates(bound, network)).sort((a, b) => a.rank - b.rank);
  const addresses = found.map(({ url, kind, interfaceName }) => ({ url, kind, interfaceName }));
  if (bound.address === LOOPBACK) {
    return [{ url: formatUrl(LOOPBACK, bound.port), kind: 'loopback', interfaceName: '' }, ...addresses];
  }
  if (addresses.length > 0) return addresses;
  return [{ url: formatUrl(bound.address, bound.port), kind: 'lan', interfaceName: '' }];
}

/** The address of what lies below a path of a server. @param origin with a slash at its end @param path from slash to slash */
export function withPath(origin: string, path: string): string {
  return origin.slice(0, -1) + path;
}

/** `http://HOST:PORT/` with an IPv6 address in brackets (RFC 3986 §3.2.2). */
export function formatUrl(host: string, port: number, scheme: 'http' | 'https' = 'http'): string {
  return `${scheme}://${isIPv6(host) ? `[${host}]` : host}:${port}/`;
}

function candidates(bound: BoundAddress, network: NetworkView): Candidate[] {
  const found: Candidate[] = [];
  for (const [interfaceName, infos] of Object.entries(network.interfaces)) {
    for (const info of infos ?? []) {
      if (!isServed(info, bound.address)) continue;
      const kind = kindOf(interfaceName, info);
      const isDefault = infos?.some(({ address }) => network.preferred.includes(address)) === true;
      const rank = baseRank(kind, mediumOf(interfaceName), isDefault) + familyRank(info, network.temporary);
      found.push({ url: formatUrl(info.address, bound.port), kind, interfaceName, host: info.address, rank });
    }
  }
  return found;
}

/** Whether a server bound to `bound` hears what is sent to this address, by a URL that browsers take. */
function isServed(info: NetworkInterfaceInfo, bound: string): boolean {
  switch (bound) {
    case LOOPBACK:
      return info.internal && (info.address === '127.0.0.1' || info.address === '::1');
    case '0.0.0.0':
      return info.family === 'IPv4';
    case '::':
      // Link-local IPv6 addresses need a zone, which has no place in a URL that browsers take.
      return info.family === 'IPv4' || !/^fe[89ab]/i.test(info.address);
    default:
      return info.address === bound;
  }
}

/** An IPv4 address that the computer gave itself (RFC 3927) helps only where two are joined by a cable and nothing else. */
function withoutMakeshift(found: Candidate[]): Candidate[] {
  const hasProper = found.some(({ kind, host }) => kind === 'lan' && !isMakeshift(host));
  return hasProper ? found.filter(({ host }) => !isMakeshift(host)) : found;
}

function isMakeshift(host: string): boolean {
  return host.startsWith('169.254.');
}

function kindOf(interfaceName: string, info: NetworkInterfaceInfo): AddressKind {
  if (info.internal) return 'loopback';
  return isVirtualAdapter(interfaceName, info) ? 'virtual' : 'lan';
}

function baseRank(kind: AddressKind, medium: AdapterMedium, isDefault: boolean): number {
  return KIND_RANK[kind] * KIND_WEIGHT + (isDefault ? 0 : ROUTE_WEIGHT) + MEDIUM_RANK[medium] * MEDIUM_WEIGHT;
}

/** Unique local addresses stay within the site (RFC 4193); temporary ones won't be there tomorrow. */
function familyRank({ address, family }: NetworkInterfaceInfo, temporary: readonly string[]): number {
  if (family === 'IPv4') return 0;
  if (temporary.includes(address)) return FAMILY_WEIGHT + 2;
  return /^f[cd]/i.test(address) ? FAMILY_WEIGHT : FAMILY_WEIGHT + 1;
}
