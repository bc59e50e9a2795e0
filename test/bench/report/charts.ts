/** The charts of a run: cost and speed against size, connections and entries. */
import { PLAIN_DIMENSIONS } from '../dimensions.ts';
import type { Results } from '../results.ts';
import { findSummary } from '../results.ts';
import type { Point } from '../statistics.ts';
import { formatCount, formatNumber } from './format.ts';
import { cpuByConnections, cpuBySize } from './growth.ts';
import type { Chart, Series } from './svg-chart.ts';
import { drawLineChart } from './svg-chart.ts';

const KIB = 1024;

/** Servers that only serve to compute a difference. */
const LEFT_OUT: readonly string[] = ['terminal-no-log'];
const OWN: readonly string[] = ['terminal', 'app'];

export interface NamedChart {
  /** File name without its ending. */
  readonly name: string;
  readonly svg: string;
}

/** Charts of what was measured at two places or more. */
export function drawCharts(results: Results): readonly NamedChart[] {
  const charts: Record<string, Chart> = {
    'speed-by-size': {
      title: 'Requests per second against size, 64 connections',
      ...sizeAxis('requests/s', formatCount),
      series: seriesOf(results, speedBySize),
    },
    'cost-by-size': {
      title: 'Processor time for a request against size, 64 connections',
      ...sizeAxis('µs', formatNumber),
      series: seriesOf(results, cpuBySize),
    },
    'speed-by-connections': {
      title: 'Requests per second against connections, 1 KiB',
      ...countAxis('connections', 'requests/s'),
      series: seriesOf(results, speedByConnections),
    },
    'cost-by-connections': {
      title: 'Processor time for a request against connections, 1 KiB',
      ...countAxis('connections', 'µs'),
      series: seriesOf(results, cpuByConnections),
    },
    'listing-by-entries': {
      title: 'Time to a whole listing against its entries',
      ...countAxis('entries', 'ms'),
      series: seriesOf(results, timeByEntries),
    },
  };
  return Object.entries(charts)
    .filter(([, { series }]) => series.length > 0)
    .map(([name, chart]) => ({ name, svg: drawLineChart(chart) }));
}

type Reader = (results: Results, server: string) => readonly Point[];

function seriesOf(results: Results, read: Reader): readonly Series[] {
  return results.servers
    .filter(({ id }) => !LEFT_OUT.includes(id))
    .map(({ id, title }, colour) => ({
      label: title,
      points: positive(read(results, id)),
      colour,
      isOwn: OWN.includes(id),
    }))
    .filter(({ points }) => points.length > 1);
}

/** What is too little to be measured has no place on a logarithmic axis. */
function positive(points: readonly Point[]): readonly Point[] {
  return points.filter(({ y }) => y > 0);
}

function sizeAxis(yLabel: string, formatY: (value: number) => string) {
  return { xLabel: 'KiB', yLabel, formatX: (bytes: number) => formatCount(bytes / KIB), formatY };
}

function countAxis(xLabel: string, yLabel: string) {
  return { xLabel, yLabel, formatX: formatCount, formatY: formatNumber };
}

function speedBySize(results: Results, server: string): readonly Point[] {
  return PLAIN_DIMENSIONS.flatMap((dimension) => {
    if (dimension.kind !== 'requests' || dimension.style !== 'keep-alive' || dimension.connections !== 64) return [];
    const y = findSummary(results, dimension.id, { server, figure: 'requestsPerSecond' })?.median;
    return y === undefined ? [] : [{ x: dimension.bytes, y }];
  });
}

function speedByConnections(results: Results, server: string): readonly Point[] {
  return PLAIN_DIMENSIONS.flatMap((dimension) => {
    if (dimension.kind !== 'requests' || dimension.style !== 'keep-alive' || dimension.file !== '1k.bin') return [];
    const y = findSummary(results, dimension.id, { server, figure: 'requestsPerSecond' })?.median;
    return y === undefined ? [] : [{ x: dimension.connections, y }];
  });
}

function timeByEntries(results: Results, server: string): readonly Point[] {
  return PLAIN_DIMENSIONS.flatMap((dimension) => {
    if (dimension.kind !== 'listing') return [];
    const y = findSummary(results, dimension.id, { server, figure: 'wholeMs' })?.median;
    return y === undefined ? [] : [{ x: dimension.entries, y }];
  });
}
