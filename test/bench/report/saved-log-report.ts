/** What a large saved log was found to take, as rows of tables. */
import type { SavedLogResults } from '../log/saved-log-bench.ts';
import { summarize } from '../statistics.ts';
import { formatCount, formatMib, formatNumber } from './format.ts';

export function describeSavedLog(results: SavedLogResults): readonly (readonly string[])[] {
  const { entries, fileBytes, openMs, openLongestTaskMs, residentBefore, residentAfter } = results;
  return [
    ['entries', 'file MiB', 'opened in s', 'entries/s', 'longest task ms', 'MiB before', 'MiB after', 'bytes an entry'],
    [
      formatCount(entries),
      formatMib(fileBytes),
      formatNumber(openMs / 1000),
      formatCount(entries / (openMs / 1000)),
      formatNumber(openLongestTaskMs),
      formatMib(residentBefore),
      formatMib(residentAfter),
      formatNumber((residentAfter - residentBefore) / entries),
    ],
  ];
}

/** Each step, and what they come to. */
export function describeSavedLogSteps({ steps }: SavedLogResults): readonly (readonly string[])[] {
  const typing = steps.filter(({ title }) => title.startsWith('typing'));
  const first = summarize(typing.map(({ firstMs }) => firstMs).filter(Number.isFinite));
  const whole = summarize(typing.map(({ wholeMs }) => wholeMs).filter(Number.isFinite));
  const longest = summarize(typing.map(({ longestTaskMs }) => longestTaskMs));
  return [
    ['', 'first rows ms', 'all rows ms', 'longest task ms'],
    ...steps.map(({ title, firstMs, wholeMs, longestTaskMs }) => [
      title,
      ...[firstMs, wholeMs, longestTaskMs].map(formatNumber),
    ]),
    ['a keystroke, median', ...[first, whole, longest].map((one) => formatNumber(one?.median ?? Number.NaN))],
    ['a keystroke, slowest', ...[first, whole, longest].map((one) => formatNumber(one?.max ?? Number.NaN))],
  ];
}
