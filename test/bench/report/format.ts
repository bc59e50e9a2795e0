/** Figures as people read them: three digits that mean something, and the unit. */
import type { Figure } from '../figures.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** How a figure is called and written. */
export interface FigureStyle {
  readonly label: string;
  readonly format: (value: number) => string;
  /** Whether more is better, so that a ratio above 1 always means better than the reference. */
  readonly moreIsBetter: boolean;
}

export const FIGURE_STYLES: Readonly<Record<Figure, FigureStyle>> = {
  requestsPerSecond: { label: 'requests/s', format: formatCount, moreIsBetter: true },
  handshakesPerSecond: { label: 'handshakes/s', format: formatCount, moreIsBetter: true },
  filesPerSecond: { label: 'files/s', format: formatCount, moreIsBetter: true },
  bytesPerSecond: { label: 'GB/s', format: (value) => formatNumber(value / 1e9), moreIsBetter: true },
  firstByteMs: { label: 'first byte ms', format: formatNumber, moreIsBetter: false },
  wholeMs: { label: 'whole ms', format: formatNumber, moreIsBetter: false },
  bytesPerConnection: {
    label: 'KiB/connection',
    format: (value) => formatNumber(value / KIB),
    moreIsBetter: false,
  },
  p50Ms: { label: 'p50 ms', format: formatNumber, moreIsBetter: false },
  p99Ms: { label: 'p99 ms', format: formatNumber, moreIsBetter: false },
  cpuSecondsPerMillion: { label: 'CPU s/million', format: formatNumber, moreIsBetter: false },
  cpuSecondsPerGib: { label: 'CPU s/GiB', format: formatNumber, moreIsBetter: false },
  cpuMs: { label: 'CPU ms', format: formatNumber, moreIsBetter: false },
  residentBytes: { label: 'MiB', format: formatMib, moreIsBetter: false },
  failed: { label: 'failed', format: formatCount, moreIsBetter: false },
};

/** The figures that a dimension is about, the first of those that it has. */
export const MAIN_FIGURES: readonly Figure[] = [
  'requestsPerSecond',
  'handshakesPerSecond',
  'filesPerSecond',
  'bytesPerSecond',
  'wholeMs',
  'bytesPerConnection',
];

/** Three significant digits, without an exponent. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return formatCount(value);
  return Number(value.toPrecision(3)).toString();
}

export function formatCount(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en-US') : '-';
}

export function formatMib(bytes: number): string {
  return formatNumber(bytes / MIB);
}

export function formatRatio(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '-' : value.toFixed(2);
}

/** Columns of equal width, the first to the left and the others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, text] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, text.length);
  }
  const pad = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd()).join('\n');
}

/** A table for a Markdown document; the first row is its head. */
export function formatMarkdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
