/** Swiping with a finger: sideways to step, down to leave. */

export interface SwipeActions {
  readonly step: (direction: 1 | -1) => void;
  readonly leave: () => void;
}

/** How far a finger must have gone, in pixels. */
const MIN_DISTANCE = 56;

export type Swipe = 'next' | 'previous' | 'leave';

/** What a finger's way means; undefined for a touch or a slanted way. */
export function swipeOf(x: number, y: number): Swipe | undefined {
  const isSideways = Math.abs(x) > 2 * Math.abs(y);
  if (isSideways && Math.abs(x) > MIN_DISTANCE) return x < 0 ? 'next' : 'previous';
  return y > 2 * Math.abs(x) && y > 2 * MIN_DISTANCE ? 'leave' : undefined;
}

/** Follows the finger with the stage's picture, then acts. What scrolls or plays keeps its own gestures. */
export function onSwipe(stage: HTMLElement, actions: SwipeActions): void {
  let start: { readonly x: number; readonly y: number } | undefined;
  const picture = (): HTMLElement | null => stage.querySelector('img');
  stage.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' && event.isPrimary && event.target === picture())
      start = { x: event.clientX, y: event.clientY };
  });
  stage.addEventListener('pointermove', (event) => {
    if (start && event.isPrimary)
      picture()?.style.setProperty(
        'translate',
        `${event.clientX - start.x}px ${Math.max(0, event.clientY - start.y)}px`,
      );
  });
  const end = (event: PointerEvent): void => {
    if (!start || !event.isPrimary) return;
    const swipe = event.type === 'pointerup' ? swipeOf(event.clientX - start.x, event.clientY - start.y) : undefined;
    start = undefined;
    picture()?.style.removeProperty('translate');
    if (swipe === 'leave') actions.leave();
    else if (swipe) actions.step(swipe === 'next' ? 1 : -1);
  };
  stage.addEventListener('pointerup', end);
  stage.addEventListener('pointercancel', end);
}
