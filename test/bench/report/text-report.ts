/** Everything that a run found, for a terminal: a block for each dimension, then what it cost and how cost grows. */

import type { Figure } from '../figures.ts';
import type { Machine } from '../machine.ts';
import type { CellResult, DimensionResult, Results } from '../results.ts';
import { REFERENCE } from '../servers/all-servers.ts';
import type { Explained } from './comparisons.ts';
import { describeCores, describePassword } from './comparisons.ts';
import { FIGURE_STYLES, formatMib, formatRatio, formatTable } from './format.ts';
import { describeGrowth } from './growth.ts';
import { mainFigureOf, ratioOf } from './ratio.ts';
import { evaluateTargets, formatOutcome } from './targets.ts';
import { describeThreads } from './threads-report.ts';

/** Besides the main figure, in this order where they were measured. */
const OTHER_FIGURES: readonly Figure[] = [
  'firstByteMs',
  'p50Ms',
  'p99Ms',
  'cpuSecondsPerMillion',
  'cpuSecondsPerGib',
  'cpuMs',
  'residentBytes',
  'failed',
];

export function formatTextReport(results: Results): string {
  const blocks = results.dimensions.map((dimension) => formatDimension(results, dimension));
  const growth = describeGrowth(results);
  const hasGrowth = growth.some((row) => row.length > 1);
  const outcomes = evaluateTargets(results);
  return [
    describeRun(results),
    ...blocks,
    formatMemory(results),
    ...block('What the threads do', describeThreads(results)),
    ...block('What a password costs', describePassword(results)),
    ...block('One worker and two', describeCores(results)),
    ...(hasGrowth ? [`How cost grows\n${formatTable(growth)}`] : []),
    ...(outcomes.length > 0 ? [`Targets\n${formatTable(outcomes.map(formatOutcome))}`] : []),
  ].join('\n\n');
}

/** Nothing where a table has no more than its head. */
function block(title: string, { text, rows }: Explained): readonly string[] {
  return rows.length < 2 ? [] : [`${title}. ${text}\n${formatTable(rows)}`];
}

/** The machine and the run in two sentences. */
export function describeRun({ machine, date, rounds, seconds, missing, leftOut }: Results): string {
  const lines = [
    describeOccasion(machine, date),
    `Medians of up to ${rounds} interleaved rounds, ${seconds} s for each measurement of many requests; one wrk thread.`,
    ...missing.map((text) => `Missing: ${text}.`),
    ...leftOut.map((name) => `No room on the disk for ${name}.`),
  ];
  return lines.join('\n');
}

/** When and on what machine. */
export function describeOccasion(machine: Machine, date: string): string {
  const { processor, cores, memoryGib, kernel, node, wrk, curl, h2load } = machine;
  return `${date.slice(0, 10)}: ${processor}, ${cores} cores, ${memoryGib} GiB, ${kernel}; Node ${node}, wrk ${wrk}, curl ${curl}, h2load ${h2load}.`;
}

function formatDimension(results: Results, dimension: DimensionResult): string {
  const main = mainFigureOf(results, dimension.id);
  if (main === undefined)
    return `${dimension.title} (${dimension.id})\n${formatTable(formatUnfit(results, dimension))}`;
  const others = OTHER_FIGURES.filter((figure) => dimension.servers.some(({ figures }) => figures[figure]));
  const labels = [main, ...others].map((figure) => FIGURE_STYLES[figure].label);
  const head = ['', labels[0] ?? '', 'min', 'max', `to ${REFERENCE}`, ...labels.slice(1), 'rounds'];
  const rows = dimension.servers.map((cell) => formatCell(results, cell, { dimension, main, others }));
  return `${dimension.title} (${dimension.id})\n${formatTable([head, ...rows])}`;
}

/** Why it was measured on no server. */
function formatUnfit({ servers }: Results, dimension: DimensionResult): readonly (readonly string[])[] {
  const rows = dimension.servers.map(({ server, unfit }) => [titleOf(servers, server), unfit ?? '-']);
  return rows.length > 0 ? rows : [['measured on no server']];
}

function titleOf(servers: Results['servers'], server: string): string {
  return servers.find(({ id }) => id === server)?.title ?? server;
}

interface CellPlace {
  readonly dimension: DimensionResult;
  readonly main: Figure;
  readonly others: readonly Figure[];
}

function formatCell(results: Results, cell: CellResult, { dimension, main, others }: CellPlace): readonly string[] {
  const title = titleOf(results.servers, cell.server);
  const summary = cell.figures[main];
  if (summary === undefined) return [title, cell.unfit ?? '-'];
  const { format } = FIGURE_STYLES[main];
  const comparison = { server: cell.server, reference: REFERENCE, figure: main };
  const rest = others.map((figure) => {
    const other = cell.figures[figure];
    return other === undefined ? '-' : FIGURE_STYLES[figure].format(other.median);
  });
  const ratio = formatRatio(ratioOf(results, dimension.id, comparison));
  const spread = [summary.median, summary.min, summary.max].map(format);
  return [title, ...spread, ratio, ...rest, String(summary.count)];
}

function formatMemory({ servers }: Results): string {
  const rows = servers.map(({ title, version, residentAtRest, peak }) => [
    title,
    formatMib(residentAtRest),
    formatMib(peak),
    version,
  ]);
  return `Memory of the process tree, MiB\n${formatTable([['', 'at rest', 'sum of peaks', 'version'], ...rows])}`;
}
