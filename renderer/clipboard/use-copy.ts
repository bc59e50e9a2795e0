/** Copying a text, with a confirmation that is seen for a moment and read out. */
import { useEffect, useState } from 'react';
import { useServices } from '../state/services.tsx';

const CONFIRMED_MS = 2_000;

export interface Copying {
  readonly isCopied: boolean;
  readonly copy: (text: string) => void;
}

/** `confirmation` is read out once the text is in the clipboard. */
export function useCopy(confirmation: string): Copying {
  const { bridge, run, announcement } = useServices();
  const [copiedAt, setCopiedAt] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (copiedAt === undefined) return;
    const timer = window.setTimeout(() => {
      setCopiedAt(undefined);
      announcement.set('');
    }, CONFIRMED_MS);
    return () => window.clearTimeout(timer);
  }, [copiedAt, announcement]);
  const confirm = (): void => {
    setCopiedAt(performance.now());
    announcement.set(confirmation);
  };
  return { isCopied: copiedAt !== undefined, copy: (text) => run(bridge.copyText(text).then(confirm)) };
}
