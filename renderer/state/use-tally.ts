/** What changes with every request: a share's totals, and how its log on disk is doing. */
import { useEffect, useState } from 'react';
import type { Notices, ShareState } from '../../main/ipc/contract.ts';
import { useServices } from './services.tsx';

type Tally = Omit<Notices['tally'], 'share'>;

interface Told {
  /** The state that was the newest when this was told. */
  readonly share: ShareState;
  readonly tally: Tally;
}

export function useTally(share: ShareState): Tally {
  const { bridge } = useServices();
  const [told, setTold] = useState<Told | undefined>(undefined);
  useEffect(
    () =>
      bridge.onTally((notice) => {
        if (notice.share === share.id) setTold({ share, tally: notice });
      }),
    [bridge, share],
  );
  // A state that came afterwards is the newer truth.
  return told?.share === share ? told.tally : share;
}
