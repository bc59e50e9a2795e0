/** The network adapters that a share can listen on, by the names that the system gives them. */
import { networkInterfaces } from 'node:os';
import type { NetworkAdapter } from '../share-status.ts';

/** Reserved for documentation (RFC 5737): no computer has it, so that nothing can listen there. */
const NOBODYS_ADDRESS = '192.0.2.0';

/** Each adapter once, with the address that is listened on: the first IPv4 address, or else one of IPv6. */
export function listAdapters(interfaces = networkInterfaces()): readonly NetworkAdapter[] {
  return Object.entries(interfaces).flatMap(([name, addresses = []]) => {
    const outer = addresses.filter(({ internal, scopeid }) => !internal && !scopeid);
    const best = outer.find(({ family }) => family === 'IPv4') ?? outer[0];
    return best === undefined ? [] : [{ name, address: best.address }];
  });
}

/** Where to listen for just this adapter; where nobody can, while it is not there: never on all the others instead. */
export function addressOfAdapter(name: string, adapters = listAdapters()): string {
  return adapters.find((adapter) => adapter.name === name)?.address ?? NOBODYS_ADDRESS;
}
