/** Under which names and addresses a share can be reached: all for which its certificate has to hold. */
import { hostname } from 'node:os';
import { reachOf } from '../../guards/host-names.ts';
import type { NetworkView } from '../network/addresses.ts';
import { listAddresses } from '../network/addresses.ts';

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '::1'];
const ANY = '::';
/** Any will do: names of hosts are all that is asked for. */
const SOME_PORT = 1;

/**
 * @param bind as in ListenAddress
 * @param allowed what a share answers to besides this computer's own names, such as the name that is announced
 */
export function ownHosts(
  bind: string | undefined,
  network: NetworkView,
  allowed: readonly string[],
): readonly string[] {
  const listed = listAddresses({ address: bind ?? ANY, port: SOME_PORT }, network).map(
    ({ url }) => new URL(url).hostname,
  );
  const loopback = bind === undefined || reachOf(bind) === 'this-computer' ? LOOPBACK_HOSTS : [];
  const names = reachOf(bind) === 'network' ? namesOf(hostname()) : [];
  return [...names, ...loopback, ...listed, ...allowed];
}

/** The name, and the one that it has in the local network (RFC 6762). */
function namesOf(name: string): readonly string[] {
  const [label = ''] = name.split('.');
  return [name, `${label}.local`];
}
