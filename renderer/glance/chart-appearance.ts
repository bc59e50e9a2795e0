/** How the chart of the last minutes looks: colours and type of the window, numbers of its language. */
import type uPlot from 'uplot';
import { isolated } from '../../main/text/isolates.ts';
import type { Language } from '../words/languages.ts';

/** The least that the axes reach to, so that a single small request does not look like a storm. */
const MIN_OCTETS = 10_000;
const MIN_REQUESTS = 4;

/** Distances in seconds between times that are written below the chart: they are written without seconds. */
const WHOLE_MINUTES = [60, 120, 300];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Reads the colours that hold for `element`: they are the theme's. */
export function chartOptions(element: Element, size: Size, { formats }: Language): uPlot.Options {
  const style = getComputedStyle(element);
  const color = (name: string): string => style.getPropertyValue(name).trim();
  const font = `${color('--text-small')} ${color('--font')}`;
  const axis = { stroke: color('--text-faint'), font, ticks: { show: false } };
  const grid = { stroke: color('--line'), width: 1 };
  return {
    ...size,
    padding: [8, 4, 0, 4],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      octets: { range: (_, __, max) => [0, Math.max(MIN_OCTETS, max * 1.1)] },
      requests: { range: (_, __, max) => [0, Math.max(MIN_REQUESTS, max * 1.1)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 24,
        space: 48,
        incrs: WHOLE_MINUTES,
        values: (_, seconds) => seconds.map((second) => formats.minuteOfDay(second * 1000)),
      },
      {
        ...axis,
        grid,
        scale: 'octets',
        size: 72,
        space: 22,
        // The chart runs from left to right in every language, and what is written beside it as the language does.
        values: (_, values) => values.map((octets) => isolated(formats.speed(octets))),
      },
      {
        ...axis,
        grid: { show: false },
        scale: 'requests',
        side: 1,
        size: 44,
        space: 22,
        values: (_, values) => values.map((requests) => (Number.isInteger(requests) ? formats.number(requests) : '')),
      },
    ],
    series: [
      {},
      { scale: 'octets', stroke: color('--accent'), fill: color('--accent-soft'), width: 1.5, points: { show: false } },
      { scale: 'requests', stroke: color('--warning'), width: 1.5, points: { show: false } },
    ],
  };
}
