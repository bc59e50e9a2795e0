/** Keeps the browser's scroll position and the log's viewport together, in both directions. */
import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { LogViewport } from './log-viewport.ts';
import { ROW_HEIGHT } from './log-viewport.ts';
import type { ListSize } from './virtual-window.ts';
import { isScaled, offsetAtScroll, scrollAtOffset } from './virtual-window.ts';

/** What a wheel that counts in lines or pages turns by. */
const WHEEL_LINES = 3;

export interface ScrollerOptions {
  readonly element: RefObject<HTMLElement | null>;
  readonly viewport: LogViewport;
  /** The list as it is being drawn. */
  readonly size: ListSize;
  readonly offset: number;
  /** Height of what stays above the rows. */
  readonly headHeight: number;
}

export function useScroller({ element, viewport, size, offset, headHeight }: ScrollerOptions): void {
  // What the browser made of the position that we set: any other one is the person's doing.
  const own = useRef(0);
  useLayoutEffect(() => {
    const scroller = element.current;
    if (scroller === null) return;
    const wanted = scrollAtOffset(size, offset);
    if (Math.abs(scroller.scrollTop - wanted) >= 1) scroller.scrollTop = wanted;
    own.current = scroller.scrollTop;
  });
  useEffect(() => {
    const scroller = element.current;
    if (scroller === null) return;
    const roomForRows = (): number => Math.max(0, scroller.clientHeight - headHeight);
    const onScroll = (): void => {
      // With more room the browser moves the list itself, and says so before the observer tells of the room.
      if (roomForRows() !== viewport.height.get()) return;
      if (Math.abs(scroller.scrollTop - own.current) < 1) return;
      own.current = scroller.scrollTop;
      viewport.scrollTo(offsetAtScroll(viewport.size, scroller.scrollTop));
    };
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) turnWheel(event, viewport);
    };
    const resize = new ResizeObserver(() => {
      viewport.height.set(roomForRows());
      viewport.width.set(scroller.clientWidth);
    });
    resize.observe(scroller);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    scroller.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      resize.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('wheel', onWheel);
    };
  }, [element, viewport, headHeight]);
}

function turnWheel(event: WheelEvent, viewport: LogViewport): void {
  // Before the browser starts to move: or the next entries would pull the list back to its tail.
  if (event.deltaY < 0) viewport.stay();
  if (!isScaled(viewport.size)) return;
  event.preventDefault();
  viewport.scrollTo(viewport.offset + pixelsOf(event));
}

function pixelsOf(event: WheelEvent): number {
  return event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * WHEEL_LINES * ROW_HEIGHT;
}
