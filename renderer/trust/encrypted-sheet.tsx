/** What a person should know when a share becomes encrypted: browsers will warn at first, and how that ends. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { ShowHowButton } from './show-how-button.tsx';
import css from './trust-dialog.module.css';

export interface EncryptedSheetProps {
  readonly share: Pick<ShareState, 'status'>;
  readonly onClose: () => void;
}

export function EncryptedSheet({ share, onClose }: EncryptedSheetProps) {
  const { encryption } = useLanguage().words;
  return (
    <Dialog title={encryption.encrypt} onClose={onClose}>
      <div className={css.panel}>
        <p className={css.honest}>{encryption.willWarn}</p>
        <p>{encryption.willWarnMore}</p>
        <div className={css.foot}>
          <ShowHowButton share={share} isAwaited />
        </div>
      </div>
    </Dialog>
  );
}
