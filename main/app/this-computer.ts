/** Which visitors are this computer itself. */
import { networkInterfaces } from 'node:os';

/** RFC 1122 §3.2.1.3, RFC 4291 §2.5.3. */
const LOOPBACK = /^(127\.|::1$)/;

/** Whether an IP address is one of this computer's own, at this moment. */
export function isThisComputer(address: string): boolean {
  // Asking for all interfaces takes a while, and programs on this computer come by loopback.
  if (LOOPBACK.test(address)) return true;
  // A link-local IPv6 address comes with the interface's name.
  const plain = address.replace(/%.*$/, '');
  return Object.values(networkInterfaces()).some((infos) => infos?.some((info) => info.address === plain));
}
