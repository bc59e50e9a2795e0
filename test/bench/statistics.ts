/** Medians, spreads and straight lines. */

/** What became of one figure over the rounds. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** How many rounds measured it. */
  readonly count: number;
}

/** undefined for no values. */
export function summarize(values: readonly number[]): Summary | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const min = sorted[0];
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return undefined;
  return { median: quantile(sorted, 0.5), min, max, count: sorted.length };
}

/** The value below which `share` (0 to 1) of an ascending list lies, interpolated; NaN for an empty list. */
export function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `y = fixed + slope * x`, and how much of the variation of `y` the line explains (1 is all). */
export interface Line {
  readonly fixed: number;
  readonly slope: number;
  readonly explained: number;
}

/** Least squares; undefined for fewer than two different `x`. */
export function fitLine(points: readonly Point[]): Line | undefined {
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const spreadX = sum(points.map(({ x }) => (x - meanX) ** 2));
  if (points.length < 2 || spreadX === 0) return undefined;
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spreadX;
  const fixed = meanY - slope * meanX;
  const spreadY = sum(points.map(({ y }) => (y - meanY) ** 2));
  const left = sum(points.map(({ x, y }) => (y - fixed - slope * x) ** 2));
  return { fixed, slope, explained: spreadY === 0 ? 1 : 1 - left / spreadY };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
