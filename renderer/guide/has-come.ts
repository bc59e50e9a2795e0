/** Whether somebody has come to a share since the app was started: until then the log's place belongs to the person. */
import { useSyncExternalStore } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useStore } from '../base/external-store.ts';
import type { ShareSession } from '../session/share-session.ts';

/** A request that ended, or a download that runs. Porthole's own checks are nobody. Draws again only when this changes. */
export function useHasCome(share: ShareState, { tally, transfers }: ShareSession): boolean {
  const hasRequests = useSyncExternalStore(
    tally.newest.subscribe,
    () => (tally.newest.get() ?? share).totals.requests > 0,
  );
  const hasDownloads = useSyncExternalStore(
    transfers.state.subscribe,
    () => transfers.state.get().downloads.length > 0,
  );
  return hasRequests || hasDownloads;
}

/** Whether the guide stands in the log's place: a person who paused the live log, or searches it, wants to see it, empty as it is. */
export function useGuide(hasCome: boolean, { model, opened, isLogWanted }: ShareSession): boolean {
  const isPaused = useSyncExternalStore(model.snapshot.subscribe, () => model.snapshot.get().isPaused);
  const hasOpened = useSyncExternalStore(opened.reader.subscribe, () => opened.reader.get() !== undefined);
  return !useStore(isLogWanted) && !hasCome && !isPaused && !hasOpened;
}
