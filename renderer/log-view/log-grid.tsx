/** The access log as a grid of which only the visible rows exist. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element would need all of its rows.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.
import type { MouseEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { useStore } from '../base/external-store.ts';
import type { ColumnLayout } from '../log/column-layout.ts';
import { layoutColumns } from '../log/column-layout.ts';
import type { ColumnName } from '../log/log-columns.ts';
import { COLUMNS } from '../log/log-columns.ts';
import type { LogModel } from '../log/log-model.ts';
import { useServices } from '../state/services.tsx';
import { startOfDay } from '../words/calendar-days.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-grid.module.css';
import { LogHead } from './log-head.tsx';
import { LogRow, rowId } from './log-row.tsx';
import type { LogViewport } from './log-viewport.ts';
import { ROW_HEIGHT } from './log-viewport.ts';
import type { LogNavigation } from './use-log-navigation.ts';
import { useScroller } from './use-scroller.ts';
import { scrollRange, visibleRows } from './virtual-window.ts';

const HEAD_HEIGHT = 30;
/** A clock that is set, or a computer that slept, is noticed this late. */
const MAX_WAIT_MS = 60_000;

export interface LogGridProps {
  readonly model: LogModel;
  readonly viewport: LogViewport;
  readonly navigation: LogNavigation;
  readonly selected: AccessLogEntry | undefined;
}

export function LogGrid({ model, viewport, navigation, selected }: LogGridProps) {
  const { words } = useLanguage();
  const { rows, sort, toldColumns } = useStore(model.snapshot);
  const height = useStore(viewport.height);
  useStore(viewport.position);
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useColumnLayout(viewport, toldColumns);
  const { size, offset } = viewport;
  useScroller({ element: scroller, viewport, size, offset, headHeight: HEAD_HEIGHT });
  const visible = visibleRows(size, offset);
  const activeRow = selected === undefined ? undefined : model.rowOf(selected.sequence);
  const isActiveDrawn = activeRow !== undefined && activeRow >= visible.first && activeRow < visible.end;
  const onClick = (event: MouseEvent): void => {
    const sequence = sequenceAt(event.target);
    if (sequence !== undefined) navigation.open(sequence);
  };
  return (
    <div
      ref={scroller}
      className={css.grid}
      style={layout === undefined ? undefined : { '--columns': layout.template }}
      data-columns={layout === undefined ? 'first' : 'own'}
      data-hidden={layout?.hidden.join(' ')}
      role="grid"
      tabIndex={0}
      aria-label={words.log.title}
      aria-rowcount={rows + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={isActiveDrawn && selected !== undefined ? rowId(selected.sequence) : undefined}
      onKeyDown={navigation.onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" style={{ height: HEAD_HEIGHT + scrollRange(size) + height }}>
        <LogHead height={HEAD_HEIGHT} model={model} sort={sort} />
        <div role="presentation" className={css.canvas} style={{ top: HEAD_HEIGHT, height }}>
          <VisibleRows
            model={model}
            first={visible.first}
            end={visible.end}
            top={visible.top}
            places={Math.ceil(height / ROW_HEIGHT) + 1}
            selected={selected}
          />
        </div>
      </div>
    </div>
  );
}

function useColumnLayout(viewport: LogViewport, told: ReadonlySet<ColumnName>): ColumnLayout | undefined {
  const { view } = useServices();
  const { columns } = useStore(view.value);
  return layoutColumns(columns, useStore(viewport.width), told);
}

/** The time, once a second while times are told as how long ago; undefined otherwise. */
function useRelativeNow(): number | undefined {
  const { view } = useServices();
  const { hasRelativeTimes } = useStore(view.value);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!hasRelativeTimes) return;
    setNow(Date.now());
    const timer = window.setInterval(() => setNow(Date.now()), 1_000);
    return () => window.clearInterval(timer);
  }, [hasRelativeTimes]);
  return hasRelativeTimes ? now : undefined;
}

interface VisibleRowsProps {
  readonly model: LogModel;
  readonly first: number;
  readonly end: number;
  readonly top: number;
  /** No more rows than this are visible at a time. */
  readonly places: number;
  readonly selected: AccessLogEntry | undefined;
}

function VisibleRows({ model, first, end, top, places, selected }: VisibleRowsProps) {
  const now = useRelativeNow();
  const today = useToday();
  return (
    <div role="rowgroup" style={{ transform: `translateY(${top}px)` }}>
      {Array.from({ length: end - first }, (_, index) => {
        const row = first + index;
        const entry = model.entryAt(row);
        if (entry === undefined) return undefined;
        return (
          <LogRow
            // Elements are used again for other entries: to make new ones costs several times as much.
            key={row % places}
            entry={entry}
            row={row}
            today={today}
            now={now}
            isSelected={entry.sequence === selected?.sequence}
          />
        );
      })}
    </div>
  );
}

function sequenceAt(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-sequence]') : null;
  return row === null ? undefined : Number(row.dataset.sequence);
}

/** The beginning of today, which is another one after midnight, also on a computer whose clock was set or that slept. */
function useToday(): number {
  const [today, setToday] = useState(() => startOfDay(Date.now()));
  useEffect(() => {
    let timer: number;
    const look = (): void => {
      const now = Date.now();
      setToday(startOfDay(now));
      timer = window.setTimeout(look, Math.min(startOfDay(now, 1) - now, MAX_WAIT_MS));
    };
    look();
    return () => window.clearTimeout(timer);
  }, []);
  return today;
}
