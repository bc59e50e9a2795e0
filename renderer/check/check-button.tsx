/** Opens the check of a share: for the moment when somebody says that it does not work. */
import { Stethoscope } from 'lucide-react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useStore } from '../base/external-store.ts';
import { useServices } from '../state/services.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './check-button.module.css';
import { CheckPanel } from './check-panel.tsx';

/** The dialog stays while the share is opened again, as when a person lets the network in from there. */
export function CheckButton({ share }: { readonly share: ShareState }) {
  const { words } = useLanguage();
  const { sessions } = useServices();
  const { isChecking } = sessions.of(share.id);
  const isOpen = useStore(isChecking);
  return (
    <>
      {share.status.state === 'running' && (
        <button type="button" className={css.button} onClick={() => isChecking.set(true)}>
          <Stethoscope size={16} />
          {words.check.button}
        </button>
      )}
      {isOpen && (
        <Dialog title={words.check.button} onClose={() => isChecking.set(false)}>
          <CheckPanel share={share} />
        </Dialog>
      )}
    </>
  );
}
