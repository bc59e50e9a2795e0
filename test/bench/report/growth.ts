/** How cost grows with size, entries, connections and log lines: straight lines through what was measured. */
import { PLAIN_DIMENSIONS } from '../dimensions.ts';
import type { Results } from '../results.ts';
import { findSummary } from '../results.ts';
import type { Point } from '../statistics.ts';
import { fitLine } from '../statistics.ts';
import { formatNumber } from './format.ts';

const GIB = 1024 ** 3;
const KIB = 1024;

const UNKNOWN = '-';

const HEAD: readonly string[] = [
  '',
  'a request, µs CPU',
  'a GiB, s CPU',
  'a connection (busy), µs CPU',
  'an entry, µs CPU',
  'an idle connection, KiB',
  'a log line, µs CPU',
];

/** One row for each server, with the head as the first; columns that tell of nothing measured are left out. */
export function describeGrowth(results: Results): readonly (readonly string[])[] {
  const rows = results.servers.map(({ id, title }) => {
    const bySize = fitLine(cpuBySize(results, id));
    const byConnections = fitLine(cpuByConnections(results, id));
    const byEntries = fitLine(cpuByEntries(results, id));
    const idle = findSummary(results, 'idle', { server: id, figure: 'bytesPerConnection' })?.median;
    return [
      title,
      formatMaybe(bySize?.fixed),
      formatMaybe(bySize && (bySize.slope * GIB) / 1e6),
      formatMaybe(byConnections?.slope),
      formatMaybe(byEntries && byEntries.slope * 1000),
      formatMaybe(idle && idle / KIB),
      formatMaybe(id === 'terminal' ? cpuOfLogLine(results) : undefined),
    ];
  });
  const columns = HEAD.map((_, column) => column === 0 || rows.some((row) => row[column] !== UNKNOWN));
  return [HEAD, ...rows].map((row) => row.filter((_, column) => columns[column]));
}

/** Microseconds of processor time for a request against octets sent, at 64 connections. */
export function cpuBySize(results: Results, server: string): readonly Point[] {
  return PLAIN_DIMENSIONS.flatMap((dimension) => {
    if (dimension.kind !== 'requests' || dimension.style !== 'keep-alive' || dimension.connections !== 64) return [];
    return point(
      dimension.bytes,
      findSummary(results, dimension.id, { server, figure: 'cpuSecondsPerMillion' })?.median,
    );
  });
}

/** Microseconds of processor time for a request of 1 KiB against open connections. */
export function cpuByConnections(results: Results, server: string): readonly Point[] {
  return PLAIN_DIMENSIONS.flatMap((dimension) => {
    if (dimension.kind !== 'requests' || dimension.style !== 'keep-alive' || dimension.file !== '1k.bin') return [];
    const summary = findSummary(results, dimension.id, { server, figure: 'cpuSecondsPerMillion' });
    return point(dimension.connections, summary?.median);
  });
}

/** Milliseconds of processor time for a listing against its entries. */
export function cpuByEntries(results: Results, server: string): readonly Point[] {
  return PLAIN_DIMENSIONS.flatMap((dimension) => {
    if (dimension.kind !== 'listing') return [];
    return point(dimension.entries, findSummary(results, dimension.id, { server, figure: 'cpuMs' })?.median);
  });
}

/** Microseconds: with the log less without it. */
function cpuOfLogLine(results: Results): number | undefined {
  const figure = 'cpuSecondsPerMillion';
  const withLog = findSummary(results, '1k-64', { server: 'terminal', figure })?.median;
  const without = findSummary(results, '1k-64', { server: 'terminal-no-log', figure })?.median;
  return withLog === undefined || without === undefined ? undefined : withLog - without;
}

function point(x: number, y: number | undefined): readonly Point[] {
  return y === undefined ? [] : [{ x, y }];
}

function formatMaybe(value: number | undefined): string {
  return value === undefined ? UNKNOWN : formatNumber(value);
}
