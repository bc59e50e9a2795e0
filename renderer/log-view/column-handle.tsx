/** The edge of a column's name, which makes the column wider and narrower: by pointer, or by the arrow keys. */
import type { KeyboardEvent, PointerEvent } from 'react';
import { useStore } from '../base/external-store.ts';
import type { OptionalColumn } from '../log/column-settings.ts';
import { MAX_WIDTH, MIN_WIDTH, widthOf, withWidth } from '../log/column-settings.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './column-handle.module.css';

const KEY_STEP = 8;

export function ColumnHandle({ column }: { readonly column: OptionalColumn }) {
  const { words } = useLanguage();
  const { view } = useServices();
  const { columns } = useStore(view.value);
  const resize = (width: number): void => view.change({ columns: withWidth(columns, column, width) });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    resize(widthOf(column, columns) + step * KEY_STEP);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const head = event.currentTarget.parentElement;
    if (head === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, right } = head.getBoundingClientRect();
    resize(isRightToLeft(head) ? right - event.clientX : event.clientX - left);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be moved; this one can.
    <span
      role="separator"
      tabIndex={0}
      className={css.handle}
      aria-orientation="vertical"
      aria-label={words.log.resizeColumn(words.log.columns[column])}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      aria-valuenow={widthOf(column, columns)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}

/** 1 to grow, -1 to shrink, 0 for any other key. */
function stepOf({ key, currentTarget }: KeyboardEvent<HTMLElement>): number {
  const forward = isRightToLeft(currentTarget) ? 'ArrowLeft' : 'ArrowRight';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  return key === forward ? 1 : -1;
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
