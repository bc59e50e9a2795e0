/** "Show how": what a device has to do to trust this computer, in a dialog of its own. */
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './trust-dialog.module.css';
import { trustOf } from './trust-page-address.ts';
import { TrustSteps } from './trust-steps.tsx';

/** Nothing where there is nothing to show. */
export function ShowHowButton({ share }: { readonly share: Pick<ShareState, 'status'> }) {
  const { encryption } = useLanguage().words;
  const [isOpen, setIsOpen] = useState(false);
  const trust = trustOf(share);
  if (trust === undefined) return undefined;
  return (
    <>
      <Button icon={ShieldCheck} onPress={() => setIsOpen(true)}>
        {encryption.showHow}
      </Button>
      {isOpen && (
        <Dialog title={encryption.howTitle} onClose={() => setIsOpen(false)}>
          <div className={css.panel}>
            <TrustSteps {...trust} />
          </div>
        </Dialog>
      )}
    </>
  );
}
