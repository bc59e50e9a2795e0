/** What large saved logs were found to take, as rows of tables. */
import type { SavedLogFindings, SavedLogResults, SavedLogStep } from '../log/saved-log-bench.ts';
import { summarize } from '../statistics.ts';
import { formatCount, formatMib, formatNumber } from './format.ts';

const FIGURES = ['firstMs', 'wholeMs', 'longestTaskMs'] as const;

const OPENING_HEAD: readonly string[] = [
  'entries',
  'file MiB',
  'first rows ms',
  'opened in s',
  'entries/s',
  'longest task ms',
  'MiB before',
  'opened',
  'searched and sorted',
  'closed',
  'bytes an entry',
];

export function describeSavedLog({ logs }: SavedLogResults): readonly (readonly string[])[] {
  return [OPENING_HEAD, ...logs.map(describeOpening)];
}

function describeOpening(log: SavedLogFindings): readonly string[] {
  const { entries, openMs, residentBefore, residentOpened } = log;
  return [
    formatCount(entries),
    formatMib(log.fileBytes),
    formatNumber(log.firstRowsMs),
    formatNumber(openMs / 1000),
    formatCount(entries / (openMs / 1000)),
    formatNumber(log.openLongestTaskMs),
    ...[residentBefore, residentOpened, log.residentUsed, log.residentClosed].map(formatMib),
    formatNumber((residentOpened - residentBefore) / entries),
  ];
}

/** Each step in each log, and what those of typing come to. */
export function describeSavedLogSteps({ logs }: SavedLogResults): readonly (readonly string[])[] {
  const titles = logs[0]?.steps.map(({ title }) => title) ?? [];
  return [
    ['', ...logs.flatMap(({ entries }) => describeFigures(formatCount(entries)))],
    ...titles.map((title, index) => [title, ...logs.flatMap(({ steps }) => formatStep(steps[index]))]),
    ['a keystroke, median', ...logs.flatMap((log) => summarizeTyping(log, 'median'))],
    ['a keystroke, slowest', ...logs.flatMap((log) => summarizeTyping(log, 'max'))],
  ];
}

function describeFigures(entries: string): readonly string[] {
  return [`${entries}: first rows ms`, 'all rows ms', 'longest task ms'];
}

function formatStep(step: SavedLogStep | undefined): readonly string[] {
  return FIGURES.map((figure) => formatNumber(step?.[figure] ?? Number.NaN));
}

function summarizeTyping({ steps }: SavedLogFindings, which: 'median' | 'max'): readonly string[] {
  const typing = steps.filter(({ title }) => title.startsWith('typing'));
  return FIGURES.map((figure) => {
    const values = typing.map((step) => step[figure]).filter(Number.isFinite);
    return formatNumber(summarize(values)?.[which] ?? Number.NaN);
  });
}
