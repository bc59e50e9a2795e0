/** A password in the place of the PIN. */
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './access-dialogs.module.css';

export interface AccessDialogProps {
  readonly share: ShareState;
  readonly onClose: () => void;
}

export function PasswordDialog({ share, onClose }: AccessDialogProps) {
  const { access } = useLanguage().words;
  const { bridge, run } = useServices();
  const [password, setPassword] = useState('');
  const hintId = useId();
  const set = async (): Promise<void> => {
    if (await bridge.choosePassword(share.id, password)) onClose();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== '') run(set());
  };
  return (
    <Dialog title={access.passwordTitle(share.name)} onClose={onClose}>
      <form className={css.form} onSubmit={onSubmit}>
        <input
          type="password"
          aria-label={access.passwordLabel}
          aria-describedby={hintId}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <button type="submit" aria-disabled={password === ''}>
          {access.set}
        </button>
        <p id={hintId}>{access.passwordHint}</p>
      </form>
    </Dialog>
  );
}
