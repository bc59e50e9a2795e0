/** Which of the log's columns a person wants to see, and how wide; and which are there at first. */
import type { ColumnName } from './log-columns.ts';
import { COLUMNS, columnOf } from './log-columns.ts';

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

export function widthOf(column: OptionalColumn, { widths }: ColumnSettings): number {
  return widths[column] ?? columnOf(column).width ?? MIN_WIDTH;
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
}

/** Shows or hides a column. */
export function withColumn(settings: ColumnSettings, column: OptionalColumn, isShown: boolean): ColumnSettings {
  const others = settings.hidden.filter((name) => name !== column);
  return { ...settings, hidden: isShown ? others : [...others, column] };
}

export function withWidth(settings: ColumnSettings, column: OptionalColumn, width: number): ColumnSettings {
  return { ...settings, widths: { ...settings.widths, [column]: clampWidth(width) } };
}
