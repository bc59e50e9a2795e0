/** How the log's columns fit in the width that a list has. The path takes what the others leave. */

import type { ColumnSettings, OptionalColumn } from './column-settings.ts';
import { OPTIONAL_COLUMNS, widthOf } from './column-settings.ts';
import type { ColumnName } from './log-columns.ts';
import { COLUMNS, columnOf, RARE_COLUMNS } from './log-columns.ts';

const MIN_PATH = 120;
const GAP = 16;
/** What goes first where there is no room for all. */
const DISPENSABLE = OPTIONAL_COLUMNS.filter((name) => columnOf(name).givesWay !== undefined).sort(
  (a, b) => (columnOf(a).givesWay ?? 0) - (columnOf(b).givesWay ?? 0),
);

export interface ColumnLayout {
  /** For `grid-template-columns`. */
  readonly template: string;
  readonly hidden: readonly OptionalColumn[];
}

/**
 * The layout in a list of this width, in pixels; undefined while the person has changed nothing and no rare column is told.
 * @param told columns that are there only where they have something to tell, and have
 */
export function layoutColumns(
  settings: ColumnSettings,
  listWidth: number,
  told: ReadonlySet<ColumnName>,
): ColumnLayout | undefined {
  const isAsAtFirst = settings.hidden.length === 0 && Object.keys(settings.widths).length === 0;
  if (isAsAtFirst && told.size === 0) return undefined;
  const hidden = new Set(settings.hidden);
  for (const column of RARE_COLUMNS) if (!told.has(column)) hidden.add(column);
  for (const column of DISPENSABLE) {
    if (neededWidth(settings, hidden) <= listWidth) break;
    hidden.add(column);
  }
  const shown = COLUMNS.filter((name) => name === 'path' || !hidden.has(name));
  return {
    template: shown.map((name) => (name === 'path' ? 'minmax(0, 1fr)' : `${widthOf(name, settings)}px`)).join(' '),
    hidden: [...hidden],
  };
}

function neededWidth(settings: ColumnSettings, hidden: ReadonlySet<OptionalColumn>): number {
  const shown = OPTIONAL_COLUMNS.filter((name) => !hidden.has(name));
  return shown.reduce((sum, name) => sum + widthOf(name, settings) + GAP, MIN_PATH + 2 * GAP);
}
