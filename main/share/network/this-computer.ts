/** Which visitors are this computer itself. */
import { networkInterfaces } from 'node:os';

/** By which programs on this computer come, each system's own (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1']);

/** Whether an IP address is one of this computer's own, at this moment. */
export function isThisComputer(address: string): boolean {
  // Asking for all interfaces takes a while.
  if (LOOPBACK.has(address)) return true;
  // A link-local IPv6 address comes with the interface's name.
  const plain = address.replace(/%.*$/, '');
  try {
    return Object.values(networkInterfaces()).some((infos) => infos?.some((info) => info.address === plain));
  } catch {
    // The system won't say, as when all descriptors are in use.
    return false;
  }
}
