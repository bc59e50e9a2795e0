/** Whether the part 'At a glance' is open: as the person left it, or else where the window has room for it. */
import { useSyncExternalStore } from 'react';
import { useStore } from '../base/external-store.ts';
import { useServices } from '../state/services.tsx';

const ROOMY = '(min-height: 860px) and (min-width: 900px)';

/** Nobody is shown empty charts who did not ask for them. */
export function useGlanceOpen(hasCome: boolean): { readonly isOpen: boolean; readonly toggle: () => void } {
  const { view } = useServices();
  const { isGlanceOpen } = useStore(view.value);
  const isRoomy = useSyncExternalStore(followSize, () => window.matchMedia(ROOMY).matches);
  const isOpen = isGlanceOpen ?? (isRoomy && hasCome);
  return { isOpen, toggle: () => view.change({ isGlanceOpen: !isOpen }) };
}

function followSize(listener: () => void): () => void {
  const query = window.matchMedia(ROOMY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
