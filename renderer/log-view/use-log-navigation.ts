/** Moving through the log and opening entries, by keyboard and by pointer. */
import type { KeyboardEvent } from 'react';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import type { LogModel } from '../log/log-model.ts';
import type { LogViewport } from './log-viewport.ts';
import { ROW_HEIGHT } from './log-viewport.ts';

export interface LogNavigation {
  /** Selects the entry with this sequence number and shows its details. */
  readonly open: (sequence: number) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface LogNavigationOptions {
  readonly model: LogModel;
  readonly viewport: LogViewport;
  readonly selected: AccessLogEntry | undefined;
  readonly select: (entry: AccessLogEntry | undefined) => void;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** Called for a printable character: it belongs into the filter. */
  readonly onType: () => void;
}

export function useLogNavigation(options: LogNavigationOptions): LogNavigation {
  const { model, viewport, selected, select, isOpen, setOpen } = options;
  const open = (sequence: number): void => {
    const entry = model.entryOf(sequence);
    if (entry === undefined) return;
    viewport.hold();
    select(entry);
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    viewport.release();
  };
  const stepBack = (): void => {
    if (!isOpen) select(undefined);
    close();
  };
  const moveTo = (row: number): void => {
    const entry = model.entryAt(row);
    if (entry === undefined) return;
    viewport.hold();
    viewport.show(row);
    select(entry);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rowForKey(event.key, options);
    if (row !== undefined) moveTo(row);
    if (event.key === 'End' && !isOpen) viewport.follow();
    if (event.key === 'Enter' && selected !== undefined) open(selected.sequence);
    if (event.key === 'Escape') stepBack();
    if (isPrintable(event.key)) options.onType();
    else if (row !== undefined || event.key === 'Enter' || event.key === ' ') event.preventDefault();
  };
  return { open, close, onKeyDown };
}

/** The row that a key leads to from the selected one; undefined when the key does not move. */
function rowForKey(key: string, { model, viewport, selected }: LogNavigationOptions): number | undefined {
  const { rows } = model.snapshot.get();
  const current = selected === undefined ? undefined : model.rowOf(selected.sequence);
  const page = Math.max(1, Math.floor(viewport.size.height / ROW_HEIGHT) - 1);
  const by = (step: number): number => {
    // From nowhere the first step leads to what is visible: the last line, or the first one of a sorted list.
    const start = viewport.isSorted ? 0 : rows - 1;
    const target = current === undefined ? start : current + step;
    return Math.min(Math.max(0, target), Math.max(0, rows - 1));
  };
  switch (key) {
    case 'ArrowUp':
      return by(-1);
    case 'ArrowDown':
      return by(1);
    case 'PageUp':
      return by(-page);
    case 'PageDown':
      return by(page);
    case 'Home':
      return 0;
    case 'End':
      return Math.max(0, rows - 1);
    default:
      return undefined;
  }
}

function isPrintable(key: string): boolean {
  return [...key].length === 1 && key !== ' ';
}
