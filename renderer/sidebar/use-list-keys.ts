/** Keys in the list of shares: arrows, Home and End show another share, with Alt they move this one. */
import type { KeyboardEvent, RefObject } from 'react';
import { useServices } from '../state/services.tsx';

export interface ListKeysOptions {
  /** Its children are the items, in order. */
  readonly list: RefObject<HTMLElement | null>;
  readonly order: readonly string[];
  readonly onMove: (id: string, to: number) => Promise<void>;
}

/** Answers whether the key was for the list. */
export function useListKeys({ list, order, onMove }: ListKeysOptions): (event: KeyboardEvent, id: string) => boolean {
  const { bridge, run } = useServices();
  const show = (index: number): void => {
    const id = order[index];
    if (id === undefined) return;
    run(bridge.selectShare(id));
    list.current?.children[index]?.querySelector('button')?.focus();
  };
  return (event, id) => {
    const to = placeByKey(event.key, order.indexOf(id), order.length);
    if (to === undefined) return false;
    if (event.altKey) run(onMove(id, to));
    else show(to);
    return true;
  };
}

function placeByKey(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return index - 1;
    case 'ArrowDown':
      return index + 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
