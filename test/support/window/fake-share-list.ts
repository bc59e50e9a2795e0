/** The list of shares as the scripted main process keeps it: what each call makes of the state. */
import type { AppState, ShareId, ShareState } from '../../../main/ipc/app-state.ts';

type Change = Pick<AppState, 'shares' | 'selected'>;

/** The state after `share` was moved to this place. */
export function withMoved({ shares, selected }: AppState, id: ShareId, index: number): Change {
  const others = shares.filter((share) => share.id !== id);
  const moved = shares.filter((share) => share.id === id);
  return { shares: [...others.slice(0, index), ...moved, ...others.slice(index)], selected };
}

/** The state after some members of one share have changed. */
export function withChanged(
  { shares, selected }: AppState,
  id: ShareId | undefined,
  news: Partial<ShareState>,
): Change {
  return { shares: shares.map((share) => (share.id === id ? { ...share, ...news } : share)), selected };
}

/** The state after a share was removed; its neighbour is selected when it was. */
export function withoutShare({ shares, selected }: AppState, id: ShareId): Change {
  const index = shares.findIndex((share) => share.id === id);
  const rest = shares.filter((share) => share.id !== id);
  return { shares: rest, selected: selected === id ? rest[Math.min(index, rest.length - 1)]?.id : selected };
}
