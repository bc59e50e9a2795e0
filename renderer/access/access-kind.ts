/** Who can open a share, as the window tells it. */
import type { ShareState } from '../../main/ipc/app-state.ts';

export type AccessKind = 'everyone' | 'pin' | 'password' | 'people' | 'links';

export function accessKind({ entry, secret, people }: Pick<ShareState, 'entry' | 'secret' | 'people'>): AccessKind {
  if (entry !== 'secret') return entry;
  if (secret !== undefined) return secret.pinLength === undefined ? 'password' : 'pin';
  return people.length > 0 ? 'people' : 'links';
}
