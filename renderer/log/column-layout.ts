/** Which of the log's columns are shown, and how wide. The path takes what the others leave. */

import type { ColumnName } from './log-columns.ts';
import { COLUMNS, columnOf, RARE_COLUMNS } from './log-columns.ts';

/** All but the path, which is what a line is about. */
export type OptionalColumn = Exclude<ColumnName, 'path'>;
export const OPTIONAL_COLUMNS: readonly OptionalColumn[] = COLUMNS.filter((name) => name !== 'path');

export interface ColumnSettings {
  readonly hidden: readonly OptionalColumn[];
  /** In pixels; the others are as wide as at first. */
  readonly widths: Readonly<Partial<Record<OptionalColumn, number>>>;
}

export const FIRST_COLUMNS: ColumnSettings = { hidden: [], widths: {} };

export const MIN_WIDTH = 40;
export const MAX_WIDTH = 600;
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

export function widthOf(column: OptionalColumn, { widths }: ColumnSettings): number {
  return widths[column] ?? columnOf(column).width ?? MIN_WIDTH;
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
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

/** Shows or hides a column. */
export function withColumn(settings: ColumnSettings, column: OptionalColumn, isShown: boolean): ColumnSettings {
  const others = settings.hidden.filter((name) => name !== column);
  return { ...settings, hidden: isShown ? others : [...others, column] };
}

export function withWidth(settings: ColumnSettings, column: OptionalColumn, width: number): ColumnSettings {
  return { ...settings, widths: { ...settings.widths, [column]: clampWidth(width) } };
}
