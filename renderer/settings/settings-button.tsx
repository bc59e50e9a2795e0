/** Opens the settings. */
import { SlidersHorizontal } from 'lucide-react';
import { useServices } from '../state/services.tsx';
import { iconButtonClass } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';

/** By which the button is found when the settings are left: it gets the focus back. */
const MARK = 'data-opens-settings';

export function SettingsButton() {
  const { bridge, run } = useServices();
  const { title } = useLanguage().words.settings;
  return (
    <button
      type="button"
      className={iconButtonClass('large')}
      aria-label={title}
      title={title}
      {...{ [MARK]: true }}
      onClick={() => run(bridge.showSettings(true))}
    >
      <SlidersHorizontal size={18} />
    </button>
  );
}

/** Gives the focus to the button that is seen: shares that are not shown have one too. */
export function focusSettingsButton(): void {
  for (const button of document.querySelectorAll<HTMLElement>(`[${MARK}]`)) {
    if (button.checkVisibility()) button.focus();
  }
}
