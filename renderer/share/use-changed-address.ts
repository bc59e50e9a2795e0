/** Says it once when a share's best address became another one while it was open: whoever was given the old one needs the new. */
import { useEffect, useRef } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';

export function useChangedAddress({ name, port, reach, status }: ShareState): void {
  const { message } = useServices();
  const before = useRef({ url: '', place: '', isChosen: false });
  const url = status.state === 'running' ? (status.addresses[0]?.url ?? '') : '';
  const place = `${port} ${reach}`;
  useEffect(() => {
    const last = before.current;
    // Where a person moved it, the address follows a moment later: that is no news.
    const isChosen = url !== '' && (last.isChosen || (last.place !== '' && last.place !== place));
    const hasChanged = url !== '' && last.url !== '' && url !== last.url;
    if (hasChanged && !isChosen)
      message.set({ kind: 'text', describe: ({ words }) => words.share.addressChanged(name, url) });
    before.current = { url, place, isChosen: isChosen && !hasChanged };
  }, [name, url, place, message]);
}
