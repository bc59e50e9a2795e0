/** Hosts as a certificate has them: DNS names and addresses. Which they are, `share/encryption/certified-hosts.ts` says. Pure. */
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { plainAddress } from '../net/visitor-key.ts';
import type { LeafNames } from './certificate-messages.ts';

/** RFC 5280 A.1 knows no bound; clients take their time with long lists. */
const MAX_NAMES = 100;

/** RFC 1035 §2.3.4; underscores stand in names of Windows and of containers. */
const HOST_NAME = /^(?=.{1,253}$)[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})*$/;

/** @param hosts names and IP addresses as people write them, most important first; what is neither is left out */
export function leafNames(hosts: readonly string[]): LeafNames {
  const [dns, ip] = [new Set<string>(), new Set<string>()];
  for (const host of hosts) {
    if (dns.size + ip.size >= MAX_NAMES) break;
    const bare = host.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
    if (isIP(bare) !== 0) {
      ip.add(plainAddress(bare));
      continue;
    }
    const name = domainToASCII(bare).replace(/\.$/, '');
    if (HOST_NAME.test(name)) dns.add(name);
  }
  return { dns: [...dns].sort(), ip: [...ip].sort() };
}

export function areSameNames(one: LeafNames, other: LeafNames): boolean {
  return one.dns.join() === other.dns.join() && one.ip.join() === other.ip.join();
}
