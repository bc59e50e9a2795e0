/** Leads to the check from where a person waits for somebody: the dialog itself belongs to the address, which stays. */
import { Stethoscope } from 'lucide-react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './check-button.module.css';

export function CheckLink({ share }: { readonly share: ShareState }) {
  const { sessions } = useServices();
  const { check } = useLanguage().words;
  return (
    <button type="button" className={css.link} onClick={() => sessions.of(share.id).isChecking.set(true)}>
      <Stethoscope size={16} />
      {check.link}
    </button>
  );
}
