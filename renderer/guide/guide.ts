/** What a person is led to do while nobody has come, by what the share is doing. */
import type { ShareState } from '../../main/ipc/contract.ts';
import type { ShareAddress } from '../../main/share/status.ts';

export type Guide =
  /** Other devices can open the address. */
  | { readonly kind: 'others'; readonly url: string }
  /** Only this computer can, as the person wants it or (`no-network`) since there is nobody else. */
  | { readonly kind: 'this-computer' | 'no-network'; readonly url: string }
  /** There is no address. */
  | { readonly kind: 'starting' | 'off' };

export function guideFor({ status, reach }: Pick<ShareState, 'status' | 'reach'>): Guide {
  if (status.state === 'starting') return { kind: 'starting' };
  const best: ShareAddress | undefined = status.state === 'running' ? status.addresses[0] : undefined;
  if (best === undefined) return { kind: 'off' };
  if (reach === 'this-computer') return { kind: 'this-computer', url: best.url };
  return { kind: best.kind === 'loopback' ? 'no-network' : 'others', url: best.url };
}
