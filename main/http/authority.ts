/** The host and port that a request is meant for (RFC 9110 §7.2). */
import { isIPv6 } from 'node:net';

/**
 * uri-host [":" port] (RFC 3986 §3.2.2): a reg-name or IPv4 address, or an IPv6 address in brackets; never empty. Some programs
 * leave the address's zone in (RFC 6874), encoded or not, which means nothing to anybody but them.
 */
const AUTHORITY =
  /^(?:\[([\da-fA-F:.]+)(?:%(?:25)?[\w.~-]{1,64})?\]|(?:[\w.~!$&'()*+,;=-]|%[\da-fA-F]{2})+)(?::(\d{0,5}))?$/;

const MAX_PORT = 65_535;

/** Whether `text` is a valid Host field value (RFC 9110 §7.2) that names a host. */
export function isAuthority(text: string): boolean {
  const match = AUTHORITY.exec(text);
  if (!match) return false;
  const [, ipv6, port] = match;
  return (ipv6 === undefined || isIPv6(ipv6)) && Number(port ?? 0) <= MAX_PORT;
}
