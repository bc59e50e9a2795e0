/** Where the focus goes when what had it is gone with its share: to the share that is shown now. */
import { useEffect, useRef } from 'react';
import type { ShareId } from '../../main/ipc/app-state.ts';

/** The share in the list, or else its name, or else what shares the first folder. */
const HOMES = ['nav [aria-current=true]', 'h1 button', 'h1 ~ button'];

export function useFocusHome(selected: ShareId | undefined): void {
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    if (!isLost(document.activeElement)) return;
    HOMES.flatMap((home) => [...document.querySelectorAll<HTMLElement>(home)])
      .find((home) => home.checkVisibility())
      ?.focus();
  }, [selected]);
}

function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body || !focused.checkVisibility();
}
