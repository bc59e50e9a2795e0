/** What others say of the names that we want: RFC 6762 §8.2 and §9. */
import type { Answer } from 'dns-packet';
import { encode } from 'dns-packet';
import type { Announcement, LinkAddresses } from './mdns-records.ts';
import { instanceName, isSameName } from './mdns-records.ts';

/**
 * `host`, `service`: somebody else has the name. `kept`: the system of this very computer answers for its host name, as
 * Avahi, Bonjour and Windows do, and does so for us too.
 */
export type Claim = 'host' | 'service' | 'kept';

/** What a record says of the names in `announcement`; `isOwn` tells this computer's own addresses. */
export function claimOf(
  record: Answer,
  announcement: Announcement,
  isOwn: (address: string) => boolean,
): Claim | undefined {
  if ('ttl' in record && record.ttl === 0) return undefined;
  if ((record.type === 'A' || record.type === 'AAAA') && isSameName(record.name, announcement.hostName)) {
    return isOwn(record.data) ? 'kept' : 'host';
  }
  if (record.type !== 'SRV') return undefined;
  const { target, port } = record.data;
  const service = announcement.services.find((one) => isSameName(record.name, instanceName(one)));
  if (service === undefined) return undefined;
  return isSameName(target, announcement.hostName) && port === service.port ? undefined : 'service';
}

/**
 * Two who ask for one host name at the same time: the greater address has it (RFC 6762 §8.2), and the other goes on to
 * its next name, which it would have to do a second later anyway. IPv4 addresses are compared where there is one.
 */
export function losesTo(rival: Answer, announcement: Announcement, { ipv4, ipv6 }: LinkAddresses): boolean {
  const type = ipv4 === undefined ? 'AAAA' : 'A';
  if (rival.type !== type || !isSameName(rival.name, announcement.hostName)) return false;
  return Buffer.compare(octetsOf(type, rival.data), octetsOf(type, ipv4 ?? ipv6[0] ?? '')) > 0;
}

/** An address as it stands in a record, which ends with it. */
function octetsOf(type: 'A' | 'AAAA', data: string): Buffer {
  return encode({ type: 'response', answers: [{ type, name: '.', data }] }).subarray(type === 'A' ? -4 : -16);
}
