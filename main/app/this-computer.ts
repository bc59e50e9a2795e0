/** Which visitors are this computer itself. */
import { networkInterfaces } from 'node:os';

/** Whether an IP address is one of this computer's own, at this moment. */
export function isThisComputer(address: string): boolean {
  // A link-local IPv6 address comes with the interface's name.
  const plain = address.replace(/%.*$/, '');
  return Object.values(networkInterfaces()).some((infos) => infos?.some((info) => info.address === plain));
}
