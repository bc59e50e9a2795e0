/** Which certificate a setup asks for. */
import type { NetworkView } from '../network/addresses.ts';
import type { ShareSetup } from '../share-status.ts';
import { ownHosts } from './certified-hosts.ts';
import { ShareIdentity } from './share-identity.ts';

interface HostMeans {
  readonly allowedHosts: () => readonly string[];
  readonly readNetwork: () => Promise<NetworkView>;
}

/** Undefined where none is wanted. Rejects with an IdentityFault. */
export async function openIdentity(setup: ShareSetup, means: HostMeans): Promise<ShareIdentity | undefined> {
  const { encryption } = setup.serving ?? {};
  if (encryption === undefined) return undefined;
  return await ShareIdentity.open(encryption, async () =>
    ownHosts(setup.bind, await means.readNetwork(), means.allowedHosts()),
  );
}

export function isSameIdentityWanted(one: ShareSetup, other: ShareSetup): boolean {
  const describe = ({ bind, serving }: ShareSetup): string => JSON.stringify([bind, serving?.encryption]);
  return describe(one) === describe(other);
}
