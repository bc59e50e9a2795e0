/** The exchange on the wire, asked of the main process for the entry that is looked at. */
import { useEffect, useState } from 'react';
import type { ExchangeDetails } from '../../main/access-log/log-entry.ts';
import type { ShareId } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';

export type DetailsState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'known'; readonly details: ExchangeDetails }
  | { readonly kind: 'too-old' }
  /** The entry comes from a file: nobody knows more. */
  | { readonly kind: 'saved' };

interface Answer {
  readonly sequence: number;
  readonly details: ExchangeDetails | undefined;
}

export function useExchangeDetails(share: ShareId | undefined, sequence: number): DetailsState {
  const { bridge, run } = useServices();
  const [answer, setAnswer] = useState<Answer | undefined>(undefined);
  useEffect(() => {
    if (share === undefined) return;
    let isWanted = true;
    run(
      bridge.getExchangeDetails(share, sequence).then((details) => {
        if (isWanted) setAnswer({ sequence, details });
      }),
    );
    return () => {
      isWanted = false;
    };
  }, [bridge, run, share, sequence]);
  if (share === undefined) return { kind: 'saved' };
  // The answer to an earlier question says nothing about this entry.
  if (answer?.sequence !== sequence) return { kind: 'reading' };
  return answer.details === undefined ? { kind: 'too-old' } : { kind: 'known', details: answer.details };
}
