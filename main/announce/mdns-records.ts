/** The records by which shares are found in the local network: RFC 6762 (Multicast DNS) and RFC 6763 (service discovery). */
import type { Answer, Question } from 'dns-packet';

/** One share that is announced. */
export interface AnnouncedService {
  /** For people, such as the share's name; unique on this computer. */
  readonly name: string;
  readonly port: number;
  /** Below which it lies there; `/` when left out. */
  readonly path?: string | undefined;
  /** By which people come there; http when left out. */
  readonly scheme?: 'http' | 'https' | undefined;
}

/** This computer's addresses in one network, which others can open there: at least one. */
export interface LinkAddresses {
  readonly ipv4: string | undefined;
  /** Without those that need a zone. */
  readonly ipv6: readonly string[];
}

/** One network in which this computer is, by one of the protocols that are spoken there. */
export type NetworkLink = Ipv4Link | Ipv6Link;

export interface Ipv4Link extends LinkAddresses {
  readonly family: 'IPv4';
  /** Over which is spoken. */
  readonly address: string;
  /** Such as `255.255.255.0`. */
  readonly netmask: string;
}

export interface Ipv6Link extends LinkAddresses {
  readonly family: 'IPv6';
  /** How the system names the interface behind the percent sign of an address (RFC 4007 §11). */
  readonly zone: string;
}

/** What is announced, and under which host name. */
export interface Announcement {
  /** Such as `desk.local`. */
  readonly hostName: string;
  /** Whether the system itself answers for the host name: then its addresses are left to it. */
  readonly hostIsKept: boolean;
  readonly services: readonly AnnouncedService[];
}

/** RFC 6763 §9 */
const SERVICE_TYPES = '_services._dns-sd._udp.local';

/** RFC 6762 §10: what depends on an address is short-lived, what does not lives for 75 minutes; in seconds. */
const HOST_TTL_S = 120;
const OTHER_TTL_S = 4500;

/** A label is at most 63 octets long (RFC 1035 §2.3.4). */
const MAX_LABEL_BYTES = 63;

/** All records for one link. Those that nobody else may have carry the cache-flush bit (RFC 6762 §10.2). */
export function recordsFor(announcement: Announcement, link: LinkAddresses): readonly Answer[] {
  const { services, hostName, hostIsKept } = announcement;
  const records: Answer[] = services.flatMap((service) => serviceRecords(service, hostName));
  for (const data of new Set(services.map(serviceType))) {
    records.push({ type: 'PTR', name: SERVICE_TYPES, ttl: OTHER_TTL_S, data });
  }
  return hostIsKept ? records : [...records, ...hostRecords(hostName, link)];
}

/** The records that nobody else may have, for probes (RFC 6762 §8.1). */
export function uniqueRecords(records: readonly Answer[]): readonly Answer[] {
  return records.filter((record) => 'flush' in record && record.flush === true && record.type !== 'NSEC');
}

/** What answers a question: records of the asked type, or the word that there is none (RFC 6762 §6.1). */
export function answersTo({ name, type }: Question, records: readonly Answer[]): readonly Answer[] {
  const named = records.filter((record) => isSameName(record.name, name));
  // `ANY` is known to the protocol, and not to the type of its types.
  const found = named.filter((record) => record.type === type || (type as string) === 'ANY');
  return found.length > 0
    ? found.filter(({ type: kind }) => kind !== 'NSEC')
    : named.filter(({ type: kind }) => kind === 'NSEC');
}

/** Leaves out what whoever asks knows already, for at least half of its time (RFC 6762 §7.1). */
export function withoutKnown(answers: readonly Answer[], known: readonly Answer[]): readonly Answer[] {
  return answers.filter((answer) => !known.some((one) => isSameRecord(one, answer) && ttlOf(one) * 2 >= ttlOf(answer)));
}

/** The same records with no time to live: they hold no longer (RFC 6762 §10.1). */
export function goodbyes(records: readonly Answer[]): readonly Answer[] {
  return records.map((record) => ({ ...record, ttl: 0 }));
}

export function isSameRecord(a: Answer, b: Answer): boolean {
  return a.type === b.type && isSameName(a.name, b.name) && dataOf(a) === dataOf(b);
}

/** Names are compared without regard to the case of ASCII letters (RFC 6762 §16). */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A name for people as one label: dots would part it, and what is too long is cut between characters. */
export function toLabel(name: string): string {
  let label = name
    .replace(/\./g, '·')
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  while (Buffer.byteLength(label) > MAX_LABEL_BYTES) label = [...label].slice(0, -1).join('');
  return label === '' ? 'Porthole' : label;
}

/** A computer's name as a host name in `local`: its first label, in the characters that browsers take. */
export function toHostName(computerName: string, attempt: number): string {
  const [first = ''] = computerName.toLowerCase().split('.');
  const label =
    first
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, MAX_LABEL_BYTES - 4) || 'porthole';
  return attempt === 1 ? `${label}.local` : `${label}-${attempt}.local`;
}

/** The name under which a service is found (RFC 6763 §4.1). */
export function instanceName(service: AnnouncedService): string {
  return `${toLabel(service.name)}.${serviceType(service)}`;
}

/** RFC 6763 §7; both are registered (RFC 6335). */
function serviceType({ scheme = 'http' }: AnnouncedService): string {
  return `_${scheme}._tcp.local`;
}

function serviceRecords(service: AnnouncedService, hostName: string): readonly Answer[] {
  const name = instanceName(service);
  return [
    { type: 'PTR', name: serviceType(service), ttl: OTHER_TTL_S, data: name },
    {
      type: 'SRV',
      name,
      ttl: HOST_TTL_S,
      flush: true,
      data: { port: service.port, target: hostName, priority: 0, weight: 0 },
    },
    { type: 'TXT', name, ttl: OTHER_TTL_S, flush: true, data: [`path=${service.path ?? '/'}`] },
  ];
}

function hostRecords(name: string, { ipv4, ipv6 }: LinkAddresses): readonly Answer[] {
  const own = { name, ttl: HOST_TTL_S, flush: true };
  const addresses: readonly Answer[] = [
    ...(ipv4 === undefined ? [] : [{ ...own, type: 'A' as const, data: ipv4 }]),
    ...ipv6.map((data) => ({ ...own, type: 'AAAA' as const, data })),
  ];
  const rrtypes = [...new Set(addresses.map(({ type }) => type))];
  // Whoever asks for an address of a kind that there is not need not wait for it.
  return [...addresses, { ...own, type: 'NSEC', data: { nextDomain: name, rrtypes } }];
}

function ttlOf(record: Answer): number {
  return 'ttl' in record ? (record.ttl ?? 0) : 0;
}

function dataOf(record: Answer): string {
  if (record.type === 'SRV') return `${record.data.target.toLowerCase()} ${record.data.port}`;
  if (record.type === 'TXT') return [record.data].flat().map(String).join('\0');
  return 'data' in record ? JSON.stringify(record.data) : '';
}
