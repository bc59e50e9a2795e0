/** The newest figures as sections of the performance document, each between its own markers. */
import { readFile, writeFile } from 'node:fs/promises';
import { PHASE_TITLES, PHASES } from '../dimension.ts';
import type { Figure } from '../figures.ts';
import type { LogResults } from '../log/log-bench.ts';
import type { SavedLogResults } from '../log/saved-log-bench.ts';
import { PERFORMANCE_DOCUMENT } from '../places.ts';
import type { ResultName, Results } from '../results.ts';
import { findSummary } from '../results.ts';
import { REFERENCE } from '../servers/all-servers.ts';
import type { StartupResults } from '../startup-bench.ts';
import type { Explained } from './comparisons.ts';
import { describeCores, describePassword } from './comparisons.ts';
import { FIGURE_STYLES, formatMarkdownTable, formatMib, formatRatio } from './format.ts';
import { describeGrowth } from './growth.ts';
import { describeLogCost, describeLogPhases, describeStartup } from './other-reports.ts';
import { mainFigureOf, ratioOf } from './ratio.ts';
import { describeSavedLog, describeSavedLogSteps } from './saved-log-report.ts';
import { evaluateTargets, formatOutcome } from './targets.ts';
import { describeOccasion, describeRun } from './text-report.ts';
import { describeThreads } from './threads-report.ts';

/** Puts `text` where the document has room for it, instead of what was there. */
export async function writeSection(name: ResultName, text: string): Promise<void> {
  const document = await readFile(PERFORMANCE_DOCUMENT, 'utf8');
  const [begin, end] = [`<!-- bench ${name}: begin -->`, `<!-- bench ${name}: end -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from === -1 || to < from) throw new Error(`The performance document has no place for ${name}.`);
  await writeFile(
    PERFORMANCE_DOCUMENT,
    `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`,
  );
}

export function formatHttpSection(results: Results): string {
  const versions = results.servers.map(({ title, version }) => `${title} ${version}`).join(', ');
  return [
    `${describeRun(results).split('\n').join('\\\n')}\\\nServers: ${versions}.`,
    `### Targets\n\n${formatMarkdownTable([['', 'wanted', 'found', ''], ...evaluateTargets(results).map(formatOutcome)])}`,
    `### Speed\n\nMedian and, in parentheses, the ratio to ${REFERENCE}: above 1 is better.`,
    ...phaseTables(results, speedTable),
    '### Processor time\n\nSeconds for a million requests, handshakes or files, or for a GiB.',
    ...phaseTables(results, costTable),
    ...section('### What the threads do', describeThreads(results)),
    ...section('### What a password costs', describePassword(results)),
    ...section('### One worker and two, side by side', describeCores(results)),
    `### Memory\n\nMiB of the process tree.\n\n${memoryTable(results)}`,
    `### How cost grows\n\n${formatMarkdownTable(describeGrowth(results))}`,
  ].join('\n\n');
}

export function formatLogSection(results: LogResults): string {
  const table = formatMarkdownTable(describeLogPhases(results));
  return [describeOccasion(results.machine, results.date), table, describeLogCost(results)].join('\n\n');
}

export function formatSavedLogSection(results: SavedLogResults): string {
  const tables = [describeSavedLog(results), describeSavedLogSteps(results)].map(formatMarkdownTable);
  return [describeOccasion(results.machine, results.date), ...tables].join('\n\n');
}

export function formatStartupSection(results: StartupResults): string {
  const table = formatMarkdownTable(describeStartup(results));
  return [describeOccasion(results.machine, results.date), table].join('\n\n');
}

/** A table for each phase, with the servers that were measured in it. */
function phaseTables(results: Results, toTable: (part: Results) => string): readonly string[] {
  return PHASES.flatMap((phase) => {
    const dimensions = results.dimensions.filter((dimension) => dimension.phase === phase);
    const isThere = (id: string): boolean =>
      dimensions.some(({ servers }) => servers.some(({ server, figures }) => server === id && hasAny(figures)));
    const servers = results.servers.filter(({ id }) => isThere(id));
    if (servers.length === 0) return [];
    return [`#### ${PHASE_TITLES[phase]}\n\n${toTable({ ...results, dimensions, servers })}`];
  });
}

function hasAny(figures: object): boolean {
  return Object.keys(figures).length > 0;
}

/** Nothing where a table has no more than its head. */
function section(title: string, { text, rows }: Explained): readonly string[] {
  return rows.length < 2 ? [] : [`${title}\n\n${text}\n\n${formatMarkdownTable(rows)}`];
}

function speedTable(results: Results): string {
  const rows = results.dimensions.flatMap(({ id, title }) => {
    const main = mainFigureOf(results, id);
    if (main === undefined) return [];
    const figures: readonly Figure[] = main === 'wholeMs' ? ['firstByteMs', 'wholeMs'] : [main];
    return figures.map((figure) => [
      `${title}, ${FIGURE_STYLES[figure].label}`,
      ...results.servers.map(({ id: server }) => speedCell(results, id, { server, figure })),
    ]);
  });
  return formatMarkdownTable([serverHead(results), ...rows]);
}

function speedCell(results: Results, dimension: string, key: { server: string; figure: Figure }): string {
  const summary = findSummary(results, dimension, key);
  if (summary === undefined) return '-';
  const ratio = formatRatio(ratioOf(results, dimension, { ...key, reference: REFERENCE }));
  return `${FIGURE_STYLES[key.figure].format(summary.median)} (${ratio})`;
}

function costTable(results: Results): string {
  const rows = results.dimensions.flatMap(({ id, title, servers }) => {
    const figure = (['cpuSecondsPerMillion', 'cpuSecondsPerGib'] as const).find((candidate) =>
      servers.some(({ figures }) => figures[candidate] !== undefined),
    );
    if (figure === undefined) return [];
    const cells = results.servers.map(({ id: server }) => {
      const summary = findSummary(results, id, { server, figure });
      return summary === undefined ? '-' : FIGURE_STYLES[figure].format(summary.median);
    });
    return [[`${title}, ${FIGURE_STYLES[figure].label}`, ...cells]];
  });
  return formatMarkdownTable([serverHead(results), ...rows]);
}

function memoryTable(results: Results): string {
  return formatMarkdownTable([
    serverHead(results),
    ['before the first request', ...results.servers.map(({ residentAtRest }) => formatMib(residentAtRest))],
    ['sum of the peaks of all processes', ...results.servers.map(({ peak }) => formatMib(peak))],
  ]);
}

function serverHead({ servers }: Results): readonly string[] {
  return ['', ...servers.map(({ title }) => title)];
}
