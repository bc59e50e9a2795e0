/** Who can open a share, as the window tells it. */
import type { ShareState } from '../../main/ipc/contract.ts';

export type EntryKind = 'everyone' | 'pin' | 'password' | 'people' | 'links';

export function entryKind({ entry, secret, people }: Pick<ShareState, 'entry' | 'secret' | 'people'>): EntryKind {
  if (entry !== 'secret') return entry;
  if (secret !== undefined) return secret.pinLength === undefined ? 'password' : 'pin';
  return people.length > 0 ? 'people' : 'links';
}
