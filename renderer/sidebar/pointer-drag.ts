/** Follows the pointer from where it went down until it is let go: a click as long as it stays, a drag from then on. */

/** A hand is not that steady: less is a click. */
const DRAG_FROM_PIXELS = 5;

export interface PointerDrag {
  /** How far down the pointer is from where it went down, in pixels. */
  readonly moved: (pixels: number) => void;
  readonly dropped: () => void;
  /** Escape, or the system took the pointer away. */
  readonly cancelled: () => void;
}

export function followPointer(startY: number, drag: PointerDrag): void {
  let isDrag = false;
  const end = new AbortController();
  const listen = { signal: end.signal };
  const finish = (tell: () => void): void => {
    end.abort();
    if (!isDrag) return;
    swallowClick();
    tell();
  };
  const onMove = ({ clientY }: PointerEvent): void => {
    isDrag ||= Math.abs(clientY - startY) >= DRAG_FROM_PIXELS;
    if (isDrag) drag.moved(clientY - startY);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') finish(drag.cancelled);
  };
  window.addEventListener('pointermove', onMove, listen);
  window.addEventListener('pointerup', () => finish(drag.dropped), listen);
  window.addEventListener('pointercancel', () => finish(drag.cancelled), listen);
  window.addEventListener('keydown', onKey, listen);
}

/** The browser makes a click of every press that ends where it began, after a drag too. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true });
  window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
