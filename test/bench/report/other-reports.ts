/** What the log's pipeline and the start of the app were found to do, as rows of tables. */
import type { LogFileFindings, LogPhase, LogResults } from '../log/log-bench.ts';
import type { StartupFigure, StartupResults } from '../startup-bench.ts';
import { fitLine } from '../statistics.ts';
import { formatCount, formatMib, formatNumber } from './format.ts';

const LOG_HEAD: readonly string[] = [
  '',
  'seconds',
  'entries',
  'lost',
  'longest task ms',
  'tasks over 50 ms',
  'frames/s',
  'frame p95 ms',
  'frame max ms',
  'CPU s/s',
  'MiB',
];

const STARTUP_ROWS: readonly (readonly [StartupFigure, string, (value: number) => string])[] = [
  ['launchToInteractiveMs', 'launch to interactive window, ms', formatCount],
  ['launchToFirstByteMs', 'launch to first byte served, ms', formatCount],
  ['clickToFirstByteMs', 'click on Start to first byte served, ms', formatNumber],
  ['idleCpuPercent', 'idle, % of one core', formatNumber],
  ['residentBytes', 'memory at rest, MiB', formatMib],
];

export function describeLogPhases({ phases }: LogResults): readonly (readonly string[])[] {
  return [LOG_HEAD, ...phases.map(describePhase)];
}

/** What one entry costs the whole app, from its making to the window. */
export function describeLogCost({ phases, logFile }: LogResults): string {
  return `${describeCost(phases)} ${describeLogFile(logFile)}`;
}

function describeLogFile({ produced, written }: LogFileFindings): string {
  return `${formatCount(written)} of ${formatCount(produced)} made-up entries stand in the log on disk.`;
}

function describeCost(phases: readonly LogPhase[]): string {
  const points = phases.map(({ produced, seconds, cpuPerSecond }) => ({ x: produced / seconds, y: cpuPerSecond }));
  // The last phases are of more to draw, and of real requests, which cost more than their log lines.
  const line = fitLine(points.slice(0, -2));
  if (line === undefined) return 'Too few rates to tell what an entry costs.';
  return `An entry costs the whole app ${formatNumber(line.slope * 1e6)} µs of processor time.`;
}

export function describeStartup({ figures }: StartupResults): readonly (readonly string[])[] {
  const rows = STARTUP_ROWS.map(([figure, label, format]) => {
    const { median, min, max, count } = figures[figure];
    return [label, format(median), format(min), format(max), String(count)];
  });
  return [['', 'median', 'min', 'max', 'starts'], ...rows];
}

function describePhase(phase: LogPhase): readonly string[] {
  return [
    phase.title,
    String(phase.seconds),
    formatCount(phase.received),
    formatCount(phase.missing + Math.max(0, phase.produced - phase.received)),
    formatNumber(phase.longestTaskMs),
    formatCount(phase.longTasks),
    formatNumber(phase.framesPerSecond),
    formatNumber(phase.frameP95Ms),
    formatNumber(phase.frameMaxMs),
    formatNumber(phase.cpuPerSecond),
    formatMib(phase.residentBytes),
  ];
}
