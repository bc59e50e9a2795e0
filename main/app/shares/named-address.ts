/** The address by name among a share's other addresses. */
import { formatUrl, withPath } from '../../share/network/addresses.ts';
import type { ShareReach, ShareStatus } from '../../share/share-status.ts';

/**
 * The status of a share that is found in the local network as `hostName`. The name comes second: not every device can
 * look it up, so the address in numbers stays the one to give away.
 */
export function withNamedAddress(status: ShareStatus, reach: ShareReach, hostName: string | undefined): ShareStatus {
  if (status.state !== 'running' || reach !== 'network' || hostName === undefined) return status;
  const [best, ...others] = status.addresses;
  if (best?.kind !== 'lan') return status;
  const { pathname, protocol } = new URL(best.url);
  const scheme = protocol === 'https:' ? 'https' : 'http';
  const named = {
    url: withPath(formatUrl(hostName, status.port, scheme), pathname),
    kind: 'name',
    interfaceName: '',
  } as const;
  return { ...status, addresses: [best, named, ...others] };
}
