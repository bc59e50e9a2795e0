/** "Show how": what a device has to do to trust this computer, in a dialog of its own. */
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './trust-dialog.module.css';
import { trustOf } from './trust-page-address.ts';
import type { TrustStepsProps } from './trust-steps.tsx';
import { TrustSteps } from './trust-steps.tsx';

interface ShowHowProps {
  readonly share: Pick<ShareState, 'status'>;
  /** There will be something to show in a moment: what is pressed before waits for it. */
  readonly isAwaited?: boolean;
  /** Which device it is about, where there may be such buttons for several. */
  readonly device?: string;
}

/** Nothing where there is nothing to show. What is shown stays while the share is started anew. */
export function ShowHowButton({ share, isAwaited = false, device }: ShowHowProps) {
  const { common, encryption } = useLanguage().words;
  const [isOpen, setIsOpen] = useState(false);
  const trust = useLastTrust(share);
  if (trust === undefined && !isAwaited) return undefined;
  return (
    <>
      <Button
        icon={ShieldCheck}
        onPress={() => setIsOpen(true)}
        {...(device !== undefined && { label: common.labelled(encryption.showHow, device) })}
      >
        {encryption.showHow}
      </Button>
      {isOpen && trust !== undefined && (
        <Dialog title={encryption.howTitle} onClose={() => setIsOpen(false)}>
          <div className={css.panel}>
            <TrustSteps {...trust} />
          </div>
        </Dialog>
      )}
    </>
  );
}

/** That of a share which is on its way is the one that it had. */
function useLastTrust(share: Pick<ShareState, 'status'>): TrustStepsProps | undefined {
  const now = trustOf(share);
  const [last, setLast] = useState(now);
  if (now?.page !== last?.page || now?.fingerprint !== last?.fingerprint) {
    if (now === undefined && isOnItsWay(share)) return last;
    setLast(now);
  }
  return now;
}

function isOnItsWay({ status }: Pick<ShareState, 'status'>): boolean {
  return status.state === 'starting' || status.state === 'stopping';
}
