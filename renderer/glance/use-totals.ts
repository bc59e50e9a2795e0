/** What came together on a share since the app was started, as the main process sums it up. */
import { useEffect, useState } from 'react';
import type { ShareTotals } from '../../main/access-log/share-totals.ts';
import type { ShareState } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';

export function useTotals(share: ShareState): ShareTotals {
  const { bridge } = useServices();
  const [told, setTold] = useState<ShareTotals | undefined>(undefined);
  const { id } = share;
  useEffect(
    () =>
      bridge.onTally((notice) => {
        if (notice.share === id) setTold(notice.totals);
      }),
    [bridge, id],
  );
  // The state may be the newer one: sums only grow.
  return told !== undefined && told.requests >= share.totals.requests ? told : share.totals;
}
