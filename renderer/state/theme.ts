/** Light or dark, by choice or by the system, as an attribute of the page that the style tokens follow. */
import { useEffect, useSyncExternalStore } from 'react';
import type { ThemeChoice } from '../../main/ipc/preferences.ts';

const DARK_QUERY = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(DARK_QUERY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useTheme(choice: ThemeChoice): void {
  const isSystemDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK_QUERY).matches);
  const system = isSystemDark ? 'dark' : 'light';
  const theme = choice === 'system' ? system : choice;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
