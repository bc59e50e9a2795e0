/** What a person is led to do while nobody has come, by what the share is doing. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { ShareAddress } from '../../main/share/share-status.ts';
import { accessKind } from '../access/access-kind.ts';

export type Guide =
  /** Other devices can open the address. */
  | { readonly kind: 'others'; readonly url: string }
  /** They can by a link, such as the one in the code. */
  | { readonly kind: 'links'; readonly url: string }
  /** Only this computer can, as the person wants it or (`no-network`) since there is nobody else. */
  | { readonly kind: 'this-computer' | 'no-network'; readonly url: string }
  /** There is no address. */
  | { readonly kind: 'starting' | 'off' };

export function guideFor(share: Pick<ShareState, 'status' | 'reach' | 'entry' | 'secret' | 'people'>): Guide {
  const { status, reach } = share;
  if (status.state === 'starting') return { kind: 'starting' };
  const best: ShareAddress | undefined = status.state === 'running' ? status.addresses[0] : undefined;
  if (best === undefined) return { kind: 'off' };
  if (reach === 'this-computer') return { kind: 'this-computer', url: best.url };
  if (best.kind !== 'loopback' && accessKind(share) === 'links') return { kind: 'links', url: best.url };
  return { kind: best.kind === 'loopback' ? 'no-network' : 'others', url: best.url };
}
