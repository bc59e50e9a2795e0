/** Says it once when a share's best address became another one while it was open: whoever was given the old one needs the new. */
import { useEffect, useRef } from 'react';
import type { ShareState } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';

export function useChangedAddress({ status }: ShareState): void {
  const { message } = useServices();
  const { words } = useLanguage();
  const before = useRef<string | undefined>(undefined);
  // Between two ports, or two reaches, a share is not running for a moment: that change was made by a person.
  const url = status.state === 'running' ? status.addresses[0]?.url : undefined;
  useEffect(() => {
    if (url !== undefined && before.current !== undefined && url !== before.current) {
      message.set({ kind: 'text', text: words.share.addressChanged(url) });
    }
    before.current = url;
  }, [url, message, words]);
}
