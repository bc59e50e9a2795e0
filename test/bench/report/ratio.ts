/** How a server compares with the reference. */
import type { Figure } from '../figures.ts';
import type { Results } from '../results.ts';
import { findSummary } from '../results.ts';
import { FIGURE_STYLES, MAIN_FIGURES } from './format.ts';

export interface Comparison {
  readonly server: string;
  readonly reference: string;
  readonly figure: Figure;
}

/** Above 1 is better than the reference, whatever the figure; undefined when either was not measured. */
export function ratioOf(results: Results, dimension: string, comparison: Comparison): number | undefined {
  const { server, reference, figure } = comparison;
  const own = findSummary(results, dimension, { server, figure })?.median;
  const other = findSummary(results, dimension, { server: reference, figure })?.median;
  if (own === undefined || other === undefined || own === 0 || other === 0) return undefined;
  return FIGURE_STYLES[figure].moreIsBetter ? own / other : other / own;
}

/** The figure that a dimension is about; undefined when nothing was measured in it. */
export function mainFigureOf(results: Results, dimension: string): Figure | undefined {
  const cells = results.dimensions.find(({ id }) => id === dimension)?.servers ?? [];
  return MAIN_FIGURES.find((figure) => cells.some(({ figures }) => figures[figure] !== undefined));
}
