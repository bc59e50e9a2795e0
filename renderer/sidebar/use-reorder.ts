/** Dragging an item of a list to another place: the others make room, and Escape leaves all as it was. */
import type { PointerEvent, RefObject } from 'react';
import { useEffect, useState } from 'react';
import { useServices } from '../state/services.tsx';
import { followPointer } from './pointer-drag.ts';
import { placeAt, placeDuring } from './reorder.ts';

interface Drag {
  readonly id: string;
  readonly to: number;
  /** How far the item is from its old place; undefined once it was let go. */
  readonly pixels: number | undefined;
}

export interface ReorderOptions {
  /** Its children are the items, in order. */
  readonly list: RefObject<HTMLElement | null>;
  readonly order: readonly string[];
  /** Resolves when the order is the new one. */
  readonly onMove: (id: string, to: number) => Promise<void>;
}

export interface Reorder {
  readonly dragged: string | undefined;
  /** Whether items glide to their places. */
  readonly isGliding: boolean;
  /** How far an item is from where the page has it, in pixels down the list. */
  readonly shiftOf: (id: string) => number;
  readonly grab: (id: string, event: PointerEvent) => void;
}

export function useReorder({ list, order, onMove }: ReorderOptions): Reorder {
  const { run } = useServices();
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  const grab = (id: string, event: PointerEvent): void => {
    if (event.button !== 0 || drag !== undefined) return;
    const from = order.indexOf(id);
    followPointer(event.clientY, {
      moved: (pixels) => setDrag({ id, to: placeAt({ from, pixels }, pitchOf(list.current), order.length), pixels }),
      dropped: () => setDrag((last) => (last === undefined ? undefined : { ...last, pixels: undefined })),
      cancelled: () => setDrag((last) => (last === undefined ? undefined : { ...last, to: from, pixels: undefined })),
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that an item is let go.
  useEffect(() => {
    if (drag === undefined || drag.pixels !== undefined) return;
    const { id, to } = drag;
    const settle = async (): Promise<void> => {
      await afterGlide(list.current);
      if (order.indexOf(id) !== to) await onMove(id, to);
    };
    run(settle().finally(() => setDrag(undefined)));
  }, [drag]);
  const from = drag === undefined ? -1 : order.indexOf(drag.id);
  const shiftOf = (id: string): number => {
    if (drag === undefined || from === -1) return 0;
    if (id === drag.id && drag.pixels !== undefined) return drag.pixels;
    const index = order.indexOf(id);
    return (placeDuring(index, from, drag.to) - index) * pitchOf(list.current);
  };
  // In the drawing that has the new order everything stands where it belongs already.
  const isThere = drag?.pixels === undefined && from === drag?.to;
  return { dragged: drag?.id, isGliding: drag !== undefined && !isThere, shiftOf, grab };
}

/** From the beginning of one item to that of the next, in pixels. */
function pitchOf(list: HTMLElement | null): number {
  const [first, second] = list === null ? [] : ([...list.children] as HTMLElement[]);
  return first === undefined || second === undefined ? 1 : second.offsetTop - first.offsetTop;
}

async function afterGlide(list: HTMLElement | null): Promise<void> {
  const glides = list?.getAnimations({ subtree: true }).filter((animation) => animation instanceof CSSTransition) ?? [];
  await Promise.allSettled(glides.map(({ finished }) => finished));
}
