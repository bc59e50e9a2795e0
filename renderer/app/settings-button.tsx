/** Opens the settings. */
import { SlidersHorizontal } from 'lucide-react';
import type { AppState } from '../../main/ipc/contract.ts';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './settings-button.module.css';
import { SettingsPanel } from './settings-panel.tsx';

export function SettingsButton({ app }: { readonly app: AppState }) {
  const { settings } = useLanguage().words;
  return (
    <Popover
      label={settings.title}
      panelLabel={settings.title}
      trigger={<SlidersHorizontal size={18} />}
      triggerClass={css.trigger}
      align="end"
    >
      {() => <SettingsPanel app={app} />}
    </Popover>
  );
}
