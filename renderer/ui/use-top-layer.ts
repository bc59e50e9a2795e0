/** Shows a panel above everything, beside what opened it, and within the window: no ancestor can clip it. */
import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';

/** Distance between the panel and its button, and the least to the window's edge, in pixels. */
const GAP = 6;
const MARGIN = 8;

export interface TopLayerOptions {
  /** Has the attribute `popover`. Shown for as long as it is drawn. */
  readonly panel: RefObject<HTMLElement | null>;
  readonly anchor: RefObject<HTMLElement | null>;
  /** Which of the panel's edges is in line with the same edge of the anchor. */
  readonly align: 'start' | 'end';
  readonly isOpen: boolean;
}

export function useTopLayer({ panel, anchor, align, isOpen }: TopLayerOptions): void {
  useLayoutEffect(() => {
    const element = panel.current;
    const button = anchor.current;
    if (!isOpen || element === null || button === null) return;
    const place = (): void => placeBeside(element, button, align);
    element.showPopover();
    place();
    // What it shows may grow.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', place);
    };
  }, [panel, anchor, align, isOpen]);
}

function placeBeside(element: HTMLElement, button: HTMLElement, align: 'start' | 'end'): void {
  const at = button.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(button).direction === 'rtl';
  const left = (align === 'start') === isRightToLeft ? at.right - width : at.left;
  const below = at.bottom + GAP;
  // Where there is no room below, as high as it must be: it may cover its button, never leave the window.
  const top = Math.min(below, window.innerHeight - height - MARGIN);
  element.style.left = `${Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN))}px`;
  element.style.top = `${Math.max(MARGIN, top)}px`;
}
